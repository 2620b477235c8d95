"""Text of a Word 97-2003 file, by its table of pieces, and of Word 6/95, which has one stretch of bytes.

After the published description of the format ([MS-DOC] 2.4.1 and 2.5): the FIB says where the piece table lies;
each piece is UTF-16, or one byte a letter. All subdocuments stand one behind the other: body, footnotes,
headers, comments, endnotes, text boxes.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator

import olefile

from pakphayun_ssg.files.words.basket import WHOLE, Basket
from pakphayun_ssg.files.words.olebits import add_properties
from pakphayun_ssg.files.words.plain import single_bytes
from pakphayun_ssg.models import Text

WORD_97 = 0x00C1
_ENCRYPTED, _TABLE_ONE = 0x0100, 0x0200
_FLAGS, _FIRST, _COUNTS, _CLX = 0x0A, 0x18, 0x4C, 0x01A2
"""Offsets in the FIB: its flags; first and last byte of the text (Word 95); lengths of the subdocuments; the Clx."""
_COMPRESSED = 0x40000000
_STORIES = (
    WHOLE,
    Text("เชิงอรรถ", "footnotes"),
    Text("หัวกระดาษหรือท้ายกระดาษ", "page headers and footers"),
    WHOLE,
    Text("ความเห็น (comment)", "comments"),
    Text("หมายเหตุท้ายเอกสาร", "endnotes"),
    Text("กล่องข้อความ", "text boxes"),
    Text("กล่องข้อความในหัวกระดาษ", "text boxes of headers"),
)
_BLANKS = "\x00\x01\x02\x03\x04\x05\x08\x13\x14\x15"
_SIGNS = str.maketrans(
    {"\x07": "\t", "\x0b": "\n", "\x0c": "\n", "\r": "\n", "\x1e": "-", "\x1f": "", **dict.fromkeys(_BLANKS, " ")}
)
"""Ends of cells, lines and pages, the two special hyphens; marks of fields and pictures show nothing."""
_LOCKED = Text("มีรหัสผ่าน อ่านไม่ได้", "it has a password and cannot be read")


def read(data: bytes, basket: Basket) -> None:
    """Properties, then the text of each subdocument."""
    with olefile.OleFileIO(io.BytesIO(data)) as ole:
        add_properties(ole, basket)
        word = ole.openstream("WordDocument").read()
        version, flags = _number("<H", word, 2), _number("<H", word, _FLAGS)
        if flags & _ENCRYPTED:
            basket.skip(_LOCKED)
            return
        if version < WORD_97:
            first, last = struct.unpack_from("<II", word, _FIRST)
            basket.add(WHOLE, single_bytes(word[first:last]).translate(_SIGNS))
            return
        table = ole.openstream("1Table" if flags & _TABLE_ONE else "0Table").read()
    _stories("".join(_pieces(word, table)), struct.unpack_from("<8i", word, _COUNTS), basket)


def _stories(text: str, lengths: tuple[int, ...], basket: Basket) -> None:
    """Cut the text into its subdocuments; what the lengths leave over is told too."""
    start = 0
    for where, length in zip(_STORIES, lengths, strict=True):
        end = start + max(0, length)
        basket.add(where, text[start:end].translate(_SIGNS))
        start = end
    basket.add(WHOLE, text[start:].translate(_SIGNS))


def _pieces(word: bytes, table: bytes) -> Iterator[str]:
    """The text, piece by piece. Pieces that overlap cannot make it longer than four times the file."""
    offset, size = struct.unpack_from("<II", word, _CLX)
    plc = _piece_table(table[offset : offset + size])
    count = (len(plc) - 4) // 12
    room = 4 * len(word)
    for index in range(count):
        begin, end = struct.unpack_from("<II", plc, 4 * index)
        position = _number("<I", plc, 4 * (count + 1) + 8 * index + 2)
        length = max(0, end - begin)
        if position & _COMPRESSED:
            start = (position & ~_COMPRESSED) // 2
            raw = word[start : start + length]
            text = single_bytes(raw)
        else:
            raw = word[position : position + 2 * length]
            text = raw.decode("utf-16-le", errors="replace")
        room -= len(raw)
        if room < 0:
            return
        yield text


def _piece_table(clx: bytes) -> bytes:
    """The PlcPcd behind the formatting runs (Prc) of a Clx."""
    at = 0
    while clx[at] == 1:
        at += 3 + _number("<h", clx, at + 1) if _number("<h", clx, at + 1) >= 0 else len(clx)
    size = _number("<I", clx, at + 1)
    return clx[at + 5 : at + 5 + size]


def _number(shape: str, data: bytes, offset: int) -> int:
    return int(struct.unpack_from(shape, data, offset)[0])
