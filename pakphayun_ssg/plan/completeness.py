"""The site's own account of what it owes the public: a page for people and a file for machines."""

from __future__ import annotations

import json

from pakphayun_ssg.audit.model import STANDINGS, WEIGHTS, Chapter, counts
from pakphayun_ssg.audit.overview import Overview
from pakphayun_ssg.audit.values import audit_values
from pakphayun_ssg.models import Text
from pakphayun_ssg.plan.evidence import line_view
from pakphayun_ssg.plan.frame import Frame
from pakphayun_ssg.plan.listing import other_language
from pakphayun_ssg.plan.outputs import Data, Page, View

TITLE = Text("ความครบถ้วนของข้อมูลที่เผยแพร่", "Completeness of what is published")
SCHEME_URL = "/publication-scheme.json"
URL = "completeness"


def completeness_page(frame: Frame, overview: Overview) -> Page:
    """Every line of the announcement, the Act, the website standard and ITA, and how it stands today."""
    audit, title = overview.audit, frame.say(TITLE)
    view = frame.page(frame.at(URL), title, [(title, None)], other=other_language(frame, URL))
    view |= {
        "heading": title,
        "today": frame.date(audit.today),
        "fiscal_year": audit.fiscal_year,
        "percent": audit.percent,
        "counts": [{"state": state, "count": audit.counts[state]} for state in STANDINGS],
        "weights": dict(WEIGHTS),
        "chapters": [_chapter(frame, chapter) for chapter in audit.chapters],
        "scheme": frame.href(SCHEME_URL),
    }
    return Page(frame.at(URL), "completeness.html", view, frame.language)


def _chapter(frame: Frame, chapter: Chapter) -> View:
    lines = [{**line_view(frame, line, 0), "count": len(line.items), "quarter": line.quarter} for line in chapter.lines]
    return {
        "id": chapter.id,
        "title": frame.say(chapter.title),
        "note": frame.say(chapter.note) if chapter.note else None,
        "percent": chapter.percent,
        "done": counts(chapter.lines)["satisfied"],
        "all": len(lines),
        "owing": [line for line in lines if line["state"] != "satisfied"],
        "satisfied": [line for line in lines if line["state"] == "satisfied"],
    }


def scheme(overview: Overview) -> Data:
    """The same for machines, as docs/publication-scheme.schema.json describes it."""
    settings = overview.evidence.settings
    base = settings.site.base_url or ""
    values = audit_values(overview.audit, settings, lambda url: base + url)
    text = json.dumps(values, ensure_ascii=False, indent=1) + "\n"
    return Data(SCHEME_URL, text.encode())
