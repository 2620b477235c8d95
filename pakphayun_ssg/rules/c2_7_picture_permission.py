"""Clause 2.7: a picture from elsewhere is shown with permission."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office

RULE = Rule(
    id="c2.7-picture-permission",
    clause="2.7",
    severity="warning",
    title=Text("ภาพของผู้อื่นระบุการอนุญาต", "Another's picture states its permission"),
    reason=Text(
        "ข้อ 2.7: ข้อความและรูปภาพ “จะต้องไม่ละเมิดลิขสิทธิ์” ภาพถ่ายมีลิขสิทธิ์แม้หาได้จากอินเทอร์เน็ต การบอกที่มาอย่างเดียวยังไม่ใช่การได้รับอนุญาต",
        "Clause 2.7: text and pictures infringe nothing. Photographs are protected even on the internet; "
        "naming the source is no permission.",
    ),
    message=Text(
        "ที่มาของภาพ “{name}” เป็นของผู้อื่น แต่ไม่ระบุการอนุญาต", "“{name}” is credited to others and states no permission"
    ),
    hint=Text(
        "เพิ่ม permission: เช่น ได้รับอนุญาตทางไปรษณีย์อิเล็กทรอนิกส์ลงวันที่ … หรือ CC BY 4.0 หรือเปลี่ยนเป็นภาพของหน่วยงาน",
        "Add permission:, such as a letter with its date, or CC BY 4.0; or use a picture of the office.",
    ),
    good="{file: a.jpg, alt: …, credit: 'ภาพจาก กรมควบคุมโรค', permission: หนังสืออนุญาตลงวันที่ 1 ต.ค. 2568}",
    bad="{file: a.jpg, alt: …, credit: 'ภาพจาก Facebook'}",
    loosened=True,
)
_ELSEWHERE = re.compile(
    r"https?:|www\.|\.(?:com|net|org)\b|©|\(c\)|ภาพจาก|ขอบคุณภาพ|อินเทอร์เน็ต|เฟซบุ๊ก|"
    r"\b(?:facebook|google|pinterest|instagram|tiktok|freepik|shutterstock|unsplash|canva|getty)\b",
    re.IGNORECASE,
)


def check(item: Item, office: Office) -> Iterator[Finding]:
    """Each of ``images`` whose ``credit`` names the web, a service or another's right, without ``permission``."""
    for index, image in enumerate(item.front.images):
        if image.permission is None and _ELSEWHERE.search(image.credit):
            yield RULE.at(item.place("images", index, "credit"), name=image.file[:80])
