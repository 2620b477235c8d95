"""Kinds of values that front matter and ``site.toml`` are made of: text, dates, addresses, lists."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, StrictStr

from pakphayun_ssg import reading_rules as rules
from pakphayun_ssg import required_rules as required
from pakphayun_ssg.models import Fault, Text
from pakphayun_ssg.thai.dates import parse_date
from pakphayun_ssg.thai.digits import to_arabic
from pakphayun_ssg.thai.intervals import parse_interval
from pakphayun_ssg.thai.periods import parse_fiscal_year
from pakphayun_ssg.thai.reasons import DateError
from pakphayun_ssg.thai.text import compose, is_blank, says, tidy
from pakphayun_ssg.thai.times import parse_time
from pakphayun_ssg.urls import is_device

_ADDRESS = re.compile(r"(?:https?://[^\s\"<>/?#:@\\]+(?::[0-9]{1,5})?(?:[/?#][^\s\"<>]*)?|(?:mailto|tel):[^\s\"<>]+)")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
"""What an escape (``"\\x01"``) may put into a value, and no feed or document may hold (XML 1.0, 2.2)."""
NEVER: Literal["never"] = "never"


def _date(value: Any) -> dt.date:
    """A date as text; TOML's own dates are read as text too, for 2560-10-01 is a Buddhist year there as well."""
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        value = value.isoformat()
    if not isinstance(value, str):
        raise Fault(rules.WRONG_KIND, expected=Text("ต้องเป็นวันที่ เช่น 7 ตุลาคม 2568", "must be a date"))
    return parse_date(value)


def _time(value: Any) -> dt.time:
    if not isinstance(value, str):
        raise Fault(rules.WRONG_KIND, expected=Text("ต้องเป็นเวลา เช่น 09:30", "must be a time, such as 09:30"))
    return parse_time(value)


def read_expiry(value: Any) -> Any:
    """A date, or the word never."""
    return NEVER if isinstance(value, str) and tidy(value) == NEVER else _date(value)


def _said(value: str) -> str:
    """Text that shows something; blanks and zero-width characters alone count as missing.

    A SARA AM typed in two parts is made one: it looks the same, and only so it is found.
    """
    if is_blank(value):
        raise Fault(required.FIELD, label=Text("ค่ายังว่าง", "its value is empty"))
    return compose(_plain(value).strip())


def _plain(value: str) -> str:
    """Text without control characters."""
    found = _CONTROL.search(value)
    if found:
        code = f"U+{ord(found[0]):04X}"
        problem = Text(f"มีอักขระควบคุมที่มองไม่เห็น ({code})", f"There is an invisible control character ({code})")
        mend = Text("ลบคำนั้นแล้วพิมพ์ใหม่", "Delete the word and type it again.")
        raise Fault(rules.SYNTAX, problem=problem, mend=mend)
    return value


def _telling(value: str) -> str:
    """Text that tells something; a dash or dots, typed for want of an answer, count as missing."""
    if not says(value):
        raise Fault(required.FIELD, label=Text("ค่ายังว่าง", "its value is empty"))
    return value


def _web(value: str) -> str:
    """An address a link may lead to: http, https, mailto or tel, nothing that runs."""
    value = _plain(value).strip()
    if not _ADDRESS.fullmatch(value):
        mend = Text("เขียนที่อยู่เต็มที่ขึ้นต้นด้วย https://", "Write a full address that begins with https://.")
        raise Fault(rules.BAD_VALUE, value=value[:80], mend=mend)
    return value


def _instead(value: str) -> str:
    """What is to be read in place of something: an item of the site, or an address elsewhere that may be a link."""
    value = _said(value)
    return _web(value) if "://" in value else value


def _old_address(value: str) -> str:
    """An address this site may have had: below its root, in plain characters, never climbing out."""
    plain = re.fullmatch(r"(?:/[A-Za-z0-9_~-]+(?:\.[A-Za-z0-9_~-]+)*)+/?", value)
    if not plain or len(value) > 200 or any(map(is_device, value.split("/"))):
        mend = Text("เขียนเช่น /old/page/", "Write it as /old/page/.")
        raise Fault(rules.BAD_VALUE, value=value[:80], mend=mend)
    return value


def listed(value: Any) -> Any:
    """One value where a list is due is a list of one."""
    return [value] if isinstance(value, str | dict) else value


def digits(value: Any) -> Any:
    """A whole number in either kind of digits."""
    return to_arabic(value).strip() if isinstance(value, str) else value


def read_fiscal_year(value: Any) -> Any:
    """A fiscal year in either era becomes the Buddhist one."""
    return parse_fiscal_year(value) if isinstance(value, str) else value


def named(value: Any) -> Any:
    """A bare text where a group with a name is due."""
    return {"name": value} if isinstance(value, str) else value


def _interval(value: str) -> str:
    """A length of time that can be read; it stays the text it was."""
    try:
        parse_interval(value)
    except DateError as error:
        mend = Text(f"เขียนเช่น 6 เดือน หรือ 1 ปี ({error.reason.th})", f"Write it as 6m or 1y. {error.reason.en}")
        raise Fault(rules.BAD_VALUE, value=value[:80], mend=mend) from error
    return value


Line = Annotated[StrictStr, AfterValidator(_said)]
Said = Annotated[Line, AfterValidator(_telling)]
Url = Annotated[StrictStr, AfterValidator(_web)]
Instead = Annotated[StrictStr, AfterValidator(_instead)]
Every = Annotated[Line, AfterValidator(_interval)]
ThaiDate = Annotated[dt.date, BeforeValidator(_date)]
ThaiTime = Annotated[dt.time, BeforeValidator(_time)]
Alias = Annotated[StrictStr, AfterValidator(_old_address)]
Tags = Annotated[tuple[Line, ...], BeforeValidator(listed)]
