"""What the tests share: a small sample office, front matter that is right, files made on the spot."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from tests import bad_files, documents, people
from tests.sites import file_formats

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

[[people]]
id = "web-2"
name = "นายสมมติ รอบคอบ"
position = "นักวิชาการสาธารณสุข"

[[people.appointments]]
role = "webmaster"
from = "1 ต.ค. 2560"

[team_order]
number = "0/2560 (สมมติ)"
date = "1 ต.ค. 2560"
"""

FRONT = {
    "title": "ประกาศรับสมัครพยาบาลวิชาชีพ",
    "source": "งานบริหารทั่วไป",
    "data_period": "ปีงบประมาณ 2569",
    "publish_date": "1 ตุลาคม 2568",
    "expiry_date": "1 ตุลาคม 2569",
    "approver": "สาธารณสุขอำเภอตัวอย่าง",
    "summary": "รับสมัคร 1 อัตรา (ตัวอย่าง)",
}
"""The keys that every item with a file needs, as YAML, each with a good value."""


def item(body: str = "เนื้อความ\n", **keys: str | None) -> str:
    """A content file: ``FRONT`` with ``keys`` put in as raw YAML (None leaves a key out), then ``body``.

    The summary comes last, so that what a test puts in stands on the lines behind the approver.
    """
    front = {**FRONT, **keys}
    front["summary"] = front.pop("summary")
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
    """A small file of ``kind`` ("pdf", "exe" …, or of ``BAD``), padded with NUL behind its end to ``size`` bytes."""
    make = _MAKERS[kind] if kind in _MAKERS else bad_files.BAD[kind][1]
    return make().ljust(size or 0, b"\0")


def _docm() -> bytes:
    """A document with macros: the type of such a document, and an empty part for them."""
    with zipfile.ZipFile(io.BytesIO(file_formats.docx("Sample"))) as plain:
        parts = {name: plain.read(name) for name in plain.namelist()}
    types = parts["[Content_Types].xml"].replace(
        b"vnd.openxmlformats-officedocument.wordprocessingml.document.main",
        b"vnd.ms-word.document.macroEnabled.main",
    )
    return file_formats.zipped({**parts, "[Content_Types].xml": types, "word/vbaProject.bin": b"x"})


_BLUE, _WHITE = (20, 60, 120), (250, 250, 250)
_MAKERS: dict[str, Callable[[], bytes]] = {
    "pdf": lambda: file_formats.pdf("Sample"),
    "jpg": lambda: file_formats.jpg(16, 16, _BLUE, _WHITE),
    "png": lambda: file_formats.png(16, 16, _BLUE, _WHITE),
    "rar": lambda: file_formats.rar("form.pdf", file_formats.pdf("Sample")),
    "zip": lambda: file_formats.zipped({"form.pdf": file_formats.pdf("Sample")}),
    "doc": lambda: file_formats.doc("Sample"),
    "docx": lambda: file_formats.docx("Sample"),
    "xls": lambda: file_formats.xls([("Item", 1)]),
    "xlsx": lambda: file_formats.xlsx([("Item", 1)]),
    "docx-id": lambda: documents.docx(documents.table(["ชื่อ", "เลข"], ["ก", people.grouped(people.national_id(1))])),
    "xlsx-id": lambda: documents.xlsx({"รายชื่อ": documents.cells([documents.number_cell(people.national_id(1))])}),
    "docx-contact": lambda: documents.docx(documents.paragraph("นายตัวอย่าง เลขที่บัญชี 000-0-00000-0")),
    "docm": _docm,
    "exe": lambda: b"MZ\x90\0",
    "gif": lambda: b"GIF89a",
    "text": "ข้อความ".encode,
    "empty": bytes,
}
