"""Pages that every site has once: home, site map, not found; and signposts at old addresses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pakphayun_ssg.audit.moit import ITA
from pakphayun_ssg.items import Item
from pakphayun_ssg.mandate.model import Section
from pakphayun_ssg.models import Text
from pakphayun_ssg.plan import archive, completeness, ita, register
from pakphayun_ssg.plan.frame import SITEMAP, Frame
from pakphayun_ssg.plan.listing import members, other_language
from pakphayun_ssg.plan.outputs import Page, View

_LATEST = 6
_ALERTS = 3
_NOT_FOUND = Text("ไม่พบหน้านี้", "Page not found")
_MOVED = Text("ย้ายที่อยู่แล้ว: {title}", "Moved: {title}")


_TASKS = (
    ("guide", "public-manuals", "service-guides", Text("ขั้นตอนการขอรับบริการ", "How to get a service")),
    ("form", "public-manuals", "forms", Text("ดาวน์โหลดแบบฟอร์ม", "Download forms")),
    ("service", "e-service", "online-services", Text("บริการออนไลน์", "Online services")),
    ("complaint", "public-manuals", "complaints", Text("ร้องเรียนและเสนอความคิดเห็น", "Complain or comment")),
    ("procurement", "news", "procurement-notices", Text("ประกาศจัดซื้อจัดจ้าง", "Procurement notices")),
    ("contact", "about", "contact-channels", Text("ติดต่อสำนักงาน", "Contact the office")),
)
"""What people come for, by the icon that leads there."""
_FEWEST_TASKS = 3


def home_page(frame: Frame) -> Page:
    """The front page: what is new, the announcement, the ten sections, the office's facts."""
    site = frame.settings.site
    name = site.text("name", frame.language) or ""
    lead = site.text("lead", frame.language)
    announcement = frame.announcement()
    alerts = [item for item in frame.items if (item.section, item.entry) == ("news", "alerts")][:_ALERTS]
    newest = sorted(frame.items, key=lambda item: (-item.front.publish_date.toordinal(), item.url))
    view = frame.page(frame.at(), name, description=lead, other=other_language(frame))
    view |= {
        "heading": name,
        "lead": lead,
        "tasks": _tasks(frame),
        "stamp": frame.href(register.STAMP_URL),
        "alerts": [frame.card(item) for item in alerts],
        "latest": [frame.card(item) for item in newest if item not in alerts][:_LATEST],
        "all_news": frame.href(frame.at("news")),
        "sections": [_tile(frame, section) for section in frame.mandate.sections],
        "facts": frame.facts(),
        "announcement": frame.card(announcement) if announcement else None,
    }
    return Page(frame.at(), "home.html", view, frame.language)


def _tasks(frame: Frame) -> list[View]:
    """Short ways to what is asked for most, as far as something is there; too few are no help."""
    tasks: list[View] = [
        {"icon": icon, "title": frame.say(title), "href": frame.href(frame.at(section, entry))}
        for icon, section, entry, title in _TASKS
        if (section, entry) in frame.by_entry
    ]
    return tasks if len(tasks) >= _FEWEST_TASKS else []


def _tile(frame: Frame, section: Section) -> View:
    shown = {item.url for entry in section.entries for item in members(frame, section, entry)}
    return {
        "number": section.id,
        "icon": section.slug,
        "title": frame.say(section.title),
        "href": frame.href(frame.at(section.slug)),
        "count": len(shown),
        "entries": [frame.say(entry.title) for entry in section.entries],
    }


def sitemap_page(frame: Frame) -> Page:
    """Every section and entry on one page."""
    title = frame.say(SITEMAP)
    view = frame.page(frame.at("sitemap"), title, [(title, None)], other=other_language(frame, "sitemap"))
    view |= {
        "heading": title,
        "sections": [_branch(frame, section) for section in frame.mandate.sections],
        "others": [*_others(frame), *frame.fixed_pages()],
    }
    return Page(frame.at("sitemap"), "sitemap.html", view, frame.language)


def _others(frame: Frame) -> list[View]:
    """Pages that stand in no section."""
    pages = (
        (ita.TITLE, ITA),
        (completeness.TITLE, completeness.URL),
        (register.TITLE, register.SLUG),
        (archive.TITLE, archive.SLUG),
    )
    return [{"title": frame.say(title), "href": frame.href(frame.at(url))} for title, url in pages]


def _branch(frame: Frame, section: Section) -> View:
    return {
        "number": section.id,
        "title": frame.say(section.title),
        "href": frame.href(frame.at(section.slug)),
        "entries": [
            {
                "title": frame.say(entry.title),
                "href": frame.href(frame.at(section.slug, entry.slug)),
                "count": len(members(frame, section, entry)),
            }
            for entry in section.entries
        ],
    }


def not_found_page(frame: Frame) -> Page:
    """What the server answers where nothing is."""
    title = frame.say(_NOT_FOUND)
    view: dict[str, Any] = frame.page("/404.html", title, [(title, None)])
    home, sitemap = frame.at(), frame.at("sitemap")
    view |= {
        "heading": title,
        "suggestions": [
            {"title": view["site"]["name"], "href": frame.href(home)},
            {"title": frame.say(SITEMAP), "href": frame.href(sitemap)},
        ],
    }
    return Page("/404.html", "not_found.html", view, frame.language)


def moved_pages(frame: Frame) -> Iterator[Page]:
    """A signpost at each old address of an item that is shown or gone."""
    for item in (*frame.items, *(gone.item for gone in frame.published.gone)):
        for alias in item.front.aliases:
            yield _moved(frame, item, alias)


def _moved(frame: Frame, item: Item, alias: str) -> Page:
    url = alias if alias.endswith((".html", "/")) else f"{alias}/"
    title = frame.say(_MOVED.fill({"title": item.front.title}))
    view = frame.page(url, title, [(title, None)])
    view |= {"heading": title, "target": {"title": item.front.title, "href": frame.href(item.url)}}
    if frame.settings.site.base_url:
        view["canonical"] = f"{frame.settings.site.base_url}{item.url}"
    return Page(url, "moved.html", view, frame.language, origin=item.path)
