"""What is searched: documents in passages short enough that all the words of a passage belong together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from pakphayun_ssg.models import Language

PASSAGE: Final = 1500
"""Letters of a passage, at most half as many again: about a page of a phone, 1 KB compressed."""


class Passage(NamedTuple):
    """A piece of a document's text. ``where`` names the attached file and page it stands in, "" for the page itself."""

    where: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One page that can be found.

    ``also`` is looked up like the text but never shown (source, section, years); ``section``, ``year`` (B.E.) and
    ``types`` (labels of its files) are what can be filtered by; ``date`` (ISO, as read) and ``label`` (its entry)
    stand in the result.
    """

    href: str
    language: Language
    title: str
    summary: str
    also: str
    passages: tuple[Passage, ...]
    section: str
    year: int
    types: tuple[str, ...]
    date: tuple[str, str]
    label: str


def split(passage: Passage) -> Iterator[Passage]:
    """``passage`` in pieces of about ``PASSAGE`` letters, cut between lines or words where there are any."""
    text = passage.text
    while len(text) > PASSAGE * 3 // 2:
        cut = max(text.rfind("\n", PASSAGE // 2, PASSAGE + 1), 0) or max(text.rfind(" ", PASSAGE // 2, PASSAGE + 1), 0)
        cut = cut or PASSAGE
        yield Passage(passage.where, text[:cut].strip())
        text = text[cut:].strip()
    yield Passage(passage.where, text)
