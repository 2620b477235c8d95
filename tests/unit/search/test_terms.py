"""What is looked up."""

from __future__ import annotations

import pytest

from pakphayun_ssg.search.terms import terms


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("", set()),
        ("ก", {"ก$"}),
        ("ไก่", {"ไก่$"}),
        ("ตัวอย่าง", {"ตัว", "วอ", "อย่า", "ย่าง", "ง$"}),
        ("ตัว อย่าง", {"ตัว", "วอ", "อย่า", "ย่าง", "ง$"}),
        ("covid 19", {"covid", "19"}),
        ("ปี 2020", {"ปี2020", "2020"}),
        ("074691234", {"074691234", "1234"}),
        ("ระบบ e gp", {"ระบ", "บบ", "บ$", "e", "gp", "egp"}),
        ("3 2025", {"3", "2025", "3_2025"}),
        ("19 ตุลา", {"19", "19ตุ", "ตุลา", "ลา$"}),
        ("ใช้ covid", {"ใช้$", "covid"}),
        ("กข กข", {"กข", "ขก", "ข$"}),
        ("မြန်မာ", {"မြန်မာ"}),
    ],
)
def test_terms(form: str, expected: set[str]) -> None:
    assert terms(form) == expected
