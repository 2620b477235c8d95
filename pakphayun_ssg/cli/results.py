"""Findings to the reader in the format that was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pakphayun_ssg import __version__
from pakphayun_ssg.cli.context import Context
from pakphayun_ssg.models import Finding
from pakphayun_ssg.report import github, json, sarif, text
from pakphayun_ssg.rules import RULES


def print_findings(context: Context, root: Path, findings: Sequence[Finding], items: int) -> None:
    """Print ``findings``; what GitHub does not show as annotations goes to its step summary."""
    if context.format == "json":
        context.result(json.dump(json.report_values(findings, items, context.today)))
    elif context.format == "sarif":
        context.result(json.dump(sarif.log_values(findings, RULES, __version__)))
    elif context.format == "github":
        context.result(github.commands(findings))
        rest = github.step_summary(findings)
        path = context.environment.get("GITHUB_STEP_SUMMARY")
        if rest and not (path and _append(Path(path), rest)):
            context.result(rest)
    else:
        context.result(text.render(findings, context.lines(root), context.language, colour=context.colour))
        if not context.quiet:
            context.result(text.summary(findings, items, context.language) + "\n")


def _append(path: Path, text: str) -> bool:
    try:
        with path.open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError:
        return False
    return True


def has_errors(findings: Sequence[Finding]) -> bool:
    """Whether any finding is an error."""
    return any(finding.severity == "error" for finding in findings)
