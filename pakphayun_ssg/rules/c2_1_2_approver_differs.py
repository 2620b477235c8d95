"""Clause 2.1.2: nobody approves what they handed in themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office
from pakphayun_ssg.thai.text import same

RULE = Rule(
    id="c2.1.2-approver-differs",
    clause="2.1.2",
    severity="error",
    title=Text("ผู้อนุมัติไม่ใช่ผู้ส่งข้อมูล", "The approver is not the submitter"),
    reason=Text(
        "ข้อ 2.1.1 และ 2.1.2 แยกผู้นำส่งกับผู้อนุมัติเป็นคนละคน เพื่อให้มีผู้อื่นตรวจก่อนเผยแพร่",
        "Clauses 2.1.1 and 2.1.2 part those who hand in from those who approve, so that a second person looks.",
    ),
    message=Text("ผู้อนุมัติต้องไม่ใช่ผู้ส่งข้อมูลของรายการเดียวกัน", "The approver may not be the one who handed the item in"),
    hint=Text(
        "ให้ผู้มีอำนาจอีกคนหนึ่งอนุมัติ หรือแก้ผู้ส่งข้อมูลให้ตรงตามแบบฟอร์ม",
        "Have another person with the power approve it, or mend the submitter by the form.",
    ),
    good="approver: สาธารณสุขอำเภอปากพะยูน\nsubmitter: {name: ชื่อเจ้าหน้าที่ของกลุ่มงาน, …}",
    bad="approver: สาธารณสุขอำเภอปากพะยูน\nsubmitter: {name: ชื่อสาธารณสุขอำเภอ, …}",
)

_BRACKETS = re.compile(r"\([^()]*\)")
_TITLE = re.compile(r"^(?:นางสาว|นาง|นาย|น\.ส\.|ว่าที่(?:ร้อยตรี|ร\.ต\.)|ดร\.|นพ\.|พญ\.|ทพ\.|ทพญ\.|ภก\.|ภญ\.)+")
"""At the start of a name; longer ones first, for นาย and นางสาว begin alike."""


def check(item: Item, office: Office) -> Iterator[Finding]:
    """The person ``approver`` means is not the one ``submitter.name`` names; told without either name.

    Who published is not in the files: that the approver is neither author nor committer is for the proof of approval.
    """
    given = item.front.submitter
    person = office.settings.approver(item.front.approver, item.front.publish_date)
    if person and given and given.name and any(_alike(given.name, own) for own in (person.name, person.id)):
        yield RULE.at(item.place("approver"))


def _alike(one: str, other: str) -> bool:
    """Blanks, brackets, or a title left out make no second person; two titles that differ do."""
    names = {"".join(_BRACKETS.sub("", same(name)).split()) for name in (one, other)}
    bare = {_TITLE.sub("", name) for name in names}
    return len(names) == 1 or (len(bare) == 1 and bool(bare & names))
