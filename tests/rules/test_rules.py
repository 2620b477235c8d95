"""Each rule on a small site that keeps it and one that breaks it (``trees.py`` says how they are laid out)."""

from __future__ import annotations

import pytest

from tests.rules import trees

NOT_IN_A_TREE: dict[str, str] = {}
"""Rules that no tree of files can show, each with the reason."""


@pytest.mark.parametrize("rule", [rule for rule in trees.IDS if rule not in NOT_IN_A_TREE])
class TestRule:
    def test_the_good_site_is_told_nothing(self, rule, tmp_path):
        assert trees.findings(rule, "ok", tmp_path) == ()

    def test_the_bad_site_is_told_this_and_nothing_else(self, rule, tmp_path):
        assert {finding.rule for finding in trees.findings(rule, "bad", tmp_path)} == {rule}

    def test_the_bad_site_is_told_as_expected(self, rule, tmp_path):
        assert trees.report(rule, tmp_path) == trees.expected(rule).read_text(encoding="utf-8")


def test_every_tree_is_of_a_rule():
    folders = {path.name for path in trees.FOLDER.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == set(trees.IDS) - set(NOT_IN_A_TREE)
