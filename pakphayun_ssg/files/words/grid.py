"""Cells of a sheet to pieces of text.

A cell with many digits or an @ is a piece by itself, so that a finding can name it, with the words that label
it beside. The rest of a sheet is put together, row by row, in pieces of some length.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from pakphayun_ssg.files.words.basket import Basket, joined
from pakphayun_ssg.models import Text

_NOTABLE = re.compile("(?:[0-9๐-๙][^0-9๐-๙]{0,3}){8}[0-9๐-๙]|@")
_CHUNK = 1_000
_LABEL = 80
"""Letters kept of the words that label a cell."""
_LONGEST = 20
"""Digits of a number that is written out in full."""


class Grid:
    """One sheet, its cells put in row by row from the left. Rows and columns count from 0."""

    def __init__(self, basket: Basket, sheet: Text) -> None:
        self._basket = basket
        self._sheet = sheet
        self._heads: dict[int, str] = {}
        self._left = ""
        self._row = self._first = 0
        self._buffer: list[str] = []
        self._length = 0

    def put(self, row: int, column: int, text: str) -> None:
        """One cell; an empty one may be left out."""
        if row != self._row:
            self._end_row(row)
        label = " ".join(text[:_LABEL].split())
        if _NOTABLE.search(text):
            near = f"{self._heads.get(column, '')} {self._left}".strip()
            self._basket.add(joined(self._sheet, cell(row, column)), text, near)
        else:
            self._buffer.append(text)
            self._length += len(text) + 1
            if any(letter.isalpha() for letter in label):
                self._heads[column] = label
        self._left = label

    def _end_row(self, row: int) -> None:
        if self._length > _CHUNK:
            self.close()
        if not self._buffer:
            self._first = row
        elif self._buffer[-1] != "\n":
            self._buffer.append("\n")
        self._row = row
        self._left = ""

    def close(self) -> None:
        """The rest of the sheet, or of a stretch of rows."""
        lines = "\t".join(self._buffer).replace("\t\n\t", "\n").strip("\n\t")
        self._basket.add(joined(self._sheet, _rows(self._first, self._row)), lines)
        self._buffer, self._length = [], 0


def cell(row: int, column: int) -> Text:
    """A cell as spreadsheets name it: row 1, column 0 is A2."""
    name = f"{column_name(column)}{row + 1}"
    return Text(f"ช่อง {name}", f"cell {name}")


def column_name(column: int) -> str:
    """0 → "A", 25 → "Z", 26 → "AA"."""
    name = ""
    while column >= 0:
        name = chr(ord("A") + column % 26) + name
        column = column // 26 - 1
    return name


def _rows(first: int, last: int) -> Text:
    if first == last:
        return Text(f"แถว {first + 1}", f"row {first + 1}")
    return Text(f"แถว {first + 1}-{last + 1}", f"rows {first + 1}-{last + 1}")


def number(written: str) -> str:
    """A number as a reader would see it in full: "1.234567890123E12" → "1234567890123"; other text as it is."""
    try:
        value = Decimal(written)
    except InvalidOperation:
        return written
    if not value.is_finite() or abs(value.adjusted()) > _LONGEST or value != value.to_integral_value():
        return written
    return f"{value:.0f}"
