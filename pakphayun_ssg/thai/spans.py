"""Periods as values: ranges of days, and the parts of the Thai fiscal year, with their labels.

The fiscal year runs from 1 October to 30 September and is named by the later year (พ.ร.บ. วิธีการงบประมาณ,
definition of ปีงบประมาณ; mandate, section 7).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from pakphayun_ssg.models import Text
from pakphayun_ssg.thai import reasons
from pakphayun_ssg.thai.dates import ENGLISH_MONTHS, ENGLISH_MONTHS_SHORT, THAI_MONTHS, be_year, format_date
from pakphayun_ssg.thai.reasons import DateError
from pakphayun_ssg.thai.written import ERA_YEARS, FIRST_BE, LAST_BE, iso_be, last_day


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``start`` to ``end``, both included, and what they are called."""

    start: dt.date
    end: dt.date
    label: Text


def period(start: dt.date, end: dt.date) -> Period:
    """A range of days, or the single day where both are the same. Raises DateError if ``end`` is earlier."""
    if end < start:
        raise DateError(reasons.END_BEFORE_START, iso_range(end, start))
    if start == end:
        return Period(start, end, _day_label(start))
    first, last = _day_label(start), _day_label(end)
    return Period(start, end, Text(f"{first.th} – {last.th}", f"{first.en} – {last.en}"))


def fiscal_year(d: dt.date) -> int:
    """The fiscal year (B.E.) in which a day lies: 7 Oct 2563 is in 2564."""
    return be_year(d) + (1 if d.month >= 10 else 0)


def fiscal_quarter(d: dt.date) -> int:
    """The quarter, 1 to 4, of the fiscal year in which a day lies; 1 is October to December."""
    return (d.month - 10) % 12 // 3 + 1


def fiscal_year_period(year_be: int) -> Period:
    """The whole fiscal year. Raises DateError if ``year_be`` is no Buddhist year from 2400 to 2743."""
    start, end = fiscal_months(year_be, 1, 12)
    label = Text(f"ปีงบประมาณ พ.ศ. {year_be}", f"Fiscal year {year_be} ({_english_months(start, end)})")
    return Period(start, end, label)


def quarter_period(year_be: int, quarter: int) -> Period:
    """A quarter, 1 to 4, of a fiscal year. Raises DateError if there is no such quarter or Buddhist year."""
    if not 1 <= quarter <= 4:
        raise DateError(reasons.QUARTER)
    start, end = fiscal_months(year_be, quarter * 3 - 2, quarter * 3)
    thai = f"ไตรมาสที่ {quarter} ปีงบประมาณ พ.ศ. {year_be}"
    return Period(start, end, Text(thai, f"Quarter {quarter}, fiscal year {year_be} ({_english_months(start, end)})"))


def round_period(year_be: int, months: int) -> Period:
    """The first ``months`` of a fiscal year, as reports by "รอบ 6 เดือน" and "รอบ 12 เดือน" cover them.

    Raises DateError if there is no such Buddhist year.
    """
    start, end = fiscal_months(year_be, 1, months)
    thai = f"รอบ {months} เดือน ปีงบประมาณ พ.ศ. {year_be}"
    return Period(start, end, Text(thai, f"{months} months, fiscal year {year_be} ({_english_months(start, end)})"))


def month_period(year_be: int, month: int) -> Period:
    """A calendar month, 1 to 12, of a Buddhist year."""
    year = year_be - ERA_YEARS
    label = Text(f"{THAI_MONTHS[month - 1]} {year_be}", f"{ENGLISH_MONTHS[month - 1]} {year}")
    return Period(dt.date(year, month, 1), dt.date(year, month, last_day(year, month)), label)


def fiscal_months(year_be: int, first: int, last: int) -> tuple[dt.date, dt.date]:
    """The first day of one month of a fiscal year and the last day of another; month 1 is October.

    Raises DateError if ``year_be`` is no Buddhist year from 2400 to 2743.
    """
    if not FIRST_BE <= year_be <= LAST_BE:
        raise DateError(reasons.year_reason(year_be))
    start, end = _calendar_month(year_be, first), _calendar_month(year_be, last)
    return dt.date(*start, 1), dt.date(*end, last_day(*end))


def iso_range(start: dt.date, end: dt.date) -> str:
    """A range in the form that is read, with Buddhist years: "2568-10-01/2569-09-30"."""
    return f"{iso_be(start)}/{iso_be(end)}"


def _calendar_month(year_be: int, nth: int) -> tuple[int, int]:
    """The Christian year and the month in which the ``nth`` month of a fiscal year falls."""
    year = year_be - ERA_YEARS
    return (year - 1, nth + 9) if nth <= 3 else (year, nth - 3)


def _day_label(day: dt.date) -> Text:
    return Text(format_date(day), format_date(day, language="en"))


def _english_months(start: dt.date, end: dt.date) -> str:
    first, last = ENGLISH_MONTHS_SHORT[start.month - 1], ENGLISH_MONTHS_SHORT[end.month - 1]
    return f"{first} – {last} {end.year}" if start.year == end.year else f"{first} {start.year} – {last} {end.year}"
