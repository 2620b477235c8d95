"""Ten annotations, errors first; everything else in the step's summary."""

from __future__ import annotations

import pytest

from pakphayun_ssg.models import Finding, Place, Text
from pakphayun_ssg.report.github import SHOWN, commands, step_summary


def finding(number=1, severity="error", path=None, message="ผิด", hint="แก้"):
    place = Place(path or f"content/{number:02}.md", number, 2)
    return Finding("sample", severity, "2.7", place, Text(message, "wrong"), Text(hint, "mend"))


def test_an_annotation():
    assert commands([finding()]) == "::error file=content/01.md,line=1,col=2,title=sample::ผิด (แก้) wrong\n"
    assert commands([finding(severity="warning")]).startswith("::warning ")


def test_ten_are_shown_errors_first_in_the_order_of_the_files():
    findings = [finding(n, "warning") for n in range(1, 9)] + [finding(n) for n in range(30, 20, -1)]
    lines = commands(findings).splitlines()
    assert len(lines) == SHOWN == 10
    assert [line.split("/")[1][:2] for line in lines] == [str(n) for n in range(21, 31)]
    assert all(line.startswith("::error ") for line in lines)


def test_every_other_finding_is_in_the_summary():
    findings = [finding(n) for n in range(1, 16)]
    text = step_summary(findings)
    assert "5 more findings" in text
    assert [f"`content/{n:02}.md:{n}`" in text for n in range(1, 16)] == [False] * 10 + [True] * 5


def test_without_a_rest_there_is_no_summary():
    assert step_summary([finding(n) for n in range(10)]) == ""
    assert commands([]) == ""


@pytest.mark.parametrize(
    ("message", "escaped"),
    [
        ("100%", "100%25"),
        ("a\nb", "a\ufffdb"),
        ("a\r\nb", "a\ufffd\ufffdb"),
        ("::error::x", "::error::x"),
        ("\x1b[1m", "\ufffd[1m"),
    ],
)
def test_a_message_stays_one_command(message, escaped):
    text = commands([finding(message=message)])
    assert f"::{escaped} (แก้)" in text
    assert text.count("\n") == 1


@pytest.mark.parametrize(
    ("path", "escaped"),
    [
        ("content/a,line=9.md", "content/a%2Cline=9.md"),
        ("content/a:b.md", "content/a%3Ab.md"),
        ("content/a\n::error::b.md", "content/a\ufffd%3A%3Aerror%3A%3Ab.md"),
        ("content/50%.md", "content/50%25.md"),
    ],
)
def test_a_path_stays_one_property(path, escaped):
    text = commands([finding(path=path)])
    assert f"file={escaped},line=1," in text
    assert text.count("\n") == 1


@pytest.mark.parametrize(
    ("message", "cell"),
    [("a|b", "a\\|b"), ("a\nb", "a\ufffdb"), ("<img src=x>", "&lt;img src=x>"), ("\x1b", "\ufffd")],
)
def test_a_row_of_the_summary_stays_one_row(message, cell):
    text = step_summary([finding(n) for n in range(10)] + [finding(99, message=message)])
    assert f"| {cell} | แก้ |\n" in text


def test_the_summary_tells_errors_from_warnings():
    findings = [finding(n) for n in range(11)] + [finding(50, "warning")]
    error, warning = [line for line in step_summary(findings).splitlines() if "`content/" in line]
    assert error.replace("10.md:10", "") != warning.replace("50.md:50", "")
