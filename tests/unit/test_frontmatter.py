"""The fences: front matter above, text below, and where each of them begins."""

from __future__ import annotations

import pytest

from pakphayun_ssg.frontmatter import MAX_CHARACTERS, read_document
from pakphayun_ssg.yamlnodes import YamlFault, plain


def read(text):
    return read_document(text.encode() if isinstance(text, str) else text, "x.md")


def refused(text):
    with pytest.raises(YamlFault) as caught:
        read(text)
    return [(finding.rule, finding.place.line, finding.place.column) for finding in caught.value.findings]


@pytest.mark.parametrize(
    ("text", "front", "body"),
    [
        ("---\na: x\n---\nbody\n", {"a": "x"}, "body\n"),
        ("---\na: x\n---\n\nbody\n", {"a": "x"}, "\nbody\n"),
        ("---\na: x\n---", {"a": "x"}, ""),
        ("---\na: x\n...\nbody", {"a": "x"}, "body"),
        ("---\n---\nbody", {}, "body"),
        ("---  \na: x\n---\t \nbody", {"a": "x"}, "body"),
        ("\n  \n---\na: x\n---\nbody", {"a": "x"}, "body"),
        ("\ufeff---\na: x\n---\nbody", {"a": "x"}, "body"),
        ("---\r\na: x\r\n---\r\nbody\r\n", {"a": "x"}, "body\n"),
        ("---\ra: x\r---\rbody\r", {"a": "x"}, "body\n"),
        ("\ufeff---\r\na: x\r\n---\r\nbody", {"a": "x"}, "body"),
        ("---\na: x\n---\nabove\n\n---\n\nbelow", {"a": "x"}, "above\n\n---\n\nbelow"),
        ("---\na: x\n---\n---\nb: y\n---\n", {"a": "x"}, "---\nb: y\n---\n"),
        ("---\na: |\n  one\n  ---\n  two\n---\nbody", {"a": "one\n---\ntwo\n"}, "body"),
        ("---\na: ----\n---\nbody", {"a": "----"}, "body"),
    ],
)
def test_cuts_at_the_fences(text, front, body):
    document = read(text)
    assert plain(document.front) == front
    assert document.body == body


@pytest.mark.parametrize(
    ("text", "fence_line", "body_line"),
    [
        ("---\na: x\n---\nbody", 1, 4),
        ("---\n---\nbody", 1, 3),
        ("\n\n---\na: x\nb: y\n---\nbody", 3, 7),
        ("---\r\na: x\r\n---\r\nbody", 1, 4),
        ("\ufeff---\ra: x\r---\rbody", 1, 4),
    ],
)
def test_tells_the_lines_of_fence_and_body(text, fence_line, body_line):
    document = read(text)
    assert (document.fence_line, document.body_line) == (fence_line, body_line)


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("", [("front-matter-missing", 1, 1)]),
        ("# heading\n", [("front-matter-missing", 1, 1)]),
        ("text\n---\na: x\n---\n", [("front-matter-missing", 1, 1)]),
        ("----\na: x\n----\n", [("front-matter-missing", 1, 1)]),
        ("+++\na = 1\n+++\n", [("front-matter-missing", 1, 1)]),
        (" ---\na: x\n---\n", [("front-matter-missing", 1, 1)]),
        ("---\na: x\n", [("front-matter-unclosed", 1, 1)]),
        ("---", [("front-matter-unclosed", 1, 1)]),
        ("\n\n---\na: x\n ---\n", [("front-matter-unclosed", 3, 1)]),
        ("\n---\nb: 1\nb: 2\n---\n", [("yaml-duplicate-key", 4, 1)]),
        ("---\r\nb: 1\r\nc: d: e\r\n---\r\n", [("yaml-syntax", 3, 5)]),
        ("---\rb: 1\rb: 2\r---\r", [("yaml-duplicate-key", 3, 1)]),
        ("\ufeff---\nb: &x 1\n---\n", [("yaml-tag-or-alias", 2, 4)]),
        ("---\n- a\n---\n", [("wrong-kind", 2, 1)]),
        ("---\na: x\n--- # a remark\nb: y\n---\n", [("yaml-syntax", 3, 1)]),  # else b would be lost
        # characters that YAML takes for line ends and editors do not
        ("---\na: x\nb: ก\u2028ข\n---\n", [("yaml-syntax", 3, 5)]),
        ("---\na: x\u2029y\n---\n", [("yaml-syntax", 2, 5)]),
        ("---\na: x\x85y\n---\n", [("yaml-syntax", 2, 5)]),
        ("---\na: " + "x" * MAX_CHARACTERS + "\n---\n", [("front-matter-too-large", 1, 1)]),
        (b"---\na: \xff\n---\n", [("encoding", 2, 4)]),
        ("---\na: x\n---\nbody \0\n", [("encoding", 4, 6)]),
    ],
)
def test_refuses_at_its_place(text, findings):
    assert refused(text) == findings


def test_a_line_separator_in_the_body_is_the_author_s_own():
    assert read("---\na: x\n---\nก\u2028ข").body == "ก\u2028ข"
