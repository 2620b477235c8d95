"""``show``: one item as the program understands it. What the submitter left is never shown."""

from __future__ import annotations

import datetime as dt
from typing import Any

from pakphayun_ssg.attached import Attachment
from pakphayun_ssg.build import Checked, read_site
from pakphayun_ssg.cli.check import site_path
from pakphayun_ssg.cli.context import Context, UsageError
from pakphayun_ssg.cli.items_at import is_at
from pakphayun_ssg.cli.results import print_findings
from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Text
from pakphayun_ssg.publish import state
from pakphayun_ssg.report import json
from pakphayun_ssg.report.text import printable
from pakphayun_ssg.thai.dates import format_date
from pakphayun_ssg.thai.sizes import format_size


def run(context: Context) -> int:
    """The item at ``PATH`` (its file, its folder or one of its files), or what is wrong with it."""
    root = context.root
    path = site_path(root, context.options.path)
    checked = read_site(root, context.today)
    item = next((item for item in checked.items if is_at(item, path)), None)
    findings = [f for f in checked.findings if f.severity == "error" and _concerns(f, path, item)]
    if item is None and not findings:
        raise UsageError(Text(f"{path} ไม่ใช่รายการ", f"{path} is no item"))
    if findings or item is None:
        if context.format == "json":
            context.result(json.dump({"ok": False, "findings": [json.finding_values(f) for f in findings]}))
        else:
            print_findings(context, root, findings, items=1)
        return 1
    if context.format == "json":
        context.result(json.dump({"ok": True, "item": item_values(item, checked, context.today)}))
    else:
        context.result(_text(item, checked, context))
    return 0


def _concerns(finding: Finding, path: str, item: Item | None) -> bool:
    place = finding.place.path
    own = {file.path for file in (*item.sources, *item.files)} if item else set()
    return place in own or place == path or place.startswith(f"{path}/")


def item_values(item: Item, checked: Checked, today: dt.date) -> dict[str, Any]:
    """The item as JSON-able values: dates Gregorian ISO, nothing of the submitter."""
    front = item.front
    person = checked.settings.approver(front.approver, front.publish_date)
    period = front.data_period.period
    hidden = {"submitter", "data_period", "source", "attachments", "oia", "moit", "approver", "publish_time"}
    values = front.model_dump(mode="json", exclude=hidden)
    source = front.source.model_dump(exclude_none=True)
    return {
        "path": item.path,
        "url": item.url,
        "section": item.section,
        "entry": item.entry,
        "slug": item.slug,
        "state": state(item, today),
        **values,
        "source": source if len(source) > 1 else front.source.name,
        "data_period": {
            "start": period.start.isoformat(),
            "end": period.end.isoformat(),
            "label_th": period.label.th,
        },
        "publish_time": front.publish_time.strftime("%H:%M") if front.publish_time else None,
        "approver": front.approver,
        "approver_id": person.id if person else None,
        "approver_name": person.name if person else None,
        "attachments": [_attachment(file) for file in item.attachments],
        "oia": list(item.oia),
        "moit": list(item.moit),
        "translation": item.translation.path if item.translation else None,
        "body": item.body,
    }


def _attachment(file: Attachment) -> dict[str, Any]:
    facts = file.facts
    return {
        "file": file.name,
        "title": file.title,
        "type": facts.kind,
        "bytes": facts.size,
        "sha256": facts.sha256,
        "pages": file.exam.pages,
    }


def _text(item: Item, checked: Checked, context: Context) -> str:
    """The item in words, a line each."""
    front, language = item.front, context.language
    person = checked.settings.approver(front.approver, front.publish_date)
    never = Text(f"ไม่มีกำหนด ({front.expiry_reason})", f"never ({front.expiry_reason})").in_(language)
    rows = [
        (Text("ชื่อเรื่อง", "title"), front.title),
        (Text("ที่อยู่", "address"), item.url),
        (Text("สถานะ", "state"), state(item, context.today)),
        (Text("แหล่งที่มา", "source"), front.source.name),
        (Text("ช่วงเวลาของข้อมูล", "period"), front.data_period.period.label.in_(language)),
        (Text("วันที่เผยแพร่", "published"), format_date(front.publish_date, language=language)),
        (Text("วันที่นำลง", "expires"), format_date(item.expires, language=language) if item.expires else never),
        (Text("ผู้อนุมัติ", "approver"), person.name if person else front.approver),
        (Text("ไฟล์", "file"), item.path),
    ]
    for file in item.attachments:
        size = format_size(file.facts.size, language)
        rows.append((Text("ไฟล์แนบ", "attachment"), f"{file.name} ({file.facts.kind}, {size})"))
    return "".join(f"{label.in_(language)}: {printable(value)}\n" for label, value in rows)
