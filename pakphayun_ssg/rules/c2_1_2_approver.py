"""Clause 2.1.2: a named officer with the power to approve has approved."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office
from pakphayun_ssg.thai.dates import format_date
from pakphayun_ssg.validate import did_you_mean

RULE = Rule(
    id="c2.1.2-approver",
    clause="2.1.2",
    severity="error",
    title=Text("ผู้อนุมัติมีอำนาจในวันที่เผยแพร่", "The approver had the power on the publish date"),
    reason=Text(
        "ข้อ 2.1.2 ให้สาธารณสุขอำเภออนุมัติ และข้อ 3.2.1 ให้หัวหน้ากลุ่มงานที่รับผิดชอบพิจารณาอนุญาต ก่อนนำข้อมูลขึ้นเว็บไซต์",
        "Clause 2.1.2 has the head of office approve, 3.2.1 the head of the responsible group, before publication.",
    ),
    message=Text("ผู้อนุมัติ “{name}” {problem}", "The approver “{name}” {problem}"),
    hint=Text(
        "ใช้ id ชื่อเต็ม หรือตำแหน่งของผู้มีอำนาจอนุมัติใน site.toml ในวันที่เผยแพร่{able}",
        "Name someone by id, full name or position who may approve in site.toml on the publish date{able}",
    ),
    good="approver: สาธารณสุขอำเภอปากพะยูน",
    bad="approver: yes",
)


def check(item: Item, office: Office) -> Iterator[Finding]:
    """The name must mean exactly one person of site.toml with an approving role on the publish date."""
    name, day = item.front.approver, item.front.publish_date
    settings = office.settings
    if settings.approver(name, day):
        return
    named = settings.named(name)
    if not named:
        near = did_you_mean(name, (text for p in settings.people for text in (p.id, p.name, p.position)))
        problem = Text(f"ไม่มีในทะเบียนของ site.toml{near.th}", f"is not on the roster of site.toml{near.en}")
    elif sum(person.may_approve(day) for person in named) > 1:
        problem = Text("ตรงกับผู้มีอำนาจมากกว่าหนึ่งคน", "means more than one person who may approve")
    else:
        th, en = format_date(day), format_date(day, language="en")
        problem = Text(f"ไม่มีอำนาจอนุมัติในวันที่ {th}", f"held no approving role on {en}")
    yield RULE.at(item.place("approver"), name=name[:80], problem=problem, able=_able(item, office))


def _able(item: Item, office: Office) -> Text:
    able = ", ".join(p.name for p in office.settings.people if p.may_approve(item.front.publish_date))
    return Text(f" ({able})", f" ({able})") if able else Text(" (ในวันนั้นไม่มีผู้ใด)", " (there was nobody)")
