"""Characters that are drawn as nothing and take no room."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Part
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office
from pakphayun_ssg.rules.wording import FIX, told
from pakphayun_ssg.thai.text import ZERO_WIDTH

RULE = Rule(
    id="zero-width",
    clause="",
    severity="warning",
    title=Text("ไม่มีอักขระที่มองไม่เห็น", "No invisible characters"),
    reason=Text(
        "ติดมากับการคัดลอกหรือใส่ไว้บอกที่ตัดคำ ทำให้ค้นหาไม่พบและอ่านออกเสียงสะดุด เบราว์เซอร์ตัดคำไทยได้เองแล้ว",
        "Pasted, or typed as a hint where to break: words are not found. Browsers break Thai by themselves.",
    ),
    message=Text("มีอักขระที่มองไม่เห็น ({codes}){more}", "There is an invisible character ({codes}){more}"),
    hint=FIX,
    good="โรงพยาบาล",
    bad="โรง<U+200B>พยาบาล",
    loosened=True,
)


def check(item: Part, office: Office) -> Iterator[Finding]:
    """The first in each file of the item."""
    yield from told(RULE, ZERO_WIDTH, item)
