"""Findings for people: place, both languages, the way to mend it, and the line with a caret."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence

from pakphayun_ssg.models import Finding, Language, Text
from pakphayun_ssg.privacy import private_lines
from pakphayun_ssg.thai.national_id import mask

Lines = Callable[[str], Sequence[str]]
"""Path of a file → its lines, empty when it is no text."""
_Source = tuple[Sequence[str], range]
"""The lines of a text, and which of them nobody may read."""

_MARK = {"error": Text("ผิด", "error"), "warning": Text("เตือน", "warning")}
_MEND = Text("วิธีแก้", "mend")
_CLAUSE = Text("ข้อ {clause}", "clause {clause}")
_COLOUR = {"error": "31", "warning": "33"}
_WIDEST = 100
_UNSHOWN = ("pdpa-", "secret-")
"""Rules whose lines hold what must not be repeated, not even in the log of a check."""
_BY_NAME = "unknown-key"
"""A key nobody knows may be a submitter by another name (``sender:``): what stands behind it is not repeated."""
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks of writing direction: no Thai text needs them, and they make a name read as another."""


def render(findings: Iterable[Finding], lines: Lines, language: Language, *, colour: bool = False) -> str:
    """All findings one below the other; empty when there are none."""
    known: dict[str, _Source] = {}

    def source(path: str) -> _Source:
        if path not in known:
            known.clear()  # findings come in the order of their paths: one text at a time is enough
            text = lines(path)
            known[path] = text, private_lines(text)
        return known[path]

    return "".join(_one(finding, source(finding.place.path), language, colour=colour) for finding in findings)


def _one(finding: Finding, source: _Source, language: Language, *, colour: bool) -> str:
    path, line, column = finding.place
    mark = _MARK[finding.severity].in_(language)
    if colour:
        mark = f"\x1b[{_COLOUR[finding.severity]};1m{mark}\x1b[0m"
    clause = f" ({_CLAUSE.in_(language).format(clause=finding.clause)})" if finding.clause else ""
    both: tuple[Language, Language] = ("th", "en") if language == "th" else ("en", "th")
    out = [f"{printable(path)}:{line}:{column}: {mark} {finding.rule}{clause}"]
    out += [f"  {printable(finding.message.in_(spoken))}" for spoken in both]
    out += [f"  {_MEND.in_(spoken)}: {printable(finding.hint.in_(spoken))}" for spoken in both]
    shown = () if finding.rule.startswith(_UNSHOWN) else _snippet(*source, finding)
    return "\n".join([*out, *shown, "", ""])


def _snippet(lines: Sequence[str], private: range, finding: Finding) -> list[str]:
    """The line with a caret below it; of a long one the part around the caret."""
    _, line, column = finding.place
    if not 0 < line <= len(lines) or not lines[line - 1].strip() or line in private:
        return []
    start = max(0, column - _WIDEST // 2)
    margin = max(0, start - _WIDEST)  # an ID that begins or ends out of sight is still seen as one
    text = printable(mask(lines[line - 1][margin : start + 2 * _WIDEST]))[start - margin :]
    before, behind = text[: column - 1 - start], text[column - 1 - start :]
    if finding.rule == _BY_NAME:
        behind = re.split("(?<=[:=])", behind, maxsplit=1)[0]
    number = str(line)
    caret = "".join(_blank(letter) for letter in before) + "^"
    return [f"  {number} | {(before + behind)[:_WIDEST]}", f"  {' ' * len(number)} | {caret}"]


def _blank(letter: str) -> str:
    """What takes the place of a letter above the caret: marks above and below take none."""
    return "" if unicodedata.category(letter) in {"Mn", "Me", "Cf"} else letter if letter == "\t" else " "


def printable(text: str) -> str:
    """``text`` on one line, without characters that would steer a terminal or turn the text around."""
    return "".join("\ufffd" if letter != "\t" and _steers(letter) else letter for letter in text)


def _steers(letter: str) -> bool:
    return unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"} or letter in _TURNING


def summary(findings: Sequence[Finding], items: int, language: Language) -> str:
    """One line that counts."""
    errors = sum(finding.severity == "error" for finding in findings)
    warnings = len(findings) - errors
    if language == "th":
        return f"ตรวจ {items} รายการ: ผิด {errors} เตือน {warnings}"
    return f"{items} items checked: {errors} errors, {warnings} warnings"
