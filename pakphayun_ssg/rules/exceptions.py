"""A rule loosened for one item: in the item itself, with a reason, an approver and an end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office

NEVER_LOOSENED = frozenset(
    {
        "c2.1.2-approver",
        "c2.7-file-extension",
        "c2.7-file-type",
        "c2.7-file-opens",
        "c2.7-file-program",
        "c2.7-archive",
    }
)
"""Who approves cannot be waived by the item that wants approval, nor can a file be what it is not, or do harm."""

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


def apply(item: Item, findings: Sequence[Finding], office: Office) -> Iterator[Finding]:
    """``findings`` without those that a valid exception of the item covers; idle exceptions are told."""
    covered: set[str] = set()
    for index, exception in enumerate(item.front.exceptions):
        problem = _problem(item, index, findings, office)
        if problem:
            yield RULE.at(item.place("exceptions", index, "rule"), rule=exception.rule, problem=problem)
        if problem in (None, EXPIRED):
            covered.add(exception.rule)
    yield from (finding for finding in findings if finding.rule not in covered)


def _problem(item: Item, index: int, findings: Sequence[Finding], office: Office) -> Text | None:
    exception = item.front.exceptions[index]
    if exception.until < office.today:
        return EXPIRED
    if exception.rule in NEVER_LOOSENED:
        return Text("ใช้ไม่ได้ กฎนี้ไม่มีข้อยกเว้น", "is void: this rule has no exception")
    if office.settings.approver(exception.approver, item.front.publish_date) is None:
        return Text("ไม่มีผู้มีอำนาจอนุมัติ", "is approved by nobody who may")
    if all(finding.rule != exception.rule for finding in findings):
        return Text("ไม่ได้ใช้", "is not needed")
    return None
