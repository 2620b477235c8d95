"""What was probably meant by text that is no period: the reason to give, and a reading to offer.

Nothing here reads a period: every result is an error, and every offer is one that would be read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pakphayun_ssg.thai import reasons
from pakphayun_ssg.thai.months import THAI_MONTHS, closest_english_month, closest_month, find_month
from pakphayun_ssg.thai.near_misses import explain, halves
from pakphayun_ssg.thai.period_forms import real_period
from pakphayun_ssg.thai.reasons import DateError
from pakphayun_ssg.thai.spans import fiscal_months, iso_range
from pakphayun_ssg.thai.written import ERA, ERA_YEARS, FIRST_BE, LAST_BE, WORD, christian, read_form

if TYPE_CHECKING:
    from collections.abc import Callable

    from pakphayun_ssg.models import Text

_BARE_YEAR: Final = re.compile(rf"(?P<calendar>ปีปฏิทิน)?(?:ประจำ)?(?:ปี)? ?(?:{ERA})? ?(?P<year>[0-9]{{4}})")
_ROUND: Final = re.compile(r"(?:รอบ)? ?([0-9]{1,2}) ?เดือน(แรก|หลัง)?[^0-9]*([0-9]{4})")
_MONTH: Final = re.compile(rf"({WORD}) ?(?:{ERA})? ?([0-9]{{4}})")
_ENGLISH: Final = re.compile(r"([a-z]{3,9})[ .,/-]*([0-9]{4})", re.IGNORECASE)
_SHORT_YEAR: Final = re.compile(r"([ก-๎].*[^0-9])([0-9]{2})")

# Other wordings and the form that each of them stands for, applied one after the other.
_REWRITES: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), form)
    for pattern, form in (
        (r"พุทธศักราช", "พ.ศ."),
        (r"^(?:ข้อมูล|ณ|ประจำ|ใน|ช่วง|ของ)+ ?", ""),
        (r"^เดือน ?", ""),
        (r"^fiscal ?year ?", "FY"),
        (r"^(?:ปี ?)?งบ(?: ?ประมาณ|ฯ)? ?", "ปีงบประมาณ "),
        (r"^FY ?([0-9]{4})[ /-]*Q ?([1-4])$", r"FY\1-Q\2"),
        (r"^Q ?([1-4]) ?[ /-] ?([0-9]{4}|[0-9]{2})$", r"ไตรมาส \1/\2"),
        (r"^ไตรมาส ?(?:ที่)? ?([1-4])[^0-9]+([0-9]{4}|[0-9]{2})$", r"ไตรมาส \1/\2"),
        (r"^(?:รอบ)? ?(6|12) ?เดือน(?:แรก)?(?!หลัง)[^0-9]*([0-9]{4}|[0-9]{2})$", r"รอบ \1 เดือน ปีงบประมาณ \2"),
        (r"^([0-9]{1,2}) ?[-/. ] ?([0-9]{4})$", r"\2-\1"),
        (r"^([0-9]{4}) ?[-/. ] ?([0-9]{1,2})$", r"\1-\2"),
    )
)
_ABOUT_A_DAY: Final[frozenset[Text]] = frozenset(
    {reasons.NOT_A_DATE, reasons.NO_DAY, reasons.ONLY_YEAR, reasons.NEVER},
)


def explain_period(plain: str) -> DateError:
    """The error for prepared text that is in none of the forms of a period."""
    found = next((error for check in _CHECKS if (error := check(plain))), None) or explain(plain)
    return DateError(reasons.NOT_A_PERIOD) if found.reason in _ABOUT_A_DAY else found


def _bare_year(plain: str) -> DateError | None:
    match = _BARE_YEAR.fullmatch(plain)
    if not match:
        return None
    written = int(match["year"])
    year = christian(written)
    if year is None:
        return DateError(reasons.year_reason(written))
    year += ERA_YEARS
    calendar = f"{year}-01-01/{year}-12-31"
    return DateError(reasons.bare_year_reason(year), calendar if match["calendar"] else f"ปีงบประมาณ {year}")


def _other_round(plain: str) -> DateError | None:
    """Rounds of other lengths, and the second half of a fiscal year."""
    match = _ROUND.fullmatch(plain)
    if not match:
        return None
    months, year = int(match[1]), (christian(int(match[3])) or 0) + ERA_YEARS
    second = match[2] == "หลัง"
    if months in (6, 12) and not second:
        return None
    if not (FIRST_BE <= year <= LAST_BE and 1 <= months < 12):
        return DateError(reasons.ROUND)
    first, last = (13 - months, 12) if second else (1, months)
    return DateError(reasons.ROUND, _if_read(iso_range(*fiscal_months(year, first, last))))


def _range(plain: str) -> DateError | None:
    for first, last in halves(plain):
        start, end = real_period(first), real_period(last)
        if start and end:
            return DateError(reasons.RANGE_FORM, _if_read(iso_range(start.start, end.end)))
        if read_form(first) and read_form(last):
            return DateError(reasons.RANGE_FORM)
    return None


def _other_wording(plain: str) -> DateError | None:
    text = _rewrite(plain)
    if real_period(text):
        return DateError(reasons.OTHER_WORDING, text)
    match = _SHORT_YEAR.fullmatch(text)
    offered = f"{match[1]}25{match[2]}" if match else ""
    return DateError(reasons.FOUR_DIGIT_YEAR, offered) if real_period(offered) else None


def _misspelt_month(plain: str) -> DateError | None:
    match = _MONTH.fullmatch(_rewrite(plain))
    if not match or find_month(match[1]):
        return None
    month = closest_month(match[1])
    return DateError(reasons.UNKNOWN_MONTH, _if_read(f"{THAI_MONTHS[month - 1]} {match[2]}")) if month else None


def _english_month(plain: str) -> DateError | None:
    match = _ENGLISH.fullmatch(plain)
    month = closest_english_month(match[1]) if match else None
    return DateError(reasons.ENGLISH_MONTH, _if_read(f"{match[2]}-{month:02}")) if match and month else None


def _rewrite(plain: str) -> str:
    for pattern, form in _REWRITES:
        plain = pattern.sub(form, plain)
    return plain


def _if_read(text: str) -> str | None:
    return text if real_period(text) else None


_CHECKS: Final[tuple[Callable[[str], DateError | None], ...]] = (
    _bare_year,
    _other_round,
    _range,
    _other_wording,
    _misspelt_month,
    _english_month,
)
