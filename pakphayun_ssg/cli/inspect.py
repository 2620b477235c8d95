"""``inspect``: bare files judged by the rules alone, before anyone brings them in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pakphayun_ssg.cli.context import Context, UsageError
from pakphayun_ssg.cli.results import print_findings
from pakphayun_ssg.files.examine import Examination, examine
from pakphayun_ssg.mandate.loader import Mandate, load_mandate
from pakphayun_ssg.models import Finding, Place, Text
from pakphayun_ssg.report import json, text
from pakphayun_ssg.rules import OF_FILES
from pakphayun_ssg.thai.sizes import format_size

_UNREAD = Text("  ไม่ได้ตรวจ: {what}", "  not examined: {what}")
"""What nobody has looked at is said with the verdict, so that none is taken for more than it is."""
_FOLDER = Text(
    "{path} เป็นโฟลเดอร์ ให้ระบุไฟล์ในโฟลเดอร์นั้นทีละไฟล์หรือหลายไฟล์",
    "{path} is a folder: name the files in it, one or several",
)
_VERDICTS = {"accept": Text("รับ", "accept"), "warn": Text("เตือน", "warn"), "refuse": Text("ไม่รับ", "refuse")}


def run(context: Context) -> int:
    """Every file with its verdict: refuse is an error, warn a warning, accept neither."""
    mandate = load_mandate()
    judged = [(path, *judge(path, mandate)) for path in context.options.files]
    findings = [finding for _, _, found in judged for finding in found]
    if context.format == "json":
        report = json.report_values(findings, len(judged), context.today)
        report["files"] = [_values(path, exam, found) for path, exam, found in judged]
        context.result(json.dump(report))
    elif context.format != "text":
        print_findings(context, Path(), findings, len(judged))
    else:
        for path, exam, found in judged:
            context.result(_line(context, path, exam, found))
            context.result(text.render(found, lambda _: (), context.language, colour=context.colour))
    return 1 if any(verdict(found) == "refuse" for _, _, found in judged) else 0


def judge(path: str, mandate: Mandate) -> tuple[Examination, list[Finding]]:
    """What the file is, and what the rules say of it.

    Raises:
        UsageError: there is no such file, or it is a folder.
    """
    location = Path(path)
    try:
        if location.is_dir():
            raise UsageError(_FOLDER.fill({"path": path}))
        if not location.is_file():
            raise UsageError(Text(f"ไม่พบไฟล์ {path}", f"there is no file {path}"))
        exam = examine(location)
    except (OSError, ValueError) as error:
        raise UsageError(Text(f"อ่านไฟล์ {path} ไม่ได้", f"cannot read {path} ({error})")) from None
    place = Place(path)
    return exam, [finding for rule in OF_FILES for finding in rule.judge(location.name, exam, place, mandate)]


def verdict(findings: list[Finding]) -> str:
    """The worst of the findings as a verdict."""
    severities = {finding.severity for finding in findings}
    return "refuse" if "error" in severities else "warn" if severities else "accept"


def _values(path: str, exam: Examination, found: list[Finding]) -> dict[str, Any]:
    return {
        "path": path,
        "verdict": verdict(found),
        "type": exam.facts.kind,
        "bytes": exam.facts.size,
        "sha256": exam.facts.sha256,
        "pages": exam.pages,
    }


def _line(context: Context, path: str, exam: Examination, found: list[Finding]) -> str:
    word = _VERDICTS[verdict(found)].in_(context.language)
    size = format_size(exam.facts.size, context.language)
    pages = Text(f", {exam.pages} หน้า", f", {exam.pages} pages").in_(context.language) if exam.pages else ""
    unread = [_UNREAD.fill({"what": what}).in_(context.language) for what in exam.words.unread]
    lines = [f"{word}  {path}  ({exam.facts.kind}{pages}, {size})", *unread]
    return "".join(text.printable(line) + "\n" for line in lines)
