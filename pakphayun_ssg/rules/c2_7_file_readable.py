"""Clause 2.7: everyone can read the file, with eyes or without."""

from __future__ import annotations

from pakphayun_ssg.files.signs import SignName
from pakphayun_ssg.models import Rule, Text
from pakphayun_ssg.rules.telling import HINT, MESSAGE, Told, judging

RULE = Rule(
    id="c2.7-file-readable",
    clause="2.7",
    severity="warning",
    title=Text("ทุกคนอ่านไฟล์ได้ รวมถึงผู้ใช้โปรแกรมอ่านจอ", "Everyone can read the file, with a screen reader too"),
    reason=Text(
        "ข้อ 2.7 ให้ประชาชนใช้ไฟล์ได้ PDF ที่ค้นหาหรืออ่านออกเสียงไม่ได้ปิดกั้นผู้พิการทางการเห็น",
        "Clause 2.7 files are for everyone; text that cannot be searched or read aloud shuts out the blind.",
    ),
    message=MESSAGE,
    hint=HINT,
    good="plan.pdf ที่ค้นคำว่า “สำนักงาน” พบ",
    bad="plan.pdf ที่คัดลอกแล้วได้ “ส านักงาน”",
    loosened=True,
)

_EXPORT = Text(
    "ส่งออกเป็น PDF ใหม่จากต้นฉบับ (Word: บันทึกเป็น > PDF > ตัวเลือก > PDF/A หรือ LibreOffice) แล้วลองค้นคำที่มีสระอำ",
    "Export it from the original anew (Word: Save as, PDF, Options, PDF/A; or LibreOffice), then search it.",
)
_SAVE = Text("เปิดแล้วบันทึกใหม่เป็น .docx .xlsx หรือ .pdf", "Open it and save it as .docx, .xlsx or .pdf.")
TOLD: dict[SignName, Told] = {
    "no-text": Told(
        Text("ไม่มีข้อความ (เป็นภาพสแกน) ค้นหาและอ่านออกเสียงไม่ได้", "has no text (a scan) to be searched or read aloud"),
        Text(
            "ใช้ไฟล์ที่ส่งออกจากโปรแกรมต้นฉบับ หรือทำ OCR แล้วบันทึกใหม่",
            "Use the file exported from its program, or run OCR and save again.",
        ),
    ),
    "lost-am": Told(
        Text(
            "เสียสระอำ (“ส านักงาน”) ค้นหาและอ่านออกเสียงไม่ได้",
            "has lost every SARA AM: its text cannot be searched or read aloud",
        ),
        _EXPORT,
    ),
    "odd-characters": Told(
        Text(
            "มีอักขระที่อ่านไม่ออกแทนตัวอักษรจริง ค้นหาและอ่านออกเสียงได้ไม่ครบ",
            "holds characters that mean nothing: not all of it can be searched",
        ),
        _EXPORT,
    ),
    "restricted": Told(
        Text(
            "เข้ารหัสและจำกัดการใช้ แม้เปิดได้โดยไม่ต้องใส่รหัสผ่าน{of}",
            "is encrypted with restrictions, though it opens without a password{of}",
        ),
        Text("เอาการจำกัดสิทธิ์ออกแล้วบันทึกใหม่", "Remove the restrictions and save again."),
    ),
    "old-format": Told(
        Text(
            "เป็นรูปแบบเก่ามาก (ก่อน Office 97) ที่ Office ปัจจุบันไม่ยอมเปิด",
            "is in a format from before Office 97, which Office no longer opens",
        ),
        _SAVE,
    ),
    "xfa": Told(
        Text("เป็นแบบฟอร์ม XFA ที่เบราว์เซอร์และโทรศัพท์แสดงไม่ได้", "is an XFA form, which browsers and phones do not show"),
        _EXPORT,
    ),
    "cmyk": Told(
        Text("เป็นสี CMYK สำหรับพิมพ์ บางเครื่องแสดงสีเพี้ยน", "has CMYK colours, which some screens show wrongly"),
        Text("บันทึกเป็นสี RGB", "Save it as an RGB picture."),
    ),
    "late-header": Told(
        Text("มีข้อมูลอื่นนำหน้า บางโปรแกรมเปิดไม่ได้", "begins with other data, so some programs do not open it"), _EXPORT
    ),
}


judge, check = judging(RULE, TOLD)
