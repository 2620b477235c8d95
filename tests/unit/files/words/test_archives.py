from __future__ import annotations

import io
import zipfile

import pytest

from pakphayun_ssg.files.words import basket
from tests.documents import docx, paragraph, xlsx
from tests.sites.file_formats import rar, xls, zipped
from tests.support import make_file
from tests.unit.files.words.reading import told, unread, words


def test_members_are_read_as_what_they_are():
    data = zipped({"a.docx": docx(paragraph("หนึ่ง")), "b.xls": xls([("two",)]), "c.txt": "สาม".encode()})
    found = told(data)
    assert found["ชื่อไฟล์ในไฟล์บีบอัด"] == "a.docx\nb.xls\nc.txt"
    assert found["ในไฟล์ “a.docx”"] == "หนึ่ง"
    assert "two" in found["ในไฟล์ “b.xls” แผ่นงาน “Sample” แถว 1-2"]
    assert found["ในไฟล์ “c.txt”"] == "สาม"


def test_an_archive_in_it_is_opened_and_one_in_that_is_not():
    inner = zipped({"x.docx": docx(paragraph("ลึก"))})
    assert told(zipped({"in.zip": inner}))["ในไฟล์ “in.zip” ในไฟล์ “x.docx”"] == "ลึก"
    assert unread(zipped({"a.zip": zipped({"b.zip": inner})})) == [
        "ในไฟล์ “a.zip” ในไฟล์ “b.zip” ไฟล์บีบอัดซ้อนกันลึกเกินไป ไม่ได้เปิดอ่าน"
    ]


def test_documents_in_documents_end_somewhere():
    data = docx(paragraph("แก่น"))
    for _ in range(6):
        data = docx(paragraph("ชั้น"), **{"word/embeddings/a.docx": data})
    assert "แก่น" not in words(data).text
    assert any("ซ้อนกันลึกเกินไป" in why for why in unread(data))


@pytest.mark.parametrize("name", ["utf-8-name", "รายชื่อ"])
def test_names_of_thai_windows(name):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(zipfile.ZipInfo("A" * len(name.encode("cp874"))), "x")
    data = file.getvalue().replace(b"A" * len(name), name.encode("cp874"))
    assert told(data)["ชื่อไฟล์ในไฟล์บีบอัด"] == name


def test_tables_of_text():
    csv = "ชื่อ,เลข\nก,1234567890123\nข,7\n".encode("cp874")
    piece = words(zipped({"a.csv": csv})).pieces[1]
    assert (piece.where.th, piece.text, piece.near) == ("ในไฟล์ “a.csv” ช่อง B2", "1234567890123", "เลข ก")


def test_what_has_no_text_is_said():
    assert unread(zipped({"a.bin": b"\xff\0\xfe\x01\x02"})) == ["ในไฟล์ “a.bin” ไม่ใช่ข้อความ อ่านไม่ได้"]
    assert unread(zipped({"a.png": make_file("png")}))[0] == "ในไฟล์ “a.png” ภาพอ่านข้อความไม่ได้"


def test_a_member_with_a_password_or_a_fault_hides_no_other():
    data = bytearray(zipped({"locked.txt": b"x", "bad.txt": b"1234", "good.txt": b"good"}))
    directory = data.index(b"PK\x01\x02")
    data[directory + 8] |= 1
    data[data.index(b"1234")] = ord("9")
    assert unread(bytes(data)) == [
        "ในไฟล์ “locked.txt” มีรหัสผ่าน อ่านไม่ได้",
        "ในไฟล์ “bad.txt” เสียหาย อ่านไม่ได้",
    ]
    assert told(bytes(data))["ในไฟล์ “good.txt”"] == "good"


def test_of_a_rar_the_list():
    data = rar("somebody.txt", b"content")
    assert told(data) == {"ชื่อไฟล์ในไฟล์บีบอัด": "somebody.txt\n"}
    assert "ไม่ได้อ่านเนื้อหา" in unread(data)[0]


def test_what_is_unpacked_is_bounded(monkeypatch):
    monkeypatch.setattr(basket, "MAX_UNPACKED", 100_000)
    data = zipped({"a.txt": b"first", "b.txt": b"x" * 200_000, "c.txt": b"last"})
    assert told(data)["ในไฟล์ “a.txt”"] == "first"
    assert "last" not in words(data).text
    assert unread(data) == ["ยาวเกินไป อ่านได้เพียงส่วนแรก"]


def test_members_are_counted(monkeypatch):
    monkeypatch.setattr(basket, "MAX_MEMBERS", 2)
    assert unread(zipped({f"{number}.txt": b"x" for number in range(5)})) == ["ยาวเกินไป อ่านได้เพียงส่วนแรก"]


@pytest.mark.parametrize("limit", ["MAX_CHARACTERS", "MAX_PIECES"])
def test_text_is_bounded(monkeypatch, limit):
    monkeypatch.setattr(basket, limit, 3)
    found = words(xlsx({"abc": ""}, ["a", "b", "c"]))
    assert len(found.text) <= 20
    assert len(found.pieces) <= 3
