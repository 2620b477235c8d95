"""Thai digits ๐-๙ (U+0E50-U+0E59) and the digits 0-9. No other digits of Unicode are touched."""

from __future__ import annotations

from typing import Final

ARABIC_DIGITS: Final = "0123456789"
THAI_DIGITS: Final = "๐๑๒๓๔๕๖๗๘๙"

_TO_ARABIC: Final = str.maketrans(THAI_DIGITS, ARABIC_DIGITS)
_TO_THAI: Final = str.maketrans(ARABIC_DIGITS, THAI_DIGITS)


def to_arabic(text: str) -> str:
    """``text`` with ๐-๙ written as 0-9 and everything else as it was."""
    return text.translate(_TO_ARABIC)


def to_thai(text: str) -> str:
    """``text`` with 0-9 written as ๐-๙ and everything else as it was."""
    return text.translate(_TO_THAI)
