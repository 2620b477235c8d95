"""Which item takes another's place, and from which day: ``replaces`` seen from the older item. It knows no clock."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pakphayun_ssg.items import Item, Items, Superseded
from pakphayun_ssg.urls import address


def succeed(read: Items) -> Items:
    """``read`` with each item that another one replaces told so.

    A draft takes nobody's place, nor does an item that is withdrawn before its own publish date: it never
    appears. Of several that replace the same item the first to appear takes its place.
    """
    newer: dict[str, Item] = {}
    for item in sorted(filter(_appears, read.items), key=lambda item: (item.front.publish_date, item.url)):
        if item.front.replaces:
            newer.setdefault(address(item.front.replaces), item)
    return replace(read, items=tuple(_told(item, newer.get(item.url)) for item in read.items))


def _appears(item: Item) -> bool:
    withdrawn = item.front.withdrawn
    return not item.front.draft and (withdrawn is None or withdrawn.date >= item.front.publish_date)


def _told(item: Item, newer: Item | None) -> Item:
    if newer is None or newer is item:
        return item
    return replace(item, superseded=Superseded(newer.front.publish_date, newer.url))


def circles(ways: Iterable[tuple[str, str]]) -> frozenset[str]:
    """The addresses from which following ``ways`` (from, to) leads back to where it began."""
    after = dict(ways)
    found: set[str] = set()
    done: set[str] = set()
    for start in after:
        path: list[str] = []
        at: str | None = start
        while at is not None and at not in done:
            done.add(at)
            path.append(at)
            at = after.get(at)
        if at in path:
            found.update(path[path.index(at) :])
    return frozenset(found)
