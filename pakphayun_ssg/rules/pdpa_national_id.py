"""The Personal Data Protection Act: no national ID number in anything that is published or kept with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pakphayun_ssg.config import Settings
from pakphayun_ssg.files.examine import Examination
from pakphayun_ssg.files.words import Piece
from pakphayun_ssg.items import Part
from pakphayun_ssg.mandate.loader import Mandate
from pakphayun_ssg.models import Finding, Place, Rule, Text
from pakphayun_ssg.rules.office import Office
from pakphayun_ssg.rules.passages import Hit, Origin, hits, in_file, in_settings
from pakphayun_ssg.thai.national_id import IdFound, find_ids

RULE = Rule(
    id="pdpa-national-id",
    clause="",
    severity="error",
    title=Text("ไม่เปิดเผยเลขประจำตัวประชาชน", "No national ID number is made public"),
    reason=Text(
        "เลขประจำตัวประชาชนและเลขหลังบัตร (Laser ID) เป็นข้อมูลส่วนบุคคลตาม พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 "
        "ผู้อื่นนำไปแอบอ้างได้ และเมื่อเผยแพร่แล้วเรียกคืนไม่ได้ เลขที่ไม่มีขีดในช่องตารางซึ่งไม่มีหัวเรื่องบอกเป็นเพียงคำเตือน",
        "An ID number (and the Laser ID on the card's back) is personal data under the Act of 2019; others can pose "
        "as its owner, and it cannot be called back. A bare number in an unlabelled cell is a warning only.",
    ),
    message=Text("{what}{where} (ไม่แสดงเลข)", "{what}{where} (not shown)"),
    hint=Text(
        "ลบออก หรือปิดบังเลขในต้นฉบับแล้วส่งออกใหม่ เช่น x-xxxx-xxxxx-12-x ถ้าเคยส่งเข้าที่เก็บแล้วให้ทำตาม docs/privacy.md",
        "Remove it, or mask it in the original and export again; if it was pushed before, follow docs/privacy.md.",
    ),
    good="นายตัวอย่าง ใจดี (เลขประจำตัวประชาชน x-xxxx-xxxxx-12-x)",
    bad="นายตัวอย่าง ใจดี (เลขประจำตัวประชาชน 13 หลักครบทุกตัว)",
)

_SURE = Text("พบเลขประจำตัวประชาชน", "There is a national ID number")
_MAYBE = Text("พบเลข 13 หลักที่อาจเป็นเลขประจำตัวประชาชน", "There is a 13-digit number that may be a national ID")


def judge(name: str, exam: Examination, place: Place, mandate: Mandate) -> Iterator[Finding]:
    """A bare file: its name and its words."""
    yield from map(_finding, in_file(name, exam.words, place, _search))


def check(item: Part, office: Office) -> Iterator[Finding]:
    """Everything that is written in an item or lies beside it."""
    yield from map(_finding, hits(item, _search))


def check_settings(settings: Settings) -> Iterator[Finding]:
    """``site.toml``."""
    yield from map(_finding, in_settings(settings, _search))


def _finding(hit: Hit) -> Finding:
    finding = RULE.at(hit.place, what=hit.what, where=hit.where)
    return finding if hit.what == _SURE else replace(finding, severity="warning")


def _search(piece: Piece, origin: Origin) -> Iterator[tuple[int, Text]]:
    for found in find_ids(piece.text, piece.near or ""):
        yield found.start, _SURE if _sure(found, piece, origin) else _MAYBE


def _sure(found: IdFound, piece: Piece, origin: Origin) -> bool:
    """A bare run is sure in running text only: sheets hold other long numbers, names of files the time of a photo."""
    bare_text = piece.near is None and origin != "name" and not found.glued
    return found.grouped or found.named or bare_text
