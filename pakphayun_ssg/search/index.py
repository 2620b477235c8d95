"""Which passages hold which term."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from pakphayun_ssg.search.canonical import canonical
from pakphayun_ssg.search.documents import Document, Passage, split
from pakphayun_ssg.search.terms import terms


@dataclass(frozen=True, slots=True)
class Index:
    """Documents in passages numbered from 0, the passages of one document in a row.

    ``postings`` give for each term, in rising order, twice the number of a passage, plus one where the term
    stands in the title.
    """

    documents: tuple[Document, ...]
    passages: tuple[tuple[Passage, ...], ...]
    postings: dict[str, list[int]]


def build_index(documents: Iterable[Document]) -> Index:
    """The index of ``documents``."""
    documents = tuple(documents)
    passages = tuple(tuple(_passages(document)) for document in documents)
    postings: dict[str, list[int]] = defaultdict(list)
    number = 0
    for document, pieces in zip(documents, passages, strict=True):
        title = terms(canonical(document.title))
        for term in title:
            postings[term].append(2 * number + 1)
        for place, piece in enumerate(pieces):
            more = () if place else (document.summary, document.also)
            found = terms(canonical("\n".join((*more, piece.text))))
            for term in found - title if place == 0 else found:
                postings[term].append(2 * number)
            number += 1
    return Index(documents, passages, dict(postings))


def _passages(document: Document) -> Iterator[Passage]:
    """At least one, for the title; what is empty is left out."""
    pieces = chain.from_iterable(map(split, document.passages))
    filled = [piece for piece in pieces if piece.text.strip()]
    if not filled or filled[0].where:
        yield Passage("", "")
    yield from filled
