"""A picture: what its maker wrote into it. The text that it shows cannot be read."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

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
_EXIF_TAGS = (ExifTags.Base.CameraOwnerName, ExifTags.Base.ImageUniqueID)
_CHARSET = 8
"""Bytes before a user's comment that name its letters."""
_IPTC_TEXTS = 2
"""The record of IPTC that people fill in."""
_NAMES = (
    "title|description|creator|subject|rights|Headline|CaptionWriter|Credit|Source|Instructions|AuthorsPosition|Location"
    "|PersonInImage|UserComment|ImageDescription|Artist|Copyright|Keywords|AltTextAccessibility|ExtDescrAccessibility"
)
_XMP = re.compile(rf"<\w+:({_NAMES})>[^\0]{{0,4000}}?</\w+:\1>")
_XMP_SHORT = re.compile(rf"""\w+:(?:{_NAMES})\s*=\s*(?:"([^"]*)"|'([^']*)')""")
"""The same as attributes, which RDF allows."""
_TAG = re.compile("<[^<>]*>?")
_LONGEST = 100_000


def read(data: bytes, basket: Basket) -> None:
    """Only heads are read; no pixel is decoded."""
    basket.skip(_SHOWN)
    with Image.open(io.BytesIO(data), formats=("JPEG", "PNG")) as picture:
        found = [value for key, value in picture.info.items() if key not in _NO_WORDS]
        found += _of_xmp(_text(picture.info.get("xmp"))[:_LONGEST])
        found += _of_iptc(picture)
        exif = picture.getexif()
        found += _of_camera(exif.get_ifd(ExifTags.IFD.Exif))
        found += [
            _text(exif[tag], "utf-16-le" if tag.name.startswith("XP") else "utf-8") for tag in _TAGS if tag in exif
        ]
    basket.add(_INSIDE, "\n".join(text for value in found if (text := _text(value)).strip()))


def _of_xmp(packet: str) -> Iterator[str]:
    yield from (_TAG.sub(" ", match[0]) for match in _XMP.finditer(packet))
    yield from (match[1] or match[2] or "" for match in _XMP_SHORT.finditer(packet))


def _of_iptc(picture: ImageFile.ImageFile) -> Iterator[object]:
    """Captions and keywords as news agencies and Windows write them."""
    for (record, _), value in (IptcImagePlugin.getiptcinfo(picture) or {}).items():
        if record == _IPTC_TEXTS:
            yield from value if isinstance(value, list) else [value]


def _of_camera(exif: dict[int, object]) -> Iterator[object]:
    """What stands in the second directory: the owner's name and a comment, whose first bytes name its letters."""
    yield from (exif.get(tag) for tag in _EXIF_TAGS)
    comment = exif.get(ExifTags.Base.UserComment)
    if isinstance(comment, bytes):
        wide = comment.startswith(b"UNICODE")
        little = wide and comment[_CHARSET + 1 : _CHARSET + 2] in {b"\0", b"\x0e"}
        yield _text(comment[_CHARSET:], ("utf-16-le" if little else "utf-16-be") if wide else "utf-8")


def _text(value: object, encoding: str = "utf-8") -> str:
    if isinstance(value, bytes):
        value = value.decode(encoding, errors="replace")
    return value.replace("\0", "") if isinstance(value, str) else ""
