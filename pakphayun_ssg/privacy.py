"""Which lines of a content file are nobody's business.

``submitter:`` holds who handed the information in (2.1.1). Its values are repeated nowhere: in no view,
no message, no snippet. Where its end cannot be told for certain, everything after it counts as private.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pakphayun_ssg.models import Finding, Text

_PLAIN = re.compile(r"^submitter:[ \t]*$")
_START = re.compile(r"sub\w{0,3}m\w{0,3}it\w{0,3}r|^\s*[\"'?{]", re.IGNORECASE)
"""The key however it was misspelt, or a key in quotes, which may be spelt with escapes."""
_NEXT_KEY = re.compile(r"^[A-Za-z_]+:(?:[ \t]|$)")
_FENCE = re.compile(r"^(?:---|\.\.\.)[ \t]*$")
_WHOLE = re.compile(
    r"(?:[ \t]*(?:#.*)?|[ \t]+[A-Za-z_]+:[ \t]*(?:\"[^\"\\]*\"[ \t]*|'[^']*'[ \t]*|[^\s\"'|>{\[&*!#@`%][^\"']*)?)"
)
"""A line that is whole by itself: no quote or block that could run past the line ``---``."""
_HIDDEN = Text("ค่าในกลุ่ม submitter เขียนผิดรูปแบบ (ไม่แสดงค่า)", "a value below submitter is malformed (it is not shown)")
_MEND = Text("ใส่เครื่องหมายคำพูดคร่อมค่า", "Put the value in quotes.")


def private_lines(lines: Sequence[str]) -> range:
    """The lines (from 1) that may belong to ``submitter:``."""
    start = next((number for number, text in enumerate(lines, 1) if _START.search(text)), None)
    if start is None:
        return range(0)
    inside = lines[start : start + 1]
    if not _PLAIN.match(lines[start - 1]) or (inside and _NEXT_KEY.match(inside[0])):
        return range(start, len(lines) + 1)  # not the plain form with its values indented below: no certain end
    certain = True
    for number, text in enumerate(lines[start:], start + 1):
        if _NEXT_KEY.match(text) or (certain and _FENCE.match(text)):
            return range(start, number)
        certain = certain and bool(_WHOLE.fullmatch(text))
    return range(start, len(lines) + 1)


def redact(findings: Sequence[Finding], lines: Sequence[str]) -> list[Finding]:
    """``findings`` of the YAML reader; those in private lines keep their place and lose their words."""
    private = private_lines(lines)
    return [
        Finding(f.rule, f.severity, f.clause, f.place, _HIDDEN, _MEND) if f.place.line in private else f
        for f in findings
    ]
