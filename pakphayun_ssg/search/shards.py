"""The index as plain script files, each of which calls one function: no fetch, so it runs from a folder too.

``manifest.js``  what every search needs: a line a document, the first key of each shard
``terms/N.js``   the terms of one stretch of the alphabet and the passages that hold them
``texts/N.js``   a passage with what a result shows

Terms are sorted by their skeleton, so that all spellings that differ by a tone mark lie in one shard.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from pakphayun_ssg.search.canonical import canonical, skeleton
from pakphayun_ssg.search.documents import Document, Passage
from pakphayun_ssg.search.index import Index

SHARD: Final = 4000
"""Bytes of a shard before compression; a term with more has a shard of its own."""
CALL: Final = "pakphayunSearch"
_DIGITS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_BASE: Final = 32

Synonyms = tuple[tuple[str, ...], ...]


def write_files(index: Index, synonyms: Synonyms = ()) -> tuple[str, dict[str, bytes]]:
    """The name of the index, made from its content, and its files by their names."""
    shards = list(_shards(index.postings))
    manifest = {**_manifest(index, [key for key, _ in shards]), "synonyms": _canonical(synonyms)}
    values: dict[str, Any] = {"manifest": manifest}
    values |= {f"terms/{number}": " ".join(lines) for number, (_, lines) in enumerate(shards)}
    values |= {f"texts/{number}": record for number, record in enumerate(_records(index))}
    files = {f"{name}.js": _file(name, value) for name, value in values.items()}
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(name.encode() + b"\0" + files[name] + b"\0")
    return digest.hexdigest()[:12], files


def _file(name: str, value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # Two line ends of Unicode that end a string of old JavaScript.
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'{CALL}("{name}",{text});\n'.encode()


def encode(numbers: list[int]) -> str:
    """Rising numbers as differences (the first bit stays), in digits of base 32, the last digit of each below 32."""
    text = []
    last = 0
    for number in numbers:
        gap = ((number >> 1) - last) * 2 + (number & 1)
        last = number >> 1
        digits = _DIGITS[gap % _BASE]
        gap //= _BASE
        while gap:
            digits = _DIGITS[_BASE + gap % _BASE] + digits
            gap //= _BASE
        text.append(digits)
    return "".join(text)


def _shards(postings: Mapping[str, list[int]]) -> Iterator[tuple[str, list[str]]]:
    """Terms in stretches of the alphabet; one key never stands in two of them."""
    keyed = sorted((skeleton(term), term) for term in postings)
    first, lines, size, last = "", list[str](), 0, ""
    for key, term in keyed:
        line = f"{term} {encode(postings[term])}"
        length = len(line.encode()) + 1
        if lines and key != last and size + length > SHARD:
            yield first, lines
            first, lines, size = key, [], 0
        lines.append(line)
        size += length
        last = key
    yield first, lines


def _manifest(index: Index, keys: list[str]) -> dict[str, Any]:
    sections = sorted({document.section for document in index.documents})
    years = sorted({document.year for document in index.documents}, reverse=True)
    types = sorted({kind for document in index.documents for kind in document.types})
    return {
        "keys": keys,
        "sections": sections,
        "years": years,
        "types": types,
        "section": [sections.index(document.section) for document in index.documents],
        "year": [years.index(document.year) for document in index.documents],
        "type": [sum(1 << types.index(kind) for kind in document.types) for document in index.documents],
        "english": [int(document.language == "en") for document in index.documents],
        "own": [sum(not piece.where for piece in pieces) for pieces in index.passages],
        "attached": [sum(bool(piece.where) for piece in pieces) for pieces in index.passages],
    }


def _records(index: Index) -> Iterator[list[Any]]:
    for document, pieces in zip(index.documents, index.passages, strict=True):
        for place, piece in enumerate(pieces):
            yield _record(document, piece, first=place == 0)


def _record(document: Document, piece: Passage, *, first: bool) -> list[Any]:
    text = "\n".join(part for part in (document.summary if first else "", piece.text) if part)
    return [
        document.href,
        document.title,
        document.label,
        *document.date,
        list(document.types),
        piece.where,
        text,
        document.language,
    ]


def _canonical(synonyms: Synonyms) -> list[list[str]]:
    return [[canonical(word) for word in group] for group in synonyms]
