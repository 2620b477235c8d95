"""What is looked up: pairs of neighbouring letter clusters in Thai, words and numbers elsewhere.

No word list and no segmenter: browsers cut Thai words differently, letters are the same everywhere. A cluster is
a consonant with the vowels and marks that belong to it: ``ตัวอย่าง`` is ตั ว อ ย่า ง and gives the terms ตัว, วอ,
อย่า, ย่าง and ``ง$`` for the last one. Spaces do not part a pair, for in Thai they are a matter of taste; numbers
pair with what stands beside them (``19ตุ``, ``ม2020``, ``3_2020``), so that days and issue numbers are found. The
last four digits of a telephone number are a term too, and a lone Latin letter with its word (e-GP is also ``egp``).
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

END: Final = "$"
"""Stands behind a cluster that nothing follows but Latin letters or the end."""

_TOKEN: Final = re.compile("[เ-ไ]?[ก-ฮ][ะ-ฺ็-๎]*|[เ-ไะ-ฺ็-๎]|[0-9]+|[^ 0-9ก-๎]+")

_PHONE: Final = re.compile("0[0-9]{8,9}")
_LATIN: Final = re.compile("[a-z]")


def terms(form: str) -> set[str]:
    """The terms of a canonical form."""
    tokens = _TOKEN.findall(form)
    found = {token for token in tokens if not _thai(token)}
    found |= {token[-4:] for token in tokens if _PHONE.fullmatch(token)}
    for token, following in pairwise([*tokens, ""]):
        if _LATIN.fullmatch(token) and _LATIN.match(following):
            found.add(token + following)
        if pair := _pair(token, following):
            found.add(pair)
    return found


def _pair(token: str, following: str) -> str:
    if _thai(token):
        return token + (following if _thai(following) or _number(following) else END)
    if _number(token) and _thai(following):
        return token + following
    return f"{token}_{following}" if _number(token) and _number(following) else ""


def _thai(token: str) -> bool:
    return "ก" <= token[:1] <= "๎"


def _number(token: str) -> bool:
    return "0" <= token[:1] <= "9"
