"""Clause 1.8: alerts, job notices and procurement notices come to an end."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office

ENTRIES = frozenset({"alerts", "jobs", "procurement-notices"})

RULE = Rule(
    id="c1.8-notice-expiry",
    clause="1.8",
    severity="warning",
    title=Text("เรื่องแจ้งเตือนและประกาศรับสมัครมีวันนำลง", "Alerts and notices have an end"),
    reason=Text(
        "ข้อ 1.8 เป็นข่าวที่มีกำหนดเวลา และข้อ 4.2 ให้นำลงเมื่อครบระยะเวลา ประกาศที่ปิดรับแล้วทำให้ประชาชนเข้าใจผิด",
        "Notices of clause 1.8 are for a time, and 4.2 takes them down after it; a closed call misleads citizens.",
    ),
    message=Text("รายการใน “{entry}” ไม่มีกำหนดนำลง (never)", "An item of “{entry}” never comes down (never)"),
    hint=Text(
        "ระบุวันนำลงหลังวันปิดรับหรือวันสิ้นสุดเหตุการณ์ ผลการจัดซื้อจัดจ้างและหลักฐาน ITA ไปไว้ในหัวข้อของตนเอง",
        "State a day after the call closes or the event ends; results and ITA evidence have entries of their own.",
    ),
    good="expiry_date: 31 ธันวาคม 2568",
    bad="expiry_date: never\nexpiry_reason: ข่าว",
    loosened=True,
)


def check(item: Item, office: Office) -> Iterator[Finding]:
    """``never`` in an entry whose items are for a time."""
    if item.section == "news" and item.entry in ENTRIES and item.front.expires is None:
        entry = office.mandate.entry_of(item.section, item.entry)
        yield RULE.at(item.place("expiry_date"), entry=entry.title if entry else item.entry)
