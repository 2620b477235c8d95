"""What is in a file: one reader a format, each from bytes to signs. They run in a process that can be ended."""

from __future__ import annotations

import hashlib
import importlib
import io
from collections.abc import Iterator
from dataclasses import dataclass

from pakphayun_ssg.files.facts import FileFacts
from pakphayun_ssg.files.kinds import KINDS, extension
from pakphayun_ssg.files.signs import Sign, sign
from pakphayun_ssg.files.sniff import sniff
from pakphayun_ssg.files.words import Words, read_words

_READERS = {"docx": "ooxml", "xlsx": "ooxml", "doc": "doc", "xls": "xls", "rar": "rars", "zip": "zips"}
"""Kinds and the modules that read them."""
_CLOSED = frozenset({"empty", "broken", "cut-off", "password", "rights", "huge", "bomb", "overlap", "unpackable"})
"""Signs of files whose text nobody will read: they do not open, or unpacking them does harm."""

NO_WORDS = Words()


@dataclass(frozen=True, slots=True)
class Examination:
    """What is known of a file.

    ``pages`` of a PDF; None for other types and where they cannot be counted. ``words`` are what it says, with what of
    it could not be read; none where it does not open, or is refused for its type.
    """

    facts: FileFacts
    signs: tuple[Sign, ...] = ()
    pages: int | None = None
    words: Words = NO_WORDS


def look(data: bytes, name: str) -> Examination:
    """Everything about the bytes of the file called ``name``.

    Raises:
        MemoryError: it needs more memory than there is.
    """
    facts = FileFacts(len(data), hashlib.sha256(data).hexdigest(), extension(name), sniff(io.BytesIO(data), len(data)))
    signs, pages = _inside(data, facts.kind)
    closed = any(each.name in _CLOSED for each in signs)
    words = NO_WORDS if closed or facts.kind not in KINDS else read_words(data, facts.kind)
    if facts.kind == "pdf" and not closed:
        signs += _readable(words)
    return Examination(facts, tuple(dict.fromkeys(signs)), pages, words)


def _readable(words: Words) -> Iterator[Sign]:
    from pakphayun_ssg.files.look import readable
    from pakphayun_ssg.files.words.pdf import of_pages

    return readable.look(of_pages(words))


def _inside(data: bytes, kind: str) -> tuple[list[Sign], int | None]:
    """The signs of a file of ``kind``, and its pages. The formats' libraries are imported when first needed."""
    if kind == "pdf":
        from pakphayun_ssg.files.look import pdf

        return pdf.look(data)
    if kind in {"jpg", "png"}:
        from pakphayun_ssg.files.look import pictures

        return pictures.look(data, kind), None
    if kind not in _READERS:
        return [*_not_opened(data, kind)], None
    reader = importlib.import_module(f"{__name__}.{_READERS[kind]}")
    return [*(reader.look(data, _member) if kind == "zip" else reader.look(data))], None


def _member(data: bytes, name: str) -> tuple[str, list[Sign]]:
    """A member of an archive: its kind and signs. Archives in archives are opened by their own reader."""
    kind = sniff(io.BytesIO(data), len(data))
    return kind, [] if kind in {"zip", "rar"} else _inside(data, kind)[0]


def _not_opened(data: bytes, kind: str) -> Iterator[Sign]:
    """Why a file that is none of the nine types, or damaged, cannot be opened by everyone."""
    if kind == "empty":
        yield sign("empty")
    elif kind == "broken-zip":
        yield sign("broken" if b"PK\x05\x06" in data[-65_557:] else "cut-off")
    elif kind == "broken-ole":
        yield sign("broken")
    elif kind == "encrypted-office":
        from pakphayun_ssg.files.look import ole

        yield from ole.encrypted_office(data)
    elif kind == "office-macro":
        yield sign("macro")
