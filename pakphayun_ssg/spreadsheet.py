"""Tables as CSV that opens in Excel: a BOM for its Thai, CRLF, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

BOM = "\ufeff"


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table with its heading; None is an empty cell (RFC 4180)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell("" if value is None else str(value)) for value in row] for row in rows)
    return BOM + out.getvalue()


def _cell(text: str) -> str:
    """What begins like a formula, blanks before it or not, is made text by an apostrophe (OWASP, CSV injection)."""
    return f"'{text}" if text.lstrip().startswith(("=", "+", "-", "@")) or text.startswith(("\t", "\r")) else text
