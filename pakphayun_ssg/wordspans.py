"""Where in a content file the author's own words stand, as columns of its lines.

What is not words is nobody's to mend: code, addresses, names of files, comments, the marks of YAML itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from pakphayun_ssg.frontmatter import cut_text, read_document
from pakphayun_ssg.thai.text import may_slip, tidy
from pakphayun_ssg.yamlnodes import MappingNode, Node, Scalar, YamlFault
from pakphayun_ssg.yamlnodes import Sequence as YamlSequence

Span = tuple[int, int]
"""First column from 0, and the column behind the last."""
Front = Literal["read", "at fault", "unfenced"]

_BOM = "\ufeff"
_LINE_END = re.compile(r"(\r\n|\r|\n)")
_NAMES = frozenset({"file", "photo", "url", "map", "email", "aliases", "replaces", "replacement", "rule"})
"""Keys whose values name something else: a file, an address, an item."""
_NAMES_SOMETHING = re.compile(rf"\b(?:{'|'.join(sorted(_NAMES))})[\"']?\s*:")
_ADDRESS = re.compile(r"\s*[\"']?(?:https?:|mailto:|tel:|/)")
_FENCE = re.compile(r"(`{3,})")
_NO_WORDS = re.compile(r"\]\([ \t]*(?:<[^<>]*>|<?[^\s)]*)|https?://[!-~]*(?:(?<=[/=])[^\s<>\u200b]*)?")
"""The target of a link, and a bare address; Thai letters right behind the address are words."""


@dataclass(frozen=True, slots=True)
class Words:
    """A content file in lines, and the spans of words in those lines that may need mending.

    ``front`` are the lines of the front matter and ``body`` the first line of the body, from 0.
    """

    mark: str
    lines: tuple[str, ...]
    ends: tuple[str, ...]
    state: Front
    front: range
    body: int
    spans: dict[int, tuple[Span, ...]]

    def text(self, lines: Sequence[str] | None = None) -> str:
        """The file with ``lines`` in the place of its own: bytes that are not theirs stay as they are."""
        pairs = zip(lines or self.lines, self.ends, strict=True)
        return self.mark + "".join(part for pair in pairs for part in pair)


def words_of(data: bytes) -> Words | None:
    """The words of a content file, or None when nothing in it can need mending, or it is no UTF-8."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    mark, text = (_BOM, text[1:]) if text.startswith(_BOM) else ("", text)
    if "\0" in text or not may_slip(text):
        return None
    parts = _LINE_END.split(text)
    lines, ends = tuple(parts[::2]), (*parts[1::2], "")
    state, front, body, spans = _spans(lines)
    kept = {number: tuple(found) for number, found in spans if any(may_slip(lines[number][a:b]) for a, b in found)}
    return Words(mark, lines, ends, state, front, body, kept)


def _spans(lines: tuple[str, ...]) -> tuple[Front, range, int, Iterator[tuple[int, list[Span]]]]:
    text = "\n".join(lines)
    try:
        cut = cut_text(text, "")
    except YamlFault:  # perhaps only because something invisible stands in a fence
        fences = ((number, [(0, len(line))]) for number, line in enumerate(lines) if tidy(line) == "---")
        return "unfenced", range(0), len(lines), fences
    front, body = range(cut.fence_line, cut.body_line - 2), cut.body_line - 1
    below = _in_body(lines, body)
    try:
        node = read_document(text[: cut.body].encode(), "").front
    except YamlFault:
        return "at fault", front, body, _joined(_in_broken(lines, front), below)
    return "read", front, body, _joined(_in_front(lines, node), below)


def _joined(first: Iterator[tuple[int, Span]], then: Iterator[tuple[int, Span]]) -> Iterator[tuple[int, list[Span]]]:
    spans: dict[int, list[Span]] = {}
    for number, span in (*first, *then):
        spans.setdefault(number, []).append(span)
    yield from spans.items()


def _in_front(lines: Sequence[str], node: Node, key: str = "") -> Iterator[tuple[int, Span]]:
    if isinstance(node, Scalar):
        if key not in _NAMES and not _ADDRESS.match(node.text):
            yield from _in_scalar(lines, node)
    elif isinstance(node, YamlSequence):
        for item in node.items:
            yield from _in_front(lines, item, key)
    elif isinstance(node, MappingNode):
        for entry in node.entries:
            yield from _in_scalar(lines, entry.key)
            yield from _in_front(lines, entry.value, tidy(entry.key.text))


def _in_scalar(lines: Sequence[str], scalar: Scalar) -> Iterator[tuple[int, Span]]:
    first, column = scalar.line - 1, scalar.column - 1
    last, end = scalar.end[0] - 1, scalar.end[1] - 1
    block = lines[first][column : column + 1] in {"|", ">"} and scalar.quoted
    for number in range(first + block, min(last, len(lines) - 1) + 1):
        span = (column if number == first else 0, end if number == last else len(lines[number]))
        if span[0] < span[1]:
            yield number, span


def _in_broken(lines: Sequence[str], front: range) -> Iterator[tuple[int, Span]]:
    """Front matter that cannot be read: whole lines, but for comments and what may name a file or an address."""
    for number in front:
        line = lines[number]
        if not line.lstrip().startswith("#") and not _NAMES_SOMETHING.search(line) and "://" not in line:
            yield number, (0, len(line))


def _in_body(lines: Sequence[str], start: int) -> Iterator[tuple[int, Span]]:
    """Everything but fenced code, code within a line, and addresses."""
    closing = {line.rstrip(" "): number for number, line in enumerate(lines) if _FENCE.match(line) and number >= start}
    inside = ""
    for number in range(start, len(lines)):
        line = lines[number]
        fence = _FENCE.match(line)
        if inside:
            inside = "" if line.rstrip(" ") == inside else inside
        elif fence and closing.get(fence[0], -1) > number:
            inside = fence[0]
        else:
            yield from ((number, span) for span in _between(len(line), sorted([*_code(line), *_targets(line)])))


def _targets(line: str) -> Iterator[Span]:
    return (found.span() for found in _NO_WORDS.finditer(line))


def _code(line: str) -> Iterator[Span]:
    """Code within a line, from a run of grave accents to the next run of the same length."""
    runs = list(re.finditer("`+", line))
    following: dict[int, re.Match[str]] = {}
    partners: list[re.Match[str] | None] = []
    for run in reversed(runs):
        partners.append(following.get(len(run[0])))
        following[len(run[0])] = run
    position = 0
    for run, partner in zip(runs, reversed(partners), strict=True):
        if partner and run.start() >= position:
            yield run.start(), partner.end()
            position = partner.end()


def _between(length: int, taken: Sequence[Span]) -> Iterator[Span]:
    position = 0
    for start, end in taken:
        if position < start:
            yield position, start
        position = max(position, end)
    if position < length:
        yield position, length
