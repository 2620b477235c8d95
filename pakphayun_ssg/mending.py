"""What ``check --fix`` mends in a content file, and the proof that a reader sees the same as before.

A file is mended line by line. A line whose change would show (a ``#`` becoming a heading, an address
leading elsewhere) stays as it is; so does a body, or front matter, that would as a whole be read otherwise.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from pakphayun_ssg.frontmatter import cut_text, read_document
from pakphayun_ssg.markdown import TooDeep, to_html
from pakphayun_ssg.thai.text import SLIPS, Slip, mend
from pakphayun_ssg.wordspans import Words, words_of
from pakphayun_ssg.yamlnodes import MappingNode, Node, Scalar, Sequence, YamlFault

_MOST_TRIES = 50
"""Lines of front matter tried one by one; a hostile one could hold thousands."""
_MOST_ROUNDS = 5
_TAG = re.compile(r"<[^>]*>")
_BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|div|tr|td|th|blockquote|pre)>|<(?:br|hr)[^>]*>")
_CODE = re.compile(r"<code[^>]*>(.*?)</code>", re.DOTALL)


class Found(NamedTuple):
    """A kind of slip in a file: where the first stands (from 1), what it is, and how many there are."""

    line: int
    column: int
    letters: str
    times: int


class Change(NamedTuple):
    """A line before and after, its number from 1."""

    number: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Mended:
    """A file as it should be, what was changed in it, and how many slips that made right."""

    data: bytes
    changes: tuple[Change, ...]
    slips: int


@lru_cache(maxsize=8)  # five rules ask for the same file in a row
def find_slips(data: bytes) -> dict[Slip, Found]:
    """The slips in the words of a content file by their kind."""
    first: dict[Slip, tuple[int, int, str]] = {}
    times: Counter[Slip] = Counter()
    for number, column, text in _spans(words_of(data)):
        for slip in SLIPS:
            for found in slip.find(text):
                first.setdefault(slip, (number + 1, column + found.start() + 1, found[0]))
                times[slip] += 1
    return {slip: Found(*place, times[slip]) for slip, place in first.items()}


def _spans(words: Words | None) -> Iterator[tuple[int, int, str]]:
    """Line and column from 0 of each span of words that may need mending, with its text."""
    for number, spans in sorted(words.spans.items()) if words else ():
        yield from ((number, start, words.lines[number][start:end]) for start, end in spans if words)


def mend_file(data: bytes) -> Mended:
    """``data`` with every slip in its words made right where a reader cannot see the difference.

    Once more after each change: front matter that could not be read before may be read now.
    """
    mended, slips = data, 0
    for _ in range(_MOST_ROUNDS):
        again, made = _mend_once(mended)
        if again == mended or len(_lines(again)) != len(_lines(mended)):
            break  # nothing to do, or what stood between two line ends was all that kept them apart
        mended, slips = again, slips + made
    pairs = zip(_lines(data), _lines(mended), strict=True) if slips else ()
    changes = (Change(number, old, new) for number, (old, new) in enumerate(pairs, 1) if old != new)
    return Mended(mended, tuple(changes), slips)


def _lines(data: bytes) -> list[str]:
    return re.split(r"\r\n|\r|\n", data.decode("utf-8-sig"))


def _mend_once(data: bytes) -> tuple[bytes, int]:
    """The file after one round, and how many slips that made right."""
    words = words_of(data)
    wanted = _wanted(words) if words else {}
    if not words or not wanted:
        return data, 0
    changed: dict[int, str] = {}
    for part in (_fences, _front, _body):
        changed |= part(words, wanted)
    lines = [changed.get(number, line) for number, line in enumerate(words.lines)]
    return words.text(lines).encode(), _count(words, changed)


def _wanted(words: Words) -> dict[int, str]:
    """Lines as they would be with every span of words mended."""
    wanted = {}
    for number, spans in words.spans.items():
        line, out, position = words.lines[number], "", 0
        for start, end in spans:
            out += line[position:start] + mend(line[start:end])
            position = end
        wanted[number] = out + line[position:]
    return {number: line for number, line in wanted.items() if line != words.lines[number]}


def _count(words: Words, changed: Iterable[int]) -> int:
    """How many slips stood in the lines that were changed."""
    texts = [words.lines[number][start:end] for number in changed for start, end in words.spans[number]]
    return sum(sum(1 for _ in slip.find(text)) for text in texts for slip in SLIPS)


def _fences(words: Words, wanted: dict[int, str]) -> dict[int, str]:
    """Fences that something invisible keeps from being fences, if mending them gives the file its front matter."""
    if words.state != "unfenced":
        return {}
    lines = [wanted.get(number, line) for number, line in enumerate(words.lines)]
    try:
        cut_text("\n".join(lines), "")
    except YamlFault:
        return {}
    return wanted


def _front(words: Words, wanted: dict[int, str]) -> dict[int, str]:
    """Lines of the front matter whose values stay the same but for the slips."""
    mine = {number: line for number, line in wanted.items() if number in words.front}
    if words.state != "read" or not mine:
        return mine  # where it cannot be read nothing is published: there is nothing to compare with
    before = _read(words.lines[: words.body])

    def kept(lines: dict[int, str]) -> bool:
        return _alike(before, _read([lines.get(number, line) for number, line in enumerate(words.lines[: words.body])]))

    return _most(mine, kept, lambda number, line: len(mine) <= _MOST_TRIES and kept({number: line}))


def _body(words: Words, wanted: dict[int, str]) -> dict[int, str]:
    """Lines of the body that show the same as before, by themselves and all together."""
    mine = {number: line for number, line in wanted.items() if number >= words.body}
    body = words.lines[words.body :]

    def kept(lines: dict[int, str]) -> bool:
        return before == _shows([lines.get(number, line) for number, line in enumerate(body, words.body)])

    before = _shows(body) if mine else None
    return _most(mine, kept, lambda number, line: _shows([words.lines[number]]) == _shows([line])) if before else {}


def _most(
    lines: dict[int, str], kept: Callable[[dict[int, str]], bool], alone: Callable[[int, str], bool]
) -> dict[int, str]:
    """All of ``lines`` if all may change, else those that may by themselves if they may together, else none."""
    if not lines or kept(lines):
        return lines
    some = {number: line for number, line in lines.items() if alone(number, line)}
    return some if some and kept(some) else {}


def _read(lines: Iterable[str]) -> Node | None:
    try:
        return read_document("\n".join(lines).encode(), "").front
    except YamlFault:
        return None


def _alike(before: Node | None, after: Node | None) -> bool:
    """Whether two nodes say the same but for slips, and blanks at the ends of what was mended."""
    if isinstance(before, Scalar) and isinstance(after, Scalar):
        return before.text == after.text or _plain(before.text) == _plain(after.text)
    if isinstance(before, Sequence) and isinstance(after, Sequence):
        return len(before.items) == len(after.items) and all(map(_alike, before.items, after.items))
    if isinstance(before, MappingNode) and isinstance(after, MappingNode):
        pairs = zip(before.entries, after.entries, strict=False)
        return len(before.entries) == len(after.entries) and all(
            _alike(one.key, other.key) and _alike(one.value, other.value) for one, other in pairs
        )
    return False


def _shows(lines: Iterable[str]) -> tuple[list[str], tuple[str, ...], list[str]] | None:
    """What a reader sees of a text, slips aside: its lines, where its links lead, its code; None if it is too much."""
    try:
        html = to_html("\n".join(lines))
    except TooDeep:
        return None
    shown = unescape(_TAG.sub("", _BLOCK_END.sub("\n", html.marked))).split("\n")
    return [plain for line in shown if (plain := _plain(line))], html.links, _CODE.findall(html.marked)


def _plain(text: str) -> str:
    return " ".join(mend(text).split())
