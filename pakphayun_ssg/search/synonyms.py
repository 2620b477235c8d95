"""Words that mean the same to a reader. A query with one of them is also asked with the others.

Kept by hand and short: every line widens every search that meets it, so each says why it is there. Only the query
is widened, never the index; letters as people type them, the canonical form is made when the index is written.
"""

from __future__ import annotations

from typing import Final

SYNONYMS: Final[tuple[tuple[str, ...], ...]] = (
    # Abbreviations of this office's own world: papers use the short form, citizens the long one, and the reverse.
    ("รพ.สต.", "โรงพยาบาลส่งเสริมสุขภาพตำบล", "สถานีอนามัย"),
    ("สสอ.", "สำนักงานสาธารณสุขอำเภอ"),
    ("สสจ.", "สำนักงานสาธารณสุขจังหวัด"),
    ("อสม.", "อาสาสมัครสาธารณสุข"),
    ("สธ.", "กระทรวงสาธารณสุข"),
    ("รพ.", "โรงพยาบาล"),
    ("สปสช.", "สำนักงานหลักประกันสุขภาพแห่งชาติ"),
    ("อบต.", "องค์การบริหารส่วนตำบล"),
    ("พ.ร.บ.", "พระราชบัญญัติ"),
    ("ITA", "การประเมินคุณธรรมและความโปร่งใส"),
    # The formal word of official papers beside the one people say.
    ("ไฟไหม้", "เพลิงไหม้", "อัคคีภัย"),
    ("น้ำท่วม", "อุทกภัย"),
    ("หมา", "สุนัข"),
    ("คนแก่", "ผู้สูงอายุ", "คนชรา"),
    ("คนพิการ", "ผู้พิการ"),
    ("ติดเตียง", "ผู้ป่วยติดเตียง", "ผู้มีภาวะพึ่งพิง"),
    ("บัตรทอง", "หลักประกันสุขภาพ", "30 บาท"),
    ("หมอ", "แพทย์"),
    ("เบอร์โทร", "โทรศัพท์"),
    ("สมัครงาน", "รับสมัคร", "สรรหา"),
    ("จัดซื้อจัดจ้าง", "ประกวดราคา"),
    ("งบ", "งบประมาณ"),
    # Two spellings or names of one illness or medicine, both in official use.
    ("โควิด", "covid", "โคโรนา"),
    ("ไข้เลือดออก", "เดงกี่", "dengue"),
    ("พิษสุนัขบ้า", "โรคกลัวน้ำ", "หมาบ้า"),
    ("เบาหวาน", "น้ำตาลในเลือดสูง"),
    ("ความดัน", "ความดันโลหิตสูง"),
    ("มือเท้าปาก", "มือ เท้า ปาก"),
    ("ฝีดาษลิง", "ฝีดาษวานร", "mpox"),
)
