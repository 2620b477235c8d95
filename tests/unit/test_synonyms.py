"""Two names of one thing become one key, and what is said twice is told."""

from __future__ import annotations

import pytest

from pakphayun_ssg.synonyms import unify
from pakphayun_ssg.yamlnodes import locate, plain, read_mapping


def unified(text):
    node, findings = unify(read_mapping(text, "x.md"), "x.md")
    return node, [(finding.rule, finding.place.line, finding.place.column) for finding in findings]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("expires: x", {"expiry_date": "x"}),
        ("expiryDate: x", {"expiry_date": "x"}),
        ("expiry_date: x", {"expiry_date": "x"}),
        ("publishDate: x", {"publish_date": "x"}),
        ("period_start: a\nperiod_end: b", {"data_period": {"start": "a", "end": "b"}}),
        ("period_end: b", {"data_period": {"end": "b"}}),
        ("file: a.pdf", {"attachments": [{"file": "a.pdf"}]}),
        ("file: a.pdf\nfile_type: pdf", {"attachments": [{"file": "a.pdf", "file_type": "pdf"}]}),
        ("file_type: pdf\nfile: a.pdf", {"attachments": [{"file": "a.pdf", "file_type": "pdf"}]}),
        ("file_type: pdf", {"file_type": "pdf"}),
        ("title: x\nother: y", {"title": "x", "other": "y"}),
    ],
)
def test_becomes_our_own_key(text, value):
    node, findings = unified(text)
    assert plain(node) == value
    assert findings == []


@pytest.mark.parametrize(
    ("text", "place", "kept"),
    [
        ("expiry_date: a\nexpires: b", (2, 1), {"expiry_date": "a"}),
        ("expires: a\nexpiry_date: b", (2, 1), {"expiry_date": "a"}),
        ("publish_date: a\npublishDate: b", (2, 1), {"publish_date": "a"}),
        ("data_period: a\nperiod_start: b\nperiod_end: c", (2, 1), {"data_period": "a"}),
        ("period_start: b\ndata_period: a", (1, 1), {"data_period": "a"}),
        ("attachments: []\nfile: b.pdf", (2, 1), {"attachments": []}),
    ],
)
def test_one_thing_said_twice_is_a_finding(text, place, kept):
    node, findings = unified(text)
    assert findings == [("key-conflict", *place)]
    assert plain(node) == kept


def test_a_conflict_names_both_keys():
    _, (finding,) = unify(read_mapping("expiryDate: a\nexpires: b", "x.md"), "x.md")
    assert "expires" in finding.message.en
    assert "expiryDate" in finding.message.en


@pytest.mark.parametrize(
    ("route", "place"),
    [
        (("expiry_date",), (1, 10)),
        (("data_period", "start"), (2, 15)),
        (("data_period", "end"), (3, 13)),
        (("attachments", 0, "file"), (4, 7)),
    ],
)
def test_places_stay_those_of_the_file(route, place):
    node, _ = unified("expires: x\nperiod_start: a\nperiod_end: b\nfile: a.pdf")
    assert locate(node, route) == place
