"""What was probably meant by text that is no date: the reason to give, and a reading to offer.

Nothing here reads a date: every result is an error. ``explain`` asks the small functions below it
in turn, each of which knows one way in which people write dates otherwise.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from pakphayun_ssg.thai import reasons
from pakphayun_ssg.thai.months import THAI_MONTHS, closest_english_month, closest_month, find_month
from pakphayun_ssg.thai.reasons import DateError
from pakphayun_ssg.thai.text import tidy
from pakphayun_ssg.thai.written import (
    ERA,
    ERA_YEARS,
    THAILAND,
    WORD,
    Written,
    christian,
    offer,
    read_form,
    real,
    unreadable_year,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_OFFSET: Final = 14  # hours: no place on earth is further from UTC
_NEVER: Final = frozenset({"never", "ไม่มีกำหนด", "ไม่มีวันสิ้นสุด", "ไม่มีวันหมดอายุ", "ไม่หมดอายุ", "ตลอดไป"})

_DATE_TIME: Final = re.compile(
    r"(?P<date>.{6,}?)(?: ?T ?| ?เวลา ?|, ?| )(?P<hour>[0-9]{1,2})[:.](?P<minute>[0-9]{2})"
    r"(?:[:.][0-9]{2}(?:[.,][0-9]+)?)? ?(?P<zone>Z|UTC|(?P<sign>[+-])(?P<h>[0-9]{1,2}):?(?P<m>[0-9]{2})?)?(?: ?น\.?)?",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    r"^(?:(?:ประกาศ|ณ|เมื่อ|ลง|วันที่|วัน|ที่|อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์)[ ,]*)+(?=[0-9])",
)
_BUDDHIST: Final = re.compile(r"พุทธศักราช|\bB\.? ?E\.?(?= ?[0-9])", re.IGNORECASE)
_CHRISTIAN: Final = re.compile(r"คริสต์?ศักราช|\b(?:A\.? ?D|C\.? ?E)\.?(?= ?[0-9])", re.IGNORECASE)
_FILLERS: Final = re.compile(r"เดือน ?|ปี ?(?=[0-9พค])|,")
_MARKS: Final = " .,;:'\"`()[]“”‘’"

_THAI: Final = re.compile(rf"([0-9]{{1,2}}) ?({WORD}) ?({ERA})? ?([0-9]+)")
_ENGLISH: Final = re.compile(
    r"(?:(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?[ ./-]*(?P<month>[a-z]{3,9})"
    r"|(?P<month2>[a-z]{3,9})[ .]*(?P<day2>[0-9]{1,2})(?:st|nd|rd|th)?)"
    r"[ ./-]*(?:พ\.ศ\.|ค\.ศ\.)? ?(?P<year>[0-9]{4})",
    re.IGNORECASE,
)
_SEPARATOR: Final = r" ?[-/.\u2010-\u2015\u2212 ] ?"
_NUMBERS: Final = re.compile(rf"([0-9]{{1,5}})({_SEPARATOR})([0-9]{{1,2}}){_SEPARATOR}([0-9]{{1,5}})")
_EIGHT: Final = re.compile(r"[0-9]{8}")
_NO_DAY: Final = re.compile(
    rf"[0-9]{{4}}[-/.][0-9]{{1,2}}|[0-9]{{1,2}}[-/.][0-9]{{4}}|({WORD}) ?(?:{ERA})? ?[0-9]{{4}}",
)
_NO_YEAR: Final = re.compile(rf"[0-9]{{1,2}} ?({WORD})[. ]*")
_ONLY_YEAR: Final = re.compile(rf"(?:ปี)? ?(?:{ERA})? ?[0-9]{{4}}")
_BETWEEN: Final = re.compile(r" ?(?:/|\u2013|\u2014|ถึงวันที่|ถึง|\bto\b|\.\.|-+) ?")


def explain(plain: str) -> DateError:
    """The error for prepared text that is in none of the forms of a date."""
    return next((error for check in _CHECKS if (error := check(plain))), DateError(reasons.NOT_A_DATE))


def halves(plain: str) -> Iterator[tuple[str, str]]:
    """Every way to take ``plain`` as two values with a dash, a slash or "to" between them."""
    for match in _BETWEEN.finditer(plain):
        yield plain[: match.start()], plain[match.end() :]


def simplify(plain: str) -> str:
    """``plain`` without the words and marks that Thai documents put around a date."""
    named = _CHRISTIAN.sub("ค.ศ.", _BUDDHIST.sub("พ.ศ.", plain))
    return tidy(_FILLERS.sub("", _BEFORE.sub("", named.strip(_MARKS))))


def _never(plain: str) -> DateError | None:
    return DateError(reasons.NEVER) if plain.casefold() in _NEVER else None


def _date_time(plain: str) -> DateError | None:
    match = _DATE_TIME.fullmatch(plain)
    written = read_form(simplify(match["date"])) if match else None
    if not match or not written:
        return None
    return DateError(reasons.DATE_TIME, _thai_day(written, match))


def _thai_day(written: Written, match: re.Match[str]) -> str | None:
    """The day in Thailand (UTC+7) at that moment; without an offset the time is Thai already."""
    if not match["zone"]:
        return offer(written)
    day, hour, minute = real(written), int(match["hour"]), int(match["minute"])
    hours, minutes = int(match["h"] or 0), int(match["m"] or 0)
    if day is None or hour > 23 or minute > 59 or hours > _OFFSET or minutes > 59:
        return None
    ahead = dt.timedelta(hours=hours, minutes=minutes) * (-1 if match["sign"] == "-" else 1)
    moment = dt.datetime.combine(day, dt.time(hour, minute), dt.timezone(ahead)).astimezone(THAILAND)
    return offer(Written(written.form, written.year + moment.year - day.year, moment.month, moment.day))


def _extra_words(plain: str) -> DateError | None:
    written = read_form(simplify(plain))
    return DateError(reasons.EXTRA_WORDS, offer(written)) if written else None


def _misspelt(plain: str) -> DateError | None:
    match = _THAI.fullmatch(simplify(plain))
    if not match:
        return None
    if find_month(match[2]):
        return DateError(reasons.FOUR_DIGIT_YEAR)
    month = closest_month(match[2])
    corrected = month and read_form(f"{match[1]}{THAI_MONTHS[month - 1]}{match[3] or ''}{match[4]}")
    return DateError(reasons.UNKNOWN_MONTH, offer(corrected) if corrected else None)


def _english(plain: str) -> DateError | None:
    match = _ENGLISH.fullmatch(simplify(plain))
    month = match and closest_english_month(match["month"] or match["month2"])
    if not match or not month:
        return None
    year = christian(int(match["year"]))
    if year is None:
        return DateError(unreadable_year(int(match["year"])))
    written = Written("iso", year + ERA_YEARS, month, int(match["day"] or match["day2"]))
    return DateError(reasons.ENGLISH_MONTH, offer(written))


def _numbers(plain: str) -> DateError | None:
    match = _NUMBERS.fullmatch(plain)
    if not match:
        return None
    first, mark, middle, last = match.groups()
    sizes = len(first), len(last)
    if sizes[0] == 4 and sizes[1] <= 2:
        return _other_marks(Written("iso", int(first), int(middle), int(last)))
    if sizes[1] == 4 and sizes[0] <= 2:
        return _other_marks(Written("slash", int(last), int(middle), int(first)))
    if max(sizes) > 2:
        return DateError(reasons.FOUR_DIGIT_YEAR)
    reason = reasons.SLASH_YEAR if mark == "/" else reasons.FOUR_DIGIT_YEAR
    return DateError(reason, _short_year(int(first), int(middle), int(last), day_first=mark.strip() in ("/", ".")))


def _other_marks(written: Written) -> DateError:
    if christian(written.year) is None:
        return DateError(unreadable_year(written.year))
    return DateError(reasons.YEAR_FIRST if written.form == "iso" else reasons.DAY_FIRST, offer(written))


def _short_year(first: int, middle: int, last: int, *, day_first: bool) -> str | None:
    """The date with 25yy in place of a two-digit year, if it is plain which number is the year."""
    day_led = Written("slash", 2500 + last, middle, first)
    year_led = Written("iso", 2500 + first, middle, last)
    return _only_real(day_led, year_led) or (day_led.text if day_first and real(day_led) else None)


def _only_real(*readings: Written) -> str | None:
    """The text of the readings that are real days, if they are all the same day."""
    days = {day: written.text for written in readings if (day := real(written))}
    return next(iter(days.values())) if len(days) == 1 else None


def _run_of_digits(plain: str) -> DateError | None:
    if not _EIGHT.fullmatch(plain):
        return None
    year_led = Written("iso", int(plain[:4]), int(plain[4:6]), int(plain[6:]))
    day_led = Written("slash", int(plain[4:]), int(plain[2:4]), int(plain[:2]))
    return DateError(reasons.NO_SEPARATORS, _only_real(year_led, day_led))


def _missing_part(plain: str) -> DateError | None:
    text = simplify(plain)
    if _ONLY_YEAR.fullmatch(text):
        return DateError(reasons.ONLY_YEAR)
    if (match := _NO_DAY.fullmatch(text)) and (not match[1] or find_month(match[1])):
        return DateError(reasons.NO_DAY)
    if (match := _NO_YEAR.fullmatch(text)) and find_month(match[1]):
        return DateError(reasons.NO_YEAR)
    return None


def _two_dates(plain: str) -> DateError | None:
    found = any(read_form(first) and read_form(last) for first, last in halves(plain))
    return DateError(reasons.TWO_DATES) if found else None


_CHECKS: Final[tuple[Callable[[str], DateError | None], ...]] = (
    _never,
    _date_time,
    _two_dates,
    _extra_words,
    _misspelt,
    _english,
    _numbers,
    _run_of_digits,
    _missing_part,
)
