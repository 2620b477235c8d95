"""Front matter that nobody on this project wrote, read in place (``../shared/data/front-matter``).

Every file gives a value or a finding with a place; never an exception, never a silent third thing.
"""

from __future__ import annotations

import base64
import json
import re
import time

import pytest
import yaml

from pakphayun_ssg.build import read_site
from pakphayun_ssg.frontmatter import read_document
from pakphayun_ssg.yamlnodes import YamlFault, plain
from tests.support import SHARED, SITE_TOML, TODAY, make_site

FOLDER = SHARED / "data/front-matter"
OFFICE = SITE_TOML.replace("สาธารณสุขอำเภอตัวอย่าง", "สาธารณสุขอำเภอปากพะยูน")
PATH = "content/news/jobs/x.md"


def rows(name):
    path = FOLDER / name
    if not path.exists():
        reason = f"{path} is not there: the shared data lies beside the repository, not in it"
        return [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=reason))]
    lines = path.read_text(encoding="utf-8").splitlines()
    return [pytest.param(row, id=str(row.get("id", number))) for number, row in enumerate(map(json.loads, lines))]


def read(root, data):
    return read_site(make_site(root, {"site.toml": OFFICE, PATH: data}), TODAY)


def attempt(data):
    """The document, or None with the findings."""
    try:
        return read_document(data, PATH), ()
    except YamlFault as fault:
        return None, fault.findings


READ = {
    "title": lambda item: item.front.title,
    "source": lambda item: item.front.source.name,
    "publish_date": lambda item: item.front.publish_date.isoformat(),
    "expires": lambda item: item.expires.isoformat(),
    "body_has": lambda item: item.body,
}
"""How the keys of the labels are read from an item; ``doc_no``, ``ref``, ``version`` are no keys of ours."""


@pytest.mark.parametrize("case", rows("torture.dev.jsonl"))
def test_torture(case, tmp_path):
    start = time.process_time()
    checked = read(tmp_path, base64.b64decode(case["b64"]))
    assert time.process_time() - start < 2
    errors = [finding for finding in checked.findings if finding.severity == "error"]
    if case["expect"] == "ok":
        assert errors == []
    if case["expect"] == "error":
        assert errors
    if errors:
        lines = base64.b64decode(case["b64"]).count(b"\n") + 1
        assert all(f.place.path == PATH and 1 <= f.place.line <= lines and f.place.column >= 1 for f in errors)
        assert all(f.message.th and f.message.en and f.hint.th and f.hint.en for f in errors)
        return
    (item,) = checked.items
    for key, value in case["must"].items():
        found = READ[key](item)
        assert value in found if key == "body_has" else found == value
    for forbidden in case["forbid"]:
        kind, _, value = forbidden.partition(":")
        assert kind not in {"value", "exec"} or value not in {item.front.title, item.front.source.name}
    if case["id"] == "dashes-in-block":
        assert "---" in item.front.title


@pytest.mark.parametrize(
    ("case", "rule"),
    [
        ("utf16le-bom", "encoding"),
        ("cp874", "encoding"),
        ("nul", "encoding"),
        ("no-front-matter", "front-matter-missing"),
        ("unclosed", "front-matter-unclosed"),
        ("duplicate-key", "yaml-duplicate-key"),
        ("colon-in-title", "yaml-syntax"),
        ("hash-only-title", "yaml-comment-cuts-text"),
        ("zero-width-title", "c2.1.3-metadata"),
        ("norway-yes-approver", "c2.1.2-approver"),
        ("date-impossible", "date-unreadable"),
        ("expiry-before-publish", "c4.2-expiry-set"),
        ("period-reversed", "date-unreadable"),
        ("approver-missing", "c2.1.2-approver-named"),
        ("unknown-key-typo", "unknown-key"),
        ("billion-laughs", "yaml-tag-or-alias"),
        ("python-tag", "yaml-tag-or-alias"),
        ("deep-nesting", "front-matter-too-large"),
        ("file-traversal", "file-missing"),
        ("file-absolute", "file-missing"),
    ],
)
def test_torture_is_told_by_the_rule_that_knows(case, rule, shared, tmp_path):
    lines = (shared / "front-matter/torture.dev.jsonl").read_text(encoding="utf-8").splitlines()
    data = next(row["b64"] for row in map(json.loads, lines) if row["id"] == case)
    assert rule in {finding.rule for finding in read(tmp_path, base64.b64decode(data)).findings}


def test_every_required_key_of_an_empty_front_matter_is_listed_at_once(shared, tmp_path):
    found = read(tmp_path, b"---\n---\n").findings
    assert len(found) == 6


@pytest.mark.parametrize("row", rows("real.dev.jsonl"))
def test_real(row):
    front = row["front_matter"].replace("\r\n", "\n").rstrip()
    data = f"---\n{front}\n---\n\ntext\n"
    data = data.replace("\n", "\r\n") if row["crlf"] else data
    document, faults = attempt(data.encode("utf-8-sig" if row["bom"] else "utf-8"))
    expect = row["expect"]
    if document:
        assert expect in {"mapping", "empty", "mapping, keys differ in case only"}
        assert document.body == "\ntext\n"
        assert (document.front.entries == ()) is (expect == "empty")
        assert plain(document.front) == (yaml.load(front, Loader=yaml.BaseLoader) or {})
    else:
        assert expect != "empty"
        lines = data.count("\n") + 1
        assert faults
        assert all(f.place.path == PATH and 1 < f.place.line <= lines and f.place.column >= 1 for f in faults)
    if expect.startswith("duplicate key: "):
        told = "".join(f.message.en for f in faults if f.rule == "yaml-duplicate-key")
        assert f"“{expect.removeprefix('duplicate key: ')}”" in told


def test_real_as_one_site(shared, tmp_path):
    """All of them as items of one office: each is an item or has a finding of its own."""
    lines = (shared / "front-matter/real.dev.jsonl").read_text(encoding="utf-8").splitlines()
    fronts = [json.loads(line)["front_matter"] for line in lines]
    files = {f"content/news/jobs/a{n:03}.md": f"---\n{front.rstrip()}\n---\n" for n, front in enumerate(fronts)}
    checked = read_site(make_site(tmp_path, files), TODAY)
    assert {item.path for item in checked.items} | {finding.place.path for finding in checked.findings} == set(files)


READ_THOUGH_AN_ERROR = {"S98Z"}
"""A block scalar of nothing but blanks and a remark: libyaml reads the empty text that it is."""
NULL = {"", "~", "null", "Null", "NULL"}


def alike(text, value):
    """Whether what was read as plain strings is what the suite's JSON says."""
    if isinstance(value, dict):
        return text.keys() == value.keys() and all(alike(text[key], value[key]) for key in value)
    if isinstance(value, list):
        return isinstance(text, list) and len(text) == len(value) and all(map(alike, text, value))
    if isinstance(value, str):
        return text == value
    if value is None:
        return text in NULL
    if isinstance(value, bool):
        return text.lower() == str(value).lower()
    return float(text) == value


@pytest.mark.parametrize("row", rows("yaml-test-suite.dev.jsonl"))
def test_yaml_test_suite(row):
    """The value that the suite says, or a finding with its place; never a third thing."""
    text = row["yaml"].removesuffix("\n").removeprefix("---\n").removesuffix("\n...")
    document, faults = attempt(f"---\n{text}\n---\n".encode("utf-8", "surrogatepass"))
    assert (document is None) is bool(faults)
    lines = len(re.split(r"\r\n|\r|\n", text)) + 2
    assert all(f.place.path == PATH and 1 <= f.place.line <= lines and f.place.column >= 1 for f in faults)
    if document is None or re.search(r"^(?:---|\.\.\.)[ \t]*$", text, re.MULTILINE):
        return  # a fence inside ends the front matter there, as everyone who reads the file sees
    assert row["expect"] != "error" or row["id"] in READ_THOUGH_AN_ERROR
    if row["expect"] == "value" and row["json"]:
        assert alike(plain(document.front), row["json"][0] or {})
