"""Which lines are private is found once a text, however long it is and however much is found in it."""

from __future__ import annotations

import pytest

from pakphayun_ssg import frontmatter, privacy
from pakphayun_ssg.report import text
from pakphayun_ssg.rules import passages
from pakphayun_ssg.yamlnodes import YamlFault
from tests.support import item

LONG = item(**{f"key{number}": "&a x" for number in range(300)}).removesuffix("---\n\nเนื้อความ\n")
"""Three hundred faults, and no end of the front matter: all of its lines may be private."""


@pytest.fixture
def asked(monkeypatch):
    """How often the lines of a text are gone through."""
    calls = []

    def counted(lines):
        calls.append(len(lines))
        return privacy.private_lines(lines)

    for module in (text, passages):
        monkeypatch.setattr(module, "private_lines", counted)
    return calls


def test_a_text_is_searched_in_one_pass(asked):
    list(passages.in_source("content/news/jobs/a.md", LONG, lambda piece, origin: ()))
    assert asked == [LONG.count("\n") + 1]


def test_all_findings_of_a_text_are_printed_in_one_pass(asked):
    with pytest.raises(YamlFault) as fault:
        frontmatter.read_document(f"{LONG}---\n".encode(), "a.md")
    lines = LONG.split("\n")
    assert len(fault.value.findings) == 300
    text.render(fault.value.findings, lambda path: lines, "th")
    assert asked == [len(lines)]
