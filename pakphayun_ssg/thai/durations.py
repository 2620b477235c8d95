"""How long a step takes, as offices write it, and what the steps take together (clauses 1.6 and 1.7).

``5 นาที`` · ``๑ ชั่วโมง ๓๐ นาที`` · ``7 วันทำการ`` · ``ไม่เกิน 15 นาที`` · ``5-10 นาที``. What is not read stays the
text it is: nobody adds up what is not sure.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from pakphayun_ssg.models import Text
from pakphayun_ssg.thai.digits import to_arabic

_UNITS = {
    "ปี": ("year", r"ปี|years?"),
    "เดือน": ("month", r"เดือน|months?"),
    "สัปดาห์": ("week", r"สัปดาห์|อาทิตย์|weeks?"),
    "วันทำการ": ("working day", r"วันทำการ|วันราชการ|working\ days?"),
    "วัน": ("day", r"วัน|days?"),
    "ชั่วโมง": ("hour", r"ชั่วโมง|ชม\.?|hours?"),
    "นาที": ("minute", r"นาที|น\.|minutes?"),
}
"""Longest first; a working day is no day: a weekend lies between them."""

_UNIT = "|".join(f"(?P<u{index}>{pattern})" for index, (_, pattern) in enumerate(_UNITS.values()))
_PART = re.compile(
    r"(?P<most>ไม่เกิน|ภายใน|อย่างช้า|ประมาณ|up\ to)?\s*"
    r"(?:[0-9]{1,4}\s*(?P<range>-|\u2013|ถึง)\s*)?(?P<number>[0-9]{1,4})\s*"
    rf"(?:{_UNIT})\s*(?:และ|and)?\s*",
    re.IGNORECASE,
)
_MINUTES_AN_HOUR = 60


def total(durations: Iterable[str | None]) -> Text | None:
    """All steps together, unit by unit; None when one of them is missing or not read.

    A range counts with its longer end, and the sum then says "at most".
    """
    units: Counter[str] = Counter()
    at_most = False
    for duration in durations:
        read = _read(duration or "")
        if read is None:
            return None
        units += read[0]
        at_most |= read[1]
    if not units:
        return None
    hours, units["นาที"] = divmod(units["นาที"], _MINUTES_AN_HOUR)
    units["ชั่วโมง"] += hours
    parts = [(units[unit], unit, english) for unit, (english, _) in _UNITS.items() if units[unit]]
    thai = " ".join(f"{number} {unit}" for number, unit, _ in parts)
    english = " ".join(f"{number} {unit}{'s' if number > 1 else ''}" for number, _, unit in parts)
    return Text(f"ไม่เกิน {thai}", f"at most {english}") if at_most else Text(thai, english)


def _read(duration: str) -> tuple[Counter[str], bool] | None:
    """The units of one duration and whether it is a bound; None when any part of it is not understood."""
    text = to_arabic(duration).strip()
    units: Counter[str] = Counter()
    at_most = False
    position = 0
    while position < len(text):
        found = _PART.match(text, position)
        if not found:
            return None
        unit = next(unit for index, unit in enumerate(_UNITS) if found[f"u{index}"])
        units[unit] += int(found["number"])
        at_most |= bool(found["most"] or found["range"])
        position = found.end()
    return (units, at_most) if units else None
