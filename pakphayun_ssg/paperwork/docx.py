"""A paper as .docx that a clerk can finish in a word processor. The same paper gives the same bytes."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from pakphayun_ssg.paperwork.model import Block, Bullets, Fields, Heading, Paper, Paragraph, Row, Signatures, Table

if TYPE_CHECKING:
    from docx.document import Document as Papers

FONT = "TH Sarabun New"
"""The font of saraban papers, on every office's machine; others fall back by themselves."""
_SIZES = {1: 29, 2: 18, 3: 16}
_BODY = 16
_INDENT = Cm(2.5)
_FIXED = (1980, 1, 1, 0, 0, 0)
_MADE = dt.datetime(2020, 10, 7, tzinfo=dt.UTC)


def to_docx(paper: Paper) -> bytes:
    """The paper as .docx bytes."""
    document = Document()
    _prepare(document, paper)
    for block in paper.blocks:
        _add(document, block)
    file = io.BytesIO()
    document.save(file)
    return _steady(file.getvalue())


def _prepare(document: Papers, paper: Paper) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(2)
    section.top_margin, section.bottom_margin = Cm(2.5), Cm(2)
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(_BODY)
    style.paragraph_format.space_after = Pt(0)
    own = style.element.get_or_add_rPr()
    own.get_or_add_rFonts().set(qn("w:cs"), FONT)  # Thai is "complex script": its own font, size and language
    _child(own, "w:szCs", str(_BODY * 2))
    _child(own, "w:lang").set(qn("w:bidi"), "th-TH")
    core = document.core_properties
    core.title, core.author, core.language, core.comments = paper.title[:255], "", "th-TH", ""
    core.created = core.modified = _MADE  # the words of the paper hold its dates; the file's own would differ each time


def _child(parent: Any, tag: str, value: str | None = None) -> Any:
    found = parent.find(qn(tag))
    if found is None:
        found = parent.makeelement(qn(tag), {})
        parent.append(found)
    if value is not None:
        found.set(qn("w:val"), value)
    return found


def _add(document: Papers, block: Block) -> None:
    match block:
        case Heading(text=text, level=level):
            _run(_centred(document.add_paragraph()), text, bold=True, size=_SIZES[level])
        case Paragraph():
            _paragraph(document, block)
        case Fields(rows=rows):
            for row in rows:
                _labelled(document.add_paragraph(), (row,))
        case Row(fields=fields):
            _labelled(document.add_paragraph(), fields)
        case Bullets(lines=lines):
            for line in lines:
                _run(document.add_paragraph(style="List Bullet"), line)
        case Table():
            _table(document, block)
        case Signatures(people=people):
            _signatures(document, people)


def _paragraph(document: Papers, block: Paragraph) -> None:
    paragraph = document.add_paragraph()
    if block.indent:
        paragraph.paragraph_format.first_line_indent = _INDENT
        _child(paragraph._p.get_or_add_pPr(), "w:jc", "thaiDistribute")  # noqa: SLF001 - python-docx has no name for it
    _run(paragraph, block.text)


def _centred(paragraph: Any) -> Any:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def _run(paragraph: Any, text: str, *, bold: bool = False, size: int | None = None) -> None:
    run = paragraph.add_run(text)
    if bold:
        run.bold = run.font.cs_bold = True
    if size:
        run.font.size = Pt(size)
        _child(run._r.get_or_add_rPr(), "w:szCs", str(size * 2))  # noqa: SLF001 - the size of Thai letters


def _labelled(paragraph: Any, fields: tuple[tuple[str, str], ...]) -> None:
    for index, (label, value) in enumerate(fields):
        _run(paragraph, f"\t{label}" if index else label, bold=True)
        _run(paragraph, f"  {value}")


def _table(document: Papers, block: Table) -> None:
    table = document.add_table(rows=0, cols=len(block.head), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for number, cells in enumerate((block.head, *block.rows)):
        row = table.add_row()
        for cell, text, width in zip(row.cells, cells, block.widths, strict=True):
            cell.width = Cm(16 * width / 100)
            _run(cell.paragraphs[0], text, bold=number == 0)


def _signatures(document: Papers, people: tuple[Any, ...]) -> None:
    """A table without lines, two places to sign in a row; one alone stands on the right.

    It stays on one page with the words that are signed.
    """
    for before in (*document.paragraphs[-1:], document.add_paragraph()):
        before.paragraph_format.keep_with_next = True
    table = document.add_table(rows=0, cols=2)
    cells = [None, *people] if len(people) % 2 else list(people)
    for left, right in zip(cells[::2], cells[1::2], strict=True):
        row = table.add_row()
        for cell, person in zip(row.cells, (left, right), strict=True):
            for index, line in enumerate(person.lines if person else ()):
                paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
                _run(_centred(paragraph), line)
                paragraph.paragraph_format.keep_with_next = right is not people[-1] or line != person.lines[-1]


def _steady(data: bytes) -> bytes:
    """The same zip with every member's time fixed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, _FIXED)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return out.getvalue()
