"""A length of time as an office writes it: ทุก 6 เดือน, 1y. Calendar months, not thirty days each."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final, NamedTuple

from pakphayun_ssg.models import Text
from pakphayun_ssg.thai.reasons import DateError
from pakphayun_ssg.thai.written import last_day, prepare

_NUMBERS: Final = {"หนึ่ง": 1, "สอง": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6}
_NUMBER: Final = f"([0-9]{{1,4}}|{'|'.join(_NUMBERS)})?"
_FORM: Final = re.compile(rf"(?:ทุก ?(?:ๆ ?)?|every )?{_NUMBER} ?([ก-๎]+|[A-Za-z]+)")
_TIMES: Final = re.compile(rf"(วัน|สัปดาห์|เดือน|ไตรมาส|ปี)ละ ?{_NUMBER} ?ครั้ง")
_MONTHS: Final = {
    **dict.fromkeys(("เดือน", "m", "month", "months", "monthly"), 1),
    **dict.fromkeys(("ไตรมาส", "quarter", "quarters", "quarterly"), 3),
    **dict.fromkeys(("ปี", "ปีงบประมาณ", "y", "year", "years", "yearly"), 12),
}
_DAYS: Final = {
    **dict.fromkeys(("วัน", "d", "day", "days", "daily"), 1),
    **dict.fromkeys(("สัปดาห์", "w", "week", "weeks", "weekly"), 7),
}
_LONGEST: Final = 120  # months
_LONGEST_DAYS: Final = 3660
NOT_AN_INTERVAL: Final = Text(
    "ระยะเวลาต้องเป็นจำนวนกับหน่วย วัน สัปดาห์ เดือน ไตรมาส หรือปี ไม่เกิน 10 ปี",
    "A length of time is a number and a unit: days, weeks, months, quarters or years, at most ten years.",
)


class Interval(NamedTuple):
    """So many calendar months and days."""

    months: int
    days: int

    def after(self, day: dt.date) -> dt.date:
        """The day this long after ``day``; in a shorter month its last: 31 August and 6 months is 28 or 29 February."""
        years, month = divmod(day.year * 12 + day.month - 1 + self.months, 12)
        start = dt.date(years, month + 1, min(day.day, last_day(years, month + 1)))
        return start + dt.timedelta(days=self.days)


def parse_interval(text: str) -> Interval:
    """What ``6 เดือน``, ``ทุก ๖ เดือน``, ``ทุกปี``, ``ปีละหนึ่งครั้ง``, ``ปีละ 2 ครั้ง``, ``6m``, ``1y``, ``90 days`` mean.

    Raises DateError for anything else, for no time at all and for more than ten years.
    """
    plain = prepare(text)
    if found := _TIMES.fullmatch(plain):
        interval = _divided(found[1], _number(found[2]))
    elif found := _FORM.fullmatch(plain):
        unit, number = found[2].casefold(), _number(found[1])
        interval = Interval(number * _MONTHS.get(unit, 0), number * _DAYS.get(unit, 0))
    else:
        interval = Interval(0, 0)
    if not (0 < interval.months <= _LONGEST or 0 < interval.days <= _LONGEST_DAYS):
        raise DateError(NOT_AN_INTERVAL)
    return interval


def _number(word: str | None) -> int:
    """A number in figures or words; none is one."""
    if word is None:
        return 1
    return _NUMBERS.get(word) or int(word)


def _divided(unit: str, times: int) -> Interval:
    """So many times a unit: only what comes out in whole months, or once in a shorter unit."""
    months, days = _MONTHS.get(unit, 0), _DAYS.get(unit, 0)
    if times == 1:
        return Interval(months, days)
    return Interval(months // times, 0) if times and months and months % times == 0 else Interval(0, 0)
