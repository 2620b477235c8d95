"""The memo that asks the head of the office for permission (saraban parts: mandate, section 7)."""

from __future__ import annotations

from pakphayun_ssg.items import Item
from pakphayun_ssg.paperwork.model import (
    BLANK,
    Bullets,
    Fields,
    Heading,
    Paper,
    Paragraph,
    Row,
    Signature,
    Signatures,
)
from pakphayun_ssg.paperwork.wording import FORM_OF, Desk, date, details, files
from pakphayun_ssg.thai.digits import to_thai, to_thai_text


def memo(item: Item, desk: Desk) -> Paper:
    """The memo for ``item``: head, four parts, the asker's place to sign and the head's decision."""
    front = item.front
    given, approver = front.submitter, desk.approver(item)
    code = desk.settings.office.letter_code
    unit = (given.unit if given else None) or front.source.name
    position = approver.position if approver else front.approver
    return Paper(
        f"memo-{item.slug}",
        f"บันทึกข้อความ ขออนุญาตเผยแพร่ข้อมูล: {front.title}",
        (
            Heading("บันทึกข้อความ", 1),
            Fields((("ส่วนราชการ", desk.unit),)),
            Row(
                (
                    ("ที่", f"{to_thai(code)}/{BLANK[:16]}" if code else BLANK),
                    ("วันที่", date(given.received if given else None)),
                )
            ),
            Fields((("เรื่อง", "ขออนุญาตเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงาน"), ("เรียน", position))),
            *_parts(item, desk, unit),
            Signatures((Signature("ผู้เสนอ", given.name if given else None, given.position if given else None),)),
            Paragraph("ความเห็นของผู้มีอำนาจอนุมัติ   [  ] อนุมัติ   [  ] ไม่อนุมัติ เนื่องจาก " + BLANK, indent=False),
            Signatures((Signature("ผู้อนุมัติ", approver.name if approver else None, position),)),
        ),
    )


def _parts(item: Item, desk: Desk, unit: str) -> tuple[Paragraph | Bullets, ...]:
    title = to_thai_text(item.front.title)
    return (
        Paragraph(
            f"เรื่องเดิม ตามที่{desk.office}ได้ประกาศ{FORM_OF} เพื่อให้ข้อมูลข่าวสารที่ต้องจัดไว้ให้ประชาชนตรวจดูได้"
            "ตามมาตรา ๙ แห่งพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐ มีความถูกต้อง ครบถ้วน และเป็นปัจจุบัน นั้น"
        ),
        Paragraph(
            f"ข้อเท็จจริง {to_thai_text(unit)} ขออนุญาตเผยแพร่ “{title}” "
            f"ผ่านเว็บไซต์ของหน่วยงาน ในหมวด{desk.category(item)} โดยมีรายละเอียด ดังนี้"
        ),
        Bullets(
            (*(f"{label}: {value}" for label, value in details(item)), *(f"เอกสารแนบ: {line}" for line in files(item)))
        ),
        Paragraph("ข้อพิจารณา ข้อ ๒.๑.๒ ของประกาศให้ผู้มีอำนาจอนุมัติก่อนนำข้อมูลขึ้นเผยแพร่ หากเห็นชอบ ขอได้โปรดลงนามอนุมัติ"),
        Paragraph("ข้อเสนอ จึงเรียนมาเพื่อโปรดพิจารณา"),
    )
