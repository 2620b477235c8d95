"""The order of a Thai dictionary: by consonants, a vowel written before its consonant counting after it."""

from __future__ import annotations

import re
from typing import Final

from pakphayun_ssg.thai.text import same

_LEADING: Final = re.compile("([เ-ไ])([ก-ฮ])")
_MARKS: Final = re.compile("[็-๎]")
_NO_LETTER: Final = re.compile("[^0-9a-zก-๎]+")

LETTERS: Final[dict[str, str]] = {
    "ก": "ko-kai",
    "ข": "kho-khai",
    "ฃ": "kho-khuat",
    "ค": "kho-khwai",
    "ฅ": "kho-khon",
    "ฆ": "kho-rakhang",
    "ง": "ngo-ngu",
    "จ": "cho-chan",
    "ฉ": "cho-ching",
    "ช": "cho-chang",
    "ซ": "so-so",
    "ฌ": "cho-choe",
    "ญ": "yo-ying",
    "ฎ": "do-chada",
    "ฏ": "to-patak",
    "ฐ": "tho-than",
    "ฑ": "tho-montho",
    "ฒ": "tho-phuthao",
    "ณ": "no-nen",
    "ด": "do-dek",
    "ต": "to-tao",
    "ถ": "tho-thung",
    "ท": "tho-thahan",
    "ธ": "tho-thong",
    "น": "no-nu",
    "บ": "bo-baimai",
    "ป": "po-pla",
    "ผ": "pho-phueng",
    "ฝ": "fo-fa",
    "พ": "pho-phan",
    "ฟ": "fo-fan",
    "ภ": "pho-samphao",
    "ม": "mo-ma",
    "ย": "yo-yak",
    "ร": "ro-ruea",
    "ฤ": "ru",
    "ล": "lo-ling",
    "ฦ": "lu",
    "ว": "wo-waen",
    "ศ": "so-sala",
    "ษ": "so-ruesi",
    "ส": "so-suea",
    "ห": "ho-hip",
    "ฬ": "lo-chula",
    "อ": "o-ang",
    "ฮ": "ho-nokhuk",
}
"""The letters in their order, each with its name in the Royal Society's romanisation, for addresses."""


def sort_key(text: str) -> tuple[str, str]:
    """Sorts as a Thai dictionary does; numbers come first, then Latin, then Thai.

    Tone marks and ็ ์ count only between words that are otherwise alike, punctuation never.
    """
    letters = _LEADING.sub("\\2\\1", _NO_LETTER.sub("", same(text)))
    return _MARKS.sub("", letters), letters


def initial(text: str) -> str:
    """What ``text`` stands under: its first consonant, ``A`` to ``Z``, or ``0`` where it begins otherwise."""
    first = sort_key(text)[0][:1].upper()
    return first if first in LETTERS or "A" <= first <= "Z" else "0"
