"""Word 97–2003 (.doc), after [MS-DOC]: the head of the stream WordDocument tells most of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pakphayun_ssg.files.compound import Compound
from pakphayun_ssg.files.look.ole import common
from pakphayun_ssg.files.signs import Sign, sign

_WORD97 = 0xC0
_ENCRYPTED, _OBFUSCATED = 0x0100, 0x8000
_FLAGS, _COMMENT_CHARS, _FIRST_PAIR = 0x0A, 92, 154
_AUTHORS = 51
"""Which pair of offset and length leads to the authors of changes."""
_DDE = re.compile(rb"\x13\s*DDE(?:AUTO)?\s|\x13\0(?:\s\0)*D\0D\0E\0(?:A\0U\0T\0O\0)?\s\0", re.IGNORECASE)
_FETCHED = re.compile(
    rb"\x13\s*(?:INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK)\b[^\x13-\x15]{0,200}?(?:https?:|ftp:|\\\\\\\\)"
    rb"|\x13\0(?:\s\0)*(?:I\0N\0C\0L\0U\0D\0E\0|L\0I\0N\0K\0)[^\x13-\x15]{0,400}?h\0t\0t\0p\0(?:s\0)?:\0",
    re.IGNORECASE,
)
_CHANGED = re.compile(rb"\x04\x48..\x05\x68|\x63\x48..\x64\x68", re.DOTALL)
"""An inserted or deleted run: sprmCIbstRMark with sprmCDttmRMark, or their pair for deletions."""


def look(data: bytes) -> Iterator[Sign]:
    """Its signs."""
    try:
        compound = Compound(data)
        stream = b"" if compound.cut_off() else compound.read("WordDocument")
    except OSError:
        yield sign("broken")
        return
    if len(stream) < _FIRST_PAIR:
        yield sign("cut-off")
        return
    yield from common(compound)
    yield from _head(compound, stream)


def _head(compound: Compound, stream: bytes) -> Iterator[Sign]:
    flags = _number(stream, _FLAGS, 2)
    if flags & (_ENCRYPTED | _OBFUSCATED) and flags & _ENCRYPTED:
        yield sign("password")
        return
    if _DDE.search(stream):
        yield sign("dde")
    if _FETCHED.search(stream):
        yield sign("outside")
    if _number(stream, 2, 2) < _WORD97:
        yield sign("old-format")
        return
    if _number(stream, _COMMENT_CHARS, 4):
        yield sign("comment")
    if _has_authors(compound, stream) and _CHANGED.search(stream):
        yield sign("tracked")


def _has_authors(compound: Compound, stream: bytes) -> bool:
    """Whether somebody is named as having changed something ("Unknown" always is)."""
    at = _FIRST_PAIR + 8 * _AUTHORS
    start, size = _number(stream, at, 4), _number(stream, at + 4, 4)
    try:
        table = compound.read("1Table" if _number(stream, _FLAGS, 2) & 0x0200 else "0Table")
    except OSError:
        return False
    return size > 6 and _number(table, start + 2, 2) > 1


def _number(data: bytes, at: int, size: int) -> int:
    return int.from_bytes(data[at : at + size], "little")
