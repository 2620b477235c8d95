"""Text that people typed or pasted: what is invisible in it, and when two of them are the same.

The one place where Thai letters are compared and mended. No body is published otherwise than it was written:
a rule tells what is wrong with it, and ``check --fix`` mends the file.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
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

# What pasting leaves behind. A joiner between two letters of other scripts or two emoji is meant, and so are
# marks of direction beside letters that run from the right (Jawi Malay is written in the South).
_JOINERS: Final = "[\u200c\u200d]"
_OTHERS: Final = "[^\x00-\u024f\u061c\u0e00-\u0e7f\u2000-\u206f\ufeff]"
_LEFT_BEHIND: Final = (
    f"[\x01-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u2060-\u2064\ufeff]"
    f"|{_JOINERS}(?!{_OTHERS})|(?<!{_OTHERS}){_JOINERS}"
)
_DIRECTIONS: Final = "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
_RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]")
_INVISIBLE: Final = re.compile(f"(?:{_LEFT_BEHIND}|{_DIRECTIONS})+")
_INVISIBLE_BUT_DIRECTIONS: Final = re.compile(f"(?:{_LEFT_BEHIND})+")

_TONES: Final = "\u0e48-\u0e4c"
_VOWELS: Final = "\u0e31\u0e34-\u0e39"


@dataclass(frozen=True, slots=True)
class Slip:
    """A kind of characters that a reader cannot see, or cannot tell from the right ones, and what was meant."""

    name: str
    pattern: re.Pattern[str]
    meant: Callable[[re.Match[str]], str]

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Each place in ``text``."""
        return self._in(text).finditer(text)

    def mend(self, text: str) -> str:
        """``text`` with each of them made right."""
        return self._in(text).sub(self.meant, text)

    def _in(self, text: str) -> re.Pattern[str]:
        directed = self.pattern is _INVISIBLE and _RIGHT_TO_LEFT.search(text)
        return _INVISIBLE_BUT_DIRECTIONS if directed else self.pattern


def _in_order(found: re.Match[str]) -> str:
    """Vowels above and below the consonant, then tones and silencers, then SARA AM, however they were typed."""
    return "".join(sorted(found[0], key=lambda mark: 2 if mark == "\u0e33" else "\u0e48" <= mark <= "\u0e4c"))


ZERO_WIDTH: Final = Slip("zero-width", _INVISIBLE, lambda found: "")
NO_BREAK: Final = Slip("no-break", re.compile("[\u00a0\u2007\u202f]"), lambda found: " ")
SARA_AE: Final = Slip("sara-ae", re.compile("\u0e40\u0e40"), lambda found: "\u0e41")
SARA_AM: Final = Slip("sara-am", re.compile("\u0e4d[\u0e48-\u0e4b]*\u0e32"), lambda found: f"{found[0][1:-1]}\u0e33")
MARK_ORDER: Final = Slip(
    "mark-order",
    re.compile(
        f"(?<![{_TONES}])[{_TONES}]+[{_VOWELS}][{_TONES}{_VOWELS}]*"
        "|(?<!\u0e33)\u0e33+[\u0e48-\u0e4b][\u0e33\u0e48-\u0e4b]*"
    ),
    _in_order,
)
SLIPS: Final = (ZERO_WIDTH, NO_BREAK, SARA_AE, SARA_AM, MARK_ORDER)
"""In the order in which they are mended: what is taken out may have stood between the parts of a later one."""

_SUSPECT: Final = re.compile("|".join(f"(?:{slip.pattern.pattern})" for slip in SLIPS))


def may_slip(text: str) -> bool:
    """Whether anything in ``text`` may need mending; quick."""
    return bool(_SUSPECT.search(text))


def mend(text: str) -> str:
    """``text`` with every slip made right: to a reader the same, to a search or a screen reader what was meant."""
    for slip in SLIPS if may_slip(text) else ():
        text = slip.mend(text)
    return text


def compose(text: str) -> str:
    """``text`` with each SARA AM in one piece, and tone marks where they belong."""
    return MARK_ORDER.mend(SARA_AM.mend(text))


def is_blank(text: str) -> bool:
    """Whether a reader would see nothing at all in ``text``."""
    return not tidy(text)


def says(text: str) -> bool:
    """Whether ``text`` tells anything: a dash or dots where a value is due are what a clerk types for none."""
    return any(letter.isalnum() for letter in tidy(text))


def tidy(text: str) -> str:
    """``text`` without zero-width characters, each run of blanks (NBSP too) one space, none at the ends.

    For reading values such as dates; never for text that is published.
    """
    return _BLANKS.sub(" ", _ZERO_WIDTH.sub("", text)).strip(" ")


def same(text: str) -> str:
    """A key that is equal for two spellings a reader cannot tell apart; for names and keys, never shown.

    ``canonical`` is the same thing under the name that search knows it by.
    """
    return canonical(text)


def canonical(text: str) -> str:
    """``text`` as both sides of a search compare it; never shown.

    ``tidy``, upper and lower case alike, canonical order of marks (Unicode NFC), Thai digits as 0-9,
    two SARA E as SARA AE, vowel before tone, and SARA AM in one spelling with its tone mark before it (mandate,
    section 7: neither NFC nor NFKC unifies U+0E33 and U+0E4D U+0E32 with a tone mark).
    """
    folded = unicodedata.normalize("NFC", tidy(text).casefold())
    return mend(to_arabic(folded))
