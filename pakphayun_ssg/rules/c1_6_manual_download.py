"""Clause 1.6: a manual of the office can be downloaded."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.c1_6_manual_steps import SECTION
from pakphayun_ssg.rules.office import Office

RULE = Rule(
    id="c1.6-manual-download",
    clause="1.6",
    severity="error",
    title=Text("คู่มือปฏิบัติงานมีไฟล์ให้ดาวน์โหลด", "An operation manual can be downloaded"),
    reason=Text(
        "ข้อ 1.6: “สามารถดาวน์โหลดคู่มือมาตรฐานการปฏิบัติงานของหน่วยงานได้”",
        "Clause 1.6: the manual can be downloaded.",
    ),
    message=Text("คู่มือปฏิบัติงานไม่มีไฟล์ให้ดาวน์โหลด", "The manual has no file to download"),
    hint=Text("แนบไฟล์คู่มือ เช่น file: manual.pdf", "Attach the manual, such as file: manual.pdf."),
    good="file: manual.pdf",
    bad="(ไม่มีไฟล์แนบ)",
    loosened=True,
)


def check(item: Item, office: Office) -> Iterator[Finding]:
    """Items of section 1.6 have an attachment."""
    if item.section == SECTION and not item.attachments:
        yield RULE.at(item.place("title"))
