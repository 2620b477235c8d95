"""``form``, ``memo``, ``notice``, ``refusal`` and ``report`` as they are called."""

from __future__ import annotations

import pytest

from tests import support

NURSE = "content/news/jobs/nurse"


@pytest.mark.parametrize(
    "given", [NURSE, f"{NURSE}/index.md", f"{NURSE}/plan.pdf", "news/jobs/nurse", "/news/jobs/nurse/"]
)
def test_an_item_is_found_by_any_of_its_names(office, run, given):
    done = run("form", office / given if given.startswith("content") else given)
    assert done.status == 0, done.err
    assert "หัวข้อ : ประกาศรับสมัครพยาบาลวิชาชีพ" in done.out


def test_an_unknown_item_is_told_with_the_nearest(office, run):
    done = run("memo", "news/jobs/nurze")
    assert done.status == 2
    assert "ไม่พบรายการ news/jobs/nurze" in done.err
    assert "news/jobs/nurse" in done.err


@pytest.mark.parametrize("name", ["old", "soon"])
def test_a_notice_is_only_for_what_is_shown(office, run, name):
    done = run("notice", f"news/jobs/{name}")
    assert done.status == (0 if name == "soon" else 2)
    assert ("ยังแจ้งเจ้าของข้อมูลไม่ได้" in done.err) == (name == "old")


@pytest.mark.parametrize(
    ("kind", "start"), [("docx", b"PK\x03\x04"), ("html", b"<!doctype html>"), ("text", "แบบฟอร์ม".encode())]
)
def test_a_paper_is_written_where_it_was_asked_for(office, run, tmp_path, kind, start):
    target = tmp_path / "out" / f"paper.{kind}"
    done = run("form", "news/jobs/nurse", "--format", kind, "--out", target)
    assert done.status == 0, done.err
    assert target.read_bytes().startswith(start)


def test_without_a_place_a_docx_goes_to_the_folder_of_papers(office, run):
    assert run("form", "news/jobs/nurse", "--format", "docx").status == 0
    assert [path.name for path in (office / "papers").iterdir()] == ["form-nurse.docx"]


@pytest.mark.parametrize(
    "place", ["content/news/jobs/form.docx", "public/form.docx", "templates/x.docx", "site/x.docx"]
)
def test_a_paper_is_never_put_on_the_site(office, run, place):
    (office / "site").mkdir()
    (office / "site/site-manifest.json").write_text("{}")
    done = run("form", "news/jobs/nurse", "--format", "docx", "--out", office / place)
    assert done.status == 2
    assert "เลือกที่อื่น" in done.err
    assert not (office / place).exists()


def test_a_refusal_tells_what_the_rules_found(broken, run):
    done = run("refusal", broken / "content/news/jobs/wrong.md")
    assert done.status == 0, done.err
    assert "ยังไม่อนุญาตให้เผยแพร่" in done.out
    assert "approver" in done.out
    assert "stray" not in done.out


@pytest.mark.parametrize("given", ["news/jobs/wrong", "content/news/jobs/wrong.md"])
def test_a_refusal_of_an_item_at_fault_names_it_and_its_sender(broken, run, given):
    """From whatever folder it is asked, and by the address the item would have."""
    path = broken / "content/news/jobs/wrong.md"
    sender = "{name: นางสาวสมมติ ผู้ส่ง, position: ก, unit: งานระบาดวิทยา, contact: งานระบาดวิทยา}"
    path.write_text(support.item(approver=None, title="แผนเฝ้าระวัง", submitter=sender), encoding="utf-8")
    done = run("refusal", given, "--root", broken)
    assert done.status == 0, done.err
    assert "ยังไม่อนุญาตให้เผยแพร่ “แผนเฝ้าระวัง”" in done.out
    assert "นางสาวสมมติ ผู้ส่ง ก งานระบาดวิทยา" in done.out
    assert "“approver”" in done.out


def test_a_refusal_has_a_reason_from_the_list(office, run):
    done = run("refusal", "news/jobs/nurse", "--reason", "not-our-mission", "--detail", "อยู่ในอำนาจของโรงพยาบาล")
    assert "- ไม่ตรงหรือไม่เกี่ยวข้องกับภารกิจของหน่วยงาน (ข้อ ๓.๒.๓)\n- อยู่ในอำนาจของโรงพยาบาล" in done.out


def test_a_refusal_without_any_reason_is_refused(office, run):
    done = run("refusal", "news/jobs/nurse")
    assert done.status == 2
    assert "not-our-mission" in done.err


def test_an_item_at_fault_has_no_form(broken, run):
    done = run("form", broken / "content/news/jobs/wrong.md")
    assert done.status == 1
    assert "c2.1.2-approver-named" in done.out


@pytest.mark.parametrize("year", ["2569", "๒๕๖๙", "FY2569", "2026"])
def test_the_report_of_a_year(office, run, year):
    done = run("report", "--fiscal-year", year)
    assert done.status == 0, done.err
    assert "ปีงบประมาณ พ.ศ. ๒๕๖๙" in done.out


@pytest.mark.parametrize("year", ["69", "x", "2569.5"])
def test_a_year_that_is_none_is_refused(office, run, year):
    assert run("report", "--fiscal-year", year).status == 2


def test_a_period_to_come_has_no_report(office, run):
    assert run("report", "--fiscal-year", "2569", "--quarter", "2").status == 2


def test_a_disk_that_refuses_is_told(office, run):
    (office / "file").write_text("x")
    done = run("form", "news/jobs/nurse", "--format", "docx", "--out", office / "file/inside.docx")
    assert done.status == 2
    assert "เขียน" in done.err


def test_nothing_of_the_papers_is_in_the_site(office, run):
    assert run("form", "news/jobs/nurse", "--format", "docx").status == 0
    assert run("build").status == 0
    assert not [path for path in (office / "public").rglob("*") if "form-nurse" in path.name]
    assert support.make_file("pdf") == (office / "public/news/jobs/nurse/plan.pdf").read_bytes()
