"""Whatever bytes come, the readers of text give words, within their limits."""

from __future__ import annotations

import functools
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pakphayun_ssg.files.words import MAX_CHARACTERS, MAX_PIECES, read_words
from tests.documents import cells, doc, docx, number_cell, paragraph, table, text_cell, xlsx
from tests.sites.file_formats import jpg, pdf, png, rar, xls, zipped

KINDS = ("pdf", "docx", "xlsx", "doc", "xls", "zip", "rar", "jpg", "png")


@functools.cache
def sample(kind: str) -> bytes:
    document = docx(paragraph("ก", "1") + table(["1", "2"]), header1=paragraph("x"))
    book = xlsx({"s": cells([text_cell("ก"), number_cell(1234567890123)])}, ["a"])
    return {
        "pdf": pdf("Title"),
        "docx": document,
        "xlsx": book,
        "doc": doc(("ก ข 123", "utf-16-le"), ("456", "cp874"), footnotes="n"),
        "xls": xls([("a", 1)]),
        "zip": zipped({"a.docx": document, "b.txt": b"text", "c.zip": zipped({"d.xlsx": book})}),
        "rar": rar("a.txt", b"x"),
        "jpg": jpg(16, 16, (1, 2, 3), (4, 5, 6)),
        "png": png(16, 16, (1, 2, 3), (4, 5, 6)),
    }[kind]


def holds(data: bytes, kind: str) -> None:
    words = read_words(data, kind)
    assert sum(len(piece.text) for piece in words.pieces) <= MAX_CHARACTERS
    assert len(words.pieces) <= MAX_PIECES
    assert all(piece.text.strip() for piece in words.pieces)
    words.text.encode()  # no lone surrogates: it goes into JSON and onto pages


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=30)
@given(data=st.binary(max_size=500))
def test_any_bytes(kind, data):
    holds(data, kind)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=40)
@given(cut=st.floats(0, 1), changes=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), max_size=8))
def test_a_file_that_was_damaged(kind, cut, changes):
    data = bytearray(sample(kind))
    for where, value in changes:
        data[int(where * len(data))] = value
    holds(bytes(data), kind)
    holds(bytes(data[: int(cut * len(data))]), kind)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_whole_is_read(kind):
    words = read_words(sample(kind), kind)
    assert words.pieces or words.unread


@settings(max_examples=60)
@given(xml=st.text(alphabet='<>/="& abcprtv1é\x01', max_size=200))
def test_any_xml_in_a_part(xml):
    for data, kind in ((docx("", **{"word/footer1.xml": xml.encode()}), "docx"), (xlsx({"s": xml}, [xml]), "xlsx")):
        holds(data, kind)


def test_a_bomb_of_xml_is_stopped():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a><p><t>" + b"ab" * 5_000_000 + b"</t></p></a>")
    words = read_words(file.getvalue(), "docx")
    assert len(words.text) <= MAX_CHARACTERS
    assert words.unread
