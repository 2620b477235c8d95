"""Findings as SARIF 2.1.0 (OASIS, errata 01), which code hosts and editors read.

Thai is the language of the log; the rules' words in English stand in its translation, and a result's message
says both. A rule's page is a path within the project, so it stands in the help and the properties: ``helpUri``
would have to be an address in full, which only the office knows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from pakphayun_ssg.models import Finding, Language, Rule
from pakphayun_ssg.report.json import finding_values
from pakphayun_ssg.report.text import printable

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_NAME = "pakphayun"


def log_values(findings: Sequence[Finding], rules: Sequence[Rule], version: str) -> dict[str, Any]:
    """A whole log with one run: every rule there is, and a result for each finding."""
    numbers = {rule.id: number for number, rule in enumerate(rules)}
    english = {"name": _NAME, "language": "en-US", "contents": ["localizedData"]}
    run = {
        "tool": {
            "driver": {
                "name": _NAME,
                "version": version,
                "language": "th-TH",
                "contents": ["localizedData", "nonLocalizedData"],
                "rules": [_rule(rule, "th") for rule in rules],
            }
        },
        "translations": [{**english, "rules": [_words(rule, "en") for rule in rules]}],
        "language": "th-TH",
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, numbers[finding.rule]) for finding in findings],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule, language: Language) -> dict[str, Any]:
    properties = {"page": page_of(rule), "tags": [f"clause-{rule.clause}"] if rule.clause else ["format"]}
    return {
        **_words(rule, language),
        "defaultConfiguration": {"level": rule.severity},
        "properties": properties,
    }


def _words(rule: Rule, language: Language) -> dict[str, Any]:
    title, reason, page = rule.title.in_(language), rule.reason.in_(language), page_of(rule)
    return {
        "id": rule.id,
        "shortDescription": {"text": title},
        "fullDescription": {"text": reason},
        "help": {"text": f"{reason} ({page})", "markdown": f"{reason}\n\n[{page}]({page})"},
    }


def page_of(rule: Rule) -> str:
    """The page of ``docs/`` that explains a rule, from the project's folder."""
    return f"docs/rules/{rule.id}.md"


def _result(finding: Finding, number: int) -> dict[str, Any]:
    values = finding_values(finding)
    said = (finding.message.th, finding.hint.th, finding.message.en, finding.hint.en)
    path, line, column = finding.place
    location = {"artifactLocation": {"uri": quote(path)}, "region": {"startLine": line, "startColumn": column}}
    same = f"{finding.rule}\n{path}\n{finding.message.en}"
    return {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": finding.severity,
        "message": {"text": "\n".join(printable(text) for text in said)},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"findingHash/v1": hashlib.sha256(same.encode(errors="replace")).hexdigest()},
        "properties": {"clause": finding.clause, "message": values["message"], "hint": values["hint"]},
    }
