"""``new`` typed by hand at a terminal."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import support
from tests.unit.cli.conftest import Call
from tests.unit.cli.terminal import CTRL_C, CTRL_D, Terminal

NOW = ("--now", "8 ต.ค. 2568")
JOBS = "content/news/jobs"
QUESTIONS = ("ชื่อเรื่อง", "สรุปย่อ", "แหล่งที่มา", "ช่วงเวลาของข้อมูล", "วันที่เผยแพร่", "วันนำลง", "ผู้อนุมัติ", "ชื่อในที่อยู่")
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def files(root: Path) -> list[str]:
    return sorted(path.relative_to(root / "content").as_posix() for path in (root / "content").rglob("*"))


def number_of(terminal: Terminal, words: str, question: str) -> str:
    """The number that stands before ``words`` in the list above ``question``."""
    shown = terminal.expect(f"{question} (1-")
    return re.search(rf"^ *(\d+) +{re.escape(words)}\r?$", shown, re.MULTILINE)[1]


def test_enter_takes_every_default(run: Call, site) -> None:
    root = site({})
    with Terminal(root, "new", "news/jobs", *NOW) as terminal:
        terminal.answer("ชื่อเรื่อง", "ประกาศ: รับ “พยาบาล” #1")
        terminal.answer("สรุปย่อ")
        terminal.answer("แหล่งที่มา")
        terminal.answer("ช่วงเวลาของข้อมูล")
        terminal.answer("วันที่เผยแพร่")
        terminal.answer("วันนำลง", "๑ ตุลาคม ๒๕๖๙")
        terminal.answer("ผู้อนุมัติ")
        terminal.answer("ชื่อในที่อยู่", "nurse")
        assert terminal.end() == 0, terminal.shown
    item = run("show", f"{JOBS}/nurse.md", "--format", "json").json["item"]
    assert item["title"] == "ประกาศ: รับ “พยาบาล” #1"
    assert item["summary"] is None
    assert item["source"] == "สำนักงานสาธารณสุขอำเภอตัวอย่าง"
    assert (item["publish_date"], item["expiry_date"]) == ("2025-10-08", "2026-10-01")
    assert item["approver_id"] == "head"
    assert run("check").status == 0


def test_a_wrong_answer_is_asked_again_with_the_reason(run: Call, site) -> None:
    root = site({f"{JOBS}/taken.md": support.item()})
    with Terminal(root, "new", "news/jobs", *NOW) as terminal:
        terminal.answer("ชื่อเรื่อง", "   ")
        assert "ต้องมีข้อความ" in terminal.answer("ชื่อเรื่อง", "ประกาศ")
        terminal.answer("สรุปย่อ", "หนึ่งอัตรา")
        terminal.answer("แหล่งที่มา", "งานการเจ้าหน้าที่")
        terminal.answer("ช่วงเวลาของข้อมูล", "ปีหน้า")
        terminal.answer("ช่วงเวลาของข้อมูล", "ไตรมาส ๑/๒๕๖๙")
        terminal.answer("วันที่เผยแพร่", "31/2/2568")
        assert "28" in terminal.answer("วันที่เผยแพร่", "๗ ต.ค. ๒๕๖๘")
        terminal.answer("วันนำลง")
        terminal.expect("วันนำลง")
        terminal.expect(": ")
        terminal.type("7 ต.ค. 2568")
        assert "ต้องอยู่หลังวันที่เผยแพร่" in terminal.answer("วันนำลงจาก", "8 พ.ย. 2568")
        terminal.answer("ผู้อนุมัติ", "เจ้าพนักงานธุรการ")
        assert "นายตัวอย่าง ใจดี" in terminal.answer("ผู้อนุมัติ [", "head")
        terminal.answer("ชื่อในที่อยู่", "ประกาศ")
        terminal.answer("ชื่อในที่อยู่", "taken")
        assert "อยู่แล้ว" in terminal.answer("ชื่อในที่อยู่", "nurse")
        assert terminal.end() == 0, terminal.shown
    item = run("show", f"{JOBS}/nurse.md", "--format", "json").json["item"]
    assert item["summary"] == "หนึ่งอัตรา"
    assert item["data_period"]["start"] == "2025-10-01"
    assert item["data_period"]["end"] == "2025-12-31"
    assert (item["publish_date"], item["expiry_date"]) == ("2025-10-07", "2025-11-08")
    assert item["approver_id"] == "head"


@pytest.mark.parametrize("digits", ["0-9", "๐-๙"])
def test_section_and_entry_by_number(run: Call, site, digits: str) -> None:
    root = site({})
    with Terminal(root, "new", *NOW) as terminal:
        section = number_of(terminal, "ข่าวประชาสัมพันธ์", "หมวด")
        for wrong in ("", "0", "99", "ข่าว"):
            terminal.expect(": ")
            terminal.type(wrong)
            assert "พิมพ์ตัวเลข" in terminal.expect("หมวด (1-")
        terminal.expect(": ")
        terminal.type(section.translate(THAI) if digits == "๐-๙" else section)
        entry = number_of(terminal, "ประกาศรับสมัครงาน", "หัวข้อ")
        terminal.expect(": ")
        terminal.type(entry.translate(THAI) if digits == "๐-๙" else entry)
        for question in QUESTIONS[:-1]:
            terminal.answer(question, {"ชื่อเรื่อง": "ประกาศ", "วันนำลง": "1/10/2569"}.get(question, ""))
        terminal.answer("ชื่อในที่อยู่", "nurse")
        assert terminal.end() == 0, terminal.shown
    assert (root / JOBS / "nurse.md").is_file()


def test_the_list_of_choices_is_shown_even_when_quiet(site) -> None:
    """A question without its choices cannot be answered."""
    root = site({})
    with Terminal(root, "new", "-q", *NOW) as terminal:
        assert "ข่าวประชาสัมพันธ์" in terminal.expect("(1-")


def test_the_reason_is_shown_even_when_quiet(site) -> None:
    root = site({})
    with Terminal(root, "new", "news/jobs", "-q", *NOW) as terminal:
        terminal.answer("ชื่อเรื่อง", "")
        assert "ต้องมีข้อความ" in terminal.expect("ชื่อเรื่อง")


def test_in_english(run: Call, site) -> None:
    root = site({})
    with Terminal(root, "new", "news/jobs", "--lang", "en", *NOW) as terminal:
        terminal.answer("Title", "")
        assert "some text is needed" in terminal.answer("Title", "Recruitment")
        for question in ("Summary", "Source", "Period", "Publish date"):
            terminal.answer(question)
        terminal.answer("Expiry date", "never")
        terminal.answer("no end", "Kept for good")
        terminal.answer("Approver")
        terminal.answer("page's address", "nurse")
        assert terminal.end() == 0, terminal.shown
    assert run("check").status == 0


def test_a_file_dragged_in(run: Call, site, tmp_path_factory: pytest.TempPathFactory) -> None:
    root, desk = site({}), tmp_path_factory.mktemp("desk")
    (desk / "Nurse 2569.pdf").write_bytes(support.make_file("pdf"))
    with Terminal(root, "new", "news/jobs", desk / "Nurse 2569.pdf", *NOW) as terminal:
        for question in QUESTIONS[:-1]:
            terminal.answer(question, {"ชื่อเรื่อง": "ประกาศ", "วันนำลง": "1/10/2569"}.get(question, ""))
        terminal.expect("[nurse-2569]")
        terminal.type("")
        assert terminal.end() == 0, terminal.shown
    assert files(root) == [
        "news",
        "news/jobs",
        "news/jobs/nurse-2569",
        "news/jobs/nurse-2569/Nurse 2569.pdf",
        "news/jobs/nurse-2569/index.md",
    ]
    assert run("check").status == 0


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D], ids=["Ctrl+C", "Ctrl+D"])
@pytest.mark.parametrize("answered", [0, 7])
def test_leaving_in_the_middle_leaves_nothing(
    site, tmp_path_factory: pytest.TempPathFactory, key: str, answered: int
) -> None:
    root, desk = site({}), tmp_path_factory.mktemp("desk")
    (desk / "plan.pdf").write_bytes(support.make_file("pdf"))
    with Terminal(root, "new", "news/jobs", desk / "plan.pdf", *NOW) as terminal:
        for question in QUESTIONS[:answered]:
            terminal.answer(question, {"ชื่อเรื่อง": "ประกาศ", "วันนำลง": "1/10/2569"}.get(question, ""))
        terminal.expect(QUESTIONS[answered])
        terminal.expect(": ")
        if key == CTRL_D:
            terminal.type(key, enter=False)
        assert (terminal.end() if key == CTRL_D else terminal.interrupt()) == 2, terminal.shown
        assert "Traceback" not in terminal.shown
    assert files(root) == []


def test_arrow_keys_and_control_characters_do_not_get_into_the_title(run: Call, site) -> None:
    root = site({})
    with Terminal(root, "new", "news/jobs", *NOW) as terminal:
        terminal.answer("ชื่อเรื่อง", "ประกาศ\x1b[D\x1b[C รับสมัคร\x07")
        for question in QUESTIONS[1:-1]:
            terminal.answer(question, {"วันนำลง": "1/10/2569"}.get(question, ""))
        terminal.answer("ชื่อในที่อยู่", "nurse")
        assert terminal.end() == 0, terminal.shown
    title = run("show", f"{JOBS}/nurse.md", "--format", "json").json["item"]["title"]
    assert title.isprintable()
    assert title.startswith("ประกาศ")
