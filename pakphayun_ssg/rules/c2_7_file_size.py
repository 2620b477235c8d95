"""Clause 2.7: no file over 4 MB."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.files.examine import Examination
from pakphayun_ssg.mandate.loader import Mandate
from pakphayun_ssg.models import Finding, Place, Rule, Text
from pakphayun_ssg.rules.telling import checking

RULE = Rule(
    id="c2.7-file-size",
    clause="2.7",
    severity="error",
    title=Text("ไฟล์ไม่เกิน 4 MB", "A file is at most 4 MB"),
    reason=Text(
        "ข้อ 2.7: “ขนาดไฟล์ ไม่ควรเกินไฟล์ละ ๔ MB” ประชาชนใช้โทรศัพท์และจ่ายค่าอินเทอร์เน็ตตามปริมาณ (อ่าน 4 MB เป็น 4,194,304 ไบต์)",
        "Clause 2.7: at most 4 MB a file, read as 4,194,304 bytes; citizens pay for every byte on their phones.",
    ),
    message=Text("ไฟล์ “{name}” มีขนาด {size:,} ไบต์ เกิน {limit:,} ไบต์", "“{name}” has {size:,} bytes, over {limit:,}"),
    hint=Text(
        "ลดความละเอียดของภาพ บันทึก PDF แบบขนาดเล็ก หรือแยกเป็นหลายไฟล์",
        "Lower the pictures' resolution, save a smaller PDF, or split it.",
    ),
    good="plan.pdf ขนาด 1.2 MB",
    bad="plan.pdf ขนาด 5 MB",
    loosened=True,
)


def judge(name: str, exam: Examination, place: Place, mandate: Mandate) -> Iterator[Finding]:
    """At most ``max_file_size_bytes`` of the mandate."""
    if exam.facts.size > mandate.max_file_bytes:
        yield RULE.at(place, name=name, size=exam.facts.size, limit=mandate.max_file_bytes)


check = checking(judge)
