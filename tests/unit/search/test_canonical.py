"""One form for every spelling of the same letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pakphayun_ssg.search.canonical import canonical, skeleton

LETTERS = "กขนยรฐสเแโไใะาำํ็่้๊๋์ัิีึืฺุูๅฯๆ๐๑๒๕๖๓25630,. \u00a0\ufffd\u200bAbéß-/“"


@pytest.mark.parametrize(
    ("spelling", "form"),
    [
        ("น้ำ", "น้ำ"),
        ("น\u0e4d\u0e49\u0e32", "น้ำ"),
        ("น\u0e49\u0e4d\u0e32", "น้ำ"),
        ("น\u0e33\u0e49", "น้ำ"),
        ("ที\u0e48", "ที่"),
        ("ท\u0e48\u0e35", "ที่"),
        ("ที่่", "ที่"),
        ("เเม่", "แม่"),
        ("ส านักงาน", "สำนักงาน"),
        ("ส\ufffdานักงาน", "สำนักงาน"),
        ("สำานักงาน", "สำนักงาน"),
        ("ส\u0e32\u0e4dนักงาน", "สำนักงาน"),
        ("ก าหนดใน\nต าบล", "กำหนดใน ตำบล"),
        ("ปู\uf70a", "ปู่"),
        ("คํ่า", "ค่ำ"),
        ("กๅแฟ", "กาแฟ"),
        ("สาธา\u200bรณ\u00adสุข", "สาธารณสุข"),
        ("รพ.สต.ปากพะยูน", "รพสต ปากพะยูน".replace(" ", "")),
        ("พ.ศ. ๒๕๖๓", "พศ 2020"),
        ("ปี 2563", "ปี 2020"),
        ("ค.ศ. 2020", "คศ 2020"),
        ("12563", "12563"),
        ("2700", "2700"),
        ("1,234,567 บาท", "1234567 บาท"),
        ("1,23", "1 23"),
        ("โทร. 0 7469 1234", "โทร 074691234"),
        ("๐-๗๔๖๙-๑๒๓๔ ต่อ ๑๒", "074691234 ต่อ 12"),
        ("(074) 691-234", "074691234"),
        ("0 7461 2563-4", "074612563 4"),
        ("0 7469 1234 0 7469 1235", "074691234 074691235"),
        ("08–1234–5678", "0812345678"),
        ("081 234 5678", "0812345678"),
        ("0 7469 12345", "0 7469 12345"),
        ("0 25 36 12 14", "0 25 36 12 14"),
        ("ครั้งที่ ๓/๒๕๖๘", "ครั้งที่ 3 2025"),
        ("COVID‑19", "covid 19"),
        ("Café ﬁnal ΟΔΟΣ", "cafe final οδοσ"),
        ("“ต่าง ๆ”\u00a0นั้น", "ต่าง นั้น"),
        ("...", ""),
    ],
)
def test_forms(spelling: str, form: str) -> None:
    assert canonical(spelling) == form


@pytest.mark.parametrize("word", ["ม้า", "มา", "ไก่", "ไก", "ปู่", "ปู", "ข้าว", "ขาว"])
def test_tone_marks_are_letters(word: str) -> None:
    """A word that differs by its tone is another word; only the skeleton says that they are near."""
    assert canonical(word) == word


@pytest.mark.parametrize(("one", "other"), [("ม้า", "มา"), ("น้ำ", "นา"), ("ใน", "ไน"), ("สัตว์", "สัตว"), ("เป็น", "เปน")])
def test_the_skeleton_is_what_near_spellings_share(one: str, other: str) -> None:
    assert skeleton(canonical(one)) == skeleton(canonical(other))


@given(st.text(alphabet=LETTERS))
def test_a_form_is_its_own_form_but_for_years(text: str) -> None:
    form = canonical(text)
    assert form == form.strip()
    assert "  " not in form
    assert canonical(form).count(" ") <= form.count(" ")
