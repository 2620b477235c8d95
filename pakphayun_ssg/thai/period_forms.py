"""The forms of a period that are read: one small function each, tried in turn by ``read_period``.

Forms: interfaces, section "Content", data_period.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pakphayun_ssg.thai import reasons
from pakphayun_ssg.thai.months import THAI_MONTHS, find_month
from pakphayun_ssg.thai.reasons import DateError
from pakphayun_ssg.thai.spans import Period, fiscal_year_period, month_period, period, quarter_period, round_period
from pakphayun_ssg.thai.written import (
    ERA,
    ERA_YEARS,
    WORD,
    Written,
    agrees,
    christian,
    offer,
    read_era,
    read_form,
    real,
    resolve,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_YEAR: Final = rf"(?P<era>{ERA})? ?(?P<year>[0-9]{{4}})"
_FY: Final = r"FY ?(?P<era>)(?P<year>[0-9]{4})"
_NTH: Final = r"ไตรมาส(?:ที่)? ?(?P<quarter>[0-9])"
_ISO_DAY: Final = r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"

_FISCAL_YEARS: Final = (re.compile(rf"ปีงบประมาณ ?{_YEAR}"), re.compile(_FY, re.IGNORECASE))
_QUARTERS: Final = (
    re.compile(rf"{_NTH}/(?P<era>)(?P<year>[0-9]{{4}})"),
    re.compile(rf"{_NTH} ?ปีงบประมาณ ?{_YEAR}"),
    re.compile(rf"{_FY}-Q(?P<quarter>[0-9])", re.IGNORECASE),
)
_ROUND: Final = re.compile(rf"รอบ ?(?P<months>6|12) ?เดือน ?ปีงบประมาณ ?{_YEAR}")
_MONTH: Final = re.compile(rf"(?P<month>{WORD}) ?{_YEAR}")
_ISO_MONTH: Final = re.compile(r"(?P<era>)(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})")
_RANGE: Final = re.compile(rf"({_ISO_DAY})/({_ISO_DAY})")


def read_period(plain: str) -> Period | None:
    """The period that prepared text is in one of the forms, or None.

    Raises DateError where the form is right and a number in it is not.
    """
    return next((found for form in _FORMS if (found := form(plain))), None)


def real_period(plain: str) -> Period | None:
    """The period that prepared text would be read as, or None."""
    try:
        return read_period(plain)
    except DateError:
        return None


def _read_year(match: re.Match[str]) -> int:
    """The Buddhist year in a match. Raises DateError for one in neither era or not in the era named."""
    written = int(match["year"])
    year = christian(written)
    if year is None:
        raise DateError(reasons.year_reason(written))
    if not agrees(read_era(match["era"]), written):
        without_era = f"{match.string[: match.start('era')]}{match.string[match.start('year') :]}"
        raise DateError(reasons.ERA_DIFFERS, without_era)
    return year + ERA_YEARS


def _fiscal_year(plain: str) -> Period | None:
    match = next((match for form in _FISCAL_YEARS if (match := form.fullmatch(plain))), None)
    return fiscal_year_period(_read_year(match)) if match else None


def _quarter(plain: str) -> Period | None:
    match = next((match for form in _QUARTERS if (match := form.fullmatch(plain))), None)
    if not match:
        return None
    quarter = int(match["quarter"])
    if not 1 <= quarter <= 4:
        raise DateError(reasons.QUARTER)
    return quarter_period(_read_year(match), quarter)


def _round(plain: str) -> Period | None:
    match = _ROUND.fullmatch(plain)
    return round_period(_read_year(match), int(match["months"])) if match else None


def _month(plain: str) -> Period | None:
    match = _MONTH.fullmatch(plain)
    month = find_month(match["month"]) if match else None
    return month_period(_read_year(match), month) if match and month else None


def _iso_month(plain: str) -> Period | None:
    match = _ISO_MONTH.fullmatch(plain)
    if not match:
        return None
    year, month = _read_year(match), int(match["month"])
    if not 1 <= month <= len(THAI_MONTHS):
        raise DateError(reasons.MONTH_NUMBER)
    return month_period(year, month)


def _range(plain: str) -> Period | None:
    match = _RANGE.fullmatch(plain)
    ends = [written for half in match.groups() if (written := read_form(half))] if match else []
    if not ends:
        return None
    try:
        start, end = map(resolve, ends)
    except DateError as error:
        raise DateError(error.reason, _mended(ends)) from None
    return period(start, end)


def _mended(ends: list[Written]) -> str | None:
    """The range with the nearest real days at its ends, if they are in order."""
    texts = [text for written in ends if (text := offer(written))]
    days = [day for text in texts if (written := read_form(text)) and (day := real(written))]
    return "/".join(texts) if len(days) == len(ends) and days == sorted(days) else None


def _day(plain: str) -> Period | None:
    written = read_form(plain)
    if not written:
        return None
    day = resolve(written)
    return period(day, day)


_FORMS: Final[tuple[Callable[[str], Period | None], ...]] = (
    _fiscal_year,
    _quarter,
    _round,
    _month,
    _iso_month,
    _range,
    _day,
)
