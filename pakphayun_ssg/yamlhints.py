"""PyYAML's complaints in the words of a clerk: what is wrong, and how to mend it.

libyaml tells *where* it lost the thread, seldom why. The line at that place tells the rest:
nearly always a bare value that needs quotes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pakphayun_ssg.models import Text

_QUOTE = Text(
    'ใส่เครื่องหมายคำพูดคร่อมค่าทั้งหมด เช่น {key}: "{value}"',
    'Put the whole value in quotes, such as {key}: "{value}"',
)
_SPECIAL = re.compile(r"^\s*(?:- +)*(?P<key>[^\s:#]+)\s*:\s+(?P<value>(?P<mark>[@`%*&!|>\[\]{},\-?])[^\n]*)$")
_COLON = re.compile(r"^\s*(?:- +)*(?P<key>[^\s:#]+)\s*:\s+(?P<value>[^\"'\[{|>\n][^\n]*:(?:\s[^\n]*)?)$")
_QUOTED_TAIL = re.compile(r"^\s*(?:- +)*(?P<key>[^\s:#]+)\s*:\s+(?P<value>(?P<mark>[\"'])[^\n]*)$")


def explain_syntax(error: Any, lines: Sequence[str]) -> tuple[int, int, Text, Text]:
    """Line and column from 0, the problem, and the way to mend it.

    Args:
        error: any ``yaml.YAMLError``; some carry marks, a reader error carries a position.
        lines: the text that was read, cut at line feeds.
    """
    line, column = _spot(error, lines)
    text = lines[line] if line < len(lines) else ""
    for test in (_control, _tab, _colon, _special, _quotes):
        answer = test(error, text)
        if answer:
            return line, column, *answer
    problem = Text(
        "บรรทัดนี้ไม่เป็นไปตามรูปแบบ หัวข้อ: ค่า (YAML)",
        f"This line is not well-formed YAML ({getattr(error, 'problem', None) or 'unreadable'})",
    )
    mend = Text(
        "ตรวจว่าแต่ละบรรทัดเป็น หัวข้อ: ค่า เริ่มชิดขอบซ้าย และบรรทัดย่อยเยื้องด้วยช่องว่างเท่ากัน",
        "Check that each line is key: value from the left edge, and that lines below it are indented alike by blanks.",
    )
    return line, column, problem, mend


def _spot(error: Any, lines: Sequence[str]) -> tuple[int, int]:
    position = getattr(error, "position", None)
    if isinstance(position, int):  # a character YAML forbids: counted from the start, in characters or bytes
        for number, text in enumerate(lines):
            found = re.search(_FORBIDDEN, text)
            if found:
                return number, found.start()
        return 0, 0
    mark = getattr(error, "problem_mark", None)
    opened = getattr(error, "context_mark", None)
    if opened is not None and "end of stream" in (getattr(error, "problem", "") or ""):
        mark = opened  # an open quote is found at the end, but stands where it was opened
    if mark is None:
        return 0, 0
    last = max(0, len(lines) - 1)
    return (mark.line, mark.column) if mark.line <= last else (last, len(lines[last]))


_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def _control(error: Any, text: str) -> tuple[Text, Text] | None:
    found = _FORBIDDEN.search(text)
    if not found or not isinstance(getattr(error, "position", None), int):
        return None
    code = f"U+{ord(found.group()):04X}"
    return (
        Text(f"มีอักขระควบคุมที่มองไม่เห็น ({code})", f"There is an invisible control character ({code})"),
        Text("ลบข้อความส่วนนั้นแล้วพิมพ์ใหม่", "Delete that bit of text and type it again."),
    )


def _tab(error: Any, text: str) -> tuple[Text, Text] | None:
    indent = text[: len(text) - len(text.lstrip())]
    if "\t" not in indent:
        return None
    return (
        Text("เยื้องบรรทัดด้วยปุ่ม Tab ไม่ได้", "The line is indented with a tab"),
        Text("ลบ Tab หน้าบรรทัดแล้วเคาะช่องว่าง 2 ครั้งแทน", "Delete the tab and type two blanks instead."),
    )


def _colon(error: Any, text: str) -> tuple[Text, Text] | None:
    found = _COLON.match(text)
    if not found:
        return None
    return (
        Text(
            f"ค่าของ “{found['key']}” มีเครื่องหมาย : ตามด้วยช่องว่าง จึงอ่านเป็นสองหัวข้อ",
            f"The value of “{found['key']}” holds a colon and a blank, which YAML reads as another key",
        ),
        _quote_hint(found),
    )


def _special(error: Any, text: str) -> tuple[Text, Text] | None:
    found = _SPECIAL.match(text)
    if not found:
        return None
    return (
        Text(
            f"ค่าของ “{found['key']}” ขึ้นต้นด้วย {found['mark']} ซึ่งมีความหมายพิเศษใน YAML",
            f"The value of “{found['key']}” begins with {found['mark']}, which means something else in YAML",
        ),
        _quote_hint(found),
    )


def _quotes(error: Any, text: str) -> tuple[Text, Text] | None:
    found = _QUOTED_TAIL.match(text)
    if not found:
        return None
    return (
        Text(
            f"เครื่องหมายคำพูดของ “{found['key']}” เปิดปิดไม่ครบ หรือมีข้อความต่อท้าย",
            f"The quotes of “{found['key']}” are not closed, or text follows them",
        ),
        Text(
            "คร่อมค่าทั้งหมดด้วยเครื่องหมายคำพูดคู่เดียว; ถ้าในข้อความมี \" ให้คร่อมด้วย ' แทน",
            "Put one pair of quotes around the whole value; if the text holds \" use ' around it.",
        ),
    )


def _quote_hint(found: re.Match[str]) -> Text:
    value = found["value"].strip().replace("\\", "\\\\").replace('"', '\\"')
    return _QUOTE.fill({"key": found["key"], "value": value})
