"""Clause 2.1.1: who hands information in says who they are; no word of it is ever shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office

RULE = Rule(
    id="c2.1.1-submitter",
    clause="2.1.1",
    severity="warning",
    title=Text("ผู้ส่งข้อมูลระบุครบสี่ข้อ", "The submitter's four particulars are complete"),
    reason=Text(
        "ข้อ 2.1.1: “ระบุ ชื่อ ตำแหน่ง หน่วยงาน และข้อมูลการติดต่อกลับอย่างชัดเจน” กลุ่มนี้ไม่บังคับในไฟล์เพราะแบบฟอร์มกระดาษมีอยู่แล้ว "
        "แต่ถ้าระบุต้องครบ และถ้า site.toml ตั้ง require_submitter = true การขาดเป็นข้อผิด "
        "ค่าในกลุ่มนี้ไม่แสดงที่ใดเลย",
        "Clause 2.1.1 asks for name, position, unit and contact. The group may be left out, for the paper form has it, "
        "but given it is complete; with require_submitter = true in site.toml a lack is an error. Its values "
        "are shown nowhere.",
    ),
    message=Text("ผู้ส่งข้อมูล (submitter) ขาด {missing}", "The submitter lacks {missing}"),
    hint=Text(
        "เพิ่มให้ครบ ใช้ที่ติดต่อของหน่วยงาน ไม่ใช่ของส่วนตัว หรือลบทั้งกลุ่มถ้าเก็บแบบฟอร์มไว้แล้วและสำนักงานไม่ได้บังคับ",
        "Complete it with the unit's contact, not a private one; or leave the group out where the paper form is kept.",
    ),
    good="submitter:\n  name: …\n  position: …\n  unit: …\n  contact: โทร. ของหน่วยงาน",
    bad="submitter:\n  name: …",
)
_WANTED = {
    "name": Text("ชื่อ (name)", "name"),
    "position": Text("ตำแหน่ง (position)", "position"),
    "unit": Text("หน่วยงาน (unit)", "unit"),
    "contact": Text("ข้อมูลการติดต่อกลับ (contact)", "contact"),
}


def check(item: Item, office: Office) -> Iterator[Finding]:
    """The four of clause 2.1.1, where the group stands or the office demands it; only names of keys are told."""
    given, required = item.front.submitter, office.settings.rules.require_submitter
    if given is None and not required:
        return
    gone = [label for key, label in _WANTED.items() if getattr(given, key, None) is None]
    if gone:
        missing = Text(" ".join(label.th for label in gone), ", ".join(label.en for label in gone))
        found = RULE.at(item.place("submitter" if given else "title"), missing=missing)
        yield replace(found, severity="error") if required else found
