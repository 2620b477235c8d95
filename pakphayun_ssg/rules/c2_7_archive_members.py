"""Clause 2.7: what an archive holds is of the nine types too."""

from __future__ import annotations

from pakphayun_ssg.files.signs import SignName
from pakphayun_ssg.models import Rule, Text
from pakphayun_ssg.rules.telling import HINT, MESSAGE, Told, judging

RULE = Rule(
    id="c2.7-archive-members",
    clause="2.7",
    severity="warning",
    title=Text("ไฟล์ภายใน .zip และ .rar เป็นชนิดที่อนุญาต", "What an archive holds is of the allowed types"),
    reason=Text(
        "ข้อ 2.7 กำหนดชนิดไฟล์ 9 ชนิด ไฟล์ที่อยู่ภายในไฟล์บีบอัดควรเป็นชนิดเดียวกันนั้น",
        "Clause 2.7 lists nine types; what is packed should be of them too.",
    ),
    message=MESSAGE,
    hint=HINT,
    good="forms.zip ที่มี form.pdf",
    bad="forms.zip ที่มี form.txt",
    loosened=True,
)

TOLD: dict[SignName, Told] = {
    "other-member": Told(
        Text("มีไฟล์ชนิดที่ไม่อยู่ในรายการ{of}", "holds files of other types{of}"),
        Text(
            "แปลงเป็นชนิดที่อนุญาต หรือเอาออก แล้วบีบอัดใหม่",
            "Convert them to an allowed type or leave them out, and pack again.",
        ),
    ),
    "nested": Told(
        Text("มีไฟล์บีบอัดซ้อนอยู่ภายใน{of}", "holds another archive{of}"),
        Text("แตกไฟล์ที่ซ้อนอยู่ แล้วบีบอัดรวมเป็นชั้นเดียว", "Unpack the inner one and pack everything once."),
    ),
    "bad-member": Told(
        Text(
            "มีไฟล์ที่เสีย มีรหัสผ่าน หรือเนื้อไม่ตรงกับนามสกุล{of}",
            "holds files that are damaged, locked, or not what their extension says{of}",
        ),
        Text("แก้ไฟล์นั้นแล้วบีบอัดใหม่", "Mend them and pack again."),
    ),
}


judge, check = judging(RULE, TOLD)
