"""Clause 2.7: everyone can open the file."""

from __future__ import annotations

from pakphayun_ssg.files.signs import SignName
from pakphayun_ssg.models import Rule, Text
from pakphayun_ssg.rules.telling import HINT, MESSAGE, Told, judging

RULE = Rule(
    id="c2.7-file-opens",
    clause="2.7",
    severity="error",
    title=Text("ทุกคนเปิดไฟล์ได้", "Everyone can open the file"),
    reason=Text(
        "ข้อ 2.7 ให้เผยแพร่ไฟล์ที่ประชาชนนำไปใช้ได้ ไฟล์ที่ว่าง เสีย ขาด หรือมีรหัสผ่าน เปิดไม่ได้จริง",
        "Clause 2.7 is about files that citizens can use; one that is empty, damaged, cut off or locked does not open.",
    ),
    message=MESSAGE,
    hint=HINT,
    good="plan.pdf ที่เปิดได้โดยไม่ถามรหัสผ่าน",
    bad="plan.pdf ที่ต้องใส่รหัสผ่านก่อนเปิด",
)

_AGAIN = Text(
    "เปิดไฟล์ต้นฉบับแล้วบันทึกใหม่ หรือขอไฟล์ใหม่จากเจ้าของข้อมูล", "Save the original again, or ask the data owner for a new file."
)
_UNLOCK = Text(
    "เปิดไฟล์ เอารหัสผ่านหรือการจำกัดสิทธิ์ออก แล้วบันทึกใหม่", "Open it, remove the password or restriction, and save it again."
)
TOLD: dict[SignName, Told] = {
    "empty": Told(Text("ว่างเปล่า (0 ไบต์)", "is empty (0 bytes)"), _AGAIN),
    "broken": Told(Text("เสียหาย เปิดไม่ได้{of}", "is damaged and does not open{of}"), _AGAIN),
    "cut-off": Told(Text("ขาดหาย ไม่ครบทั้งไฟล์", "is cut off: its end is missing"), _AGAIN),
    "password": Told(Text("มีรหัสผ่าน ประชาชนเปิดไม่ได้", "has a password, so citizens cannot open it"), _UNLOCK),
    "rights": Told(
        Text("จำกัดสิทธิ์การเปิด (IRM/DRM) ประชาชนเปิดไม่ได้", "is under rights management, so citizens cannot open it"),
        _UNLOCK,
    ),
    "huge": Told(
        Text("เป็นภาพใหญ่เกินกว่าโทรศัพท์จะเปิดได้{of}", "is a picture too large for a phone to open{of}"),
        Text("ย่อภาพให้ด้านยาวไม่เกิน 4,000 จุด แล้วบันทึกใหม่", "Make its longer side at most 4,000 pixels and save it again."),
    ),
    "unexamined": Told(
        Text("ตรวจเนื้อในไม่สำเร็จ จึงรับรองความปลอดภัยไม่ได้{of}", "could not be examined, so it cannot be called safe{of}"),
        _AGAIN,
    ),
}


judge, check = judging(RULE, TOLD)
