"""What an item is on a given day. Pure dates: no templates, no disk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Literal

from pakphayun_ssg.items import Item

State = Literal["draft", "withdrawn", "expired", "future", "shown"]
STATES: tuple[State, ...] = ("shown", "future", "expired", "withdrawn", "draft")


def state(item: Item, today: dt.date) -> State:
    """The state of ``item`` on ``today``: shown from its publish date to the day before it expires (4.2)."""
    front = item.front
    if front.draft:
        return "draft"
    if front.withdrawn and front.withdrawn.date <= today:
        return "withdrawn"
    if item.expires and item.expires <= today:
        return "expired"
    return "future" if today < front.publish_date else "shown"


def expiring(item: Item, today: dt.date, within: int) -> bool:
    """Whether a shown item comes down within ``within`` days from ``today``."""
    end = item.expires
    return state(item, today) == "shown" and end is not None and end <= today + dt.timedelta(days=within)


def published(items: Iterable[Item], today: dt.date, *, drafts: bool = False) -> tuple[Item, ...]:
    """The items the site shows on ``today``: newest first, heavier later, then by address."""
    wanted = {"shown", "draft"} if drafts else {"shown"}
    chosen = (item for item in items if state(item, today) in wanted)
    return tuple(sorted(chosen, key=lambda item: (item.front.weight, -item.front.publish_date.toordinal(), item.url)))
