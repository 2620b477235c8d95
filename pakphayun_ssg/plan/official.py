"""Clause 1.5: what sections 7 and 9 of the Official Information Act want open, item by item, on one page."""

from __future__ import annotations

from collections.abc import Sequence

from pakphayun_ssg.audit.acts import section_text
from pakphayun_ssg.audit.entries import OFFICIAL_INFORMATION
from pakphayun_ssg.audit.evidence import BOARD
from pakphayun_ssg.audit.model import Line
from pakphayun_ssg.audit.overview import Overview
from pakphayun_ssg.models import Text
from pakphayun_ssg.plan.evidence import line_view
from pakphayun_ssg.plan.frame import CLAUSE, Frame
from pakphayun_ssg.plan.listing import other_language
from pakphayun_ssg.plan.outputs import Page, View

_GROUPS: tuple[tuple[str, Text], ...] = (
    ("7", Text("มาตรา 7 ข้อมูลที่ต้องลงพิมพ์ในราชกิจจานุเบกษา", "Section 7: to be published in the Royal Gazette")),
    ("9", Text("มาตรา 9 ข้อมูลที่ต้องจัดไว้ให้ประชาชนตรวจดู", "Section 9: to be open to inspection")),
    (
        BOARD,
        Text(
            "มาตรา 9 (8) ข้อมูลที่คณะกรรมการข้อมูลข่าวสารของราชการกำหนด",
            "Section 9 (8): what the Official Information Board has added",
        ),
    ),
)
_SECTION = Text("มาตรา {item}", "Section {item}")


def official_page(frame: Frame, overview: Overview) -> Page:
    """Every item of the Act with what is open under it; an empty one says so, with the office's reason or without."""
    section = next(section for section in frame.mandate.sections if section.slug == OFFICIAL_INFORMATION)
    title = frame.say(section.title)
    view = frame.page(
        frame.at(section.slug),
        title,
        [(title, None)],
        description=frame.say(CLAUSE.fill({"number": section.id})),
        section=section,
        other=other_language(frame, section.slug),
    )
    lines = next(chapter.lines for chapter in overview.audit.chapters if chapter.id == "oia")
    view |= {
        "heading": title,
        "number": section.id,
        "clause_text": section.says,
        "done": sum(line.state == "satisfied" for line in lines),
        "all": len(lines),
        "groups": [{"title": frame.say(name), "lines": _lines(frame, lines, of)} for of, name in _GROUPS],
    }
    return Page(frame.at(section.slug), "official.html", view, frame.language)


def _lines(frame: Frame, lines: Sequence[Line], group: str) -> list[View]:
    return [_line(frame, line) for line in lines if _group(line) == group]


def _group(line: Line) -> str:
    tag = line.of.partition(":")[2]
    return tag[0] if tag.endswith(")") else BOARD


def _line(frame: Frame, line: Line) -> View:
    tag = line.of.partition(":")[2]
    number = frame.say(_SECTION.fill({"item": section_text(tag)})) if tag.endswith(")") else None
    return {**line_view(frame, line, 3), "number": number}
