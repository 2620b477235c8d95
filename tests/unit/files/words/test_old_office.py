"""Word 97-2003, Word 95 and Excel 97-2003."""

from __future__ import annotations

import olefile
import pytest

from tests.documents import compound, doc
from tests.sites.file_formats import xls
from tests.unit.files.words.reading import told, unread, words

THAI = "เลขประจำตัว 1-2345-67890-12-3"


@pytest.mark.parametrize("encoding", ["utf-16-le", "cp874"])
def test_a_piece_of_either_kind(encoding):
    assert told(doc((THAI, encoding))) == {"": THAI}


def test_a_number_cut_into_pieces_of_both_kinds_is_whole():
    assert told(doc(("ก 12345", "utf-16-le"), ("67890", "cp1252"), ("123", "utf-16-le"))) == {"": "ก 1234567890123"}


def test_subdocuments_are_told_apart():
    assert told(doc(("เนื้อ", "utf-16-le"), footnotes="โน้ต")) == {"": "เนื้อ", "เชิงอรรถ": "โน้ต"}


def test_ends_of_cells_and_special_hyphens():
    assert told(doc(("1\x1e2\x1f3\x074\r5\x0b6", "utf-16-le"))) == {"": "1-23\t4\n5\n6"}


def test_word_95_has_one_stretch_of_bytes():
    assert told(doc((THAI, "cp874"), version=0x0065)) == {"": THAI}


def test_a_password_is_said():
    assert words(doc(("x", "utf-16-le"), flags=0x0100)).pieces == ()
    assert unread(doc(("x", "utf-16-le"), flags=0x0100)) == ["มีรหัสผ่าน อ่านไม่ได้"]


def test_pieces_that_overlap_do_not_blow_the_text_up():
    data = doc(("ก" * 1000, "utf-16-le"), overlap=300)
    assert len(words(data).text) < 4 * len(data)


def test_a_file_without_its_table_is_unread():
    assert unread(compound({"WordDocument": b"\0" * 600})) == []
    assert unread(compound({"WordDocument": b"\xec\xa5\xc1\0".ljust(600, b"\0")})) == [
        "ไฟล์เสียหายหรือใช้รูปแบบที่อ่านไม่ได้ อ่านได้ไม่ครบ"
    ]


def test_properties_that_cannot_be_read_hide_nothing(monkeypatch):
    def refuse(self):
        raise ValueError("not today")

    monkeypatch.setattr(olefile.OleFileIO, "get_metadata", refuse)
    assert told(doc((THAI, "utf-16-le"))) == {"": THAI}


def test_excel_numbers_and_texts():
    found = told(xls([("เลขประจำตัวประชาชน", "x"), (1234567890123, 15), ("1-2345-67890-12-3", 7)]))
    assert found["แผ่นงาน “Sample” ช่อง A2"] == "1234567890123"
    assert found["แผ่นงาน “Sample” ช่อง A3"] == "1-2345-67890-12-3"
    assert "เลขประจำตัวประชาชน\tx" in found["แผ่นงาน “Sample” แถว 1-4"]
    assert [p.near for p in words(xls([("เลขบัตร",), (1234567890123,)])).pieces][1] == "เลขบัตร"
