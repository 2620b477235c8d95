"""What stands on the papers, in which order, and what must never stand there."""

from __future__ import annotations

import datetime as dt

import pytest

from pakphayun_ssg.paperwork.form import form
from pakphayun_ssg.paperwork.memo import memo
from pakphayun_ssg.paperwork.notice import notice, refusal
from pakphayun_ssg.paperwork.reasons import REASONS
from pakphayun_ssg.paperwork.report import report
from pakphayun_ssg.paperwork.text import to_text
from pakphayun_ssg.thai.periods import fiscal_year_period, quarter_period
from tests import support

CONTACT = "099-000-0000"
BASE = support.SITE_TOML.replace("[support]", 'base_url = "https://sample.go.th"\n\n[support]')


def in_order(text: str, *parts: str) -> None:
    """Every part stands in ``text``, one behind the other."""
    at = 0
    for part in parts:
        assert part in text[at:], part
        at = text.index(part, at) + len(part)


def test_the_form_has_the_fields_of_the_2561_form_in_their_order(desk_of):
    desk, (item,) = desk_of()
    text = to_text(form(item, desk))
    in_order(
        text,
        "แบบฟอร์มการขออนุญาตเผยแพร่ข้อมูลผ่านเว็บไซต์",
        "ตามประกาศกระทรวงสาธารณสุข",
        "พ.ศ. ๒๕๖๑",
        "ชื่อหน่วยงาน : สำนักงานสาธารณสุขอำเภอตัวอย่าง",
        "วัน/เดือน/ปี : ๒๕ กันยายน พ.ศ. ๒๕๖๘",
        "หัวข้อ : ประกาศรับสมัครพยาบาล ๓ อัตรา",
        "รายละเอียดข้อมูล",
        "รับสมัครถึงวันที่ ๓๐ ตุลาคม ๒๕๖๘",
        "วันที่เผยแพร่: ๑ ตุลาคม พ.ศ. ๒๕๖๘",
        "เอกสารแนบ: plan-2569.pdf",
        "Link ภายนอก (ถ้ามี) : ไม่มี",
        "หมายเหตุ",
        "ผู้รับผิดชอบการให้ข้อมูล",
        "(นางสมมติ ส่งงาน)",
        "พยาบาลวิชาชีพ",
        "ผู้อนุมัติรับรอง",
        "(นายตัวอย่าง ใจดี)",
        "ผู้รับผิดชอบการนำข้อมูลขึ้นเผยแพร่",
        "(นางสาวสมมติ ตั้งใจ)",
    )


def test_how_to_reach_the_submitter_stands_on_no_paper(desk_of):
    desk, (item,) = desk_of()
    papers = (
        form(item, desk),
        memo(item, desk),
        notice(item, desk),
        refusal(item.front.title, item.slug, item.front.submitter, ["เหตุผล"], desk),
        report([item], fiscal_year_period(2569), desk, name="report-2569"),
    )
    for paper in papers:
        assert CONTACT not in to_text(paper)
        assert "๐๙๙" not in to_text(paper)


def test_what_is_not_known_is_a_dotted_line(desk_of):
    desk, (item,) = desk_of({"content/news/jobs/bare.md": support.item()})
    text = to_text(memo(item, desk))
    in_order(text, "ที่ ....", "วันที่ ....", "ผู้เสนอ", "(......", "ตำแหน่ง ....")
    assert "None" not in text


def test_the_day_of_a_request_is_not_guessed(desk_of):
    desk, (item,) = desk_of({"content/news/jobs/bare.md": support.item()})
    in_order(to_text(form(item, desk)), "วัน/เดือน/ปี : ....", "วันที่เผยแพร่: ๑ ตุลาคม พ.ศ. ๒๕๖๘")


def test_words_of_other_letters_keep_their_digits(desk_of):
    text = support.item(
        title="วัคซีน COVID-19 จำนวน 3 ชนิด",
        submitter="{name: นาง ก, position: ข, unit: กลุ่มงาน 2, contact: ง}",
        expiry_date="never",
        expiry_reason="ข้อ 4",
    )
    desk, (item,) = desk_of({"content/news/jobs/covid.md": text})
    for paper in (form(item, desk), memo(item, desk), notice(item, desk)):
        in_order(to_text(paper), "วัคซีน COVID-19 จำนวน ๓ ชนิด", "ไม่มีกำหนด เนื่องจากข้อ ๔")
    refused = refusal(item.front.title, item.slug, item.front.submitter, ["หน้า 7 ของ COVID-19"], desk)
    in_order(to_text(refused), "วัคซีน COVID-19 จำนวน ๓ ชนิด", "กลุ่มงาน ๒", "หน้า ๗ ของ COVID-19")


def test_the_memo_has_its_saraban_parts(desk_of):
    toml = support.SITE_TOML + '\n[office]\naddress = "ตำบลสมมติ 93120"\nletter_code = "พท 0432"\n'
    desk, (item,) = desk_of(toml=toml)
    in_order(
        to_text(memo(item, desk)),
        "บันทึกข้อความ",
        "ส่วนราชการ : สำนักงานสาธารณสุขอำเภอตัวอย่าง ตำบลสมมติ ๙๓๑๒๐",
        "ที่ พท ๐๔๓๒/....",
        "วันที่ ๒๕ กันยายน พ.ศ. ๒๕๖๘",
        "เรื่อง : ขออนุญาตเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงาน",
        "เรียน : สาธารณสุขอำเภอตัวอย่าง",
        "เรื่องเดิม",
        "ข้อเท็จจริง กลุ่มงานสมมติ",
        "ข้อพิจารณา",
        "ข้อเสนอ",
        "ผู้เสนอ",
        "(นางสมมติ ส่งงาน)",
        "[  ] อนุมัติ",
        "ผู้อนุมัติ",
        "(นายตัวอย่าง ใจดี)",
    )


def test_the_notice_names_every_address(desk_of):
    desk, (item,) = desk_of(toml=BASE)
    in_order(
        to_text(notice(item, desk)),
        "เรียน : นางสมมติ ส่งงาน พยาบาลวิชาชีพ กลุ่มงานสมมติ",
        "- https://sample.go.th/news/jobs/nurse/",
        "- https://sample.go.th/news/jobs/nurse/plan-2569.pdf",
        "ผู้ดูแลเว็บไซต์",
        "วันที่ ๘ ตุลาคม พ.ศ. ๒๕๖๘",
    )


def test_the_notice_says_that_the_sites_address_is_not_known(desk_of):
    desk, (item,) = desk_of()
    assert "ยังไม่ได้กำหนดที่อยู่ของเว็บไซต์" in to_text(notice(item, desk))


def test_the_refusal_gives_its_reasons(desk_of):
    desk, (item,) = desk_of()
    reasons = [REASONS["file-format"], "ขนาดเกิน"]
    in_order(
        to_text(refusal(item.front.title, item.slug, item.front.submitter, reasons, desk)),
        "ยังไม่อนุญาตให้เผยแพร่ “ประกาศรับสมัครพยาบาล ๓ อัตรา”",
        "- ไม่ถูกต้องตามรูปแบบไฟล์ข้อมูลที่อนุญาต (ข้อ ๒.๗ และ ๓.๒.๓)",
        "- ขนาดเกิน",
    )


FILED = {
    "content/news/jobs/first-day.md": support.item(publish_date="1 ต.ค. 2568", expiry_date="30 กันยายน 2569"),
    "content/news/jobs/day-before.md": support.item(publish_date="30 ก.ย. 2568", expiry_date="1 ต.ค. 2568"),
    "content/news/general/gone.md": support.item(withdrawn="{date: 5 ต.ค. 2568, reason: ข้อมูลคลาดเคลื่อน}"),
    "content/news/general/draft.md": support.item(draft="true"),
    "content/news/general/never-there.md": support.item(
        publish_date="10 ต.ค. 2568", withdrawn="{date: 5 ต.ค. 2568, reason: ยกเลิก}"
    ),
}


@pytest.mark.parametrize(
    ("period", "today", "numbers"),
    [
        pytest.param(fiscal_year_period(2569), dt.date(2025, 10, 8), ("๒", "๒", "๑"), id="so far"),
        pytest.param(fiscal_year_period(2569), dt.date(2026, 12, 1), ("๒", "๓", "๐"), id="the whole year"),
        pytest.param(quarter_period(2569, 4), dt.date(2026, 12, 1), ("๐", "๑", "๐"), id="fourth quarter"),
        pytest.param(fiscal_year_period(2568), dt.date(2026, 12, 1), ("๑", "๐", "๑"), id="the year before"),
    ],
)
def test_the_report_counts_what_the_dates_say(desk_of, period, today, numbers):
    desk, items = desk_of(FILED, today=today)
    text = to_text(report(items, period, desk, name="report"))
    began, ended, shown = numbers
    assert f"เผยแพร่ข้อมูลใหม่ {began} รายการ นำลงจากเว็บไซต์ {ended} รายการ" in text
    assert f"มีข้อมูลที่แสดงบนเว็บไซต์ {shown} รายการ" in text
    assert f"รวม | {began} | {ended} | {shown}" in text


def test_the_report_names_what_was_taken_down_and_why(desk_of):
    desk, items = desk_of(FILED)
    text = to_text(report(items, fiscal_year_period(2569), desk, name="report"))
    in_order(text, "๑ ตุลาคม พ.ศ. ๒๕๖๘ | ครบระยะเวลาการเผยแพร่", "๕ ตุลาคม พ.ศ. ๒๕๖๘ | ข้อมูลคลาดเคลื่อน", "ปัญหาและอุปสรรค")
