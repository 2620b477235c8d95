"""Clause 4.1: before a webmaster leaves, the next one is named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pakphayun_ssg.items import Items
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.c4_1_two_webmasters import webmasters
from pakphayun_ssg.rules.office import Office
from pakphayun_ssg.thai.dates import format_date

AHEAD = dt.timedelta(days=60)

RULE = Rule(
    id="c4.1-successor",
    clause="4.1",
    severity="warning",
    title=Text("มีผู้ดูแลเว็บไซต์คนถัดไปก่อนคนเดิมพ้นหน้าที่", "A leaving webmaster has a successor"),
    reason=Text(
        "ข้อ 4.1 ต้องมีผู้ดูแลอย่างน้อยสองคนทุกวัน วันที่เหลือไม่ถึงสองคน ระบบจะไม่สร้างเว็บไซต์ใหม่ จึงเตือนล่วงหน้า 60 วัน",
        "Clause 4.1 wants two every day. On the day there are fewer no site is built, so this tells 60 days ahead.",
    ),
    message=Text("ตั้งแต่วันที่ {day} จะเหลือผู้ดูแลเว็บไซต์ {count} คน", "Webmasters left from {day} on: {count}"),
    hint=Text("เพิ่มผู้ดูแลเว็บไซต์คนใหม่ใน site.toml ก่อนวันนั้น", "Add the next webmaster to site.toml before that day."),
    good='until = "1 ตุลาคม 2569"  (และมีคนใหม่ from = "1 ตุลาคม 2569")',
    bad='until = "1 ตุลาคม 2569"  (ไม่มีคนใหม่)',
)


def check(read: Items, office: Office) -> Iterator[Finding]:
    """The first day within 60 on which too few are left, told at the role that ends then."""
    least, today = office.mandate.min_webmasters, office.today
    if webmasters(office, today) < least:
        return
    ends = sorted(
        (post.until, who, index)
        for who, person in enumerate(office.settings.people)
        for index, post in enumerate(person.appointments)
        if post.role == "webmaster" and post.until and today < post.until <= today + AHEAD
    )
    short = next((end for end in ends if webmasters(office, end[0]) < least), None)
    if short:
        day, who, index = short
        place = office.settings.place("people", who, "appointments", index, "until")
        shown = Text(format_date(day), format_date(day, language="en"))
        yield RULE.at(place, day=shown, count=webmasters(office, day))
