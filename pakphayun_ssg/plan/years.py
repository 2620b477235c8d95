"""News by fiscal year, with marks for the calendar years between (1.8)."""

from __future__ import annotations

from collections.abc import Iterable

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Text
from pakphayun_ssg.plan.frame import Frame
from pakphayun_ssg.plan.outputs import View
from pakphayun_ssg.thai.periods import fiscal_year

_BUDDHIST = 543
_TITLE = Text("ปีงบประมาณ พ.ศ. {year}", "Fiscal year {year} (B.E.)")


def fiscal_anchor(item: Item) -> str:
    """The mark of the fiscal year the item was published in."""
    return f"fy{fiscal_year(item.front.publish_date)}"


def calendar_anchor(item: Item) -> str:
    """The mark of the calendar year (B.E.) the item was published in."""
    return f"y{item.front.publish_date.year + _BUDDHIST}"


def groups(frame: Frame, items: Iterable[Item], *, by_year: bool) -> list[View]:
    """The cards of a list: under a heading for each fiscal year, or all together without one.

    The first item of a calendar year bears a mark, so that a link can lead to it.
    """
    lists: dict[str, list[View]] = {}
    marked: set[str] = set()
    for item in items:
        anchor = calendar_anchor(item) if by_year else ""
        card = {**frame.card(item), "mark": anchor if anchor not in marked else ""}
        marked.add(anchor)
        lists.setdefault(fiscal_anchor(item) if by_year else "", []).append(card)
    return [
        {
            "mark": anchor,
            "title": frame.say(_TITLE.fill({"year": int(anchor.removeprefix("fy"))})) if anchor else None,
            "cards": cards,
        }
        for anchor, cards in lists.items()
    ]
