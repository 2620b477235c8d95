"""What an address answers when its item was taken down: title, when, why, what to read instead (4.2, mandate 8)."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Text
from pakphayun_ssg.plan.frame import Frame
from pakphayun_ssg.plan.outputs import Page, View
from pakphayun_ssg.publish import Gone

_TAKEN_DOWN = Text("นำลงจากเว็บไซต์แล้ว: {title}", "Taken down: {title}")


def tombstone_pages(frame: Frame) -> Iterator[Page]:
    """One page for each item that is gone; in English where the item's page was."""
    for gone in frame.published.gone:
        if frame.language == "th" or gone.item.translation:
            yield _page(frame, gone)


def _page(frame: Frame, gone: Gone) -> Page:
    item = gone.item
    section = frame.mandate.section(item.section)
    entry = section.entry(item.entry) if section else None
    title = frame.title_of(item)
    crumbs = [
        (frame.say(section.title), frame.at(section.slug)) if section else ("", None),
        (frame.say(entry.title), frame.at(item.section, item.entry)) if entry else ("", None),
        (title, None),
    ]
    other = (f"/en{item.url}" if item.translation else None) if frame.language == "th" else item.url
    heading = frame.say(_TAKEN_DOWN.fill({"title": title}))
    view = frame.page(frame.url_of(item), heading, crumbs, section=section, other=other)
    view |= {
        "heading": title,
        "why": gone.why,
        "date": frame.date(gone.date),
        "published": frame.date(item.front.publish_date),
        "reason": gone.reason,
        "replacement": replacement(frame, gone),
        "entry": {"title": crumbs[1][0], "href": frame.href(frame.at(item.section, item.entry))},
    }
    return Page(frame.url_of(item), "tombstone.html", view, frame.language, origin=item.path)


def replacement(frame: Frame, gone: Gone) -> View | None:
    """What to read in place of an item that is gone, as a link."""
    other = gone.replacement
    if isinstance(other, Item):
        lang = frame.language if other.translation else "th"
        return {"title": frame.title_of(other), "href": frame.href(frame.url_of(other)), "lang": lang}
    return {"title": other, "href": other, "lang": frame.language} if other else None
