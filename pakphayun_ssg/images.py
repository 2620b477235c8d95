"""Pictures made smaller for phones: one pure step from bytes and a width to bytes.

A variant is upright and holds the picture alone: no position, no camera, no name of its maker. Pillow is
imported when the first picture is made.
"""

from __future__ import annotations

import io
from pathlib import Path

WIDTHS = (480, 960, 1600)
"""Pixels across: a phone's width at one and at two dots a pixel, and a desk's."""
FORMAT = "webp"
_QUALITY = 80
_SIDEWAYS = frozenset({5, 6, 7, 8})
_ORIENTATION = 0x0112  # the EXIF tag


def widths_of(width: int) -> tuple[int, ...]:
    """The widths a picture ``width`` pixels across is made in: none larger than itself, one at the least."""
    smaller = tuple(step for step in WIDTHS if step < width)
    return smaller if len(smaller) == len(WIDTHS) else (*smaller, width)


def upright_size(location: Path) -> tuple[int, int] | None:
    """Width and height in pixels as the picture is shown; None where its head cannot be read."""
    from PIL import Image  # noqa: PLC0415 - costs time, and most items have no picture

    try:
        with Image.open(location) as picture:
            width, height = picture.size
            return (height, width) if picture.getexif().get(_ORIENTATION) in _SIDEWAYS else (width, height)
    except Exception:  # noqa: BLE001 - whatever a damaged file provokes; the rules of files say what is wrong with it
        return None


def variant(data: bytes, width: int) -> bytes:
    """The picture ``data`` as WebP, ``width`` pixels across, upright, without any metadata.

    Raises:
        OSError: it is no picture that can be read.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415 - as above

    with Image.open(io.BytesIO(data)) as opened:
        opened.draft("RGB", (width * 2, width * 2))  # a large JPEG is decoded no larger than it is needed
        picture = ImageOps.exif_transpose(opened)
        picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    height = max(1, round(picture.height * width / picture.width))
    small = picture.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
    out = io.BytesIO()
    small.save(out, FORMAT, quality=_QUALITY, method=4, exif=b"", icc_profile=b"", xmp=b"")
    return out.getvalue()
