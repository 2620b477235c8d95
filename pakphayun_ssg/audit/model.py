"""What an audit says, as frozen values: lines with their state, and the figures made of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from pakphayun_ssg.config import Gap
from pakphayun_ssg.items import Item
from pakphayun_ssg.mandate.model import Need
from pakphayun_ssg.models import Text

Standing = Literal["satisfied", "stale", "stated", "missing"]
"""stated = missing with a reason that the office gives in ``[[gaps]]``."""
STANDINGS: tuple[Standing, ...] = ("satisfied", "stale", "stated", "missing")

WEIGHTS: Mapping[Need, int] = {"must": 4, "add": 2, "if_any": 1}
"""How much a line counts: what is demanded, what is wanted beside it, what there may be."""


@dataclass(frozen=True, slots=True)
class Step:
    """What to do about a line: ``place`` is "section/entry" or ``site.toml``, ``keys`` the front matter that it needs.

    ``edit`` is the file of an item that is there and lacks something.
    """

    place: str
    keys: tuple[tuple[str, str], ...] = ()
    edit: str | None = None

    @property
    def is_file(self) -> bool:
        """Whether an item is to be added, and not the settings changed."""
        return self.place != "site.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing that must be public, and how it stands.

    ``of`` names it as ``[[gaps]]`` does; ``basis`` is the clause or section; ``why`` is what lacks, or the office's
    own reason; ``items`` are those that count for it; ``page`` is the address of the public page that shows them.
    A line with ``parts`` stands as the worst of them does.
    """

    of: str
    title: Text
    basis: Text
    need: Need
    state: Standing
    source: str
    ev: str
    why: Text | None = None
    step: Step | None = None
    items: tuple[Item, ...] = ()
    quarter: int | None = None
    page: str | None = None
    parts: tuple[Line, ...] = ()

    @property
    def weight(self) -> int:
        """How much the line counts."""
        return WEIGHTS[self.need]

    @property
    def earned(self) -> float:
        """What it earns of its weight: half where the newest is out of date; of parts, their mean.

        A stated reason answers for what there may be and need not be; what is demanded stays owing.
        """
        if self.parts:
            return self.weight * sum(part.earned / part.weight for part in self.parts) / len(self.parts)
        if self.state == "satisfied" or (self.state == "stated" and self.need == "if_any"):
            return self.weight
        return self.weight / 2 if self.state == "stale" else 0

    @property
    def leaves(self) -> Iterator[Line]:
        """The line, or in its place its parts."""
        return iter(self.parts or (self,))

    @property
    def owing(self) -> bool:
        """Whether something is to be done that no reason excuses."""
        return self.state in {"stale", "missing"}


@dataclass(frozen=True, slots=True)
class Chapter:
    """One of the lists an office is held to; ``note`` is what a reader must know of the list itself."""

    id: Literal["announcement", "oia", "gws", "moit"]
    title: Text
    lines: tuple[Line, ...]
    note: Text | None = None

    @property
    def percent(self) -> int:
        """The weighted part that is satisfied, 0 to 100."""
        return percent(self.lines)


@dataclass(frozen=True, slots=True)
class Audit:
    """How the site stands on a day for a fiscal year; ``quarters`` are those of ITA that were looked at."""

    today: dt.date
    fiscal_year: int
    quarters: tuple[int, ...]
    chapters: tuple[Chapter, ...]
    following: Line | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line of every list."""
        return tuple(line for chapter in self.chapters for line in chapter.lines)

    @property
    def percent(self) -> int:
        """The weighted part of all lists that is satisfied, 0 to 100."""
        return percent(self.lines)

    @property
    def counts(self) -> Mapping[Standing, int]:
        """How many lines stand how."""
        return counts(self.lines)

    @property
    def required(self) -> tuple[Line, ...]:
        """What is demanded and neither there, nor current, nor explained."""
        return tuple(leaf for line in self.lines if line.need == "must" for leaf in line.leaves if leaf.owing)


def settled(line: Line, gap: Gap | None) -> Line:
    """``line`` with the office's reason where it owes something, and without one where it does not."""
    if not line.owing:
        return replace(line, why=None, step=None)
    return replace(line, state="stated", why=Text(gap.reason, gap.reason)) if gap else line


def percent(lines: Iterable[Line]) -> int:
    """The weighted part that is satisfied, rounded down: 100 only where nothing lacks."""
    lines = tuple(lines)
    whole = sum(line.weight for line in lines)
    return int(100 * sum(line.earned for line in lines) / whole + 1e-9) if whole else 100


def counts(lines: Iterable[Line]) -> Mapping[Standing, int]:
    """How many lines stand how."""
    lines = tuple(lines)
    return {standing: sum(line.state == standing for line in lines) for standing in STANDINGS}


def worst(states: Iterable[Standing]) -> Standing:
    """The state of a whole by those of its parts."""
    return max(states, key=STANDINGS.index, default="satisfied")
