from __future__ import annotations

import io

import pypdf
import pytest
from pypdf.annotations import FreeText

from pakphayun_ssg.files.words import pdf as reader
from tests.sites.file_formats import pdf
from tests.unit.files.words.reading import told, unread


def changed(data: bytes, change) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    change(writer)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def test_a_piece_a_page():
    found = told(pdf("Title", pages=2))
    assert list(found) == ["หน้า 1", "หน้า 2"]
    assert "Page 2" in found["หน้า 2"]


def test_pages_without_text_are_named():
    def blank(writer):
        for _ in range(3):
            writer.add_blank_page(100, 100)

    assert unread(changed(pdf("Title"), blank)) == ["หน้า 2-4 ไม่มีข้อความให้อ่าน (อาจเป็นภาพสแกน)"]


def test_properties_notes_and_attachments():
    def add(writer):
        writer.add_metadata({"/Title": "ชื่อเรื่อง"})
        writer.add_annotation(0, FreeText(text="บันทึก", rect=(0, 0, 50, 50)))
        writer.add_attachment("a.txt", b"attached")

    found = told(changed(pdf("Title"), add))
    assert found["คุณสมบัติของเอกสาร"].strip() == "ชื่อเรื่อง"
    assert found["หน้า 1 คำอธิบายหรือช่องกรอก"] == "บันทึก"
    assert found["ในไฟล์ “a.txt”"] == "attached"


def test_a_password_is_said():
    assert unread(changed(pdf("Title"), lambda writer: writer.encrypt("secret"))) == ["มีรหัสผ่าน อ่านไม่ได้"]


def test_pages_are_bounded(monkeypatch):
    monkeypatch.setattr(reader, "MAX_PAGES", 2)
    data = pdf("Title", pages=3)
    assert list(told(data)) == ["หน้า 1", "หน้า 2"]
    assert len(unread(data)) == 1


@pytest.mark.parametrize(
    ("numbers", "short"),
    [([1], "1"), ([1, 2, 3, 7], "1-3, 7"), ([2, 4], "2, 4"), (list(range(1, 100, 2)), None)],
)
def test_numbers_in_short(numbers, short):
    if short is None:
        assert reader.ranges(numbers).endswith(" …")
    else:
        assert reader.ranges(numbers) == short
