from __future__ import annotations

import io

import pytest
from PIL import Image, PngImagePlugin

from tests.unit.files.words.reading import told, unread


def picture(kind: str, **how) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (2, 2)).save(file, kind, **how)
    return file.getvalue()


@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_what_a_picture_shows_is_not_read(kind):
    assert unread(picture(kind)) == ["ภาพอ่านข้อความไม่ได้"]
    assert told(picture(kind)) == {}


def test_what_its_maker_wrote_into_it_is():
    info = PngImagePlugin.PngInfo()
    info.add_itxt("Description", "คำบรรยาย")
    assert told(picture("png", pnginfo=info)) == {"คำบรรยายที่ฝังในภาพ": "คำบรรยาย"}
    exif = Image.Exif()
    exif[0x9C9B] = "หัวข้อ".encode("utf-16-le")
    exif[0x010E] = "described"
    xmp = b"<x:xmpmeta><dc:title><li>named</li></dc:title><id>no</id></x:xmpmeta>"
    lines = told(picture("jpeg", exif=exif, xmp=xmp))["คำบรรยายที่ฝังในภาพ"]
    assert [line.strip() for line in lines.split("\n")] == ["named", "described", "หัวข้อ"]
