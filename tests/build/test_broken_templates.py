"""Faults in the templates that an office may change: told with file and line, and the old site stays."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.build.running import leftovers, run, tree
from tests.support import ROOT

TEMPLATES = {
    "undefined name": ("home.html", "{{ no_such_name }}", "templates/home.html:"),
    "undefined name inside": ("item.html", "{{ meta.no_such_name.text }}", "templates/item.html:"),
    "syntax": ("section.html", "{% if %}", "templates/section.html:"),
    "unknown filter": ("entry.html", "{{ heading | no_such_filter }}", "templates/entry.html:"),
    "missing include": ("sitemap.html", "{% include 'none.html' %}", "none.html"),
    "division by zero": ("home.html", "{{ 1 / 0 }}", "templates/home.html:"),
    "calls a text": ("home.html", "{{ heading() }}", "templates/home.html:"),
    "endless": ("home.html", "{% include 'home.html' %}", "templates/"),
    "not text": ("home.html", "\udcff", "templates/home.html:"),
}


@pytest.fixture
def with_templates(good: Path) -> Path:
    shutil.copytree(ROOT / "templates", good / "templates")
    return good


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_broken_template(with_templates: Path, name: str):
    """An office may change its templates, so a fault in one is the office's (2), told with file and line."""
    file, broken, says = TEMPLATES[name]
    before = tree(with_templates / "public")
    template = with_templates / "templates" / file
    text = template.read_text("utf-8").replace("{% block main %}", "{% block main %}" + broken, 1)
    template.write_bytes(text.encode("utf-8", "surrogateescape"))
    ran = run(with_templates, "build")
    assert ran.status == 2, ran.err
    assert says in ran.err
    assert tree(with_templates / "public") == before
    assert leftovers(with_templates) == []


@pytest.mark.parametrize(
    "missing",
    ["home.html", "parts/text.html", "words/th.toml", "assets/site.css", "assets/emblem.svg"],
)
def test_a_missing_file_of_the_design(with_templates: Path, missing: str):
    before = tree(with_templates / "public")
    (with_templates / "templates" / missing).unlink()
    ran = run(with_templates, "build")
    assert ran.status == 2, ran.err
    assert missing.rpartition("/")[2] in ran.err
    assert tree(with_templates / "public") == before


def test_a_missing_word_of_the_interface(with_templates: Path):
    words = with_templates / "templates/words/th.toml"
    words.write_text(words.read_text("utf-8").replace("skip = ", "skipp = "), "utf-8")
    ran = run(with_templates, "build")
    assert ran.status == 2
    assert "skip" in ran.err
