"""The English sibling of an item: title, summary, source and text; what it repeats must agree."""

from __future__ import annotations

from pathlib import Path

import pytest

from pakphayun_ssg.frontmatter import read_document
from pakphayun_ssg.schema import FrontMatter
from pakphayun_ssg.sources import SourceFile
from pakphayun_ssg.translations import read_translation
from pakphayun_ssg.yamlnodes import plain
from tests.support import item

THAI = read_document(item(submitter="{name: นายสมมติ}").encode(), "content/news/jobs/a.md").front
FRONT = FrontMatter.model_validate(plain(THAI))


def read(text, front=FRONT):
    data = text if isinstance(text, bytes) else text.encode()
    return read_translation(SourceFile("content/news/jobs/a.en.md", Path("a.en.md"), len(data), data), THAI, front)


@pytest.mark.parametrize(
    ("text", "title", "summary", "body", "body_line"),
    [
        ("---\ntitle: Nurse\n---\nText", "Nurse", None, "Text", 4),
        ("---\ntitle: Nurse\nsummary: Short\n---\n\nText", "Nurse", "Short", "\nText", 5),
        ("\ufeff---\r\ntitle: Nurse\r\n---\r\nText", "Nurse", None, "Text", 4),
    ],
)
def test_reads(text, title, summary, body, body_line):
    translation, findings = read(text)
    assert findings == []
    assert (translation.title, translation.summary, translation.body) == (title, summary, body)
    assert (translation.path, translation.body_line) == ("content/news/jobs/a.en.md", body_line)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("---\nsummary: x\n---\n", [("c2.1.3-metadata", 2)]),
        ("---\ntitle:\n---\n", [("c2.1.3-metadata", 2)]),
        ("---\ntitle: x\npublishdate: 2568-10-01\n---\n", [("unknown-key", 3)]),
        ("---\ntitle: x\ntitle: y\n---\n", [("yaml-duplicate-key", 3)]),
        ("Text", [("front-matter-missing", 1)]),
        (b"---\ntitle: \xff\n---\n", [("encoding", 2)]),
    ],
)
def test_refuses(text, told):
    translation, findings = read(text)
    assert translation is None
    assert [(finding.rule, finding.place.line) for finding in findings] == told


def test_a_copied_front_matter_is_fine_and_gives_its_source_in_english():
    text = item(title="Nurse", source="General Administration", publish_date="2025-10-01", data_period="FY2569")
    translation, findings = read(text)
    assert findings == []
    assert translation.source.name == "General Administration"
    assert read("---\ntitle: Nurse\n---\n")[0].source is None


def test_the_same_days_are_the_same_period_however_they_are_written():
    assert read("---\ntitle: x\nperiod_start: 1 ต.ค. 68\nperiod_end: 30 ก.ย. 69\n---\n")[1] == []


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("publish_date: 2568-10-02", "bad-value"),
        ("expires: never", "c4.2-expiry-set"),
        ("expiry_date: 31/11/2569", "date-unreadable"),
        ("approver: head", "bad-value"),
        ("draft: true", "bad-value"),
        ("submitter: {name: นายลับ}", "bad-value"),
    ],
)
def test_what_disagrees_with_the_thai_item_is_told_in_the_english_file(line, rule):
    _, findings = read(f"---\ntitle: x\n{line}\n---\n")
    assert [(f.rule, f.place.path, f.place.line) for f in findings] == [(rule, "content/news/jobs/a.en.md", 3)]
    assert "ลับ" not in repr(findings)


def test_beside_an_unreadable_thai_item_nothing_is_compared():
    assert read("---\ntitle: x\npublish_date: 2568-10-02\n---\n", None)[1] == []
