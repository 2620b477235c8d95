"""What was mended, for people: invisible characters by name, nothing private."""

from __future__ import annotations

from pakphayun_ssg.mending import Change
from pakphayun_ssg.report.diff import named, render


def shown(before, after, **more):
    return render("content/a.md", [Change(2, before, after)], ["---", before], "th", **more)


def test_a_unified_diff_with_names():
    assert shown("โรง\u200bพยาบาล ๗\u00a0แห่ง", "โรงพยาบาล ๗ แห่ง") == (
        "--- content/a.md\n+++ content/a.md\n@@ -2 +2 @@\n-โรง‹U+200B ZWSP›พยาบาล ๗‹U+00A0 NBSP›แห่ง\n+โรงพยาบาล ๗ แห่ง\n"
    )


def test_letters_that_look_right_are_named_too():
    assert named("จ\u0e4d\u0e32 \u0e40\u0e40") == "จ‹U+0E4D NIKHAHIT›‹U+0E32 SARA AA› ‹U+0E40 SARA E›‹U+0E40 SARA E›"
    assert named("\x07") == "‹U+0007›"


def test_a_long_line_is_cut_around_the_change():
    text = shown("ก" * 500 + "\u200b" + "ข" * 500, "ก" * 500 + "ข" * 500)
    assert "-…" + "ก" * 24 + "‹U+200B ZWSP›" + "ข" * 24 + "…" in text
    assert max(map(len, text.split("\n"))) < 100


def test_the_submitter_is_not_shown():
    lines = ["---", "submitter:", "  name: ลับ\u200b", "---"]
    text = render("content/a.md", [Change(3, lines[2], "  name: ลับ")], lines, "th")
    assert "ลับ" not in text
    assert "submitter" in text


def test_nothing_steers_the_terminal():
    assert "\x1b" not in shown("a\x1b[2J\u200b", "a\x1b[2J")
    assert "\u202e" not in shown("ก\u202eข", "กข")


def test_colour_and_nothing():
    assert "\x1b[31m-ก" in shown("ก\u200b", "ก", colour=True)
    assert render("content/a.md", [], [], "th") == ""
