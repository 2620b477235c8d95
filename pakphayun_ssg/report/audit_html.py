"""An audit as one page that can be printed or sent: no other file, no script."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from pakphayun_ssg.audit.model import Audit, Chapter, Line
from pakphayun_ssg.models import Language, Text
from pakphayun_ssg.report.audit import NEEDS, NEXT, NOTHING_NEXT, STATES, TITLE, as_of, figures, step_text

_STYLE = """\
:root { color-scheme: light dark; font: 1.0625rem/1.7 "Sarabun", "Noto Sans Thai", system-ui, Tahoma, sans-serif; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; margin-top: 2rem; }
.figure { font-size: 2.5rem; font-weight: 700; line-height: 1.3; margin: .5rem 0; }
.next { border: 1px solid; border-inline-start: .5rem solid; padding: .5rem 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #8888; padding: .25rem .5rem; text-align: start; vertical-align: top; }
.missing td:first-child, .stale td:first-child { font-weight: 700; }
.part td:nth-child(2) { padding-inline-start: 2rem; }
code { overflow-wrap: anywhere; } small { opacity: .85; }
@media print { tr { break-inside: avoid; } body { max-width: none; } }
"""
_COLUMNS = (
    Text("สถานะ", "State"),
    Text("ข้อ", "Clause"),
    Text("เรื่อง", "What"),
    Text("สิ่งที่ต้องทำ", "To do"),
)


def render(audit: Audit, office: str, language: Language) -> str:
    """The whole page."""
    title = f"{TITLE.in_(language)} {office}"
    body = "".join(_body(audit, title, language))
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body><main>{body}</main></body></html>\n"
    )


def _body(audit: Audit, title: str, language: Language) -> Iterator[str]:
    yield f"<h1>{escape(title)}</h1><p>{escape(as_of(audit).in_(language))}</p>"
    yield f'<p class="figure">{audit.percent}%</p><p>{escape(figures(audit, language))}</p>'
    line = audit.following
    yield f'<section class="next"><h2>{escape((NEXT if line else NOTHING_NEXT).in_(language))}</h2>'
    if line:
        yield f"<p>{escape(line.title.in_(language))} ({escape(line.basis.in_(language))})</p>"
        yield f"<p><code>{escape(step_text(line.step).in_(language))}</code></p>"
    yield "</section>"
    for chapter in audit.chapters:
        yield from _chapter(chapter, language)


def _chapter(chapter: Chapter, language: Language) -> Iterator[str]:
    yield f"<h2>{escape(chapter.title.in_(language))}: {chapter.percent}%</h2>"
    if chapter.note:
        yield f"<p>{escape(chapter.note.in_(language))}</p>"
    head = "".join(f'<th scope="col">{escape(column.in_(language))}</th>' for column in _COLUMNS)
    yield f"<table><thead><tr>{head}</tr></thead><tbody>"
    for line in chapter.lines:
        yield _row(line, language)
        yield from (_row(part, language, "part") for part in line.parts)
    yield "</tbody></table>"


def _row(line: Line, language: Language, kind: str = "") -> str:
    need = "" if line.need == "must" else f" ({NEEDS[line.need].in_(language)})"
    todo = [line.why.in_(language)] if line.why else []
    todo += [step_text(line.step).in_(language)] if line.step and line.owing else []
    cells = (STATES[line.state].in_(language), line.basis.in_(language), line.title.in_(language) + need)
    row = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
    return f'<tr class="{line.state} {kind}">{row}<td>{"<br>".join(escape(text) for text in todo)}</td></tr>'
