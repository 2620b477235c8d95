"""What is new, for programs: an Atom feed (RFC 4287) of the site and of each section."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from pakphayun_ssg.files.kinds import KINDS
from pakphayun_ssg.items import Item
from pakphayun_ssg.mandate.model import Section
from pakphayun_ssg.plan.frame import Frame
from pakphayun_ssg.plan.listing import members
from pakphayun_ssg.plan.outputs import Data
from pakphayun_ssg.thai.written import THAILAND
from pakphayun_ssg.urls import join

LONGEST = 50
"""Entries a feed holds at the most, the newest first."""
ATOM = "http://www.w3.org/2005/Atom"
_DAWN = dt.time(0, 0)


def feeds(frame: Frame) -> Iterator[Data]:
    """``/feed.xml`` and ``/<section>/feed.xml``; a section without items has an empty feed that stands for ever."""
    name = frame.settings.site.name_th
    yield _feed(frame, "/", name, frame.items)
    for section in frame.mandate.places:
        items = {item.url: item for entry in section.entries for item in members(frame, section, entry)}
        yield _feed(frame, join(section.slug), f"{section.th} - {name}", tuple(items.values()))


def feed_of(section: Section | None) -> str:
    """The address of a section's feed, or of the whole site's."""
    return f"{join(section.slug) if section else '/'}feed.xml"


def _feed(frame: Frame, url: str, title: str, items: tuple[Item, ...]) -> Data:
    newest = sorted(items, key=lambda item: (_updated(item), item.url), reverse=True)[:LONGEST]
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": "th"})
    _text(root, "title", title)
    _text(root, "id", _id(frame, url))
    _text(root, "updated", _updated(newest[0]) if newest else _time(frame.mandate.announcement.date, _DAWN))
    ET.SubElement(
        root, "link", {"rel": "self", "type": "application/atom+xml", "href": frame.absolute(f"{url}feed.xml")}
    )
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": frame.absolute(url)})
    author = ET.SubElement(root, "author")
    _text(author, "name", frame.settings.site.name_th)
    for item in newest:
        _entry(frame, root, item)
    ET.indent(root)
    return Data(f"{url}feed.xml", ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n")


def _entry(frame: Frame, root: ET.Element, item: Item) -> None:
    front = item.front
    entry = ET.SubElement(root, "entry")
    _text(entry, "title", front.title)
    _text(entry, "id", _id(frame, item.url))
    _text(entry, "published", _time(front.publish_date, front.publish_time or _DAWN))
    _text(entry, "updated", _updated(item))
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": frame.absolute(item.url)})
    for file in item.attachments:
        where, kind = frame.absolute(item.url + file.name), KINDS[file.facts.extension].media_type
        ET.SubElement(entry, "link", {"rel": "enclosure", "type": kind, "length": str(file.facts.size), "href": where})
    section = frame.mandate.section(item.section)
    found = section.entry(item.entry) if section else None
    ET.SubElement(
        entry, "category", {"term": f"{item.section}/{item.entry}", "label": found.th if found else item.entry}
    )
    if front.summary:
        _text(entry, "summary", front.summary)


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _updated(item: Item) -> str:
    front = item.front
    if front.reviewed_on and front.reviewed_on > front.publish_date:
        return _time(front.reviewed_on, _DAWN)
    return _time(front.publish_date, front.publish_time or _DAWN)


def _time(day: dt.date, time: dt.time) -> str:
    return dt.datetime.combine(day, time, THAILAND).isoformat()


def _id(frame: Frame, url: str) -> str:
    """A name that stays when the site's address changes or becomes known."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{frame.settings.site.name_en}{url}')}"
