"""What every rule must bring: words in both languages, a reason, a good and a bad sample, a name that can be found."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from string import Formatter

import pytest

import pakphayun_ssg.rules
from pakphayun_ssg import placing_rules, reading_rules, required_rules
from pakphayun_ssg.rules import RULES

THAI = re.compile("[\u0e01-\u0e5b]")
PARTS = ("title", "reason", "message", "hint")
FILES = sorted(Path(pakphayun_ssg.rules.__file__).parent.glob("c*.py"))
WITHOUT_A_CLAUSE = [
    path
    for path in sorted(Path(pakphayun_ssg.rules.__file__).parent.glob("*.py"))
    if path not in FILES
    and re.search(r"^RULE = Rule\($", path.read_text("utf-8"), re.MULTILINE)
    and re.search("^def check", path.read_text("utf-8"), re.MULTILINE)
]


def names(template):
    return sorted({name for _, name, _, _ in Formatter().parse(template) if name})


def words(template):
    return "".join(text for text, _, _, _ in Formatter().parse(template)).strip(" “”:")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
class TestEveryRule:
    @pytest.mark.parametrize("part", PARTS)
    def test_speaks_both_languages(self, rule, part):
        text = getattr(rule, part)
        assert text.th
        assert text.en
        if words(text.th) or words(text.en):
            assert THAI.search(text.th)
            assert re.search("[A-Za-z]{2}", text.en)
            assert text.th != text.en
        else:
            assert names(text.th), "it is empty in both languages"

    @pytest.mark.parametrize("part", ["message", "hint"])
    def test_says_the_same_in_both(self, rule, part):
        text = getattr(rule, part)
        assert names(text.th) == names(text.en)

    @pytest.mark.parametrize("part", ["title", "reason"])
    def test_title_and_reason_are_finished_sentences(self, rule, part):
        text = getattr(rule, part)
        assert names(text.th.replace("{{", "")) == names(text.en.replace("{{", "")) == []

    def test_has_samples(self, rule):
        assert rule.good.strip()
        assert rule.bad.strip()
        assert rule.good != rule.bad

    def test_has_a_name_and_a_clause_of_the_announcement(self, rule):
        assert re.fullmatch(r"(?:c[1-4](?:\.[0-9]{1,2}){1,2}-)?[a-z]+(?:-[a-z]+)*", rule.id)
        assert rule.clause == "" or re.fullmatch(r"[1-4](?:\.[0-9]{1,2}){1,2}", rule.clause)
        number = re.match(r"c([0-9.]+)-", rule.id)
        assert number is None or number[1] == rule.clause
        assert rule.severity in {"error", "warning"}

    def test_its_reason_names_its_clause(self, rule):
        if rule.id.startswith("c"):
            number = re.match(r"c([0-9.]+)-|", rule.id)[1]
            assert number is None or number in rule.reason.th


def test_no_two_rules_have_one_name():
    assert [name for name, times in Counter(rule.id for rule in RULES).items() if times > 1] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_rule_s_file_is_named_after_it(path):
    """``ls rules/`` is the traceability table."""
    number = re.match(r"c((?:[0-9]+_)+)", path.stem)[1]
    wanted = f"c{number.strip('_').replace('_', '.')}-{path.stem[len(number) + 1 :].replace('_', '-')}"
    assert wanted in {rule.id for rule in RULES}


@pytest.mark.parametrize("path", WITHOUT_A_CLAUSE, ids=lambda path: path.stem)
def test_a_rule_without_a_clause_too(path):
    assert path.stem.replace("_", "-") in {rule.id for rule in RULES}


def test_every_rule_that_is_written_is_in_the_list():
    raised = (*placing_rules.RULES, *reading_rules.RULES, *required_rules.RULES)
    for module in (placing_rules, reading_rules, required_rules):
        written = {value.id for value in vars(module).values() if type(value).__name__ == "Rule"}
        assert written == {rule.id for rule in module.RULES}
    assert {rule.id for rule in raised} <= {rule.id for rule in RULES}
