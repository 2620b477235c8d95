"""A paper as plain text, for an e-mail or a chat."""

from __future__ import annotations

from pakphayun_ssg.paperwork.model import Block, Bullets, Fields, Heading, Paper, Paragraph, Row, Signatures, Table


def to_text(paper: Paper) -> str:
    """The blocks below each other, with nothing but letters."""
    return "\n\n".join("\n".join(_lines(block)) for block in paper.blocks) + "\n"


def _lines(block: Block) -> list[str]:
    match block:
        case Heading(text=text) | Paragraph(text=text):
            return [text]
        case Fields(rows=rows):
            return [f"{label} : {value}".rstrip() for label, value in rows]
        case Row(fields=fields):
            return ["   ".join(f"{label} {value}" for label, value in fields)]
        case Bullets(lines=lines):
            return [f"- {line}" for line in lines]
        case Table(head=head, rows=rows):
            return [" | ".join(cells) for cells in (head, *rows)]
        case Signatures(people=people):
            return [line for person in people for line in (*person.lines, "")][:-1]
