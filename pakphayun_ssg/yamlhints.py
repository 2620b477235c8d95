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
_GLUED = re.compile(r"^ *(?:- +)*(?P<key>[A-Za-z_]+)(?:[ \t]*[：=;]|:(?=[^ \t\n/]))(?P<value>[^\n]*)$")
_BARE_LINE = re.compile(r"^[^\s:#\-\[\]{}\"'|>][^:#]*$")
_HAS_VALUE = re.compile(r"^\s*(?:- +)*[A-Za-z_]+:\s+[^\s|>#]")
_LOST_A_COLON = ("mapping values are not allowed", "could not find expected ':'")
Moved = tuple[int, int, Text, Text]
"""Line and column of what is truly wrong, the problem, and the way to mend it."""
_QUOTED_TAIL = re.compile(r"^\s*(?:- +)*(?P<key>[^\s:#]+)\s*:\s+(?P<value>(?P<mark>[\"'])[^\n]*)$")


def explain_syntax(error: Any, lines: Sequence[str]) -> tuple[int, int, Text, Text]:
    """Line and column from 0, the problem, and the way to mend it.

    Args:
        error: any ``yaml.YAMLError``; some carry marks, a reader error carries a position.
        lines: the text that was read, cut at line feeds.
    """
    line, column = _spot(error, lines)
    for look in (_glued, _continued, _misaligned):
        moved = look(str(getattr(error, "problem", "")), lines, line)
        if moved:
            return moved
    text = lines[line] if line < len(lines) else ""
    for test in (_control, _tab, _colon, _special, _escape, _quotes):
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


def _above(lines: Sequence[str], line: int) -> int | None:
    """The nearest line above that holds anything: where libyaml stumbles, the fault is often one line up."""
    return next((number for number in range(line - 1, -1, -1) if lines[number].strip()), None)


def _glued(problem: str, lines: Sequence[str], line: int) -> Moved | None:
    """``title:ประกาศ``, ``title = ประกาศ``: a key without its colon and blank."""
    if not problem.startswith(_LOST_A_COLON):
        return None
    for number in (_above(lines, line), line):
        found = _GLUED.match(lines[number]) if number is not None and number < len(lines) else None
        if number is not None and found:
            key, value = found["key"], found["value"].strip()
            return (
                number,
                found.end("key"),
                Text(
                    f"หลัง “{key}” ต้องเป็นเครื่องหมาย : แล้วเว้นวรรคหนึ่งครั้ง",
                    f"Behind “{key}” stands a colon (:) and one blank",
                ),
                Text(f"เขียนเป็น {key}: {value}", f"Write {key}: {value}"),
            )
    return None


def _continued(problem: str, lines: Sequence[str], line: int) -> Moved | None:
    """The rest of a value on a line of its own, from the left edge."""
    number = _above(lines, line)
    if number is None or not problem.startswith(_LOST_A_COLON) or not _BARE_LINE.match(lines[number]):
        return None
    return (
        number,
        0,
        Text("บรรทัดนี้ไม่มี หัวข้อ: นำหน้า", "This line has no key: before its text"),
        Text(
            "ถ้าเป็นข้อความต่อจากบรรทัดบน ให้พิมพ์ต่อท้ายบรรทัดบนเป็นบรรทัดเดียวกัน ถ้าไม่ใช้ให้ลบออก",
            "If it goes on from the line above, put it at the end of that line; else delete it.",
        ),
    )


def _misaligned(problem: str, lines: Sequence[str], line: int) -> Moved | None:
    """A line that is indented and should not be, or not as far as its neighbours in the list."""
    text = lines[line] if line < len(lines) else ""
    indent = len(text) - len(text.lstrip(" "))
    above = _above(lines, line)
    if "'-' indicator" in problem and indent:
        return (
            line,
            indent,
            Text("บรรทัดนี้เยื้องไม่ตรงกับรายการ - ข้างบน", "This line is not indented like the list item (-) above"),
            Text(
                "เคาะช่องว่างหน้าบรรทัดให้ตรงกับหัวข้อที่อยู่หลัง - ถ้าเป็นรายการใหม่ให้ขึ้นต้นด้วย -",
                "Indent it to stand below the key behind the -, or begin it with - if it is a new item.",
            ),
        )
    if not problem.startswith("mapping values") or not indent or above is None or not _HAS_VALUE.match(lines[above]):
        return None
    if not re.match(r"\s*[A-Za-z_]+:(?:\s|$)", text) or _COLON.match(text):
        return None
    return (
        line,
        indent,
        Text(
            "บรรทัดนี้เยื้องเข้าไป ทั้งที่หัวข้อในบรรทัดบนมีค่าอยู่แล้ว",
            "This line is indented, though the key above it has a value already",
        ),
        Text(
            "ลบช่องว่างหน้าบรรทัดให้ตรงกับหัวข้ออื่นในระดับเดียวกัน",
            "Take blanks away until it stands below the keys of its level.",
        ),
    )


def _escape(error: Any, text: str) -> tuple[Text, Text] | None:
    """A backslash in double quotes, as in a path of Windows."""
    found = _QUOTED_TAIL.match(text)
    if not found or "escape" not in str(getattr(error, "problem", "")):
        return None
    return (
        Text(
            f"เครื่องหมาย \\ ใน “{found['key']}” มีความหมายพิเศษเมื่ออยู่ในเครื่องหมายคำพูดคู่",
            f"In double quotes the backslash in “{found['key']}” means something else",
        ),
        Text("ใช้เครื่องหมาย ' คร่อมค่าแทน \"", "Put ' around the value instead of \"."),
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
