"""Tone marks typed before their vowel, or behind SARA AM."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Part
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office
from pakphayun_ssg.rules.wording import FIX, told
from pakphayun_ssg.thai.text import MARK_ORDER

RULE = Rule(
    id="thai-mark-order",
    clause="",
    severity="warning",
    title=Text("สระและวรรณยุกต์เรียงตามลำดับ", "Vowel and tone marks in their order"),
    reason=Text(
        "วรรณยุกต์ที่พิมพ์ก่อนสระบนหรือล่าง หรือหลังสระอำ ดูเหมือนถูก แต่ค้นหาไม่พบ และบางเครื่องแสดงซ้อนกัน",
        "A tone before its vowel or behind SARA AM looks right, but is not found; some devices draw a heap.",
    ),
    message=Text("สระและวรรณยุกต์สลับลำดับ ({codes}){more}", "Vowel and tone stand in the wrong order ({codes}){more}"),
    hint=FIX,
    good="ที่ (U+0E35 U+0E48)",
    bad="ท่ี (U+0E48 U+0E35)",
    loosened=True,
)


def check(item: Part, office: Office) -> Iterator[Finding]:
    """The first in each file of the item."""
    yield from told(RULE, MARK_ORDER, item)
