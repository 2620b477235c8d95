"""The records of which a workbook of Excel 5 to 2003 is a row. After Microsoft's [MS-XLS]."""

from __future__ import annotations

from collections.abc import Iterator


def records(stream: bytes) -> Iterator[tuple[int, int, int]]:
    """Number, start and end of each record."""
    at, size = 0, len(stream)
    while at + 4 <= size:
        number = stream[at] | stream[at + 1] << 8
        end = at + 4 + (stream[at + 2] | stream[at + 3] << 8)
        if number == 0 and end == at + 4:  # padding behind the last sheet
            return
        yield number, at + 4, min(end, size)
        at = end
