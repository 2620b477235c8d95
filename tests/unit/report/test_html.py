"""Findings as a page of the preview."""

from __future__ import annotations

from pakphayun_ssg.models import Finding, Place, Text
from pakphayun_ssg.report.html import page

ONE = Finding("sample", "error", "", Place("<a>.md", 3, 4), Text("<b>ผิด</b>", "wrong"), Text("แก้", "mend"))


def test_a_finding_is_shown_in_both_languages_and_escaped():
    shown = page([ONE])
    for text in ("&lt;a&gt;.md:3:4", "&lt;b&gt;ผิด&lt;/b&gt;", "wrong", "แก้", "mend", "sample", "1 errors"):
        assert text in shown
    assert "<b>" not in shown


def test_a_fault_without_findings():
    shown = page([], "templates/<x>: undefined")
    assert "<pre>templates/&lt;x&gt;: undefined</pre>" in shown
    assert "1 errors" in shown


def test_nothing_in_it_is_inline_or_from_elsewhere():
    shown = page([ONE])
    assert "<script" not in shown
    assert " style=" not in shown
    assert "http" not in shown
