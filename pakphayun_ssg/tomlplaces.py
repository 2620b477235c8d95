"""Where a key stands in a TOML text. ``tomllib`` tells no lines, so tables and keys are followed here.

Only errors ask, so a plain walk over the lines is fast enough. It knows the forms ``site.toml``
uses: ``[table]``, ``[[array of tables]]`` and ``key = value``.
"""

from __future__ import annotations

import re

_HEADER = re.compile(r"^\s*(\[\[?)\s*([A-Za-z0-9_.-]+)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"^\s*([A-Za-z0-9_-]+|\"[^\"]+\")\s*=")


def locate_toml(text: str, route: tuple[str | int, ...]) -> tuple[int, int]:
    """Line and column, from 1, of the deepest part of ``route`` that stands in ``text``."""
    best, depth = (1, 1), 0
    table: tuple[str | int, ...] = ()
    counts: dict[tuple[str | int, ...], int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        header = _HEADER.match(line)
        key = _KEY.match(line)
        if header:
            table = _enter(header[2].split("."), counts, array=header[1] == "[[")
            spot: tuple[str | int, ...] = table
        elif key:
            spot = (*table, key[1].strip('"'))
        else:
            continue
        if len(spot) > depth and route[: len(spot)] == spot:
            best, depth = (number, len(line) - len(line.lstrip()) + 1), len(spot)
    return best


def _enter(names: list[str], counts: dict[tuple[str | int, ...], int], *, array: bool) -> tuple[str | int, ...]:
    """The route of a table just opened; arrays of tables are counted, and so are those they stand in."""
    table: tuple[str | int, ...] = ()
    for name in names[:-1]:
        table = (*table, name)
        if table in counts:
            table = (*table, counts[table] - 1)
    table = (*table, names[-1])
    if array:
        counts[table] = counts.get(table, 0) + 1
        table = (*table, counts[table] - 1)
    return table
