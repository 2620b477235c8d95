"""The type of a file by its bytes, never by its name."""

from __future__ import annotations

import io
import zipfile

import pytest

from pakphayun_ssg.files.sniff import OLE2, sniff
from tests.sites import file_formats
from tests.support import make_file


def kind(data):
    return sniff(io.BytesIO(data), len(data))


def zipped(**parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


TYPES = "[Content_Types].xml"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


@pytest.mark.parametrize("name", ["pdf", "jpg", "png", "rar", "doc", "xls", "zip", "docx", "xlsx"])
def test_the_nine_types(name):
    assert kind(make_file(name)) == name


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "empty"),
        (b"MZ\x90\0", "exe"),
        (b"\x7fELF\x02", "elf"),
        (b"#!/bin/sh\n", "script"),
        (b"{\\rtf1 x}", "rtf"),
        (b"GIF89a", "gif"),
        (b"7z\xbc\xaf\x27\x1c", "7z"),
        (b"\x1f\x8b\x08", "gz"),
        (b"Rar!\x1a\x07\x00", "rar"),
        # web pages named .xls
        (b"<html><body>", "markup"),
        (b"\xef\xbb\xbf\r\n <!DOCTYPE HTML>", "markup"),
        (b"<?xml version='1.0'?>", "markup"),
        (b"<svg onload=x>", "markup"),
        # what is in an Office file decides, not its shell
        (make_file("docm"), "office-macro"),
        (zipped(**{TYPES: WORD, "xl/VBAPROJECT.BIN": "x"}), "docx"),
        (zipped(**{TYPES: "application/vnd.ms-word.document.macroEnabled.main+xml"}), "office-macro"),
        (zipped(**{TYPES: "presentationml.presentation.main+xml"}), "office-other"),
        (zipped(**{"x.exe": "MZ"}), "zip"),
        (file_formats._compound("Other", b"x"), "ole-other"),
        (file_formats._compound("Book", b"x"), "xls"),
        (file_formats._compound("PowerPoint Document", b"x"), "ppt"),
        (file_formats._compound("EncryptedPackage", b"x"), "encrypted-office"),
        (OLE2 + b"\0" * 600, "broken-ole"),
        (b"\x09\x04\x06\x00\0\0", "old-excel"),
        # damaged
        (b"PK\x03\x04", "broken-zip"),
        (make_file("zip")[:-10], "broken-zip"),
        (make_file("docx").replace(b"PK\x01\x02", b"PK\x01\x03"), "broken-zip"),
        (b"%PD", "unknown"),
        ("ข้อความ".encode(), "unknown"),
        (b"\0" * 100, "unknown"),
        # the header may stand within the first kilobyte
        (b"junk\r\n%PDF-1.4", "pdf"),
        (b"x" * 1024 + b"%PDF-1.4", "unknown"),
    ],
)
def test_other_types(data, name):
    assert kind(data) == name


@pytest.mark.parametrize("cut", range(0, 400, 7))
def test_a_zip_cut_off_anywhere_is_no_crash(cut):
    data = make_file("docx")
    assert kind(data[: min(cut, len(data) - 1)]) in {"empty", "unknown", "broken-zip"}
