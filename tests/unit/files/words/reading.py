"""What the tests of the readers share."""

from __future__ import annotations

import io

from pakphayun_ssg.files.sniff import sniff
from pakphayun_ssg.files.words import Words, read_words


def words(data: bytes) -> Words:
    """The words of ``data``, which is what its bytes say."""
    return read_words(data, sniff(io.BytesIO(data), len(data)))


def told(data: bytes) -> dict[str, str]:
    """Text by its place in Thai."""
    found: dict[str, str] = {}
    for piece in words(data).pieces:
        found[piece.where.th] = "\n".join([*([found[piece.where.th]] if piece.where.th in found else []), piece.text])
    return found


def unread(data: bytes) -> list[str]:
    """Reasons in Thai."""
    return [why.th for why in words(data).unread]
