"""Lengths of time: what is read, what is refused, and the day that comes out."""

from __future__ import annotations

import datetime as dt

import pytest

from pakphayun_ssg.thai.intervals import Interval, parse_interval
from pakphayun_ssg.thai.reasons import DateError


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("6 เดือน", (6, 0)),
        ("๖ เดือน", (6, 0)),
        ("ทุก 6 เดือน", (6, 0)),
        ("ทุกเดือน", (1, 0)),
        ("ทุก ๆ 2 ปี", (24, 0)),
        ("ทุกไตรมาส", (3, 0)),
        ("ทุกปีงบประมาณ", (12, 0)),
        ("1 ปี", (12, 0)),
        ("30 วัน", (0, 30)),
        ("2 สัปดาห์", (0, 14)),
        ("6m", (6, 0)),
        ("1Y", (12, 0)),
        ("90d", (0, 90)),
        ("4 weeks", (0, 28)),
        ("10 ปี", (120, 0)),
        ("หกเดือน", (6, 0)),
        ("ทุกสองสัปดาห์", (0, 14)),
        ("every 6 months", (6, 0)),
        ("quarterly", (3, 0)),
        ("ปีละหนึ่งครั้ง", (12, 0)),
        ("ปีละครั้ง", (12, 0)),
        ("ปีละ ๒ ครั้ง", (6, 0)),
        ("ไตรมาสละ 1 ครั้ง", (3, 0)),
        ("สัปดาห์ละครั้ง", (0, 7)),
    ],
)
def test_read(text, interval):
    assert parse_interval(text) == interval


@pytest.mark.parametrize(
    "text",
    [
        "",
        "6",
        "0 เดือน",
        "เจ็ดวันดี",
        "ปีละ 5 ครั้ง",
        "เดือนละ 2 ครั้ง",
        "ปีละ 0 ครั้ง",
        "ละครั้ง",
        "-1 ปี",
        "11 ปี",
        "9999 เดือน",
        "1.5 ปี",
        "6 moons",
        "x" * 99,
    ],
)
def test_refused(text):
    with pytest.raises(DateError):
        parse_interval(text)


@pytest.mark.parametrize(
    ("start", "interval", "end"),
    [
        ("2025-10-01", (12, 0), "2026-10-01"),
        ("2025-08-31", (6, 0), "2026-02-28"),
        ("2023-08-31", (6, 0), "2024-02-29"),
        ("2024-02-29", (12, 0), "2025-02-28"),
        ("2025-09-30", (0, 1), "2025-10-01"),
        ("2025-12-31", (1, 0), "2026-01-31"),
    ],
)
def test_the_day_after(start, interval, end):
    assert str(Interval(*interval).after(dt.date.fromisoformat(start))) == end
