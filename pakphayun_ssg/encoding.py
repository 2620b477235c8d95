"""Bytes to text: UTF-8 or a clear word about what else it looks like."""

from __future__ import annotations

import re

from pakphayun_ssg import reading_rules as rules
from pakphayun_ssg.models import Place, Text
from pakphayun_ssg.yamlnodes import YamlFault

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_UTF32 = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")
_THAI_SHARE = 0.95
"""A file is taken for CP874 when this share of its high bytes are Thai letters there (docs/decisions/005)."""


def decode(data: bytes, path: str) -> str:
    """The text of a content file, its BOM dropped and its line ends made line feeds.

    Raises:
        YamlFault: the bytes are not UTF-8, or hold a NUL; the finding names the encoding they look like.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _spot(data.removeprefix(b"\xef\xbb\xbf")[: error.start])
        raise YamlFault([rules.ENCODING.at(Place(path, line, column), problem=_looks_like(data))]) from None
    if "\0" in text:
        line, column = _spot(text[: text.index("\0")].encode())
        problem = _looks_like(data) if _is_utf16(data) else Text("มีอักขระ NUL", "it holds a NUL character")
        raise YamlFault([rules.ENCODING.at(Place(path, line, column), problem=problem)])
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _spot(before: bytes) -> tuple[int, int]:
    lines = re.split(r"\r\n|\r|\n", before.decode("utf-8-sig", errors="replace"))
    return len(lines), len(lines[-1]) + 1


def _is_utf16(data: bytes) -> bool:
    """By its mark, or by its many NULs: every Latin letter has one."""
    start = data[:200]
    return data.startswith(_UTF16) or start.count(0) > max(3, len(start) // 20)


def _looks_like(data: bytes) -> Text:
    if data.startswith(_UTF32):
        return Text("ไฟล์บันทึกเป็น UTF-32", "the file looks like UTF-32")
    if _is_utf16(data):
        return Text("ไฟล์บันทึกเป็น UTF-16", "the file looks like UTF-16")
    high = [byte for byte in data if byte >= 0x80]
    thai = sum(0xA1 <= byte <= 0xDA or 0xDF <= byte <= 0xFB for byte in high)
    if high and thai / len(high) > _THAI_SHARE and not _mostly_utf8(data):
        return Text("ไฟล์บันทึกเป็น Windows-874 (TIS-620)", "the file looks like Windows-874 (TIS-620)")
    return Text("มีไบต์ที่ไม่ใช่ UTF-8", "it holds bytes that are not UTF-8")


def _mostly_utf8(data: bytes) -> bool:
    """UTF-8 with a few bytes broken: most of it decodes, which CP874 text never does."""
    return (
        data.decode("utf-8", errors="ignore").count("\u0e00") == 0
        and len(re.findall(rb"\xe0[\xb8\xb9][\x80-\xbf]", data)) * 3 > len(data) / 4
    )
