"""What must be inside an item: all four of an executive, all five of the contact, news of the year, a plan in time."""

from __future__ import annotations

from collections.abc import Sequence

from pakphayun_ssg.audit.rhythm import covers
from pakphayun_ssg.audit.workdays import PLAN_DAYS, working_days
from pakphayun_ssg.config import Settings
from pakphayun_ssg.items import Item
from pakphayun_ssg.mandate.model import Check, Entry
from pakphayun_ssg.models import Text
from pakphayun_ssg.thai.dates import format_date
from pakphayun_ssg.thai.periods import fiscal_year, fiscal_year_period

PARTS: dict[Check, Text] = {
    "photo": Text("รูปถ่าย", "photo"),
    "name": Text("ชื่อ", "name"),
    "position": Text("ตำแหน่ง", "position"),
    "phone": Text("โทรศัพท์", "phone"),
    "address": Text("ที่อยู่", "address"),
    "fax": Text("โทรสาร", "fax"),
    "email": Text("ไปรษณีย์อิเล็กทรอนิกส์", "e-mail"),
    "map": Text("แผนที่", "map"),
}
_NOBODY = Text("ยังไม่มีรายชื่อบุคคลใน people", "people names nobody")
_LACKS = Text("{name} ยังขาด{parts}", "{name} lacks {parts}")
_CONTACT = Text("ช่องทางติดต่อยังขาด{parts}", "the contact lacks {parts}")
_NO_NEWS = Text("ยังไม่มีรายการของปีงบประมาณ พ.ศ. {year}", "nothing of fiscal year {year} (B.E.) yet")
_NO_DATES = Text(
    "ยังไม่ระบุวันที่ได้รับจัดสรรงบประมาณและวันที่ประกาศแผน (procurement_plan)",
    "does not state the days of the budget allocation and of the plan (procurement_plan)",
)
_LATE = Text(
    "ประกาศแผนเมื่อ {announced} คือ {days} วันทำการหลังได้รับจัดสรรงบประมาณ เกินกำหนด {limit} วันทำการ",
    "was announced on {announced}, {days} working days after the budget allocation; {limit} are allowed",
)


def incomplete(items: Sequence[Item], entry: Entry) -> tuple[Text, ...]:
    """What ``items`` lack of what ``entry`` asks for: every person all four, one contact all five, a plan its days."""
    if "photo" in entry.checks:
        return _people(items, entry.checks)
    if "address" in entry.checks:
        return min((_contact(item, entry.checks) for item in items), key=len)
    if "plan_in_time" in entry.checks and not any(item.front.procurement_plan for item in items):
        return (_NO_DATES,)
    return ()


def untimely(items: Sequence[Item], entry: Entry, year: int, settings: Settings) -> tuple[Text, ...]:
    """What ``items`` are too late for: no news of the fiscal year, a plan after its thirty days."""
    if "news_of_year" in entry.checks and all(fiscal_year(item.front.publish_date) != year for item in items):
        return (_NO_NEWS.fill({"year": year}),)
    if "plan_in_time" in entry.checks:
        of_year = [item for item in items if covers(item, fiscal_year_period(year), "fiscal_year")]
        return min((_late(item, settings) for item in of_year), key=len, default=())
    return ()


def _people(items: Sequence[Item], wanted: Sequence[Check]) -> tuple[Text, ...]:
    people = [person for item in items for person in item.front.people]
    if not people:
        return (_NOBODY,)
    lacking = ((person, [part for part in wanted if not getattr(person, part)]) for person in people)
    return tuple(_LACKS.fill({"name": person.name, "parts": listed(parts)}) for person, parts in lacking if parts)


def _contact(item: Item, wanted: Sequence[Check]) -> tuple[Text, ...]:
    lacking = [part for part in wanted if not getattr(item.front.contact, part, None)]
    return tuple(_CONTACT.fill({"parts": PARTS[part]}) for part in lacking)


def _late(item: Item, settings: Settings) -> tuple[Text, ...]:
    plan = item.front.procurement_plan
    if plan is None:
        return (_NO_DATES,)
    days = working_days(plan.budget_allocated_on, plan.announced_on, settings.calendar.holidays)
    if days <= PLAN_DAYS:
        return ()
    announced = Text(format_date(plan.announced_on), format_date(plan.announced_on, language="en"))
    return (_LATE.fill({"announced": announced, "days": days, "limit": PLAN_DAYS}),)


def listed(parts: Sequence[Check]) -> Text:
    """Parts as words: "รูปถ่าย โทรศัพท์"."""
    return Text(" ".join(PARTS[part].th for part in parts), ", ".join(PARTS[part].en for part in parts))
