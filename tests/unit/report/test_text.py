"""Findings for people: place, both languages, the way to mend it, the line with a caret under it."""

from __future__ import annotations

import re

import pytest

from pakphayun_ssg.models import Place, Rule, Text
from pakphayun_ssg.privacy import private_lines
from pakphayun_ssg.report.text import printable, render, summary
from tests.people import national_id

RULE = Rule(
    id="sample",
    clause="2.7",
    severity="error",
    title=Text("ก", "a"),
    reason=Text("ก", "a"),
    message=Text("ผิดที่ {name}", "wrong at {name}"),
    hint=Text("แก้", "do so"),
    good="x",
    bad="y",
)


def finding(line=1, column=1, *, name="ก", path="x.md", severity="error", clause="2.7"):  # noqa: PLR0913 - all of a finding
    rule = Rule(RULE.id, clause, severity, RULE.title, RULE.reason, RULE.message, RULE.hint, "x", "y")
    return rule.at(Place(path, line, column), name=name)


def shown(text, one, language="th", *, colour=False):
    return render([one], lambda path: text.split("\n"), language, colour=colour)


def test_the_whole_of_it():
    assert shown("one\ntitle: x", finding(2, 8)) == (
        "x.md:2:8: ผิด sample (ข้อ 2.7)\n"
        "  ผิดที่ ก\n"
        "  wrong at ก\n"
        "  วิธีแก้: แก้\n"
        "  mend: do so\n"
        "  2 | title: x\n"
        "    |        ^\n"
        "\n"
    )


def test_the_other_language_first():
    lines = shown("title: x", finding(clause=""), "en").split("\n")
    assert lines[:3] == ["x.md:1:1: error sample", "  wrong at ก", "  ผิดที่ ก"]


@pytest.mark.parametrize(("severity", "th", "en"), [("error", "ผิด", "error"), ("warning", "เตือน", "warning")])
def test_severity(severity, th, en):
    assert f": {th} sample" in shown("x", finding(severity=severity))
    assert f": {en} sample" in shown("x", finding(severity=severity), "en")


def test_colour_only_when_wanted():
    assert "\x1b" not in shown("x", finding())
    assert "\x1b[31;1mผิด\x1b[0m" in shown("x", finding(), colour=True)
    assert "\x1b[33;1mเตือน\x1b[0m" in shown("x", finding(severity="warning"), colour=True)


@pytest.mark.parametrize(
    ("line", "column", "caret"),
    [
        ("title: x", 8, "       ^"),
        ("title: x", 1, "^"),
        # marks above and below a letter take no room of their own
        ("ชื่อ: ก", 7, "    ^"),
        ("ที่นี่: x", 9, "    ^"),
        ("น้ำ: x", 6, "    ^"),  # SARA AM takes room
        ("ก\u200bข: x", 6, "    ^"),  # zero-width
        ("\ta: x", 2, "\t^"),  # a tab stays a tab, so that it is as wide as above
        ("title: x", 9, "        ^"),  # behind the end
    ],
)
def test_the_caret_stands_under_its_letter(line, column, caret):
    text = shown(line, finding(1, column))
    assert f"  1 | {line}\n    | {caret}\n" in text


def test_a_long_line_is_cut_around_the_caret():
    text = shown("x" * 500 + "HERE" + "y" * 500, finding(1, 501))
    line, caret = text.split("\n")[5:7]
    assert len(line) < 120
    assert line[caret.index("^") : caret.index("^") + 4] == "HERE"


@pytest.mark.parametrize(("text", "line"), [("", 1), ("one", 2), ("one", 0), ("one\n   ", 2)])
def test_without_a_line_there_is_no_snippet(text, line):
    assert " | " not in shown(text, finding(line))


@pytest.mark.parametrize("control", ["\x1b[2J", "\x07", "\x00", "\x9b31m", "\r", "\x7f"])
def test_nothing_steers_the_terminal(control):
    text = shown(f"title: {control}x", finding(1, 8, name=f"a{control}b"))
    assert control[0] not in text
    assert "\ufffd" in text


@pytest.mark.parametrize("control", ["\x1b[2J", "\x07", "\n"])
def test_a_file_s_name_does_not_steer_the_terminal_either(control):
    text = shown("x", finding(path=f"content/a{control}b.md"))
    assert control not in text.split(": ผิด")[0]


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "\u202a"])
def test_nothing_turns_the_line_around(mark):
    assert mark not in shown(f"title: {mark}x", finding(name=f"a{mark}b"))


@pytest.mark.parametrize(
    ("text", "kept"), [("ก\tข\nค", "ก\tข\ufffdค"), ("a\x1bb", "a\ufffdb"), ("a\ud800b", "a\ufffdb"), ("น้ำ", "น้ำ")]
)
def test_printable(text, kept):
    assert printable(text) == kept


PRIVATE = """\
title: x
submitter:
  name: ลับ
  # remark
  contact: ลับ

  unit: ลับ
source: x
"""


@pytest.mark.parametrize(
    ("line", "private"), [(1, False), (2, True), (3, True), (4, True), (5, True), (6, True), (7, True), (8, False)]
)
def test_the_submitter_s_lines_are_private(line, private):
    assert (line in private_lines(PRIVATE.split("\n"))) is private
    if private:
        assert "ลับ" not in shown(PRIVATE, finding(line))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("submitter: {name: ลับ}", 1),
        ("submitter : {name: ลับ}", 1),
        ("submitter:\n- name: ลับ", 2),
        ("submitter: {\nname: ลับ}", 2),
        # other ways YAML has to write the same key
        ('"submitter":\n  name: ลับ', 2),
        ("'submitter': {name: ลับ}", 1),
        ("  submitter:\n    name: ลับ\n  title: x", 2),
        ("{title: x, submitter: {name: ลับ}}", 1),
        ("? submitter\n: name: ลับ", 2),
        # a quote that is not closed runs past the fence
        ('submitter:\n  name: "ก\n---\nลับ', 4),
        ("submitter:\n  name: 'ก\n---\nลับ", 4),
        ('submitter:\n  name: ก\n    ข "\n---\nลับ', 5),
        ("submitter:\n  name: {a: \n---\nลับ", 4),
        ("submitter:\n  name: ก\n...\nลับ: x\nลับ", 2),
    ],
)
def test_however_the_submitter_is_written_it_is_private(text, line):
    assert "ลับ" not in shown(text, finding(line))


@pytest.mark.parametrize("inside", ["  name: ลับ", "  name: 'ลับ'\n\n  # x\n  unit: \"ลับ ๑\"", "  name:"])
def test_the_text_below_the_front_matter_is_not_private(inside):
    text = f"---\ntitle: x\nsubmitter:\n{inside}\n---\nเปิดเผย\n"
    assert "เปิดเผย" in shown(text, finding(text.count("\n")))


@pytest.mark.parametrize(
    ("errors", "warnings", "th", "en"),
    [
        (0, 0, "ตรวจ 3 รายการ: ผิด 0 เตือน 0", "3 items checked: 0 errors, 0 warnings"),
        (2, 1, "ตรวจ 3 รายการ: ผิด 2 เตือน 1", "3 items checked: 2 errors, 1 warnings"),
    ],
)
def test_summary(errors, warnings, th, en):
    findings = [finding()] * errors + [finding(severity="warning")] * warnings
    assert (summary(findings, 3, "th"), summary(findings, 3, "en")) == (th, en)


def test_nothing_found_is_nothing_said():
    assert render([], lambda path: (), "th") == ""


@pytest.mark.parametrize(
    ("line", "column", "seen"),
    [
        ("sender: ลับ", 1, "sender:"),
        ("source: {name: ก, ผู้ส่ง: ลับ, x: ลับ}", 19, "source: {name: ก, ผู้ส่ง:"),
        ('key = "ลับ"', 1, "key ="),
    ],
)
def test_of_an_unknown_key_only_its_name_is_shown(line, column, seen):
    """It may be a submitter by another name."""
    rule = Rule("unknown-key", "", "error", RULE.title, RULE.reason, RULE.title, RULE.hint, "x", "y")
    assert f"  1 | {seen}\n" in shown(line, rule.at(Place("x.md", 1, column)))


def test_an_id_that_is_half_out_of_sight_is_masked():
    """Only the part around the caret is looked at, or a line of sixty thousand letters would take a minute."""
    number = national_id(1)
    for before in range(30, 60):
        line = "ก" * 300 + number + "ข" * before + "^" + "ค" * before + number + "ง" * 300
        text = shown(line, finding(1, 300 + 13 + before + 1))
        assert not re.search("[0-9]{5}", text.partition("|")[2])
