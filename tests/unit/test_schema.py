"""Front matter as typed values: what each key takes, and what it refuses."""

from __future__ import annotations

import datetime as dt

import pytest

from pakphayun_ssg.schema import FrontMatter, Submitter
from pakphayun_ssg.validate import validate

GOOD = {
    "title": "ก",
    "source": "งานบริหารทั่วไป",
    "data_period": "ปีงบประมาณ 2569",
    "publish_date": "1 ตุลาคม 2568",
    "expiry_date": "1 ตุลาคม 2569",
    "approver": "head",
}


def read(**keys):
    return validate(FrontMatter, {**GOOD, **keys}, "x.md", lambda route, key: (1, 1))


def rules(**keys):
    found = read(**keys)
    assert isinstance(found, tuple), f"{keys} was accepted"
    return [finding.rule for finding in found]


def test_the_required_keys_are_enough():
    front = read()
    assert (front.title, front.source.name, front.approver) == ("ก", "งานบริหารทั่วไป", "head")
    assert (front.publish_date, front.expires) == (dt.date(2025, 10, 1), dt.date(2026, 10, 1))
    assert (front.data_period.start, front.data_period.end) == (dt.date(2025, 10, 1), dt.date(2026, 9, 30))
    assert (front.draft, front.weight, front.attachments, front.oia) == (False, 0, (), ())


@pytest.mark.parametrize(
    ("keys", "attribute", "value"),
    [
        # dates: Thai, B.E. and C.E., in either kind of digits
        ({"publish_date": "๗ ต.ค. ๒๕๖๘"}, "publish_date", dt.date(2025, 10, 7)),
        ({"publish_date": "2025-10-07"}, "publish_date", dt.date(2025, 10, 7)),
        ({"publish_date": "29 กุมภาพันธ์ 2567", "expiry_date": "2568-01-01"}, "publish_date", dt.date(2024, 2, 29)),
        ({"expiry_date": "never", "expiry_reason": "x"}, "expires", None),
        ({"expiry_date": "2 ตุลาคม 2568"}, "expires", dt.date(2025, 10, 2)),
        ({"publish_time": "09:30"}, "publish_time", dt.time(9, 30)),
        # one value where a list is due
        ({"oia": "7(1)"}, "oia", ("7(1)",)),
        ({"moit": ["1", "2"]}, "moit", ("1", "2")),
        ({"aliases": "/old/"}, "aliases", ("/old/",)),
        # numbers in Thai digits
        ({"fiscal_year": "๒๕๖๙"}, "fiscal_year", 2569),
        ({"fiscal_year": "FY2569"}, "fiscal_year", 2569),
        ({"fiscal_year": "ปีงบประมาณ พ.ศ. 2569"}, "fiscal_year", 2569),
        ({"weight": "-3"}, "weight", -3),
        ({"draft": "true"}, "draft", True),
        ({"draft": "false"}, "draft", False),
        # blanks around a value mean nothing
        ({"title": "  ก  "}, "title", "ก"),
        ({"review_every": "12 months"}, "review_every", "12 months"),
    ],
)
def test_reads(keys, attribute, value):
    assert getattr(read(**keys), attribute) == value


def test_source_is_text_or_a_group():
    assert read(source="ก").source.url is None
    source = read(source={"name": "ก", "url": "https://example.go.th", "gazette": "เล่ม 114"}).source
    assert (source.name, source.url, source.gazette) == ("ก", "https://example.go.th", "เล่ม 114")


@pytest.mark.parametrize(
    ("period", "start", "end", "label"),
    [
        ("ไตรมาส 1/2569", dt.date(2025, 10, 1), dt.date(2025, 12, 31), "ไตรมาส"),
        ({"start": "2568-10-01", "end": "2568-10-31"}, dt.date(2025, 10, 1), dt.date(2025, 10, 31), "ตุลาคม"),
        ({"start": "2568-10-01", "end": "2568-10-01"}, dt.date(2025, 10, 1), dt.date(2025, 10, 1), "1 ตุลาคม 2568"),
    ],
)
def test_a_period_is_text_or_first_and_last_day(period, start, end, label):
    read_period = read(data_period=period).data_period.period
    assert (read_period.start, read_period.end) == (start, end)
    assert label in read_period.label.th


@pytest.mark.parametrize(
    ("keys", "rule"),
    [
        # empty is missing, whatever it is empty with
        ({"title": ""}, "c2.1.3-metadata"),
        ({"title": " \u200b\u00a0"}, "c2.1.3-metadata"),
        ({"source": " "}, "c2.1.3-metadata"),
        ({"source": {"url": "https://example.go.th"}}, "c2.1.3-metadata"),
        ({"publish_date": ""}, "c2.1.3-metadata"),
        ({"data_period": ""}, "c2.1.3-metadata"),
        ({"approver": ""}, "c2.1.2-approver-named"),
        ({"expiry_date": ""}, "c4.2-expiry-set"),
        ({"summary": ""}, "field-missing"),
        # dates and periods
        ({"publish_date": "2021-02-29"}, "date-unreadable"),
        ({"publish_date": "10/7/63"}, "date-unreadable"),
        ({"publish_date": ["x"]}, "wrong-kind"),
        ({"publish_time": "25:00"}, "date-unreadable"),
        ({"data_period": {"start": "2568-10-02", "end": "2568-10-01"}}, "date-unreadable"),
        ({"data_period": {"start": "2568-10-02"}}, "field-missing"),
        ({"data_period": ["x"]}, "wrong-kind"),
        ({"expiry_date": "1 ตุลาคม 2568"}, "c4.2-expiry-set"),
        ({"expiry_date": "30 กันยายน 2568"}, "c4.2-expiry-set"),
        ({"expiry_date": "never"}, "c4.2-expiry-set"),
        ({"expiry_date": "ไม่มี"}, "date-unreadable"),
        ({"expiry_date": ["2569-01-01"]}, "wrong-kind"),
        # kinds
        ({"title": ["ก"]}, "wrong-kind"),
        ({"title": {"a": "ก"}}, "wrong-kind"),
        ({"source": ["ก"]}, "wrong-kind"),
        ({"draft": "maybe"}, "wrong-kind"),
        ({"fiscal_year": "สองห้า"}, "date-unreadable"),
        ({"weight": "1.5"}, "wrong-kind"),
        ({"attachments": "a.pdf"}, "wrong-kind"),
        ({"steps": [["x"]]}, "wrong-kind"),
        ({"contact": "074"}, "wrong-kind"),
        # addresses that run something or are none
        ({"source": {"name": "ก", "url": "javascript:alert(1)"}}, "bad-value"),
        ({"source": {"name": "ก", "url": "www.example.go.th"}}, "bad-value"),
        ({"source": {"name": "ก", "url": "https://example.go.th/a b"}}, "bad-value"),
        ({"links": [{"name": "ก", "url": "data:text/html,x"}]}, "bad-value"),
        ({"aliases": "/../etc/"}, "bad-value"),
        ({"aliases": "//other.example/"}, "bad-value"),
        ({"aliases": "old/"}, "bad-value"),
        ({"aliases": "/ก/"}, "bad-value"),
        # groups
        ({"images": [{"file": "a.jpg", "credit": "ก"}]}, "c2.7-picture-credit"),
        ({"images": [{"file": "a.jpg", "alt": "ก"}]}, "c2.7-picture-credit"),
        ({"images": [{"file": "a.jpg", "alt": "", "credit": "ก"}]}, "c2.7-picture-credit"),
        ({"images": [{"alt": "ก", "credit": "ก"}]}, "field-missing"),
        ({"attachments": [{"title": "ก"}]}, "field-missing"),
        ({"steps": [{"detail": "ก"}]}, "field-missing"),
        ({"people": [{"name": "ก"}]}, "field-missing"),
        ({"withdrawn": {"date": "2568-12-01"}}, "field-missing"),
        ({"withdrawn": {"date": "2568-12-01", "reason": "ก", "replacement": "javascript://x%0aalert(1)"}}, "bad-value"),
        ({"withdrawn": {"date": "2568-12-01", "reason": "ก", "replacement": "ftp://example.go.th/"}}, "bad-value"),
        ({"exceptions": [{"rule": "x", "reason": "y", "approver": "z"}]}, "field-missing"),
        ({"nonsense": "x"}, "unknown-key"),
        ({"contact": {"telephone": "x"}}, "unknown-key"),
    ],
)
def test_refuses(keys, rule):
    assert rules(**keys) == [rule]


@pytest.mark.parametrize("year", ["0", "-5", "69", "9999999"])
def test_a_fiscal_year_that_is_no_year_is_refused(year):
    assert rules(fiscal_year=year)


def test_a_fiscal_year_of_the_common_era_is_not_printed_as_b_e():
    read_year = read(fiscal_year="2026")
    assert isinstance(read_year, tuple) or read_year.fiscal_year == 2569


def test_front_matter_is_frozen():
    with pytest.raises(ValueError, match="frozen"):
        read().title = "x"


def test_a_submitter_is_never_printed():
    submitter = Submitter(name="นายลับ", contact="081")
    assert "ลับ" not in f"{submitter} {submitter!r} {read(submitter={'name': 'นายลับ'})}"


def test_a_plan_is_announced_after_its_allocation():
    front = read(procurement_plan={"budget_allocated_on": "1 ตุลาคม 2568", "announced_on": "๓๐ ต.ค. ๒๕๖๘"})
    assert front.procurement_plan.announced_on == dt.date(2025, 10, 30)
    assert rules(procurement_plan={"budget_allocated_on": "1 ตุลาคม 2568"}) == ["field-missing"]
    early = {"budget_allocated_on": "1 ตุลาคม 2568", "announced_on": "30 กันยายน 2568"}
    assert rules(procurement_plan=early) == ["date-unreadable"]


CONTROL = ["\0", "\x01", "\x0b", "\x1b[31m", "\x7f", "\x85", "\ufffe", "\uffff"]


@pytest.mark.parametrize("letter", CONTROL)
def test_no_escape_brings_a_control_character_into_a_value(letter):
    """No feed and no document may hold one (XML 1.0)."""
    assert rules(title=f"ก{letter}ข") == ["yaml-syntax"]
    assert rules(links=[{"name": "ก", "url": f"https://a.th/{letter}"}]) == ["yaml-syntax"]
