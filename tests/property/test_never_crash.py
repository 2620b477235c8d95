"""Whatever stands in a content file, reading it gives a value or findings with a place, never an exception."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from pakphayun_ssg.bundles import gather
from pakphayun_ssg.config import ConfigError, Settings, Site, Support, load_settings
from pakphayun_ssg.frontmatter import Document, read_document
from pakphayun_ssg.items import read_items
from pakphayun_ssg.mandate.loader import load_mandate
from pakphayun_ssg.models import Finding
from pakphayun_ssg.report import github, text
from pakphayun_ssg.report import json as json_report
from pakphayun_ssg.rules import check_items
from pakphayun_ssg.rules.office import Office
from pakphayun_ssg.schema import FrontMatter
from pakphayun_ssg.sources import SourceFile
from pakphayun_ssg.texts import read_texts
from pakphayun_ssg.yamlnodes import YamlFault
from tests.property.settings import TRY, TRY_FEW
from tests.support import FRONT, SITE_TOML

PATH = "content/news/jobs/a.md"
MANDATE = load_mandate()
SETTINGS = Settings(site=Site(name_th="ก", name_en="a"), support=Support(browsers_th="ก", browsers_en="a"))
DAY = dt.date(2025, 10, 8)

YAML_MARKS = st.sampled_from(
    [
        *(
            "---\n",
            "...\n",
            "\n",
            "\r\n",
            "\r",
            ": ",
            " #",
            "- ",
            "  ",
            "\t",
            "'",
            '"',
            "[",
            "]",
            "{",
            "}",
            "&a ",
            "*a",
        ),
        *("!x ", "|", ">", "?", "@", "%", "<<", ",", "\ufeff", "\u2028", "\x85", "\0", "\x07"),
    ]
)
LIKE_FRONT_MATTER = st.lists(st.one_of(YAML_MARKS, st.sampled_from(list(FRONT)), st.text(max_size=8)), max_size=40)


def read(data: bytes):
    """The item in ``data`` with everything that is said about it, printed in every format."""
    bundles = gather([SourceFile(PATH, Path("a.md"), len(data), data)], MANDATE)
    items = read_items(bundles.items, MANDATE)
    texts = read_texts(items.parts, MANDATE)
    findings = [*items.findings, *texts.findings, *check_items(items, Office(SETTINGS, MANDATE, DAY))]
    for finding in findings:
        assert finding.place.path == PATH
        assert finding.place.line >= 1
        assert finding.place.column >= 1
    lines = data.decode(errors="replace").split("\n")
    text.render(findings, lambda path: lines, "th").encode()
    github.commands(findings).encode()
    json_report.dump(json_report.report_values(findings, 1, DAY)).encode()
    assert items.items or findings
    return items


def attempt(data: bytes) -> tuple[Document | None, tuple[Finding, ...]]:
    try:
        return read_document(data, PATH), ()
    except YamlFault as fault:
        return None, fault.findings


@TRY
@given(st.binary(max_size=400))
@example(b"---\n\xff\n---\n")
def test_any_bytes(data):
    read(data)


@TRY
@given(st.binary(max_size=200), st.sampled_from(["utf-8-sig", "utf-16", "utf-16-le", "cp874"]))
def test_any_bytes_behind_a_good_start(data, encoding):
    read("---\ntitle: ประกาศ\n".encode(encoding) + data + "\n---\n".encode(encoding))


@TRY
@given(LIKE_FRONT_MATTER)
def test_anything_that_looks_like_front_matter(parts):
    data = "".join(["---\n", *parts, "\n---\n"]).encode("utf-8", "replace")
    document, faults = attempt(data)
    assert (document is None) is bool(faults)
    last = len(data.decode().replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    assert all(1 <= f.place.line <= last and f.place.column >= 1 for f in faults)
    read(data)


WORDS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["", " ", "never", "true", "7(1)", "2568-10-01", "31 ก.พ. 2568", "๑", "ไตรมาส 9/2569", "https://a.th",
                     "javascript:x", "../x", "9" * 5000, "\u200b", "\u0e33", "/old/", "09:30", "x" * 300]),
)  # fmt: skip
INNER = st.sampled_from(
    ["file", "title", "name", "url", "start", "end", "date", "time", "rule", "until", "approver", "reason", "alt", "x"]
)
VALUES = st.recursive(
    WORDS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.one_of(INNER, WORDS), inner, max_size=4)),
    max_leaves=8,
)
KEYS = st.one_of(st.sampled_from([*FrontMatter.model_fields, *FrontMatter.SYNONYMS]), st.text(max_size=8))


@TRY_FEW
@given(st.dictionaries(KEYS, VALUES, max_size=6), st.sets(st.sampled_from(list(FRONT))))
def test_any_values_under_any_keys(keys, left_out):
    front = {**{key: value for key, value in FRONT.items() if key not in left_out}, **keys}
    read(f"---\n{json.dumps(front)}\n---\n\nเนื้อความ".encode())


@TRY_FEW
@given(st.sampled_from(list(FrontMatter.model_fields)), VALUES)
def test_any_value_under_a_known_key(key, value):
    read(f"---\n{json.dumps({**FRONT, key: value}, ensure_ascii=False)}\n---\n".encode("utf-8", "replace"))


@TRY_FEW
@given(st.text(max_size=300))
def test_any_text_below_good_front_matter(body):
    items = read(f"---\n{json.dumps(FRONT, ensure_ascii=False)}\n---\n{body}".encode("utf-8", "replace"))
    assert items.items or "\0" in body


TOML_MARKS = st.sampled_from(
    [*("[site]\n", "[[people]]\n", "[[people.appointments]]\n", "[[gaps]]\n", "name_th", "name_en", "from", "until"),
     *("role", "id", " = ", '"', "'", '"""', "\n", "\r\n", "[", "]", "{", "}", ",", "#", "1 ต.ค. 2560", "2560-10-01"),
     *("true", "1e999", "nan", "\\u0000", "\x00", "\ufeff", "district_head", "https://a.go.th/")]
)  # fmt: skip


@TRY_FEW
@given(st.lists(st.one_of(TOML_MARKS, st.text(max_size=6)), max_size=30), st.booleans())
def test_any_site_toml_gives_settings_or_findings(tmp_path_factory, parts, behind):
    root = tmp_path_factory.mktemp("toml")
    (root / "site.toml").write_bytes(((SITE_TOML if behind else "") + "".join(parts)).encode("utf-8", "replace"))
    findings = refused(root)
    assert findings is None or findings
    assert all(f.place.path == "site.toml" and f.place.line >= 1 and f.place.column >= 1 for f in findings or ())


def refused(root: Path) -> tuple[Finding, ...] | None:
    """What is wrong with the settings, or None when they are read."""
    try:
        load_settings(root)
    except ConfigError as error:
        return tuple(error.findings)
    return None
