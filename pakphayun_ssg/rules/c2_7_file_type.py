"""Clause 2.7: the content is what the extension says."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.attached import Attachment, Picture
from pakphayun_ssg.files.examine import Examination
from pakphayun_ssg.items import Item, Part
from pakphayun_ssg.mandate.loader import Mandate
from pakphayun_ssg.models import Finding, Place, Rule, Text
from pakphayun_ssg.rules.office import Office, files_of

RULE = Rule(
    id="c2.7-file-type",
    clause="2.7",
    severity="error",
    title=Text("เนื้อไฟล์ตรงกับนามสกุล", "The content is what the extension says"),
    reason=Text(
        "ข้อ 2.1.3 และ 2.7 ให้ระบุประเภทไฟล์ให้ถูกต้อง ไฟล์ที่เปลี่ยนนามสกุลเปิดไม่ได้ หรือซ่อนโปรแกรมอันตราย",
        "Clauses 2.1.3 and 2.7 want the true type; a renamed file does not open, or hides a program.",
    ),
    message=Text("ไฟล์ “{name}” {problem}", "“{name}” {problem}"),
    hint=Text(
        "เปิดไฟล์ด้วยโปรแกรมเดิมแล้วบันทึกใหม่เป็นชนิดที่อนุญาต อย่าเปลี่ยนนามสกุลเอง",
        "Open it in its program and save it as an allowed type; do not just rename it.",
    ),
    good="plan.pdf ที่ขึ้นต้นด้วย %PDF-",
    bad="plan.pdf ที่จริงเป็นโปรแกรม .exe",
)

_SEEN = {
    "too-large": Text("ใหญ่เกินกว่าจะตรวจเนื้อไฟล์", "is too large for its content to be read"),
    "exe": Text("เป็นโปรแกรม (.exe)", "is a program"),
    "elf": Text("เป็นโปรแกรม", "is a program"),
    "script": Text("เป็นโปรแกรม", "is a program"),
    "program": Text("เป็นโปรแกรม", "is a program"),
    "shortcut": Text("เป็นทางลัด (.lnk) ที่เรียกโปรแกรม", "is a shortcut that starts a program"),
    "markup": Text("มีเนื้อเป็น HTML หรือ XML ไม่ใช่ {extension}", "is HTML or XML inside, not {extension}"),
    "office-other": Text("เป็นเอกสาร Office ชนิดอื่น ไม่ใช่ {extension}", "is another kind of Office file, not {extension}"),
    "ole-other": Text("เป็นเอกสาร Office ชนิดอื่น ไม่ใช่ {extension}", "is another kind of Office file, not {extension}"),
    "old-excel": Text("เป็น Excel 4 หรือเก่ากว่า ที่ Excel ปัจจุบันไม่เปิด", "is of Excel 4 or before, which Excel blocks"),
    "unknown": Text("ไม่ใช่ไฟล์ {extension} (อ่านชนิดของเนื้อไฟล์ไม่ได้)", "is no {extension} file (its type cannot be told)"),
}
_TOLD_ELSEWHERE = frozenset({"empty", "broken-zip", "broken-ole", "encrypted-office", "office-macro"})
"""By the rules file-opens and file-program."""
_OTHER = Text("มีเนื้อเป็น {kind} ไม่ใช่ {extension}", "is {kind} inside, not {extension}")
_DECLARED = Text("เป็น {kind} แต่ file_type ระบุ “{declared}”", "is {kind}, but file_type says “{declared}”")


def judge(name: str, exam: Examination, place: Place, mandate: Mandate) -> Iterator[Finding]:
    """The type by the bytes equals the extension, unless another rule says why it cannot."""
    facts = exam.facts
    told = facts.kind in _TOLD_ELSEWHERE or facts.extension not in mandate.allowed_extensions
    if facts.kind != facts.extension and not told:
        problem = _SEEN.get(facts.kind, _OTHER).fill({"kind": facts.kind, "extension": facts.extension})
        yield RULE.at(place, name=name, problem=problem)


def check(item: Part, office: Office) -> Iterator[Finding]:
    """Every file of the item, and what its front matter declares about it."""
    for file, place in files_of(item):
        yield from judge(file.name, file.exam, place, office.mandate)
        stated = _stated(item, file)
        if stated and stated.lower().lstrip(".") != file.facts.kind:
            problem = _DECLARED.fill({"kind": file.facts.kind, "declared": stated[:40]})
            yield RULE.at(item.place(*file.route[:-1], "file_type"), name=file.name, problem=problem)


def _stated(item: Part, file: Attachment | Picture) -> str | None:
    """What ``file_type`` says: beside the file's name, or for a file that needs none at the top."""
    if isinstance(file, Picture) or file.declared:
        return None if isinstance(file, Picture) else file.declared
    return item.front.file_type if isinstance(item, Item) and not file.route else None
