"""Times of day on the 24-hour clock, in Thai time."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from pakphayun_ssg.thai import reasons
from pakphayun_ssg.thai.reasons import DateError
from pakphayun_ssg.thai.written import prepare

_TIME: Final = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})(?: ?น\.?)?")
_NEAR: Final = re.compile(
    r"([0-9]{1,2})(?: ?[:.,;-]? ?([0-9]{2}))?(?:[:.][0-9]{2}(?:[.,][0-9]+)?)? ?(?:([ap])\.?m\.?|น\.?|นาฬิกา)?",
    re.IGNORECASE,
)


def parse_time(text: str) -> dt.time:
    """The time that ``HH:MM`` or ``HH.MM`` names, 00:00 to 23:59, with or without น., in 0-9 or ๐-๙.

    Raises DateError for anything else (``publish_time``: interfaces, section "Content").
    """
    plain = prepare(text)
    match = _TIME.fullmatch(plain)
    if not match:
        raise DateError(reasons.NOT_A_TIME, _nearest(plain))
    hour, minute = int(match[1]), int(match[2])
    if (hour, minute) == (24, 0):
        raise DateError(reasons.MIDNIGHT)
    if not _exists(hour, minute):
        raise DateError(reasons.HOURS)
    return dt.time(hour, minute)


def _exists(hour: int, minute: int) -> bool:
    return hour < 24 and minute < 60


def _nearest(plain: str) -> str | None:
    match = _NEAR.fullmatch(plain)
    if not match:
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}" if _exists(hour, minute) else None
