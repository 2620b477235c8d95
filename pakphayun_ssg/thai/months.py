"""The names of the twelve months in both languages, and which month a word names or nearly names."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

THAI_MONTHS: Final = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
THAI_MONTHS_SHORT: Final = (
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
)  # fmt: skip
ENGLISH_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
ENGLISH_MONTHS_SHORT: Final = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip

_CLOSE: Final = 0.6  # of 1: the likeness below which a word is no misspelling of a month
_PREFIX: Final = 3  # letters that tell every English month from the others

_LONG: Final = {name: month for month, name in enumerate(THAI_MONTHS, 1)}
_SHORT: Final = {name.replace(".", ""): month for month, name in enumerate(THAI_MONTHS_SHORT, 1)}
_ENGLISH: Final = {name.lower(): month for month, name in enumerate(ENGLISH_MONTHS, 1)}


def find_month(word: str) -> int | None:
    """The month, 1 to 12, that a Thai name or abbreviation names, dots and blanks in the latter at will."""
    return _LONG.get(word.strip()) or _SHORT.get(_bare(word))


def closest_month(word: str) -> int | None:
    """The one month whose Thai name ``word`` most nearly is; None where none or several are near."""
    return _closest(_bare(word), {**_LONG, **_SHORT})


def closest_english_month(word: str) -> int | None:
    """The one month whose English name ``word`` is, abbreviates or most nearly is."""
    lower = word.lower().strip(".")
    begun = [month for name, month in _ENGLISH.items() if len(lower) >= _PREFIX and name.startswith(lower)]
    return begun[0] if begun else _closest(lower, _ENGLISH)


def _bare(word: str) -> str:
    return word.replace(".", "").replace(" ", "")


def _closest(word: str, names: Mapping[str, int]) -> int | None:
    likeness: dict[int, float] = {}
    for name, month in names.items():
        likeness[month] = max(likeness.get(month, 0.0), SequenceMatcher(None, word, name).ratio())
    best = max(likeness.values())
    months = [month for month, ratio in likeness.items() if ratio == best]
    return months[0] if best >= _CLOSE and len(months) == 1 else None
