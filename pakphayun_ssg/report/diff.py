"""What was mended in a file, as a unified diff that a person can read: invisible characters by their names."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from pakphayun_ssg.mending import Change
from pakphayun_ssg.models import Language, Text
from pakphayun_ssg.privacy import private_lines
from pakphayun_ssg.report.text import printable
from pakphayun_ssg.thai.text import SLIPS

_AROUND = 24
"""Letters shown on either side of what changed; a paragraph is often one line of two thousand."""
_HIDDEN = Text("(บรรทัดในกลุ่ม submitter ไม่แสดง)", "(a line of submitter, not shown)")
_SHORT = {
    "\u00a0": "NBSP",
    "\u00ad": "SHY",
    "\u2007": "FIGURE SPACE",
    "\u200b": "ZWSP",
    "\u200c": "ZWNJ",
    "\u200d": "ZWJ",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u202f": "NNBSP",
    "\u2060": "WJ",
    "\ufeff": "BOM",
}


def render(
    path: str, changes: Iterable[Change], lines: Sequence[str], language: Language, *, colour: bool = False
) -> str:
    """The changes of one file, "" when there are none; ``lines`` are its lines as they were."""
    private = private_lines(lines)
    out = [line for change in changes for line in _one(change, language, hidden=change.number in private)]
    if not out:
        return ""
    head = [f"--- {printable(path)}", f"+++ {printable(path)}"]
    return "".join(f"{_coloured(line) if colour else line}\n" for line in (*head, *out))


def _one(change: Change, language: Language, *, hidden: bool) -> list[str]:
    head = f"@@ -{change.number} +{change.number} @@"
    if hidden:
        return [head, f" {_HIDDEN.in_(language)}"]
    start, end = _differing(change.before, change.after)
    before, after = (_window(line, start, len(line) - end) for line in (change.before, change.after))
    return [head, f"-{printable(named(before))}", f"+{printable(named(after))}"]


def _differing(before: str, after: str) -> tuple[int, int]:
    """How many letters are the same at the start and at the end of two lines."""
    shorter = min(len(before), len(after))
    start = next((n for n in range(shorter) if before[n] != after[n]), shorter)
    most = shorter - start
    end = next((n for n in range(most) if before[-1 - n] != after[-1 - n]), most)
    return start, end


def _window(line: str, start: int, end: int) -> str:
    first = max(0, start - _AROUND)
    last = end + _AROUND
    return ("…" if first else "") + line[first:last] + ("…" if last < len(line) else "")


def named(text: str) -> str:
    """``text`` with each slip as its code points in ‹ ›, the well-known ones by their short names too."""
    spots: dict[int, int] = {}
    for slip in SLIPS:
        spots |= {found.start(): found.end() for found in slip.find(text)}
    out, position = "", 0
    for start in sorted(spots):
        if start >= position:
            out += text[position:start] + "".join(_name(letter) for letter in text[start : spots[start]])
            position = spots[start]
    return out + text[position:]


def _name(letter: str) -> str:
    name = _SHORT.get(letter) or ("" if unicodedata.category(letter) == "Cc" else unicodedata.name(letter, ""))
    return f"‹{f'U+{ord(letter):04X} {name}'.strip()}›".replace("THAI CHARACTER ", "")


def _coloured(line: str) -> str:
    code = {"-": "31", "+": "32", "@": "36"}.get(line[0])
    return f"\x1b[{code}m{line}\x1b[0m" if code else line
