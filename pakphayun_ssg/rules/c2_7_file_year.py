"""Clause 2.7: a file's name does not speak of another year than its item."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office, files_of
from pakphayun_ssg.thai.digits import to_arabic
from pakphayun_ssg.thai.periods import fiscal_year

RULE = Rule(
    id="c2.7-file-year",
    clause="2.7",
    severity="warning",
    title=Text("ปีในชื่อไฟล์ตรงกับข้อมูล", "The year in a file's name is that of the data"),
    reason=Text(
        "ข้อ 2.7 และ 3.2 ให้ข้อมูลถูกต้องและเป็นปัจจุบัน ชื่อไฟล์ของปีก่อนที่นำมาใช้ซ้ำมักเป็นไฟล์ผิดฉบับ และผู้ประเมินจะถือว่าเป็นหลักฐานของปีอื่น",
        "Clauses 2.7 and 3.2 want correct and current data; a file name of an earlier year is often the wrong file.",
    ),
    message=Text(
        "ไฟล์ “{name}” มีปี {year} แต่ข้อมูลของรายการเป็นปี {own}", "“{name}” bears {year}, but the item's data are of {own}"
    ),
    hint=Text(
        "ตรวจว่าแนบไฟล์ถูกฉบับ แล้วเปลี่ยนชื่อไฟล์ หรือเขียนปีนั้นใน title ของไฟล์ถ้าเป็นเอกสารของปีนั้นจริง",
        "See that it is the right file and rename it; or, if it is of that year, write the year in the file's title.",
    ),
    good="plan-2569.pdf  (data_period: ปีงบประมาณ 2569)",
    bad="plan-2566.pdf  (data_period: ปีงบประมาณ 2569)",
    loosened=True,
)
_YEAR = re.compile(r"(?<![0-9])(?:25[0-9]{2}|20[0-9]{2}|19[5-9][0-9])(?![0-9])")
_BOOK_OF_LAWS = "laws"
"""An Act bears the year in which it was made, whenever it is published."""


def check(item: Item, office: Office) -> Iterator[Finding]:
    """Each file whose name has a year, none of them a year of the item or named by a title."""
    own = _years_of(item)
    for file, place in files_of(item):
        named = _years(file.name)
        said = _years(f"{item.front.title} {getattr(file, 'title', None) or ''}")
        if item.section != _BOOK_OF_LAWS and named and not named & (own | said):
            span = f"{min(own)}" if len(own) == 1 else f"{min(own)}–{max(own)}"
            yield RULE.at(place, name=file.name[:80], year=min(named), own=span)


def _years(text: str) -> set[int]:
    """The years in a text, in Buddhist numbers."""
    found = (int(year) for year in _YEAR.findall(to_arabic(text)))
    return {year if year >= 2500 else year + 543 for year in found}


def _years_of(item: Item) -> set[int]:
    """Every calendar and fiscal year the item speaks of, from the start of its data to its publication."""
    period, published = item.front.data_period, item.front.publish_date
    last = max(period.end, published) if item.front.fiscal_year is None else period.end
    years = {*range(period.start.year + 543, fiscal_year(last) + 1), fiscal_year(period.start)}
    return years | ({item.front.fiscal_year} if item.front.fiscal_year else set())
