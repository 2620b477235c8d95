"""The fixed list of reasons for which a request is refused (clause 3.2.3)."""

from __future__ import annotations

REASONS: dict[str, str] = {
    "not-our-mission": "ไม่ตรงหรือไม่เกี่ยวข้องกับภารกิจของหน่วยงาน (ข้อ ๓.๒.๓)",
    "file-format": "ไม่ถูกต้องตามรูปแบบไฟล์ข้อมูลที่อนุญาต (ข้อ ๒.๗ และ ๓.๒.๓)",
    "incomplete": "ข้อมูลไม่ครบถ้วนตามที่ประกาศให้ระบุ (ข้อ ๒.๑.๓ และ ๓.๒)",
    "not-current": "ข้อมูลไม่เป็นปัจจุบัน (ข้อ ๓.๒)",
    "copyright": "ข้อความหรือรูปภาพอาจละเมิดลิขสิทธิ์ หรือไม่ได้ระบุแหล่งที่มา (ข้อ ๒.๗)",
    "computer-crime": "อาจขัดต่อพระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ (ข้อ ๒.๗ และ ๔.๔)",
    "personal-data": "มีข้อมูลส่วนบุคคลที่ไม่ควรเปิดเผย (พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. ๒๕๖๒)",
}
"""Why a request may be refused. The first two are the clause's own examples; the others name their clause or act."""
