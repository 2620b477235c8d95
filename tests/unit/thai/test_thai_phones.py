"""What a phone can dial."""

from __future__ import annotations

import pytest

from pakphayun_ssg.thai.phones import dial


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("0-7461-0000", "tel:074610000"),
        ("๐ ๗๔๖๑ ๐๐๐๐", "tel:074610000"),
        ("0-7461-0000 ต่อ 12, 13", "tel:074610000"),
        ("081-234-5678", "tel:0812345678"),
        ("+66 7461 0000", "tel:+6674610000"),
        ("1669", "tel:1669"),
        ("0-7461-0000, 0-7461-0001", None),
        ("ดูท้ายหน้า", None),
        ("12345", None),
        ("", None),
        (None, None),
    ],
)
def test_dial(text, address):
    assert dial(text) == address
