"""The type of a file by its bytes, never by its name.

Leading bytes decide; Office files are told apart by what their container holds. Container formats
are only listed, never unpacked.
"""

from __future__ import annotations

import zipfile
from typing import BinaryIO

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
)
_MARKUP = (b"<!doctype html", b"<html", b"<?xml", b"<script", b"<svg")
_STREAMS = (("WordDocument", "doc"), ("Workbook", "xls"), ("Book", "xls"))
_CONTENT_TYPES = "[Content_Types].xml"
_MAIN_PARTS = (
    (b"wordprocessingml.document.main+xml", "docx"),
    (b"spreadsheetml.sheet.main+xml", "xlsx"),
)
_READ_AT_MOST = 1024 * 1024


def sniff(file: BinaryIO, size: int) -> str:
    """The real type: one of the nine extensions, another name such as "exe", "empty", or "unknown".

    ``file`` is read from its start; its position afterwards is not defined.
    """
    if size == 0:
        return "empty"
    file.seek(0)
    head = file.read(1024)
    for magic, name in _MAGIC:
        if head.startswith(magic):
            return name
    if head.startswith(b"PK"):
        return _zip_kind(file)
    if head.startswith(OLE2):
        return _ole_kind(file)
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(_MARKUP):
        return "markup"
    return "pdf" if b"%PDF-" in head else "unknown"


def _zip_kind(file: BinaryIO) -> str:
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
            if _CONTENT_TYPES not in names:
                return "zip"
            if any(name.lower().endswith("vbaproject.bin") for name in names):
                return "office-macro"
            with archive.open(_CONTENT_TYPES) as part:
                types = part.read(_READ_AT_MOST)
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError, ValueError):
        return "broken-zip"
    except Exception as error:  # noqa: BLE001 - zlib.error, LargeZipFile and whatever a hostile file provokes next
        return "broken-zip" if error else "unknown"
    if b"macroEnabled" in types:
        return "office-macro"
    return next((name for mark, name in _MAIN_PARTS if mark in types), "office-other")


def _ole_kind(file: BinaryIO) -> str:
    file.seek(0)
    data = file.read(8 * _READ_AT_MOST)
    for stream, name in _STREAMS:
        if stream.encode("utf-16-le") + b"\0\0" in data:
            return name
    return "ole-other"
