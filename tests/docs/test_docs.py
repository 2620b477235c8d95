"""The documents say what is true: generated pages are current, and what they list is what there is."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib

import pytest

from pakphayun_ssg.cli.parser import make_parser
from pakphayun_ssg.rules import RULES
from pakphayun_ssg.schema import FrontMatter
from tests.support import ROOT

DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), ROOT / "README.md", ROOT / "CHANGELOG.md"])
VERBS = (
    "init",
    "new",
    "check",
    "inspect",
    "show",
    "list",
    "withdraw",
    "audit",
    "alive",
    "build",
    "serve",
    "explain",
    "form",
    "memo",
    "notice",
    "refusal",
    "report",
    "evidence",
)


def test_generated_pages_are_current():
    done = subprocess.run([sys.executable, "scripts/docs.py", "--check"], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode()


def test_every_rule_has_its_page():
    pages = {path.stem for path in (DOCS / "rules").glob("*.md")} - {"index"}
    assert pages == {rule.id for rule in RULES}


def test_every_key_of_the_front_matter_is_documented():
    text = (DOCS / "front-matter.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"^### `([a-zA-Z_]+)`", text, re.MULTILINE))
    assert documented == {*FrontMatter.model_fields, *FrontMatter.SYNONYMS}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_between_documents_lead_somewhere(page):
    text = re.sub(r"```.*?```|`[^`]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)#\s]+)", text):
        if not target.startswith(("http", "mailto:")) and "`" not in target:
            assert (page.parent / target).exists(), target


def test_every_document_and_decision_is_found_from_the_index():
    text = (DOCS / "index.md").read_text(encoding="utf-8")
    linked = {(DOCS / target).resolve() for target in re.findall(r"\]\(([^)#\s]+)", text)}
    here = [*DOCS.glob("*.md"), *(DOCS / "decisions").glob("*.md")]
    assert [page.name for page in here if page.name != "index.md" and page not in linked] == []


def test_every_dependency_was_chosen_for_a_reason():
    """Whatever is installed is named in a decision."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needs = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = [match[0] for match in (re.match(r"[\w-]+", need) for need in needs) if match]
    names += json.loads((ROOT / "tests/tools/package.json").read_text(encoding="utf-8"))["dependencies"]
    decisions = "".join(page.read_text(encoding="utf-8") for page in (DOCS / "decisions").glob("*.md")).lower()
    assert [name for name in names if name not in decisions and not name.startswith("types-")] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_documents_name_only_verbs_that_exist(page):
    named = re.findall(r"(?:python3?|py) build\.py ([a-z]+)\b", page.read_text(encoding="utf-8"))
    assert set(named) <= set(VERBS)


def test_the_parser_knows_just_these_verbs():
    parser = make_parser(dict.fromkeys(VERBS, lambda context: 0))
    (commands,) = (action for action in parser._actions if action.dest == "verb")
    assert tuple(commands.choices) == VERBS


def test_interface_words_are_the_same_in_both_languages():
    thai, english = (
        tomllib.loads((ROOT / f"templates/words/{language}.toml").read_text(encoding="utf-8"))
        for language in ("th", "en")
    )
    assert thai.keys() == english.keys()
    for key, text in thai.items():
        assert text.strip(), key
        assert text.count("%d") == english[key].count("%d"), key


def test_every_interface_word_is_used():
    templates = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "templates").rglob("*.html"))
    words = tomllib.loads((ROOT / "templates/words/th.toml").read_text(encoding="utf-8"))
    unused = [
        key
        for key in words
        if f"t.{key}" not in templates and not key.startswith(("need_", "lang_", "gone_", "state_", "ev_"))
    ]
    assert unused == []


def test_the_readme_names_the_two_commands():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "python3 build.py" in readme
    assert "make test" in readme
    assert "make test" in (ROOT / ".ci/run").read_text(encoding="utf-8")
