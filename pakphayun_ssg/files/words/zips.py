"""Members of a zip, each read as what it is by its own bytes; one archive in an archive is opened, no more."""

from __future__ import annotations

import io
import zipfile

from pakphayun_ssg.files.kinds import extension
from pakphayun_ssg.files.sniff import sniff
from pakphayun_ssg.files.words import fill
from pakphayun_ssg.files.words.basket import Basket, Full
from pakphayun_ssg.files.words.parts import chunks, member_name
from pakphayun_ssg.files.words.plain import decoded, single_bytes
from pakphayun_ssg.models import Text

MAX_ARCHIVES = 2
"""Archives within one another that are opened: an archive in the file, and no deeper."""

_TEXTS = frozenset({"unknown", "markup", "script"})
"""What has no mark of its own may be text."""
_DEEP = Text("ไฟล์บีบอัดซ้อนกันลึกเกินไป ไม่ได้เปิดอ่าน", "archives are nested too deeply; it was not opened")
_LOCKED = Text("มีรหัสผ่าน อ่านไม่ได้", "it has a password and cannot be read")
_DAMAGED = Text("เสียหาย อ่านไม่ได้", "it is damaged and cannot be read")
_NAMES = Text("ชื่อไฟล์ในไฟล์บีบอัด", "names in the archive")
_COMMENTS = Text("ความเห็นในไฟล์บีบอัด", "comments in the archive")
_ENCRYPTED = 0x1


def read(data: bytes, basket: Basket) -> None:
    """Names of all members, then what each of them says."""
    if basket.depth >= MAX_ARCHIVES:
        basket.skip(_DEEP)
        return
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
        basket.add(_NAMES, "\n".join(member_name(member) for member in members))
        comments = (archive.comment, *(member.comment for member in members))
        basket.add(_COMMENTS, "\n".join(decoded(each) or single_bytes(each) for each in comments))
        for member in members:
            if not member.is_dir():
                _member(archive, member, basket)


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, basket: Basket) -> None:
    where = named(member_name(member))
    if member.flag_bits & _ENCRYPTED:
        basket.skip(_LOCKED, where)
        return
    try:
        content = b"".join(chunks(archive, member, basket))
    except Full:
        raise
    except Exception as fault:  # noqa: BLE001 - one bad member hides no other
        basket.skip(_DAMAGED if fault else where, where)
        return
    if content:
        fill(basket.inside(where), content, kind_of(content, member.filename))


def kind_of(content: bytes, name: str) -> str:
    """What ``content`` is, "text" where it may be."""
    kind = sniff(io.BytesIO(content), len(content))
    return "text" if kind in _TEXTS and extension(name) not in {"exe", "dll"} else kind


def named(name: str) -> Text:
    """A member as a place."""
    short = name if len(name) <= 80 else f"…{name[-79:]}"
    return Text(f"ในไฟล์ “{short}”", f"in “{short}”")
