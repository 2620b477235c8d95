"""Thai digits and 0-9: only these twenty characters ever change."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pakphayun_ssg.thai.digits import to_arabic, to_thai, to_thai_text


def test_every_digit_has_its_counterpart() -> None:
    assert to_arabic("๐๑๒๓๔๕๖๗๘๙") == "0123456789"
    assert to_thai("0123456789") == "๐๑๒๓๔๕๖๗๘๙"


def test_words_and_mixed_digits() -> None:
    assert to_arabic("๗ ต.ค. 25๖๓") == "7 ต.ค. 2563"
    assert to_thai("ข้อ 2.1.1") == "ข้อ ๒.๑.๑"


def test_words_and_addresses_of_other_letters_keep_theirs() -> None:
    """Thai digits would break an address, and nobody writes COVID-๑๙."""
    given = "ข่าว 3 เรื่อง COVID-19 และ H1N1 ดู https://a.go.th/12?x=3 (plan-2569.pdf) ที่ 12/2569"
    assert to_thai_text(given) == "ข่าว ๓ เรื่อง COVID-19 และ H1N1 ดู https://a.go.th/12?x=3 (plan-2569.pdf) ที่ ๑๒/๒๕๖๙"
    assert to_thai_text("วัคซีน2569และCOVID-19") == "วัคซีน๒๕๖๙และCOVID-19"
    assert to_thai_text("Vaccination 2026, 3 sites") == "Vaccination 2026, 3 sites"
    assert to_thai_text("15,000.50 / 30-9-2569") == "๑๕,๐๐๐.๕๐ / ๓๐-๙-๒๕๖๙"


def test_other_digits_of_unicode_stay() -> None:
    assert to_arabic("໑٣४①") == "໑٣४①"


@given(st.text())
def test_the_two_undo_each_other(text: str) -> None:
    assert to_arabic(to_thai(text)) == to_arabic(text)
    assert to_thai(to_arabic(text)) == to_thai(text)
    assert len(to_arabic(text)) == len(text)
