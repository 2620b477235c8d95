"""Clause 2.7: an archive unpacks safely."""

from __future__ import annotations

from pakphayun_ssg.files.signs import SignName
from pakphayun_ssg.models import Rule, Text
from pakphayun_ssg.rules.telling import HINT, MESSAGE, Told, judging

RULE = Rule(
    id="c2.7-archive",
    clause="2.7",
    severity="error",
    title=Text("ไฟล์ .zip และ .rar แตกได้อย่างปลอดภัย", "An archive unpacks safely"),
    reason=Text(
        "ข้อ 2.7 อนุญาต .zip และ .rar ให้ประชาชนแตกไฟล์ได้ครบและไม่เป็นอันตรายต่อเครื่อง",
        "Clause 2.7 allows .zip and .rar; citizens must be able to unpack all of it without harm.",
    ),
    message=MESSAGE,
    hint=HINT,
    good="forms.zip ที่มี form-1.pdf และ form-2.pdf",
    bad="forms.zip ที่มี ../../form.pdf",
)

_PACK = Text(
    "รวมเฉพาะไฟล์ที่จะเผยแพร่ไว้ในโฟลเดอร์เดียว แล้วบีบอัดใหม่เป็น .zip ธรรมดาไฟล์เดียว",
    "Put just the files to publish into one folder and pack it anew as one ordinary .zip.",
)
TOLD: dict[SignName, Told] = {
    "climbs": Told(
        Text("มีรายการที่จะเขียนออกนอกโฟลเดอร์{of}", "has a member that would be written outside its folder{of}"), _PACK
    ),
    "link": Told(Text("มีทางลัด (link) อยู่ภายใน{of}", "holds a link{of}"), _PACK),
    "bomb": Told(Text("แตกแล้วใหญ่ผิดปกติ (zip bomb){of}", "unpacks to an abnormal size (a bomb){of}"), _PACK),
    "overlap": Told(Text("มีรายการซ้อนทับกันผิดปกติ{of}", "has members that lie over one another{of}"), _PACK),
    "volume": Told(Text("เป็นเพียงส่วนหนึ่งของไฟล์ที่แบ่งเป็นหลายส่วน", "is only one of several volumes"), _PACK),
    "no-member": Told(Text("ไม่มีไฟล์อยู่ภายใน หรืออ่านรายชื่อไฟล์ไม่ได้", "holds no file, or does not show which"), _PACK),
    "disguised": Told(
        Text("มีรายการที่ชื่อไม่ตรงกับที่แสดง{of}", "has a member whose real name differs from what is shown{of}"), _PACK
    ),
    "unpackable": Told(
        Text("บีบอัดด้วยวิธีที่ Windows แตกไม่ได้{of}", "is packed by a method that Windows cannot unpack{of}"), _PACK
    ),
}


judge, check = judging(RULE, TOLD)
