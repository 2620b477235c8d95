"""An audit as JSON-able values: ``audit --format json`` and ``/publication-scheme.json``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pakphayun_ssg.audit.model import WEIGHTS, Audit, Chapter, Line, Step, counts
from pakphayun_ssg.config import Settings
from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Text

VERSION = 1


def audit_values(audit: Audit, settings: Settings, link: Callable[[str], str]) -> dict[str, Any]:
    """The whole audit; ``link`` makes the address of a page one that readers elsewhere can follow."""
    return {
        "version": VERSION,
        "office": {"name": {"th": settings.site.name_th, "en": settings.site.name_en}, "url": settings.site.base_url},
        "now": audit.today.isoformat(),
        "fiscal_year": audit.fiscal_year,
        "quarters": list(audit.quarters),
        "percent": audit.percent,
        "summary": {**audit.counts, "required_owing": len(audit.required)},
        "weights": dict(WEIGHTS),
        "next": _line(audit.following, link) if audit.following else None,
        "lists": [_chapter(chapter, link) for chapter in audit.chapters],
    }


def _chapter(chapter: Chapter, link: Callable[[str], str]) -> dict[str, Any]:
    return {
        "id": chapter.id,
        "title": text_values(chapter.title),
        "note": text_values(chapter.note) if chapter.note else None,
        "percent": chapter.percent,
        "summary": dict(counts(chapter.lines)),
        "lines": [_line(line, link) for line in chapter.lines],
    }


def _line(line: Line, link: Callable[[str], str]) -> dict[str, Any]:
    return {
        "of": line.of,
        "title": text_values(line.title),
        "clause": text_values(line.basis),
        "need": line.need,
        "weight": line.weight,
        "state": line.state,
        "why": text_values(line.why) if line.why else None,
        "next_step": step_values(line.step) if line.step and line.owing else None,
        "quarter": line.quarter,
        "page": link(line.page) if line.page else None,
        "items": [_item(item, link) for item in line.items],
        "source": line.source,
        "evidence": line.ev,
        "parts": [_line(part, link) for part in line.parts],
    }


def _item(item: Item, link: Callable[[str], str]) -> dict[str, Any]:
    data = item.front.data_period
    return {
        "title": item.front.title,
        "url": link(item.url),
        "published": item.front.publish_date.isoformat(),
        "data_period": {"start": data.start.isoformat(), "end": data.end.isoformat()},
    }


def step_values(step: Step) -> dict[str, Any]:
    """What to do: the command that begins it, where the file goes, the front matter it must have."""
    return {
        "place": step.edit or (f"content/{step.place}/" if step.is_file else step.place),
        "command": command(step),
        "keys": dict(step.keys),
    }


def command(step: Step) -> str | None:
    """The command that begins a new item; None where a file that is there is to be changed."""
    return f"python3 build.py new {step.place}" if step.is_file and not step.edit else None


def text_values(text: Text) -> dict[str, str]:
    """Both languages."""
    return {"th": text.th, "en": text.en}
