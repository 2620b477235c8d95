"""Working days are Monday to Friday without the holidays that are listed."""

from __future__ import annotations

import datetime as dt

import pytest

from pakphayun_ssg.audit.workdays import working_days

MONDAY = dt.date(2025, 10, 6)


@pytest.mark.parametrize(
    ("days", "expected"), [(0, 0), (1, 1), (4, 4), (5, 4), (6, 4), (7, 5), (8, 6), (14, 10), (42, 30), (-3, 0)]
)
def test_days_after_a_monday(days, expected):
    assert working_days(MONDAY, MONDAY + dt.timedelta(days=days)) == expected


@pytest.mark.parametrize("start", range(7))
@pytest.mark.parametrize("length", range(23))
def test_as_counted_one_by_one(start, length):
    first = MONDAY + dt.timedelta(days=start)
    days = [first + dt.timedelta(days=day) for day in range(1, length + 1)]
    assert working_days(first, first + dt.timedelta(days=length)) == sum(day.weekday() < 5 for day in days)


def test_holidays_count_once_and_only_within_and_on_weekdays():
    tuesday, saturday = MONDAY + dt.timedelta(days=1), MONDAY + dt.timedelta(days=5)
    far = MONDAY + dt.timedelta(days=99)
    assert working_days(MONDAY, MONDAY + dt.timedelta(days=7), [MONDAY, tuesday, tuesday, saturday, far]) == 4
