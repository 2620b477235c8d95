"""Clause 1.1: powers and duties are told in words, not by handing out a whole Act."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office

PLACE = ("about", "powers-and-duties")

RULE = Rule(
    id="c1.1-powers-summary",
    clause="1.1",
    severity="warning",
    title=Text("อำนาจหน้าที่มีข้อความสรุป", "Powers and duties are summed up"),
    reason=Text(
        "ข้อ 1.1 ให้แสดงอำนาจหน้าที่ และมาตรา 7 (2) ของ พ.ร.บ. ข้อมูลข่าวสารฯ ต้องการ “สรุปอำนาจหน้าที่ที่สำคัญ” กฎหมายทั้งฉบับไม่ใช่ข้อสรุป",
        "Clause 1.1 lists powers and duties, and section 7(2) of the Act wants a summary; a whole Act is none.",
    ),
    message=Text("หน้าอำนาจหน้าที่มีแต่ไฟล์แนบ ไม่มีข้อความสรุป", "The page of powers and duties has files but no words"),
    hint=Text(
        "เขียนสรุปอำนาจหน้าที่เป็นข้อ ๆ ในเนื้อความ แล้วคงไฟล์ไว้เป็นเอกสารอ้างอิง",
        "Sum the powers and duties up in the text, and keep the file as its reference.",
    ),
    good="---\n…\n---\n๑. จัดทำแผนยุทธศาสตร์ด้านสุขภาพในเขตพื้นที่อำเภอ",
    bad="---\n…\nfile: public-health-act.pdf\n---",
    loosened=True,
)


def check(item: Item, office: Office) -> Iterator[Finding]:
    """An item of the entry that has files and no text of its own."""
    if (item.section, item.entry) == PLACE and item.attachments and not item.body.strip():
        yield RULE.at(item.place("title"))
