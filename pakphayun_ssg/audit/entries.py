"""Clause 1 of the announcement: how each entry of 1.1 to 1.10 stands, in its own rhythm."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from pakphayun_ssg.audit.contents import PARTS, incomplete, untimely
from pakphayun_ssg.audit.evidence import Evidence
from pakphayun_ssg.audit.model import STANDINGS, Line, Standing, Step, settled
from pakphayun_ssg.audit.rhythm import Owed, lacking, owed
from pakphayun_ssg.items import Item
from pakphayun_ssg.mandate.model import Entry, Section
from pakphayun_ssg.models import Text
from pakphayun_ssg.thai.periods import Period
from pakphayun_ssg.urls import join

OFFICIAL_INFORMATION = "official-information"
CLAUSE = Text("ประกาศ ข้อ {number}", "Announcement, clause {number}")
NOTHING = Text("ยังไม่มีรายการ", "nothing published yet")
_LACKS_PERIODS = Text("ยังขาดของ {periods}", "nothing for {periods}")
_LACKS_PART = Text("ช่องทางติดต่อยังขาด{part}", "the contact lacks {part}")
_NAMED = 3
"""A list of missing months names the first few and counts the rest."""
_LATER = Text(" หรือใหม่กว่า", " or later")
_MORE = Text(" และอีก {count} ช่วง", " and {count} more")


class Judged(NamedTuple):
    """How an entry stands by its items, why, and what is to be done."""

    state: Standing
    why: Text
    step: Step


@dataclass(frozen=True)
class Entries:
    """The lines of clause 1 for one fiscal year, looked up by "section/entry"."""

    evidence: Evidence
    year: int

    @cached_property
    def _sections(self) -> tuple[Section, ...]:
        """Those of clause 1 in which items stand; 1.5 gathers them, and its lines are those of the Act."""
        return tuple(section for section in self.evidence.mandate.sections if section.slug != OFFICIAL_INFORMATION)

    @cached_property
    def judged(self) -> Mapping[str, Judged]:
        """How each entry stands, whatever reason the office states."""
        return {f"{s.slug}/{entry.slug}": self._judged(s, entry) for s in self._sections for entry in s.entries}

    @cached_property
    def lines(self) -> Mapping[str, Line]:
        """A line for every entry of the announcement."""
        return {f"{s.slug}/{entry.slug}": self._line(s, entry) for s in self._sections for entry in s.entries}

    def _line(self, section: Section, entry: Entry) -> Line:
        of = f"{section.slug}/{entry.slug}"
        clause = CLAUSE.fill({"number": section.id}) if entry.need != "add" else Text(entry.source, entry.source)
        line = Line(
            of=of, title=entry.title, basis=clause, need=entry.need, **self.judged[of]._asdict(),
            items=self._items(section, entry), page=join(*of.split("/")), source=entry.source, ev=entry.ev,
        )  # fmt: skip
        return settled(line, self.evidence.settings.gap(of))

    def _items(self, section: Section, entry: Entry) -> tuple[Item, ...]:
        """The items of an entry; one that is part of another stands in that one's: the telephone in the contact."""
        own = self.evidence.by_entry.get(f"{section.slug}/{entry.slug}", ())
        if own or not entry.part_of:
            return own
        items = self.evidence.by_entry.get(f"{section.slug}/{entry.part_of}", ())
        return tuple(item for item in items if getattr(item.front.contact, entry.slug, None))

    def _judged(self, section: Section, entry: Entry) -> Judged:
        items = self._items(section, entry)
        if entry.part_of:
            return self._part(section, entry, items)
        of = f"{section.slug}/{entry.slug}"
        wanted = self._owed(entry)
        lacks = lacking(items, wanted, entry.per) if entry.per else ()
        new = Step(of, (("data_period", lacks[0].label.th),) if lacks and not wanted.or_later else ())
        if not items:
            return Judged("missing", NOTHING, new)
        problems = incomplete(items, entry)
        if problems:
            return Judged("missing", joined(problems), Step(of, edit=items[0].path))
        late = untimely(items, entry, self.year, self.evidence.settings)
        if lacks or late:
            why = joined((*late, *((named(lacks, or_later=wanted.or_later),) if lacks else ())))
            return Judged("stale", why, new)
        return Judged("satisfied", NOTHING, new)

    def _part(self, section: Section, entry: Entry, items: Sequence[Item]) -> Judged:
        place = f"{section.slug}/{entry.part_of}"
        there = self.evidence.by_entry.get(place, ())
        part = next(part for part in PARTS if part == entry.slug)
        step = Step(place, ((f"contact.{part}", "…"),), edit=there[0].path if there else None)
        return Judged("satisfied" if items else "missing", _LACKS_PART.fill({"part": PARTS[part]}), step)

    def _owed(self, entry: Entry) -> Owed:
        if entry.per is None:
            return Owed()
        return owed(entry, self.year, self.evidence.today, self.evidence.mandate.due_days(entry.per))

    def standing(self, items: Iterable[Item], has_tag: Callable[[Entry], bool]) -> tuple[Standing, Text]:
        """How a line stands that takes ``items``: as the best of their entries, where those lend it the tag."""
        found = []
        for of in dict.fromkeys(f"{item.section}/{item.entry}" for item in items):
            entry = self.evidence.mandate.entry(*of.split("/"))
            if of not in self.judged or entry is None or not has_tag(entry):
                return "satisfied", NOTHING
            found.append(self.judged[of])
        best = min(found, key=lambda judged: STANDINGS.index(judged.state), default=None)
        return (best.state, best.why) if best else ("missing", NOTHING)

    def place(self, has_tag: Callable[[Entry], bool]) -> str | None:
        """Where an item goes to bear a tag by itself: the first entry that lends it, demanded ones before others."""
        needs = ("must", "add", "if_any")
        found = [
            (needs.index(entry.need), f"{section.slug}/{entry.part_of or entry.slug}")
            for section in self._sections
            for entry in section.entries
            if has_tag(entry)
        ]
        return min(found, key=lambda pair: pair[0])[1] if found else None


def joined(texts: Iterable[Text]) -> Text:
    """Several things that lack, in one line."""
    texts = tuple(texts)
    return Text(" · ".join(text.th for text in texts), "; ".join(text.en for text in texts))


def named(periods: Sequence[Period], *, or_later: bool = False) -> Text:
    """The periods for which there is nothing, the first few by name."""
    labels = [period.label for period in periods[:_NAMED]]
    names = Text(", ".join(label.th for label in labels), ", ".join(label.en for label in labels))
    rest = len(periods) - _NAMED
    more = _MORE.fill({"count": rest}) if rest > 0 else _LATER if or_later else Text("", "")
    return _LACKS_PERIODS.fill({"periods": Text(names.th + more.th, names.en + more.en)})
