"""Phone numbers, e-mail addresses and bank accounts that look like those of a private person.

Offices publish numbers all the time, so what is told is narrow: mobile numbers, addresses at free mail hosts, and
accounts; and none of them where the words before it name an office and no person stands between.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from pakphayun_ssg.thai.digits import to_arabic

Kind = Literal["phone", "email", "account"]
_DIGIT = "0-9๐-๙"
_SEAM = "[-\u2010-\u2015. \u00a0\u200b]{0,2}"
_NUMBER = re.compile(f"(?<![{_DIGIT}A-Za-z/=_])[+]?[{_DIGIT}](?:{_SEAM}[{_DIGIT}])*(?![A-Za-z_])")
_MOBILE = re.compile(r"0[689][0-9]{8}|\+66[689][0-9]{8}")
_ACCOUNT = re.compile(r"[0-9]{3}-[0-9]-[0-9]{5}-[0-9]")
_EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24}(?![\w-])")
_FREE = re.compile("(?:gmail|googlemail|hotmail|outlook|live|yahoo|ymail|icloud|me|msn|windowslive)[.]", re.IGNORECASE)
"""Hosts where private persons have their addresses."""
_WORK_MAILBOX = re.compile("moph|hosp|health|office|sasuk|saraban|admin|contact|info|school", re.IGNORECASE)
"""Names of mailboxes that offices open at such hosts."""
_ACCOUNT_WORD = re.compile("บัญชี(?!ธร)|account", re.IGNORECASE)
_ACCOUNT_NUMBER = re.compile("(?:เลข(?:ที่)?|หมายเลข) ?บัญชี|บัญชี ?(?:เลข|หมายเลข)|account (?:no|number)", re.IGNORECASE)
_WORKING = (
    "กรม|กระทรวง|กอง|ส[ำาํ]+นัก|สนง|ศูนย์|โรงพยาบาล|รพ\\.|เทศบาล|สถาบัน|มหาวิทยาลัย|โรงเรียน|มูลนิธิ|สมาคม|สภากาชาด|บริจาค|ชมรม"
    "|สหกรณ์|บริษัท"
)
_OFFICE = re.compile(
    f"{_WORKING}|สสอ|สสจ|อบต|อบจ|อ[ำาํ]+เภอ|จังหวัด|สถานี|วิทยาลัย|กองทุน|ธนาคาร|ฝ่าย|งาน|กลุ่ม|หน่วย|สายด่วน"
    "|call ?cent(?:er|re)|hotline|แฟกซ์|โทรสาร",
    re.IGNORECASE,
)
_PAYEE = re.compile(f"{_WORKING}|เงิน|วัด|โครงการ")
_PERSON = re.compile("นาย|นาง|น\\.ส\\.|ด\\.[ชญ]\\.|เด็ก(?:ชาย|หญิง)|คุณ|ดร\\.|นพ\\.|พญ\\.|ชื่อ-|(?<![A-Za-z])Mrs?\\.|Ms\\.")
_BEFORE = 80
_NEAR = 40
_AFTER = 100
"""Letters around a number in which words tell whose it is."""


class Contact(NamedTuple):
    """One contact in a text: what it is and where it stands."""

    kind: Kind
    start: int
    end: int


def normal(contact: str) -> str:
    """A number or address in the form by which two spellings are the same: digits only, or lower case."""
    if "@" in contact:
        return contact.strip().lower()
    digits = re.sub("[^0-9+]", "", to_arabic(contact))
    return f"0{digits[3:]}" if digits.startswith("+66") else digits


def known(texts: Iterable[str | None]) -> frozenset[str]:
    """The contacts that an office states as its own, in ``normal`` form; a text may hold several."""
    found: set[str] = set()
    for text in texts:
        if text:
            found |= {normal(match[0]) for pattern in (_EMAIL, _NUMBER) for match in pattern.finditer(text)}
    return frozenset(found)


def find_contacts(text: str, label: str = "", own: frozenset[str] = frozenset()) -> Iterator[Contact]:
    """Private-looking contacts in ``text``, without those in ``own``; ``label`` says what the text is."""
    for match in _EMAIL.finditer(text):
        mailbox, _, host = match[0].rpartition("@")
        private = _FREE.match(host) and not _WORK_MAILBOX.search(mailbox) and normal(match[0]) not in own
        if private and not _of_office(text, match.start(), lines=2):
            yield Contact("email", *match.span())
    for match in _NUMBER.finditer(text):
        if match.end() - match.start() >= 9 and normal(match[0]) not in own:
            kind = _number(text, match, label)
            if kind:
                yield Contact(kind, *match.span())


def _number(text: str, match: re.Match[str], label: str) -> Kind | None:
    """What a number with its hyphens is, where it is somebody's own."""
    written = to_arabic(match[0])
    digits = re.sub("[^0-9+]", "", written)
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    named = _ACCOUNT_NUMBER.search(label) or _ACCOUNT_NUMBER.search(before[-_NEAR:])
    if _ACCOUNT.fullmatch(written) or (named and 10 <= len(digits) <= 12):
        return "account" if _ACCOUNT_WORD.search(f"{label} {before}") and not _payee(text, match) else None
    if _MOBILE.fullmatch(digits) and not _of_office(text, match.start()):
        return "phone"
    return None


def _of_office(text: str, start: int, lines: int = 1) -> bool:
    """Whether the last ``lines`` up to ``start`` name an office, and no person behind it."""
    before = "\n".join(text[max(0, start - _BEFORE) : start].split("\n")[-lines:])
    offices = [found.end() for found in _OFFICE.finditer(before)]
    return bool(offices) and not _PERSON.search(before, offices[-1])


def _payee(text: str, match: re.Match[str]) -> bool:
    """Whether the account is said to be of an office, a fund or the like, and of no person."""
    around = text[max(0, match.start() - _AFTER) : match.start()] + " " + text[match.end() : match.end() + _AFTER]
    return bool(_PAYEE.search(around.replace("ธนาคาร", ""))) and not _PERSON.search(around)
