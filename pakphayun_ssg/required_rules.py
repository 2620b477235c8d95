"""What the announcement orders every item to state. Without it there is no item, so the reader raises these."""

from __future__ import annotations

from pakphayun_ssg.models import Rule, Text

_MISSING = Text("ขาดหัวข้อ “{key}” ({label})", "The key “{key}” ({label}) is missing")
_EMPTY_TOO = Text(
    "เพิ่มหัวข้อ {key} พร้อมค่า หัวข้อที่ยังว่างหรือมีเพียงขีดถือว่าขาดเช่นกัน",
    "Add {key} with its value; a key left empty, or with a mere dash, counts as missing.",
)

METADATA = Rule(
    id="c2.1.3-metadata",
    clause="2.1.3",
    severity="error",
    title=Text("ทุกรายการระบุแหล่งที่มา ช่วงเวลาของข้อมูล และวันที่เผยแพร่", "Every item states source, period and publish date"),
    reason=Text(
        "ข้อ 2.1.3 และ 3.2: “ระบุแหล่งที่มาหรือเจ้าของข้อมูล ช่วงเวลาของข้อมูลข่าวสาร วันที่เผยแพร่ ประเภท (นามสกุล) ไฟล์ ขนาดไฟล์”",
        "Clauses 2.1.3 and 3.2: state source or owner, period, publish date, file type and file size.",
    ),
    message=_MISSING,
    hint=_EMPTY_TOO,
    good="source: งานบริหารทั่วไป\ndata_period: ปีงบประมาณ 2569\npublish_date: 1 ตุลาคม 2568",
    bad="source:\npublish_date: 1 ตุลาคม 2568",
)

APPROVER_NAMED = Rule(
    id="c2.1.2-approver-named",
    clause="2.1.2",
    severity="error",
    title=Text("ทุกรายการระบุผู้อนุมัติ", "Every item names its approver"),
    reason=Text(
        "ข้อ 2.1.2: สาธารณสุขอำเภออนุมัติ/อนุญาตให้นำข้อมูลขึ้นเผยแพร่ก่อนเสมอ",
        "Clause 2.1.2: the head of office allows publication first, always.",
    ),
    message=_MISSING,
    hint=_EMPTY_TOO,
    good="approver: สาธารณสุขอำเภอปากพะยูน",
    bad="(ไม่มีบรรทัด approver:)",
)

EXPIRY_SET = Rule(
    id="c4.2-expiry-set",
    clause="4.2",
    severity="error",
    title=Text("ทุกรายการระบุวันนำลงจากเว็บไซต์", "Every item states when it comes down"),
    reason=Text(
        "ข้อ 4.2: “หากพบว่าครบระยะเวลาการเผยแพร่ให้นำรายการนั้นลงจากเว็บไซต์” จึงต้องทราบวันครบกำหนดตั้งแต่แรก",
        "Clause 4.2: an item whose time is over comes off the site, so that day must be known from the start.",
    ),
    message=Text("{problem}", "{problem}"),
    hint=Text(
        "เขียน expiry_date: วันที่นำลง หรือ expiry_date: never พร้อม expiry_reason: เหตุผลที่ไม่มีกำหนด",
        "Write expiry_date: with a date, or expiry_date: never with expiry_reason: why it has no end.",
    ),
    good="expiry_date: 1 ตุลาคม 2569",
    bad="expiry_date: never  (ไม่มี expiry_reason)",
)

PICTURE_CREDIT = Rule(
    id="c2.7-picture-credit",
    clause="2.7",
    severity="error",
    title=Text("รูปภาพระบุคำบรรยายและที่มา", "Pictures state what they show and where they come from"),
    reason=Text(
        "ข้อ 2.7: รูปภาพต้องไม่ละเมิดลิขสิทธิ์ และให้ระบุแหล่งที่มา; คำบรรยายแทนภาพ (alt) ทำให้ผู้พิการทางสายตาทราบเนื้อหา",
        "Clause 2.7: pictures infringe nothing and name their source; alt text tells blind readers what is shown.",
    ),
    message=_MISSING,
    hint=Text(
        "เพิ่ม alt: และ credit: ใต้รูปนี้ใน images: หัวข้อที่มีเพียงขีดถือว่าขาดเช่นกัน",
        "Add alt: and credit: below this picture in images:; a mere dash counts as missing.",
    ),
    good="images:\n  - {file: a.jpg, alt: เจ้าหน้าที่ฉีดวัคซีนให้เด็ก, credit: งานประชาสัมพันธ์}",
    bad="images:\n  - {file: a.jpg}",
)

FIELD = Rule(
    id="field-missing",
    clause="",
    severity="error",
    title=Text("กลุ่มข้อมูลต้องครบ", "A group of keys is complete"),
    reason=Text(
        "ข้อมูลที่ขาดส่วนสำคัญ เช่น ขั้นตอนที่ไม่มีชื่อ ใช้ประโยชน์ไม่ได้",
        "A group without its main part, such as a step without a name, is of no use.",
    ),
    message=_MISSING,
    hint=_EMPTY_TOO,
    good="steps:\n  - {title: ยื่นคำขอ, duration: 5 นาที}",
    bad="steps:\n  - {duration: 5 นาที}",
)

LABELS = {
    "title": Text("ชื่อเรื่อง", "title"),
    "source": Text("แหล่งที่มาหรือเจ้าของข้อมูล", "source or owner"),
    "data_period": Text("ช่วงเวลาของข้อมูล", "period of the data"),
    "start": Text("วันเริ่มต้น", "first day"),
    "end": Text("วันสิ้นสุด", "last day"),
    "publish_date": Text("วันที่เผยแพร่", "publish date"),
    "approver": Text("ผู้อนุมัติ", "approver"),
    "expiry_date": Text("วันที่นำลง", "expiry date"),
    "file": Text("ชื่อไฟล์", "file name"),
    "alt": Text("คำบรรยายแทนภาพ", "text instead of the picture"),
    "credit": Text("ที่มาของภาพ", "source of the picture"),
    "name": Text("ชื่อ", "name"),
    "position": Text("ตำแหน่ง", "position"),
    "url": Text("ที่อยู่เว็บ", "address"),
    "rule": Text("รหัสกฎ", "rule"),
    "reason": Text("เหตุผล", "reason"),
    "date": Text("วันที่", "date"),
    "until": Text("ใช้ได้ถึงวันที่", "until"),
}

BY_KEY = {
    "title": METADATA,
    "source": METADATA,
    "data_period": METADATA,
    "publish_date": METADATA,
    "approver": APPROVER_NAMED,
}

RULES = (METADATA, APPROVER_NAMED, EXPIRY_SET, PICTURE_CREDIT, FIELD)
