"""A RAR: its list of members only, since unpacking needs a program that may not be there."""

from __future__ import annotations

import io

import rarfile

from pakphayun_ssg.files.words.basket import MAX_MEMBERS, Basket
from pakphayun_ssg.models import Text

_LISTED = Text(
    "อ่านได้เฉพาะรายชื่อไฟล์ใน .rar ไม่ได้อ่านเนื้อหา ใช้ .zip แทนเพื่อให้ตรวจได้",
    "of a .rar only the list of names is read, not the content; a .zip can be checked",
)
_NAMES = Text("ชื่อไฟล์ในไฟล์บีบอัด", "names in the archive")


def read(data: bytes, basket: Basket) -> None:
    """Names and the comment."""
    basket.skip(_LISTED)
    with rarfile.RarFile(io.BytesIO(data)) as archive:
        names = [member.filename for member in archive.infolist()[:MAX_MEMBERS]]
        basket.add(_NAMES, "\n".join([*names, archive.comment or ""]))
