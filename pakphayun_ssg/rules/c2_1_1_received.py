"""Clause 2.1.1: information is handed in before it is published."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office

RULE = Rule(
    id="c2.1.1-received",
    clause="2.1.1",
    severity="error",
    title=Text("วันรับข้อมูลไม่อยู่หลังวันเผยแพร่", "Information is received before it is published"),
    reason=Text(
        "ข้อ 2.1.1 ให้เจ้าของข้อมูลนำส่งก่อน แล้วจึงอนุมัติและเผยแพร่",
        "By clause 2.1.1 the owner hands the information in first; approval and publication follow.",
    ),
    message=Text(
        "วันที่รับข้อมูล (submitter.received) อยู่หลังวันที่เผยแพร่", "It was received (submitter.received) after it was published"
    ),
    hint=Text(
        "แก้วันที่รับข้อมูล หรือ publish_date ให้ตรงกับเอกสาร",
        "Mend the day of receipt or publish_date by the papers.",
    ),
    good="publish_date: 7 ตุลาคม 2568\nsubmitter: {…, received: 3 ตุลาคม 2568}",
    bad="publish_date: 7 ตุลาคม 2568\nsubmitter: {…, received: 9 ตุลาคม 2568}",
)


def check(item: Item, office: Office) -> Iterator[Finding]:
    """``submitter.received`` is not after ``publish_date``; neither day is repeated."""
    given = item.front.submitter
    if given and given.received and given.received > item.front.publish_date:
        yield RULE.at(item.place("submitter", "received"))
