from __future__ import annotations

import pytest

from pakphayun_ssg.files.words import Piece
from pakphayun_ssg.models import Text
from tests.documents import cells, number_cell, shared_cell, text_cell, xlsx
from tests.unit.files.words.reading import told, words


def test_a_number_is_read_as_it_is_written_and_named_by_its_cell():
    rows = cells([text_cell("ชื่อ"), text_cell("เลขประจำตัว")], [text_cell("ก"), number_cell(1234567890123)])
    assert words(xlsx({"รายชื่อ": rows})).pieces[1:] == (
        Piece(Text("แผ่นงาน “รายชื่อ” ช่อง B2", "sheet “รายชื่อ”, cell B2"), "1234567890123", "เลขประจำตัว ก"),
        Piece(Text("แผ่นงาน “รายชื่อ” แถว 1-2", "sheet “รายชื่อ”, rows 1-2"), "ชื่อ\tเลขประจำตัว\nก"),
    )


@pytest.mark.parametrize("written", ["1.234567890123E12", "1234567890123.0", "1234567890123", " 1234567890123 "])
def test_a_number_loses_no_digit(written):
    assert told(xlsx({"s": cells([number_cell(written)])}))["แผ่นงาน “s” ช่อง A1"] == "1234567890123"


@pytest.mark.parametrize("written", ["1E999999999", "NaN", "Infinity", "1.5E3", "x", "1e-9"])
def test_strange_numbers_stay_as_they_are(written):
    assert ("1500" if written == "1.5E3" else written) in told(xlsx({"s": cells([number_cell(written)])})).values()


def test_a_number_that_its_format_shows_as_an_id_number():
    styles = (
        b'<s><numFmts><numFmt numFmtId="170" formatCode="0\\-0000\\-00000\\-00\\-0"/></numFmts>'
        b'<cellStyleXfs><xf numFmtId="170"/></cellStyleXfs>'
        b'<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></s>'
    )
    rows = cells([number_cell(1234567890123, 0), number_cell(1234567890123, 1), number_cell(12, 1), number_cell(1, 9)])
    found = told(xlsx({"s": rows}, **{"xl/styles.xml": styles}))
    assert found["แผ่นงาน “s” ช่อง A1"] == "1234567890123"
    assert found["แผ่นงาน “s” ช่อง B1"] == "1-2345-67890-12-3"


def test_shared_texts_those_that_nobody_shows_too():
    data = xlsx({"s": cells([shared_cell(1), shared_cell(77), '<c t="s"><v>x</v></c>'])}, ["เหลือ", "ใช้"])
    assert told(data) == {"ชื่อแผ่นงาน": "s", "แผ่นงาน “s” แถว 1": "ใช้", "ข้อความที่ไม่แสดงในแผ่นงานใด": "เหลือ"}


def test_hidden_sheets_and_their_names():
    found = told(xlsx({"เห็น": cells([text_cell("ก")]), "!ซ่อน": cells([text_cell("ข")])}))
    assert found["ชื่อแผ่นงาน"] == "เห็น\nซ่อน"
    assert found["แผ่นงาน “ซ่อน” แถว 1"] == "ข"


def test_cells_say_where_they_are():
    first = '<c r="AB7" t="str"><v>a@b.example</v></c>'
    rows = f'<sheetData><row r="7">{first}<c t="str"><v>c@d.example</v></c></row></sheetData>'
    assert set(told(xlsx({"s": rows}))) == {"ชื่อแผ่นงาน", "แผ่นงาน “s” ช่อง AB7", "แผ่นงาน “s” ช่อง AC7"}


def test_comments_headers_pivot_caches_and_text_boxes():
    rels = b'<R><Relationship Id="1" Target="../comments1.xml"/></R>'
    data = xlsx(
        {"s": cells([text_cell("ก")]) + "<headerFooter><oddHeader>หัว</oddHeader></headerFooter>"},
        **{
            "xl/worksheets/_rels/sheet1.xml.rels": rels,
            "xl/comments1.xml": b"<c><comment><text><r><t>12</t></r><r><t>34</t></r></text></comment></c>",
            "xl/pivotCache/pivotCacheDefinition1.xml": b'<p><s v="kept"/></p>',
            "xl/drawings/drawing1.xml": b'<d><t>box</t><docPr descr="alt"/></d>',
        },
    )
    found = told(data)
    assert found["แผ่นงาน “s” ความเห็น (comment)"] == "1234"
    assert found["แผ่นงาน “s”"] == "หัว"
    assert found["ข้อมูลที่เก็บไว้กับตาราง Pivot"] == "kept"
    assert found["กล่องข้อความ"] == "box\nalt"


def test_a_long_sheet_is_told_in_stretches_of_rows():
    found = told(xlsx({"s": cells(*([text_cell(f"แถวที่ {number} " + "ก" * 50)] for number in range(60)))}))
    assert "แผ่นงาน “s” แถว 1-17" in found
    assert sum(text.count("แถวที่") for text in found.values()) == 60
