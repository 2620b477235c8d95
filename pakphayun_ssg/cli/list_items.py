"""``list``: items by their state on a day."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

from pakphayun_ssg.build import read_site
from pakphayun_ssg.cli.context import Context, UsageError
from pakphayun_ssg.cli.results import has_errors
from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Text
from pakphayun_ssg.publish import expiring, state
from pakphayun_ssg.report import json
from pakphayun_ssg.report.text import printable
from pakphayun_ssg.thai.digits import to_arabic

_COLUMNS = ("state", "publish_date", "expiry_date", "title", "approver", "path", "url")


def run(context: Context) -> int:
    """A table, CSV or JSON of the items in the state asked for, in the order of their files."""
    checked = read_site(context.root, context.today)
    wanted = context.options.state
    within = _days(context.options.within)
    rows = [
        _row(item, context)
        for item in checked.items
        if wanted in ("all", state(item, context.today))
        or (wanted == "expiring" and expiring(item, context.today, within))
    ]
    if has_errors(checked.findings):
        context.say("มีรายการที่ผิดและอ่านไม่ได้ครบ ใช้คำสั่ง check เพื่อดู", "some items are at fault; see check")
    if context.format == "json":
        context.result(json.dump({"version": 1, "now": context.today.isoformat(), "items": rows}))
    elif context.format == "csv":
        context.result(_csv(rows))
    else:
        context.result("".join(_line(row) for row in rows))
        context.say(f"{len(rows)} รายการ", f"{len(rows)} items")
    return 0


def _days(text: str) -> int:
    found = re.fullmatch(r"\s*(\d{1,5})\s*(?:d|วัน)?\s*", to_arabic(text))
    if not found:
        raise UsageError(Text(f"--within ต้องเป็นจำนวนวัน เช่น 30d: {text}", f"--within wants days, such as 30d: {text}"))
    return int(found[1])


def _row(item: Item, context: Context) -> dict[str, Any]:
    front = item.front
    return {
        "state": state(item, context.today),
        "publish_date": front.publish_date.isoformat(),
        "expiry_date": item.expires.isoformat() if item.expires else "never",
        "title": front.title,
        "approver": front.approver,
        "path": item.path,
        "url": item.url,
        "section": item.section,
        "entry": item.entry,
    }


def _line(row: dict[str, Any]) -> str:
    return (
        printable(f"{row['state']:<9} {row['publish_date']}  {row['expiry_date']:<10}  {row['title']}  {row['path']}")
        + "\n"
    )


def _csv(rows: list[dict[str, Any]]) -> str:
    """With a BOM, so that Excel reads it as UTF-8; a cell that a spreadsheet would run is made text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    writer.writerows([_cell(str(row[column])) for column in _COLUMNS] for row in rows)
    return "\ufeff" + out.getvalue()


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t")) else text
