"""Which letter each glyph of a PDF stands for, so that Thai can be searched and read aloud.

HarfBuzz draws SARA AM as two glyphs (NIKHAHIT, SARA AA), and WeasyPrint then tells that the second of them
always is SARA AM: "สำนักงาน" would be copied as "สานักงำน". The fonts are ours, so what their glyphs are is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pakphayun_ssg.paperwork.html import FONTS

_LINE = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]*)>")
_NIKHAHIT_AND_TONE = re.compile(r"uni(0E4D)(0E4[89AB])")
"""A glyph that is two letters: a tone is typed before the SARA AM whose first half this is, as in "น้ำ"."""


def mend_letters(objects: Iterable[Any], templates: Path) -> None:
    """Correct every ToUnicode table among the PDF's ``objects``, each by the font it agrees with most."""
    fonts = [_letters(templates / "assets" / "fonts" / name) for *_, name in FONTS]
    for table in objects:
        lines = getattr(table, "stream", None)
        if not isinstance(lines, list) or b"begincmap" not in lines:
            continue
        told = {int(m[1], 16): m[2] for line in lines if isinstance(line, bytes) and (m := _LINE.fullmatch(line))}
        font = max(fonts, key=lambda letters: sum(letters.get(glyph) == text for glyph, text in told.items()))
        table.stream = [_mended(line, font) for line in lines]


def _letters(path: Path) -> dict[int, bytes]:
    """Glyph number → its letters as UTF-16 in hex; a variant such as ``uni0E49.small`` is its letter too."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - loaded when a PDF is asked for

    with TTFont(path) as font:
        by_name = {name: letter for letter, name in sorted(font.getBestCmap().items(), reverse=True)}
        names = tuple(enumerate(font.getGlyphOrder()))
    found = ((number, by_name.get(name) or by_name.get(name.partition(".")[0])) for number, name in names)
    single = {number: chr(letter).encode("utf-16-be").hex().encode() for number, letter in found if letter}
    return single | {number: both for number, name in names if (both := _two_letters(name))}


def _two_letters(name: str) -> bytes | None:
    match = _NIKHAHIT_AND_TONE.fullmatch(name.partition(".")[0])
    return f"{match[2]}{match[1]}".lower().encode() if match else None


def _mended(line: Any, font: dict[int, bytes]) -> Any:
    match = _LINE.fullmatch(line) if isinstance(line, bytes) else None
    if match is None or int(match[1], 16) not in font:
        return line
    return b"<%s> <%s>" % (match[1], font[int(match[1], 16)])
