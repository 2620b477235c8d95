"""One document is uploaded once; whoever needs it elsewhere links to it."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Items
from pakphayun_ssg.models import Finding, Place, Rule, Text
from pakphayun_ssg.publish import state
from pakphayun_ssg.rules.office import Office

RULE = Rule(
    id="same-file",
    clause="",
    severity="warning",
    title=Text("ไฟล์เดียวกันนำขึ้นครั้งเดียว", "The same file is uploaded once"),
    reason=Text(
        "ไฟล์ที่นำขึ้นสองครั้งจะถูกแก้หรือนำลง (ข้อ 4.2) เพียงที่เดียว อีกที่หนึ่งค้างเป็นฉบับเก่า และมักเกิดจากแนบไฟล์ผิด",
        "Of a file uploaded twice only one copy is mended or taken down (4.2); often it is the wrong file attached.",
    ),
    message=Text("ไฟล์ “{name}” เหมือนกับ “{other}” ทุกไบต์", "“{name}” is “{other}”, byte for byte"),
    hint=Text(
        "ถ้าแนบผิดให้เปลี่ยนไฟล์ ถ้าเป็นเอกสารเดียวกันให้ลบไฟล์นี้แล้วทำลิงก์ไปยังรายการที่มีไฟล์แล้ว",
        "If it is the wrong file replace it; if it is the same document delete this one and link to the other item.",
    ),
    good="[แผนปฏิบัติราชการ](../../about/action-plan/plan-2569/index.md)",
    bad="a/plan.pdf และ b/plan-copy.pdf ที่เป็นไฟล์เดียวกัน",
)
_NOW_OR_SOON = frozenset({"shown", "future"})


def check(read: Items, office: Office) -> Iterator[Finding]:
    """Attachments of items that are or will be shown, equal in bytes; told at the later path. Pictures may recur."""
    items = [item for item in read.items if state(item, office.today) in _NOW_OR_SOON]
    files = sorted(
        {
            (file.path, file.name, file.facts.sha256, item.path, file.route)
            for item in items
            for file in item.attachments
            if file.facts.size
        }
    )
    by_path = {item.path: item for item in items}
    first: dict[str, str] = {}
    for path, name, digest, owner, route in files:
        other = first.setdefault(digest, path)
        if other != path:
            place = by_path[owner].place(*route) if route else Place(path)
            yield RULE.at(place, name=name[:80], other=other)
