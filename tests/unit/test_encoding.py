"""Bytes to text: UTF-8, or a clear word about what else it looks like, at the first bad byte."""

from __future__ import annotations

import pytest

from pakphayun_ssg.encoding import decode
from pakphayun_ssg.yamlnodes import YamlFault

THAI = "ประกาศรับสมัครงาน"
LETTER = "---\ntitle: ประกาศสำนักงานสาธารณสุขอำเภอตัวอย่าง เรื่อง รับสมัครพยาบาลวิชาชีพ\n---\n"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(b"", "", id="empty"),
        pytest.param(THAI.encode(), THAI, id="utf-8"),
        pytest.param(THAI.encode("utf-8-sig"), THAI, id="the BOM of Notepad is dropped"),
        pytest.param(b"a\r\nb\r\n", "a\nb\n", id="CRLF"),
        pytest.param(b"a\rb\r", "a\nb\n", id="CR alone"),
        pytest.param(b"a\r\n\rb\n\r", "a\n\nb\n\n", id="all mixed"),
        pytest.param("a\ufeffb".encode(), "a\ufeffb", id="only the first BOM is one"),
    ],
)
def test_reads(data, text):
    assert decode(data, "x.md") == text


@pytest.mark.parametrize(
    ("data", "looks_like"),
    [
        pytest.param(LETTER.encode("cp874"), "Windows-874 (TIS-620)", id="cp874"),
        pytest.param(f"title: {THAI}".encode("tis-620"), "Windows-874 (TIS-620)", id="tis-620"),
        pytest.param(LETTER.encode("utf-16"), "UTF-16", id="utf-16 with BOM"),
        pytest.param(b"\xfe\xff" + LETTER.encode("utf-16-be"), "UTF-16", id="utf-16 big-endian"),
        pytest.param(LETTER.encode("utf-32"), "UTF-32", id="utf-32"),
        pytest.param(LETTER.encode("utf-16-le"), "UTF-16", id="utf-16 without BOM"),
        pytest.param(LETTER.encode() + b"\xff", "bytes that are not UTF-8", id="one broken byte behind UTF-8"),
        pytest.param(LETTER.encode()[:-5] + b"\xe0\xb8", "bytes that are not UTF-8", id="UTF-8 cut off"),
        pytest.param(b"caf\x80\x81", "bytes that are not UTF-8", id="neither UTF-8 nor Thai"),
        pytest.param(b"a\0b", "NUL", id="a NUL byte"),
    ],
)
def test_names_what_it_looks_like(data, looks_like):
    with pytest.raises(YamlFault) as caught:
        decode(data, "content/x.md")
    (finding,) = caught.value.findings
    assert finding.rule == "encoding"
    assert finding.place.path == "content/x.md"
    assert looks_like in finding.message.en


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"\xff", 1, 1),
        (b"ab\xff", 1, 3),
        (b"ab\ncd\xff", 2, 3),
        (b"ab\r\ncd\xff", 2, 3),
        (b"ab\rcd\xff", 2, 3),
        ("กข\nค".encode() + b"\xff", 2, 2),  # columns count letters, not bytes
        ("\ufeffกข".encode() + b"\xff", 1, 3),  # a BOM takes no column
        (b"ab\nc\0", 2, 2),
        ("\ufeffก\0".encode(), 1, 2),
    ],
)
def test_points_at_the_first_bad_byte(data, line, column):
    with pytest.raises(YamlFault) as caught:
        decode(data, "x.md")
    assert caught.value.findings[0].place == ("x.md", line, column)
