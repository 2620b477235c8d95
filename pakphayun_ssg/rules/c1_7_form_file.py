"""Clause 1.7: a form for the public can be downloaded."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office

PLACE = ("public-manuals", "forms")

RULE = Rule(
    id="c1.7-form-file",
    clause="1.7",
    severity="warning",
    title=Text("แบบฟอร์มมีไฟล์ให้ดาวน์โหลด", "A form has a file to download"),
    reason=Text(
        "ข้อ 1.7: “สามารถดาวน์โหลดเอกสาร คู่มือ ตลอดจนแบบฟอร์ม เพื่ออำนวยความสะดวกแก่ประชาชน”",
        "Clause 1.7: documents, manuals and forms can be downloaded for the citizen's convenience.",
    ),
    message=Text("รายการแบบฟอร์มไม่มีไฟล์และไม่มีลิงก์", "The form has neither a file nor a link"),
    hint=Text("แนบไฟล์แบบฟอร์ม หรือใส่ลิงก์ของแบบฟอร์มออนไลน์ใน links:", "Attach the form, or link to it in links:."),
    good="file: request.docx",
    bad="(ไม่มีไฟล์แนบ)",
    loosened=True,
)


def check(item: Item, office: Office) -> Iterator[Finding]:
    """An item among the forms with nothing to download and nowhere to go."""
    text = office.texts.by_path.get(item.path)
    linked = bool(item.front.links or (text and text.html.links))
    if (item.section, item.entry) == PLACE and not item.attachments and not linked:
        yield RULE.at(item.place("title"))
