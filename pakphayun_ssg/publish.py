"""What an item is on a given day, and what the site shows and no longer shows. Pure dates: no templates, no disk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from pakphayun_ssg.items import Item
from pakphayun_ssg.urls import address

Why = Literal["withdrawn", "superseded", "expired"]
State = Literal["draft", "withdrawn", "superseded", "expired", "future", "shown"]
STATES: tuple[State, ...] = ("shown", "future", "expired", "withdrawn", "superseded", "draft")


class Ending(NamedTuple):
    """The first day an item is no longer shown, and why."""

    date: dt.date
    why: Why


def ending(item: Item) -> Ending | None:
    """What takes ``item`` down first; None is never. On one day a withdrawal says more than a date that passed."""
    ends = []
    if item.front.withdrawn:
        ends.append(Ending(item.front.withdrawn.date, "withdrawn"))
    if item.superseded:
        ends.append(Ending(item.superseded.date, "superseded"))
    if item.expires:
        ends.append(Ending(item.expires, "expired"))
    return min(ends, key=lambda end: end.date, default=None)


def known_end(item: Item) -> dt.date | None:
    """The first day the item will be down, as far as its own page may say so: never by an item yet to come."""
    ends = [item.front.withdrawn.date] if item.front.withdrawn else []
    return min([*ends, *([item.expires] if item.expires else [])], default=None)


def state(item: Item, today: dt.date) -> State:
    """The state of ``item`` on ``today``: shown from its publish date to the day before it ends (4.2)."""
    if item.front.draft:
        return "draft"
    end = ending(item)
    if end and end.date <= today:
        return end.why
    return "future" if today < item.front.publish_date else "shown"


def expiring(item: Item, today: dt.date, within: int) -> bool:
    """Whether a shown item comes down within ``within`` days from ``today``."""
    end = ending(item)
    return state(item, today) == "shown" and end is not None and end.date <= today + dt.timedelta(days=within)


@dataclass(frozen=True, slots=True)
class Gone:
    """An item that was shown and is no longer, from ``date`` on.

    ``reason`` is what the office wrote when it withdrew it. ``replacement`` is what to read in its place:
    an item that is or was shown, so that its address answers, or an address elsewhere.
    """

    item: Item
    date: dt.date
    why: Why
    reason: str | None = None
    replacement: Item | str | None = None


@dataclass(frozen=True)
class Published:
    """The site of one day: what it shows, and what it once showed. Nothing of what is yet to come or a draft.

    ``shown`` is newest first, heavier later, then by address; ``gone`` is what came down last first.
    """

    today: dt.date
    shown: tuple[Item, ...]
    gone: tuple[Gone, ...] = ()

    @cached_property
    def by_url(self) -> Mapping[str, Item]:
        """The shown items by address."""
        return {item.url: item for item in self.shown}

    @cached_property
    def gone_by_url(self) -> Mapping[str, Gone]:
        """What is gone, by the address it had."""
        return {gone.item.url: gone for gone in self.gone}


def published(items: Iterable[Item], today: dt.date, *, drafts: bool = False) -> Published:
    """What the site shows on ``today`` and what it no longer shows."""
    items = tuple(items)
    wanted = {"shown", "draft"} if drafts else {"shown"}
    shown = [item for item in items if state(item, today) in wanted]
    shown.sort(key=lambda item: (item.front.weight, -item.front.publish_date.toordinal(), item.url))
    once = {item.url: item for item in items if was_shown(item, today)}
    gone = sorted(_gone(once, today), key=lambda gone: (-gone.date.toordinal(), gone.item.url))
    return Published(today, tuple(shown), tuple(gone))


def was_shown(item: Item, today: dt.date) -> bool:
    """Whether the item was ever on the site by ``today``; one that ended before its publish date never was."""
    end = ending(item)
    appeared = end is None or end.date >= item.front.publish_date
    return appeared and not item.front.draft and item.front.publish_date <= today


def _gone(once: Mapping[str, Item], today: dt.date) -> Iterator[Gone]:
    for item in once.values():
        end = ending(item)
        if end and end.date <= today:
            withdrawn = item.front.withdrawn if end.why == "withdrawn" else None
            yield Gone(item, end.date, end.why, withdrawn.reason if withdrawn else None, _instead(item, once, today))


def _instead(item: Item, once: Mapping[str, Item], today: dt.date) -> Item | str | None:
    """What to read in place of ``item``: along the chain of what replaced what, the last that was ever shown."""
    found: Item | str | None = None
    seen = {item.url}
    at: Item | None = item
    while at is not None:
        step = _next(at, today)
        if step is None or step in seen:
            return found
        if "://" in step:
            return step
        seen.add(step)
        at = once.get(step)
        found = at or found
    return found


def _next(item: Item, today: dt.date) -> str | None:
    """One step of the chain: the replacement that a withdrawal names, or else the item that took its place."""
    withdrawn, superseded = item.front.withdrawn, item.superseded
    if withdrawn and withdrawn.date <= today and withdrawn.replacement:
        named = withdrawn.replacement
        return named if "://" in named else address(named)
    return superseded.by if superseded and superseded.date <= today else None
