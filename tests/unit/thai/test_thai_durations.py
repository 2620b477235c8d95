"""What steps take together."""

from __future__ import annotations

import pytest

from pakphayun_ssg.thai.durations import total


@pytest.mark.parametrize(
    ("steps", "thai", "english"),
    [
        (["5 นาที", "15 นาที"], "20 นาที", "20 minutes"),
        (["๑ ชั่วโมง ๓๐ นาที", "45 นาที"], "2 ชั่วโมง 15 นาที", "2 hours 15 minutes"),
        (["10 นาที", "7 วันทำการ", "3 วันทำการ"], "10 วันทำการ 10 นาที", "10 working days 10 minutes"),
        (["1 วัน", "1 วันทำการ"], "1 วันทำการ 1 วัน", "1 working day 1 day"),
        (["ไม่เกิน 15 นาที", "5 นาที"], "ไม่เกิน 20 นาที", "at most 20 minutes"),
        (["5-10 นาที"], "ไม่เกิน 10 นาที", "at most 10 minutes"),
        (["5 ถึง 10 นาที", "1 ชม."], "ไม่เกิน 1 ชั่วโมง 10 นาที", "at most 1 hour 10 minutes"),
        (["30 working days", "2 hours and 5 minutes"], "30 วันทำการ 2 ชั่วโมง 5 นาที", "30 working days 2 hours 5 minutes"),
        (["2 สัปดาห์", "1 เดือน", "1 ปี"], "1 ปี 1 เดือน 2 สัปดาห์", "1 year 1 month 2 weeks"),
    ],
)
def test_sum(steps, thai, english):
    assert (total(steps).th, total(steps).en) == (thai, english)


@pytest.mark.parametrize(
    "steps",
    [[], [None], ["5 นาที", None], ["ทันที"], ["5"], ["5 นาที หรือ 1 วัน"], ["นาที"], ["5 นาที (โดยประมาณ)"], ["0 นาที"]],
)
def test_nothing_is_added_up_that_is_not_sure(steps):
    assert total(steps) is None
