"""Clause 1.7: a guide for the public shows the steps of the service."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office

PLACE = ("public-manuals", "service-guides")

RULE = Rule(
    id="c1.7-guide-steps",
    clause="1.7",
    severity="error",
    title=Text("คู่มือสำหรับประชาชนแสดงขั้นตอน", "A guide for the public shows the steps"),
    reason=Text(
        "ข้อ 1.7: “แสดงขั้นตอนการให้บริการต่างๆ แก่ประชาชนพร้อมอธิบายขั้นตอนบริการอย่างชัดเจน”",
        "Clause 1.7: show the steps of the service and explain them clearly.",
    ),
    message=Text("คู่มือสำหรับประชาชนไม่มีขั้นตอน (steps:)", "The guide has no steps (steps:)"),
    hint=Text(
        "เพิ่ม steps: ตามลำดับที่ประชาชนต้องทำ แต่ละขั้นมี title และควรมี duration",
        "Add steps: in the order citizens take them, each with title and, if it can be told, duration.",
    ),
    good="steps:\n  - {title: ยื่นคำขอ, duration: 10 นาที}",
    bad="(ไม่มี steps:)",
    loosened=True,
)


def check(item: Item, office: Office) -> Iterator[Finding]:
    """Guides have ``steps``; forms, complaints and reports of the section are no guides."""
    if (item.section, item.entry) == PLACE and not item.front.steps:
        yield RULE.at(item.place("title"))
