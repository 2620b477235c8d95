"""What the public pages say of completeness: the audit of the day and every fiscal year of ITA, each made once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pakphayun_ssg.audit import audit, ita_chapter
from pakphayun_ssg.audit.entries import Entries
from pakphayun_ssg.audit.evidence import Evidence
from pakphayun_ssg.audit.model import Audit, Chapter, Line
from pakphayun_ssg.audit.rhythm import in_quarter, quarters_so_far
from pakphayun_ssg.items import Item
from pakphayun_ssg.mandate.model import Indicator, MoitYear

_UNKNOWN: dict[str, Any] = {
    "th": "ไม่พบชื่อของตัวชี้วัดนี้",
    "en": "The name of this indicator is not on file",
    "source": "ป้าย moit ของรายการ",
    "ev": "I",
}


@dataclass(frozen=True)
class Year:
    """One fiscal year of ITA; ``listed`` is its own list of indicators, or the one that stands in for it."""

    evidence: Evidence
    fiscal: int
    listed: MoitYear
    chapter: Chapter

    @cached_property
    def lines(self) -> Mapping[tuple[str, int | None], Line]:
        """The lines by indicator and quarter; what is not due yet has none."""
        found = {}
        for line in self.chapter.lines:
            number = line.of.rpartition("-")[2]
            found[number, line.quarter] = line
        return found

    def items(self, number: str) -> tuple[Item, ...]:
        """Everything that is evidence of an indicator in this year."""
        return self.evidence.of_year(number, self.listed, self.fiscal)

    def of_quarter(self, indicator: Indicator, quarter: int) -> tuple[Item, ...]:
        """What of it belongs to a quarter."""
        items = self.items(indicator.id)
        return tuple(item for item in items if in_quarter(item, self.fiscal, quarter, indicator.due))


@dataclass(frozen=True)
class Overview:
    """The site's own account of itself on one day."""

    evidence: Evidence

    @cached_property
    def audit(self) -> Audit:
        """The audit of the running fiscal year."""
        return audit(self.evidence)

    @cached_property
    def years(self) -> tuple[Year, ...]:
        """Every fiscal year of ITA, newest first."""
        return tuple(self._year(fiscal) for fiscal in self.evidence.fiscal_years)

    def _listed(self, fiscal: int) -> MoitYear:
        """The year's list, with the numbers that items bear and that it does not know: none is without its page."""
        listed = self.evidence.mandate.year(fiscal)
        known = {indicator.id for indicator in listed.indicators}
        borne = {tag.partition(".")[0] for tag in self.evidence.numbers_of(fiscal)} - known
        if not borne:
            return listed
        unknown = (Indicator(id=number, **_UNKNOWN) for number in borne)
        return listed.model_copy(
            update={"indicators": tuple(sorted((*listed.indicators, *unknown), key=lambda line: int(line.id)))}
        )

    def _year(self, fiscal: int) -> Year:
        listed = self._listed(fiscal)
        quarters = quarters_so_far(fiscal, self.evidence.today)
        chapter = ita_chapter(Entries(self.evidence, fiscal), listed, quarters)
        return Year(self.evidence, fiscal, listed, chapter)
