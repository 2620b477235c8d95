"""``withdraw``: takes an item down before its day, with a reason. Nothing else in its file changes."""

from __future__ import annotations

import datetime as dt
import difflib
from pathlib import Path

from pakphayun_ssg.amend import add_lines, quoted
from pakphayun_ssg.build import Checked, read_site
from pakphayun_ssg.cli.context import Context, UsageError, not_written
from pakphayun_ssg.cli.items_at import item_at
from pakphayun_ssg.cli.results import has_errors, print_findings
from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Text
from pakphayun_ssg.publish import ending, state
from pakphayun_ssg.report.text import printable
from pakphayun_ssg.rewriting import RewriteError, rewrite
from pakphayun_ssg.thai.dates import format_date, parse_date
from pakphayun_ssg.thai.text import says


def run(context: Context) -> int:
    """Write ``withdrawn:`` into the item's front matter, show the difference, check the site at once."""
    root = context.root
    checked = read_site(root, context.today)
    item = _item(checked, root, context.options.path)
    reason = _reason(context.options.reason)
    day = _day(context)
    _refuse_down(item, day, context.today)
    lines = ["withdrawn:", f"  date: {format_date(day)}", f"  reason: {quoted(reason)}"]
    if context.options.replacement is not None:
        lines.append(f"  replacement: {quoted(_replacement(checked, root, context.options.replacement, item))}")
    location = root / item.path
    before = location.read_bytes()
    after = add_lines(before, lines)
    _change(location, before, after)
    before_it = {(f.rule, f.place.path) for f in checked.findings}
    findings = [f for f in read_site(root, context.today).findings if f not in checked.findings]
    if has_errors(findings):
        _change(location, after, before)
        print_findings(context, root, [f for f in findings if f.severity == "error"], items=1)
        context.say("ไม่ได้แก้ไฟล์ เพราะผลไม่ผ่านการตรวจ", "The file was left as it was: the result would be at fault.")
        return 1
    context.result(_difference(before, after, item.path))
    doubts = [f for f in findings if (f.rule, f.place.path) not in before_it]
    if doubts:  # the reason is shown to the public: what it may give away is told at once
        print_findings(context, root, doubts, items=1)
    context.say(
        f"นำลงตั้งแต่วันที่ {format_date(day)}: ส่งคำขอเพื่อให้ผู้มีอำนาจอนุมัติ แล้วเว็บไซต์จะนำลงเมื่อสร้างครั้งถัดไป",
        f"Withdrawn from {format_date(day, language='en')}: send it for approval; the next build takes it down.",
    )
    return 0


def _item(checked: Checked, root: Path, given: str) -> Item:
    item = item_at(checked, root, given)
    if item is None:
        raise UsageError(
            Text(f"{given} ไม่ใช่รายการที่อ่านได้ (ดูด้วย check)", f"{given} is no item that can be read (see check)")
        )
    return item


def _reason(given: str) -> str:
    if not says(given) or not given.isprintable():
        raise UsageError(Text("--reason ต้องเป็นข้อความบรรทัดเดียว", "--reason wants one line of text"))
    return given.strip()


def _day(context: Context) -> dt.date:
    if context.options.on is None:
        return context.today
    try:
        return parse_date(context.options.on)
    except ValueError:
        raise UsageError(
            Text(f"อ่านวันที่ของ --on ไม่ได้: {context.options.on}", f"--on is no date: {context.options.on}")
        ) from None


def _refuse_down(item: Item, day: dt.date, today: dt.date) -> None:
    """What is down already cannot be taken down, and a draft never was up."""
    now, end = state(item, today), ending(item)
    if item.front.withdrawn:
        when = item.front.withdrawn.date
        th = f"รายการนี้มี withdrawn อยู่แล้ว ({format_date(when)}) แก้ในไฟล์ {item.path}"
        raise UsageError(
            Text(th, f"it is withdrawn already ({format_date(when, language='en')}); change it in {item.path}")
        )
    if now == "draft":
        raise UsageError(Text("รายการนี้เป็นฉบับร่าง ยังไม่เคยเผยแพร่", "it is a draft and was never published"))
    if end and end.date <= min(day, today):
        raise UsageError(
            Text(
                f"รายการนี้นำลงไปแล้วตั้งแต่วันที่ {format_date(end.date)}",
                f"it has been down since {format_date(end.date, language='en')}",
            )
        )
    if now == "shown" and day < item.front.publish_date:
        raise UsageError(
            Text("วันที่นำลงอยู่ก่อนวันที่เผยแพร่ ทั้งที่รายการแสดงอยู่", "it is shown, so it cannot go before its publish date")
        )


def _replacement(checked: Checked, root: Path, given: str, item: Item) -> str:
    """What is to be read instead, as the front matter names it: an address elsewhere, or another item."""
    if "://" in given:
        return given.strip()
    other = _item(checked, root, given)
    if other is item:
        raise UsageError(Text("รายการใช้แทนตัวเองไม่ได้", "an item cannot replace itself"))
    return other.url.strip("/")


def _change(location: Path, before: bytes, after: bytes) -> None:
    try:
        rewrite(location, before, after)
    except RewriteError as error:
        raise UsageError(
            Text(f"เขียนไฟล์ไม่ได้: {error.text.th}", f"the file cannot be written: {error.text.en}")
        ) from error
    except OSError as error:
        raise UsageError(not_written(location, error)) from error


def _difference(before: bytes, after: bytes, path: str) -> str:
    """The added lines alone: those around them may be the submitter's."""
    old, new = (data.decode("utf-8-sig").splitlines() for data in (before, after))
    lines = difflib.unified_diff(old, new, f"a/{path}", f"b/{path}", lineterm="", n=0)
    return "".join(f"{printable(line)}\n" for line in lines)
