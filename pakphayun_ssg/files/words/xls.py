"""Text of an .xls: every sheet, hidden ones too, numbers in full, comments, names, properties."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import olefile
import xlrd

from pakphayun_ssg.files.biff import records
from pakphayun_ssg.files.words.basket import Basket, joined
from pakphayun_ssg.files.words.grid import Grid, cell, number
from pakphayun_ssg.files.words.olebits import add_properties
from pakphayun_ssg.files.words.plain import single_bytes
from pakphayun_ssg.files.words.xlsxparts import sheet_place
from pakphayun_ssg.models import Text

_NAMES = Text("ชื่อแผ่นงาน", "sheet names")
_COMMENT = Text("ความเห็น (comment)", "comment")
_AROUND = Text("หัวกระดาษ ท้ายกระดาษ และกล่องข้อความ", "page headers, footers and text boxes")
_HEADER, _FOOTER, _TEXT_BOX, _CONTINUE = 0x14, 0x15, 0x1B6, 0x3C
_BIFF8 = 80
"""xlrd's number for Excel 97-2003; older workbooks have one byte a letter, and text boxes of another kind."""
_SHOWN = frozenset({xlrd.XL_CELL_TEXT, xlrd.XL_CELL_NUMBER})


def read(data: bytes, basket: Basket) -> None:
    """One sheet after the other; only one is held at a time."""
    with olefile.OleFileIO(io.BytesIO(data)) as ole:
        add_properties(ole, basket)
        # the stream alone: xlrd's own reader of compound files takes minutes over damaged ones
        stream = ole.openstream("Workbook" if ole.exists("Workbook") else "Book").read()
    book = xlrd.open_workbook(file_contents=stream, logfile=io.StringIO(), on_demand=True, ragged_rows=True)
    basket.add(_NAMES, "\n".join(book.sheet_names()))
    for index, name in enumerate(book.sheet_names()):
        _sheet(book.sheet_by_index(index), sheet_place(name), basket)
        book.unload_sheet(index)
    basket.add(_AROUND, "\n".join(_around(stream, old=book.biff_version < _BIFF8)))


def _around(stream: bytes, *, old: bool) -> Iterator[str]:
    """What ``xlrd`` does not tell. The letters of a text box stand in the record behind it."""
    before = 0
    for kind, start, end in records(stream):
        record = stream[start:end]
        if kind in {_HEADER, _FOOTER}:
            yield single_bytes(record[1:]) if old else _letters(record[2:])
        elif kind == _CONTINUE and before == _TEXT_BOX:
            yield _letters(record)
        before = kind


def _letters(text: bytes) -> str:
    """A byte that tells whether each letter takes two bytes, then the letters."""
    return text[1:].decode("utf-16-le" if text[:1] == b"\1" else "latin-1", errors="replace")


def _sheet(sheet: Any, place: Text, basket: Basket) -> None:
    grid = Grid(basket, place)
    for y in range(sheet.nrows):
        kinds, values = sheet.row_types(y), sheet.row_values(y)
        for x, kind in enumerate(kinds):
            if kind in _SHOWN:
                grid.put(y, x, number(repr(values[x])) if kind == xlrd.XL_CELL_NUMBER else values[x])
    grid.close()
    for (y, x), note in sheet.cell_note_map.items():
        basket.add(joined(place, cell(y, x), _COMMENT), note.text)
