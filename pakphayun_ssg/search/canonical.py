"""One form for all spellings of the same letters, on both sides of the search.

The specification, step by step (``search.js`` has the same steps in the same order):

1.  Unicode NFKD, lower case, ς as σ; zero-width characters and Latin accents are taken out.
2.  The glyphs of old Thai fonts in the private use area (U+F700-U+F71A) are the letters they show; ๅ is า.
3.  Thai digits are 0-9.
4.  SARA AM as PDF files break it: a blank or U+FFFD between a consonant and า stands for the lost nikhahit;
    blanks before any other mark go.
5.  The marks of one consonant stand in one order, each once, tone marks before ำ; ํา is ำ, ำา is ำ, เเ is แ.
6.  A full stop between two Thai letters goes (รพ.สต. is รพสต), and so does the comma of thousands.
    A telephone number is one number, however it is grouped: 0 7469 1234 and 074-691-234 are 074691234.
7.  A year of the Buddhist Era (2443-2643) is the year of the Christian Era.
8.  Whatever is no letter and no digit is one space.

What it gives is compared and looked up, never shown.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from pakphayun_ssg.thai.digits import to_arabic

_ERA: Final = 543
_UNSEEN: Final = re.compile(
    "[\u00ad\u0300-\u036f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]+"
)
_GLYPHS: Final = str.maketrans(
    "\u0e45" + "".join(map(chr, range(0xF700, 0xF71B))),
    "าฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู",
)
_MARK: Final = "ัิ-ฺ็-๎"
_BEFORE_MARK: Final = re.compile(f"\\s+(?=[{_MARK}])")
_LOST_NIKHAHIT: Final = re.compile(f"([ก-ฮ][{_MARK}]*)[\\s\ufffd]+า")
_LATE_MARK: Final = re.compile("า([่-๋ํ]+)")
_MARKS: Final = re.compile(f"[{_MARK}]{{2,}}")
_AM: Final = re.compile("ํา+")
_DOT: Final = re.compile("(?<=[ก-๎])\\.(?=[ก-ฮเ-ไ])")
_COMMA: Final = re.compile("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_BREAK: Final = "[ .()\u2010-\u2013-]{0,2}"
_PHONE: Final = re.compile(f"(?<![0-9])(0[0-9]{{0,2}}){_BREAK}([0-9]{{3,4}}){_BREAK}([0-9]{{3,5}})(?![0-9])")
_YEAR: Final = re.compile("(?<![0-9])2[4-6][0-9]{2}(?![0-9])")
# Letters of other scripts by their blocks, not by their category: the same in every version of Unicode.
_BETWEEN: Final = re.compile(
    f"[^a-z0-9ก-ฮะ-ฺเ-ไ{_MARK}\u00df-\u024f\u0370-\u0dff\u0e80-\u1fff\u2c00-\u2dff\u3040-\ud7ff]+"
)
_SKELETON: Final = str.maketrans("ำใ", "าไ", "็่้๊๋์")


def canonical(text: str) -> str:
    """The form of ``text`` in which it is compared: words of letters and digits with one space between them."""
    plain = unicodedata.normalize("NFKD", text).lower().replace("ς", "σ")
    plain = to_arabic(_UNSEEN.sub("", plain).translate(_GLYPHS))
    plain = _LOST_NIKHAHIT.sub("\\1ํา", _BEFORE_MARK.sub("", plain))
    plain = _MARKS.sub(_in_order, _LATE_MARK.sub("\\1า", plain))
    plain = _AM.sub("ำ", plain).replace("เเ", "แ")
    plain = _PHONE.sub(_dialled, _COMMA.sub("", _DOT.sub("", plain)))
    return _BETWEEN.sub(" ", _YEAR.sub(_christian, plain)).strip(" ")


def skeleton(form: str) -> str:
    """A canonical form without what people leave out or mistake: tone marks, ็ and ์, the ring of ำ, ใ for ไ."""
    return form.translate(_SKELETON)


def _in_order(run: re.Match[str]) -> str:
    return "".join(sorted(set(run[0])))


def _dialled(groups: re.Match[str]) -> str:
    """Of a mobile phone ten digits, of any other nine; what is neither stays as it is."""
    number = "".join(groups.groups())
    return number if len(number) == (10 if number[1] in "689" else 9) else groups[0]


def _christian(year: re.Match[str]) -> str:
    number = int(year[0])
    return str(number - _ERA) if 2443 <= number <= 2643 else year[0]
