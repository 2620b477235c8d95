"""The English sibling of an item: title, summary and text, nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from pakphayun_ssg.sources import SourceFile
from pakphayun_ssg.translations import read_translation


def read(text):
    data = text if isinstance(text, bytes) else text.encode()
    return read_translation(SourceFile("content/news/jobs/a.en.md", Path("a.en.md"), len(data), data))


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
        # the dates are the Thai item's; two of them could disagree
        ("---\ntitle: x\npublish_date: 2568-10-01\n---\n", [("unknown-key", 3)]),
        ("---\ntitle: x\ntitle: y\n---\n", [("yaml-duplicate-key", 3)]),
        ("Text", [("front-matter-missing", 1)]),
        (b"---\ntitle: \xff\n---\n", [("encoding", 2)]),
    ],
)
def test_refuses(text, told):
    translation, findings = read(text)
    assert translation is None
    assert [(finding.rule, finding.place.line) for finding in findings] == told
