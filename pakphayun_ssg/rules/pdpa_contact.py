"""The Personal Data Protection Act: contacts of private persons."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.config import Settings
from pakphayun_ssg.files.examine import Examination
from pakphayun_ssg.files.words import Piece
from pakphayun_ssg.items import Item, Part
from pakphayun_ssg.mandate.loader import Mandate
from pakphayun_ssg.models import Finding, Place, Rule, Text
from pakphayun_ssg.personal.contacts import find_contacts, known
from pakphayun_ssg.rules.office import Office
from pakphayun_ssg.rules.passages import Hit, Origin, Search, hits, in_file

RULE = Rule(
    id="pdpa-contact",
    clause="",
    severity="warning",
    title=Text("ไม่เปิดเผยช่องทางติดต่อของบุคคลทั่วไป", "No contact of a private person is made public"),
    reason=Text(
        "เบอร์มือถือ อีเมลส่วนตัว และเลขบัญชีธนาคารของบุคคลเป็นข้อมูลส่วนบุคคลตาม พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 "
        "มิจฉาชีพเก็บจากเว็บไซต์ของราชการไปใช้หลอกลวง",
        "Mobile numbers, private e-mail addresses and bank accounts are personal data under the Act of 2019; "
        "swindlers gather them from official sites.",
    ),
    message=Text(
        "พบ{what}ที่อาจเป็นของบุคคลทั่วไป{where} (ไม่แสดงค่า)",
        "There is {what} that may be a private person's{where} (not shown)",
    ),
    hint=Text(
        "ลบออก หรือถ้าเป็นของหน่วยงาน ให้ใส่ไว้ใน contact: หรือ people: ของรายการ หรือใน [office] ของ site.toml",
        "Remove it; if it is an office's own, state it in the item's contact: or people:, or in [office] of site.toml.",
    ),
    good="ติดต่อสำนักงานสาธารณสุขอำเภอตัวอย่าง โทร. 0 2000 0000",
    bad="ติดต่อนางสาวสมมติ ตั้งใจ โทร. (เบอร์มือถือส่วนตัว)",
    loosened=True,
)

_KINDS = {
    "phone": Text("เบอร์โทรศัพท์มือถือ", "a mobile number"),
    "email": Text("อีเมล", "an e-mail address"),
    "account": Text("เลขบัญชีธนาคาร", "a bank account"),
}


def judge(name: str, exam: Examination, place: Place, mandate: Mandate) -> Iterator[Finding]:
    """A bare file; what the office's own contacts are is not known here."""
    yield from map(_finding, in_file(name, exam.words, place, _searching(frozenset())))


def check(item: Part, office: Office) -> Iterator[Finding]:
    """An item with its files, but for the submitter's contact, which is kept and never published."""
    own = _own(office.settings) | (_stated(item) if isinstance(item, Item) else frozenset())
    yield from map(_finding, hits(item, _searching(own)))


def _finding(hit: Hit) -> Finding:
    return RULE.at(hit.place, what=hit.what, where=hit.where)


def _searching(own: frozenset[str]) -> Search:
    def search(piece: Piece, origin: Origin) -> Iterator[tuple[int, Text]]:
        if origin in {"written", "file"}:
            for found in find_contacts(piece.text, piece.near or "", own):
                yield found.start, _KINDS[found.kind]

    return search


def _own(settings: Settings) -> frozenset[str]:
    return known([*settings.office.model_dump().values(), *(fact.value for fact in settings.facts)])


def _stated(item: Item) -> frozenset[str]:
    contact = item.front.contact.model_dump().values() if item.front.contact else ()
    return known([*contact, *(text for person in item.front.people for text in (person.phone, person.email))])
