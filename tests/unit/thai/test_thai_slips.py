"""Characters that a reader cannot see or cannot tell from the right ones: found, and made right."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pakphayun_ssg.thai.text import SLIPS, canonical, may_slip, mend, same

NIKHAHIT, AA, AM, E, AE = "\u0e4d", "\u0e32", "\u0e33", "\u0e40", "\u0e41"
ALPHABET = (
    "กนทป\u0e31\u0e34\u0e35\u0e39\u0e48\u0e49\u0e4c\u0e4d\u0e32\u0e33\u0e40\u0e41"
    " \u00a0\u200b\u200d\u200e\ufeffa1😀\u0627"
)

WRONG = [
    pytest.param("zero-width", "โรง\u200bพยาบาล", "โรงพยาบาล", id="break hint"),
    pytest.param("zero-width", "\ufeffประกาศ", "ประกาศ", id="byte order mark inside"),
    pytest.param("zero-width", "ก\u2060ข\u00adค\u200eง", "กขคง", id="several"),
    pytest.param("zero-width", "ก\x07ข", "กข", id="control"),
    pytest.param("zero-width", "ก\u200dข", "กข", id="joiner between Thai letters"),
    pytest.param("zero-width", "😀\u200dข", "😀ข", id="joiner that joins nothing"),
    pytest.param("no-break", "7\u00a0ตุลาคม", "7 ตุลาคม", id="NBSP"),
    pytest.param("no-break", "1\u202f000\u2007บาท", "1 000 บาท", id="narrow and figure"),
    pytest.param("sara-ae", f"{E}{E}ผน", f"{AE}ผน", id="two SARA E"),
    pytest.param("sara-am", f"จ{NIKHAHIT}{AA}นวน", f"จ{AM}นวน", id="decomposed"),
    pytest.param("sara-am", f"น{NIKHAHIT}\u0e49{AA}", f"น\u0e49{AM}", id="tone inside"),
    pytest.param("sara-am", f"น\u0e49{NIKHAHIT}{AA}", f"น\u0e49{AM}", id="tone before"),
    pytest.param("mark-order", f"น{AM}\u0e49", f"น\u0e49{AM}", id="tone behind SARA AM"),
    pytest.param("mark-order", "ท\u0e48\u0e35", "ท\u0e35\u0e48", id="tone before SARA II"),
    pytest.param("mark-order", "สิทธ\u0e4c\u0e34", "สิทธ\u0e34\u0e4c", id="silencer before SARA I"),
    pytest.param("mark-order", "ผ\u0e39\u0e49ป\u0e48\u0e39", "ผ\u0e39\u0e49ป\u0e39\u0e48", id="tone before SARA UU"),
]


@pytest.mark.parametrize(("name", "text", "right"), WRONG)
def test_found_and_mended(name: str, text: str, right: str) -> None:
    assert may_slip(text)
    assert [slip.name for slip in SLIPS if list(slip.find(text))] == [name]
    assert mend(text) == right
    assert same(text) == same(right)


@pytest.mark.parametrize(
    "text",
    [
        "สำนักงานสาธารณสุขอำเภอปากพะยูน น้ำ ที่ ผู้ สิทธิ์ แผน เก้าอี้ เเก"[:-2],
        "ก\u0e33\u0e33",
        f"พระพุทธ{NIKHAHIT} สรณ{NIKHAHIT}",
        "👩\u200d👩\u200d👧 ❤\ufe0f\u200d🔥",
        "می\u200cخواهم",
        "\u0627\u0644\u200e(\u0628)\u200f",
        "a\tb\nc  d",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert mend(text) == text
    assert [slip.name for slip in SLIPS if list(slip.find(text))] == []


def test_what_stood_between_two_parts_is_no_excuse() -> None:
    assert mend(f"จ{NIKHAHIT}\u200b{AA}นวน") == "จำนวน"
    assert mend(f"{E}\u200b{E}ผน") == "แผน"


@given(st.text() | st.text(ALPHABET))
def test_nothing_is_left_to_mend(text: str) -> None:
    once = mend(text)
    assert mend(once) == once
    assert [slip.name for slip in SLIPS if list(slip.find(once))] == []
    assert (once != text) == any(list(slip.find(text)) for slip in SLIPS)


@given(st.text() | st.text(ALPHABET))
def test_a_search_finds_the_mended_text_by_the_unmended(text: str) -> None:
    assert canonical(mend(text)) == canonical(text)


@given(st.text() | st.text(ALPHABET))
def test_nothing_but_slips_is_changed(text: str) -> None:
    """Letters that belong to no slip stay, in their order."""
    slippery = re.compile(
        "[\x01-\x1b\x7f-\x9f\u00a0\u00ad\u061c\u0e31-\u0e39\u0e40\u0e41\u0e47-\u0e4d\u2000-\u206f\ufeff ]"
    )
    assert slippery.sub("", mend(text)) == slippery.sub("", text)


def _steps(pattern: re.Pattern[str], text: str) -> int:
    """Letters in all matches: a run is looked at once."""
    return sum(len(found[0]) for found in pattern.finditer(text))


@pytest.mark.parametrize(
    "piece", ["\u0e48", "\u0e4d", "\u0e4d\u0e48", "\u0e33", "\u0e48\u0e35", "\u200d", "\u200b", "\u0e40"]
)
def test_long_runs_are_mended_whole(piece: str) -> None:
    text = piece * 200_000
    assert mend(mend(text)) == mend(text)
    for slip in SLIPS:
        assert _steps(slip.pattern, text) <= len(text)
