"""Clause 3.1: the head of office has appointed the team of the website, in writing."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Items
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office

RULE = Rule(
    id="c3.1-team-order",
    clause="3.1",
    severity="error",
    title=Text("มีคำสั่งแต่งตั้งคณะทำงานเว็บไซต์", "The website's team is appointed by an order"),
    reason=Text(
        "ข้อ 3.1: “หัวหน้าหน่วยงานแต่งตั้งหรือมอบหมายกลุ่ม/ฝ่าย หรือคณะทำงานหรือเจ้าหน้าที่ปฏิบัติงานบริหารจัดการเว็บไซต์”",
        "Clause 3.1: the head of the unit appoints or assigns those who run the website.",
    ),
    message=Text("site.toml ไม่ระบุคำสั่งแต่งตั้งคณะทำงานเว็บไซต์", "site.toml names no order that appoints the website's team"),
    hint=Text(
        "เพิ่ม [team_order] พร้อม number และ date ของคำสั่ง ถ้ายังไม่ทราบให้ใส่ [[gaps]] พร้อมเหตุผล",
        "Add [team_order] with the order's number and date; where it is not known, add [[gaps]] with the reason.",
    ),
    good='[team_order]\nnumber = "…/2568"\ndate = "1 ตุลาคม 2568"\nitem = "news/announcements/web-team-2569"',
    bad="(ไม่มี [team_order])",
)


def check(read: Items, office: Office) -> Iterator[Finding]:
    """``[team_order]`` stands in ``site.toml``."""
    if office.settings.team_order is None:
        yield RULE.at(office.settings.place("site"))
