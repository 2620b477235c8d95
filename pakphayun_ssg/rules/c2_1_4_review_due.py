"""Clause 2.1.4: the webmaster sees to it that what is shown is current."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.publish import state
from pakphayun_ssg.rules.office import Office
from pakphayun_ssg.thai.dates import format_date

RULE = Rule(
    id="c2.1.4-review-due",
    clause="2.1.4",
    severity="warning",
    title=Text("ทบทวนข้อมูลตามระยะที่กำหนด", "Information is reviewed as often as it says"),
    reason=Text(
        "ข้อ 2.1.4 ให้ผู้ดูแลเว็บไซต์ตรวจสอบความเป็นปัจจุบันของข้อมูล รายการนี้กำหนดรอบทบทวนไว้เอง (review_every) และเลยกำหนดแล้ว",
        "Clause 2.1.4 has the webmaster see that information is current; this item names its own rhythm.",
    ),
    message=Text("เลยกำหนดทบทวนตั้งแต่วันที่ {due}", "Its review has been due since {due}"),
    hint=Text(
        "ตรวจว่าข้อมูลยังถูกต้อง แล้วแก้ reviewed_on เป็นวันที่ทบทวน ถ้าไม่เป็นปัจจุบันให้แก้ไข หรือนำลงด้วยคำสั่ง withdraw",
        "See that it is still right and set reviewed_on to that day; if not, mend it or take it down with withdraw.",
    ),
    good="reviewed_on: 1 ตุลาคม 2568\nreview_every: 6 เดือน",
    bad="reviewed_on: 1 ตุลาคม 2567\nreview_every: 6 เดือน",
    loosened=True,
)


def check(item: Item, office: Office) -> Iterator[Finding]:
    """What is shown and whose review is due; counted from ``reviewed_on``, or from the publish date."""
    due = item.front.review_due
    if due and due <= office.today and state(item, office.today) == "shown":
        days = Text(format_date(due), format_date(due, language="en"))
        yield RULE.at(item.place("review_every"), due=days)
