"""What the tests share: a small sample office, front matter that is right, files made on the spot."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"

TODAY = dt.date(2025, 10, 8)
"""8 ตุลาคม 2568: one week after the sample items are published."""

SITE_TOML = """\
[site]
name_th = "สำนักงานสาธารณสุขอำเภอตัวอย่าง"
name_en = "Sample District Public Health Office"

[support]
browsers_th = "เบราว์เซอร์ทั่วไป"
browsers_en = "Any browser"

[[people]]
id = "head"
name = "นายตัวอย่าง ใจดี"
position = "สาธารณสุขอำเภอตัวอย่าง"

[[people.appointments]]
role = "district_head"
from = "1 ต.ค. 2560"

[[people]]
id = "web"
name = "นางสาวสมมติ ตั้งใจ"
position = "เจ้าพนักงานธุรการ"

[[people.appointments]]
role = "webmaster"
from = "1 ต.ค. 2560"
"""

FRONT = {
    "title": "ประกาศรับสมัครพยาบาลวิชาชีพ",
    "source": "งานบริหารทั่วไป",
    "data_period": "ปีงบประมาณ 2569",
    "publish_date": "1 ตุลาคม 2568",
    "expiry_date": "1 ตุลาคม 2569",
    "approver": "สาธารณสุขอำเภอตัวอย่าง",
}
"""The required keys, as YAML, each with a good value."""


def item(body: str = "เนื้อความ\n", **keys: str | None) -> str:
    """A content file: ``FRONT`` with ``keys`` put in as raw YAML (None leaves a key out), then ``body``."""
    front = {**FRONT, **keys}
    lines = [
        f"{key}:{value if value.startswith(chr(10)) else ' ' + value}"
        for key, value in front.items()
        if value is not None
    ]
    return "\n".join(["---", *lines, "---", "", body])


def make_site(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write a sample site with ``files`` (path → text or bytes) below ``root``; gives ``root``."""
    for path, content in {"site.toml": SITE_TOML, **files}.items():
        location = root / path
        location.parent.mkdir(parents=True, exist_ok=True)
        location.write_bytes(content.encode() if isinstance(content, str) else content)
    (root / "content").mkdir(exist_ok=True)
    return root


def make_file(kind: str, size: int | None = None) -> bytes:
    """The smallest bytes of a ``kind`` ("pdf", "docx", "exe" …), padded with NUL to ``size`` bytes."""
    data = _zipped(kind) if kind in _PARTS else _BYTES[kind]
    return data.ljust(size or 0, b"\0")


_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0")
_BYTES = {
    "pdf": b"%PDF-1.4\n%%EOF\n",
    "jpg": b"\xff\xd8\xff\xe0\0\x10JFIF\0\xff\xd9",
    "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "rar": b"Rar!\x1a\x07\x01\x00",
    "doc": _OLE2 + "WordDocument".encode("utf-16-le") + b"\0\0",
    "xls": _OLE2 + "Workbook".encode("utf-16-le") + b"\0\0",
    "exe": b"MZ\x90\0",
    "gif": b"GIF89a",
    "text": "ข้อความ".encode(),
    "empty": b"",
}
_MAIN = "application/vnd.openxmlformats-officedocument.{}.main+xml"
_PARTS = {
    "zip": {"readme.txt": "x"},
    "docx": {"[Content_Types].xml": _MAIN.format("wordprocessingml.document")},
    "xlsx": {"[Content_Types].xml": _MAIN.format("spreadsheetml.sheet")},
    "docm": {"[Content_Types].xml": _MAIN.format("wordprocessingml.document"), "word/vbaProject.bin": "x"},
}


def _zipped(kind: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in _PARTS[kind].items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return file.getvalue()
