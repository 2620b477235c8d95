"""Dates: what holds for every day from 1900 to 2200, and for any text at all."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pakphayun_ssg.thai.dates import DateError, be_year, format_date, parse_date
from pakphayun_ssg.thai.digits import THAI_DIGITS, to_thai

if TYPE_CHECKING:
    from collections.abc import Callable

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2200, 12, 31))

FORMS: dict[str, Callable[[dt.date], str]] = {
    "iso ce": lambda d: d.isoformat(),
    "iso be": lambda d: f"{be_year(d)}-{d.month:02}-{d.day:02}",
    "iso be, one digit": lambda d: f"{be_year(d)}-{d.month}-{d.day}",
    "slash": lambda d: f"{d.day}/{d.month}/{be_year(d)}",
    "long": format_date,
    "short": lambda d: format_date(d, "short"),
    "long, be named": lambda d: f"{format_date(d)[:-5]} พ.ศ. {be_year(d)}",
    "short, ce": lambda d: f"{format_date(d, 'short')[:-5]} ค.ศ. {d.year}",
    "short, no dots": lambda d: format_date(d, "short").replace(".", ""),
    "no blanks": lambda d: format_date(d).replace(" ", ""),
    "with a word before": lambda d: f"วันที่ {format_date(d)}",
    "NBSP": lambda d: f"\ufeff{format_date(d)}".replace(" ", "\u00a0"),
}
PIECES = (
    "1 7 29 31 13 00 63 68 99 2563 2568 2020 9999 10 - / . : T Z + +07:00 10:30 ตุลาคม ต.ค. ก.พ. กุมภาพันธ์ ตุลคม เม"
    " พ.ศ. ค.ศ. วันที่ เดือน ปี ณ เวลา น. ถึง – October Feb never \u200b \u00a0 ๗ ๒๕๖๘ { } % \\ \x00 \ud800 ² ໑"
)
ALMOST = st.lists(st.sampled_from([*PIECES.split(" "), " "]), max_size=12).map("".join)
ANY_TEXT = st.text() | st.text(f"0123456789{THAI_DIGITS}-/.: TZ+พศคตมกุ", max_size=24) | ALMOST


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS.keys())
@given(day=DAYS)
@example(day=dt.date(2024, 2, 29))
@example(day=dt.date(1900, 1, 1))
@example(day=dt.date(2200, 12, 31))
@example(day=dt.date(2025, 9, 30))
def test_every_form_reads_back(form: Callable[[dt.date], str], day: dt.date) -> None:
    assert parse_date(form(day)) == day
    assert parse_date(to_thai(form(day))) == day


@given(st.dates(dt.date(1957, 1, 1), dt.date(2056, 12, 31)))
def test_two_digit_years_are_those_of_25yy(day: dt.date) -> None:
    assert parse_date(f"{format_date(day, 'short')[:-4]}{be_year(day) % 100:02}") == day


def test_every_single_day_reads_back() -> None:
    first = dt.date(1900, 1, 1).toordinal()
    last = dt.date(2200, 12, 31).toordinal()
    days = map(dt.date.fromordinal, range(first, last + 1))
    assert [day for day in days if parse_date(f"{day.day}/{day.month}/{day.year + 543}") != day] == []


@given(st.integers(0, 9999), st.integers(0, 99), st.integers(0, 99))
def test_iso_is_read_if_and_only_if_the_day_exists(year: int, month: int, day: int) -> None:
    year_ce = year - 543 if 2400 <= year <= 2743 else year
    try:
        expected = dt.date(year_ce, month, day) if 1857 <= year_ce <= 2200 and not 1857 <= year < 1900 else None
    except ValueError:
        expected = None
    assert read(f"{year:04}-{month}-{day}") == expected


@given(ANY_TEXT)
def test_only_ever_a_date_error_and_every_offer_is_read(text: str) -> None:
    try:
        found = parse_date(text)
    except DateError as error:
        found = parse_date(error.nearest or "2568-10-07")
    assert 1857 <= found.year <= 2200


@given(ANY_TEXT)
def test_digits_of_either_kind_are_read_alike(text: str) -> None:
    assert read(text) == read(to_thai(text))


def read(text: str) -> dt.date | None:
    """The day, or None where the text is refused."""
    try:
        return parse_date(text)
    except DateError:
        return None
