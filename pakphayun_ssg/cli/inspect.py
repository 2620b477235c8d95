"""``inspect``: bare files judged by the rules alone, before anyone brings them in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pakphayun_ssg.cli.context import Context, UsageError
from pakphayun_ssg.files.facts import FileFacts, read_facts
from pakphayun_ssg.mandate.loader import Mandate, load_mandate
from pakphayun_ssg.models import Finding, Place, Text
from pakphayun_ssg.report import json, text
from pakphayun_ssg.rules import c2_7_file_extension, c2_7_file_size, c2_7_file_type
from pakphayun_ssg.thai.sizes import format_size

_JUDGES = (c2_7_file_extension, c2_7_file_size, c2_7_file_type)
_VERDICTS = {"accept": Text("รับ", "accept"), "warn": Text("เตือน", "warn"), "refuse": Text("ไม่รับ", "refuse")}


def run(context: Context) -> int:
    """Every file with its verdict: refuse is an error, warn a warning, accept neither."""
    mandate = load_mandate()
    judged = [(path, *judge(path, mandate)) for path in context.options.files]
    findings = [finding for _, _, found in judged for finding in found]
    if context.format == "json":
        report = json.report_values(findings, len(judged), context.today)
        report["files"] = [_values(path, facts, found) for path, facts, found in judged]
        context.result(json.dump(report))
    else:
        for path, facts, found in judged:
            context.result(_line(context, path, facts, found))
            context.result(text.render(found, lambda _: (), context.language, colour=context.colour))
    return 1 if any(verdict(found) == "refuse" for _, _, found in judged) else 0


def judge(path: str, mandate: Mandate) -> tuple[FileFacts, list[Finding]]:
    """What the file is, and what the rules say of it.

    Raises:
        UsageError: there is no such file.
    """
    location = Path(path)
    try:
        if not location.is_file():
            raise UsageError(Text(f"ไม่พบไฟล์ {path}", f"there is no file {path}"))
        facts = read_facts(location)
    except (OSError, ValueError) as error:
        raise UsageError(Text(f"อ่านไฟล์ {path} ไม่ได้", f"cannot read {path} ({error})")) from None
    place = Place(path)
    return facts, [finding for rule in _JUDGES for finding in rule.judge(location.name, facts, place, mandate)]


def verdict(findings: list[Finding]) -> str:
    """The worst of the findings as a verdict."""
    severities = {finding.severity for finding in findings}
    return "refuse" if "error" in severities else "warn" if severities else "accept"


def _values(path: str, facts: FileFacts, found: list[Finding]) -> dict[str, Any]:
    return {
        "path": path,
        "verdict": verdict(found),
        "type": facts.kind,
        "bytes": facts.size,
        "sha256": facts.sha256,
        "pages": None,
    }


def _line(context: Context, path: str, facts: FileFacts, found: list[Finding]) -> str:
    word = _VERDICTS[verdict(found)].in_(context.language)
    return text.printable(f"{word}  {path}  ({facts.kind}, {format_size(facts.size, context.language)})") + "\n"
