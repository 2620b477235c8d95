"""The text of an attachment, with the places it stands at, and what of it cannot be read.

Made for two readers: the rules that look for personal data, so nothing that a file holds is left out because
it does not show (hidden sheets, deleted text, comments, properties, cached values); and the search.

``read_words`` is pure and bounded by the constants of ``basket``; it never raises. The formats' own libraries are
imported when they are first needed. A parser may still be slow on hostile bytes: ``files`` runs this in a process
that it can end.
"""

from __future__ import annotations

import importlib

from pakphayun_ssg.files.words.basket import (
    MAX_CHARACTERS,
    MAX_DEPTH,
    MAX_MEMBERS,
    MAX_PIECES,
    MAX_UNPACKED,
    WHOLE,
    Basket,
    Full,
    Piece,
    Words,
)
from pakphayun_ssg.models import Text

__all__ = (
    "MAX_CHARACTERS",
    "MAX_DEPTH",
    "MAX_MEMBERS",
    "MAX_PIECES",
    "MAX_UNPACKED",
    "WHOLE",
    "Piece",
    "Words",
    "read_words",
)

_READERS = {
    "pdf": "pdf",
    "docx": "docx",
    "xlsx": "xlsx",
    "doc": "doc",
    "xls": "xls",
    "zip": "zips",
    "rar": "rars",
    "jpg": "pictures",
    "png": "pictures",
    "text": "plain",
    "csv": "plain",
}
"""Kinds and the modules that read them; "text" and "csv" are found in archives only."""

_DEEP = Text("ซ้อนกันลึกเกินไป ไม่ได้เปิดอ่าน", "it is nested too deeply and was not opened")
_NO_READER = Text("อ่านข้อความในไฟล์ชนิดนี้ไม่ได้", "text in a file of this type cannot be read")
_TOO_LONG = Text("ยาวเกินไป อ่านได้เพียงส่วนแรก", "it is too long; only the first part was read")
_BROKEN = Text("ไฟล์เสียหายหรือใช้รูปแบบที่อ่านไม่ได้ อ่านได้ไม่ครบ", "it is damaged or unusual; not all of it was read")


def read_words(data: bytes, kind: str) -> Words:
    """The text of ``data``, which is of ``kind`` by its bytes: one of the nine extensions of clause 2.7.

    Any other kind is unread. Never raises, whatever the bytes.
    """
    basket = Basket()
    fill(basket, data, kind)
    return basket.words()


def fill(basket: Basket, data: bytes, kind: str) -> None:
    """Put the text of ``data`` into ``basket``; archives call it for their members. Never raises."""
    if kind not in _READERS:
        basket.skip(_NO_READER)
        return
    if basket.depth > MAX_DEPTH:
        basket.skip(_DEEP)
        return
    try:
        importlib.import_module(f"{__name__}.{_READERS[kind]}").read(data, basket)
    except Full:
        basket.skip(_TOO_LONG)
    except Exception as fault:  # noqa: BLE001 - whatever hostile bytes provoke in a parser is a fact about the file
        basket.skip(_BROKEN if fault else WHOLE)
