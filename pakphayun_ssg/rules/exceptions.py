"""A rule loosened for one item: in the item itself, with a reason, an approver and an end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office
from pakphayun_ssg.thai.dates import format_date
from pakphayun_ssg.validate import did_you_mean

AHEAD = dt.timedelta(days=30)

EXPIRED = Text("หมดอายุแล้ว รายการนี้จึงไม่แสดงบนเว็บไซต์", "has expired, so the item is no longer shown")

RULE = Rule(
    id="exception-unused",
    clause="",
    severity="warning",
    title=Text("ข้อยกเว้นยังใช้อยู่และยังไม่หมดอายุ", "An exception is needed and still valid"),
    reason=Text(
        "ข้อยกเว้นที่ค้างอยู่โดยไม่จำเป็นจะปกปิดความผิดพลาดครั้งต่อไป",
        "An exception that is left behind would hide the next mistake.",
    ),
    message=Text("ข้อยกเว้นของกฎ “{rule}” {problem}", "The exception from “{rule}” {problem}"),
    hint=Text("ลบข้อยกเว้น หรือขออนุมัติใหม่", "Delete it, or have it approved anew."),
    good="exceptions:\n  - {rule: c2.7-file-size, reason: แผนที่ละเอียด, approver: somnuek, until: 2569-09-30}",
    bad="exceptions:\n  - {rule: c2.7-file-size, …}  (ไฟล์ไม่เกินขนาดแล้ว)",
)


def apply(item: Item, findings: Sequence[Finding], rules: Mapping[str, Rule], office: Office) -> Iterator[Finding]:
    """``findings`` without those that a valid exception of the item covers; idle exceptions are told.

    Only ``rules`` that say so themselves (``Rule.loosened``) can be loosened: who approves cannot be waived by the
    item that wants approval, nor can a file be what it is not.
    """
    covered: set[str] = set()
    for index, exception in enumerate(item.front.exceptions):
        problem = _void(item, index, rules, office)
        if problem is None:
            problem = _idle(item, index, findings, office)
            covered.add(exception.rule)
        if problem:
            yield RULE.at(item.place("exceptions", index, "rule"), rule=exception.rule[:80], problem=problem)
    yield from (finding for finding in findings if finding.rule not in covered)


def _void(item: Item, index: int, rules: Mapping[str, Rule], office: Office) -> Text | None:
    """Why an exception loosens nothing, on whatever day. One that is over still covers: it has taken its item down."""
    exception = item.front.exceptions[index]
    rule = rules.get(exception.rule)
    if rule is None:
        near = did_you_mean(exception.rule, rules)
        return Text(f"ใช้ไม่ได้ ไม่มีกฎนี้{near.th}", f"is void: there is no such rule{near.en}")
    if not rule.loosened:
        return Text("ใช้ไม่ได้ กฎนี้ไม่มีข้อยกเว้น", "is void: this rule has no exception")
    if office.settings.approver(exception.approver, item.front.publish_date) is None:
        return Text("ไม่มีผู้มีอำนาจอนุมัติ", "is approved by nobody who may")
    return None


def _idle(item: Item, index: int, findings: Sequence[Finding], office: Office) -> Text | None:
    """Why a valid exception has to be looked at: over, not needed, or about to take the item down."""
    exception = item.front.exceptions[index]
    if exception.until < office.today:
        return EXPIRED
    if all(finding.rule != exception.rule for finding in findings):
        return Text("ไม่ได้ใช้", "is not needed")
    end = exception.until + dt.timedelta(days=1)
    if end == item.expires and end != item.front.expires and end <= office.today + AHEAD:
        th, en = format_date(end), format_date(end, language="en")
        return Text(f"จะหมดอายุ รายการนี้จะถูกนำลงในวันที่ {th}", f"is about to end and takes the item down on {en}")
    return None
