"""Bar and line charts as SVG for any width: positions across are percentages, so text keeps its size on a phone.

The chart is one picture to a screen reader, named by its title and told in one sentence; the numbers are always in the
table that follows. Colours come from classes of the style sheet, never from here.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator
from html import escape
from itertools import pairwise
from typing import Literal

from pakphayun_ssg.drawing.figures import Figures, Series, Value
from pakphayun_ssg.models import Language, Text

Kind = Literal["bar", "line"]

_HIGHEST, _LOWEST = Text("สูงสุด", "highest"), Text("ต่ำสุด", "lowest")
_IN_TABLE = Text("ตัวเลขทั้งหมดอยู่ในตารางถัดไป", "All numbers are in the table that follows.")
_BAR, _BAR_GAP, _ROW_GAP = 20, 4, 18
_LABEL_ROW = 27  # line-height 1.6 of 1.0625rem
_LETTER, _NARROWEST = 9.0, 250  # px: mean advance of the label's letters, the narrowest phone's column
_WIDEST = 70.0  # percent: the rest is for the number
_PLOT, _TOP, _LEFT, _RIGHT = 200, 30, 6.0, 92.0
_X_LABELS = 6
_TICKS = 4


def chart(kind: Kind, title: str, figures: Figures, language: Language, name: str) -> str:
    """A ``<figure>`` with the drawing of ``figures``; ``name`` makes its ids unique on the page."""
    drawn, height = _bars(figures) if kind == "bar" else _lines(figures)
    told = "; ".join(_summary(series, figures, language) for series in figures.series)
    return (
        f'<figure class="chart chart-{kind}"><figcaption>{escape(title)}</figcaption>{_legend(figures)}'
        f'<svg role="img" aria-labelledby="{name}-title {name}-told" width="100%" height="{height}">'
        f'<title id="{name}-title">{escape(title)}</title>'
        f'<desc id="{name}-told">{escape(told)} {escape(_IN_TABLE.in_(language))}</desc>'
        f"{drawn}</svg></figure>"
    )


def _summary(series: Series, figures: Figures, language: Language) -> str:
    """The highest and the lowest value of one series, in words."""
    known = [(v, label) for v, label in zip(series.values, figures.labels, strict=True) if v.number is not None]
    most, least = (pick(known, key=lambda pair: pair[0].number or 0) for pick in (max, min))
    ends = ((_HIGHEST, most), (_LOWEST, least))[: 2 if len(known) > 1 else 1]
    words = (f"{word.in_(language)} {label} {value.written}" for word, (value, label) in ends)
    return f"{series.name} " + ", ".join(words)


def _legend(figures: Figures) -> str:
    if len(figures.series) == 1:
        return ""
    keys = (
        f'<li><svg class="key" width="20" height="20" aria-hidden="true"><rect class="s{n}" x="1" y="1" width="18" '
        f'height="18"/></svg> {escape(series.name)}</li>'
        for n, series in enumerate(figures.series, 1)
    )
    return f'<ul class="legend">{"".join(keys)}</ul>'


def _bars(figures: Figures) -> tuple[str, int]:
    """Each row's label above its bars, each bar with its number behind it."""
    parts: list[str] = []
    y = 0
    for index, label in enumerate(figures.labels):
        rows = _label_rows(label)
        parts.append(
            f'<foreignObject x="0" y="{y}" width="100%" height="{rows * _LABEL_ROW}">'
            f'<p class="chart-label">{escape(label)}</p></foreignObject>'
        )
        y += rows * _LABEL_ROW
        for number, series in enumerate(figures.series, 1):
            parts.append(_bar(series.values[index], figures.largest, y, number))
            y += _BAR + _BAR_GAP
        y += _ROW_GAP - _BAR_GAP
    return "".join(parts), y - _ROW_GAP + 2


def _bar(value: Value, largest: float, y: int, series: int) -> str:
    width = _WIDEST * (value.number or 0) / largest
    bar = f'<rect class="s{series}" x="1" y="{y + 1}" width="{width:.2f}%" height="{_BAR - 2}"/>' if width else ""
    return f'{bar}<text x="{width:.2f}%" dx="8" y="{y + _BAR - 4}">{escape(value.written)}</text>'


def _label_rows(label: str) -> int:
    """Lines the label fills on the narrowest phone."""
    letters = sum(unicodedata.category(letter) not in {"Mn", "Cf"} for letter in label)
    return max(1, math.ceil(letters * _LETTER / _NARROWEST))


def _lines(figures: Figures) -> tuple[str, int]:
    """One line a series over a scale that begins at 0."""
    top = _nice(figures.largest)
    parts = [*_scale(top), *_below(figures)]
    for number, series in enumerate(figures.series, 1):
        parts += _line(series, top, number, alone=len(figures.series) == 1)
    return "".join(parts), _TOP + _PLOT + 34


def _nice(largest: float) -> float:
    """The end of the scale: 1, 2, 2.5 or 5 times a power of ten, at or above the largest value."""
    power = 10 ** math.floor(math.log10(largest))
    return float(next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= largest))


def _scale(top: float) -> Iterator[str]:
    for tick in range(_TICKS + 1):
        y = _TOP + _PLOT - _PLOT * tick // _TICKS
        yield f'<line class="grid" x1="0" x2="100%" y1="{y}" y2="{y}"/>'
        yield f'<text class="tick" x="0" y="{y - 4}">{top * tick / _TICKS:,g}</text>'


def _x(index: int, count: int) -> float:
    return (_LEFT + _RIGHT) / 2 if count == 1 else _LEFT + (_RIGHT - _LEFT) * (index + 0.5) / count


def _below(figures: Figures) -> Iterator[str]:
    """Labels below the plot: so many as a phone has room for."""
    count = len(figures.labels)
    every = math.ceil(count / _X_LABELS)
    for index in range(0, count, every):
        yield (
            f'<text class="below" x="{_x(index, count):.2f}%" y="{_TOP + _PLOT + 24}">'
            f"{escape(figures.labels[index])}</text>"
        )


def _line(series: Series, top: float, number: int, *, alone: bool) -> Iterator[str]:
    count = len(series.values)
    points = [
        (_x(index, count), _TOP + _PLOT * (1 - value.number / top), value)
        for index, value in enumerate(series.values)
        if value.number is not None
    ]
    for (x1, y1, _), (x2, y2, _) in pairwise(points):
        yield f'<line class="s{number}" x1="{x1:.2f}%" y1="{y1:.1f}" x2="{x2:.2f}%" y2="{y2:.1f}"/>'
    for x, y, value in points:
        yield f'<circle class="s{number}" cx="{x:.2f}%" cy="{y:.1f}" r="5"/>'
        if alone and count <= _X_LABELS:
            yield f'<text class="below" x="{x:.2f}%" y="{y - 11:.1f}">{escape(value.written)}</text>'
