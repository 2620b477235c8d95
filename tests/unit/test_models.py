"""The frozen values everything else is made of."""

from __future__ import annotations

import dataclasses

import pytest

from pakphayun_ssg.models import Fault, Finding, Place, Rule, Text

RULE = Rule(
    id="sample",
    clause="2.7",
    severity="error",
    title=Text("ชื่อ", "title"),
    reason=Text("เหตุ", "reason"),
    message=Text("ไฟล์ {name} {why}", "file {name} {why}"),
    hint=Text("แก้ {name}", "mend {name}"),
    good="good",
    bad="bad",
)


def test_a_text_is_put_in_by_language():
    finding = RULE.at(Place("x.md", 2, 3), name="a.pdf", why=Text("หาย", "is gone"))
    assert (finding.message.th, finding.message.en) == ("ไฟล์ a.pdf หาย", "file a.pdf is gone")
    assert (finding.hint.in_("th"), finding.hint.in_("en")) == ("แก้ a.pdf", "mend a.pdf")
    assert (finding.rule, finding.severity, finding.clause) == ("sample", "error", "2.7")
    assert finding.place == ("x.md", 2, 3)


@pytest.mark.parametrize("data", ["{name}", "{0}", "{", "}", "{{}}", "%s", "{name.__class__}"])
def test_what_is_put_in_is_never_a_template_itself(data):
    assert RULE.at(Place("x.md"), name=data, why=Text(data, data)).message.en == f"file {data} {data}"


def test_a_fault_becomes_a_finding_where_its_place_is_known():
    finding = Fault(RULE, name="a").at(Place("x.md", 4), why="b", name="is not overruled")
    assert (finding.message.en, finding.place.line) == ("file a b", 4)


def test_findings_are_told_file_by_file_from_the_top_down():
    places = [Place("b", 1), Place("a", 10, 1), Place("a", 2, 5), Place("a", 2, 4)]
    findings = [RULE.at(place, name="x", why="y") for place in places]
    assert [finding.place for finding in sorted(findings, key=lambda f: f.sort_key)] == sorted(places)


def test_nothing_is_changed_after_it_was_made():
    finding = RULE.at(Place("x.md"), name="x", why="y")
    for value in (finding, RULE, finding.message):
        with pytest.raises((dataclasses.FrozenInstanceError, AttributeError, TypeError)):
            setattr(value, dataclasses.fields(value)[0].name, "other")
    assert isinstance(finding, Finding)
