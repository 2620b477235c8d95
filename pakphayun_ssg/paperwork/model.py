"""What a paper is made of, whatever format it is written in."""

from __future__ import annotations

from dataclasses import dataclass

BLANK = "." * 36
"""A dotted line for what is not known: filled in by hand, never guessed."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line in bold in the middle; the largest is level 1."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; ``indent`` is the first line's step to the right that saraban papers have."""

    text: str
    indent: bool = True


@dataclass(frozen=True, slots=True)
class Fields:
    """Lines of a bold label and its value."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Several labels and values on one line, such as number and date of a memo."""

    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list whose order says nothing; each line under the other."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``widths`` are parts of the line's width, one a column."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """A place to sign: who signs as what. A name or position that is not known is dotted."""

    role: str
    name: str | None = None
    position: str | None = None
    date: str | None = None

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines below each other, as they are printed."""
        return (
            self.role,
            f"(ลงชื่อ) {BLANK}",
            f"({self.name or BLANK})",
            f"ตำแหน่ง {self.position or BLANK}",
            f"วันที่ {self.date or BLANK}",
        )


@dataclass(frozen=True, slots=True)
class Signatures:
    """The places to sign, beside each other where there is room."""

    people: tuple[Signature, ...]


Block = Heading | Paragraph | Fields | Row | Bullets | Table | Signatures


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: a name for its file (ASCII), its title, its blocks from the top down."""

    name: str
    title: str
    blocks: tuple[Block, ...]
