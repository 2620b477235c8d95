"""Periods: every form that is read, what each is called, and the edges of the fiscal year."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

from pakphayun_ssg.models import Text
from pakphayun_ssg.thai.digits import to_thai
from pakphayun_ssg.thai.periods import (
    DateError,
    Period,
    fiscal_quarter,
    fiscal_year,
    fiscal_year_period,
    parse_period,
    period,
    quarter_period,
)

FISCAL = Text("ปีงบประมาณ พ.ศ. 2569", "Fiscal year 2569 (Oct 2025 – Sep 2026)")
QUARTER_1 = Text("ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2569", "Quarter 1, fiscal year 2569 (Oct – Dec 2025)")
QUARTER_2 = Text("ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2569", "Quarter 2, fiscal year 2569 (Jan – Mar 2026)")
QUARTER_4 = Text("ไตรมาสที่ 4 ปีงบประมาณ พ.ศ. 2569", "Quarter 4, fiscal year 2569 (Jul – Sep 2026)")
MONTHS_6 = Text("รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2569", "6 months, fiscal year 2569 (Oct 2025 – Mar 2026)")
MONTHS_12 = Text("รอบ 12 เดือน ปีงบประมาณ พ.ศ. 2569", "12 months, fiscal year 2569 (Oct 2025 – Sep 2026)")
OCTOBER = Text("ตุลาคม 2568", "October 2025")
FEBRUARY = Text("กุมภาพันธ์ 2567", "February 2024")
RANGE = Text("1 ตุลาคม 2568 – 30 กันยายน 2569", "1 October 2025 – 30 September 2026")
DAY = Text("7 ตุลาคม 2563", "7 October 2020")


@pytest.mark.parametrize(
    ("text", "start", "end", "label"),
    [
        ("ปีงบประมาณ 2569", "2025-10-01", "2026-09-30", FISCAL),
        ("ปีงบประมาณ พ.ศ. 2569", "2025-10-01", "2026-09-30", FISCAL),
        ("ปีงบประมาณพ.ศ.2569", "2025-10-01", "2026-09-30", FISCAL),
        ("ปีงบประมาณ 2026", "2025-10-01", "2026-09-30", FISCAL),
        ("ปีงบประมาณ ค.ศ. 2026", "2025-10-01", "2026-09-30", FISCAL),
        ("FY2569", "2025-10-01", "2026-09-30", FISCAL),
        ("FY 2569", "2025-10-01", "2026-09-30", FISCAL),
        ("fy2569", "2025-10-01", "2026-09-30", FISCAL),
        ("FY 2026", "2025-10-01", "2026-09-30", FISCAL),
        ("ไตรมาส 1/2569", "2025-10-01", "2025-12-31", QUARTER_1),
        ("ไตรมาสที่ 1/2569", "2025-10-01", "2025-12-31", QUARTER_1),
        ("ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2569", "2025-10-01", "2025-12-31", QUARTER_1),
        ("ไตรมาส 1 ปีงบประมาณ 2569", "2025-10-01", "2025-12-31", QUARTER_1),
        ("FY2569-Q1", "2025-10-01", "2025-12-31", QUARTER_1),
        ("FY2026-Q1", "2025-10-01", "2025-12-31", QUARTER_1),
        ("ไตรมาส 2/2569", "2026-01-01", "2026-03-31", QUARTER_2),
        ("FY2569-Q4", "2026-07-01", "2026-09-30", QUARTER_4),
        ("รอบ 6 เดือน ปีงบประมาณ 2569", "2025-10-01", "2026-03-31", MONTHS_6),
        ("รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2569", "2025-10-01", "2026-03-31", MONTHS_6),
        ("รอบ 12 เดือน ปีงบประมาณ 2569", "2025-10-01", "2026-09-30", MONTHS_12),
        ("2568-10", "2025-10-01", "2025-10-31", OCTOBER),
        ("2025-10", "2025-10-01", "2025-10-31", OCTOBER),
        ("ตุลาคม 2568", "2025-10-01", "2025-10-31", OCTOBER),
        ("ต.ค. 2568", "2025-10-01", "2025-10-31", OCTOBER),
        ("ตค 2568", "2025-10-01", "2025-10-31", OCTOBER),
        ("ตุลาคม พ.ศ. 2568", "2025-10-01", "2025-10-31", OCTOBER),
        ("ตุลาคม ค.ศ. 2025", "2025-10-01", "2025-10-31", OCTOBER),
        ("ก.พ. 2567", "2024-02-01", "2024-02-29", FEBRUARY),
        ("2568-10-01/2569-09-30", "2025-10-01", "2026-09-30", RANGE),
        ("2025-10-01/2569-9-30", "2025-10-01", "2026-09-30", RANGE),
        ("2563-10-07/2020-10-07", "2020-10-07", "2020-10-07", DAY),
        ("7 ตุลาคม 2563", "2020-10-07", "2020-10-07", DAY),
        ("วันที่ 7 ต.ค. 63", "2020-10-07", "2020-10-07", DAY),
        ("7/10/2563", "2020-10-07", "2020-10-07", DAY),
        ("2020-10-07", "2020-10-07", "2020-10-07", DAY),
        ("\ufeffปีงบประมาณ\u00a02569\u200b", "2025-10-01", "2026-09-30", FISCAL),
    ],
)
def test_read(text: str, start: str, end: str, label: Text) -> None:
    expected = Period(dt.date.fromisoformat(start), dt.date.fromisoformat(end), label)
    assert parse_period(text) == parse_period(to_thai(text)) == expected


@pytest.mark.parametrize(
    ("day", "year", "quarter"),
    [
        ("2020-09-30", 2563, 4),
        ("2020-10-01", 2564, 1),
        ("2020-10-07", 2564, 1),
        ("2020-12-31", 2564, 1),
        ("2021-01-01", 2564, 2),
        ("2024-02-29", 2567, 2),
        ("2021-03-31", 2564, 2),
        ("2021-04-01", 2564, 3),
        ("2021-06-30", 2564, 3),
        ("2021-07-01", 2564, 4),
        ("2021-09-30", 2564, 4),
        ("2021-10-01", 2565, 1),
    ],
)
def test_fiscal_year_and_quarter_of_a_day(day: str, year: int, quarter: int) -> None:
    date = dt.date.fromisoformat(day)
    assert (fiscal_year(date), fiscal_quarter(date)) == (year, quarter)


def test_quarters_make_up_their_fiscal_year_without_gap() -> None:
    year = fiscal_year_period(2567)
    quarters = [quarter_period(2567, quarter) for quarter in (1, 2, 3, 4)]
    assert (quarters[0].start, quarters[-1].end) == (year.start, year.end)
    for one, following in pairwise(quarters):
        assert one.end + dt.timedelta(days=1) == following.start


@pytest.mark.parametrize("quarter", [0, 5, -1])
def test_no_such_quarter(quarter: int) -> None:
    with pytest.raises(DateError, match="1 to 4"):
        quarter_period(2569, quarter)


@pytest.mark.parametrize("year", [2026, 2399, 2744, 0, -1, 99999])
def test_fiscal_years_are_of_the_buddhist_era(year: int) -> None:
    with pytest.raises(DateError, match="is neither"):
        fiscal_year_period(year)
    with pytest.raises(DateError):
        quarter_period(year, 1)


def test_period_of_two_days() -> None:
    assert period(dt.date(2025, 10, 1), dt.date(2026, 9, 30)).label == RANGE
    assert period(dt.date(2020, 10, 7), dt.date(2020, 10, 7)).label == DAY


def test_period_that_ends_before_it_starts() -> None:
    with pytest.raises(DateError, match="before") as caught:
        period(dt.date(2026, 9, 30), dt.date(2025, 10, 1))
    assert caught.value.nearest == "2568-10-01/2569-09-30"
