"""Clause 2.6: a page loads nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office, outward

RULE = Rule(
    id="c2.6-outside-picture",
    clause="2.6",
    severity="error",
    title=Text("รูปภาพในหน้าอยู่ในเว็บไซต์นี้เอง", "Pictures in a text are the site's own"),
    reason=Text(
        "ข้อ 2.6: หน้าที่ดึงรูปจากเว็บไซต์อื่น โดยเฉพาะผ่าน http ถูกดักแก้ได้ บอกผู้อื่นว่าใครเปิดอ่าน "
        "และหายไปเมื่อเว็บไซต์นั้นลบภาพ นโยบายความปลอดภัยของหน้าจึงไม่โหลดให้",
        "Clause 2.6: a picture from elsewhere, over http above all, can be changed on its way, tells others who reads "
        "the page, and goes when they delete it. The pages' security policy does not load it.",
    ),
    message=Text("รูปภาพ “{url}” อยู่นอกเว็บไซต์นี้", "The picture “{url}” is not on this site"),
    hint=Text(
        "ขออนุญาตแล้วนำไฟล์ภาพมาไว้ในโฟลเดอร์ของรายการ พร้อม alt และ credit ใน images: หรือเปลี่ยนเป็นลิงก์",
        "With permission, put the picture into the item's folder, with alt and credit in images:; or make it a link.",
    ),
    good="![แผนที่](map.png)",
    bad="![แผนที่](http://example.com/map.png)",
)


def check(item: Item, office: Office) -> Iterator[Finding]:
    """Each picture in the texts whose address is in full."""
    for link in outward(item, office):
        if link.picture:
            yield RULE.at(link.place, url=link.url[:80])
