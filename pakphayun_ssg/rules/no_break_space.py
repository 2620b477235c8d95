"""Spaces that do not break a line, where a plain one was meant."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Part
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office
from pakphayun_ssg.rules.wording import FIX, told
from pakphayun_ssg.thai.text import NO_BREAK

RULE = Rule(
    id="no-break-space",
    clause="",
    severity="warning",
    title=Text("เว้นวรรคเป็นช่องว่างธรรมดา", "Spaces are plain spaces"),
    reason=Text(
        "ช่องว่างแบบไม่ตัดบรรทัดติดมากับการคัดลอกจากเว็บหรือ Word ดูเหมือนกัน แต่ค้นหาวลีไม่พบ และบรรทัดล้นจอโทรศัพท์",
        "Pasted from the web or Word they look plain, but phrases are not found and lines run over a phone's edge.",
    ),
    message=Text("มีช่องว่างแบบไม่ตัดบรรทัด ({codes}){more}", "There is a no-break space ({codes}){more}"),
    hint=FIX,
    good="7 ตุลาคม 2568",
    bad="7<U+00A0>ตุลาคม<U+00A0>2568",
    loosened=True,
)


def check(item: Part, office: Office) -> Iterator[Finding]:
    """The first in each file of the item."""
    yield from told(RULE, NO_BREAK, item)
