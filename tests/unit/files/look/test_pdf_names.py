"""The way past pypdf: it may only be taken where no object names anything that acts."""

from __future__ import annotations

import zlib
from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter

from pakphayun_ssg.files.look import pdf
from tests import bad_files

ACTION = b"<< /S /JavaScript /JS 9 0 R >>"


def packed(text, filters=b"/Filter /FlateDecode"):
    body = zlib.compress(text)
    return b"1 0 obj << /Type /ObjStm " + filters + b" >> stream\n" + body + b"\nendstream endobj"


def test_objects_in_streams_are_read():
    assert ACTION in pdf._object_streams(packed(b"x") + packed(ACTION))
    assert pdf._names_something(pdf._object_streams(packed(ACTION)))


@pytest.mark.parametrize(
    "odd", [b"/Type /ObjStm stream\nnot deflated", b"/Type /ObjStm and no stream", packed(ACTION)[:-30]]
)
def test_streams_that_are_not_simply_deflated_are_left_to_pypdf(odd):
    assert pdf._object_streams(odd) is None


@pytest.mark.parametrize(
    "name",
    [
        b"/JavaScript",
        b"/J#61vaScript",
        b"/Launch",
        b"/JS (x)",
        b"/JS 5 0 R",
        b"/EF<<",
        b"/EF 5 0 R",
        b"/XFA[",
        b"/GoToR",
    ],
)
def test_every_way_to_name_an_action_is_seen(name):
    assert pdf._names_something(b"<< " + name + b" >>")


def test_ordinary_names_are_not():
    assert not pdf._names_something(b"<< /Type /Page /Font /F1 /S /URI /URI (http://x) /Launcher 1 /EFX 2 >>")


def test_an_encrypted_file_hides_nothing():
    writer = PdfWriter(clone_from=PdfReader(BytesIO(bad_files.BAD["pdf-launch"][1]())))
    writer.encrypt("", "owner", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    assert {"launch", "restricted"} <= {sign.name for sign in pdf.look(out.getvalue())[0]}
