"""A key is added to the front matter; every other byte stays."""

from __future__ import annotations

import pytest

from pakphayun_ssg.amend import add_lines, quoted
from pakphayun_ssg.frontmatter import read_document
from pakphayun_ssg.yamlnodes import plain

REASON = "คลาดเคลื่อน: “ก” # \\ ข"
ADDED = ["withdrawn:", "  date: 1 ต.ค. 2569", f"  reason: {quoted(REASON)}"]
BODY = b"\n# \xe0\xb8\x81\n\n---\n\nwithdrawn: no\n"


@pytest.mark.parametrize(
    "front",
    [
        b"---\n# note\ntitle: a\n---",
        b"---\r\ntitle: 'a'\r\n---\r\n",
        b"---\rtitle: a\r---\r",
        b"\xef\xbb\xbf---\r\ntitle: a\r\nsource: |\r\n  two\r\n  lines\r\n---  \r\n",
        b"\n \n---\t\ntitle: |\n  ---\n  no fence\n...\n",
        b"---\n---\n",
        b"---\ntitle: a\n  \n# last\n---\n",
    ],
)
def test_only_the_new_lines_are_new(front):
    data = front + (BODY if front.endswith((b"\n", b"\r")) else b"")
    after = add_lines(data, ADDED)
    end = b"\r\n" if b"\r\n" in front else b"\r" if b"\r" in front else b"\n"
    added = b"".join(line.encode() + end for line in ADDED)
    assert after.count(added) == 1
    assert after.replace(added, b"") == data
    read, old = read_document(after, "x.md"), read_document(data, "x.md")
    assert read.body == old.body
    assert plain(read.front) == {
        **plain(old.front),
        "withdrawn": {"date": "1 ต.ค. 2569", "reason": REASON},
    }


@pytest.mark.parametrize("data", [b"", b"title: a\n", b"---\ntitle: a\n", b"text\n---\n---\n"])
def test_what_has_no_front_matter_is_refused(data):
    with pytest.raises(ValueError, match="no front matter"):
        add_lines(data, ADDED)
