"""The day in Thailand that somebody means by "now": a day, a moment, or either as text."""

from __future__ import annotations

import datetime as dt

from pakphayun_ssg.thai.dates import parse_date
from pakphayun_ssg.thai.digits import to_arabic
from pakphayun_ssg.thai.times import parse_time
from pakphayun_ssg.thai.written import THAILAND


def day_of(now: dt.date | str) -> dt.date:
    """The day of ``now``; a moment with a zone is told in Thai time, a text is a date, or one with T and a time.

    Raises DateError for a text that cannot be read.
    """
    if isinstance(now, str):
        day, separator, time = now.partition("T")
        return _at(parse_date(day), time) if separator else parse_date(day)
    if isinstance(now, dt.datetime):
        return (now.astimezone(THAILAND) if now.tzinfo else now).date()
    return now


def _at(day: dt.date, time: str) -> dt.date:
    """The day in Thailand at ``time``, which may be as machines write it: 23:59:59, 20:00Z, 10:00+07:00."""
    try:
        moment = dt.datetime.combine(day, dt.time.fromisoformat(to_arabic(time)))
    except ValueError:
        parse_time(time)
        return day
    return day_of(moment)
