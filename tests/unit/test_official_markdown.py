"""Markdown as Thai offices write: numbers, dashes and hashtags come out as they stand."""

from __future__ import annotations

import html as entities
import re

import pytest

from pakphayun_ssg.markdown import to_html


def html(text):
    return to_html(text).resolve({link: link for link in to_html(text).links})


def words(text):
    """What a reader sees, line by line."""
    shown = re.sub(r"</(?:p|li|h[1-6]|div|t[rdh]|blockquote|pre)>|<br[^>]*>", "\n", html(text))
    plain = entities.unescape(re.sub(r"<[^>]*>", "", shown))
    return [re.sub(r"\s+", " ", line).strip() for line in plain.split("\n") if line.strip()]


@pytest.mark.parametrize(
    "line",
    [
        # numbers are the author's own
        "๑. ให้หน่วยงานเผยแพร่ข้อมูล",
        "๒. ข้อที่สองยืนอยู่คนเดียว",
        "7. starts at seven",
        "1) ก",
        "(๑) ก",
        "๑.๑ ข้อมูลหน่วยงาน",
        "1.10.2 ก",
        "2563. ปีไม่ใช่เลขข้อ",
        "3.5 เปอร์เซ็นต์",
        "12:30 น.",
        # dashes and bullets
        "- ก",
        "– ขีดยาว",
        "• จุด",
        "-ก",
        "--- หมายเหตุ",
        "-----------------",
        "*****************",
        "________________",
        "=================",
        "ลงชื่อ ______________ ผู้รับรอง",
        "โทร. ....................",
        # hashtags are no headings
        "#วัคซีน",
        "#1 ในจังหวัด",
        "##",
        # marks of Markdown that were not meant
        "a_b_c",
        "ราคา 5 * 3 บาท",
        "a < b > c & d",
        "{ก}",
        "[ ] ยังไม่ได้ทำ",
        "[x] ทำแล้ว",
        "+ บวก",
        # footnotes, ornaments and blanks to fill in
        "*หมายเหตุ ข้อมูล ณ วันที่ 1 ก.ค. 2566*",
        "ราคากลาง* 500 บาท ราคาตลาด* 600 บาท",
        "ราคากลาง** 500 บาท ราคาตลาด** 600 บาท",
        "** ไม่รวมภาษี ** รวมภาษี",
        "***ด่วนที่สุด***",
        "***",
        "---",
        "___",
        "* * *",
        "~~~~~~~~~~",
        "~~~ก~~~",
        "~~ก~~",
        "_ก_ และ __ข__",
        "เลขที่__/__ วันที่ ___ เดือน ___ พ.ศ. ____",
        ">> คลิกอ่านต่อ",
        "> 60 ปี",
        "> ๖๐ ปี",
        ">= 90",
        ">5 ปี",
        "<5 ปี และ >60 ปี",
        "# กรมอนามัย #กระทรวงสาธารณสุข",
        "#กรมอนามัย # กระทรวงสาธารณสุข",
        "######",
        # numbering of every kind
        "ก. ข้อย่อย",
        "ก) ข้อย่อย",
        "(ก) ข้อย่อย",
        "1.ไม่เว้นวรรค",
        "๑.๑.๑ ข้อย่อย",
        "๑.๑๐ ข้อย่อย",
        "1. มกราคม 2569",
        "๒๕๖๙. ปี",
        "31. ธันวาคม 2568",
        "1/2569 ประชุม",
        "1.) วงเล็บหลังจุด",
        "(1.1) วงเล็บ",
        "ข้อ ๑ ให้ยกเลิก",
        "I. Roman",
        "a. letter",
        "- - ก",
        "-- ก",
        "• ก • ข",
        "1. - ก",
        # addresses, names, mathematics, foreign words
        "moph_center@example.go.th",
        "www.example.go.th/a_b_c/",
        "<webmaster@example.go.th>",
        "x < y && y > z || z",
        "a*b*c = abc",
        "&nbsp; &amp; &#3585;",
        "\\\\server\\แผนงาน\\2569",
        "C:\\_งาน\\(1)",
        "ราคา 1,000.- บาท",
        "10% ~ 20%",
        "[1] อ้างอิง [2]: ต่อ",
        "[^1] เชิงอรรถ",
        "{: .class}",
        "!สำคัญ!",
        "ไทย`s",
        "``คำพูด''",
        "<!-- หมายเหตุ -->",
        "<b>ไม่ใช่ตัวหนา</b>",
        "$x$ ^2 ๒^๓",
        "ก | ข | ค",
        "| ก | ข |",
        "Term : ความหมาย",
        ": ความหมาย",
        "*[HTML]: ย่อ",
        "==เน้น==",
        "^ ก",
        "!!! note",
    ],
)
@pytest.mark.parametrize("before", ["", "ก\n", "ก\n\n", "1. ก\n", "- ก\n"])
def test_a_line_stays_what_it_is(line, before):
    around = [before.strip()] if before else []
    assert words(f"{before}{line}\n{before}") == [*around, line, *around]


def test_numbers_in_a_row_stay_as_they_are():
    lines = ["๑. ก", "๓. ข", "๒. ค", "๑.๑ ง"]
    assert words("\n".join(lines)) == lines
    assert words("\n\n".join(lines)) == lines


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("บรรทัดหนึ่ง\nบรรทัดสอง", ["บรรทัดหนึ่ง", "บรรทัดสอง"]),
        ("ย่อหน้าหนึ่ง\n\nย่อหน้าสอง", ["ย่อหน้าหนึ่ง", "ย่อหน้าสอง"]),
        ("        เยื้องมาก", ["เยื้องมาก"]),
        ("\tเยื้องด้วย Tab", ["เยื้องด้วย Tab"]),
        ("๑. ก\n   ต่อบรรทัดใหม่", ["๑. ก", "ต่อบรรทัดใหม่"]),
        ("ก\n---\nข", ["ก", "---", "ข"]),
        ("ก\n===\nข", ["ก", "===", "ข"]),
        ("[ก]: https://example.go.th", ["[ก]: https://example.go.th"]),
    ],
)
def test_lines(text, shown):
    assert words(text) == shown


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("# ก", r"<h2[^>]*>ก</h2>"),
        ("**ก**", r"<strong>ก</strong>"),
        ("คำ**หนา**ติดกัน **หนา ๒**", r"คำ<strong>หนา</strong>ติดกัน <strong>หนา ๒</strong>"),
        ("**ก*ข**", r"<strong>ก\*ข</strong>"),
        (r"\*\*ก\*\* \# \[ข\](ค)", r"<p>\*\*ก\*\* # \[ข\]\(ค\)</p>"),
        ("``ก`ข``", r"<code>ก`ข</code>"),
        ("> ก", r"<blockquote>\s*<p>ก</p>"),
        ("`ก`", r"<code>ก</code>"),
        ("```\n  ก\n```", r"<pre><code>  ก\n</code></pre>"),
        ("- ก\n- ข", r'<ul class="as-written">\s*<li><span class="marker">- </span>ก</li>\s*<li>'),
        ("- ก\n  - ข", r'<li class="level-2">'),
        ("๑. ก", r'<span class="number">๑\.</span> ก'),
    ],
)
def test_what_was_meant_as_markdown_is_markdown(text, pattern):
    assert re.search(pattern, html(text)), html(text)


@pytest.mark.parametrize("text", ["    ก", "\tก", "ก\n===", "ก\n---", "ก\n\n---\n\nข", "~~~\nก\n~~~", "1. ก"])
def test_what_was_not_meant_as_markdown_is_none(text):
    assert not re.search(r"<(?:pre|code|h[1-6]|ol|hr|em)\b", html(text))


def test_levels_of_dashes_are_bounded():
    assert 'class="level-5"' in html(" " * 40 + "- ก")


def test_a_heading_right_behind_a_line_is_a_heading():
    assert re.search(r"<p>ก</p>\s*<h2[^>]*>ข</h2>\s*<p>ค</p>", html("ก\n# ข\nค"))


def test_marks_inside_numbered_and_dashed_lines_work():
    assert "<strong>ก</strong>" in html("๑. **ก**")
    assert '<a href="https://a.th">ก</a>' in html("- [ก](https://a.th)")


def test_a_table_loses_no_cell_and_no_text():
    assert words("| ก | ข |\n|---|:-:|\n| 1 | 2 | 3 |\n| 4 |\nต่อ") == ["ก", "ข", "1", "2 | 3", "4", "ต่อ"]


@pytest.mark.parametrize("text", ["|\n|", "| ก |\n| |", "ก | ข\n: | :", "| ก | ข |\nค", "|\n|-"])
def test_without_a_row_of_dashes_there_is_no_table(text):
    assert "<table" not in html(text)
