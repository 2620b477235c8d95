"""SARA AE typed as two SARA E."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Part
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office
from pakphayun_ssg.rules.wording import FIX, told
from pakphayun_ssg.thai.text import SARA_AE

RULE = Rule(
    id="thai-sara-ae",
    clause="",
    severity="warning",
    title=Text("สระแอเป็นตัวเดียว", "SARA AE is one letter"),
    reason=Text(
        "สระเอสองตัวดูเหมือนสระแอ แต่ค้นหาไม่พบ และโปรแกรมอ่านออกเสียงอ่านผิด",
        "Two SARA E look like SARA AE, but a search does not find the word and a screen reader misreads it.",
    ),
    message=Text("พิมพ์สระเอสองตัวแทนสระแอ (U+0E40 U+0E40){more}", "Two SARA E stand for a SARA AE (U+0E40 U+0E40){more}"),
    hint=FIX,
    good="แผนงาน (U+0E41)",
    bad="เเผนงาน (U+0E40 U+0E40)",
    loosened=True,
)


def check(item: Part, office: Office) -> Iterator[Finding]:
    """The first in each file of the item."""
    yield from told(RULE, SARA_AE, item)
