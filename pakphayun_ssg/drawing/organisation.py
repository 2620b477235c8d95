"""An organisation chart: where each box lies and which lines join them.

The first rank stands side by side below its head, everything deeper hangs in a column below its own head:
so the drawing grows downwards, where there is room, and seldom sideways. All measures are CSS pixels.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 184
_PADDING = 12
_ROW = 26
_NOTE_ROW = 24
_LETTER = 8.1  # mean advance of Sarabun Bold at 15 px, with room to spare
_GAP = 16
_INDENT = 20
_FALL = 36
_ABREAST = 4


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit with what stands below its name, and the units under it."""

    name: str
    note: str = ""
    units: tuple[Unit, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with text; ``rank`` is 0 at the top."""

    x: int
    y: int
    width: int
    height: int
    rank: int
    name: str
    note: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The whole drawing; ``lines`` are SVG path data."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[str, ...]


def draw(units: Sequence[Unit]) -> Chart:
    """Lay out ``units``, which stand in one rank at the top."""
    sheet = _Sheet()
    x = height = 0
    for unit in units:
        width, below = sheet.tree(unit, x)
        x += width + _GAP
        height = max(height, below)
    return Chart(max(x - _GAP, 0), height, tuple(sheet.boxes), tuple(sheet.lines))


class _Sheet:
    """What has been drawn so far; each method gives the width it took and its lower edge."""

    def __init__(self) -> None:
        self.boxes: list[Box] = []
        self.lines: list[str] = []

    def tree(self, unit: Unit, x: int) -> tuple[int, int]:
        """A head above its first rank; a column where the rank is too long to stand abreast."""
        if not 1 < len(unit.units) <= _ABREAST:
            return self.column(unit, x, 0, 0)
        top = height_of(unit)
        start, centres, bottom = x, [], 0
        for child in unit.units:
            width, below = self.column(child, start, top + _FALL, 1)
            centres.append(start + WIDTH // 2)
            start += width + _GAP
            bottom = max(bottom, below)
        middle, rail = (centres[0] + centres[-1]) // 2, top + _FALL // 2
        self.boxes.append(Box(middle - WIDTH // 2, 0, WIDTH, top, 0, unit.name, unit.note))
        self.lines.append(f"M{middle} {top}V{rail}M{centres[0]} {rail}H{centres[-1]}")
        self.lines += [f"M{centre} {rail}V{top + _FALL}" for centre in centres]
        return start - _GAP - x, bottom

    def column(self, unit: Unit, x: int, y: int, rank: int) -> tuple[int, int]:
        """A unit with its own units below it, further in."""
        height = height_of(unit)
        self.boxes.append(Box(x, y, WIDTH, height, rank, unit.name, unit.note))
        width, below = WIDTH, y + height
        for child in unit.units:
            top = below + _GAP
            taken, below = self.column(child, x + _INDENT, top, rank + 1)
            self.lines.append(f"M{x + _INDENT // 2} {y + height}V{top + height_of(child) // 2}H{x + _INDENT}")
            width = max(width, taken + _INDENT)
        return width, below


def height_of(unit: Unit) -> int:
    """Room for the name and the note, each broken into lines by the browser."""
    return 2 * _PADDING + _rows(unit.name) * _ROW + _rows(unit.note) * _NOTE_ROW


def _rows(text: str) -> int:
    """Lines that ``text`` fills at most: marks above and below a letter take no room of their own."""
    letters = sum(unicodedata.category(letter) not in {"Mn", "Cf"} for letter in text)
    # Thai breaks at words only: each line may stay short by half a word.
    return math.ceil(letters * _LETTER * 1.15 / (WIDTH - 2 * _PADDING)) if text else 0
