"""The evidence of one fiscal year of ITA as files, by indicator, with an index an assessor can open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pakphayun_ssg.audit.overview import Year
from pakphayun_ssg.items import Item
from pakphayun_ssg.mandate.model import Indicator
from pakphayun_ssg.paperwork.docx import to_docx
from pakphayun_ssg.paperwork.form import form
from pakphayun_ssg.paperwork.html import to_html
from pakphayun_ssg.paperwork.memo import memo
from pakphayun_ssg.paperwork.model import Heading, Paper, Paragraph, Table
from pakphayun_ssg.paperwork.wording import Desk, date, details
from pakphayun_ssg.spreadsheet import csv_text
from pakphayun_ssg.thai.digits import to_thai, to_thai_text

INDEX = "index.html"
COLUMNS = ("indicator", "title", "item", "address", "published", "file", "bytes", "sha256")


@dataclass(frozen=True, slots=True)
class Packed:
    """One file of the pack: its path inside, and its bytes or the file they are copied from."""

    path: str
    data: bytes | Path

    def read(self) -> bytes:
        """The bytes.

        Raises:
            OSError: the file to copy cannot be read.
        """
        return self.data.read_bytes() if isinstance(self.data, Path) else self.data


def pack(year: Year, quarter: int | None, desk: Desk, templates: Path) -> Iterator[Packed]:
    """Index first (HTML, CSV), then for each indicator a folder with each item's text, files, form and memo."""
    evidence = [(indicator, _items(year, indicator, quarter)) for indicator in year.listed.indicators]
    yield Packed(INDEX, to_html(_index(year, quarter, evidence, desk), templates).encode())
    yield Packed("index.csv", csv_text(COLUMNS, _rows(year, evidence, desk)).encode())
    for indicator, items in evidence:
        for item in items:
            yield from _of_item(_folder(year, indicator, item), item, desk)


def _items(year: Year, indicator: Indicator, quarter: int | None) -> tuple[Item, ...]:
    return year.of_quarter(indicator, quarter) if quarter else year.items(indicator.id)


def _folder(year: Year, indicator: Indicator, item: Item) -> str:
    """``moit-02/news-jobs-nurse``: numbers sort as they count, and two items of one name do not meet."""
    number = f"{int(indicator.id):02}" if indicator.id.isdigit() else indicator.id
    return f"{year.listed.slug(number)}/{item.section}-{item.entry.replace('/', '-')}-{item.slug}"


def _of_item(folder: str, item: Item, desk: Desk) -> Iterator[Packed]:
    yield Packed(f"{folder}/text.txt", _text(item, desk).encode())
    for file in item.files:
        yield Packed(f"{folder}/files/{file.name}", file.location)
    for paper in (form(item, desk), memo(item, desk)):
        yield Packed(f"{folder}/{paper.name}.docx", to_docx(paper))


def _text(item: Item, desk: Desk) -> str:
    """The item as words, with what 2.1.3 wants stated; CRLF, for it is opened in Notepad."""
    lines = [item.front.title, "", f"ที่อยู่: {desk.address(item.url)}"]
    lines += [f"{label}: {value}" for label, value in details(item)]
    lines += ["", *item.body.splitlines()]
    return "\ufeff" + "\r\n".join(lines) + "\r\n"


def _index(year: Year, quarter: int | None, evidence: list[tuple[Indicator, tuple[Item, ...]]], desk: Desk) -> Paper:
    when = f"ปีงบประมาณ พ.ศ. {year.fiscal}" + (f" ไตรมาสที่ {quarter}" if quarter else "")
    rows = tuple(
        (
            to_thai(f"{year.listed.code} {indicator.id}"),
            to_thai_text(indicator.th),
            _listed(year, indicator, items, desk),
        )
        for indicator, items in evidence
    )
    filled = sum(bool(items) for _, items in evidence)
    note = year.chapter.note
    return Paper(
        f"evidence-{year.fiscal}" + (f"-q{quarter}" if quarter else ""),
        f"หลักฐานการประเมิน ITA {to_thai(when)}",
        (
            Heading("หลักฐานการประเมินคุณธรรมและความโปร่งใส (ITA)", 2),
            Heading(to_thai(when), 3),
            Heading(desk.office, 3),
            Paragraph(
                to_thai(f"จัดทำ ณ วันที่ {date(desk.today)} มีหลักฐาน {filled} จาก {len(evidence)} ตัวชี้วัด")
                + " แต่ละตัวชี้วัดอยู่ในโฟลเดอร์ของตนเอง ชื่อไฟล์และค่า SHA-256 อยู่ใน index.csv"
            ),
            *((Paragraph(to_thai(note.th)),) if note else ()),
            Table(("ตัวชี้วัด", "ชื่อ", "หลักฐาน"), rows, (14, 38, 48)),
        ),
    )


def _listed(year: Year, indicator: Indicator, items: tuple[Item, ...], desk: Desk) -> str:
    if not items:
        return "ยังไม่มี"
    return " · ".join(
        f"{to_thai_text(item.front.title)} ({desk.address(item.url)}, โฟลเดอร์ {_folder(year, indicator, item)})"
        for item in items
    )


def _rows(
    year: Year, evidence: list[tuple[Indicator, tuple[Item, ...]]], desk: Desk
) -> Iterator[tuple[str | int | None, ...]]:
    for indicator, items in evidence:
        number = f"{year.listed.code} {indicator.id}"
        if not items:
            yield number, indicator.th, None, None, None, None, None, None
        for item in items:
            told = (number, indicator.th, item.front.title, desk.address(item.url), item.front.publish_date.isoformat())
            for file in item.files:
                yield *told, file.name, file.facts.size, file.facts.sha256
            if not item.files:
                yield *told, None, None, None
