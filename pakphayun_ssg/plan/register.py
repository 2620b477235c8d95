"""The register: every item shown, with its source, period, dates, approver and files (2.1.3), for people and programs.

``register.json`` is described by ``docs/schemas/register.schema.json``. The first page and ``register.json`` say
for which day the site was made, and so does ``build.json``, so that anybody sees when rebuilding has stopped.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from pakphayun_ssg.attached import Attachment, Picture
from pakphayun_ssg.files.kinds import KINDS
from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Text
from pakphayun_ssg.plan.frame import Frame
from pakphayun_ssg.plan.listing import PAGE, other_language
from pakphayun_ssg.plan.outputs import Data, Page, View
from pakphayun_ssg.plan.paging import chunks, pager, tail
from pakphayun_ssg.spreadsheet import csv_text
from pakphayun_ssg.thai.sizes import format_size

TITLE = Text("ทะเบียนข้อมูลที่เผยแพร่", "Register of published information")
SLUG = "register"
PER_PAGE = 100
STAMP_URL = "/build.json"
_COLUMNS = (
    "title",
    "url",
    "section",
    "entry",
    "source",
    "source_url",
    "period_start",
    "period_end",
    "publish_date",
    "expiry_date",
    "expiry_reason",
    "approver",
    "approver_position",
    "fiscal_year",
    "file",
    "file_url",
    "file_type",
    "file_bytes",
    "file_sha256",
)


def register_pages(frame: Frame) -> Iterator[Page]:
    """The register as pages of a hundred items, newest first."""
    items = _in_order(frame)
    pages = chunks(items, PER_PAGE)
    for number, chunk in enumerate(pages, 1):
        title = frame.say(TITLE)
        if number > 1:
            title = frame.say(PAGE.fill({"title": title, "number": number}))
        parts = (SLUG, *tail(number))
        view = frame.page(frame.at(*parts), title, [(title, None)], other=other_language(frame, *parts))
        view |= {
            "heading": title,
            "made_for": frame.date(frame.published.today) if number == 1 else None,
            "stamp": frame.href(STAMP_URL),
            "count": len(items),
            "rows": [_row(frame, item) for item in chunk],
            "downloads": [
                {"name": name, "href": frame.href(f"/{SLUG}/{name}")} for name in ("register.csv", "register.json")
            ],
            "pager": pager(frame, (SLUG,), number, len(pages)),
        }
        yield Page(frame.at(*parts), "register.html", view, frame.language)


def register_data(frame: Frame) -> Iterator[Data]:
    """The same for programs and spreadsheets, and the stamp of the build."""
    day = frame.published.today.isoformat()
    records = [record(frame, item) for item in _in_order(frame)]
    yield _json(f"/{SLUG}/register.json", {"version": 1, "day": day, "count": len(records), "items": records})
    rows = [cells for made in records for cells in _cells(made)]
    yield Data(f"/{SLUG}/register.csv", csv_text(_COLUMNS, rows).encode())
    yield _json(STAMP_URL, {"version": 1, "day": day})


def _in_order(frame: Frame) -> list[Item]:
    shown = (item for item in frame.items if not item.front.draft)
    return sorted(shown, key=lambda item: (-item.front.publish_date.toordinal(), item.url))


def _json(url: str, value: object) -> Data:
    return Data(url, (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode())


def record(frame: Frame, item: Item) -> dict[str, Any]:
    """One item of ``register.json``: dates C.E. in ISO, addresses in full where the site's own is known."""
    front, period = item.front, item.front.data_period.period
    person = frame.settings.approver(front.approver, front.publish_date)
    return {
        "url": frame.absolute(item.url),
        "title": front.title,
        "title_en": item.translation.title if item.translation else None,
        "section": item.section,
        "entry": item.entry,
        "source": {"name": front.source.name, "url": front.source.url, "gazette": front.source.gazette},
        "period": {"start": period.start.isoformat(), "end": period.end.isoformat(), "label_th": period.label.th},
        "publish_date": front.publish_date.isoformat(),
        "publish_time": front.publish_time.strftime("%H:%M") if front.publish_time else None,
        "expiry_date": item.expires.isoformat() if item.expires else None,
        "expiry_reason": front.expiry_reason,
        "approver": {
            "name": person.name if person else front.approver,
            "position": person.position if person else None,
        },
        "fiscal_year": front.fiscal_year,
        "oia": list(item.oia),
        "moit": list(item.moit),
        "gws": list(front.gws),
        "files": [_file(frame, item, file) for file in item.files],
    }


def _file(frame: Frame, item: Item, file: Attachment | Picture) -> dict[str, Any]:
    facts = file.facts
    return {
        "url": frame.absolute(item.url + file.name),
        "name": file.name,
        "type": facts.extension,
        "bytes": facts.size,
        "sha256": facts.sha256,
    }


def _cells(made: dict[str, Any]) -> Iterator[Sequence[object]]:
    """A row for each file of an item, one without files for an item that has none."""
    own = [
        *(made[key] for key in ("title", "url", "section", "entry")),
        *(made["source"][key] for key in ("name", "url")),
        *(made["period"][key] for key in ("start", "end")),
        *(made[key] for key in ("publish_date", "expiry_date", "expiry_reason")),
        *(made["approver"][key] for key in ("name", "position")),
        made["fiscal_year"],
    ]
    for file in made["files"] or [dict.fromkeys(("name", "url", "type", "bytes", "sha256"))]:
        yield [*own, *(file[key] for key in ("name", "url", "type", "bytes", "sha256"))]


def _row(frame: Frame, item: Item) -> View:
    front = item.front
    person = frame.settings.approver(front.approver, front.publish_date)
    return {
        **{key: value for key, value in frame.card(item).items() if key in ("title", "href", "lang", "entry")},
        "source": front.source.name,
        "period": frame.say(front.data_period.period.label),
        "published": frame.date(front.publish_date),
        "expires": frame.date(item.expires) if item.expires else None,
        "ends": frame.ends(item),
        "approver": person.name if person else front.approver,
        "files": [
            {
                "name": file.name,
                "href": frame.href(item.url + file.name),
                "type": KINDS[file.facts.extension].label if file.facts.extension in KINDS else file.facts.extension,
                "size": format_size(file.facts.size, frame.language),
                "sha256": file.facts.sha256,
            }
            for file in item.files
        ],
    }
