"""The browser must read a query exactly as the build read the text: both halves are run and compared."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pakphayun_ssg.search.canonical import canonical, skeleton
from pakphayun_ssg.search.terms import terms
from tests.unit.search.engine import Node
from tests.unit.search.test_canonical import LETTERS

NEWS = "thai-news/dev-300.jsonl"
OLD = st.characters(exclude_categories=["Cs", "Cn"], max_codepoint=0x2FFFF).filter(
    lambda letter: unicodedata.ucd_3_2_0.category(letter) != "Cn"
)
"""Letters that every Unicode version of a browser in use knows."""


def forms(text: str) -> list[object]:
    form = canonical(text)
    return [form, skeleton(form), sorted(terms(form), key=lambda term: term.encode("utf-16-be"))]


@given(st.lists(st.text(alphabet=LETTERS), max_size=20))
def test_thai(node: Node, texts: list[str]) -> None:
    assert node.ask("forms", texts) == [forms(text) for text in texts]


@given(st.lists(st.text(alphabet=OLD), max_size=20))
def test_any_letters(node: Node, texts: list[str]) -> None:
    assert node.ask("forms", texts) == [forms(text) for text in texts]


def test_real_news(node: Node, shared: Path) -> None:
    path = shared / NEWS
    if not path.is_file():
        pytest.skip(f"{path} is not there")
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    texts = [text for row in rows for text in (row["title"], row["body"])]
    assert node.ask("forms", texts) == [forms(text) for text in texts]
