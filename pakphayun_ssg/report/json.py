"""Findings for programs: the shape of the interfaces, version 1."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from typing import Any

from pakphayun_ssg.models import Finding, Text


def finding_values(finding: Finding) -> dict[str, Any]:
    """One finding as JSON-able values."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "clause": finding.clause,
        "path": finding.place.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "message": _text(finding.message),
        "hint": _text(finding.hint),
    }


def report_values(findings: Sequence[Finding], items: int, now: dt.date) -> dict[str, Any]:
    """A whole run; ``files`` is added by ``inspect``."""
    errors = sum(finding.severity == "error" for finding in findings)
    return {
        "version": 1,
        "now": now.isoformat(),
        "summary": {"items": items, "errors": errors, "warnings": len(findings) - errors},
        "findings": [finding_values(finding) for finding in findings],
    }


def dump(value: Any) -> str:
    """JSON as people can read it too."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _text(text: Text) -> dict[str, str]:
    return {"th": text.th, "en": text.en}
