"""Lines of an audit and the items that count for them, as views that several pages share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pakphayun_ssg.audit.model import Line
from pakphayun_ssg.files.kinds import KINDS
from pakphayun_ssg.items import Item
from pakphayun_ssg.plan.frame import Frame
from pakphayun_ssg.plan.outputs import View
from pakphayun_ssg.thai.sizes import format_size

SHOWN = 12
"""How many items a line shows; the list of their entry has the others."""
LATER = "later"
"""The state of what is not due yet; it is no state of an audit."""

INCOMPLETE = "incomplete"
"""What is there and lacks a part; an audit counts it as missing."""


def sentence(text: str) -> str:
    """A condensed title as it stands at the head of a line: English ones begin with a capital."""
    return text[:1].upper() + text[1:]


def line_view(frame: Frame, line: Line, shown: int = SHOWN) -> dict[str, Any]:
    """A line: what it is, how it stands and why, and its items."""
    return {
        "title": sentence(frame.say(line.title)),
        "clause": frame.say(line.basis),
        "need": line.need,
        "state": INCOMPLETE if line.state == "missing" and line.items else line.state,
        "why": frame.say(line.why) if line.why else None,
        "href": frame.href(frame.at(*line.page.strip("/").split("/"))) if line.page else None,
        **items_view(frame, line.items, shown),
    }


def items_view(frame: Frame, items: Sequence[Item], shown: int = SHOWN) -> dict[str, Any]:
    """Items with their files at hand, the newest ones, and how many more there are."""
    return {"items": [_item(frame, item) for item in items[:shown]], "more": max(len(items) - shown, 0)}


def _item(frame: Frame, item: Item) -> View:
    card = frame.card(item)
    return {
        **{key: card[key] for key in ("title", "href", "lang", "date", "entry")},
        "period": frame.say(item.front.data_period.period.label),
        "files": [
            {
                "href": frame.href(item.url + file.name),
                "title": file.title or item.front.title,
                "type": KINDS[file.facts.extension].label,
                "size": format_size(file.facts.size, frame.language),
            }
            for file in item.attachments
        ],
    }
