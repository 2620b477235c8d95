"""What is in a file: one reader a format, each from bytes to signs. They run in a process that can be ended."""

from __future__ import annotations

import hashlib
import importlib
import io
from collections.abc import Iterator
from dataclasses import dataclass

from pakphayun_ssg.files.facts import FileFacts
from pakphayun_ssg.files.kinds import extension
from pakphayun_ssg.files.signs import Sign, sign
from pakphayun_ssg.files.sniff import sniff

_READERS = {"docx": "ooxml", "xlsx": "ooxml", "doc": "doc", "xls": "xls", "rar": "rars", "zip": "zips"}
"""Kinds and the modules that read them."""


@dataclass(frozen=True, slots=True)
class Examination:
    """What is known of a file: ``pages`` of a PDF, None for other types and where they cannot be counted."""

    facts: FileFacts
    signs: tuple[Sign, ...] = ()
    pages: int | None = None


def look(data: bytes, name: str) -> Examination:
    """Everything about the bytes of the file called ``name``.

    Raises:
        MemoryError: it needs more memory than there is.
    """
    facts = FileFacts(len(data), hashlib.sha256(data).hexdigest(), extension(name), sniff(io.BytesIO(data), len(data)))
    signs, pages = _inside(data, facts.kind)
    return Examination(facts, tuple(dict.fromkeys(signs)), pages)


def _inside(data: bytes, kind: str) -> tuple[list[Sign], int | None]:
    """The signs of a file of ``kind``, and its pages. The formats' libraries are imported when first needed."""
    if kind == "pdf":
        return _pdf(data)
    if kind in {"jpg", "png"}:
        from pakphayun_ssg.files.look import pictures

        return pictures.look(data, kind), None
    if kind not in _READERS:
        return [*_not_opened(data, kind)], None
    reader = importlib.import_module(f"{__name__}.{_READERS[kind]}")
    return [*(reader.look(data, _member) if kind == "zip" else reader.look(data))], None


def _pdf(data: bytes) -> tuple[list[Sign], int | None]:
    from pakphayun_ssg.files.look import pdf, readable

    signs, pages, text = pdf.look(data)
    return [*signs, *(readable.look(text) if pages else ())], pages


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
