"""YAML as plain strings with places; everything clever is refused."""

from __future__ import annotations

import time

import pytest

from pakphayun_ssg.yamlnodes import MAX_DEPTH, MAX_NODES, YamlFault, locate, locator, plain, read_mapping


def read(text, first_line=1):
    return plain(read_mapping(text, "x.md", first_line))


def refused(text, first_line=1):
    """(rule, line, column) of every finding."""
    with pytest.raises(YamlFault) as caught:
        read_mapping(text, "x.md", first_line)
    return [(finding.rule, finding.place.line, finding.place.column) for finding in caught.value.findings]


@pytest.mark.parametrize(
    "value",
    [
        "NO",
        "yes",
        "true",
        "null",
        "~",
        "0746",
        "12:30",
        "2.10",
        "1e3",
        "2563-10-07",
        "0x1F",
        "1_000",
        ".inf",
        "=",
        "7(1)",
    ],
)
def test_no_value_is_guessed(value):
    assert read(f"key: {value}") == {"key": value}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: x", {"a": "x"}),
        ("a:", {"a": ""}),
        ("a: ''", {"a": ""}),
        ('a: "x: y # z"', {"a": "x: y # z"}),
        ("a: 'it''s'", {"a": "it's"}),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
        ("a: >-\n  one\n  two\n", {"a": "one two"}),
        ("a: [x, y]", {"a": ["x", "y"]}),
        ("a:\n  - x\n  - b: y\n", {"a": ["x", {"b": "y"}]}),
        ("a: {b: x, c: {d: y}}", {"a": {"b": "x", "c": {"d": "y"}}}),
        ("# a remark of its own\na: x\n", {"a": "x"}),
        ("a: x#y", {"a": "x#y"}),
        ("a: 'x' # a remark behind quotes", {"a": "x"}),
        ("a: |\n  x # y\n", {"a": "x # y\n"}),
        ("", {}),
        ("# nothing but a remark", {}),
        ("ก: ข", {"ก": "ข"}),
    ],
)
def test_reads(text, value):
    assert read(text) == value


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        # what YAML would do without a word
        ("a: 1\nb: 2\na: 3", [("yaml-duplicate-key", 3, 1)]),
        ("a: {b: 1, b: 2}", [("yaml-duplicate-key", 1, 11)]),
        ("a: 1\na: 2\na: 3", [("yaml-duplicate-key", 2, 1), ("yaml-duplicate-key", 3, 1)]),
        ("a: 1\n'a': 2", [("yaml-duplicate-key", 2, 1)]),
        ("title: โครงการ #1", [("yaml-comment-cuts-text", 1, 16)]),
        ("a:\n  - x # y", [("yaml-comment-cuts-text", 2, 7)]),
        ("a: one\n  two # y", [("yaml-comment-cuts-text", 2, 7)]),
        ("a: x\t# y", [("yaml-comment-cuts-text", 1, 6)]),
        # marks
        ("a: &x 1", [("yaml-tag-or-alias", 1, 4)]),
        ("a: &x 1\nb: *x", [("yaml-tag-or-alias", 1, 4), ("yaml-tag-or-alias", 2, 4)]),
        ("a: !!int 1", [("yaml-tag-or-alias", 1, 4)]),
        ("a: !!python/object/apply:os.system [x]", [("yaml-tag-or-alias", 1, 4)]),
        ("a: !own 1", [("yaml-tag-or-alias", 1, 4)]),
        ("a: ! 1", [("yaml-tag-or-alias", 1, 4)]),
        ("a: !!map {}", [("yaml-tag-or-alias", 1, 4)]),
        ("<<: {a: 1}", [("yaml-tag-or-alias", 1, 1)]),
        # not keys with values
        ("- a\n- b", [("wrong-kind", 1, 1)]),
        ("only text", [("wrong-kind", 1, 1)]),
        ("? [a, b]\n: x", [("wrong-kind", 1, 3)]),
        # not YAML
        ("a: b: c", [("yaml-syntax", 1, 5)]),
        ("a: @x", [("yaml-syntax", 1, 4)]),
        ("a: `x", [("yaml-syntax", 1, 4)]),
        ("a: %x", [("yaml-syntax", 1, 4)]),
        ('a: 1\nb: "open', [("yaml-syntax", 2, 4)]),
        ("a: [1, 2", [("yaml-syntax", 1, 9)]),
        ("a:\n\tb: 1", [("yaml-syntax", 2, 1)]),
        ("a: 1\n---\nb: 2", [("yaml-syntax", 2, 1)]),  # a second document would be dropped without a word
        ("a: x\x07y", [("yaml-syntax", 1, 5)]),
        ("a: 1\nb: ก\x1bข", [("yaml-syntax", 2, 5)]),
    ],
)
def test_refuses_at_its_place(text, findings):
    assert refused(text) == findings


def test_several_faults_are_told_at_once():
    text = "a: &x 1\nb: 2\nb: 3\nc: d # e\nf: g: h"
    assert [rule for rule, _, _ in refused(text)] == [
        "yaml-tag-or-alias",
        "yaml-duplicate-key",
        "yaml-comment-cuts-text",
        "yaml-syntax",
    ]


def test_lines_are_those_of_the_file():
    assert refused("a: 1\na: 2", first_line=10) == [("yaml-duplicate-key", 11, 1)]
    assert refused("a: b: c", first_line=10)[0][1] == 10


def test_a_quoted_merge_key_is_only_a_key():
    assert read("'<<': x") == {"<<": "x"}


def test_a_repeated_key_names_the_first_line():
    with pytest.raises(YamlFault) as caught:
        read_mapping("x: 1\na: 1\na: 2", "x.md", 5)
    assert "line 6" in caught.value.findings[0].message.en


def test_depth_is_bounded():
    deepest = MAX_DEPTH - 1
    assert read("a: " + "[" * deepest + "]" * deepest)
    assert refused("a: " + "[" * 5000 + "]" * 5000, first_line=3) == [("front-matter-too-large", 3, 1)]


def test_the_number_of_values_is_bounded():
    assert read("a: [" + "x, " * (MAX_NODES - 10) + "]")
    assert refused("a: [" + "x, " * MAX_NODES + "]") == [("front-matter-too-large", 1, 1)]


def test_billion_laughs_cost_nothing():
    lines = ["a0: &a0 [x, x, x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30))]
    start = time.process_time()
    assert {rule for rule, _, _ in refused("\n".join(lines))} == {"yaml-tag-or-alias"}
    assert time.process_time() - start < 2


TREE = "title: x\nattachments:\n  - file: a.pdf\n    title: ก\n  - {file: b.pdf}\n"


@pytest.mark.parametrize(
    ("route", "value", "key"),
    [
        ((), (1, 1), (1, 1)),
        (("title",), (1, 8), (1, 1)),
        (("attachments",), (3, 3), (2, 1)),
        (("attachments", 0, "title"), (4, 12), (4, 5)),
        (("attachments", 1, "file"), (5, 12), (5, 6)),
        (("attachments", 1), (5, 5), (5, 5)),
        # as deep as the route exists
        (("attachments", 1, "title"), (5, 5), (5, 5)),
        (("attachments", 7, "title"), (3, 3), (2, 1)),
        (("absent",), (1, 1), (1, 1)),
        (("title", 0, "x"), (1, 8), (1, 1)),
    ],
)
def test_locate(route, value, key):
    node = read_mapping(TREE, "x.md")
    assert locate(node, route) == value
    assert locate(node, route, key=True) == key
    assert locator(node)(route, True) == key  # noqa: FBT003 - the shape of Locate


@pytest.mark.parametrize(("text", "column"), [("{?foo: x}", 2), ("{a: b, ?foo: x}", 8)])
def test_a_question_mark_right_before_a_key_is_not_dropped(text, column):
    assert refused(text) == [("yaml-syntax", 1, column)]


@pytest.mark.parametrize("text", ["? foo\n: x", "{? foo : x}", "{'?foo': x}", "what?: x"])
def test_other_question_marks_are_read(text):
    assert list(read(text).values()) == ["x"]
