"""``explain`` of every rule, and help that names only what exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pakphayun_ssg.cli import _VERBS
from pakphayun_ssg.cli.parser import make_parser
from pakphayun_ssg.rules import RULES
from tests.unit.cli.conftest import Call

PLANNED = {"approvals", "stats", "verify", "survey"}
"""Verbs of the interfaces that come with issues of their own: one that does not work yet does not exist."""
GLOBAL = {"--root", "--now", "--lang", "--quiet", "--no-color"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_is_explained(call: Call, rule) -> None:
    ran = call("explain", rule.id)
    assert ran.status == 0
    for words in (rule.id, rule.title.th, rule.title.en, rule.reason.th, rule.reason.en, rule.good, rule.bad):
        assert words in ran.out
    if rule.clause:
        assert f"ข้อ {rule.clause}" in ran.out
    shown = ran.out.replace(rule.good, "").replace(rule.bad, "")
    assert not re.search(r"\{[a-z_]*(:[^}]*)?\}", shown), "a placeholder is left in the samples"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_page_tells_how_to_mend(call: Call, rule) -> None:
    mending = call("explain", rule.id).out.partition("## วิธีแก้ (how to mend)\n\n")[2]
    assert re.search("[ก-ฮ]", mending)
    assert re.search("[a-z]{3}", mending)
    assert "…" not in mending.split("\n")


def test_a_rule_that_finds_several_things_tells_each_with_its_own_way_to_mend(call: Call) -> None:
    told = call("explain", "c2.7-file-opens").out
    assert "- **มีรหัสผ่าน ประชาชนเปิดไม่ได้** เปิดไฟล์ เอารหัสผ่าน" in told
    assert "- **ว่างเปล่า (0 ไบต์)** " in told


def test_without_a_rule_all_are_listed(call: Call) -> None:
    ran = call("explain")
    assert ran.status == 0
    assert [line.split()[0] for line in ran.out.splitlines()] == [rule.id for rule in RULES]
    assert len({rule.id for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("c2.7-file-siz", "c2.7-file-size"),
        ("2.7-file-size", "c2.7-file-size"),
        ("C2.7-FILE-SIZE", "c2.7-file-size"),
        ("unclaimed", "unclaimed-file"),
        ("c2.7", "c2.7-archive-members"),
        ("C2.7", "c2.7-picture-permission"),
    ],
)
def test_a_misspelt_rule_is_offered(call: Call, wrong: str, right: str) -> None:
    ran = call("explain", wrong)
    if ran.status == 0:
        assert right in ran.out
        return
    assert ran.status == 2
    assert right in ran.err


def test_a_rule_like_no_other(call: Call) -> None:
    ran = call("explain", "ๆๆๆ")
    assert ran.status == 2
    assert "ๆๆๆ" in ran.err


def options_of(verb: str | None) -> set[str]:
    parser = make_parser(_VERBS)
    if verb:
        (commands,) = [action for action in parser._actions if action.dest == "verb"]
        parser = commands.choices[verb]
    return {option for action in parser._actions for option in action.option_strings}


@pytest.mark.parametrize("verb", [None, *_VERBS])
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_names_nothing_that_does_not_exist(call: Call, verb: str | None, flag: str) -> None:
    ran = call(*([verb] if verb else []), flag)
    assert ran.status == 0
    assert ran.err == ""
    assert re.search("[\u0e00-\u0e7f]", ran.out)
    named = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", ran.out))
    assert named <= options_of(verb) | {"-q", "-h"}
    words = set(re.findall(r"(?<![\w-])[a-z]+(?![\w-])", ran.out))
    assert not words & PLANNED
    assert options_of(verb) >= GLOBAL


def test_help_lists_every_verb_with_a_word_on_it(call: Call) -> None:
    out = call("--help").out
    for verb in _VERBS:
        assert re.search(rf"^ +{verb} +\S", out, re.MULTILINE), verb


def test_every_option_of_a_verb_is_explained(call: Call) -> None:
    parser = make_parser(_VERBS)
    (commands,) = [action for action in parser._actions if action.dest == "verb"]
    silent = [
        f"{verb} {action.option_strings[0] if action.option_strings else action.dest}"
        for verb, command in commands.choices.items()
        for action in command._actions
        if not action.help
    ]
    assert silent == []


def test_no_page_is_named_that_is_not_there() -> None:
    """Findings send the clerk to pages of docs/; each must be there."""
    root = Path(__file__).parents[3]
    package = root / "pakphayun_ssg"
    named = {
        name
        for path in package.rglob("*.py")
        for name in re.findall(r"docs/[a-z0-9/-]+\.md", path.read_text(encoding="utf-8"))
    }
    assert sorted(name for name in named if not (root / name).is_file()) == []
