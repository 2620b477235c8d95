"""Every complaint at once, each at its place, with the likely word and without private values."""

from __future__ import annotations

import pytest

from pakphayun_ssg.schema import FrontMatter
from pakphayun_ssg.validate import did_you_mean, validate
from pakphayun_ssg.yamlnodes import locator, plain, read_mapping

GOOD = (
    "title: ก\nsource: ก\ndata_period: ปีงบประมาณ 2569\npublish_date: 1 ตุลาคม 2568\n"
    "expiry_date: 1 ตุลาคม 2569\napprover: head\n"
)


def told(text):
    node = read_mapping(text, "x.md")
    found = validate(FrontMatter, plain(node), "x.md", locator(node))
    assert isinstance(found, tuple), "it was accepted"
    return found


def test_all_problems_are_told_at_once_each_at_its_place():
    text = (
        "titel: ก\n"
        "source:\n"
        "publish_date: 2021-02-29\n"
        "expiry_date: never\n"
        "images:\n"
        "  - file: a.jpg\n"
        "    credit: ก\n"
        "draft: maybe\n"
    )
    assert {(f.rule, f.place.line, f.place.column) for f in told(text)} == {
        ("unknown-key", 1, 1),
        ("c2.1.3-metadata", 1, 1),  # title, data_period: told at the top
        ("c2.1.3-metadata", 2, 8),
        ("date-unreadable", 3, 15),
        ("c4.2-expiry-set", 4, 14),
        ("c2.7-picture-credit", 6, 5),
        ("wrong-kind", 8, 8),
        ("c2.1.2-approver-named", 1, 1),
    }


def test_an_empty_front_matter_lists_every_required_key():
    keys = ("title", "source", "data_period", "publish_date", "expiry_date", "approver")
    told_keys = [key for finding in told("") for key in keys if f"“{key}”" in finding.message.th]
    assert sorted(told_keys) == sorted(keys)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("aprover: x", "approver"),
        ("Title: x", "title"),
        ("publishdate: x", "publish_date"),
        ("expire: x", "expires"),
        ("expirydate: x", "expiry_date"),
        ("attachment: x", "attachments"),
        ("image: x", "images"),
        # the Thai name of a key
        ("ชื่อเรื่อง: x", "title"),
        ("วันที่เผยแพร่: x", "publish_date"),
        ("ผู้อนุมัติ: x", "approver"),
        ("แหล่งที่มา: x", "source"),
        ("ช่วงเวลาของข้อมูล: x", "data_period"),
        ("วันที่นำลง: x", "expiry_date"),
        # inside a group, only the group's own keys
        ("contact: {fone: x}", "phone"),
        ("attachments: [{fil: x}]", "file"),
        ("source: {name: ก, adress: x, urll: y}", "url"),
        ("exceptions: [{rule: x, reason: y, approver: z, until: 2569-01-01, reasn: q}]", "reason"),
    ],
)
def test_an_unknown_key_names_the_likely_one(line, meant):
    text = GOOD.replace("source: ก\n", "") + line if line.startswith("source") else GOOD + line
    hints = [finding.message.en for finding in told(text) if finding.rule == "unknown-key"]
    assert any(f"did you mean “{meant}”?" in hint for hint in hints), hints


@pytest.mark.parametrize("line", ["zzzzzz: x", "contact: {zzzz: x}"])
def test_without_a_likely_word_none_is_offered(line):
    (finding,) = told(GOOD + line)
    assert "did you mean" not in finding.message.en


def test_a_date_that_cannot_be_read_offers_the_nearest():
    (finding,) = told(GOOD.replace("1 ตุลาคม 2568", "31 กันยายน 2568"))
    assert finding.rule == "date-unreadable"
    assert finding.hint.en.startswith("Did you mean ")


@pytest.mark.parametrize(
    ("line", "mend"),
    [("data_period: FY2569-Q5", "ปีงบประมาณ 2569"), ("fiscal_year: ไม่ทราบ", "2569"), ("publish_time: บ่าย", "09:30")],
)
def test_one_without_a_near_reading_shows_a_form_of_its_own_kind(line, mend):
    """A clerk who is shown a date where a period is wanted would write one."""
    key = line.partition(":")[0]
    kept = "\n".join(row for row in GOOD.splitlines() if not row.startswith(key))
    (finding,) = told(f"{kept}\n{line}")
    assert finding.hint.en.startswith(f"Write it as {mend}")


SECRET = "นายลับ สุดยอด"


@pytest.mark.parametrize(
    "lines",
    [
        f"submitter: {SECRET}",
        f"submitter: [{SECRET}]",
        f"submitter: {{received: {SECRET}}}",
        f"submitter: {{name: [{SECRET}]}}",
        f"submitter: {{name: {{a: {SECRET}}}}}",
        f"submitter: {{names: {SECRET}}}",
        f"submitter: {{received: [{SECRET}]}}",
    ],
)
def test_what_a_submitter_says_is_in_no_message(lines):
    found = told(GOOD + lines)
    assert found
    for finding in found:
        assert "ลับ" not in f"{finding.message.th}{finding.message.en}{finding.hint.th}{finding.hint.en}"


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [("jobb", ["jobs", "news"], "jobs"), ("JOBS", ["jobs"], "jobs"), ("xyz", ["jobs"], None), ("", [], None)],
)
def test_did_you_mean(word, known, meant):
    text = did_you_mean(word, known)
    assert (meant in text.en and meant in text.th) if meant else (text.th, text.en) == ("", "")
