"""The fences of a content file: front matter above, text below.

The first line is ``---`` (blank lines before it are forgiven); the next line that is ``---`` or
``...``, flush left, ends it, so a rule in the text is never taken for an end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pakphayun_ssg import reading_rules as rules
from pakphayun_ssg.encoding import decode
from pakphayun_ssg.models import Place, Text
from pakphayun_ssg.privacy import redact
from pakphayun_ssg.yamlnodes import MappingNode, YamlFault, read_mapping

MAX_CHARACTERS = 64 * 1024
"""Longest front matter that is read, in characters: real ones stay under 8,000."""

_OPEN = re.compile(r"\A(?:[ \t]*\n)*---[ \t]*(?:\n|\Z)")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_LINE_SEPARATORS = re.compile("[\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Document:
    """A content file as read: its keys, the line of the opening fence, the text and its first line."""

    front: MappingNode
    fence_line: int
    body: str
    body_line: int


def read_document(data: bytes, path: str) -> Document:
    """Cut ``data`` into front matter and body.

    Raises:
        YamlFault: with every finding, each at its line and column in ``path``.
    """
    text = decode(data, path)
    cut = cut_text(text, path)
    source = text[cut.start : cut.end]
    _refuse_unreadable(source, path, cut.fence_line)
    try:
        front = read_mapping(source, path, cut.fence_line + 1)
    except YamlFault as fault:
        raise YamlFault(redact(fault.findings, text.split("\n"))) from None
    return Document(front, cut.fence_line, text[cut.body :], cut.body_line)


@dataclass(frozen=True, slots=True)
class Cut:
    """Where the front matter begins and ends in a text and where the body begins; lines from 1."""

    start: int
    end: int
    body: int
    fence_line: int
    body_line: int


def cut_text(text: str, path: str) -> Cut:
    """Find the fences.

    Raises:
        YamlFault: there are none, or only one.
    """
    opened = _OPEN.match(text)
    if not opened:
        raise YamlFault([rules.NO_FRONT_MATTER.at(Place(path))])
    fence_line = text[: opened.end()].rstrip("\n").count("\n") + 1
    closed = _CLOSE.search(text, opened.end())
    if not closed:
        raise YamlFault([rules.UNCLOSED.at(Place(path, fence_line))])
    lines = text.count("\n", opened.end(), closed.start())
    body = closed.end() + text.startswith("\n", closed.end())
    return Cut(opened.end(), closed.start(), body, fence_line, fence_line + lines + 2)


def _refuse_unreadable(source: str, path: str, fence_line: int) -> None:
    if len(source) > MAX_CHARACTERS:
        what = Text(f"เกิน {MAX_CHARACTERS:,} ตัวอักษร", f"over {MAX_CHARACTERS:,} characters")
        raise YamlFault([rules.TOO_LARGE.at(Place(path, fence_line), what=what)])
    hidden = _LINE_SEPARATORS.search(source)
    if hidden:  # YAML counts these as line ends, editors do not: every later line number would be wrong
        line = source.count("\n", 0, hidden.start())
        column = hidden.start() - (source.rfind("\n", 0, hidden.start()) + 1)
        problem = Text("มีอักขระขึ้นบรรทัดที่มองไม่เห็น", "There is an invisible line separator")
        mend = Text("ลบแล้วเคาะ Enter แทน", "Delete it and press Enter instead.")
        raise YamlFault([rules.SYNTAX.at(Place(path, fence_line + 1 + line, column + 1), problem=problem, mend=mend)])
