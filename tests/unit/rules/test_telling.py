"""Every sign is told by one rule, in words a clerk can use."""

from __future__ import annotations

from collections import Counter
from typing import get_args

from pakphayun_ssg.files.examine import Examination
from pakphayun_ssg.files.facts import FileFacts
from pakphayun_ssg.files.signs import SignName, sign
from pakphayun_ssg.models import Place
from pakphayun_ssg.rules import OF_FILES, c2_7_archive_members

TELLERS = [module for module in OF_FILES if hasattr(module, "TOLD")]


def test_each_sign_is_told_by_exactly_one_rule():
    told = Counter(name for module in TELLERS for name in module.TOLD)
    assert set(told) == set(get_args(SignName))
    assert set(told.values()) == {1}


def test_many_members_are_one_finding(mandate):
    names = [sign("other-member", f"{number}.txt") for number in range(5)]
    exam = Examination(FileFacts(1, "", "zip", "zip"), tuple(names))
    (finding,) = c2_7_archive_members.judge("a.zip", exam, Place("a.zip"), mandate)
    assert "(0.txt, 1.txt, 2.txt และอีก 2)" in finding.message.th
    assert "(0.txt, 1.txt, 2.txt and 2 more)" in finding.message.en
