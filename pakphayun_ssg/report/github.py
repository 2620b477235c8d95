"""Findings as GitHub annotations: ten show in a step, the rest go to the step's summary."""

from __future__ import annotations

from collections.abc import Sequence

from pakphayun_ssg.models import Finding
from pakphayun_ssg.report.text import printable

SHOWN = 10
_SEVERITY = {"error": "ผิด (error)", "warning": "เตือน (warning)"}


def commands(findings: Sequence[Finding]) -> str:
    """The first ten as workflow commands, errors first."""
    return "".join(f"{_command(finding)}\n" for finding in _ordered(findings)[:SHOWN])


def step_summary(findings: Sequence[Finding]) -> str:
    """Markdown with every finding that is no annotation; empty when all are shown."""
    rest = _ordered(findings)[SHOWN:]
    if not rest:
        return ""
    rows = "".join(map(_row, rest))
    heading = f"### ข้อค้นพบอีก {len(rest)} ข้อ ({len(rest)} more findings)"
    columns = "| | ที่ | กฎ | ข้อความ | วิธีแก้ |\n|---|---|---|---|---|"
    return f"{heading}\n\n{columns}\n{rows}\n"


def _row(finding: Finding) -> str:
    where = f"`{_cell(finding.place.path)}:{finding.place.line}`"
    words = f"{_cell(finding.message.th)} | {_cell(finding.hint.th)}"
    return f"| {_SEVERITY[finding.severity]} | {where} | {finding.rule} | {words} |\n"


def _ordered(findings: Sequence[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: (finding.severity != "error", finding.sort_key))


def _command(finding: Finding) -> str:
    path, line, column = finding.place
    text = f"{finding.message.th} ({finding.hint.th}) {finding.message.en}"
    where = f"file={_property(path)},line={line},col={column},title={_property(finding.rule)}"
    return f"::{finding.severity} {where}::{_data(text)}"


def _data(text: str) -> str:
    return printable(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _cell(text: str) -> str:
    return printable(text).replace("|", "\\|").replace("<", "&lt;").replace("##[", "##&#91;")
