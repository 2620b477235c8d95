"""An audit for people at a terminal: the figure, the one next file, then list by list what is there and what lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pakphayun_ssg.audit.model import STANDINGS, Audit, Chapter, Line, Standing, Step
from pakphayun_ssg.audit.values import command
from pakphayun_ssg.mandate.model import Need
from pakphayun_ssg.models import Language, Text
from pakphayun_ssg.report.text import printable
from pakphayun_ssg.thai.dates import format_date

STATES: Mapping[Standing, Text] = {
    "satisfied": Text("มีครบ", "there"),
    "stale": Text("ไม่เป็นปัจจุบัน", "out of date"),
    "stated": Text("ขาด (แจ้งเหตุผลแล้ว)", "missing, reason stated"),
    "missing": Text("ขาด", "missing"),
}
NEEDS: Mapping[Need, Text] = {
    "must": Text("ต้องมี", "must"),
    "add": Text("เพิ่มเติมจากประกาศ", "added"),
    "if_any": Text("ถ้ามี", "if any"),
}
TITLE = Text("ความครบถ้วนของข้อมูลบนเว็บไซต์", "Completeness of the site")
NEXT = Text("ไฟล์ถัดไปที่ควรเพิ่ม", "The next file to add")
NOTHING_NEXT = Text("ไม่มีรายการที่ต้องเพิ่มในวันนี้", "Nothing is to be added today.")
REASON = Text(
    'สิ่งที่ไม่มีหรือยังไม่พร้อม แจ้งเหตุผลต่อประชาชนได้ใน site.toml:  [[gaps]]  of = "oia:9(6)"  reason = "…"',
    'What there is not, or not yet, is explained to the public in site.toml:  [[gaps]]  of = "oia:9(6)"  reason = "…"',
)
_IF_ANY = Text(
    'หากไม่มี แจ้งเหตุผลใน site.toml  [[gaps]] of = "{of}"',
    'where there is none, say so in site.toml  [[gaps]] of = "{of}"',
)
_COLOUR = {"satisfied": "32", "stale": "33", "stated": "36", "missing": "31"}
_AS_OF = Text("ณ วันที่ {day} ปีงบประมาณ พ.ศ. {year}", "as of {day}, fiscal year {year} (B.E.)")
_QUARTERS = Text(" ไตรมาสที่ {quarters}", ", quarter {quarters}")
_PUT = Text("วางไฟล์ที่ content/{place}/ ด้วยคำสั่ง  {command}", "put it in content/{place}/ with  {command}")
_SET = Text("แก้ไฟล์ {place}", "change {place}")
_WITH = Text(" และใส่ {keys}", ", with {keys}")


def render(audit: Audit, language: Language, *, colour: bool = False) -> str:
    """The whole audit as lines of text."""
    return "".join(f"{printable_line(line)}\n" for line in _lines(audit, language, colour=colour))


def printable_line(line: str) -> str:
    """A line without what would steer the terminal, our own colours apart."""
    return "\x1b".join(printable(part) for part in line.split("\x1b"))


def _lines(audit: Audit, language: Language, *, colour: bool) -> Iterator[str]:
    yield f"{TITLE.in_(language)} {as_of(audit).in_(language)}"
    yield f"{audit.percent}% · {figures(audit, language)}"
    yield ""
    yield f"{(NEXT if audit.following else NOTHING_NEXT).in_(language)}"
    if audit.following:
        line = audit.following
        yield f"  {line.title.in_(language)} ({line.basis.in_(language)})"
        yield from (f"  {step.in_(language)}" for step in [step_text(line.step)] if line.step)
    for chapter in audit.chapters:
        yield ""
        yield from _chapter(chapter, language, colour=colour)
    if any(line.owing for line in audit.lines):
        yield ""
        yield REASON.in_(language)


def _chapter(chapter: Chapter, language: Language, *, colour: bool) -> Iterator[str]:
    yield f"{chapter.title.in_(language)}  {chapter.percent}%"
    if chapter.note:
        yield f"  {chapter.note.in_(language)}"
    for line in chapter.lines:
        yield from _line(line, language, 2, colour=colour)


def _line(line: Line, language: Language, indent: int, *, colour: bool) -> Iterator[str]:
    mark = f"[{STATES[line.state].in_(language)}]"
    if colour:
        mark = f"\x1b[{_COLOUR[line.state]}m{mark}\x1b[0m"
    need = "" if line.need == "must" else f" ({NEEDS[line.need].in_(language)})"
    yield f"{' ' * indent}{mark} {line.basis.in_(language)} {line.title.in_(language)}{need}"
    if line.why:
        yield f"{' ' * (indent + 4)}{line.why.in_(language)}"
    if line.step and line.owing:
        yield f"{' ' * (indent + 4)}→ {step_text(line.step).in_(language)}"
    if line.need == "if_any" and line.owing:
        yield f"{' ' * (indent + 4)}→ {_IF_ANY.fill({'of': line.of}).in_(language)}"
    for part in line.parts:
        if part.state != "satisfied":
            yield from _line(part, language, indent + 4, colour=colour)


def as_of(audit: Audit) -> Text:
    """The day, fiscal year and quarters of an audit."""
    day = Text(format_date(audit.today), format_date(audit.today, language="en"))
    text = _AS_OF.fill({"day": day, "year": audit.fiscal_year})
    quarters = ", ".join(map(str, audit.quarters))
    more = _QUARTERS.fill({"quarters": quarters}) if quarters else Text("", "")
    return Text(text.th + more.th, text.en + more.en)


def figures(audit: Audit, language: Language) -> str:
    """How many lines stand how, on one line."""
    return " · ".join(f"{STATES[state].in_(language)} {audit.counts[state]}" for state in STANDINGS)


def step_text(step: Step | None) -> Text:
    """What to do, in words with the command."""
    if step is None:
        return Text("", "")
    new = command(step)
    text = (_PUT if new else _SET).fill({"place": step.edit or step.place, "command": new})
    keys = " · ".join(f"{key}: {value}" if step.is_file else f'{key} = "{value}"' for key, value in step.keys)
    more = _WITH.fill({"keys": keys}) if keys else Text("", "")
    return Text(text.th + more.th, text.en + more.en)
