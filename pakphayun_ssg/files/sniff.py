"""The type of a file by its bytes, never by its name.

Leading bytes decide; Office files are told apart by what their container holds. Container formats
are only listed, never unpacked.
"""

from __future__ import annotations

import zipfile
from typing import BinaryIO

from pakphayun_ssg.files import compound

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAGIC = (
    (b"%PDF-", "pdf"),
    (b"\xff\xd8\xff", "jpg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"Rar!\x1a\x07\x00", "rar"),
    (b"Rar!\x1a\x07\x01\x00", "rar"),
    (b"MZ", "exe"),
    (b"\x7fELF", "elf"),
    (b"{\\rtf", "rtf"),
    (b"GIF8", "gif"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gz"),
    (b"#!", "script"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (OLE2, "ole-other"),
    (b"L\0\0\0\x01\x14\x02\0", "shortcut"),
    (b"\xca\xfe\xba\xbe", "program"),
    (b"\xcf\xfa\xed\xfe", "program"),
    (b"BM", "bmp"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"\x09\x00\x04\x00", "old-excel"),
    (b"\x09\x02\x06\x00", "old-excel"),
    (b"\x09\x04\x06\x00", "old-excel"),
    (b"\xffWPC", "wordperfect"),
)
_MARKUP = (b"<!doctype html", b"<html", b"<?xml", b"<script", b"<svg")
_CONTENT_TYPES = "[content_types].xml"
_MAIN_PARTS = (
    (b"wordprocessingml.document.main+xml", "docx"),
    (b"spreadsheetml.sheet.main+xml", "xlsx"),
)
_READ_AT_MOST = 1024 * 1024


def sniff(file: BinaryIO, size: int) -> str:
    """The real type: one of the nine extensions, another name such as "exe", "empty", or "unknown".

    ``file`` is read from its start; its position afterwards is not defined.
    """
    kind = leading(file, size)
    if kind == "zip":
        return _zip_kind(file)
    if kind == "ole-other":
        file.seek(0)
        return compound.kind_of(file.read())
    return kind


def leading(file: BinaryIO, size: int) -> str:
    """The type as far as the first bytes tell it: every zip is "zip", every compound file "ole-other"."""
    if size == 0:
        return "empty"
    file.seek(0)
    head = file.read(1024)
    for magic, name in _MAGIC:
        if head.startswith(magic):
            return name
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(_MARKUP):
        return "markup"
    return "pdf" if b"%PDF-" in head else "unknown"


def _zip_kind(file: BinaryIO) -> str:
    try:
        with zipfile.ZipFile(file) as archive:
            named = {name.lower(): name for name in archive.namelist()}
            if _CONTENT_TYPES not in named:
                return "zip"
            with archive.open(named[_CONTENT_TYPES]) as part:
                types = part.read(_READ_AT_MOST)
    except Exception as error:  # noqa: BLE001 - whatever a hostile file provokes in zipfile and zlib
        return "broken-zip" if error else ""
    if b"macroEnabled" in types:
        return "office-macro"
    return next((name for mark, name in _MAIN_PARTS if mark in types), "office-other")
