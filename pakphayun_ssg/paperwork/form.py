"""The form that asks for permission (clauses 2.1.1 and 3.2.1): fields and order of mandate, section 3."""

from __future__ import annotations

from pakphayun_ssg.items import Item
from pakphayun_ssg.paperwork.model import Bullets, Fields, Heading, Paper, Signature, Signatures
from pakphayun_ssg.paperwork.wording import FORM_OF, Desk, date, details, files
from pakphayun_ssg.thai.digits import to_thai_text

_HEAD = (
    "แบบฟอร์มการขออนุญาตเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงานในราชการส่วนภูมิภาค",
    "สำนักงานปลัดกระทรวงสาธารณสุข",
    "ตามประกาศกระทรวงสาธารณสุข",
    f"เรื่อง {FORM_OF} พ.ศ. ๒๕๖๑",
    "สำหรับหน่วยงานในราชการบริหารส่วนภูมิภาค สำนักงานปลัดกระทรวงสาธารณสุข",
)
"""As on the office's own form of 7 October 2563."""


def form(item: Item, desk: Desk) -> Paper:
    """The form for ``item``, with three places to sign. Nothing of how to reach the submitter is on it."""
    front = item.front
    given = front.submitter
    sent = given.received if given and given.received else None
    summary = (to_thai_text(front.summary),) if front.summary else ()
    described = (*summary, *(f"{label}: {value}" for label, value in details(item)))
    attached = tuple(f"เอกสารแนบ: {line}" for line in files(item))
    links = [front.source.url] if front.source.url else []
    links += [link.url for link in front.links]
    return Paper(
        f"form-{item.slug}",
        f"แบบฟอร์มการขออนุญาตเผยแพร่ข้อมูล: {front.title}",
        (
            *(Heading(line, 3 if index else 2) for index, line in enumerate(_HEAD)),
            Fields(
                (
                    ("ชื่อหน่วยงาน", " ".join(part for part in (desk.office, desk.settings.site.affiliation_th) if part)),
                    ("วัน/เดือน/ปี", date(sent)),
                    ("หัวข้อ", to_thai_text(front.title)),
                    ("รายละเอียดข้อมูล (โดยสรุปหรือเอกสารแนบ)", ""),
                )
            ),
            Bullets((*described, *attached)),
            Fields(
                (
                    ("Link ภายนอก (ถ้ามี)", ", ".join(links) or "ไม่มี"),
                    ("หมายเหตุ", f"เผยแพร่ในหมวด{desk.category(item)}"),
                )
            ),
            Signatures(tuple(_signatures(item, desk))),
        ),
    )


def _signatures(item: Item, desk: Desk) -> list[Signature]:
    given, approver = item.front.submitter, desk.approver(item)
    publisher = desk.publisher(item.front.publish_date)
    return [
        Signature("ผู้รับผิดชอบการให้ข้อมูล", given.name if given else None, given.position if given else None),
        Signature(
            "ผู้อนุมัติรับรอง", approver.name if approver else item.front.approver, approver.position if approver else None
        ),
        Signature(
            "ผู้รับผิดชอบการนำข้อมูลขึ้นเผยแพร่",
            publisher.name if publisher else None,
            publisher.position if publisher else None,
        ),
    ]
