"""Makes the two fonts of the design from the four that npm's ``@fontsource/sarabun`` has.

``python scripts/fonts.py FOLDER``, with the folder ``files`` of that package, writes ``templates/assets/fonts/``. Thai
and Latin stand in one file a weight, because every page of a Thai office shows both: a reader asks for two
files in place of four, and no text waits for the second half of its letters.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "templates/assets/fonts"
SCRIPTS = ("latin", "thai")
"""Where both have a letter, that of the first is taken."""
WEIGHTS = (400, 700)


def merge(parts: list[Path], target: Path) -> None:
    """Write the letters of all ``parts`` as one WOFF2 file."""
    with tempfile.TemporaryDirectory() as scratch:
        plain = [Path(scratch) / f"{part.stem}.ttf" for part in parts]
        for part, file in zip(parts, plain, strict=True):
            with TTFont(part, recalcTimestamp=False) as font:
                day = font["head"].created
                font.flavor = None
                font.save(file)
        whole = Merger().merge([str(file) for file in plain])
    whole.flavor = "woff2"
    whole.recalcTimestamp = False
    whole["head"].created = whole["head"].modified = day  # the same parts make the same file on every day
    whole.save(target)


if __name__ == "__main__":
    for weight in WEIGHTS:
        merge(
            [Path(sys.argv[1]) / f"sarabun-{script}-{weight}-normal.woff2" for script in SCRIPTS],
            FONTS / f"sarabun-{weight}.woff2",
        )
