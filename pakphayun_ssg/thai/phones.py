"""A telephone number as a phone dials it."""

from __future__ import annotations

import re

from pakphayun_ssg.thai.digits import to_arabic

_NUMBER = re.compile(
    r"(?P<number>(?:\+66|0)[ -]?[0-9](?:[ -]?[0-9]){6,8}|1[0-9]{2,3})(?:\s*(?:ต่อ|ext\.?)\s*[0-9 ,-]+)?", re.IGNORECASE
)


def dial(text: str | None) -> str | None:
    """The ``tel:`` address of the one number in ``text``, extension left out; None for several numbers or none.

    >>> dial("0-7461-0000 ต่อ 12")
    'tel:074610000'
    """
    found = _NUMBER.fullmatch(to_arabic(text or "").strip())
    return "tel:" + re.sub(r"[ -]", "", found["number"]) if found else None
