"""Of an attached file the search takes what it shows, and nothing else."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from pakphayun_ssg.files.examine import Examination
from pakphayun_ssg.files.facts import FileFacts
from pakphayun_ssg.files.signs import sign
from pakphayun_ssg.files.words import Piece, Words
from pakphayun_ssg.models import Text
from pakphayun_ssg.plan.fileswords import LONGEST, passages_of
from pakphayun_ssg.search.documents import Passage

PAGE = Text("หน้า 3", "page 3")
NOTE = Text("หน้า 3 คำอธิบายหรือช่องกรอก", "page 3, annotations and form fields")
PROPERTIES = Text("คุณสมบัติของเอกสาร", "document properties")
CELL = Text("แผ่นงาน “งบ” ช่อง B2", "sheet “งบ”, cell B2")
ROW = Text("แผ่นงาน “งบ” แถว 3", "sheet “งบ”, row 3")
COMMENT = Text("แผ่นงาน “งบ” ความเห็น (comment)", "sheet “งบ”, comments")
INSIDE = Text("ในไฟล์ “ก.pdf” หน้า 1", "in “ก.pdf”, page 1")
TABLE = Text("ตารางที่ 1 แถว 2", "table 1, row 2")
WHOLE = Text("", "")


def passages(*pieces: tuple[Text, str], kind: str = "pdf", signs=(), language="th") -> list[Passage]:
    words = Words(tuple(Piece(where, text) for where, text in pieces))
    exam = Examination(FileFacts(9, "", kind, kind), tuple(signs), None, words)
    file = SimpleNamespace(name="แผน." + kind, exam=exam, facts=exam.facts)
    return list(passages_of(SimpleNamespace(attachments=(file,)), language))


@pytest.mark.parametrize(
    ("place", "where"),
    [
        (PAGE, "แผน.pdf, หน้า 3"),
        (CELL, "แผน.pdf, แผ่นงาน “งบ”"),
        (ROW, "แผน.pdf, แผ่นงาน “งบ”"),
        (TABLE, "แผน.pdf"),
        (WHOLE, "แผน.pdf"),
    ],
)
def test_what_shows_is_taken_with_its_place(place: Text, where: str) -> None:
    assert passages((place, "คำ")) == [Passage(where, "คำ")]


@pytest.mark.parametrize("place", [NOTE, PROPERTIES, COMMENT, INSIDE, Text("ชื่อแผ่นงาน", "sheet names")])
def test_what_does_not_show_is_left(place: Text) -> None:
    assert passages((place, "ลับ"), (PAGE, "คำ")) == [Passage("แผน.pdf, หน้า 3", "คำ")]


@pytest.mark.parametrize("name", ["hidden-sheet", "tracked"])
def test_a_file_that_mixes_the_hidden_with_the_shown_is_left(name: str) -> None:
    assert passages((CELL, "คำ"), kind="xlsx", signs=[sign(name)]) == []


def test_archives_are_left() -> None:
    assert passages((WHOLE, "คำ"), kind="zip") == []


def test_a_page_is_one_passage_and_english_says_it_in_english() -> None:
    assert passages((PAGE, "หนึ่ง"), (PAGE, "สอง"), language="en") == [Passage("แผน.pdf, page 3", "หนึ่ง\nสอง")]


def test_no_file_fills_the_index() -> None:
    (passage,) = passages((PAGE, "ก" * LONGEST), (PAGE, "ข" * LONGEST))
    assert len(passage.text) <= LONGEST + 1
