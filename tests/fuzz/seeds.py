"""What the fuzzer begins with: the samples of the tests, cut to a size that is quickly changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.documents import cells, doc, docx, paragraph, text_cell, xlsx
from tests.fuzz.targets import KINDS
from tests.sites import file_formats
from tests.support import ROOT, SITE_TOML, item

_MOST = 6000
_DATES = ("7 ตุลาคม 2568", "๗ ต.ค. ๒๕๖๘", "2568-10-07", "7/10/2568", "09:30", "ไตรมาส 1/2569", "FY2569-Q1", "2568-10")
_BODIES = (
    "๑. ข้อ\n๑.๑ ข้อย่อย\n- ขีด\n#แท็ก\n## หัวข้อ\n**หนา** `โค้ด` [ก](https://a.th) > 60\n",
    "| ก | ข |\n|---|:-:|\n| 1 | 2 |\n\n> คำ\n\n```\nโค้ด\n```\n",
)


def seeds(target: str) -> Iterator[bytes]:
    """The first inputs of a target."""
    content = [path.read_bytes()[:_MOST] for path in sorted((ROOT / "tests/rules").rglob("*.md"))]
    slips = item("โรง\u200bพยาบาล จ\u0e4d\u0e32นวน\u00a0๗ \u0e40\u0e40ห่ง ท\u0e48\u0e35\n").encode()
    yield from {
        "item": content,
        "mending": [*content, slips, slips.replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + slips],
        "markdown": [body.encode() for body in _BODIES],
        "dates": [date.encode() for date in _DATES],
        "site_toml": [SITE_TOML.encode()],
        "words": list(_files()),
        "files": list(_files()),
    }[target]


def _files() -> Iterator[bytes]:
    """The smallest honest file of each kind behind the number of its kind."""
    made = {
        "pdf": file_formats.pdf("T"),
        "docx": docx(paragraph("ก")),
        "xlsx": xlsx({"s": cells([text_cell("ก")])}, ["a"]),
        "doc": doc(("ก 123", "utf-16-le")),
        "xls": file_formats.xls([("a", 1)]),
        "zip": file_formats.zipped({"a.txt": b"x", "b.docx": docx(paragraph("ข"))}),
        "rar": file_formats.rar("a.txt", b"x"),
        "jpg": file_formats.jpg(16, 16, (1, 2, 3), (4, 5, 6)),
        "png": file_formats.png(16, 16, (1, 2, 3), (4, 5, 6)),
    }
    yield from (bytes([number]) + made[kind] for number, kind in enumerate(KINDS))


def write(target: str, folder: Path) -> None:
    """The seeds of ``target`` as files below ``folder``."""
    for number, seed in enumerate(seeds(target)):
        (folder / f"seed-{number:03}").write_bytes(seed)
