"""What the readers fill: pieces of text with the place they stand at, within fixed limits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from pakphayun_ssg.models import Text

MAX_CHARACTERS = 5_000_000
"""Text kept of one file, names of its members counted in. A novel has under 1,000,000 characters."""
MAX_PIECES = 100_000
"""Pieces kept of one file."""
MAX_UNPACKED = 32 * 1024 * 1024
"""Bytes unpacked of one file, whatever its archive claims; those of archives within are counted too."""
MAX_MEMBERS = 2_000
"""Members looked at in one file."""
MAX_DEPTH = 3
"""Things within one another that are opened: zip, zip in it, document in that, sheet within the document."""
MAX_UNREAD = 20
"""Reasons kept; one more says that there are others."""

WHOLE = Text("", "")
"""The place of what belongs to no part of a file."""


class Piece(NamedTuple):
    """A stretch of text and where in its file it stands (``WHOLE``: nowhere in particular).

    ``near`` is None in running text. For a cell of a spreadsheet it holds the words that say what the cell is:
    the head of its column and the cell to its left.
    """

    where: Text
    text: str
    near: str | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """The text of one file, and what of it could not be read, with the reason."""

    pieces: tuple[Piece, ...] = ()
    unread: tuple[Text, ...] = ()

    @property
    def text(self) -> str:
        """Everything in one string, a line a piece."""
        return "\n".join(piece.text for piece in self.pieces)


class Full(Exception):  # noqa: N818 - no error: there is no room for more
    """A limit is reached; what was read so far is kept."""


class _Store:
    """What all baskets of one file share: what is in them, and how much room is left."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.unread: dict[Text, None] = {}
        self.characters = MAX_CHARACTERS
        self.unpacked = MAX_UNPACKED
        self.members = MAX_MEMBERS


class Basket:
    """Takes pieces and reasons. ``depth`` counts the archives around what is being read."""

    def __init__(self, within: Text = WHOLE, depth: int = 0, store: _Store | None = None) -> None:
        self._within = within
        self._store = store or _Store()
        self.depth = depth

    @property
    def room(self) -> int:
        """Characters that still fit."""
        return self._store.characters

    def inside(self, where: Text) -> Basket:
        """A basket for something within, its places told after ``where``; the limits are shared."""
        return Basket(joined(self._within, where), self.depth + 1, self._store)

    def add(self, where: Text, text: str, near: str | None = None) -> None:
        """Keep ``text`` if there is any.

        Raises:
            Full: there is no room for all of it; what fits is kept.
        """
        if not text.strip():
            return
        store = self._store
        kept = text[: store.characters]
        if not kept or len(store.pieces) >= MAX_PIECES:
            raise Full
        store.characters -= len(kept)
        store.pieces.append(Piece(joined(self._within, where), kept, near))
        if len(kept) < len(text):
            raise Full

    def skip(self, why: Text, where: Text = WHOLE) -> None:
        """Say that something could not be read, and why."""
        if len(self._store.unread) < MAX_UNREAD:
            self._store.unread[joined(self._within, where, why)] = None
        else:
            self._store.unread[Text("และส่วนอื่นอีก", "and further parts")] = None

    def unpack(self, size: int) -> None:
        """Count ``size`` bytes that were unpacked.

        Raises:
            Full: that is too much.
        """
        self._store.unpacked -= size
        if self._store.unpacked < 0:
            raise Full

    def member(self) -> None:
        """Count one member of an archive.

        Raises:
            Full: that is one too many.
        """
        self._store.members -= 1
        if self._store.members < 0:
            raise Full

    def words(self) -> Words:
        """What is in it, frozen."""
        return Words(tuple(self._store.pieces), tuple(self._store.unread))


def joined(*places: Text) -> Text:
    """A place within a place, told from the outside in."""
    told = [place for place in places if place.th]
    return Text(" ".join(place.th for place in told), ", ".join(place.en for place in told))
