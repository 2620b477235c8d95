"""The list of what was taken down: titles, dates and reasons, never the content (4.2)."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.models import Text
from pakphayun_ssg.plan.frame import Frame
from pakphayun_ssg.plan.listing import PAGE, other_language
from pakphayun_ssg.plan.outputs import Page, View
from pakphayun_ssg.plan.paging import chunks, pager, tail
from pakphayun_ssg.plan.tombstone import replacement
from pakphayun_ssg.publish import Gone

TITLE = Text("รายการที่นำลงจากเว็บไซต์แล้ว", "Information taken down")
SLUG = "archive"
PER_PAGE = 100


def archive_pages(frame: Frame) -> Iterator[Page]:
    """Pages of a hundred, what came down last first."""
    gone = frame.published.gone
    pages = chunks(gone, PER_PAGE)
    for number, chunk in enumerate(pages, 1):
        title = frame.say(TITLE)
        if number > 1:
            title = frame.say(PAGE.fill({"title": title, "number": number}))
        parts = (SLUG, *tail(number))
        view = frame.page(frame.at(*parts), title, [(title, None)], other=other_language(frame, *parts))
        view |= {
            "heading": title,
            "count": len(gone),
            "rows": [_row(frame, one) for one in chunk],
            "pager": pager(frame, (SLUG,), number, len(pages)),
        }
        yield Page(frame.at(*parts), "archive.html", view, frame.language)


def _row(frame: Frame, gone: Gone) -> View:
    shown = frame.card(gone.item)
    return {
        **{key: shown[key] for key in ("title", "href", "lang", "entry")},
        "published": frame.date(gone.item.front.publish_date),
        "date": frame.date(gone.date),
        "why": gone.why,
        "reason": gone.reason,
        "replacement": replacement(frame, gone),
    }
