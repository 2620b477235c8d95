"""Clause 2.7: a picture has a caption."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office

RULE = Rule(
    id="c2.7-picture-caption",
    clause="2.7",
    severity="warning",
    title=Text("รูปภาพควรมีคำบรรยายใต้ภาพ", "A picture should have a caption"),
    reason=Text(
        "ข้อ 2.7: “ข้อมูลข่าวสารต้องใช้คำอธิบาย/คำบรรยายเนื้อหาที่มีความถูกต้อง” คำบรรยายแทนภาพ (alt) บังคับอยู่แล้ว "
        "คำบรรยายใต้ภาพบอกผู้ที่มองเห็นว่าเป็นเหตุการณ์ใด เมื่อใด",
        "Clause 2.7: information bears a correct description. Alt text is required already; a caption tells "
        "those who see what the picture is of, and when.",
    ),
    message=Text("รูปภาพ “{name}” ไม่มีคำบรรยายใต้ภาพ", "The picture “{name}” has no caption"),
    hint=Text("เพิ่ม caption: บอกเหตุการณ์ สถานที่ หรือวันที่", "Add caption: with the event, place or day."),
    good="images:\n  - {file: a.jpg, alt: …, credit: …, caption: 'ตรวจร้านอาหาร 3 ตุลาคม 2568'}",
    bad="images:\n  - {file: a.jpg, alt: …, credit: …}",
    loosened=True,
)


def check(item: Item, office: Office) -> Iterator[Finding]:
    """Each of ``images`` without ``caption``."""
    for index, image in enumerate(item.front.images):
        if image.caption is None:
            yield RULE.at(item.place("images", index, "file"), name=image.file[:80])
