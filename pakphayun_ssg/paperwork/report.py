"""The report on publishing of a fiscal year or a quarter (clause 4, MOIT 1: follow-up report)."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from pakphayun_ssg.items import Item
from pakphayun_ssg.paperwork.model import BLANK, Heading, Paper, Paragraph, Signature, Signatures, Table
from pakphayun_ssg.paperwork.wording import Desk, date
from pakphayun_ssg.publish import ending, state, was_shown
from pakphayun_ssg.thai.digits import to_thai, to_thai_text
from pakphayun_ssg.thai.periods import Period

_WHY = {"expired": "ครบระยะเวลาการเผยแพร่", "superseded": "มีรายการใหม่มาแทน", "withdrawn": "นำลงก่อนกำหนด"}


class Down(NamedTuple):
    """An item taken down: on which day, and why."""

    item: Item
    day: dt.date
    why: str

    def sort_key(self) -> tuple[dt.date, str]:
        """By day, then by address."""
        return self.day, self.item.url


def report(items: Sequence[Item], period: Period, desk: Desk, *, name: str) -> Paper:
    """What was published, taken down and shown in ``period``; what only people know is dotted."""
    last = min(period.end, desk.today)
    known = [item for item in items if was_shown(item, desk.today)]
    began = [item for item in known if _in(item.front.publish_date, period, desk)]
    ended = sorted((down for item in known if (down := _down(item)) and _in(down.day, period, desk)), key=Down.sort_key)
    shown = [item for item in items if state(item, last) == "shown"]
    label = to_thai(period.label.th)
    return Paper(
        name,
        f"รายงานผลการกำกับติดตามการเผยแพร่ข้อมูลต่อสาธารณะ {label}",
        (
            Heading("รายงานผลการกำกับติดตามการเผยแพร่ข้อมูลต่อสาธารณะ", 2),
            Heading("ผ่านเว็บไซต์ของหน่วยงาน", 2),
            Heading(label, 3),
            Heading(desk.office, 3),
            Paragraph(
                f"ตามประกาศ ข้อ ๔ กลไกการตรวจสอบ กำกับติดตามอย่างต่อเนื่อง ระหว่างวันที่ {date(period.start)} ถึงวันที่ {date(last)} "
                f"สำนักงานเผยแพร่ข้อมูลใหม่ {_count(len(began))} รายการ นำลงจากเว็บไซต์ {_count(len(ended))} รายการ "
                f"และ ณ วันที่ {date(last)} มีข้อมูลที่แสดงบนเว็บไซต์ {_count(len(shown))} รายการ"
            ),
            Paragraph("๑. จำนวนรายการตามหมวด", indent=False),
            _by_section(began, [down.item for down in ended], shown, desk),
            Paragraph("๒. รายการที่นำลงจากเว็บไซต์", indent=False),
            _taken_down(ended),
            Paragraph(f"๓. ปัญหาและอุปสรรค {BLANK}{BLANK}", indent=False),
            Paragraph(f"๔. ข้อเสนอแนะ {BLANK}{BLANK}", indent=False),
            Signatures((_reporter(desk), _head(desk))),
        ),
    )


def _in(day: dt.date, period: Period, desk: Desk) -> bool:
    return period.start <= day <= min(period.end, desk.today)


def _down(item: Item) -> Down | None:
    """When an item was or will be taken down, and why; None for what has no end."""
    end = ending(item)
    if end is None:
        return None
    withdrawn = item.front.withdrawn
    return Down(item, end.date, withdrawn.reason if withdrawn and end.why == "withdrawn" else _WHY[end.why])


def _count(number: int) -> str:
    return to_thai(f"{number:,}")


def _by_section(began: list[Item], ended: list[Item], shown: list[Item], desk: Desk) -> Table:
    counts = [Counter(item.section for item in group) for group in (began, ended, shown)]
    rows = [
        (to_thai(f"{section.id} {section.th}"), *(_count(count[section.slug]) for count in counts))
        for section in desk.mandate.sections
    ]
    total = ("รวม", *(_count(len(group)) for group in (began, ended, shown)))
    return Table(("หมวด", "เผยแพร่ใหม่", "นำลง", "แสดงอยู่"), (*rows, total), (52, 16, 16, 16))


def _taken_down(ended: Sequence[Down]) -> Table | Paragraph:
    if not ended:
        return Paragraph("ไม่มี")
    rows = tuple((to_thai_text(down.item.front.title), date(down.day), to_thai_text(down.why)) for down in ended)
    return Table(("เรื่อง", "วันที่นำลง", "เหตุผล"), rows, (44, 28, 28))


def _reporter(desk: Desk) -> Signature:
    person = desk.publisher(desk.today)
    return Signature("ผู้รายงาน", person.name if person else None, person.position if person else None)


def _head(desk: Desk) -> Signature:
    able = [person for person in desk.settings.people if person.may_approve(desk.today)]
    person = able[0] if able else None
    return Signature("ผู้รับรองรายงาน", person.name if person else None, person.position if person else None)
