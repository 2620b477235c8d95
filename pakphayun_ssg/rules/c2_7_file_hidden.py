"""Clause 2.7: the file tells nothing that nobody meant to tell."""

from __future__ import annotations

from pakphayun_ssg.files.signs import SignName
from pakphayun_ssg.models import Rule, Text
from pakphayun_ssg.rules.telling import HINT, MESSAGE, Told, judging

RULE = Rule(
    id="c2.7-file-hidden",
    clause="2.7",
    severity="warning",
    title=Text("ไม่มีสิ่งที่ผู้ส่งไม่รู้ว่าอยู่ในไฟล์", "Nothing is in the file that its sender does not know of"),
    reason=Text(
        "ข้อ 2.7 ให้เผยแพร่เฉพาะที่อนุมัติ แผ่นงานที่ซ่อน ความคิดเห็น และพิกัดในภาพ มักถูกเผยแพร่โดยไม่ตั้งใจ",
        "Clause 2.7 files are approved as they look; hidden sheets, comments and positions go out unseen.",
    ),
    message=MESSAGE,
    hint=HINT,
    good="budget.xlsx ที่ทุกแผ่นงานมองเห็นได้",
    bad="budget.xlsx ที่มีแผ่นงานซ่อนอยู่",
    loosened=True,
)

TOLD: dict[SignName, Told] = {
    "gps": Told(
        Text("มีพิกัดสถานที่ที่ถ่ายภาพ (GPS)", "tells where the picture was taken (GPS)"),
        Text(
            "ลบข้อมูลตำแหน่งออกจากภาพ (คุณสมบัติของไฟล์ > ลบคุณสมบัติและข้อมูลส่วนบุคคล)",
            "Remove the position (file properties, remove personal information).",
        ),
    ),
    "hidden-sheet": Told(
        Text("มีแผ่นงานซ่อนอยู่{of}", "has hidden sheets{of}"),
        Text("ยกเลิกการซ่อนแล้วตรวจดู หรือลบแผ่นงานนั้น", "Unhide and look at them, or delete them."),
    ),
    "comment": Told(
        Text("มีความคิดเห็น (comment) อยู่ภายใน", "holds comments"),
        Text("ลบความคิดเห็นทั้งหมดก่อนเผยแพร่", "Delete all comments before publishing."),
    ),
    "tracked": Told(
        Text(
            "มีการติดตามการเปลี่ยนแปลง (track changes) ค้างอยู่ ผู้อ่านเห็นข้อความที่ลบไปแล้ว",
            "holds tracked changes: readers see what was deleted",
        ),
        Text("ยอมรับการเปลี่ยนแปลงทั้งหมด แล้วบันทึกใหม่", "Accept all changes and save again."),
    ),
    "attachment": Told(
        Text("มีไฟล์อื่นแนบอยู่ภายใน{of}", "has another file attached inside{of}"),
        Text("เอาไฟล์ที่แนบออก แล้วเผยแพร่เป็นไฟล์แยก", "Take it out and publish it as a file of its own."),
    ),
    "javascript": Told(
        Text("มีสคริปต์ (JavaScript) ใน PDF", "holds JavaScript"),
        Text("พิมพ์เป็น PDF ใหม่ (Print to PDF)", "Print it to a new PDF."),
    ),
    "outside": Told(
        Text("ดึงข้อมูลจากที่อื่นเมื่อเปิดไฟล์{of}", "fetches something from elsewhere when it is opened{of}"),
        Text(
            "ตัดการเชื่อมโยง (Edit Links > Break Link) แล้วบันทึกใหม่",
            "Break the links (Edit Links, Break Link) and save again.",
        ),
    ),
    "tail": Told(
        Text("มีข้อมูลอื่นต่อท้ายไฟล์", "has other data behind its end"),
        Text("เปิดด้วยโปรแกรมเดิมแล้วบันทึกเป็นไฟล์ใหม่", "Open it in its program and save a new file."),
    ),
}


judge, check = judging(RULE, TOLD)
