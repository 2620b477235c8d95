"""The same paper in every format holds the same words."""

from __future__ import annotations

import io
import re

import pypdfium2
import pytest
from docx import Document

from pakphayun_ssg.kit import kit_root
from pakphayun_ssg.paperwork.docx import FONT, to_docx
from pakphayun_ssg.paperwork.form import form
from pakphayun_ssg.paperwork.html import to_html
from pakphayun_ssg.paperwork.memo import memo
from pakphayun_ssg.paperwork.model import Bullets, Heading, Paper, Paragraph, Table
from pakphayun_ssg.paperwork.notice import notice
from pakphayun_ssg.paperwork.pdf import NoPango, to_pdf
from pakphayun_ssg.paperwork.report import report
from pakphayun_ssg.paperwork.text import to_text
from pakphayun_ssg.thai.periods import fiscal_year_period
from pakphayun_ssg.thai.text import same
from tests.unit.paperwork.conftest import squeezed

TEMPLATES = kit_root() / "templates"
SIGNS = "[-|:•]"


def words(text: str) -> list[str]:
    """What the paper says, without the marks that each format sets in its own way, in any order."""
    return sorted(squeezed(same(re.sub(SIGNS, " ", text))))


def docx_text(data: bytes) -> str:
    document = Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def pdf_text(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document)


def drawn(paper: Paper) -> bytes:
    try:
        return to_pdf(paper, TEMPLATES)
    except NoPango:
        pytest.skip("Pango is not installed (scripts/test installs libpangoft2-1.0-0 where it may)")


@pytest.fixture(params=["form", "memo", "notice", "report"])
def paper(request, desk_of) -> Paper:
    desk, (item,) = desk_of()
    if request.param == "report":
        return report([item], fiscal_year_period(2569), desk, name="report-2569")
    return {"form": form, "memo": memo, "notice": notice}[request.param](item, desk)


def test_docx_says_what_the_text_says(paper: Paper) -> None:
    assert words(docx_text(to_docx(paper))) == words(to_text(paper))


def test_pdf_says_what_the_text_says(paper: Paper) -> None:
    assert words(pdf_text(drawn(paper))) == words(to_text(paper))


def test_every_spelling_of_sara_am_is_read_from_the_pdf() -> None:
    """A font may draw NIKHAHIT and a tone as one glyph; neither may be lost, or "น้ำ" becomes "นา"."""
    told = "สำนักงาน น้ำ ค่ำ ซ้ำ ต๊ำ จ๋ำ ป้ำ ฝ้ำ ฟ้ำ ญู ฐุ ปี่ ผู้ office fly"
    text = pdf_text(drawn(Paper("x", "x", (Heading(told, 1), Paragraph(told)))))
    assert same(squeezed(text)) == same(squeezed(told * 2))


def test_html_says_what_the_text_says(paper: Paper) -> None:
    body = to_html(paper, TEMPLATES).partition("<main>")[2]
    assert words(re.sub(r"<[^>]+>", " ", body)) == words(to_text(paper))


def test_html_and_docx_are_the_same_each_time(paper: Paper) -> None:
    assert to_docx(paper) == to_docx(paper)
    assert to_html(paper, TEMPLATES) == to_html(paper, TEMPLATES)


def test_hostile_text_stays_text() -> None:
    nasty = "<script>alert(1)</script> & “x” \u200b ]]>"
    paper = Paper(
        "x", nasty, (Heading(nasty, 1), Paragraph(nasty), Bullets((nasty,)), Table((nasty,), ((nasty,),), (100,)))
    )
    assert "<script>" not in to_html(paper, TEMPLATES)
    assert docx_text(to_docx(paper)).count("<script>alert(1)</script>") == 5


def test_nobody_signs_a_page_without_words(desk_of) -> None:
    """However long the paper, what is signed and the places to sign share a page."""
    desk, (item,) = desk_of()
    made = memo(item, desk)
    for more in range(0, 24, 3):
        paper = Paper("x", "x", (*(Paragraph("คำ") for _ in range(more)), *made.blocks))
        with pypdfium2.PdfDocument(drawn(paper)) as document:
            last = document[len(document) - 1].get_textpage().get_text_bounded()
        assert same("ความเห็นของผู้มีอำนาจอนุมัติ") in same(last), more
    document = Document(io.BytesIO(to_docx(made)))
    signing = [p for p in document.paragraphs if "ความเห็น" in p.text]
    assert all(paragraph.paragraph_format.keep_with_next for paragraph in signing)


def test_columns_have_the_widths_they_were_given() -> None:
    """A long word neither leaves its cell nor squeezes the others."""
    paper = Paper("x", "x", (Table(("ก", "ข"), (("A" * 300, "สั้น"),), (50, 50)),))
    with pypdfium2.PdfDocument(drawn(paper)) as document:
        page = document[0].get_textpage()
        text = page.get_text_range()
        edges = [page.get_charbox(at) for at in (text.index("A"), text.rindex("A"), text.index("ข"))]
    assert edges[2][0] == pytest.approx(85 + 16 / 2 * 28.35, abs=10)
    assert max(edge[2] for edge in edges[:2]) < edges[2][0]


def test_thai_in_docx_has_its_own_font_size_and_language(paper: Paper) -> None:
    xml = Document(io.BytesIO(to_docx(paper))).styles["Normal"].element.xml
    assert f'w:cs="{FONT}"' in xml
    assert '<w:szCs w:val="32"/>' in xml
    assert 'w:bidi="th-TH"' in xml


def test_pages_of_the_pdf_are_a4_and_words_are_broken_where_thai_allows(desk_of) -> None:
    """Pango's dictionary: no line begins with a vowel or mark that cannot begin one."""
    desk, (item,) = desk_of()
    data = drawn(memo(item, desk))
    with pypdfium2.PdfDocument(data) as document:
        width, height = document[0].get_size()
    assert (round(width), round(height)) == (595, 842)
    lines = [line for line in pdf_text(data).splitlines() if line.strip()]
    assert [line for line in lines if line[0] in "ะาำๅๆฯ็่้๊๋์ิีึืุูัํ"] == []
