"""What the data owner is told: that the item is live (2.1.3, 3.2.2), or refused and why (3.2.3)."""

from __future__ import annotations

from collections.abc import Sequence

from pakphayun_ssg.config import Official
from pakphayun_ssg.items import Item
from pakphayun_ssg.paperwork.model import Bullets, Fields, Heading, Paper, Paragraph, Signature, Signatures
from pakphayun_ssg.paperwork.wording import Desk, date, details, files
from pakphayun_ssg.schema import Submitter
from pakphayun_ssg.thai.digits import to_thai_text


def notice(item: Item, desk: Desk) -> Paper:
    """The notice that ``item`` is on the site, with every address."""
    front = item.front
    addresses = [desk.address(item.url), *(desk.address(item.url + file.name) for file in item.attachments)]
    unknown = () if desk.settings.site.base_url else (Paragraph("(สำนักงานยังไม่ได้กำหนดที่อยู่ของเว็บไซต์ จึงแสดงเฉพาะส่วนท้าย)"),)
    return Paper(
        f"notice-{item.slug}",
        f"แจ้งการเผยแพร่ข้อมูล: {front.title}",
        (
            Heading("แจ้งผลการเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงาน", 2),
            Fields(
                (
                    ("เรื่อง", f"ได้เผยแพร่ “{to_thai_text(front.title)}” แล้ว"),
                    ("เรียน", _owner(front.submitter, front.source.name)),
                )
            ),
            Paragraph(
                f"ตามที่ท่านได้ส่งข้อมูลเพื่อขอเผยแพร่ บัดนี้ {desk.office} ได้รับอนุมัติและเผยแพร่ข้อมูลดังกล่าว"
                f"ในหมวด{desk.category(item)} แล้ว โดยมีรายละเอียด ดังนี้"
            ),
            Bullets(
                (*(f"{label}: {value}" for label, value in details(item)), *(f"ไฟล์: {line}" for line in files(item)))
            ),
            Paragraph("ที่อยู่บนเว็บไซต์"),
            Bullets(tuple(addresses)),
            *unknown,
            Paragraph("โปรดตรวจสอบความถูกต้อง หากพบข้อผิดพลาดหรือข้อมูลเปลี่ยนแปลงก่อนวันที่นำลง ขอให้แจ้งผู้ดูแลเว็บไซต์โดยเร็ว"),
            Signatures((_webmaster(desk.publisher(desk.today), desk),)),
        ),
    )


def refusal(title: str, slug: str, owner: Submitter | None, reasons: Sequence[str], desk: Desk) -> Paper:
    """The notice that a request is refused, with its ``reasons`` in words."""
    return Paper(
        f"refusal-{slug}",
        f"แจ้งผลการพิจารณาไม่อนุญาตให้เผยแพร่ข้อมูล: {title}",
        (
            Heading("แจ้งผลการพิจารณาการขอเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงาน", 2),
            Fields((("เรื่อง", f"ยังไม่อนุญาตให้เผยแพร่ “{to_thai_text(title)}”"), ("เรียน", _owner(owner, "เจ้าของข้อมูล")))),
            Paragraph(f"ตามที่ท่านได้ส่งข้อมูลเพื่อขอเผยแพร่ {desk.office} พิจารณาแล้วยังไม่อนุญาต ด้วยเหตุผล ดังนี้"),
            Bullets(tuple(map(to_thai_text, reasons))),
            Paragraph("เมื่อแก้ไขแล้ว ท่านส่งข้อมูลพร้อมแบบฟอร์มการขออนุญาตเผยแพร่ข้อมูลมาใหม่ได้"),
            Signatures((_webmaster(desk.publisher(desk.today), desk),)),
        ),
    )


def _owner(given: Submitter | None, otherwise: str) -> str:
    named = [part for part in (given.name, given.position, given.unit) if part] if given else []
    return to_thai_text(" ".join(named) or otherwise)


def _webmaster(person: Official | None, desk: Desk) -> Signature:
    return Signature(
        "ผู้ดูแลเว็บไซต์", person.name if person else None, person.position if person else None, date(desk.today)
    )
