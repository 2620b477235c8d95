"""Clause 2.7: nine extensions, no other."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.files.examine import Examination
from pakphayun_ssg.mandate.loader import Mandate
from pakphayun_ssg.models import Finding, Place, Rule, Text
from pakphayun_ssg.rules.telling import HINT, Told, checking

RULE = Rule(
    id="c2.7-file-extension",
    clause="2.7",
    severity="error",
    title=Text("นามสกุลไฟล์อยู่ในรายการที่อนุญาต", "The file's extension is on the list"),
    reason=Text(
        "ข้อ 2.7: “ไฟล์ที่มีนามสกุล .pdf .xls .xlsx .doc .docx .jpg .png .zip .rar”",
        "Clause 2.7 allows .pdf .xls .xlsx .doc .docx .jpg .png .zip .rar.",
    ),
    message=Text(
        "ไฟล์ “{name}” มีนามสกุล “{extension}” ซึ่งไม่อนุญาต", "“{name}” ends in “{extension}”, which is not allowed"
    ),
    hint=HINT,
    good="plan-2569.pdf",
    bad="setup.exe",
)
_CONVERT = Text(
    "แปลงเป็นชนิดที่อนุญาต (.pdf .xls .xlsx .doc .docx .jpg .png .zip .rar) แล้วส่งใหม่",
    "Convert it to an allowed type (.pdf .xls .xlsx .doc .docx .jpg .png .zip .rar) and send it again.",
)
_NONE = Text("(ไม่มี)", "(none)")
_NAME = Text(
    "เติมนามสกุลท้ายชื่อไฟล์ให้ตรงกับชนิดของไฟล์ เช่น .pdf",
    "Put the extension of its type at the end of the file's name, such as .pdf.",
)
_RENAME = Text("เปลี่ยนนามสกุลจาก .jpeg เป็น .jpg", "Rename .jpeg to .jpg.")
CASES = (
    Told(Text(".jpeg", ".jpeg"), _RENAME),
    Told(Text("นามสกุลอื่น", "any other"), _CONVERT),
)


def judge(name: str, exam: Examination, place: Place, mandate: Mandate) -> Iterator[Finding]:
    """The last extension, whatever its case, is one of the nine."""
    if exam.facts.extension not in mandate.allowed_extensions:
        shown = f".{exam.facts.extension}" if exam.facts.extension else _NONE
        mend = {"jpeg": _RENAME, "": _NAME}.get(exam.facts.extension, _CONVERT)
        yield RULE.at(place, name=name, extension=shown, mend=mend)


check = checking(judge)
