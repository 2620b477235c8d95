"""Clause 1.6: a manual of the office shows its steps, each with its time."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office
from pakphayun_ssg.thai.text import says

SECTION = "operation-manuals"

RULE = Rule(
    id="c1.6-manual-steps",
    clause="1.6",
    severity="error",
    title=Text("คู่มือปฏิบัติงานแสดงขั้นตอนและระยะเวลา", "An operation manual shows its steps and their times"),
    reason=Text(
        "ข้อ 1.6: “แสดงขั้นตอนการปฏิบัติงานพร้อมอธิบายขั้นตอนการปฏิบัติงาน ระบุระยะเวลาในแต่ละขั้นตอน”",
        "Clause 1.6: show and explain the steps of the work, and state the time of each.",
    ),
    message=Text("คู่มือปฏิบัติงาน{problem}", "The manual {problem}"),
    hint=Text("เพิ่ม steps: แต่ละขั้นมี title และ duration", "Add steps:, each with title and duration."),
    good="steps:\n  - {title: ตรวจรับวัคซีน, duration: 15 นาที}",
    bad="steps:\n  - {title: ตรวจรับวัคซีน}",
    loosened=True,
)
_NONE = Text("ไม่มีขั้นตอน (steps:)", "has no steps (steps:)")
_TIMELESS = Text("ขั้นที่ {number} ไม่ระบุระยะเวลา (duration:)", "states no time for step {number} (duration:)")


def check(item: Item, office: Office) -> Iterator[Finding]:
    """Items of section 1.6 have ``steps``, each with a ``duration``."""
    if item.section != SECTION:
        return
    if not item.front.steps:
        yield RULE.at(item.place("title"), problem=_NONE)
    for index, step in enumerate(item.front.steps):
        if not says(step.duration or ""):
            yield RULE.at(item.place("steps", index, "title"), problem=_TIMELESS.fill({"number": index + 1}))
