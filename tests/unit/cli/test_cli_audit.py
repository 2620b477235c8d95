"""``audit`` as a clerk calls it."""

from __future__ import annotations

import json
import re

import jsonschema
import pytest

from tests.support import ROOT, item, make_site
from tests.unit.audit.complete import complete_site

DAY = "20 กุมภาพันธ์ 2569"
SCHEMA = json.loads((ROOT / "docs/publication-scheme.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def audit(call, tmp_path):
    def run(*options, now=DAY):
        return call("audit", "--root", tmp_path, "--now", now, *options)

    return run


def test_a_complete_site(audit, tmp_path, mandate):
    make_site(tmp_path, complete_site(mandate))
    ran = audit("--strict")
    assert ran.status == 0, ran.out
    assert "100%" in ran.out
    assert "ไม่มีรายการที่ต้องเพิ่มในวันนี้" in ran.out
    assert audit("--format", "json").json["percent"] == 100


def test_the_next_file_is_named_with_its_clause_and_place(audit, tmp_path, mandate):
    files = complete_site(mandate)
    del files["content/about/vision/sample-1/index.md"]
    make_site(tmp_path, files)
    ran = audit("--strict")
    assert ran.status == 1
    lines = ran.out.split("\n")
    at = lines.index("ไฟล์ถัดไปที่ควรเพิ่ม")
    assert lines[at + 1] == "  วิสัยทัศน์ (ประกาศ ข้อ 1.1)"
    assert lines[at + 2] == "  วางไฟล์ที่ content/about/vision/ ด้วยคำสั่ง  python3 build.py new about/vision"
    assert audit().status == 0


def test_in_english(audit, tmp_path):
    make_site(tmp_path, {})
    ran = audit("--lang", "en")
    assert "Completeness of the site as of 20 February 2026, fiscal year 2569 (B.E.), quarter 1, 2" in ran.out
    assert "The next file to add\n  Contact channels (Announcement, clause 1.1)" in ran.out


def test_a_stated_reason_passes_strict_for_that_line(audit, tmp_path):
    make_site(tmp_path, {})
    toml = tmp_path / "site.toml"
    toml.write_text(toml.read_text("utf-8") + '\n[[gaps]]\nof = "about/history"\nreason = "กำลังรวบรวม"\n', "utf-8")
    line = next(line for line in audit("--format", "json").json["lists"][0]["lines"] if line["of"] == "about/history")
    assert (line["state"], line["why"]["th"], line["next_step"]) == ("stated", "กำลังรวบรวม", None)


@pytest.mark.parametrize("year", ["2568", "๒๕๖๘", "FY2568", "2025", "ปีงบประมาณ 2568"])
def test_another_fiscal_year(audit, tmp_path, year):
    make_site(tmp_path, {})
    found = audit("--fiscal-year", year, "--format", "json").json
    assert (found["fiscal_year"], found["quarters"]) == (2568, [1, 2, 3, 4])


@pytest.mark.parametrize(("now", "year"), [("30 กันยายน 2569", 2569), ("1 ต.ค. 69", 2570), ("๑/๑๐/๒๕๖๙", 2570)])
def test_the_fiscal_year_of_the_day(audit, tmp_path, now, year):
    make_site(tmp_path, {})
    assert audit("--format", "json", now=now).json["fiscal_year"] == year


@pytest.mark.parametrize("quarter", ["2", "๒", "Q2", "ไตรมาสที่ 2"])
def test_one_quarter(audit, tmp_path, quarter):
    make_site(tmp_path, {})
    found = audit("--quarter", quarter, "--format", "json").json
    assert found["quarters"] == [2]
    assert {line["quarter"] for line in found["lists"][3]["lines"]} == {2, None}


@pytest.mark.parametrize(
    "options", [("--fiscal-year", "x"), ("--fiscal-year", "99"), ("--quarter", "5"), ("--quarter", "")]
)
def test_what_is_no_year_and_no_quarter(audit, tmp_path, options):
    make_site(tmp_path, {})
    ran = audit(*options)
    assert ran.status == (2 if options[1] else 0)
    assert "Traceback" not in ran.err


def test_json_is_as_documented(audit, tmp_path):
    make_site(tmp_path, {"content/about/structure/a.md": item()})
    jsonschema.validate(audit("--format", "json").json, SCHEMA, format_checker=jsonschema.FormatChecker())


def test_html_is_one_page_and_shows_titles_as_text(audit, tmp_path):
    make_site(tmp_path, {})
    toml = tmp_path / "site.toml"
    toml.write_text(toml.read_text("utf-8").replace("สำนักงานสาธารณสุขอำเภอตัวอย่าง", "<b>ตัวอย่าง</b>", 1), "utf-8")
    ran = audit("--format", "html")
    assert ran.out.startswith("<!DOCTYPE html>")
    assert "&lt;b&gt;ตัวอย่าง" in ran.out
    assert "<b>" not in ran.out
    assert "ประวัติความเป็นมา" in ran.out
    assert not re.search(r"(?:href|src)=|<script", ran.out)


def test_a_year_without_its_list_is_told_where_to_put_it(audit, tmp_path):
    make_site(tmp_path, {})
    assert "mandate/moit/2570.yaml" in audit(now="1 ตุลาคม 2569").err
    assert "mandate" not in audit(now="30 กันยายน 2569").err


def test_items_at_fault_are_told_and_not_counted(audit, tmp_path):
    make_site(tmp_path, {"content/about/history/a.md": item(publish_date="x")})
    ran = audit("--format", "json")
    assert ran.status == 0
    assert "check" in ran.err
    assert ran.json["lists"][0]["lines"][0]["state"] == "missing"


def test_the_offices_own_list_that_is_at_fault(audit, tmp_path):
    make_site(tmp_path, {"mandate/moit/2570.yaml": "fiscal_year: x\n"})
    ran = audit()
    assert ran.status == 2
    assert "mandate/moit/2570.yaml:1" in ran.out


def test_the_office_itself_has_an_honest_low_figure(call):
    found = call("audit", "--root", ROOT, "--now", "25 พฤศจิกายน 2569", "--format", "json").json
    assert 0 < found["percent"] < 20
    assert found["next"]["next_step"]["place"].startswith("content/")
