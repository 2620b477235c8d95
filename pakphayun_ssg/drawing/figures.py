"""The numbers of a table, ready to be drawn: which columns are drawn, which rows, and why not if not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pakphayun_ssg.models import Text
from pakphayun_ssg.thai.digits import to_arabic

MOST_SERIES = 4
MOST_ROWS = 60
_NUMBER = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,6})?")
_NOTHING = frozenset({"", "-", "\u2013", "\u2014", "n/a", "ไม่มีข้อมูล"})
_SUM = re.compile(r"รวม|รวมทั้งสิ้น|รวมทั้งหมด|ผลรวม|total|sum", re.IGNORECASE)


class NotDrawn(ValueError):  # noqa: N818 - it says what came of it
    """The table cannot be drawn; ``reason`` says why."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Value:
    """A number as it is drawn and as it is written; None where the table has none."""

    number: float | None
    written: str


@dataclass(frozen=True, slots=True)
class Series:
    """One column of numbers."""

    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """The labels of the rows, and the columns that are drawn."""

    labels: tuple[str, ...]
    series: tuple[Series, ...]

    @property
    def largest(self) -> float:
        """The largest number of all; 1 when there is none above 0, so that it may divide."""
        return max((v.number for s in self.series for v in s.values if v.number is not None), default=0) or 1


def read_figures(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Figures:
    """What of a table is drawn: every column of numbers, but no sums, which would dwarf the rest.

    Raises:
        NotDrawn: there is no number, too many columns or rows, or text between numbers.
    """
    kept = [row for row in rows if not _SUM.match(_said(row[:1]))] or list(rows)
    if len(kept) > MOST_ROWS:
        raise NotDrawn(Text(f"ตารางยาวกว่า {MOST_ROWS} แถว", f"the table has more than {MOST_ROWS} rows"))
    columns = [read for index in range(1, len(head)) if (read := _column(head[index], index, kept))]
    series = [column for column in columns if not _SUM.match(column.name)] or columns
    if not kept or not series:
        raise NotDrawn(Text("ตารางไม่มีคอลัมน์ตัวเลข", "the table has no column of numbers"))
    if len(series) > MOST_SERIES:
        raise NotDrawn(Text(f"มีคอลัมน์ตัวเลขเกิน {MOST_SERIES} คอลัมน์", f"more than {MOST_SERIES} columns of numbers"))
    return Figures(tuple(_said(row[:1]) for row in kept), tuple(series))


def _said(cells: Sequence[str]) -> str:
    return cells[0].strip() if cells else ""


def _column(name: str, index: int, rows: Sequence[Sequence[str]]) -> Series | None:
    """A column of numbers, or None for one without any, such as remarks."""
    values = [_value(row[index] if index < len(row) else "") for row in rows]
    if not any(value.number is not None for value in values):
        return None
    for value in values:
        if value.number is None and value.written.casefold() not in _NOTHING:
            raise NotDrawn(Text(f"“{value.written[:40]}” ไม่ใช่ตัวเลข", f"“{value.written[:40]}” is no number"))
    return Series(name.strip(), tuple(values))


def _value(cell: str) -> Value:
    plain = to_arabic(cell).strip().replace(",", "").removesuffix("%").strip()
    return Value(float(plain) if _NUMBER.fullmatch(plain) else None, cell.strip())
