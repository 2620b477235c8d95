"""Text that people typed or pasted: what is invisible in it, and when two of them are the same.

None of these functions is for text that is published: what an author wrote is shown as written.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from pakphayun_ssg.thai.digits import to_arabic

# Drawn as nothing and taking no room: controls that are no white space, soft hyphen, grapheme joiner,
# zero-width characters and directions (U+200B-U+200F, U+2060 ...), byte order mark, variation selectors, tags.
_ZERO_WIDTH: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+",
)
# Drawn as nothing but taking room: white space with NBSP, and the fillers that fonts leave empty.
_BLANKS: Final = re.compile("[\\s\u115f\u1160\u2800\u3164\uffa0]+")

_NIKHAHIT_AA: Final = re.compile("\u0e4d([\u0e48-\u0e4b]*)\u0e32")
_AM_RUN: Final = re.compile("\u0e33[\u0e33\u0e48-\u0e4b]+")


def is_blank(text: str) -> bool:
    """Whether a reader would see nothing at all in ``text``."""
    return not tidy(text)


def tidy(text: str) -> str:
    """``text`` without zero-width characters, each run of blanks (NBSP too) one space, none at the ends.

    For reading values such as dates; never for text that is published.
    """
    return _BLANKS.sub(" ", _ZERO_WIDTH.sub("", text)).strip(" ")


def same(text: str) -> str:
    """A key that is equal for two spellings a reader cannot tell apart; for names and keys, never shown.

    ``tidy``, upper and lower case alike, canonical order of marks (Unicode NFC), Thai digits as 0-9,
    two SARA E as SARA AE, and SARA AM in one spelling with its tone mark before it (mandate, section 7:
    neither NFC nor NFKC unifies U+0E33 and U+0E4D U+0E32 with a tone mark).
    """
    folded = unicodedata.normalize("NFC", tidy(text).casefold())
    return compose(to_arabic(folded).replace("\u0e40\u0e40", "\u0e41"))


def compose(text: str) -> str:
    """``text`` with each SARA AM in one piece, tone marks before it."""
    return _AM_RUN.sub(_tones_first, _NIKHAHIT_AA.sub("\\1\u0e33", text))


def _tones_first(run: re.Match[str]) -> str:
    """A run of SARA AM and tone marks with its tone marks in front: one spelling, however they were typed."""
    return "".join(sorted(run[0], key=lambda letter: letter == "\u0e33"))
