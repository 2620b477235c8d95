"""Clause 2.7: a picture within the text says what it shows and whose it is, like those below it."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office, inward_pictures
from pakphayun_ssg.rules.telling import HINT, Told

RULE = Rule(
    id="c2.7-text-picture",
    clause="2.7",
    severity="error",
    title=Text("รูปภาพในเนื้อความมีคำบรรยายแทนภาพและที่มา", "A picture in the text states what it shows and its source"),
    reason=Text(
        "ข้อ 2.7: รูปภาพประกอบ “จะต้องไม่ละเมิดลิขสิทธิ์ หากจำเป็นต้องนำมาเผยแพร่ให้ระบุแหล่งที่มา” "
        "ภาพที่แทรกในเนื้อความจึงต้องอยู่ใน images: เช่นเดียวกับภาพอื่น และต้องมีข้อความให้ผู้พิการทางการเห็นทราบเนื้อหา",
        "Clause 2.7: pictures infringe nothing and name their source. One within the text stands in images: like any "
        "other, and has words for those who cannot see it.",
    ),
    message=Text("รูปภาพ “{name}” ในเนื้อความ{problem}", "The picture “{name}” in the text {problem}"),
    hint=HINT,
    good="images:\n  - {file: map.png, alt: …, credit: งานบริหารทั่วไป, caption: …}\n---\n![แผนที่ตั้งสำนักงาน](map.png)",
    bad="(ไม่มี images:)\n---\n![](map.png)",
)
_UNLISTED = Told(
    Text("ไม่อยู่ใน images: จึงไม่ทราบที่มา", "is not in images:, so its source is not known"),
    Text("เพิ่มภาพนี้ใน images: พร้อม alt และ credit", "Add it to images:, with alt and credit."),
)
_SILENT = Told(
    Text("ไม่มีคำบรรยายแทนภาพ", "has no words instead of it"),
    Text("เขียนสิ่งที่เห็นในภาพไว้ระหว่าง ![ กับ ]", "Write what it shows between ![ and ]."),
)
CASES = (_UNLISTED, _SILENT)


def check(item: Item, office: Office) -> Iterator[Finding]:
    """Each picture of the item's own within its texts."""
    listed = {picture.path for picture in item.pictures}
    for picture in inward_pictures(item, office):
        name = picture.file.name[:80]
        cases = {_UNLISTED: picture.file.path not in listed, _SILENT: picture.silent}
        for case in (case for case, found in cases.items() if found):
            yield RULE.at(picture.place, name=name, problem=case.problem, mend=case.mend)
