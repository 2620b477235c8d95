from __future__ import annotations

import io

import docx as python_docx

from tests.documents import docx, paragraph, table
from tests.sites.file_formats import zipped
from tests.unit.files.words.reading import told, unread, words


def test_runs_are_joined_and_paragraphs_parted():
    assert told(docx(paragraph("1-23", "45-678", "90") + paragraph("ต่อไป"))) == {"": "1-2345-67890\nต่อไป"}


def test_a_table_is_told_row_by_row_and_its_cells_are_joined_by_tabs():
    body = (
        paragraph("ก่อน")
        + table(["ชื่อ", "เลข"], ["ก", "ข"])
        + paragraph("กลาง")
        + table(["1", "2", "3"])
        + paragraph("หลัง")
    )
    assert told(docx(body)) == {
        "": "ก่อน\nกลาง\nหลัง",
        "ตารางที่ 1 แถว 1": "ชื่อ\tเลข\t",
        "ตารางที่ 1 แถว 2": "ก\tข\t",
        "ตารางที่ 2 แถว 1": "1\t2\t3\t",
    }


def test_a_table_in_a_table_belongs_to_the_row_around_it():
    inner = table(["ใน"])
    body = f"<w:tbl><w:tr><w:tc>{paragraph('นอก')}{inner}</w:tc></w:tr></w:tbl>"
    assert told(docx(body)) == {"ตารางที่ 1 แถว 1": "นอก\nใน\t\t"}


def test_everything_beside_the_body():
    data = docx(
        paragraph("เนื้อ"),
        header1=paragraph("หัว"),
        footer2=paragraph("ท้าย"),
        footnotes=paragraph("เชิง"),
        endnotes=paragraph("หมายเหตุ"),
        comments=paragraph("เห็นว่า"),
        styles=paragraph("ไม่อ่าน"),
        **{"docProps/core.xml": b"<p><creator>author</creator><revision>7</revision></p>"},
    )
    assert told(data) == {
        "": "เนื้อ",
        "หัวกระดาษ": "หัว",
        "ท้ายกระดาษ": "ท้าย",
        "เชิงอรรถ": "เชิง",
        "หมายเหตุท้ายเอกสาร": "หมายเหตุ",
        "ความเห็น (comment)": "เห็นว่า",
        "คุณสมบัติของเอกสาร": "author",
    }


def test_a_text_box_stands_inside_a_paragraph_and_does_not_cut_it():
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('กล่อง')}</w:txbxContent></w:pict></w:r>"
    body = f"<w:p><w:r><w:t>123</w:t></w:r>{box}<w:r><w:t>456</w:t></w:r></w:p>"
    assert told(docx(body)) == {"": "กล่อง\n123456"}


def test_deleted_text_special_hyphens_fields_and_symbols():
    body = (
        "<w:p><w:del><w:r><w:delText>ลบแล้ว</w:delText></w:r></w:del>"
        "<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:softHyphen/><w:t>3</w:t><w:tab/><w:t>4</w:t></w:r>"
        '<w:r><w:instrText>HYPERLINK x</w:instrText><w:sym w:char="F035"/><w:sym w:char="oops"/></w:r></w:p>'
    )
    assert told(docx(body)) == {"": "ลบแล้ว1-23\t4HYPERLINK x5"}


def test_links_that_lead_out_and_documents_inside():
    rels = b'<R><Relationship Id="1" Target="mailto:a@example.com" TargetMode="External"/></R>'
    inner = docx(paragraph("ข้างใน"))
    data = docx(paragraph("x"), **{"word/_rels/document.xml.rels": rels, "word/embeddings/a.docx": inner})
    assert told(data)["ลิงก์ในเอกสาร"] == "mailto:a@example.com"
    assert told(data)["ในไฟล์ “a.docx”"] == "ข้างใน"


def test_a_real_document_of_python_docx():
    document = python_docx.Document()
    document.add_paragraph("ประกาศ")
    document.sections[0].header.paragraphs[0].text = "หัวเรื่อง"
    document.add_comment(document.paragraphs[0].runs, text="ความเห็นหนึ่ง", author="ก")
    file = io.BytesIO()
    document.save(file)
    found = told(file.getvalue())
    assert found[""] == "ประกาศ"
    assert found["หัวกระดาษ"] == "หัวเรื่อง"
    assert found["ความเห็น (comment)"] == "ความเห็นหนึ่ง"


def test_a_broken_part_hides_no_other():
    data = docx(paragraph("เนื้อ"), **{"word/header1.xml": b"<w:p", "word/comments.xml": b"<!DOCTYPE a><a/>"})
    assert told(data) == {"": "เนื้อ"}
    assert len(unread(data)) == 2


def test_entities_are_never_expanded():
    bomb = b'<!DOCTYPE a [<!ENTITY b "ha">]><a>&b;</a>'
    data = zipped({"[Content_Types].xml": b"wordprocessingml.document.main+xml", "word/document.xml": bomb})
    assert words(data).pieces == ()
    assert words(data).unread
