"""Clause 1.2: laws are shown with a clear source."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office

SECTION = "laws"

RULE = Rule(
    id="c1.2-law-source",
    clause="1.2",
    severity="error",
    title=Text("กฎหมายแสดงที่มาอย่างชัดเจน", "Laws show a clear source"),
    reason=Text(
        "ข้อ 1.2: “กฎหมาย ระเบียบ ข้อบังคับที่เกี่ยวข้องกับหน่วยงาน โดยแสดงที่มาของข้อมูลอย่างชัดเจน”",
        "Clause 1.2: laws, rules and regulations are shown with a clear source.",
    ),
    message=Text("กฎหมายฉบับนี้ไม่มีลิงก์หรือราชกิจจานุเบกษาอ้างอิง", "This law names no address and no Gazette reference"),
    hint=Text(
        "เขียน source: เป็นกลุ่ม มี name และ url หรือ gazette เช่น เล่ม 114 ตอนที่ 46 ก",
        "Write source: as a group with name and url, or gazette.",
    ),
    good="source:\n  name: ราชกิจจานุเบกษา\n  gazette: เล่ม 114 ตอนที่ 46 ก",
    bad="source: ราชกิจจานุเบกษา",
    loosened=True,
)


def check(item: Item, office: Office) -> Iterator[Finding]:
    """Items of section 1.2 need ``source.url`` or ``source.gazette``."""
    source = item.front.source
    if item.section == SECTION and not source.url and not source.gazette:
        yield RULE.at(item.place("source"))
