"""Findings for programs: the shape of docs and interfaces, version 1."""

from __future__ import annotations

import datetime as dt
import json

from pakphayun_ssg.models import Finding, Place, Text
from pakphayun_ssg.report.json import dump, report_values


def finding(severity):
    place = Place("content/news/jobs/nurse/plan.pdf", 5, 3)
    return Finding("c2.7-file-size", severity, "2.7", place, Text("ใหญ่", "large"), Text("ลด", "shrink"))


def test_the_shape_is_that_of_the_interfaces():
    values = report_values([finding("error"), finding("warning")], 12, dt.date(2026, 11, 22))
    assert json.loads(dump(values)) == {
        "version": 1,
        "now": "2026-11-22",
        "summary": {"items": 12, "errors": 1, "warnings": 1},
        "findings": [
            {
                "rule": "c2.7-file-size",
                "severity": severity,
                "clause": "2.7",
                "path": "content/news/jobs/nurse/plan.pdf",
                "line": 5,
                "column": 3,
                "message": {"th": "ใหญ่", "en": "large"},
                "hint": {"th": "ลด", "en": "shrink"},
            }
            for severity in ("error", "warning")
        ],
    }


def test_nothing_found():
    values = report_values([], 0, dt.date(2026, 11, 22))
    assert (values["findings"], values["summary"]) == ([], {"items": 0, "errors": 0, "warnings": 0})


def test_thai_can_be_read_by_people():
    assert "ใหญ่" in dump(report_values([finding("error")], 1, dt.date(2026, 11, 22)))
