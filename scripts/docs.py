"""Writes the documents that repeat what the program knows: ``docs/rules/`` and ``docs/sections.md``.

``python scripts/docs.py`` writes them; with ``--check`` it writes nothing and exits 1 when one of them is out
of date, with the first lines that differ. A page of ``docs/rules/`` is what ``explain`` prints, to the letter.
"""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pakphayun_ssg.cli.explain import page
from pakphayun_ssg.mandate.loader import Mandate, load_mandate
from pakphayun_ssg.mandate.model import Entry, Section
from pakphayun_ssg.models import Rule, Text
from pakphayun_ssg.rules import RULES

ROOT = Path(__file__).resolve().parent.parent
RULE_PAGES = Path("docs/rules")
SECTIONS = Path("docs/sections.md")
DIFF_LINES = 20
"""Lines of difference shown for one file."""

_MADE = "<!-- สร้างโดย scripts/docs.py ห้ามแก้ไขด้วยมือ (made by scripts/docs.py; do not edit) -->\n"
_SEVERITY = {"error": "ผิด (error)", "warning": "เตือน (warning)"}
_NEED = {"must": "ต้องมี (must)", "if_any": "ถ้ามี (if any)", "add": "เพิ่มเติม (added)"}
_KIND = {
    "page": "หน้าเดียว (page)",
    "document": "เอกสาร (document)",
    "collection": "หลายรายการ (collection)",
    "links": "รายชื่อเว็บไซต์ (links)",
    "generated": "ระบบสร้างเอง (generated)",
    "external": "ระบบภายนอก (external)",
}
_PER = {"month": "รายเดือน (monthly)", "quarter": "รายไตรมาส (quarterly)", "fiscal_year": "รายปีงบประมาณ (yearly)"}
_CONSTANTS = {
    "allowed_extensions": Text("นามสกุลไฟล์ที่อนุญาต", "file extensions allowed"),
    "max_file_size_bytes": Text("ขนาดไฟล์สูงสุด (ไบต์)", "largest file, in bytes"),
    "min_webmasters": Text("จำนวนผู้ดูแลเว็บไซต์ขั้นต่ำ (คน)", "webmasters, at least"),
}

_RULES_HEAD = """\
# กฎที่ระบบตรวจ (the rules)

กฎที่มีเลขข้อมาจากประกาศ กฎที่ไม่มีเลขข้อดูแลให้ไฟล์อ่านได้แน่ชัด
ข้อที่ “ผิด” ทำให้ไม่สร้างเว็บไซต์ใหม่ เว็บไซต์เดิมยังอยู่ครบ ข้อที่ “เตือน” ไม่ห้ามสร้าง
ดูหน้าเดียวกันนี้ที่เครื่องได้ด้วยคำสั่ง `python3 build.py explain รหัสกฎ`

A rule with a clause comes from the announcement; one without guards the files' format.
An error stops the build and leaves the old site as it was; a warning does not.
`python3 build.py explain RULE` prints the same pages.

"""

_SECTIONS_HEAD = """\
# หมวดและหัวข้อของประกาศ (sections and entries)

รายการอยู่ที่ `content/<หมวด>/<หัวข้อ>/` ชื่อโฟลเดอร์ต้องเป็นชื่อในคอลัมน์ “โฟลเดอร์” ของหน้านี้เท่านั้น
ป้าย OIA และ MOIT ในตารางเป็นป้ายที่รายการในหัวข้อนั้นได้รับเองเมื่อไม่ได้ระบุ `oia:` หรือ `moit:` ไว้

An item stands in `content/<section>/<entry>/`, under the folder names of this page and no other.
The OIA and MOIT tags of an entry are those its items bear unless they state their own.

**ความจำเป็น (need)**

- ต้องมี: ประกาศระบุชื่อไว้ (must: named by the announcement)
- ถ้ามี: ประกาศให้เผยแพร่เมื่อมีข้อมูล (if any: wanted where there is any)
- เพิ่มเติม: ประกาศไม่ได้ระบุ แต่มาตรฐานเว็บไซต์ภาครัฐหรือการประเมิน ITA ต้องการ
  (added: not named there, wanted by the website standard or ITA)

**ความแน่ชัด (evidence)** อยู่ใน [ ] ท้ายที่มา (stands in [ ] behind the source)

- R: อ่านจากตัวประกาศ ตัวบทกฎหมาย หรือหน้าเว็บของหน่วยงานนั้นเอง
  (read in the announcement, a primary text or an agency's own page)
- S: อ่านจากแหล่งชั้นรอง (read in a secondary source)
- K: จากความจำ ต้องตรวจสอบก่อนใช้ (recalled; verify it)
- I: อนุมาน (inferred)

หัวข้อชนิด “ระบบสร้างเอง” ไม่รับรายการโดยตรง (a generated entry takes no items of its own)
"""


def main() -> int:
    """Write the documents, or with ``--check`` say which of them are out of date."""
    parser = argparse.ArgumentParser(description="Writes docs/rules/ and docs/sections.md.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when something is out of date")
    return check() if parser.parse_args().check else write()


def write() -> int:
    """Make the documents what they should be; pages of rules that are gone are removed."""
    for path in strays():
        (ROOT / path).unlink()
        print(f"removed {path.as_posix()}")
    for path, text in documents().items():
        if current(path) != text:
            (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / path).write_text(text, encoding="utf-8", newline="\n")
            print(f"wrote {path.as_posix()}")
    return 0


def check() -> int:
    """Print what differs; 1 when anything does."""
    changes = [(path, difference(path, text)) for path, text in documents().items() if current(path) != text]
    changes += [(path, f"- {path.as_posix()}: there is no such rule\n") for path in strays()]
    for _, text in changes:
        print(text, end="")
    if changes:
        names = ", ".join(path.as_posix() for path, _ in changes)
        print(f"out of date: {names}; run: python scripts/docs.py")
    return 1 if changes else 0


def documents() -> dict[Path, str]:
    """Every generated document by its path below the root."""
    pages = {RULE_PAGES / f"{rule.id}.md": page(rule) for rule in RULES}
    return {RULE_PAGES / "index.md": rules_index(RULES), SECTIONS: sections_page(load_mandate()), **pages}


def strays() -> list[Path]:
    """Pages of rules that there no longer are."""
    kept = documents()
    found = (path.relative_to(ROOT) for path in sorted((ROOT / RULE_PAGES).glob("*.md")))
    return [path for path in found if path not in kept]


def current(path: Path) -> str:
    """The document as it stands; "" when it is not there."""
    try:
        return (ROOT / path).read_bytes().decode("utf-8").replace("\r\n", "\n")
    except FileNotFoundError:
        return ""


def difference(path: Path, wanted: str) -> str:
    """The first lines in which a document differs from what it should be."""
    name = path.as_posix()
    lines = difflib.unified_diff(current(path).splitlines(), wanted.splitlines(), name, f"{name} (wanted)", lineterm="")
    return "".join(f"{line}\n" for line in islice(lines, DIFF_LINES))


def rules_index(rules: Iterable[Rule]) -> str:
    """The list of all rules, those of the announcement first, in the order of its clauses."""
    rows = (
        (
            f"[{rule.id}]({rule.id}.md)",
            rule.clause or "–",
            _SEVERITY[rule.severity],
            f"{rule.title.th}<br>{rule.title.en}",
        )
        for rule in sorted(rules, key=_order)
    )
    return _MADE + _RULES_HEAD + table(("กฎ (rule)", "ข้อ (clause)", "ระดับ (severity)", "สาระ (what it wants)"), rows)


def _order(rule: Rule) -> tuple[bool, list[int], str]:
    return (not rule.clause, [int(part) for part in rule.clause.split(".") if part], rule.id)


def sections_page(mandate: Mandate) -> str:
    """The sections with their entries, then every tag."""
    parts = [_MADE + _SECTIONS_HEAD, *(_section(section) for section in mandate.places)]
    parts += [_constants(mandate), _oia(mandate), _moit(mandate), _gws(mandate)]
    return "\n".join(parts)


def _section(section: Section) -> str:
    head = (
        f"## {section.id} {section.th} ({section.en})\n\n"
        f"โฟลเดอร์ (folder): `content/{section.slug}/` · GWS: `{section.gws}` · "
        f"ที่มา (source): {section.source} [{section.ev}]\n\n"
    )
    head += f"> {section.says}\n\n" if section.says else ""
    columns = ("โฟลเดอร์ (folder)", "หัวข้อ (entry)", "ความจำเป็น (need)", "ชนิด (kind)", "OIA", "MOIT", "ที่มา (source)")
    return head + table(columns, (_entry(section, entry) for entry in section.entries))


def _entry(section: Section, entry: Entry) -> tuple[str, ...]:
    kind = _KIND[entry.kind]
    if entry.per:
        kind += f"<br>{_PER[entry.per]}"
    if entry.part_of:
        kind += f"<br>ส่วนหนึ่งของ (part of) `{entry.part_of}`"
    return (
        f"`{section.slug}/{entry.slug}`",
        f"{entry.th}<br>{entry.en}",
        _NEED[entry.need],
        kind,
        _tags(entry.oia),
        _tags(entry.moit) + ("" if entry.lends else "<br>รายการต้องระบุเอง (stated by the item)"),
        f"{entry.source} [{entry.ev}]",
    )


def _tags(tags: Iterable[str]) -> str:
    return " ".join(f"`{tag}`" for tag in tags) or "–"


def _constants(mandate: Mandate) -> str:
    rows = (
        (f"{_CONSTANTS[line.key].th}<br>{_CONSTANTS[line.key].en}", " ".join(line.value), f"{line.source} [{line.ev}]")
        for line in mandate.announcement.constants
    )
    head = "## ตัวเลขและรายการในประกาศ (figures and lists)\n\n"
    return head + table(("เรื่อง (what)", "ค่า (value)", "ที่มา (source)"), rows)


def _oia(mandate: Mandate) -> str:
    lines = (*mandate.oia.items, *mandate.oia.board_items)
    rows = ((f"`{line.id}`", f"{line.th}<br>{line.en}", f"{line.source} [{line.ev}]") for line in lines)
    head = (
        "## ป้าย `oia` (Official Information Act tags)\n\n"
        "ถ้อยคำย่อจากตัวบท ไม่ใช่ตัวบทคำต่อคำ (condensed, not the wording of the law)\n\n"
    )
    return head + table(("ป้าย (tag)", "เรื่อง (what)", "ที่มา (source)"), rows)


def _moit(mandate: Mandate) -> str:
    return "\n".join(
        f"## ป้าย `moit` ปีงบประมาณ {year.fiscal_year} (ITA tags of fiscal year {year.fiscal_year})\n\n"
        f"ที่มา (source): {year.source} [{year.ev}]\n\n"
        + table(
            ("ป้าย (tag)", "ตัวชี้วัดหรือหัวข้อย่อย (what)", "ไตรมาสที่ต้องมีหลักฐาน (quarters)", "ที่มา (source)"),
            (
                *(
                    (
                        f"`{line.id}`",
                        f"{line.th}<br>{line.en}",
                        " ".join(line.quarters) or "ไม่ทราบ (not known)",
                        f"{line.source} [{line.ev}]",
                    )
                    for line in year.indicators
                ),
                *((f"`{line.id}`", line.th, "–", f"{line.source} [{line.ev}]") for line in year.items),
            ),
        )
        for year in mandate.moit
    )


def _gws(mandate: Mandate) -> str:
    rows = ((f"`{c.id}`", f"{c.th}<br>{c.en}", f"{c.source} [{c.ev}]") for c in mandate.gws.components)
    head = "## ป้าย `gws` (Government Website Standard tags)\n\n"
    return head + table(("ป้าย (tag)", "องค์ประกอบ (component)", "ที่มา (source)"), rows)


def table(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A Markdown table."""
    return "".join(f"{line}\n" for line in _lines(columns, rows))


def _lines(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(columns)} |"
    yield f"|{'---|' * len(columns)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"


if __name__ == "__main__":
    sys.exit(main())
