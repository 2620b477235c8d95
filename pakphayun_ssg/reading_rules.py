"""What a content file must look like to be read at all: the rules the readers raise.

They guard the format, so they carry no clause of the announcement. The words stand here once;
``explain`` and ``docs/rules/`` show the same.
"""

from __future__ import annotations

from pakphayun_ssg.models import Rule, Text

_GUESS = Text(
    "เครื่องต้องไม่เดาความหมาย เพราะสิ่งที่เดาผิดจะขึ้นเว็บไซต์โดยไม่มีใครทราบ",
    "The program must not guess: a wrong guess would be published without anyone knowing.",
)

ENCODING = Rule(
    id="encoding",
    clause="",
    severity="error",
    title=Text("ไฟล์ข้อความต้องเป็น UTF-8", "Text files are UTF-8"),
    reason=Text(
        "ไฟล์ที่บันทึกด้วยรหัสอื่นจะกลายเป็นตัวอักษรที่อ่านไม่ออกบนเว็บไซต์",
        "A file saved in another encoding would show unreadable letters on the site.",
    ),
    message=Text("อ่านไฟล์ไม่ได้: {problem}", "The file cannot be read: {problem}"),
    hint=Text(
        "เปิดไฟล์ด้วยโปรแกรมเดิม เลือก บันทึกเป็น (Save as) แล้วเลือกการเข้ารหัส UTF-8",
        "Open it in the program it came from, choose Save as, and pick the encoding UTF-8.",
    ),
    good="ไฟล์ที่บันทึกเป็น UTF-8 (มี BOM หรือไม่มีก็ได้)",
    bad="ไฟล์ที่บันทึกเป็น Windows-874 (TIS-620), UTF-16 หรือมีอักขระ NUL",
)

NO_FRONT_MATTER = Rule(
    id="front-matter-missing",
    clause="",
    severity="error",
    title=Text("ทุกรายการขึ้นต้นด้วยข้อมูลกำกับ", "Every item begins with front matter"),
    reason=Text(
        "ข้อมูลกำกับบอกแหล่งที่มา ช่วงเวลาของข้อมูล วันที่เผยแพร่ วันสิ้นสุด และผู้อนุมัติ ไม่มีก็เผยแพร่ไม่ได้",
        "Front matter tells source, period, dates and approver; without it nothing can be published.",
    ),
    message=Text("ไม่พบข้อมูลกำกับ (front matter) ที่ต้นไฟล์", "There is no front matter at the top of the file"),
    hint=Text(
        "บรรทัดแรกต้องเป็น --- ตามด้วยข้อมูลกำกับ แล้วปิดด้วย --- อีกบรรทัด; คำสั่ง new สร้างให้ได้",
        "The first line must be ---, then the keys, then another line ---; the verb new writes it for you.",
    ),
    good='---\ntitle: "ประกาศรับสมัครงาน"\n---\nเนื้อความ',
    bad="# ประกาศรับสมัครงาน\nเนื้อความ",
)

UNCLOSED = Rule(
    id="front-matter-unclosed",
    clause="",
    severity="error",
    title=Text("ข้อมูลกำกับต้องมีบรรทัดปิด", "Front matter has a closing line"),
    reason=Text(
        "ถ้าไม่มีบรรทัดปิด จะแยกข้อมูลกำกับออกจากเนื้อความไม่ได้",
        "Without its closing line the front matter cannot be told from the text.",
    ),
    message=Text(
        "ข้อมูลกำกับที่เริ่มในบรรทัดนี้ไม่มีบรรทัด --- ปิดท้าย",
        "The front matter that begins on this line is never closed by a line ---",
    ),
    hint=Text("เพิ่มบรรทัด --- ก่อนเนื้อความ", "Add a line --- before the text."),
    good='---\ntitle: "ก"\n---\nเนื้อความ',
    bad='---\ntitle: "ก"\nเนื้อความ',
)

TOO_LARGE = Rule(
    id="front-matter-too-large",
    clause="",
    severity="error",
    title=Text("ข้อมูลกำกับมีขนาดพอประมาณ", "Front matter has a bounded size"),
    reason=Text(
        "ข้อมูลกำกับที่ใหญ่หรือซ้อนลึกผิดปกติมักเกิดจากการวางข้อความผิดที่ หรือจงใจทำให้ระบบค้าง",
        "Front matter that is huge or deeply nested is pasted text in the wrong place, or an attack.",
    ),
    message=Text("ข้อมูลกำกับใหญ่เกินไป: {what}", "The front matter is too large: {what}"),
    hint=Text("ย้ายข้อความยาวไปไว้ในเนื้อความใต้ --- บรรทัดที่สอง", "Move long text into the body below the second ---."),
    good='summary: "สรุปสั้น ๆ"',
    bad="summary: (ข้อความหลายหมื่นตัวอักษร)",
)

SYNTAX = Rule(
    id="yaml-syntax",
    clause="",
    severity="error",
    title=Text("ข้อมูลกำกับเขียนตามรูปแบบ YAML", "Front matter is well-formed YAML"),
    reason=_GUESS,
    message=Text("{problem}", "{problem}"),
    hint=Text("{mend}", "{mend}"),
    good='title: "ประกาศ: รับสมัครงาน"',
    bad="title: ประกาศ: รับสมัครงาน",
)

DUPLICATE_KEY = Rule(
    id="yaml-duplicate-key",
    clause="",
    severity="error",
    title=Text("หัวข้อข้อมูลกำกับต้องไม่ซ้ำ", "A key stands once"),
    reason=_GUESS,
    message=Text(
        "หัวข้อ “{key}” ซ้ำกับบรรทัดที่ {first}",
        "The key “{key}” stands already on line {first}",
    ),
    hint=Text("เก็บไว้บรรทัดเดียว ลบอีกบรรทัดหนึ่ง", "Keep one of the two lines and delete the other."),
    good="expiry_date: 2569-09-30",
    bad="expiry_date: 2569-09-30\nexpiry_date: 2570-09-30",
)

TAG_OR_ALIAS = Rule(
    id="yaml-tag-or-alias",
    clause="",
    severity="error",
    title=Text("ไม่ใช้เครื่องหมายพิเศษของ YAML", "No YAML tags, anchors or aliases"),
    reason=Text(
        "เครื่องหมาย & * ! และ << ของ YAML ทำให้ค่าที่เห็นในไฟล์ไม่ใช่ค่าที่เผยแพร่ และใช้โจมตีระบบได้",
        "With & * ! and << what is read is not what is seen, and they can be used for an attack.",
    ),
    message=Text("ใช้เครื่องหมายพิเศษของ YAML ไม่ได้: {mark}", "A special mark of YAML is not allowed: {mark}"),
    hint=Text(
        'ถ้าเป็นข้อความ ให้ใส่เครื่องหมายคำพูดคร่อม เช่น "*สำคัญ*"; ถ้าเป็นค่าที่ใช้ซ้ำ ให้เขียนซ้ำตรง ๆ',
        'If it is text put it in quotes, such as "*important*"; if it is a value used twice, write it twice.',
    ),
    good='title: "*สำคัญ* การรับสมัครงาน"',
    bad="title: &t ประกาศ\nsource: *t",
)

COMMENT_CUTS = Rule(
    id="yaml-comment-cuts-text",
    clause="",
    severity="error",
    title=Text("เครื่องหมาย # ต้องไม่ตัดข้อความ", "A # does not cut a value"),
    reason=_GUESS,
    message=Text(
        "เครื่องหมาย # ทำให้ข้อความตั้งแต่ “{rest}” หายไปจากหัวข้อ “{key}”",
        "The sign # drops “{rest}” from the value of “{key}”",
    ),
    hint=Text(
        "ใส่เครื่องหมายคำพูดคร่อมค่าทั้งบรรทัด หรือย้ายหมายเหตุไปไว้บรรทัดของตัวเอง",
        "Put the whole value in quotes, or move the remark to a line of its own.",
    ),
    good='title: "โครงการ #1 ปี 2563"',
    bad="title: โครงการ #1 ปี 2563",
)

UNKNOWN_KEY = Rule(
    id="unknown-key",
    clause="",
    severity="error",
    title=Text("หัวข้อข้อมูลกำกับต้องเป็นหัวข้อที่รู้จัก", "Every key is a known one"),
    reason=Text(
        "หัวข้อที่สะกดผิดจะถูกมองข้าม และข้อมูลที่ต้องมีจะหายไปโดยไม่มีใครทราบ",
        "A misspelt key would be overlooked and what it says lost without a word.",
    ),
    message=Text("ไม่รู้จักหัวข้อ “{key}”{near}", "Unknown key “{key}”{near}"),
    hint=Text(
        "หัวข้อที่ใช้ได้มีในหน้า docs/front-matter.md; ถ้าไม่ใช้ให้ลบบรรทัดนี้",
        "docs/front-matter.md lists the keys; delete the line if it is not needed.",
    ),
    good="approver: สาธารณสุขอำเภอปากพะยูน",
    bad="aprover: สาธารณสุขอำเภอปากพะยูน",
)

KEY_CONFLICT = Rule(
    id="key-conflict",
    clause="",
    severity="error",
    title=Text("บอกเรื่องเดียวกันเพียงครั้งเดียว", "One thing is said once"),
    reason=_GUESS,
    message=Text("หัวข้อ “{key}” บอกเรื่องเดียวกับ “{other}”", "The key “{key}” says the same as “{other}”"),
    hint=Text("เลือกใช้เพียงหัวข้อเดียว", "Use one of the two."),
    good="expiry_date: 2569-09-30",
    bad="expiry_date: 2569-09-30\nexpires: 2570-09-30",
)

WRONG_KIND = Rule(
    id="wrong-kind",
    clause="",
    severity="error",
    title=Text("ค่าต้องเป็นชนิดที่หัวข้อนั้นต้องการ", "A value is of the kind its key wants"),
    reason=_GUESS,
    message=Text("หัวข้อ “{key}” {expected}", "The key “{key}” {expected}"),
    hint=Text(
        "ดูตัวอย่างในหน้า docs/front-matter.md; ข้อความที่ขึ้นต้นด้วย [ หรือ {{ ให้ใส่เครื่องหมายคำพูดคร่อม",
        "See docs/front-matter.md; text that begins with [ or {{ goes in quotes.",
    ),
    good='title: "[ด่วน] ประกาศ"',
    bad="title: [ด่วน]",
)

BAD_DATE = Rule(
    id="date-unreadable",
    clause="",
    severity="error",
    title=Text("วันที่ เวลา และช่วงเวลาต้องอ่านได้แน่ชัด", "Dates, times and periods are certain"),
    reason=Text(
        "วันที่กำหนดว่ารายการจะขึ้นและลงจากเว็บไซต์เมื่อใด (ข้อ 3.2 และ 4.2) จึงต้องไม่มีทางอ่านผิด",
        "Dates decide when an item appears and disappears (clauses 3.2 and 4.2); they must not be misread.",
    ),
    message=Text("หัวข้อ “{key}”: {problem}", "The key “{key}”: {problem}"),
    hint=Text("{mend}", "{mend}"),
    good="publish_date: 7 ตุลาคม 2568",
    bad="publish_date: 2021-02-29",
)

BAD_VALUE = Rule(
    id="bad-value",
    clause="",
    severity="error",
    title=Text("ค่าต้องอยู่ในรายการที่กำหนด", "A value is one of those allowed"),
    reason=_GUESS,
    message=Text("หัวข้อ “{key}”: ใช้ค่า “{value}” ไม่ได้", "The key “{key}”: “{value}” cannot be used"),
    hint=Text("{mend}", "{mend}"),
    good="oia: ['7(1)']",
    bad="oia: ['7(9)']",
)

TEXT_TOO_LARGE = Rule(
    id="text-too-large",
    clause="",
    severity="error",
    title=Text("เนื้อความมีขนาดและเครื่องหมายพอประมาณ", "The text has a bounded size and number of marks"),
    reason=Text(
        "เนื้อความที่มีเครื่องหมาย Markdown นับพันมักเกิดจากการวางข้อมูลผิดที่ และทำให้การสร้างเว็บไซต์ค้าง",
        "A text with thousands of Markdown marks is data pasted in the wrong place, and would stall the build.",
    ),
    message=Text(
        "เนื้อความยาวเกินไป หรือมีเครื่องหมาย Markdown มากเกินไป",
        "The text is too long, or holds too many Markdown marks",
    ),
    hint=Text("แบ่งเป็นหลายรายการ หรือแนบเป็นไฟล์ PDF", "Split it into several items, or attach it as a PDF."),
    good="เนื้อความไม่กี่หน้า พร้อมไฟล์แนบ",
    bad="ตารางหลายหมื่นช่องในเนื้อความ",
)

CHART = Rule(
    id="chart-not-drawn",
    clause="",
    severity="error",
    title=Text("แผนภูมิวาดจากตารางตัวเลขที่อยู่ถัดไป", "A chart is drawn from the table of numbers below it"),
    reason=Text(
        "แผนภูมิที่วาดจากตารางไม่ครบหรือมีข้อความปนกับตัวเลข ทำให้ผู้อ่านเข้าใจผิด",
        "A chart drawn from half a table, or from text among numbers, would mislead its readers.",
    ),
    message=Text("วาดแผนภูมิไม่ได้: {problem}", "The chart cannot be drawn: {problem}"),
    hint=Text(
        "วางตารางต่อจากบรรทัด “แผนภูมิแท่ง:” ให้คอลัมน์แรกเป็นชื่อ คอลัมน์อื่นเป็นตัวเลข ช่องที่ไม่มีข้อมูลใส่ -",
        "Put the table right below the line “Bar chart:”: names first, then columns of numbers, - where there is none.",
    ),
    good="แผนภูมิแท่ง: จำนวนประชากร (คน)\n\n| ตำบล | คน |\n| --- | ---: |\n| ตัวอย่างเหนือ | 1,200 |",
    bad="แผนภูมิแท่ง: จำนวนประชากร (คน)\n\n| ตำบล | คน |\n| --- | ---: |\n| ตัวอย่างเหนือ | ประมาณพัน |",
)

RULES = (
    ENCODING,
    NO_FRONT_MATTER,
    UNCLOSED,
    TOO_LARGE,
    TEXT_TOO_LARGE,
    CHART,
    SYNTAX,
    DUPLICATE_KEY,
    TAG_OR_ALIAS,
    COMMENT_CUTS,
    UNKNOWN_KEY,
    KEY_CONFLICT,
    WRONG_KIND,
    BAD_DATE,
    BAD_VALUE,
)
