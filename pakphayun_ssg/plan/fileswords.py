"""What the attached files of an item show, for the search.

A file holds more than it shows: properties, comments, deleted text, hidden sheets, what is attached to it. A reader of
the file may come upon that; the site must not be the one to print it. So only the places that are named here are
taken, and nothing at all of a file in which the shown cannot be told from the hidden.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from pakphayun_ssg.attached import Attachment
from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Language, Text
from pakphayun_ssg.search.documents import Passage

LONGEST = 300_000
"""Letters taken of one file: a report of about two hundred pages."""
_HIDING = frozenset({"hidden-sheet", "tracked"})
_KINDS = frozenset({"pdf", "docx", "doc", "xlsx", "xls"})
_PLACE = re.compile(r"(page [0-9]+|sheet “[^”]*”)(?:, (?:cell [A-Z]+[0-9]+|rows? [0-9-]+))?")
_RUNNING = re.compile(
    r"(?:table [0-9]+, row [0-9]+|page header|page footer|page headers and footers|footnotes|endnotes)?"
)


def passages_of(item: Item, language: Language) -> Iterator[Passage]:
    """The text of each attached file, a passage a page or a sheet, each with the place it stands in."""
    for file in item.attachments:
        for where, text in _shown(file, language).items():
            yield Passage(f"{file.name}, {where}" if where else file.name, text)


def _shown(file: Attachment, language: Language) -> dict[str, str]:
    """Place → text."""
    if file.facts.kind not in _KINDS or any(sign.name in _HIDING for sign in file.exam.signs):
        return {}
    texts: dict[str, list[str]] = defaultdict(list)
    left = LONGEST
    for piece in file.exam.words.pieces:
        place = _place(piece.where, language)
        if place is not None and left > 0:
            texts[place].append(piece.text[:left])
            left -= len(piece.text)
    return {place: "\n".join(lines) for place, lines in texts.items()}


def _place(where: Text, language: Language) -> str | None:
    """The page or the sheet; "" in running text; None for what does not show."""
    if _RUNNING.fullmatch(where.en):
        return ""
    found = _PLACE.fullmatch(where.en)
    if not found:
        return None
    return found[1] if language == "en" else re.sub(r"(?<=”) .*", "", where.th)
