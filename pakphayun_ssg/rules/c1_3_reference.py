"""Clause 1.3: what a piece of knowledge refers to can be found by the reader."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office

SECTION = "knowledge"

RULE = Rule(
    id="c1.3-reference",
    clause="1.3",
    severity="warning",
    title=Text("เอกสารอ้างอิงระบุวันที่หรือลิงก์", "A reference bears its date or its address"),
    reason=Text(
        "ข้อ 1.3: “โดยอ้างอิงถึงแหล่งที่มาและวันที่ เวลา กำกับ” ชื่อเอกสารอย่างเดียวบอกไม่ได้ว่าเป็นฉบับใด",
        "Clause 1.3: with a reference to the source, with date and time; a bare title does not tell which edition.",
    ),
    message=Text("เอกสารอ้างอิงไม่มีทั้งวันที่และลิงก์", "The reference has neither a date nor an address"),
    hint=Text("เพิ่ม date: หรือ url: ใน reference:", "Add date: or url: to reference:."),
    good="reference: {title: แนวทางเวชปฏิบัติ, date: 1 ตุลาคม 2568}",
    bad="reference: {title: แนวทางเวชปฏิบัติ}",
    loosened=True,
)


def check(item: Item, office: Office) -> Iterator[Finding]:
    """A ``reference`` of section 1.3 without ``date`` and ``url``; that there is a source is told by 2.1.3."""
    reference = item.front.reference
    if item.section == SECTION and reference and reference.date is None and reference.url is None:
        yield RULE.at(item.place("reference", "title"))
