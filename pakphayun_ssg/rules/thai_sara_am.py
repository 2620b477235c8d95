"""SARA AM typed as two letters, NIKHAHIT and SARA AA."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Part
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office
from pakphayun_ssg.rules.wording import FIX, told
from pakphayun_ssg.thai.text import SARA_AM

RULE = Rule(
    id="thai-sara-am",
    clause="",
    severity="warning",
    title=Text("สระอำเป็นตัวเดียว", "SARA AM is one letter"),
    reason=Text(
        "สระอำที่คัดลอกจาก PDF หรือโปรแกรมเก่ามักเป็นสองตัว (นิคหิตกับสระอา) ดูเหมือนกัน แต่ค้นหาไม่พบและอ่านออกเสียงผิด",
        "Pasted from a PDF SARA AM is often two letters: it looks the same, is not found, and is misread aloud.",
    ),
    message=Text("สระอำพิมพ์เป็นสองตัว (U+0E4D U+0E32){more}", "A SARA AM is typed as two letters (U+0E4D U+0E32){more}"),
    hint=FIX,
    good="จำนวน (U+0E33)",
    bad="จํานวน (U+0E4D U+0E32)",
    loosened=True,
)


def check(item: Part, office: Office) -> Iterator[Finding]:
    """The first in each file of the item."""
    yield from told(RULE, SARA_AM, item)
