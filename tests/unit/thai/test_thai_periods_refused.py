"""Periods that are refused, with what is offered instead; and what holds for any text at all."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pakphayun_ssg.thai.dates import format_date
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

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2200, 9, 30))
PIECES = (
    "1 2 5 6 9 12 13 30 69 2568 2569 2026 9999 10 - / – . Q FY ปีงบประมาณ ปีงบ ปี ปีปฏิทิน ประจำ ไตรมาส ไตรมาสที่ รอบ"
    " เดือน แรก หลัง ตุลาคม ต.ค. ตุลคม พ.ศ. ค.ศ. ถึง October 2568-10-01 2569-02-30 \u200b \u00a0 ๒๕๖๙ { \x00 ²"
)
ANY_TEXT = st.text() | st.lists(st.sampled_from([*PIECES.split(" "), " "]), max_size=10).map("".join)

REFUSED: list[tuple[str, str | None, str]] = [
    ("", None, "empty"),
    ("ปีงบประมาณ 2569" * 5, None, "60 characters"),
    # a year alone
    ("2568", "ปีงบประมาณ 2568", "ปีงบประมาณ 2568 or 2568-01-01/2568-12-31"),
    ("2025", "ปีงบประมาณ 2568", "ปีงบประมาณ 2568 or 2568-01-01/2568-12-31"),
    ("ปี พ.ศ. 2568", "ปีงบประมาณ 2568", "fiscal or the calendar year"),
    ("ปีปฏิทิน 2568", "2568-01-01/2568-12-31", "fiscal or the calendar year"),
    ("9999", None, "neither"),
    # fiscal years
    ("ปีงบประมาณ 69", "ปีงบประมาณ 2569", "four digits"),
    ("ปีงบ 2569", "ปีงบประมาณ 2569", "set forms"),
    ("ประจำปีงบประมาณ พ.ศ. 2569", "ปีงบประมาณ พ.ศ. 2569", "set forms"),
    ("Fiscal year 2569", "FY2569", "set forms"),
    ("ปีงบประมาณ พ.ศ. 2026", "ปีงบประมาณ 2026", "does not agree"),
    ("ปีงบประมาณ 9999", None, "neither"),
    ("FY69", None, "not a period"),
    # quarters
    ("ไตรมาส 5/2569", None, "1 to 4"),
    ("FY2569-Q0", None, "1 to 4"),
    ("Q1/2569", "ไตรมาส 1/2569", "set forms"),
    ("FY2569 Q1", "FY2569-Q1", "set forms"),
    ("ไตรมาส 1 ปี 2569", "ไตรมาส 1/2569", "set forms"),
    ("ไตรมาส 1/69", "ไตรมาส 1/2569", "four digits"),
    # rounds
    ("รอบ 6 เดือนแรก ปีงบประมาณ พ.ศ. 2569", "รอบ 6 เดือน ปีงบประมาณ 2569", "set forms"),
    ("รอบ 6 เดือน 2569", "รอบ 6 เดือน ปีงบประมาณ 2569", "set forms"),
    ("รอบ 6 เดือนหลัง ปีงบประมาณ 2569", "2569-04-01/2569-09-30", "6 months"),
    ("รอบ 9 เดือน ปีงบประมาณ 2569", "2568-10-01/2569-06-30", "6 months"),
    ("รอบ 24 เดือน ปีงบประมาณ 2569", None, "6 months"),
    # months
    ("2568-13", None, "1 to 12"),
    ("10/2568", "2568-10", "set forms"),
    ("2568/10", "2568-10", "set forms"),
    ("เดือนตุลาคม 2568", "ตุลาคม 2568", "set forms"),
    ("ต.ค. 68", "ต.ค. 2568", "four digits"),
    ("ตุลคม 2568", "ตุลาคม 2568", "name of a month"),
    ("October 2025", "2025-10", "Thai name"),
    # ranges
    ("2569-09-30/2568-10-01", "2568-10-01/2569-09-30", "before the start"),
    ("2568-02-30/2568-03-01", "2568-02-28/2568-03-01", "not 30"),
    ("2568-10-01/9999-12-31", None, "too far away"),
    ("1 ตุลาคม 2568 – 30 กันยายน 2569", "2568-10-01/2569-09-30", "a slash between"),
    ("1 ต.ค. 68 ถึง 30 ก.ย. 69", "2568-10-01/2569-09-30", "a slash between"),
    ("01/10/2568-30/09/2569", "2568-10-01/2569-09-30", "a slash between"),
    ("2568-10/2569-09", "2568-10-01/2569-09-30", "a slash between"),
    ("30 ก.พ. 2568 - 1 มี.ค. 2568", None, "a slash between"),
    # days are refused as in parse_date
    ("2568-02-30", "2568-02-28", "not 30"),
    ("7/10/2020", "7/10/2563", "Buddhist year"),
    ("7 ตุลคม 2568", "7 ตุลาคม 2568", "name of a month"),
    ("ล่าสุด", None, "not a period"),
]


@pytest.mark.parametrize(("text", "nearest", "says"), REFUSED)
def test_refused(text: str, nearest: str | None, says: str) -> None:
    for writing in (text, to_thai(text)):
        with pytest.raises(DateError) as caught:
            parse_period(writing)
        assert caught.value.nearest == nearest
        assert says in caught.value.reason.en
        assert not caught.value.reason.th.endswith(".")


def test_a_megabyte_is_refused_at_once() -> None:
    started = time.perf_counter()
    for piece in ("ปีงบประมาณ ", "2568-10-01/", "\u200b"):
        with pytest.raises(DateError):
            parse_period(piece * 100_000)
    assert time.perf_counter() - started < 0.5


@given(DAYS)
def test_every_day_lies_in_its_fiscal_year_and_quarter(day: dt.date) -> None:
    year, quarter = fiscal_year(day), fiscal_quarter(day)
    for span in (fiscal_year_period(year), quarter_period(year, quarter)):
        assert span.start <= day <= span.end
        assert fiscal_year(span.start) == fiscal_year(span.end) == year


@given(DAYS)
def test_every_form_reads_back(day: dt.date) -> None:
    year, quarter = fiscal_year(day), fiscal_quarter(day)
    years = (f"ปีงบประมาณ {year}", f"ปีงบประมาณ พ.ศ. {year}", f"FY{year}", f"FY {year - 543}")
    assert {parse_period(text) for text in years} == {fiscal_year_period(year)}
    quarters = (f"ไตรมาส {quarter}/{year}", f"ไตรมาสที่ {quarter} ปีงบประมาณ พ.ศ. {year}", f"FY{year}-Q{quarter}")
    assert {parse_period(text) for text in quarters} == {quarter_period(year, quarter)}
    month = parse_period(f"{day.year}-{day.month}")
    assert month == parse_period(format_date(day).split(" ", 1)[1])
    assert (month.start, month.end + dt.timedelta(days=1)) == (day.replace(day=1), first_of_next_month(day))


@given(DAYS, DAYS)
def test_ranges_read_back(one: dt.date, other: dt.date) -> None:
    start, end = sorted((one, other))
    assert parse_period(f"{start}/{end}") == period(start, end)
    assert parse_period(to_thai(f"{start}/{end}")) == period(start, end)


@given(DAYS, st.sampled_from([1, 2, 3, 4]))
def test_labels_of_fiscal_periods_are_themselves_read(day: dt.date, quarter: int) -> None:
    year = fiscal_year(day)
    for span in (fiscal_year_period(year), quarter_period(year, quarter)):
        assert parse_period(span.label.th) == span


@given(ANY_TEXT)
def test_only_ever_a_date_error_and_every_offer_is_read(text: str) -> None:
    try:
        found = parse_period(text)
    except DateError as error:
        found = parse_period(error.nearest or "FY2569")
    assert found.start <= found.end


@given(ANY_TEXT)
def test_digits_of_either_kind_are_read_alike(text: str) -> None:
    assert read(text) == read(to_thai(text))


def first_of_next_month(day: dt.date) -> dt.date:
    """The first day of the month after the one in which a day lies."""
    return (day.replace(day=28) + dt.timedelta(days=4)).replace(day=1)


def read(text: str) -> Period | None:
    """The period, or None where the text is refused."""
    try:
        return parse_period(text)
    except DateError:
        return None
