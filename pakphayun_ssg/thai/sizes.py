"""File sizes as people read them. 1 KB = 1024 bytes, 1 MB = 1024 KB, 1 GB = 1024 MB."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pakphayun_ssg.models import Language

_UNIT: Final = 1024
_NAMES: Final = ("KB", "MB", "GB")


def format_size(size: int, language: Language) -> str:
    """``size`` in bytes, as "512 ไบต์"/"512 bytes" below 1 KB, else as "13.4 KB", "4 MB" in both languages.

    Rounded **up** to one decimal, so that no file reads smaller than it is: 4,194,304 bytes are "4 MB"
    and 4,194,305 bytes are "4.1 MB", never equal to the limit they are over (limit of 4 MB: interfaces,
    section "Content").

    Raises ValueError for a negative size.
    """
    if size < 0:
        message = f"a size cannot be negative: {size}"
        raise ValueError(message)
    if size < _UNIT:
        return f"{size:,} {_byte_word(size, language)}"
    tenths, name = _tenths(size)
    whole, tenth = divmod(tenths, 10)
    return f"{whole:,}.{tenth} {name}" if tenth else f"{whole:,} {name}"


def _tenths(size: int) -> tuple[int, str]:
    """The size in tenths of the largest unit that it fills, rounded up, and the unit."""
    unit = _UNIT
    for name in _NAMES:
        tenths = -(-size * 10 // unit)
        if tenths < _UNIT * 10 or name == _NAMES[-1]:
            break
        unit *= _UNIT
    return tenths, name


def _byte_word(size: int, language: Language) -> str:
    if language == "th":
        return "ไบต์"
    return "byte" if size == 1 else "bytes"
