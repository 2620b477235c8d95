"""Working days: Monday to Friday without the holidays that the office lists in ``site.toml``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

PLAN_DAYS = 30
"""MOIT 4: the procurement plan is announced within 30 working days of the budget allocation."""


def working_days(after: dt.date, until: dt.date, holidays: Collection[dt.date] = ()) -> int:
    """How many working days lie after ``after`` up to ``until``, that day included; 0 where ``until`` is no later."""
    span = (until - after).days
    weeks, rest = divmod(max(span, 0), 7)
    odd = (until - dt.timedelta(days=day) for day in range(rest))
    days = weeks * 5 + sum(day.weekday() < 5 for day in odd)
    return days - sum(after < day <= until and day.weekday() < 5 for day in set(holidays))
