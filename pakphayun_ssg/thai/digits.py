"""Thai digits ๐-๙ (U+0E50-U+0E59) and the digits 0-9. No other digits of Unicode are touched."""

from __future__ import annotations

import re
from typing import Final

ARABIC_DIGITS: Final = "0123456789"
THAI_DIGITS: Final = "๐๑๒๓๔๕๖๗๘๙"

_TO_ARABIC: Final = str.maketrans(THAI_DIGITS, ARABIC_DIGITS)
_TO_THAI: Final = str.maketrans(ARABIC_DIGITS, THAI_DIGITS)
_ADDRESS_OR_WORD: Final = re.compile(r"[a-z]+://[!-~]+|[A-Za-z0-9]+(?:[-._/@+][A-Za-z0-9]+)*")
_LATIN: Final = re.compile(r"[A-Za-z]")
_THAI: Final = re.compile(r"[ก-ฮ]")


def to_arabic(text: str) -> str:
    """``text`` with ๐-๙ written as 0-9 and everything else as it was."""
    return text.translate(_TO_ARABIC)


def to_thai(text: str) -> str:
    """``text`` with 0-9 written as ๐-๙ and everything else as it was."""
    return text.translate(_TO_THAI)


def to_thai_text(text: str) -> str:
    """``text`` with its numbers in Thai digits; those of a Latin word or an address stay: COVID-19, https://….

    A text in another language stays whole.
    """
    if _LATIN.search(text) and not _THAI.search(text):
        return text
    kept = [(match.start(), match.end()) for match in _ADDRESS_OR_WORD.finditer(text) if _LATIN.search(match[0])]
    out, at = [], 0
    for start, end in kept:
        out += [to_thai(text[at:start]), text[start:end]]
        at = end
    return "".join([*out, to_thai(text[at:])])
