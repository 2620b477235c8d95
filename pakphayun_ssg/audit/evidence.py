"""The items by what they are evidence of: entry, item of the Act, component of the website standard, indicator."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from pakphayun_ssg.audit.rhythm import speaks_for, years
from pakphayun_ssg.config import Settings
from pakphayun_ssg.items import Item
from pakphayun_ssg.mandate.loader import Mandate
from pakphayun_ssg.mandate.model import Entry, MoitYear
from pakphayun_ssg.thai.periods import fiscal_year

BOARD = "9(8)"
"""What the Board adds is tagged 9(8)p, 9(8)t1.2 …; all of it belongs to 9(8)."""


def falls_under(tag: str, whole: str) -> bool:
    """Whether something tagged ``tag`` belongs to ``whole``: 9(8)p to 9(8), 2.1.3 to 2."""
    return tag == whole or (whole == BOARD and tag.startswith(whole)) or tag.startswith(f"{whole}.")


@dataclass(frozen=True)
class Evidence:
    """The items shown on ``today``, newest first, and how to find them."""

    settings: Settings
    mandate: Mandate
    items: tuple[Item, ...]
    today: dt.date

    def entry(self, item: Item) -> Entry:
        """The entry an item stands in."""
        found = self.mandate.entry(item.section, item.entry)
        assert found is not None  # noqa: S101 - an item stands in an entry of the mandate
        return found

    @cached_property
    def by_entry(self) -> Mapping[str, tuple[Item, ...]]:
        """The items of "section/entry"."""
        return _gathered((f"{item.section}/{item.entry}", item) for item in self.items)

    @cached_property
    def by_oia(self) -> Mapping[str, tuple[Item, ...]]:
        """The items by item of the Act: those of the Board stand under 9(8) too."""
        return _gathered((whole, item) for item in self.items for whole in _wholes(item.oia))

    def gws(self, item: Item) -> tuple[str, ...]:
        """The components an item belongs to: its own, or those of its entry or section."""
        section = self.mandate.section(item.section)
        default = self.entry(item).gws or (section.gws if section else None)
        return item.front.gws or ((default,) if default else ())

    def moit(self, item: Item, year: MoitYear) -> tuple[str, ...]:
        """The tags of an item in the numbering of ``year``: its own as they stand, those of its entry led over."""
        return item.front.moit or year.numbers(self.entry(item).lent)

    @cached_property
    def _by_moit(self) -> Mapping[int, Mapping[str, tuple[Item, ...]]]:
        return {
            year.fiscal_year: _gathered(
                (whole, item) for item in self.items for whole in _wholes(self.moit(item, year))
            )
            for year in self.mandate.moit
        }

    def tagged(self, number: str, year: MoitYear) -> tuple[Item, ...]:
        """The items of an indicator or of one of its parts, of whatever year."""
        return self._by_moit[year.fiscal_year].get(number, ())

    def of_year(self, number: str, year: MoitYear, fiscal: int) -> tuple[Item, ...]:
        """Those of them that are evidence in fiscal year ``fiscal``."""
        return tuple(item for item in self.tagged(number, year) if speaks_for(item, self.entry(item), fiscal))

    def numbers_of(self, fiscal: int) -> frozenset[str]:
        """The tags that items of a fiscal year state themselves."""
        stated = (item for item in self.items if item.front.moit)
        return frozenset(
            tag for item in stated if speaks_for(item, self.entry(item), fiscal) for tag in item.front.moit
        )

    @cached_property
    def fiscal_years(self) -> tuple[int, ...]:
        """The years of ITA the site has a page for, newest first: on file, of an item, and the running one."""
        found = {year.fiscal_year for year in self.mandate.moit} | {fiscal_year(self.today)}
        for item in self.items:
            entry = self.entry(item)
            if item.front.moit or (entry.lent and (entry.dated or entry.per)):
                found |= {year for year in years(item, entry) if year <= fiscal_year(self.today)}
        return tuple(sorted(found, reverse=True))


def _wholes(tags: Iterable[str]) -> Iterable[str]:
    """Every tag that ``tags`` fall under, each once: 2.1.3 falls under 2.1.3, 2.1 and 2."""
    found: dict[str, None] = {}
    for tag in tags:
        parts = tag.split(".") if tag[:1].isdigit() and "(" not in tag else [tag]
        found |= {".".join(parts[:depth]): None for depth in range(1, len(parts) + 1)}
        if tag.startswith(BOARD):
            found[BOARD] = None
    return found


def _gathered(pairs: Iterable[tuple[str, Item]]) -> Mapping[str, tuple[Item, ...]]:
    lists: dict[str, list[Item]] = defaultdict(list)
    for key, item in pairs:
        lists[key].append(item)
    return {key: tuple(items) for key, items in lists.items()}
