"""ITA: which item is evidence of which indicator, year and quarter."""

from __future__ import annotations

import pytest

from pakphayun_ssg.audit import audit
from pakphayun_ssg.audit.overview import Overview
from pakphayun_ssg.thai.dates import parse_date
from tests.support import SITE_TOML, item

EVIDENCE = "content/ita/evidence/a.md"
KEEP = {"expiry_date": "never", "expiry_reason": "ตัวอย่าง"}


def lines(found, number, year=2569):
    code = "eb" if year < 2565 else "moit"
    return {line.quarter: line for line in found.lines if line.of == f"moit:{year}/{code}-{number}"}


def states(evidence, files, number, **at):
    day, year = at.get("day", "30 กันยายน 2569"), at.get("year", 2569)
    found = audit(evidence(files, parse_date(day)), year, at.get("quarter"))
    return {quarter: line.state for quarter, line in lines(found, number, year).items()}


def test_evidence_of_half_years_counts_in_the_quarter_in_which_it_ends(evidence):
    files = {EVIDENCE: item(moit="'16'", data_period="รอบ 6 เดือน ปีงบประมาณ 2569", **KEEP)}
    assert states(evidence, files, "16") == {2: "satisfied", 4: "missing"}
    files = {EVIDENCE: item(moit="'16'", data_period="รอบ 12 เดือน ปีงบประมาณ 2569", **KEEP)}
    assert states(evidence, files, "16") == {2: "missing", 4: "satisfied"}


def test_where_it_is_due_in_one_quarter_anything_of_the_year_counts(evidence):
    files = {EVIDENCE: item(moit="'18'", data_period="ปีงบประมาณ 2569", **KEEP)}
    assert states(evidence, files, "18") == {4: "satisfied"}


def test_a_whole_year_is_no_quarterly_report(evidence):
    files = {EVIDENCE: item(moit="'4'", data_period="ปีงบประมาณ 2569", **KEEP)}
    assert states(evidence, files, "4", day="8 มกราคม 2570") == dict.fromkeys((1, 2, 3, 4), "missing")
    files = {EVIDENCE: item(moit="'4'", data_period="ไตรมาส 3/2569", **KEEP)}
    assert states(evidence, files, "4", day="8 มกราคม 2570")[3] == "satisfied"


def test_monthly_summaries_by_quarter(evidence):
    files = {
        f"content/news/procurement-results/m{number}.md": item(data_period=month, **KEEP)
        for number, month in enumerate(["ตุลาคม 2568", "พฤศจิกายน 2568", "ธันวาคม 2568", "มกราคม 2569"])
    }
    assert states(evidence, files, "5", day="1 พฤษภาคม 2569") == {1: "satisfied", 2: "stale"}
    found = audit(evidence(files, parse_date("1 พฤษภาคม 2569")), 2569)
    assert lines(found, "5")[2].why.th == "ยังขาดของ กุมภาพันธ์ 2569, มีนาคม 2569"


@pytest.mark.parametrize(
    ("day", "quarters", "each"),
    [
        ("30 กันยายน 2568", (), ()),
        ("1 ตุลาคม 2568", (1,), ()),
        ("31 มกราคม 2569", (1, 2), (1,)),
        ("30 กันยายน 2569", (1, 2, 3, 4), (1, 2, 3)),
        ("1 ตุลาคม 2569", (1, 2, 3, 4), (1, 2, 3)),
        ("31 ตุลาคม 2569", (1, 2, 3, 4), (1, 2, 3, 4)),
    ],
)
def test_the_quarters_that_have_begun(evidence, day, quarters, each):
    found = audit(evidence({}, parse_date(day)), 2569)
    assert found.quarters == quarters
    assert tuple(lines(found, "10")) == each
    assert tuple(lines(found, "12")) == tuple(quarter for quarter in quarters if quarter in (2, 4))


def test_one_quarter_that_is_asked_for(evidence):
    assert states(evidence, {}, "12", quarter=2) == {2: "missing"}
    assert states(evidence, {}, "12", quarter=3) == {}


def test_evidence_of_another_year_is_out_of_date(evidence):
    files = {EVIDENCE: item(moit="'13'", data_period="ปีงบประมาณ 2568", **KEEP)}
    assert states(evidence, files, "13") == {None: "stale"}
    assert states(evidence, files, "13", year=2568) == {None: "satisfied"}


def test_the_year_an_item_states_is_the_year_it_speaks_for(evidence):
    files = {EVIDENCE: item(moit="'13'", data_period="ปีงบประมาณ 2568", fiscal_year="2569", **KEEP)}
    assert states(evidence, files, "13") == {None: "satisfied"}
    assert states(evidence, files, "13", year=2568) == {None: "missing"}


def test_a_report_of_last_year_is_evidence_of_this_one(evidence):
    files = {"content/news/procurement-analysis/a.md": item(data_period="ปีงบประมาณ 2568", **KEEP)}
    assert states(evidence, files, "3") == {1: "satisfied"}
    assert states(evidence, files, "3", year=2568) == {1: "missing"}


def test_a_page_stands_for_every_year_in_which_it_is_shown(evidence):
    files = {"content/about/structure/a.md": item(data_period="1 ตุลาคม 2567", publish_date="1 ตุลาคม 2567", **KEEP)}
    for year, expected in ((2567, "missing"), (2568, "satisfied"), (2569, "satisfied")):
        found = audit(evidence(files, parse_date("30 กันยายน 2569")), year)
        parts = {part.of: part.state for line in lines(found, "2", year).values() for part in line.parts}
        assert parts.get(f"moit:{year}/moit-2.1.3", "missing") == expected


def test_a_part_that_lacks_makes_the_whole_lack(evidence):
    found = audit(evidence({"content/about/structure/a.md": item(**KEEP)}, parse_date("30 กันยายน 2569")), 2569)
    line = lines(found, "2")[1]
    assert line.state == "missing"
    assert line.why.th == "ยังไม่ครบ 27 จาก 28 ข้อย่อย"
    assert 0 < line.earned < line.weight


def test_a_stated_reason(evidence):
    gaps = (
        '\n[[gaps]]\nof = "moit:2569/moit-13"\nreason = "ไม่มีการจัดซื้อยา"\n'
        '\n[[gaps]]\nof = "moit:2569/moit-2.14"\nreason = "กำลังจัดทำ"\n'
        '\n[[gaps]]\nof = "official-information/s9-6"\nreason = "ไม่มีสัญญาสัมปทาน"\n'
        '\n[[gaps]]\nof = "about/history"\nreason = "กำลังรวบรวม"\n'
    )
    found = audit(evidence({"site.toml": SITE_TOML + gaps}, parse_date("30 กันยายน 2569")))
    assert lines(found, "13")[None].state == "stated"
    leaves = {leaf.of: leaf for line in found.lines for leaf in line.leaves}
    assert leaves["moit:2569/moit-2.14"].why.th == "กำลังจัดทำ"
    assert (leaves["oia:9(6)"].state, leaves["oia:9(6)"].earned) == ("stated", 1)
    assert (leaves["about/history"].state, leaves["about/history"].earned) == ("stated", 0)
    required = {line.of for line in found.required}
    assert "about/history" not in required
    assert "about/vision" in required


def test_numbers_of_earlier_years_are_led_over(evidence):
    files = {
        "content/news/procurement-results/m.md": item(data_period="ตุลาคม 2563", publish_date="1 พ.ย. 2563", **KEEP)
    }
    assert states(evidence, files, "5", year=2564) == {None: "stale"}
    assert states(evidence, files, "4", year=2563) == {None: "missing"}


def test_a_year_without_its_list_borrows_one_and_says_so(evidence):
    found = audit(evidence({}, parse_date("1 ตุลาคม 2569")))
    assert found.fiscal_year == 2570
    note = found.chapters[-1].note.th
    assert "2570" in note
    assert "2569" in note


def test_the_years_there_are_pages_for(evidence):
    files = {EVIDENCE: item(moit="'13'", data_period="ปีงบประมาณ 2567", **KEEP)}
    years = [year.fiscal for year in Overview(evidence(files, parse_date("30 กันยายน 2569"))).years]
    assert years == [2569, 2568, 2567, 2565, 2564, 2563]
