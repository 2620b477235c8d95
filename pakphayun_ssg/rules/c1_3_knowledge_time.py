"""Clause 1.3: knowledge bears date and time."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office

SECTION = "knowledge"

RULE = Rule(
    id="c1.3-knowledge-time",
    clause="1.3",
    severity="error",
    title=Text("คลังความรู้กำกับวันที่และเวลา", "Knowledge bears date and time"),
    reason=Text(
        "ข้อ 1.3: “โดยอ้างอิงถึงแหล่งที่มาและวันที่ เวลา กำกับ เพื่อประโยชน์ในการนำข้อมูลไปใช้ต่อ”",
        "Clause 1.3: with a reference to the source, and with date and time.",
    ),
    message=Text("รายการในคลังความรู้ขาดเวลา", "An item of the knowledge section has no time"),
    hint=Text("เพิ่ม publish_time: 09:30", "Add publish_time: 09:30."),
    good="publish_date: 1 ตุลาคม 2568\npublish_time: 09:30",
    bad="publish_date: 1 ตุลาคม 2568",
    loosened=True,
)


def check(item: Item, office: Office) -> Iterator[Finding]:
    """Items of section 1.3 need ``publish_time``; the date every item has."""
    if item.section == SECTION and item.front.publish_time is None:
        yield RULE.at(item.place("publish_date"))
