"""No key or password of a program in the repository."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.config import Settings
from pakphayun_ssg.files.examine import Examination
from pakphayun_ssg.files.words import Piece
from pakphayun_ssg.items import Part
from pakphayun_ssg.mandate.loader import Mandate
from pakphayun_ssg.models import Finding, Place, Rule, Text
from pakphayun_ssg.personal.secrets import find_secrets
from pakphayun_ssg.rules.office import Office
from pakphayun_ssg.rules.passages import Hit, Origin, hits, in_file, in_settings

RULE = Rule(
    id="secret-committed",
    clause="",
    severity="error",
    title=Text("ไม่มีรหัสผ่านหรือรหัสลับในที่เก็บข้อมูล", "No password or secret is kept in the repository"),
    reason=Text(
        "ใครก็ตามที่เปิดดูที่เก็บหรือเว็บไซต์ได้จะใช้รหัสนั้นแก้ไขเว็บไซต์หรือเข้าระบบของหน่วยงานได้ แม้ลบแล้วก็ยังอยู่ในประวัติ",
        "Whoever can read the repository or the site can use it to change the site or enter the office's systems; "
        "history keeps it even after it was deleted.",
    ),
    message=Text("พบ{what}{where} (ไม่แสดงค่า)", "There is {what}{where} (not shown)"),
    hint=Text(
        "เปลี่ยนหรือยกเลิกรหัสนั้นทันที แล้วลบออก และทำตามหัวข้อ “ถ้าเปิดเผยไปแล้ว” ใน docs/privacy.md",
        "Revoke or change it at once, remove it, and follow “after a leak” in docs/privacy.md.",
    ),
    good="ดูวิธีเข้าระบบที่ผู้ดูแลเว็บไซต์",
    bad="DB_PASSWORD=(รหัสจริง)",
)


def judge(name: str, exam: Examination, place: Place, mandate: Mandate) -> Iterator[Finding]:
    """A bare file."""
    yield from map(_finding, in_file(name, exam.words, place, _search))


def check(item: Part, office: Office) -> Iterator[Finding]:
    """Everything that is written in an item or lies beside it."""
    yield from map(_finding, hits(item, _search))


def check_settings(settings: Settings) -> Iterator[Finding]:
    """``site.toml``."""
    yield from map(_finding, in_settings(settings, _search))


def _finding(hit: Hit) -> Finding:
    return RULE.at(hit.place, what=hit.what, where=hit.where)


def _search(piece: Piece, origin: Origin) -> Iterator[tuple[int, Text]]:
    for found in find_secrets(piece.text):
        yield found.start, found.what
