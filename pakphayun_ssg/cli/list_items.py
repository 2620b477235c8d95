"""``list``: items by their state on a day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

from pakphayun_ssg.build import read_site
from pakphayun_ssg.cli.context import Context, UsageError
from pakphayun_ssg.cli.results import has_errors
from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Text
from pakphayun_ssg.publish import ending, expiring, state
from pakphayun_ssg.report import json
from pakphayun_ssg.report.text import printable
from pakphayun_ssg.spreadsheet import csv_text
from pakphayun_ssg.thai.digits import to_arabic

_COLUMNS = (
    "state",
    "publish_date",
    "expiry_date",
    "title",
    "approver",
    "path",
    "url",
    "ends_on",
    "ends_why",
    "days_left",
    "review_due",
)
_WHY = {
    "expired": Text("ครบกำหนด", "expires"),
    "withdrawn": Text("นำลงก่อนกำหนด", "is withdrawn"),
    "superseded": Text("มีฉบับใหม่แทน", "is replaced"),
}
_LEFT = Text("อีก {days} วัน ({why})", "{days} days left ({why})")
_DUE = Text("ครบกำหนดทบทวน {day}", "review due {day}")


def run(context: Context) -> int:
    """A table, CSV or JSON of the items in the state asked for, in the order of their files.

    What comes down soon, and whose review is due, is in the order of those days.
    """
    checked = read_site(context.root, context.today)
    wanted = _chooser(context.options.state, context.today, _days(context.options.within))
    rows = [_row(item, context.today) for item in checked.items if wanted(item)]
    key = {"expiring": "ends_on", "review-due": "review_due"}.get(context.options.state)
    if key:
        rows.sort(key=lambda row: (row[key], row["path"]))
    if has_errors(checked.findings):
        context.say("มีรายการที่ผิดและอ่านไม่ได้ครบ ใช้คำสั่ง check เพื่อดู", "some items are at fault; see check")
    if context.format == "json":
        context.result(json.dump({"version": 1, "now": context.today.isoformat(), "items": rows}))
    elif context.format == "csv":
        context.result(csv_text(_COLUMNS, [[row[column] for column in _COLUMNS] for row in rows]))
    else:
        context.result("".join(_line(row, context) for row in rows))
        context.say(f"{len(rows)} รายการ", f"{len(rows)} items")
    return 0


def _chooser(wanted: str, today: dt.date, within: int) -> Callable[[Item], bool]:
    if wanted == "all":
        return lambda item: True
    if wanted == "expiring":
        return lambda item: expiring(item, today, within)
    if wanted == "review-due":
        return lambda item: state(item, today) == "shown" and (item.front.review_due or dt.date.max) <= today
    return lambda item: state(item, today) == wanted


def _days(text: str) -> int:
    found = re.fullmatch(r"\s*(\d{1,5})\s*(?:d|วัน)?\s*", to_arabic(text))
    if not found:
        raise UsageError(Text(f"--within ต้องเป็นจำนวนวัน เช่น 30d: {text}", f"--within wants days, such as 30d: {text}"))
    return int(found[1])


def _row(item: Item, today: dt.date) -> dict[str, Any]:
    front, end, due = item.front, ending(item), item.front.review_due
    now = state(item, today)
    return {
        "state": now,
        "publish_date": front.publish_date.isoformat(),
        "expiry_date": item.expires.isoformat() if item.expires else "never",
        "title": front.title,
        "approver": front.approver,
        "path": item.path,
        "url": item.url,
        "section": item.section,
        "entry": item.entry,
        "ends_on": end.date.isoformat() if end else None,
        "ends_why": end.why if end else None,
        "days_left": (end.date - today).days if end and now == "shown" else None,
        "review_due": due.isoformat() if due else None,
    }


def _line(row: dict[str, Any], context: Context) -> str:
    more = ""
    if context.options.state == "expiring":
        why = _WHY[row["ends_why"]]
        more = "  " + _LEFT.fill({"days": row["days_left"], "why": why}).in_(context.language)
    elif context.options.state == "review-due":
        more = "  " + _DUE.fill({"day": row["review_due"]}).in_(context.language)
    line = f"{row['state']:<10} {row['publish_date']}  {row['expiry_date']:<10}{more}  {row['title']}  {row['path']}"
    return printable(line) + "\n"
