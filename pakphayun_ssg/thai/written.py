"""A date as its author wrote it: the three forms that are read, and the real day behind one.

Forms and eras: interfaces, section "Content", "Dates anywhere". Buddhist year = Christian year + 543
(mandate, section 7). Whether a day exists is decided in the Christian year: 29 Feb 2567 is a real day.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from pakphayun_ssg.thai import reasons
from pakphayun_ssg.thai.digits import to_arabic
from pakphayun_ssg.thai.months import THAI_MONTHS, find_month
from pakphayun_ssg.thai.reasons import DateError
from pakphayun_ssg.thai.text import tidy

if TYPE_CHECKING:
    from pakphayun_ssg.models import Text

Form = Literal["iso", "slash", "thai"]
Era = Literal["พ.ศ.", "ค.ศ."]

ERA_YEARS: Final = 543
THAILAND: Final = dt.timezone(dt.timedelta(hours=7))
MAX_LENGTH: Final = 60  # characters
FIRST_BE: Final = 2400
LAST_BE: Final = 2743
FIRST_CE: Final = 1900
LAST_CE: Final = 2200

ERA: Final = r"[พค]\.? ?ศ\.?"
WORD: Final = r"[ก-ฺเ-๎][ก-ฺเ-๎. ]*?"

_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_SLASH: Final = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_THAI: Final = re.compile(rf"([0-9]{{1,2}}) ?({WORD}) ?({ERA})? ?([0-9]{{4}}|[0-9]{{2}})")
_PREFIX: Final = re.compile(r"^วันที่ ?")


@dataclass(frozen=True, slots=True)
class Written:
    """The numbers of a date in the form and era they were written in; the day may not exist."""

    form: Form
    year: int
    month: int
    day: int
    era: Era | None = None

    @property
    def text(self) -> str:
        """The date written in its own form, in 0-9."""
        if self.form == "iso":
            return f"{self.year:04}-{self.month:02}-{self.day:02}"
        if self.form == "slash":
            return f"{self.day}/{self.month}/{self.year}"
        return f"{self.day} {THAI_MONTHS[self.month - 1]} {self.year}"


def prepare(text: str) -> str:
    """``text`` tidied and in 0-9, ready for reading. Raises DateError if it is blank or too long."""
    if len(text) > MAX_LENGTH:
        raise DateError(reasons.TOO_LONG)
    plain = to_arabic(tidy(text))
    if not plain:
        raise DateError(reasons.BLANK)
    return plain


def read_form(plain: str) -> Written | None:
    """The date that prepared text is in one of the three forms, or None; asks not whether the day exists."""
    plain = _PREFIX.sub("", plain)
    if match := _ISO.fullmatch(plain):
        year, month, day = map(int, match.groups())
        return Written("iso", year, month, day)
    if match := _SLASH.fullmatch(plain):
        day, month, year = map(int, match.groups())
        return Written("slash", year, month, day)
    if (match := _THAI.fullmatch(plain)) and (found := find_month(match[2])):
        era = read_era(match[3])
        return Written("thai", _thai_year(match[4], era), found, int(match[1]), era)
    return None


def read_era(word: str | None) -> Era | None:
    """The era that ``ERA`` matched, if it matched."""
    if not word:
        return None
    return "พ.ศ." if word.startswith("พ") else "ค.ศ."


def _thai_year(digits: str, era: Era | None) -> int:
    """Two digits stand for 25yy of the Buddhist Era, and for nothing after ค.ศ."""
    return int(digits) + (2500 if len(digits) == len("68") and era != "ค.ศ." else 0)


def christian(year: int) -> int | None:
    """The Christian year of a year in either era, or None outside พ.ศ. 2400-2743 and ค.ศ. 1900-2200."""
    if FIRST_BE <= year <= LAST_BE:
        return year - ERA_YEARS
    return year if FIRST_CE <= year <= LAST_CE else None


def unreadable_year(year: int) -> Text:
    """Why a year is in neither era; one past all others was meant as "without end"."""
    return reasons.far_year_reason(year) if year > LAST_BE else reasons.year_reason(year)


def agrees(era: Era | None, year: int) -> bool:
    """Whether a year is in the era that its author named, if one was named."""
    return era is None or (era == "พ.ศ.") == (year >= FIRST_BE)


def resolve(written: Written) -> dt.date:
    """The real day. Raises DateError, with the nearest one, where there is no such day."""
    year = christian(written.year)
    if year is None:
        raise DateError(unreadable_year(written.year))
    if not agrees(written.era, written.year):
        raise DateError(reasons.ERA_DIFFERS, offer(written))
    if written.form == "slash" and written.year < FIRST_BE:
        raise DateError(reasons.SLASH_YEAR, offer(written))
    if not 1 <= written.month <= len(THAI_MONTHS):
        raise DateError(reasons.MONTH_NUMBER, offer(written))
    last = last_day(year, written.month)
    if not 1 <= written.day <= last:
        raise DateError(reasons.day_reason(year, written.month, written.day, last), offer(written))
    return dt.date(year, written.month, written.day)


def offer(written: Written) -> str | None:
    """The nearest date that would be read, in the same form: month and day swapped, or the month's end."""
    year = christian(written.year)
    if year is None:
        return None
    shown = year + ERA_YEARS if written.form == "slash" else written.year
    month, day = written.month, written.day
    if not 1 <= month <= len(THAI_MONTHS):
        month, day = day, month
        if not (1 <= month <= len(THAI_MONTHS) and 1 <= day <= last_day(year, month)):
            return None
    day = min(max(day, 1), last_day(year, month))
    return Written(written.form, shown, month, day).text


def real(written: Written) -> dt.date | None:
    """The real day, or None."""
    try:
        return resolve(written)
    except DateError:
        return None


def last_day(year_ce: int, month: int) -> int:
    """How many days a month has."""
    return calendar.monthrange(year_ce, month)[1]


def iso_be(day: dt.date) -> str:
    """A day as ISO with the Buddhist year, "2568-10-07"."""
    return Written("iso", day.year + ERA_YEARS, day.month, day.day).text
