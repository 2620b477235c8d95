"""Clause 2.7: nothing in the file runs."""

from __future__ import annotations

from pakphayun_ssg.files.signs import SignName
from pakphayun_ssg.models import Rule, Text
from pakphayun_ssg.rules.telling import HINT, MESSAGE, Told, judging

RULE = Rule(
    id="c2.7-file-program",
    clause="2.7",
    severity="error",
    title=Text("ไม่มีโปรแกรมในไฟล์", "Nothing in the file runs"),
    reason=Text(
        "ข้อ 2.7 อนุญาตเฉพาะเอกสาร ภาพ และไฟล์บีบอัด ไฟล์ที่มีมาโครหรือโปรแกรมอาจทำอันตรายเครื่องของประชาชน",
        "Clause 2.7 allows documents, pictures and archives; macros and programs may harm the citizens' machines.",
    ),
    message=MESSAGE,
    hint=HINT,
    good="plan.docx ที่ไม่มีมาโคร",
    bad="plan.docx ที่มีมาโคร",
)

_PLAIN = Text(
    "บันทึกเป็น .docx .xlsx หรือ .pdf ที่ไม่มีมาโครหรือคำสั่ง แล้วส่งใหม่",
    "Save it as .docx, .xlsx or .pdf without macros or commands, and send it again.",
)
_OUT = Text(
    "เอาไฟล์นั้นออก แล้วบันทึกใหม่ หากไม่ได้ใส่เองให้แจ้งผู้ดูแลระบบ",
    "Take it out and save again; if you did not put it in, tell your IT staff.",
)
TOLD: dict[SignName, Told] = {
    "macro": Told(Text("มีมาโคร (โปรแกรมในเอกสาร){of}", "holds macros{of}"), _PLAIN),
    "excel4": Told(Text("มีแผ่นงานมาโครแบบ Excel 4", "holds an Excel 4 macro sheet"), _PLAIN),
    "dde": Told(Text("มีคำสั่ง DDE ที่เรียกโปรแกรมอื่น{of}", "holds a DDE command that calls another program{of}"), _PLAIN),
    "launch": Told(
        Text("มีคำสั่ง (Launch) ที่เปิดโปรแกรมอื่น{of}", "holds a Launch action that starts a program{of}"),
        Text("พิมพ์เป็น PDF ใหม่ (Print to PDF) แล้วส่งใหม่", "Print it to a new PDF and send that."),
    ),
    "program": Told(Text("มีโปรแกรมอยู่ภายใน{of}", "holds a program{of}"), _OUT),
    "two-files": Told(
        Text("มีไฟล์อื่นซ่อนต่อท้าย{of}", "has another file hidden behind it{of}"),
        Text("เปิดด้วยโปรแกรมเดิมแล้วบันทึกเป็นไฟล์ใหม่", "Open it in its program and save a new file."),
    ),
}


judge, check = judging(RULE, TOLD)
