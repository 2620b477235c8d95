"""Clause 4.1: at least two webmasters, so that one can stand in for the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pakphayun_ssg.items import Items
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office

RULE = Rule(
    id="c4.1-two-webmasters",
    clause="4.1",
    severity="error",
    title=Text("มีผู้ดูแลเว็บไซต์อย่างน้อยสองคน", "There are at least two webmasters"),
    reason=Text(
        "ข้อ 4.1: “ต้องกำหนดเจ้าหน้าที่ปฏิบัติหน้าที่ดูแลและบริหารจัดการเว็บไซต์ (Web Master) อย่างน้อย ๒ คน เพื่อทำงานทดแทนกันได้”",
        "Clause 4.1: at least two webmasters must be named, who can stand in for each other.",
    ),
    message=Text(
        "วันนี้มีผู้ดูแลเว็บไซต์ (webmaster) {count} คน ต้องมีอย่างน้อย {least} คน",
        "Webmasters today: {count}; needed: {least} at least",
    ),
    hint=Text(
        'เพิ่มบุคคลที่มี role = "webmaster" ตามคำสั่ง ถ้ายังไม่ทราบให้ใส่ [[gaps]] พร้อมเหตุผล',
        'Add a person with role = "webmaster"; where it is not known, add [[gaps]] with the reason.',
    ),
    good='บุคคลสองคนมี role = "webmaster" ที่ยังไม่ถึง until',
    bad='บุคคลเดียวมี role = "webmaster"',
)


def check(read: Items, office: Office) -> Iterator[Finding]:
    """The webmasters of the day are as many as the announcement asks for."""
    least = office.mandate.min_webmasters
    count = webmasters(office, office.today)
    if count < least:
        yield RULE.at(
            office.settings.place(*("people", 0) if office.settings.people else ("site",)), count=count, least=least
        )


def webmasters(office: Office, day: dt.date) -> int:
    """How many people keep the site on ``day``."""
    return sum(person.keeps_site(day) for person in office.settings.people)
