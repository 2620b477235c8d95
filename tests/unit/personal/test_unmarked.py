"""Numbers whose digits are parted by markup."""

from __future__ import annotations

import pytest

from pakphayun_ssg.personal.unmarked import unmarked
from pakphayun_ssg.thai.national_id import find_ids
from tests.people import grouped, national_id

NUMBER = grouped(national_id(1))
FIRST, REST = NUMBER[:6], NUMBER[6:]


@pytest.mark.parametrize(
    "written",
    [
        NUMBER.replace("-", "&#45;"),
        NUMBER.replace("-", "&ndash;"),
        NUMBER.replace("-", "&nbsp;"),
        NUMBER.replace("-", "\\-"),
        f"**{NUMBER[0]}**{NUMBER[1:]}",
        f'{FIRST}<span class="a">{REST}</span>',
        f"{FIRST}<br>{REST}",
    ],
)
def test_a_number_is_found_through_its_markup(written):
    text = f"นายตัวอย่าง &amp; คณะ {written} อยู่"
    plain, places = unmarked(text)
    found = list(find_ids(plain))
    assert [places[each.start] for each in found] == [text.index(NUMBER[0])]


@pytest.mark.parametrize("text", ["", "ก **ข** &amp; ค", "ปี 1 ก 2\n**ข** 3"])
def test_text_without_markup_behind_digits_is_left_alone(text):
    assert unmarked(text) is None


def test_time_is_in_proportion_to_the_text():
    plain, places = unmarked("1<b>2" * 100_000)
    assert len(plain) == len(places) == 200_000
