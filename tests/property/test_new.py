"""What ``new`` writes reads back as it was typed."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from pakphayun_ssg.cli.new import _clean, front_matter
from pakphayun_ssg.frontmatter import read_document
from pakphayun_ssg.yamlnodes import plain
from tests.property.settings import TRY

TYPED = st.text(max_size=60).map(_clean)
"""Answers as they reach the writer: one line, tidied."""
NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20).map(lambda name: f"{name}.pdf")


def read(text):
    document = read_document(text.encode(), "x.md")
    return plain(document.front), document.body


@TRY
@given(title=TYPED, source=TYPED, approver=TYPED)
@example(title='"', source="\\", approver="#")
@example(title="ประกาศ: รับสมัคร #1", source="'", approver="NO")
@example(title="\U0001f600", source="{{ x }}", approver="---")
def test_answers(title, source, approver):
    answers = {"title": title, "source": source, "approver": approver}
    assert read(front_matter(answers, [])) == (answers, "\n")


@TRY
@given(source=TYPED, url=TYPED)
def test_a_source_with_an_address(source, url):
    front, _ = read(front_matter({"title": "ก", "source": source, "source.url": url}, []))
    assert front == {"title": "ก", "source": {"name": source, "url": url}}


@TRY
@given(title=TYPED, names=st.lists(NAMES, min_size=1, max_size=4))
def test_files(title, names):
    front, _ = read(front_matter({"title": title}, names))
    assert [entry["file"] for entry in front["attachments"]] == names
    titles = [title] if len(names) == 1 else [name.removesuffix(".pdf") for name in names]
    assert [entry["title"] for entry in front["attachments"]] == titles
