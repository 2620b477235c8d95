"""Times of day: what is read, and what is refused with what offer."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pakphayun_ssg.thai.dates import DateError, parse_time
from pakphayun_ssg.thai.digits import to_thai


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("09:30", 9, 30),
        ("09.30", 9, 30),
        ("09.30 น.", 9, 30),
        ("09.30น.", 9, 30),
        ("09:30 น", 9, 30),
        ("9.30 น.", 9, 30),
        ("๐๙.๓๐ น.", 9, 30),
        ("0๙:3๐", 9, 30),
        ("\u00a009:30\u200b", 9, 30),
        ("00:00", 0, 0),
        ("23:59", 23, 59),
    ],
)
def test_read(text: str, hour: int, minute: int) -> None:
    assert parse_time(text) == dt.time(hour, minute)


@pytest.mark.parametrize(
    ("text", "nearest", "says"),
    [
        ("", None, "empty"),
        ("24:00", None, "00:00 of the next day"),
        ("24:01", None, "00 to 23"),
        ("25:00", None, "00 to 23"),
        ("12:60", None, "00 to 59"),
        ("9.5", None, "09:30"),
        ("-9:30", None, "09:30"),
        ("٠٩:٣٠", None, "09:30"),
        ("เช้า", None, "09:30"),
        ("13 pm", None, "09:30"),
        ("0930", "09:30", "09:30"),
        ("930", "09:30", "09:30"),
        ("9 น.", "09:00", "09:30"),
        ("09:30:00", "09:30", "09:30"),
        ("9:30 AM", "09:30", "09:30"),
        ("9.30 p.m.", "21:30", "09:30"),
        ("12 am", "00:00", "09:30"),
        ("09,30 น.", "09:30", "09:30"),
        ("09 : 30", "09:30", "09:30"),
        ("9" * 61, None, "60 characters"),
    ],
)
def test_refused(text: str, nearest: str | None, says: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_time(text)
    assert caught.value.nearest == nearest
    assert says in caught.value.reason.en
    assert not caught.value.reason.th.endswith(".") or caught.value.reason.th.endswith("น.")


@given(st.times().map(lambda time: time.replace(second=0, microsecond=0)))
def test_every_minute_of_the_day(time: dt.time) -> None:
    for form in ("%H:%M", "%H.%M", "%H.%M น."):
        assert parse_time(time.strftime(form)) == parse_time(to_thai(time.strftime(form))) == time


@given(st.text() | st.text("0123456789๐๙:., -นapmน."))
def test_only_ever_a_date_error_and_every_offer_is_read(text: str) -> None:
    try:
        parse_time(text)
    except DateError as error:
        if error.nearest is not None:
            parse_time(error.nearest)
