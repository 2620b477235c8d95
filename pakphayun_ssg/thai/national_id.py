"""Thai national ID numbers and Laser IDs in running text, however they are written.

An ID has 13 digits, the first 1-8, the last a check digit; its usual form is d-dddd-ddddd-dd-d. It is found bare, in
groups parted by hyphens, blanks (NBSP too), dots or tabs, in Thai digits, mixed, with zero-width characters between.
Numbers that begin with 0 are companies' tax numbers and no IDs; a person's tax number is the ID itself.
A Laser ID is the number on the back of the card: two letters and ten digits.

Of random 13-digit runs 7.9 % pass the check (mandate.md, section 5), so each find says how it was written and
the caller decides. Every function takes time in proportion to its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pakphayun_ssg.thai.digits import to_arabic

_DIGIT: Final = "0-9๐-๙"
_NOTHING: Final = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_HYPHENS: Final = "\\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
_CLUSTER: Final = re.compile(f"[{_DIGIT}](?:[{_NOTHING}{_HYPHENS}._\\s]{{0,4}}[{_DIGIT}])*")
_GROUP: Final = re.compile(f"[{_DIGIT}](?:[{_NOTHING}]*[{_DIGIT}])*")
_INVISIBLE: Final = re.compile(f"[{_NOTHING}]+")
_HARD: Final = re.compile(f"[{_HYPHENS}._]")
_HYPHEN: Final = re.compile(f"[{_HYPHENS}]")
_CUTS: Final = frozenset({1, 5, 10, 12})
"""Where the usual form is cut, counted in digits."""
_WEIGHTS: Final = range(13, 1, -1)
_GLUE: Final = re.compile(r"[A-Za-z/=&?%#@]")

NAMED: Final = re.compile(
    "(?:ประจ(?:ำ|ํา| ?า) ?ตัว ?(?:ประชาชน|ผู้เสียภาษี)|บัตร ?(?:ประชาชน|ปชช|ประจ)|ปชช|เลข(?:ที่)? ?(?:บัตร|ประชาชน)"
    "|(?:13|๑๓) ?หลัก|(?<![A-Za-z])(?:[CP]?ID|citizen|national id|identity|identification)(?![A-Za-z]))",
    re.IGNORECASE,
)
"""Words that say that the number behind them is an ID."""
_BEFORE: Final = 60
"""Letters before a number in which such a word is looked for."""

_LASER: Final = re.compile(
    f"(?<![A-Za-z{_DIGIT}])[A-Za-z]{{2}}[{_DIGIT}]([{_HYPHENS} ]?)[{_DIGIT}]{{7}}([{_HYPHENS} ]?)[{_DIGIT}]{{2}}"
    f"(?![{_DIGIT}A-Za-z])"
)
_LASER_NAMED: Final = re.compile("เลเซอร์|หลังบัตร|laser", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class IdFound:
    """One number in a text: ``text[start:end]``.

    ``grouped``: written in the groups of the usual form. ``named``: a word before it says that it is an ID.
    ``glued``: it stands within an address, beside other numbers of a file's name or the like, where long numbers are
    often something else.
    """

    start: int
    end: int
    grouped: bool
    named: bool
    glued: bool = False


def is_national_id(digits: str) -> bool:
    """Whether 13 digits (0-9) can be the number of a person."""
    if len(digits) != 13 or digits[0] in "09":
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits[:12], strict=True))
    return (11 - total % 11) % 10 == int(digits[12])


def find_ids(text: str, label: str = "") -> Iterator[IdFound]:
    """National IDs in ``text``, then Laser IDs; ``label`` are words beside the text that say what it holds."""
    labelled = bool(NAMED.search(label))
    for cluster in _CLUSTER.finditer(text):
        if cluster.end() - cluster.start() >= 13:
            yield from _in_cluster(text, cluster, labelled=labelled)
    for laser in _LASER.finditer(text):
        named = bool(
            _LASER_NAMED.search(label) or _LASER_NAMED.search(text[max(0, laser.start() - _BEFORE) : laser.start()])
        )
        if named or (laser[1] and laser[2]):
            yield IdFound(laser.start(), laser.end(), grouped=bool(laser[1]), named=named)


def mask(text: str) -> str:
    """``text`` with every digit of its IDs drawn as ×; its length stays the same."""
    if len(text) < 12:
        return text
    letters = list(text)
    for found in find_ids(text):
        letters[found.start : found.end] = re.sub(f"[{_DIGIT}]", "×", text[found.start : found.end])
    return "".join(letters)


def _in_cluster(text: str, cluster: re.Match[str], *, labelled: bool) -> Iterator[IdFound]:
    """Runs of groups that make 13 digits; a group belongs to one find only."""
    groups = [match.span() for match in _GROUP.finditer(text, *cluster.span())]
    digits = to_arabic(re.sub(f"[^{_DIGIT}]", "", cluster[0]))
    starts = [0]
    for left, right in groups:
        starts.append(starts[-1] + right - left - _hidden(text, left, right))
    ends = {at: index for index, at in enumerate(starts)}
    free = 0
    for first, at in enumerate(starts[:-1]):
        last = ends.get(at + 13)
        if first >= free and last and digits[at] not in "09" and is_national_id(digits[at : at + 13]):
            found = _judged(text, groups, first, last - 1, labelled=labelled)
            if found:
                yield found
                free = last


def _hidden(text: str, left: int, right: int) -> int:
    """Zero-width characters within a group."""
    return 0 if text[left:right].isdecimal() else len("".join(_INVISIBLE.findall(text, left, right)))


def _judged(text: str, groups: list[tuple[int, int]], first: int, last: int, *, labelled: bool) -> IdFound | None:
    """The find that groups ``first`` to ``last`` make, or None where they are no such number."""
    start, end = groups[first][0], groups[last][1]
    named = labelled or bool(NAMED.search(text, max(0, start - _BEFORE), start))
    seams = [text[groups[index][1] : groups[index + 1][0]] for index in range(first, last)]
    if any("\n" in seam and not _HYPHEN.search(seam) for seam in seams) and not named:
        return None
    before = text[groups[first - 1][1] : start] if first else ""
    after = text[end : groups[last + 1][0]] if last + 1 < len(groups) else ""
    joined = [seam for seam in (before, after) if _joins(seam)]
    if any(seam.strip("_") or first != last for seam in joined):
        return None  # a part of something longer; an underscore parts the words of a file's name
    lengths = [right - left - _hidden(text, left, right) for left, right in groups[first : last + 1]]
    boxes = len(lengths) == 13
    grouped = not boxes and len(lengths) > 1 and _cuts(lengths) <= _CUTS
    if not (grouped or named or len(lengths) == 1):
        return None
    glued = bool(joined or _GLUE.match(text[start - 1 : start]) or re.match("[A-Za-z]", text[end : end + 1]))
    return IdFound(start, end, grouped=grouped, named=named, glued=glued)


def _joins(seam: str) -> bool:
    """Whether digits on both sides of a seam are one thing: parted by a sign and no blank."""
    return bool(_HARD.search(seam)) and not re.search(r"\s", seam)


def _cuts(lengths: list[int]) -> set[int]:
    return {sum(lengths[:index]) for index in range(1, len(lengths))}
