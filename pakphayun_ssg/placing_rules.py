"""Where files stand and what they point to: the rules that bundles, items and the plan raise."""

from __future__ import annotations

from pakphayun_ssg.models import Rule, Text

_ONE_PLACE = Text(
    "ข้อ 2.1.3 ให้นำข้อมูลขึ้นเว็บไซต์ในหมวดหมู่ที่ถูกต้อง ไฟล์ที่ไม่อยู่ในหมวดใดจะไม่มีใครดูแลและไม่ถูกนำลงเมื่อครบกำหนด",
    "Clause 2.1.3 wants everything in its right category; what belongs nowhere is never looked after or taken down.",
)

UNCLAIMED = Rule(
    id="unclaimed-file",
    clause="2.1.3",
    severity="error",
    title=Text("ทุกไฟล์ต้องเป็นของรายการใดรายการหนึ่ง", "Every file belongs to one item"),
    reason=_ONE_PLACE,
    message=Text("ไม่มีรายการใดเป็นเจ้าของไฟล์นี้{why}", "No item claims this file{why}"),
    hint=Text("{mend}", "{mend}"),
    good="content/news/jobs/nurse/index.md\ncontent/news/jobs/nurse/plan.pdf",
    bad="content/news/jobs/plan.pdf  (ไม่มี plan.pdf.md และไม่มีรายการใดระบุถึง)",
)

WRITE_SIDECAR = Text(
    "ให้คำสั่ง new นำไฟล์เข้า หรือสร้างไฟล์ข้อมูลกำกับ “{sidecar}” หรือลบไฟล์ออก",
    "Bring it in with the verb new, or write its front matter in “{sidecar}”, or remove the file.",
)
RENAME = Text("เปลี่ยนชื่อไฟล์เป็น “{name}”", "Rename the file to “{name}”.")
MOVE = Text(
    "ย้ายไฟล์ไปไว้ใน content/<หมวด>/<หัวข้อ>/ หรือในโฟลเดอร์ของรายการ ไม่ลึกกว่านั้น ดูรายชื่อใน docs/sections.md",
    "Move it to content/<section>/<entry>/ or into an item's folder, no deeper; docs/sections.md lists the names.",
)

UNKNOWN_SECTION = Rule(
    id="unknown-section",
    clause="2.1.3",
    severity="error",
    title=Text("รายการต้องอยู่ในหมวดและหัวข้อของประกาศ", "An item stands in a section and entry of the announcement"),
    reason=_ONE_PLACE,
    message=Text("ไม่มี{what} “{name}” ในประกาศ{near}", "There is no {what} “{name}”{near}"),
    hint=Text(
        "ย้ายไฟล์ไปไว้ใน content/<หมวด>/<หัวข้อ>/ ตามรายชื่อในหน้า docs/sections.md",
        "Move the file to content/<section>/<entry>/; docs/sections.md lists the names.",
    ),
    good="content/news/jobs/nurse-2569.md",
    bad="content/new/jobs/nurse-2569.md",
)

GENERATED_ENTRY = Rule(
    id="generated-entry",
    clause="1.5",
    severity="error",
    title=Text("หัวข้อที่ระบบสร้างเองไม่ใส่รายการโดยตรง", "A generated entry takes no items"),
    reason=Text(
        "หน้าเหล่านี้รวมรายการจากหมวดอื่นตามป้าย oia เพื่อไม่ต้องนำข้อมูลเดียวกันขึ้นสองครั้ง",
        "These pages gather items of other sections by their oia tags, so nothing is uploaded twice.",
    ),
    message=Text("ใส่รายการในหัวข้อ “{name}” ไม่ได้ เพราะระบบสร้างหน้านี้เอง", "The entry “{name}” is made by the build"),
    hint=Text(
        "นำรายการไปไว้ในหมวดที่ตรงกับเนื้อหา แล้วระบุ oia: ในข้อมูลกำกับ",
        "Put the item into the section of its subject and tag it with oia: in its front matter.",
    ),
    good="content/about/structure/chart.md  (oia: ['7(1)'])",
    bad="content/official-information/s7-1/chart.md",
)

SLUG = Rule(
    id="slug",
    clause="",
    severity="error",
    title=Text("ชื่อรายการใช้อักษรอังกฤษตัวเล็ก ตัวเลข และขีดกลาง", "Names of items are a-z, 0-9 and hyphens"),
    reason=Text(
        "ชื่อนี้เป็นที่อยู่ถาวรของหน้า ชื่อภาษาไทย 53 ตัวอักษรกลายเป็นที่อยู่ยาว 477 ตัวอักษรและคัดลอกส่งต่อยาก",
        "The name is the page's lasting address; 53 Thai letters make an address of 477 characters.",
    ),
    message=Text("ชื่อ “{name}” ใช้เป็นที่อยู่ของหน้าไม่ได้", "The name “{name}” cannot be an address"),
    hint=Text("เปลี่ยนชื่อเป็น “{offer}”", "Rename it “{offer}”."),
    good="nurse-recruitment-2569.md",
    bad="ประกาศรับสมัคร 2569.md",
)

FILE_NAME = Rule(
    id="file-name",
    clause="",
    severity="error",
    title=Text("ชื่อไฟล์แนบต้องเปิดได้ทุกเครื่อง", "Names of files work on every machine"),
    reason=Text(
        "บางเครื่องไม่รับอักขระพิเศษ ชื่อสงวน หรือชื่อยาวเกินไป ประชาชนจะดาวน์โหลดไม่ได้",
        "Some machines refuse special characters, reserved names or very long ones; citizens could not save the file.",
    ),
    message=Text("ชื่อไฟล์ “{name}” ใช้ไม่ได้: {problem}", "The file name “{name}” cannot be used: {problem}"),
    hint=Text("เปลี่ยนชื่อไฟล์ให้สั้นและไม่มีอักขระพิเศษ", "Give the file a short name without special characters."),
    good="plan-2569.pdf",
    bad="plan?.pdf",
)

NOT_A_FILE = Rule(
    id="not-a-file",
    clause="",
    severity="error",
    title=Text("ใน content มีแต่ไฟล์จริง", "content holds real files only"),
    reason=Text(
        "ทางลัด (symbolic link) อาจพาไฟล์นอกโฟลเดอร์ขึ้นเว็บไซต์โดยไม่ตั้งใจ",
        "A link could publish a file from outside the folder by accident.",
    ),
    message=Text("อ่านไม่ได้: {problem}", "It cannot be read: {problem}"),
    hint=Text("คัดลอกไฟล์จริงมาวางแทน", "Copy the real file here instead."),
    good="content/news/jobs/plan.pdf เป็นไฟล์จริง",
    bad="content/news/jobs/plan.pdf -> /home/user/plan.pdf",
)

FILE_MISSING = Rule(
    id="file-missing",
    clause="2.1.3",
    severity="error",
    title=Text("ไฟล์ที่ระบุต้องมีอยู่จริง", "A named file exists"),
    reason=Text(
        "ลิงก์ที่เปิดไม่ได้ทำให้ประชาชนไม่ได้เอกสาร และทำให้ผู้ประเมิน ITA ไม่พบหลักฐาน",
        "A dead link leaves the citizen without the document and the ITA assessor without evidence.",
    ),
    message=Text("{problem}", "{problem}"),
    hint=Text(
        "วางไฟล์ไว้ในโฟลเดอร์เดียวกับรายการ แล้วเขียนชื่อไฟล์ให้ตรงทุกตัวอักษร{near}",
        "Put the file into the item's own folder and write its name letter for letter{near}",
    ),
    good="attachments:\n  - file: plan.pdf",
    bad="attachments:\n  - file: ../../secret.pdf",
)

NOT_LISTED = Rule(
    id="file-not-listed",
    clause="2.1.3",
    severity="error",
    title=Text("ไฟล์หลายไฟล์ต้องระบุชื่อทีละไฟล์", "Several files are listed one by one"),
    reason=Text(
        "ประชาชนต้องทราบว่าแต่ละไฟล์คือเอกสารใด ไฟล์เดียวใช้ชื่อของรายการได้ หลายไฟล์ต้องมีชื่อของตนเอง",
        "Citizens must know which file is which; one file may bear the item's title, several need their own.",
    ),
    message=Text("ไฟล์ “{name}” อยู่ในโฟลเดอร์แต่ไม่อยู่ในรายการ", "“{name}” is in the folder but in no list"),
    hint=Text(
        "เพิ่มใน attachments: พร้อม title หรือใน images: พร้อม alt และ credit หรือลบไฟล์",
        "Add it to attachments: with a title, or to images: with alt and credit, or remove it.",
    ),
    good="attachments:\n  - {file: a.pdf, title: ประกาศ}\n  - {file: b.xlsx, title: ตารางแนบท้าย}",
    bad="index.md a.pdf b.xlsx  (ไม่มี attachments:)",
)

CLAIMED_TWICE = Rule(
    id="file-claimed-twice",
    clause="2.1.3",
    severity="error",
    title=Text("ไฟล์หนึ่งเป็นของรายการเดียว", "A file belongs to one item only"),
    reason=_ONE_PLACE,
    message=Text("ไฟล์ “{name}” มีรายการ “{other}” เป็นเจ้าของแล้ว", "“{name}” belongs to “{other}” already"),
    hint=Text("ให้รายการที่สองใช้ลิงก์ไปยังรายการแรกแทน", "Let the second item link to the first."),
    good="รายการเดียวระบุ plan.pdf",
    bad="a.md และ b.md ระบุ plan.pdf ไฟล์เดียวกัน",
)

DUPLICATE_URL = Rule(
    id="duplicate-url",
    clause="",
    severity="error",
    title=Text("หนึ่งที่อยู่มีหนึ่งหน้า", "One address, one page"),
    reason=Text(
        "ถ้าสองรายการใช้ที่อยู่เดียวกัน รายการหนึ่งจะหายไปโดยไม่มีใครทราบ",
        "Were two things written to one address, one of them would be lost.",
    ),
    message=Text("ที่อยู่ {url} มี “{other}” ใช้อยู่แล้ว", "The address {url} is taken by “{other}”"),
    hint=Text("เปลี่ยนชื่อไฟล์หรือที่อยู่เดิม (aliases) ของรายการใดรายการหนึ่ง", "Rename one of the two, or change its aliases."),
    good="nurse.md และ doctor.md",
    bad="nurse.md และ nurse/index.md",
)

DEAD_LINK = Rule(
    id="dead-link",
    clause="2.1.3",
    severity="error",
    title=Text("ลิงก์ในเนื้อความต้องไปถึงที่หมาย", "Links in the text lead somewhere"),
    reason=Text(
        "ลิงก์ตายทำให้ประชาชนไม่ได้ข้อมูล และเป็นเหตุให้ข้อ ITA ไม่ได้คะแนน",
        "A dead link withholds the information and can cost an ITA item.",
    ),
    message=Text("ลิงก์ “{target}” {problem}", "The link “{target}” {problem}"),
    hint=Text(
        "ลิงก์ไปยังไฟล์แนบของรายการเดียวกัน ไฟล์ .md ของรายการอื่น หรือที่อยู่เต็มที่ขึ้นต้นด้วย https://",
        "Link to a file of the same item, to another item's .md file, or to a full address with https://.",
    ),
    good="[แผนงาน](plan.pdf)  [ประกาศ](../announcements/notice.md)",
    bad="[แผนงาน](paln.pdf)",
)

RULES = (
    UNCLAIMED,
    UNKNOWN_SECTION,
    GENERATED_ENTRY,
    SLUG,
    FILE_NAME,
    NOT_A_FILE,
    FILE_MISSING,
    NOT_LISTED,
    CLAIMED_TWICE,
    DUPLICATE_URL,
    DEAD_LINK,
)
