"""Clause 2.7: what stands in a file or a picture is described in words."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office

RULE = Rule(
    id="c2.7-description",
    clause="2.7",
    severity="warning",
    title=Text("รายการที่มีไฟล์หรือภาพมีสรุปย่อ", "An item with files or pictures has a summary"),
    reason=Text(
        "ข้อ 2.7: ข้อมูลข่าวสารต้องใช้คำอธิบายหรือคำบรรยายเนื้อหาที่ถูกต้องและเหมาะสม "
        "สรุปย่อแสดงในรายชื่อรายการและผลการค้นหา ผู้ที่ใช้โทรศัพท์หรือโปรแกรมอ่านหน้าจอจึงทราบเนื้อหาก่อนดาวน์โหลด",
        "Clause 2.7: information is described correctly and fittingly. The summary stands in lists and in "
        "search results: readers on a phone or with a screen reader know what a file holds before they fetch it.",
    ),
    message=Text("รายการนี้มีไฟล์หรือภาพ แต่ไม่มีสรุปย่อ", "This item shows files or pictures but has no summary"),
    hint=Text(
        "เพิ่มบรรทัด summary: ตามด้วยหนึ่งประโยคที่บอกว่าเอกสารหรือภาพเป็นเรื่องใด สำหรับผู้ใด",
        "Add summary: with one sentence that says what the document or picture is about, and for whom.",
    ),
    good="summary: รับสมัครพยาบาลวิชาชีพ 1 อัตรา ถึงวันที่ 30 ธันวาคม 2569\nattachments:\n  - {file: nurse-2569.pdf}",
    bad="attachments:\n  - {file: nurse-2569.pdf}",
    loosened=True,
)


def check(item: Item, office: Office) -> Iterator[Finding]:
    """Each item that shows files or pictures and whose front matter has no ``summary``."""
    if item.front.summary is None and (item.attachments or item.front.images):
        yield RULE.at(item.place("title"))
