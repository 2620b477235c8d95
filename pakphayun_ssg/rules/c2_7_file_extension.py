"""Clause 2.7: nine extensions, no other."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.files.facts import FileFacts
from pakphayun_ssg.items import Part
from pakphayun_ssg.mandate.loader import Mandate
from pakphayun_ssg.models import Finding, Place, Rule, Text
from pakphayun_ssg.rules.office import Office, files_of

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
    hint=Text("{mend}", "{mend}"),
    good="plan-2569.pdf",
    bad="setup.exe",
)
_CONVERT = Text(
    "แปลงเป็นชนิดที่อนุญาต (.pdf .xls .xlsx .doc .docx .jpg .png .zip .rar) แล้วส่งใหม่",
    "Convert it to an allowed type (.pdf .xls .xlsx .doc .docx .jpg .png .zip .rar) and send it again.",
)
_RENAME = Text("เปลี่ยนนามสกุลจาก .jpeg เป็น .jpg", "Rename .jpeg to .jpg.")


def judge(name: str, facts: FileFacts, place: Place, mandate: Mandate) -> Iterator[Finding]:
    """The last extension, whatever its case, is one of the nine."""
    if facts.extension not in mandate.allowed_extensions:
        shown = f".{facts.extension}" if facts.extension else "-"
        mend = _RENAME if facts.extension == "jpeg" else _CONVERT
        yield RULE.at(place, name=name, extension=shown, mend=mend)


def check(item: Part, office: Office) -> Iterator[Finding]:
    """Every file of the item."""
    for file, place in files_of(item):
        yield from judge(file.name, file.facts, place, office.mandate)
