"""Text as its page will show it where markup stands behind digits, so that no number hides behind its own markup."""

from __future__ import annotations

import html
import re

_MARK = re.compile(r"(&#?[A-Za-z0-9]{1,8};)|\\(?=[-.*_])|</?[A-Za-z][^<>]{0,200}>|\*{1,3}")
"""A character by name or number, a sign that is meant as it stands, a tag, emphasis."""
_BEHIND_DIGIT = re.compile(rf"(?<=[0-9๐-๙])(?:{_MARK.pattern})")


def unmarked(text: str) -> tuple[str, list[int]] | None:
    """``text`` without its markup and where each letter of it stood; None where none stands behind a digit."""
    if not _BEHIND_DIGIT.search(text):
        return None
    letters: list[str] = []
    places: list[int] = []
    behind = 0
    for mark in _MARK.finditer(text):
        shown = html.unescape(mark[1] or "")
        letters += [text[behind : mark.start()], shown]
        places += [*range(behind, mark.start()), *[mark.start()] * len(shown)]
        behind = mark.end()
    letters.append(text[behind:])
    places += range(behind, len(text))
    return "".join(letters), places
