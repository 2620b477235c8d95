"""``check --fix`` changes the characters it says it changes, and no other byte."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from pakphayun_ssg.frontmatter import read_document
from pakphayun_ssg.markdown import to_html
from pakphayun_ssg.mending import find_slips, mend_file
from pakphayun_ssg.thai.text import mend
from pakphayun_ssg.yamlnodes import MappingNode, Node, Scalar, YamlFault
from tests.property.settings import TRY

LETTERS = st.sampled_from([
    *("ก", "ที่", "จำ", "a", "1", " ", " "),
    *("\u200b", "\u00a0", "จ\u0e4d\u0e32", "\u0e40\u0e40", "ท\u0e48\u0e35", "\ufeff", "\u200d"),
    *("\n", "\n", "\n\n", "\t", "#", "# ", "- ", "**", "`", "```", "> ", "| ", "---", "|---|", "]("),
    *("[", ")", "https://a.th/", "<", "&"),
    *(": ", ", ", "'", '"', "{", "}", "file: ", "title: ", "url: ", "x.pdf", "|\n", " #", "👩", "\u202e", "\x07"),
])  # fmt: skip
TEXT = st.lists(LETTERS, max_size=14).map("".join)
FRONT = st.lists(
    st.tuples(st.sampled_from(["title", "summary", "k\u200b", "file", "url", "# x", "  - a", "a"]), TEXT), max_size=4
)


@st.composite
def files(draw):
    front = "".join(f"{key}: {value}\n" for key, value in draw(FRONT))
    fence = draw(st.sampled_from(["---\n", "---\n", "---\n", "---\u00a0\n", "\u200b---\n", ""]))
    text = f"{fence}{front}{draw(st.sampled_from(['---', '---', '--- ', '']))}\n{draw(TEXT)}"
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + text.replace("\n", end).encode()


@TRY
@given(files())
@example("---\ntitle: \u200b- ก\n---\n\u200b# ก\n| ก | ข |\n|---|---|\u200b\n".encode())
def test_line_by_line_nothing_but_slips_is_changed(data):
    mended = mend_file(data)
    assert mended.data.startswith(b"\xef\xbb\xbf") == data.startswith(b"\xef\xbb\xbf")
    old, new = (re.split(r"(\r\n|\r|\n)", made.decode("utf-8-sig")) for made in (data, mended.data))
    assert old[1::2] == new[1::2]
    assert [mend(line) for line in old] == [mend(line) for line in new]
    assert len(mended.changes) == sum(one != other for one, other in zip(old[::2], new[::2], strict=True))


@TRY
@given(files())
def test_a_second_time_nothing_is_changed(data):
    once = mend_file(data)
    assert mend_file(once.data).data == once.data
    assert bool(once.changes) <= bool(find_slips(data))


@TRY
@given(files())
def test_values_links_and_code_stay(data):
    before, after = read(data), read(mend_file(data).data)
    if before:
        assert after
        assert [mend(text).split() for text in texts(before.front)] == [
            mend(text).split() for text in texts(after.front)
        ]
        old, new = to_html(before.body), to_html(after.body)
        assert old.links == new.links
        assert re.findall(r"(?s)<code.*?</code>", old.marked) == re.findall(r"(?s)<code.*?</code>", new.marked)
        assert shown(old.marked) == shown(new.marked)


def read(data):
    try:
        return read_document(data, "a.md")
    except YamlFault:
        return None


def texts(node: Node) -> list[str]:
    if isinstance(node, Scalar):
        return [node.text]
    if isinstance(node, MappingNode):
        return [text for entry in node.entries for part in (entry.key, entry.value) for text in texts(part)]
    return [text for item in node.items for text in texts(item)]


def words(node: Node) -> list[list[str]]:
    return [mend(text).split() for text in texts(node)]


def shown(marked: str) -> list[str]:
    return mend(re.sub(r"<[^>]*>", " ", marked).replace("\u00a0", " ")).split()
