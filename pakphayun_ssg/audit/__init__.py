"""How complete and current the site is: against the announcement, the Act, the website standard and ITA.

Pure functions over the items shown on a day, the mandate and the settings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pakphayun_ssg.audit.acts import gws_lines, oia_lines
from pakphayun_ssg.audit.entries import Entries
from pakphayun_ssg.audit.evidence import Evidence
from pakphayun_ssg.audit.model import Audit, Chapter, Line, Step
from pakphayun_ssg.audit.moit import looked_at, moit_lines
from pakphayun_ssg.mandate.model import MoitYear
from pakphayun_ssg.models import Text
from pakphayun_ssg.thai.periods import fiscal_year

_TITLES = {
    "announcement": Text("ประกาศ ข้อ 1.1–1.10", "The announcement, clauses 1.1–1.10"),
    "oia": Text(
        "พ.ร.บ. ข้อมูลข่าวสารของราชการ มาตรา 7 และ 9 (ประกาศ ข้อ 1.5)", "Official Information Act, sections 7 and 9"
    ),
    "gws": Text("มาตรฐานเว็บไซต์ภาครัฐ (GWS)", "Government Website Standard"),
    "moit": Text("ITA {code} ปีงบประมาณ พ.ศ. {year}", "ITA {code}, fiscal year {year} (B.E.)"),
}
_PROVISIONAL = Text(
    "ยังไม่มีรายการตัวชี้วัดของปีงบประมาณ พ.ศ. {year} ในระบบ จึงใช้รายการของปี {used} ไปพลางก่อน",
    "The indicators of fiscal year {year} (B.E.) are not on file; those of {used} stand in for them.",
)
_INCOMPLETE = Text(
    "รายการตัวชี้วัดของปีนี้มีเท่าที่ค้นพบ อาจไม่ครบทุกข้อ",
    "The list of this year's indicators holds those that could be found; it may not be whole.",
)


def audit(evidence: Evidence, fiscal: int | None = None, quarter: int | None = None) -> Audit:
    """The state of every line for the items shown on the day of ``evidence``.

    ``fiscal`` is a Buddhist year, by default that of the day; ``quarter`` 1 to 4 looks at no other of ITA's quarters,
    by default all that have begun.
    """
    today = evidence.today
    year = fiscal or fiscal_year(today)
    entries = Entries(evidence, year)
    listed = evidence.mandate.year(year)
    quarters = looked_at(year, today, quarter)
    chapters = (
        Chapter("announcement", _TITLES["announcement"], tuple(entries.lines.values())),
        Chapter("oia", _TITLES["oia"], tuple(oia_lines(entries))),
        Chapter("gws", _TITLES["gws"], tuple(gws_lines(entries))),
        ita_chapter(entries, listed, quarters),
    )
    return Audit(today, year, quarters, chapters, _following(chapters))


def ita_chapter(entries: Entries, listed: MoitYear, quarters: tuple[int, ...]) -> Chapter:
    """The indicators of one fiscal year."""
    title = _TITLES["moit"].fill({"code": listed.code, "year": entries.year})
    note = None if listed.complete else _INCOMPLETE
    if listed.fiscal_year != entries.year:
        note = _PROVISIONAL.fill({"year": entries.year, "used": listed.fiscal_year})
    return Chapter("moit", title, tuple(moit_lines(entries, listed, quarters)), note)


def _tag(step: Step) -> str:
    """What tells one file of a place from another."""
    return next((value for key, value in step.keys if key in {"moit", "oia", "gws"}), "")


def _following(chapters: Iterable[Chapter]) -> Line | None:
    """The one next file: the place whose filling mends most, weighed; of equals the first in the order of the lists."""
    gains: dict[tuple[str, str], float] = defaultdict(float)
    first: dict[tuple[str, str], Line] = {}
    for chapter in chapters:
        for line in chapter.lines:
            for leaf in line.leaves:
                if leaf.owing and leaf.step and leaf.step.is_file:
                    key = (leaf.step.place, _tag(leaf.step))
                    gains[key] += (leaf.weight - leaf.earned) / len(line.parts or (line,))
                    first.setdefault(key, leaf)
    return first[max(gains, key=lambda key: gains[key])] if gains else None
