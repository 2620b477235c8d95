"""What the readers of files notice. A sign is a fact about the bytes; whether it is allowed is for ``rules`` to say."""

from __future__ import annotations

from typing import Literal, NamedTuple

from pakphayun_ssg.models import Text

SignName = Literal[
    # it does not open for everyone
    "empty",
    "broken",
    "cut-off",
    "password",
    "rights",
    "huge",
    "unexamined",
    # something in it runs, or it is two files at once
    "macro",
    "excel4",
    "dde",
    "launch",
    "program",
    "two-files",
    # an archive that does harm or cannot be unpacked
    "climbs",
    "link",
    "bomb",
    "overlap",
    "volume",
    "no-member",
    "disguised",
    "unpackable",
    # members to look at
    "other-member",
    "nested",
    "bad-member",
    # things people do not know are there
    "gps",
    "hidden-sheet",
    "comment",
    "tracked",
    "attachment",
    "javascript",
    "outside",
    "tail",
    # not everyone can read it
    "no-text",
    "lost-am",
    "odd-characters",
    "restricted",
    "old-format",
    "xfa",
    "cmyk",
    "late-header",
]
"""Every sign there is; each is told by exactly one rule."""

NOTHING = Text("", "")


class Sign(NamedTuple):
    """One thing noticed, and where or what it is (a member's name, a sheet, a program) when that is known."""

    name: SignName
    detail: Text = NOTHING


def sign(name: SignName, detail: str = "") -> Sign:
    """A sign whose detail is a name, the same in both languages."""
    return Sign(name, Text(detail, detail) if detail else NOTHING)
