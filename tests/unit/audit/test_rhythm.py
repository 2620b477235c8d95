"""What an entry owes by a day, at the edges of months, quarters and fiscal years."""

from __future__ import annotations

import pytest

from pakphayun_ssg.audit import audit
from pakphayun_ssg.thai.dates import parse_date
from tests.support import item

PLAN = "content/about/action-plan/a.md"
REPORT = "content/about/performance-report/a.md"
MONTHS = "content/news/procurement-results"
COMPLAINTS = "content/public-manuals/complaint-reports"
NEVER = {"expiry_date": "never", "expiry_reason": "ตัวอย่าง", "publish_date": "1 ตุลาคม 2567"}


def state(evidence, files, of, day, year=None):
    found = audit(evidence(files, parse_date(day)), year)
    line = next(line for line in found.lines if line.of == of)
    return line.state, line.why.th if line.why else None


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("30 กันยายน 2568", ("stale", "ยังขาดของ ปีงบประมาณ พ.ศ. 2568")),
        ("1 ตุลาคม 2568", ("satisfied", None)),
        ("๓๐ กันยายน ๒๕๖๙", ("satisfied", None)),
        ("1 ต.ค. 69", ("stale", "ยังขาดของ ปีงบประมาณ พ.ศ. 2570")),
    ],
)
def test_a_plan_is_of_the_running_fiscal_year(evidence, day, expected):
    files = {PLAN: item(data_period="ปีงบประมาณ 2569", **NEVER)}
    assert state(evidence, files, "about/action-plan", day) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("1 ตุลาคม 2568", ("satisfied", None)),
        ("31 ธันวาคม 2568", ("satisfied", None)),
        ("1 มกราคม 2569", ("stale", "ยังขาดของ ปีงบประมาณ พ.ศ. 2568")),
    ],
)
def test_a_report_of_last_year_is_due_at_the_end_of_december(evidence, day, expected):
    files = {REPORT: item(data_period="ปีงบประมาณ 2567", **NEVER)}
    assert state(evidence, files, "about/performance-report", day) == expected


def test_the_newest_report_is_current_before_it_is_due(evidence):
    files = {REPORT: item(data_period="ปีงบประมาณ 2568", **NEVER)}
    assert state(evidence, files, "about/performance-report", "8 ตุลาคม 2568") == ("satisfied", None)


def months(*names):
    return {f"{MONTHS}/m{number}.md": item(data_period=name, **NEVER) for number, name in enumerate(names)}


@pytest.mark.parametrize(
    ("day", "names", "expected"),
    [
        ("30 พฤศจิกายน 2568", ["กันยายน 2568"], ("satisfied", None)),
        ("1 ธันวาคม 2568", ["กันยายน 2568"], ("stale", "ยังขาดของ ตุลาคม 2568")),
        ("1 ธันวาคม 2568", ["ตุลาคม 2568"], ("satisfied", None)),
        ("20 กุมภาพันธ์ 2569", ["ตุลาคม 2568", "ธันวาคม 2568"], ("stale", "ยังขาดของ พฤศจิกายน 2568")),
        ("20 กุมภาพันธ์ 2569", ["ไตรมาส 1/2569"], ("satisfied", None)),
        ("20 กุมภาพันธ์ 2569", ["ปีงบประมาณ 2569"],
         ("stale", "ยังขาดของ ตุลาคม 2568, พฤศจิกายน 2568, ธันวาคม 2568")),
        ("1 กันยายน 2569", ["ตุลาคม 2568"],
         ("stale", "ยังขาดของ พฤศจิกายน 2568, ธันวาคม 2568, มกราคม 2569 และอีก 6 ช่วง")),
        ("8 ตุลาคม 2568", ["กรกฎาคม 2568"], ("stale", "ยังขาดของ สิงหาคม 2568 หรือใหม่กว่า")),
        ("8 ตุลาคม 2568", ["กันยายน 2568"], ("satisfied", None)),
        ("8 ตุลาคม 2568", [], ("missing", "ยังไม่มีรายการ")),
    ],
)  # fmt: skip
def test_every_month_of_the_fiscal_year_that_is_due(evidence, day, names, expected):
    assert state(evidence, months(*names), "news/procurement-results", day) == expected


def test_an_earlier_fiscal_year_wants_all_its_months(evidence):
    found = state(evidence, months("ตุลาคม 2567"), "news/procurement-results", "8 มกราคม 2569", 2568)
    assert found == ("stale", "ยังขาดของ พฤศจิกายน 2567, ธันวาคม 2567, มกราคม 2568 และอีก 8 ช่วง")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("30 มกราคม 2569", ("satisfied", None)),
        ("31 มกราคม 2569", ("stale", "ยังขาดของ ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2569")),
    ],
)
def test_a_quarter_is_due_thirty_days_after_its_end(evidence, day, expected):
    files = {f"{COMPLAINTS}/a.md": item(data_period="ไตรมาส 4/2568", **NEVER)}
    assert state(evidence, files, "public-manuals/complaint-reports", day) == expected


def test_what_is_taken_down_does_not_count(evidence):
    files = {PLAN: item(data_period="ปีงบประมาณ 2569", publish_date="1 ตุลาคม 2568", expiry_date="1 มีนาคม 2569")}
    assert state(evidence, files, "about/action-plan", "28 กุมภาพันธ์ 2569")[0] == "satisfied"
    assert state(evidence, files, "about/action-plan", "1 มีนาคม 2569")[0] == "missing"
