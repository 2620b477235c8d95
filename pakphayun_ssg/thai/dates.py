"""Dates as Thai offices write them, read without guessing and printed in the Buddhist Era.

Conventions: mandate, section 7; forms that are read: interfaces, section "Content", "Dates anywhere".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pakphayun_ssg.thai.months import ENGLISH_MONTHS, ENGLISH_MONTHS_SHORT, THAI_MONTHS, THAI_MONTHS_SHORT
from pakphayun_ssg.thai.near_misses import explain
from pakphayun_ssg.thai.reasons import DateError
from pakphayun_ssg.thai.times import parse_time
from pakphayun_ssg.thai.written import ERA_YEARS, prepare, read_form, resolve

if TYPE_CHECKING:
    import datetime as dt

    from pakphayun_ssg.models import Language

__all__ = [
    "ENGLISH_MONTHS",
    "ENGLISH_MONTHS_SHORT",
    "THAI_MONTHS",
    "THAI_MONTHS_SHORT",
    "DateError",
    "Style",
    "be_year",
    "format_date",
    "parse_date",
    "parse_time",
]

Style = Literal["long", "short"]


def parse_date(text: str) -> dt.date:
    """The day that ``text`` names in one of the accepted forms, in 0-9 or ๐-๙.

    ``2568-10-07`` and ``2025-10-07``; ``7 ตุลาคม 2568`` and ``7 ต.ค. 68`` with or without dots, blanks
    and พ.ศ. or ค.ศ.; ``7/10/2568``; each with or without วันที่ before it. A year from 2400 to 2743 is
    of the Buddhist Era and one from 1900 to 2200 of the Christian Era; a day in January to March
    before 2484 is counted by the present calendar, too (year = Christian year + 543).

    Raises DateError for any other text, with the nearest reading where there is one.
    """
    plain = prepare(text)
    written = read_form(plain)
    if written is None:
        raise explain(plain)
    return resolve(written)


def format_date(d: dt.date, style: Style = "long", language: Language = "th") -> str:
    """A day in words: "7 ตุลาคม 2563" or "7 ต.ค. 2563" (B.E.), "7 October 2020" or "7 Oct 2020" (C.E.)."""
    if language == "th":
        months, year = (THAI_MONTHS if style == "long" else THAI_MONTHS_SHORT), be_year(d)
    else:
        months, year = (ENGLISH_MONTHS if style == "long" else ENGLISH_MONTHS_SHORT), d.year
    return f"{d.day} {months[d.month - 1]} {year}"


def be_year(d: dt.date) -> int:
    """The year of the Buddhist Era in which a day lies."""
    return d.year + ERA_YEARS
