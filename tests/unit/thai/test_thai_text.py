"""What nobody can see, and when two spellings are the same to a reader."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pakphayun_ssg.thai.text import is_blank, same, tidy

ZERO_WIDTH = list("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u034f\u202a\ufe0f")
BLANKS = [" ", "\t", "\n", "\r\n", "\u00a0", "\u2003", "\u2007", "\u202f", "\u3000", "\u3164", "\u2800"]


@pytest.mark.parametrize("text", ["", "   ", *ZERO_WIDTH, *BLANKS, "\u00a0\u200b \ufeff\n"])
def test_blank(text: str) -> None:
    assert is_blank(text)
    assert tidy(text) == ""


@pytest.mark.parametrize("text", ["ก", "-", ".", "0", "\u200bก", " \u0e48 ", "\ufffd"])
def test_not_blank(text: str) -> None:
    assert not is_blank(text)


@pytest.mark.parametrize("invisible", ZERO_WIDTH)
def test_tidy_takes_zero_width_characters_out(invisible: str) -> None:
    assert tidy(f"{invisible}ตุ{invisible}ลาคม{invisible}") == "ตุลาคม"


@pytest.mark.parametrize("blank", BLANKS)
def test_tidy_makes_a_run_of_blanks_one_space(blank: str) -> None:
    assert tidy(f"{blank}7{blank}{blank}ตุลาคม {blank}2568{blank}") == "7 ตุลาคม 2568"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("จำนวน", "จ\u0e4d\u0e32นวน", id="SARA AM decomposed"),
        pytest.param("น\u0e49\u0e33", "น\u0e4d\u0e49\u0e32", id="NIKHAHIT, tone, SARA AA"),
        pytest.param("น\u0e49\u0e33", "น\u0e49\u0e4d\u0e32", id="tone, NIKHAHIT, SARA AA"),
        pytest.param("น\u0e49\u0e33", "น\u0e33\u0e49", id="tone typed after SARA AM"),
        pytest.param("น\u0e33\u0e33\u0e49", "น\u0e49\u0e33\u0e33", id="tone typed after two SARA AM"),
        pytest.param("\u0e41ผน", "\u0e40\u0e40ผน", id="two SARA E for SARA AE"),
        pytest.param("ปีที่ ๑๒", "ปีที่ 12", id="digits"),
        pytest.param("Pak  Phayun", "pak\u00a0phayun", id="case and blanks"),
        pytest.param("โรง\u200bพยาบาล", "โรงพยาบาล", id="zero-width space"),
        pytest.param("ป\u0e39\u0e48", "ป\u0e48\u0e39", id="order of marks"),
    ],
)
def test_same(one: str, other: str) -> None:
    assert same(one) == same(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("น้ำ", "นำ"), ("น้ำ", "น้า"), ("แผน", "เผน"), ("โรงพยาบาล ก", "โรงพยาบาลก"), ("ข้อ 1", "ข้อ 11"), ("มา", "ม่า")],
)
def test_not_the_same(one: str, other: str) -> None:
    assert same(one) != same(other)


@given(st.text() | st.text("นมเแาำํุู่้ี์๑1 \u200b\u00a0Aa"))
def test_nothing_is_left_to_do_the_second_time(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    assert same(same(text)) == same(text)
    assert is_blank(text) == (tidy(text) == "")


def test_a_megabyte_is_quick() -> None:
    started = time.perf_counter()
    for piece in ("\u200b", " ", "\u0e4d", "\u0e4d\u0e48", "\u0e33", "ก \u0e48"):
        text = piece * (1_000_000 // len(piece))
        is_blank(text)
        same(text)
    assert time.perf_counter() - started < 10
