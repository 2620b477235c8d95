"""Every text of an item: its own file and the English one as they are written, names of files, words of attachments.

What is found in a file for download is told once a file and kind, with the first places in it; never what it was.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Literal, NamedTuple

from pakphayun_ssg.config import FILE_NAME, Settings
from pakphayun_ssg.files.words import WHOLE, Piece, Words
from pakphayun_ssg.frontmatter import cut_text
from pakphayun_ssg.items import Part
from pakphayun_ssg.models import Place, Text
from pakphayun_ssg.personal.unmarked import unmarked
from pakphayun_ssg.privacy import private_lines
from pakphayun_ssg.rules.office import files_of
from pakphayun_ssg.thai.national_id import mask
from pakphayun_ssg.yamlnodes import YamlFault

MOST = 50
"""Places told of one text; who mends fifty finds the others."""
_PLACES = 3
_LINE_ENDS = re.compile("\r\n?")
_NAME = Text("ในชื่อไฟล์", " in a file's name")
_SUBMITTER = Text("ในข้อมูลผู้ส่ง (submitter)", " in the submitter's data")
_INSIDE = Text("ในไฟล์ “{name}”{places}", " in “{name}”{places}")
_MORE = Text(" และอีก {count} แห่ง", " and {count} more places")

Origin = Literal["written", "submitter", "name", "file"]
"""A text file of the repository, or its lines of ``submitter:``; the name of a file; the words of one."""
Search = Callable[[Piece, Origin], Iterable[tuple[int, Text]]]
"""Where in a piece something is, and what it is."""


class Hit(NamedTuple):
    """Something to tell: where, what it is, and words to put behind it."""

    place: Place
    what: Text
    where: Text


def hits(item: Part, search: Search) -> Iterator[Hit]:
    """What ``search`` finds in any text of ``item``."""
    for source in item.sources:
        yield from in_source(source.path, _LINE_ENDS.sub("\n", decoded(source.data or b"")), search)
    for file, place in files_of(item):
        yield from in_file(file.name, file.exam.words, place, search)


def in_settings(settings: Settings, search: Search) -> Iterator[Hit]:
    """What ``search`` finds in ``site.toml``."""
    yield from in_source(FILE_NAME, settings.written, search)


def decoded(data: bytes) -> str:
    """A content file as text, whatever its bytes: one that is refused for its encoding is searched all the same."""
    return data.decode("utf-8-sig", errors="replace")


def in_source(path: str, text: str, search: Search) -> Iterator[Hit]:
    """A text file and its name; lines of its front matter may be the submitter's."""
    yield from _in_name(path.rpartition("/")[2], Place(path), search)
    lines = text.split("\n")
    front = lines[: _front(text, path, len(lines))]
    private = private_lines(front)
    theirs = "\n".join(line if number in private else "" for number, line in enumerate(lines, 1)) if private else ""
    rest = "\n".join("" if number in private else line for number, line in enumerate(lines, 1)) if private else text
    for place, what in _spots(path, rest, "written", search):
        yield Hit(place, what, WHOLE)
    for place, what in _spots(path, theirs, "submitter", search):
        yield Hit(place, what, _SUBMITTER)


def _front(text: str, path: str, lines: int) -> int:
    """How many lines the front matter has; all of them where its end cannot be told, none outside ``content/``."""
    try:
        return cut_text(text, path).body_line - 1 if path != FILE_NAME else 0
    except YamlFault:
        return lines


def _spots(path: str, text: str, origin: Origin, search: Search) -> Iterator[tuple[Place, Text]]:
    found = dict(islice(search(Piece(WHOLE, text), origin), MOST))
    shown = unmarked(text)
    if shown:
        plain, places = shown
        hidden = islice(search(Piece(WHOLE, plain), origin), MOST)
        found |= {places[offset]: what for offset, what in hidden if places[offset] not in found}
    for offset, what in sorted(found.items(), key=lambda each: each[0]):
        line = text.count("\n", 0, offset) + 1
        yield Place(path, line, offset - (text.rfind("\n", 0, offset) + 1) + 1), what


def _in_name(name: str, place: Place, search: Search) -> Iterator[Hit]:
    for what in {what: None for _, what in search(Piece(WHOLE, name), "name")}:
        yield Hit(place, what, _NAME)


def in_file(name: str, words: Words, place: Place, search: Search) -> Iterator[Hit]:
    """A file for download: its name, and once for each kind of thing that is in it."""
    yield from _in_name(name, place, search)
    found: dict[Text, list[Text]] = defaultdict(list)
    for piece in words.pieces:
        for _, what in search(piece, "file"):
            found[what].append(piece.where)
    for what, places in found.items():
        yield Hit(place, what, _INSIDE.fill({"name": mask(name), "places": _told(places)}))


def _told(places: Sequence[Text]) -> Text:
    """The first few places and how many there are besides."""
    shown = list(dict.fromkeys(place for place in places if place.th))[:_PLACES]
    left = len(places) - max(1, len(shown))
    more = _MORE.fill({"count": left}) if left else WHOLE
    th, en = ", ".join(mask(place.th) for place in shown), "; ".join(mask(place.en) for place in shown)
    return Text(f" {th}{more.th}" if th else more.th, f", {en}{more.en}" if en else more.en)
