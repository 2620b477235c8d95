"""JPEG and PNG: they open whole, they are no bomb, and they tell nothing that nobody meant to tell."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator
from typing import Any

from pakphayun_ssg.files.look.hidden import PROGRAMS
from pakphayun_ssg.files.signs import Sign, sign
from pakphayun_ssg.models import Text

MAX_PIXELS = 100_000_000
"""Larger pictures need more memory than a phone has."""
_LOAD_AT_ONCE = 16_000_000
_POLYGLOT = re.compile(PROGRAMS + rb"|%PDF-|<script|<\?php", re.DOTALL)
_PDF_WITHIN = 1024
"""Bytes in which readers of PDFs look for a head: a picture with one is a PDF as well."""
_PADDING = b"\0 \t\r\n\xff"
_GPS_IFD, _LATITUDE, _LONGITUDE = 0x8825, 2, 4
_FORMATS = {"jpg": "JPEG", "png": "PNG"}
_XMP_GPS = re.compile(rb"GPSLatitude|GPSLongitude")


def look(data: bytes, kind: str) -> list[Sign]:
    """Its signs; ``kind`` is "jpg" or "png"."""
    end = _png_end(data) if kind == "png" else _jpg_end(data)
    if end is None:
        return [sign("cut-off")]
    late = [sign("two-files")] if b"%PDF-" in data[:_PDF_WITHIN] else []
    return [*late, *_tail(data[end:]), *_opened(data, kind)]


def _opened(data: bytes, kind: str) -> Iterator[Sign]:
    from PIL import Image, ImageFile

    Image.MAX_IMAGE_PIXELS = None  # the limit is ours, told as a finding
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint, once loaded, lets half a picture pass
    try:
        with warnings.catch_warnings(action="ignore"):
            Image.open(io.BytesIO(data), formats=[_FORMATS[kind]]).verify()
            with Image.open(io.BytesIO(data), formats=[_FORMATS[kind]]) as picture:
                if picture.width * picture.height > MAX_PIXELS:
                    size = f"{picture.width:,} × {picture.height:,}"
                    yield Sign("huge", Text(f"{size} จุด", f"{size} pixels"))
                    return
                if picture.mode == "CMYK":
                    yield sign("cmyk")
                _load(picture)
                if _has_position(picture, data):
                    yield sign("gps")
    except ValueError as error:
        yield sign("bomb" if "too large" in str(error).lower() else "broken")
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever Pillow meets in hostile bytes
        yield sign("cut-off" if "truncated" in str(error).lower() else "broken")


def _load(picture: Any) -> None:
    """Decode all of it; a large JPEG at an eighth of its size, which reads the same bytes in less memory."""
    if picture.width * picture.height > _LOAD_AT_ONCE:
        picture.draft(picture.mode, (picture.width // 8, picture.height // 8))
    picture.load()


def _has_position(picture: Any, data: bytes) -> bool:
    gps = picture.getexif().get_ifd(_GPS_IFD)
    return bool(gps.keys() & {_LATITUDE, _LONGITUDE}) or bool(_XMP_GPS.search(data))


def _tail(rest: bytes) -> Iterator[Sign]:
    """What stands behind the end of the picture."""
    rest = rest.strip(_PADDING)
    if _POLYGLOT.search(rest):
        yield sign("two-files")
    elif rest:
        yield sign("tail")


def _png_end(data: bytes) -> int | None:
    """The position behind the IEND chunk, or None where the file ends before it."""
    at = 8
    while at + 12 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        name = data[at + 4 : at + 8]
        at += 12 + size
        if name == b"IEND":
            return at if at <= len(data) else None
    return None


def _jpg_end(data: bytes) -> int | None:
    """The position behind the marker EOI, or None; thumbnails inside segments are stepped over."""
    at = 2
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            return None
        marker = data[at + 1]
        if marker == 0xD9:
            return at + 2
        if marker in {0x00, 0x01, 0xFF} or 0xD0 <= marker <= 0xD8:
            at += 1 if marker == 0xFF else 2
        else:
            at += 2 + max(2, int.from_bytes(data[at + 2 : at + 4], "big"))
