"""Plain pictures for the sample site: landscapes, portraits and a map in four colours, always the same bytes.

Nobody and no place is shown. Two bits a pixel keep them small without compression, whose output differs between
versions of zlib.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence

from tests.sites.file_formats import Colour, chunk, stored

Paint = Callable[[int, int], int]
"""The colour (0 to 3) of the pixel at x, y."""


def painting(width: int, height: int, palette: Sequence[Colour], paint: Paint) -> bytes:
    """A PNG of four colours; ``width`` is a multiple of four."""
    rows = bytearray()
    for y in range(height):
        shades = [paint(x, y) for x in range(width)]
        rows += b"\0" + bytes(
            a << 6 | b << 4 | c << 2 | d for a, b, c, d in zip(*(shades[start::4] for start in range(4)), strict=True)
        )
    header = struct.pack(">IIBBBBB", width, height, 2, 3, 0, 0, 0)
    colours = b"".join(bytes(colour) for colour in palette)
    parts = ((b"IHDR", header), (b"PLTE", colours), (b"IDAT", stored(bytes(rows))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(name, data) for name, data in parts)


def landscape(width: int, height: int, palette: Sequence[Colour], seed: int) -> bytes:
    """Sky, sun, hills and water."""
    sun_x, sun_y, radius = width * (2 + seed % 5) // 8, height // 3, height // 7
    water = height * 3 // 4

    def paint(x: int, y: int) -> int:
        if y > water:
            return 3 if (x // 9 + y // 3 + seed) % 5 else 1
        hill = water - _wave(x + 40 * seed, width, height // 3) - _wave(x * 3 + 17 * seed, width, height // 12)
        if y > hill:
            return 2
        return 1 if (x - sun_x) ** 2 + (y - sun_y) ** 2 < radius**2 else 0

    return painting(width, height, palette, paint)


def _wave(x: int, length: int, rise: int) -> int:
    """A smooth hill of whole numbers: a parabola again and again."""
    at = x % length
    return 4 * rise * at * (length - at) // (length * length)


def portrait(width: int, height: int, palette: Sequence[Colour]) -> bytes:
    """Head, hair and shoulders of nobody."""
    middle, eye, head = width // 2, height * 2 // 5, width // 5

    def paint(x: int, y: int) -> int:
        across, down = x - middle, y - eye
        if across**2 * 25 + down**2 * 17 < 25 * head**2 and down > -head * 2 // 5:
            return 1
        if across**2 * 25 + (down + head // 5) ** 2 * 17 < 36 * head**2 and down < head // 3:
            return 2
        shoulders = (across * 10) ** 2 + ((y - height) * 7) ** 2 < (width * 4) ** 2
        return 3 if shoulders and y > eye + head else 0

    return painting(width, height, palette, paint)


def street_map(width: int, height: int, palette: Sequence[Colour]) -> bytes:
    """Streets, a canal and a mark in the middle."""

    def paint(x: int, y: int) -> int:
        if (x - width // 2) ** 2 + (y - height // 2) ** 2 < (height // 16) ** 2:
            return 3
        if abs(y - height * 3 // 4 + _wave(x, width, height // 8)) < height // 22:
            return 2
        streets = (x % (width // 5) < width // 48, y % (height // 4) < height // 36, abs(x - y - width // 6) < 5)
        return 1 if any(streets) else 0

    return painting(width, height, palette, paint)
