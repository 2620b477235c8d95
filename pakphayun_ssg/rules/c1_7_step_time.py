"""Clause 1.7: a guide for the public should tell the time of each step."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.c1_7_guide_steps import PLACE
from pakphayun_ssg.rules.office import Office
from pakphayun_ssg.thai.text import says

RULE = Rule(
    id="c1.7-step-time",
    clause="1.7",
    severity="warning",
    title=Text("ขั้นตอนบริการควรระบุระยะเวลา", "A step of a service should state its time"),
    reason=Text(
        "ข้อ 1.7: “ทั้งนี้ควรระบุระยะเวลาในแต่ละขั้นตอนของการให้บริการนั้นๆ” คำว่า ควร จึงเป็นคำเตือน",
        "Clause 1.7: the time of each step should be stated; “should” makes it a warning.",
    ),
    message=Text("ขั้นที่ {number} “{title}” ไม่ระบุระยะเวลา", "Step {number}, “{title}”, states no time"),
    hint=Text("เพิ่ม duration: เช่น 10 นาที หรือ 3 วันทำการ", "Add duration:, such as 10 นาที or 3 วันทำการ."),
    good="steps:\n  - {title: ยื่นคำขอ, duration: 10 นาที}",
    bad="steps:\n  - {title: ยื่นคำขอ}",
    loosened=True,
)


def check(item: Item, office: Office) -> Iterator[Finding]:
    """Each step of a guide without ``duration``."""
    if (item.section, item.entry) != PLACE:
        return
    for index, step in enumerate(item.front.steps):
        if not says(step.duration or ""):
            yield RULE.at(item.place("steps", index, "title"), number=index + 1, title=step.title[:60])
