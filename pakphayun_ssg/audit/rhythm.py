"""Rhythms: which months, quarters or years an entry owes by a day, and which of them an item covers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from pakphayun_ssg.items import Item
from pakphayun_ssg.mandate.model import Entry, Per
from pakphayun_ssg.thai.periods import Period, fiscal_quarter, fiscal_year, fiscal_year_period, quarter_period
from pakphayun_ssg.thai.spans import fiscal_months, month_period
from pakphayun_ssg.thai.written import ERA_YEARS

_WIDEST = {"month": 92, "quarter": 184}
"""Days: an item may cover a quarter's months or a half-year's quarters at once; one of a year is no report of each."""


@dataclass(frozen=True, slots=True)
class Owed:
    """Periods that an entry must have something for; ``or_later`` where something newer will do as well."""

    periods: tuple[Period, ...] = ()
    or_later: bool = False


def owed(entry: Entry, year: int, today: dt.date, due_days: int) -> Owed:
    """What ``entry`` owes on ``today``, in fiscal year ``year``.

    A plan is owed from the first day of its year. What is about a time that ended is owed ``due_days`` after it:
    each month or quarter of the year that is due; while none is, the last before it.
    """
    if entry.per is None:
        return Owed()
    if entry.per == "fiscal_year" and entry.of == "this":
        return Owed(periods_of(entry.per, year))
    years_owed = (year - 1, year - 2) if entry.per == "fiscal_year" else (year, year - 1)
    for nth, one in enumerate(years_owed):
        due = tuple(period for period in periods_of(entry.per, one) if is_due(period, today, due_days))
        if due:
            return Owed(due[-1:], or_later=True) if nth else Owed(due)
    return Owed()


def is_due(period: Period, today: dt.date, due_days: int) -> bool:
    """Whether what is about ``period`` should be public on ``today``."""
    return period.end + dt.timedelta(days=due_days) < today


def periods_of(per: Per, year: int) -> tuple[Period, ...]:
    """The months or quarters of a fiscal year in order, or the year itself."""
    if per == "fiscal_year":
        return (fiscal_year_period(year),)
    if per == "quarter":
        return tuple(quarter_period(year, quarter) for quarter in range(1, 5))
    starts = (fiscal_months(year, month, month)[0] for month in range(1, 13))
    return tuple(month_period(start.year + ERA_YEARS, start.month) for start in starts)


def covers(item: Item, period: Period, per: Per) -> bool:
    """Whether the item's data are about ``period``."""
    data = item.front.data_period
    widest = _WIDEST.get(per)
    narrow = widest is None or (data.end - data.start).days < widest
    return narrow and data.start <= period.end and period.start <= data.end


def lacking(items: Iterable[Item], wanted: Owed, per: Per) -> tuple[Period, ...]:
    """The periods for which there is nothing."""
    items = tuple(items)
    newest = max((item.front.data_period.end for item in items), default=dt.date.min)
    return tuple(
        period
        for period in wanted.periods
        if not any(covers(item, period, per) for item in items) and not (wanted.or_later and newest > period.end)
    )


def years(item: Item, entry: Entry) -> range:
    """The fiscal years that an item speaks for: those of its data, or the one it states.

    A report of the year that ended is this year's evidence.
    """
    if item.front.fiscal_year:
        return range(item.front.fiscal_year, item.front.fiscal_year + 1)
    data, later = item.front.data_period, int(entry.of == "last")
    return range(fiscal_year(data.start) + later, fiscal_year(data.end) + later + 1)


def speaks_for(item: Item, entry: Entry, year: int) -> bool:
    """Whether the item is evidence in ``year``; what is neither dated nor regular stands on until it is taken down."""
    if entry.dated or entry.per:
        return year in years(item, entry)
    begins = min(item.front.data_period.start, item.front.publish_date)
    return fiscal_year(begins) <= year


def in_quarter(item: Item, year: int, quarter: int, due: tuple[int, ...]) -> bool:
    """Whether an item of the year is evidence of one of the quarters in which it is ``due``.

    Where it is due in one quarter only, any is; where in each, its data lie in the quarter; else (reports of six and
    twelve months) they end in it.
    """
    if len(due) <= 1:
        return True
    period, data = quarter_period(year, quarter), item.front.data_period
    ends = period.start <= data.end <= period.end
    return ends and (data.start >= period.start or any(later - earlier > 1 for earlier, later in pairwise(due)))


def quarters_so_far(year: int, today: dt.date) -> tuple[int, ...]:
    """The quarters of a fiscal year that have begun on ``today``."""
    now = fiscal_year(today)
    last = fiscal_quarter(today) if year == now else 4 if year < now else 0
    return tuple(range(1, last + 1))
