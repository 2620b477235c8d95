"""Clause 4.2: evidence for ITA does not come down before it is assessed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office
from pakphayun_ssg.thai.dates import format_date
from pakphayun_ssg.thai.periods import fiscal_year, fiscal_year_period

RULE = Rule(
    id="c4.2-evidence",
    clause="4.2",
    severity="warning",
    title=Text("หลักฐาน ITA อยู่จนพ้นปีงบประมาณถัดไป", "ITA evidence stays through the next fiscal year"),
    reason=Text(
        "ข้อ 4.2 ให้นำลงเมื่อครบระยะเวลา แต่การประเมิน ITA ขอดูหลักฐานของปีก่อนด้วย ถ้านำลงก่อนสิ้นปีงบประมาณถัดไป ผู้ประเมินจะไม่พบ",
        "Clause 4.2 takes items down in time, but ITA asks for last year's evidence too: gone before the "
        "next fiscal year ends, it is not found.",
    ),
    message=Text(
        "หลักฐาน MOIT {tags} ของปีงบประมาณ {year} จะถูกนำลงก่อนวันที่ {end}",
        "Evidence for MOIT {tags} of fiscal year {year} comes down before {end}",
    ),
    hint=Text("เลื่อน expiry_date ไปเป็นวันที่ {end} หรือหลังจากนั้น", "Move expiry_date to {end} or later."),
    good="moit: ['2.9']\ndata_period: ปีงบประมาณ 2569\nexpiry_date: 1 ตุลาคม 2570",
    bad="moit: ['2.9']\ndata_period: ปีงบประมาณ 2569\nexpiry_date: 1 ตุลาคม 2569",
    loosened=True,
)


def check(item: Item, office: Office) -> Iterator[Finding]:
    """Evidence whose ``expiry_date`` is not after the fiscal year that follows its own."""
    if not _is_evidence(item, office) or item.front.expires is None:
        return
    year = item.front.fiscal_year or fiscal_year(item.front.data_period.end)
    end = fiscal_year_period(year + 1).end + dt.timedelta(days=1)
    if item.front.expires < end:
        day = Text(format_date(end), format_date(end, language="en"))
        yield RULE.at(item.place("expiry_date"), tags=", ".join(item.moit)[:60], year=year, end=day)


def _is_evidence(item: Item, office: Office) -> bool:
    """A tag of its own, or of an entry that is filed by the month, quarter or year; others only if they say so."""
    entry = office.mandate.entry_of(item.section, item.entry)
    return bool(item.front.moit or (item.moit and entry and entry.per))
