"""Known-item queries: each is made from one document, which is then the answer that must be found.

A query whose words stand in other documents too means none in particular and is left out.
Words are cut by the segmenter of Node; nothing of it is shipped.
"""

from __future__ import annotations

import json
import random
import re
import subprocess
from collections.abc import Callable
from typing import Final, NamedTuple

from pakphayun_ssg.search.canonical import canonical
from pakphayun_ssg.thai.digits import to_arabic, to_thai

_THAI_WORD: Final = re.compile("[ก-๎]{4,}")
_SEGMENT: Final = """
const cut = new Intl.Segmenter("th", {granularity: "word"});
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(texts.map((text) => Array.from(cut.segment(text), (piece) => piece.segment))));
"""


class Text(NamedTuple):
    """A document to make queries from; ``words`` are those of title and body, blanks and marks among them."""

    href: str
    title: str
    body: str
    title_words: tuple[str, ...]
    body_words: tuple[str, ...]


class Query(NamedTuple):
    """What is typed, of what kind it is, which document is meant."""

    kind: str
    text: str
    href: str


def cut_words(texts: list[str]) -> list[tuple[str, ...]]:
    """The words of each text."""
    done = subprocess.run(["node", "-e", _SEGMENT], input=json.dumps(texts), capture_output=True, text=True, check=True)
    return [tuple(words) for words in json.loads(done.stdout)]


def make_queries(texts: list[Text], held: list[str], seed: int, count: int) -> list[Query]:
    """``count`` queries of all kinds in turn from ``texts``, the same for the same ``seed``.

    ``held`` is what all documents of the site say, ``closed``.
    """
    chance = random.Random(seed)
    found: list[Query] = []
    while len(found) < count:
        kind = list(KINDS)[len(found) % len(KINDS)]
        text = chance.choice(texts)
        made = KINDS[kind](text, chance)
        if made is None:
            continue
        typed, meant = made
        parts = [closed(part) for part in meant]
        if not all(len(part) >= 4 for part in parts):
            continue
        if sum(all(part in body for part in parts) for body in held) == 1:
            found.append(Query(kind, typed, text.href))
    return found


def closed(text: str) -> str:
    """``text`` in canonical letters without spaces."""
    return canonical(text).replace(" ", "")


Made = tuple[str, list[str]] | None
"""What is typed, and the pieces of the document that it means."""


def _piece(words: tuple[str, ...], chance: random.Random, length: int) -> str:
    start = chance.randrange(max(1, len(words) - length))
    return "".join(words[start : start + length]).strip()


def _title(text: Text, chance: random.Random) -> Made:
    piece = _piece(text.title_words, chance, chance.randint(4, 9))
    return piece, [piece]


def _body(text: Text, chance: random.Random) -> Made:
    piece = _piece(text.body_words, chance, chance.randint(4, 9))
    return piece, [piece]


def _two(joint: str) -> Callable[[Text, random.Random], Made]:
    def make(text: Text, chance: random.Random) -> Made:
        words = sorted({word for word in (*text.title_words, *text.body_words) if _THAI_WORD.fullmatch(word)})
        if len(words) < 2:
            return None
        pair = chance.sample(words, 2)
        return joint.join(pair), pair

    return make


def _number(change: Callable[[str], str]) -> Callable[[Text, random.Random], Made]:
    def make(text: Text, chance: random.Random) -> Made:
        found = re.findall(r"[ก-๎]{4,}[^\n]{0,12}?(?:[0-9]{3,}|[๐-๙]{3,})", f"{text.title}\n{text.body}")
        if not found:
            return None
        piece = chance.choice(found)[-32:]
        return (change(piece), [piece]) if change(piece) != piece else None

    return make


def _other_era(piece: str) -> str:
    return re.sub("(?<![0-9])(?:25[3-9]|20[0-5])[0-9](?![0-9])", _swap, to_arabic(piece))


def _swap(year: re.Match[str]) -> str:
    return str(int(year[0]) + (543 if year[0] < "2400" else -543))


def _other_letters(piece: str) -> str:
    """The same letters on the screen, others in the file."""
    piece = re.sub("([่-๋]?)ำ", "\u0e4d\\1\u0e32", piece).replace("แ", "เเ")
    return re.sub("([ิ-ู])([่-๋])", "\\2\\1", piece).replace(" ", "\u00a0")


def _changed(change: Callable[[str, random.Random], str]) -> Callable[[Text, random.Random], Made]:
    def make(text: Text, chance: random.Random) -> Made:
        words = chance.choice([text.title_words, text.body_words])
        piece = _piece(words, chance, chance.randint(4, 9))
        typed = change(piece, chance)
        return (typed, [piece]) if typed != piece else None

    return make


def _one_mark_less(piece: str, chance: random.Random) -> str:
    marks = [match.start() for match in re.finditer("[่-๋์็]", piece)]
    place = chance.choice(marks) if marks else len(piece)
    return piece[:place] + piece[place + 1 :]


def _latin(text: Text, chance: random.Random) -> Made:
    found = re.findall("\\b[A-Za-z][A-Za-z -]{3,20}\\b", f"{text.title}\n{text.body}")
    piece = chance.choice(found).strip() if found else ""
    return (chance.choice([piece, piece.lower(), piece.upper()]), [piece]) if len(piece) > 3 else None


KINDS: Final[dict[str, Callable[[Text, random.Random], Made]]] = {
    "title phrase": _title,
    "body phrase": _body,
    "two words": _two(" "),
    "two words joined": _two(""),
    "other digits": _number(lambda piece: to_thai(piece) if to_thai(piece) != piece else to_arabic(piece)),
    "other era": _number(_other_era),
    "other letters": _changed(lambda piece, chance: _other_letters(piece)),
    "one mark less": _changed(_one_mark_less),
    "no tone marks": _changed(lambda piece, chance: re.sub("[่-๋]", "", piece)),
    "Latin": _latin,
}
"""What a reader may have in mind, and how it may be typed."""
