"""Dates: every form that is read, and how dates are printed."""

from __future__ import annotations

import datetime as dt

import pytest

from pakphayun_ssg.thai.dates import (
    ENGLISH_MONTHS,
    ENGLISH_MONTHS_SHORT,
    THAI_MONTHS,
    THAI_MONTHS_SHORT,
    Style,
    be_year,
    format_date,
    parse_date,
)
from pakphayun_ssg.thai.digits import to_thai

DAY = dt.date(2025, 10, 7)


@pytest.mark.parametrize(
    "text",
    [
        # ISO, in either era
        "2568-10-07",
        "2568-10-7",
        "2025-10-07",
        "2025-10-7",
        # Thai month, long and short
        "7 ตุลาคม 2568",
        "07 ตุลาคม 2568",
        "7 ต.ค. 2568",
        "7 ต.ค. 68",
        "7 ตุลาคม 68",
        "7 ตุลาคม 2025",
        # dots missing or set apart
        "7 ตค 2568",
        "7 ต.ค 2568",
        "7 ตค. 2568",
        "7 ต. ค. 2568",
        "7 ต . ค . 2568",
        # blanks missing or many
        "7ตุลาคม2568",
        "7ต.ค.68",
        "7ตค68",
        "  7   ตุลาคม   2568  ",
        # era named
        "7 ตุลาคม พ.ศ. 2568",
        "7 ตุลาคม พ.ศ.2568",
        "7 ตุลาคม พ.ศ. 68",
        "7 ตุลาคม พศ 2568",
        "7 ต.ค. พ. ศ. 2568",
        "7 ตุลาคม ค.ศ. 2025",
        "7ต.ค.ค.ศ.2025",
        # slashes: day first, four-digit Buddhist year
        "7/10/2568",
        "07/10/2568",
        # วันที่ before any form
        "วันที่ 7 ตุลาคม 2568",
        "วันที่7ตุลาคมพ.ศ.2568",
        "วันที่ 7/10/2568",
        "วันที่ 2568-10-07",
        # Thai and mixed digits
        "๗ ต.ค. ๒๕๖๘",
        "๗ ตุลาคม 2568",
        "2๕6๘-1๐-๐7",
        "๗/๑๐/๒๕๖๘",
        # characters that nobody sees
        "\ufeff2568-10-07",
        "2568-10-07\u200b",
        "\u00a07\u00a0ตุลาคม\u00a02568\u00a0",
        "7 ตุ\u200bลา\u200bคม 2568",
        "2568-10-07\n",
    ],
)
def test_7_october_2568(text: str) -> None:
    assert parse_date(text) == DAY


@pytest.mark.parametrize(
    ("text", "year", "month", "day"),
    [
        ("29 กุมภาพันธ์ 2567", 2024, 2, 29),
        ("29 ก.พ. 67", 2024, 2, 29),
        ("2567-02-29", 2024, 2, 29),
        ("2024-02-29", 2024, 2, 29),
        ("29/2/2567", 2024, 2, 29),
        ("2563-02-29", 2020, 2, 29),
        ("28/2/2568", 2025, 2, 28),
        ("2443-02-28", 1900, 2, 28),
        ("30 กันยายน 2568", 2025, 9, 30),
        ("1 ตุลาคม 2568", 2025, 10, 1),
        ("31 ธันวาคม 2568", 2025, 12, 31),
        ("1 มกราคม 2569", 2026, 1, 1),
        ("2400-01-01", 1857, 1, 1),
        ("2743-12-31", 2200, 12, 31),
        ("1900-01-01", 1900, 1, 1),
        ("2200-12-31", 2200, 12, 31),
        ("7 ต.ค. 00", 1957, 10, 7),
        ("7 ต.ค. 99", 2056, 10, 7),
    ],
)
def test_edges(text: str, year: int, month: int, day: int) -> None:
    assert parse_date(text) == parse_date(to_thai(text)) == dt.date(year, month, day)


def test_seen_in_the_announcement() -> None:
    seen = ["๗ ตุลาคม ๒๕๖๓", "๗ ตุลาคม พ.ศ.๒๕๖๓", "๗ ต.ค. ๖๓", "๗ ต.ค. ๒๕๖๓"]
    assert {parse_date(text) for text in seen} == {dt.date(2020, 10, 7)}


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_by_each_of_its_names(month: int) -> None:
    short = THAI_MONTHS_SHORT[month - 1]
    for name in (THAI_MONTHS[month - 1], short, short.replace(".", ""), short.rstrip("."), short.replace(".", ". ")):
        assert parse_date(f"7 {name} 2568") == parse_date(f"7{name}68") == dt.date(2025, month, 7)


def test_the_tables_of_months() -> None:
    assert " ".join(THAI_MONTHS_SHORT) == "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค."
    assert len(set(THAI_MONTHS)) == len(set(ENGLISH_MONTHS)) == 12
    assert tuple(name[:3] for name in ENGLISH_MONTHS) == ENGLISH_MONTHS_SHORT


@pytest.mark.parametrize(
    ("style", "th", "en"),
    [("long", "7 ตุลาคม 2563", "7 October 2020"), ("short", "7 ต.ค. 2563", "7 Oct 2020")],
)
def test_format_date(style: Style, th: str, en: str) -> None:
    assert format_date(dt.date(2020, 10, 7), style, "th") == th
    assert format_date(dt.date(2020, 10, 7), style, "en") == en


def test_long_thai_is_the_default() -> None:
    assert format_date(dt.date(2024, 2, 29)) == "29 กุมภาพันธ์ 2567"


def test_be_year_turns_on_1_january() -> None:
    assert (be_year(dt.date(2025, 12, 31)), be_year(dt.date(2026, 1, 1))) == (2568, 2569)
