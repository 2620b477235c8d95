"""A picture: what its maker wrote into it. The text that it shows cannot be read."""

from __future__ import annotations

import io
import re

from PIL import ExifTags, Image

from pakphayun_ssg.files.words.basket import Basket
from pakphayun_ssg.models import Text

_SHOWN = Text("ภาพอ่านข้อความไม่ได้", "text in a picture cannot be read")
_INSIDE = Text("คำบรรยายที่ฝังในภาพ", "description inside the picture")
_TAGS = tuple(
    ExifTags.Base[name]
    for name in [
        "ImageDescription",
        "Artist",
        "Copyright",
        "DocumentName",
        "XPTitle",
        "XPComment",
        "XPAuthor",
        "XPKeywords",
        "XPSubject",
    ]
)
"""Those whose names begin with XP are of Windows, in UTF-16."""
_NO_WORDS = frozenset({"exif", "icc_profile", "photoshop", "xmp", "XML:com.adobe.xmp"})
_XMP = re.compile(r"<dc:(?:title|description|creator|subject|rights)>[^\0]{0,4000}?</dc:")
_TAG = re.compile("<[^<>]*>?")
_LONGEST = 100_000


def read(data: bytes, basket: Basket) -> None:
    """Only heads are read; no pixel is decoded."""
    basket.skip(_SHOWN)
    with Image.open(io.BytesIO(data), formats=("JPEG", "PNG")) as picture:
        found = [value for key, value in picture.info.items() if key not in _NO_WORDS]
        found += [_TAG.sub(" ", part) for part in _XMP.findall(_text(picture.info.get("xmp"))[:_LONGEST])]
        exif = picture.getexif()
        found += [
            _text(exif[tag], "utf-16-le" if tag.name.startswith("XP") else "utf-8") for tag in _TAGS if tag in exif
        ]
    basket.add(_INSIDE, "\n".join(text for value in found if (text := _text(value)).strip()))


def _text(value: object, encoding: str = "utf-8") -> str:
    if isinstance(value, bytes):
        value = value.decode(encoding, errors="replace")
    return value.replace("\0", "") if isinstance(value, str) else ""
