"""File sizes in binary units, never rounded down."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pakphayun_ssg.thai.sizes import format_size

KB, MB, GB = 1024, 1024**2, 1024**3
LIMIT = 4_194_304


@pytest.mark.parametrize(
    ("size", "th", "en"),
    [
        (0, "0 ไบต์", "0 bytes"),
        (1, "1 ไบต์", "1 byte"),
        (512, "512 ไบต์", "512 bytes"),
        (1023, "1,023 ไบต์", "1,023 bytes"),
        (KB, "1 KB", "1 KB"),
        (KB + 1, "1.1 KB", "1.1 KB"),
        (13_721, "13.4 KB", "13.4 KB"),
        (1023 * KB, "1,023 KB", "1,023 KB"),
        (MB - 1, "1 MB", "1 MB"),
        (MB, "1 MB", "1 MB"),
        (1_258_291, "1.2 MB", "1.2 MB"),
        (LIMIT, "4 MB", "4 MB"),
        (LIMIT + 1, "4.1 MB", "4.1 MB"),
        (GB, "1 GB", "1 GB"),
        (5000 * GB, "5,000 GB", "5,000 GB"),
    ],
)
def test_format_size(size: int, th: str, en: str) -> None:
    assert format_size(size, "th") == th
    assert format_size(size, "en") == en


def test_no_negative_size() -> None:
    with pytest.raises(ValueError, match="negative"):
        format_size(-1, "th")


@given(st.integers(LIMIT + 1, 10**13))
def test_over_the_limit_never_reads_as_the_limit(size: int) -> None:
    assert format_size(size, "en") != "4 MB"


@given(st.integers(0, 10**13))
def test_never_reads_smaller_than_it_is(size: int) -> None:
    number, unit = format_size(size, "en").replace(",", "").split(" ")
    factor = {"KB": KB, "MB": MB, "GB": GB}.get(unit, 1)
    tenths = round(float(number) * 10)
    assert size * 10 <= tenths * factor < size * 10 + factor
