"""Text and tables of text in an archive. Bytes that are no text in a known encoding are said to be unread."""

from __future__ import annotations

import csv
import io

from pakphayun_ssg.files.words.basket import WHOLE, Basket
from pakphayun_ssg.files.words.grid import Grid
from pakphayun_ssg.models import Text

_THAI_SHARE = 0.95
"""As for content files (docs/decisions/005): CP874 when this share of the high bytes are Thai letters there."""
_SIGNS = (0x80, 0x85, *range(0x91, 0x98), 0xA0)
"""Dashes, quotes and the like, which both Windows code pages have at one place: they tell nothing."""
_NO_TEXT = Text("ไม่ใช่ข้อความ อ่านไม่ได้", "it is no text that can be read")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def read(data: bytes, basket: Basket) -> None:
    """Lines of a table when each of the first has the same separators, else running text."""
    text = decoded(data)
    if text is None:
        basket.skip(_NO_TEXT)
    elif (dialect := _table(text)) is not None:
        _cells(text, dialect, basket)
    else:
        basket.add(WHOLE, text)


def decoded(data: bytes) -> str | None:
    """``data`` as text by its mark, as UTF-8 or as CP874, or None."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return single_bytes(data) if _looks_thai(data) and b"\0" not in data else None
    return None if "\0" in text else text


def single_bytes(data: bytes) -> str:
    """Text of one byte a letter: CP874 where the high bytes are Thai letters, else CP1252."""
    return data.decode("cp874" if _looks_thai(data) else "cp1252", errors="replace")


def _looks_thai(data: bytes) -> bool:
    high = data.translate(None, bytes([*range(0x80), *_SIGNS]))
    thai = high.translate(None, bytes([*range(0x80, 0xA0), *range(0xDB, 0xDF), *range(0xFC, 0x100)]))
    return bool(high) and len(thai) / len(high) > _THAI_SHARE


def _table(text: str) -> type[csv.Dialect] | None:
    """How the cells are parted, where three lines in a row agree on it."""
    lines = [line for line in text[:20_000].splitlines()[:10] if line.strip()]
    for separator in ("\t", ";", ","):
        counts = {line.count(separator) for line in lines[:3]}
        if len(lines) > 1 and len(counts) == 1 and counts != {0}:
            return type("Parted", (csv.excel,), {"delimiter": separator})
    return None


def _cells(text: str, dialect: type[csv.Dialect], basket: Basket) -> None:
    grid = Grid(basket, WHOLE)
    for y, row in enumerate(csv.reader(io.StringIO(text, newline=""), dialect)):
        for x, cell in enumerate(row):
            grid.put(y, x, cell)
    grid.close()
