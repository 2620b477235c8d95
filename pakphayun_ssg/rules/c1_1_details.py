"""Clause 1.1: pages of the executive and of the office's contact hold what the announcement names."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Route, Rule, Text
from pakphayun_ssg.rules.office import Office
from pakphayun_ssg.schema import Person
from pakphayun_ssg.thai.text import says

RULE = Rule(
    id="c1.1-details",
    clause="1.1",
    severity="error",
    title=Text("หน้าผู้บริหารและหน้าติดต่อมีข้อมูลครบ", "The executive's page and the contact page are complete"),
    reason=Text(
        "ข้อ 1.1 ระบุข้อมูลผู้บริหาร หมายเลขโทรศัพท์ หมายเลขโทรสาร แผนที่ตั้ง และไปรษณีย์อิเล็กทรอนิกส์ไว้เป็นรายข้อ",
        "Clause 1.1 names them one by one: executive, telephone, fax, map and e-mail.",
    ),
    message=Text("หัวข้อ “{entry}” ขาด {missing}", "“{entry}” lacks {missing}"),
    hint=Text(
        "เพิ่มในกลุ่ม {group}: ของข้อมูลกำกับ สิ่งที่สำนักงานไม่มีจริง เช่น โทรสาร ให้เขียนว่า ไม่มี",
        "Add it to the group {group}: of the front matter; what the office does not have, such as a fax, is "
        "written ไม่มี.",
    ),
    good="contact: {address: …, phone: …, fax: ไม่มี, email: …, map: https://…}",
    bad="contact: {address: …}",
    loosened=True,
)
_OF_PEOPLE = frozenset({"name", "position", "photo"})
_LABELS = {
    "name": Text("ชื่อ (name)", "the name (name)"),
    "position": Text("ตำแหน่ง (position)", "the position (position)"),
    "photo": Text("ภาพถ่าย (photo)", "the photograph (photo)"),
    "phone": Text("โทรศัพท์ (phone)", "the telephone number (phone)"),
    "address": Text("ที่อยู่ (address)", "the address (address)"),
    "fax": Text("โทรสาร (fax)", "the fax number (fax)"),
    "email": Text("ไปรษณีย์อิเล็กทรอนิกส์ (email)", "the e-mail address (email)"),
    "map": Text("แผนที่ตั้ง (map)", "the map (map)"),
}


def check(item: Item, office: Office) -> Iterator[Finding]:
    """Which keys an entry asks for stands with the entry in the mandate (``checks``)."""
    entry = office.mandate.entry_of(item.section, item.entry)
    asked = [key for key in entry.checks if key in _LABELS] if entry else []
    if entry is None or not asked:
        return
    group = "people" if _OF_PEOPLE & {*asked} else "contact"
    for route, value in _groups(item, group):
        gone = [_LABELS[key] for key in asked if not says(getattr(value, key, None) or "")]
        if gone:
            missing = Text(" ".join(label.th for label in gone), ", ".join(label.en for label in gone))
            yield RULE.at(item.place(*route), entry=entry.title, missing=missing, group=group)


def _groups(item: Item, group: str) -> Iterator[tuple[Route, object]]:
    """Each group that has to be complete; one that is not there is told once, as lacking everything."""
    people: tuple[Person, ...] = item.front.people
    if group == "people" and people:
        yield from ((("people", index), person) for index, person in enumerate(people))
    else:
        yield (group,), item.front.contact if group == "contact" else None
