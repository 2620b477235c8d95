"""What programs look for at fixed addresses: sitemap.xml, robots.txt, security.txt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from xml.etree import ElementTree as ET

from pakphayun_ssg.plan.frame import Frame
from pakphayun_ssg.plan.outputs import Data, Output, Page
from pakphayun_ssg.urls import join

SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"
_MONTHS_AHEAD = 6  # RFC 9116 wants less than a year
_NO_ENTRANCE = frozenset({"not_found.html", "moved.html", "tombstone.html"})
"""Pages that nobody should come to from a search engine."""


def well_known(frame: Frame, outputs: Sequence[Output]) -> Iterator[Data]:
    """The three files; a site without an e-mail address has no security.txt, for RFC 9116 wants a contact."""
    yield _sitemap(frame, [output for output in outputs if isinstance(output, Page)])
    robots = ["User-agent: *", "Allow: /"]
    if frame.settings.site.base_url:
        robots += ["", f"Sitemap: {frame.absolute('/sitemap.xml')}"]
    yield Data("/robots.txt", _lines(robots))
    if frame.settings.office.email:
        yield Data("/.well-known/security.txt", _lines(_security(frame)))


def _sitemap(frame: Frame, pages: Iterable[Page]) -> Data:
    """Every page that may be an entrance, with the day on which it last changed.

    The protocol wants whole addresses; while the site's own is not known, their path is all there is.
    """
    root = ET.Element("urlset", {"xmlns": SITEMAPS})
    changes = _changes(frame)
    for page in sorted(pages, key=lambda page: page.url):
        if page.template not in _NO_ENTRANCE:
            entry = ET.SubElement(root, "url")
            ET.SubElement(entry, "loc").text = frame.absolute(page.url)
            day = _changed(page.url, changes)
            if day:
                ET.SubElement(entry, "lastmod").text = day.isoformat()
    ET.indent(root)
    return Data("/sitemap.xml", ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n")


def _changes(frame: Frame) -> dict[str, dt.date]:
    """Address of each item, and of every list above it → the last day something came, was reviewed, or went."""
    latest: dict[str, dt.date] = {}
    days = [(item.url, max(filter(None, (item.front.publish_date, item.front.reviewed_on)))) for item in frame.items]
    for url, day in [*days, *((gone.item.url, gone.date) for gone in frame.published.gone)]:
        parts = url.strip("/").split("/")
        for depth in range(len(parts) + 1):
            above = join(*parts[:depth])
            latest[above] = max(day, latest.get(above, day))
    return latest


def _changed(url: str, changes: dict[str, dt.date]) -> dt.date | None:
    thai = url.removeprefix("/en") if url.startswith("/en/") else url
    return changes.get(thai.partition("page/")[0])


def _security(frame: Frame) -> Iterator[str]:
    """RFC 9116. The last day moves once a month, so that a nightly build changes the file no oftener."""
    today = frame.published.today
    months = today.month - 1 + _MONTHS_AHEAD
    until = dt.date(today.year + months // 12, months % 12 + 1, 1)
    yield f"Contact: mailto:{frame.settings.office.email}"
    yield f"Expires: {until.isoformat()}T00:00:00+07:00"
    yield "Preferred-Languages: th, en"
    if frame.settings.site.base_url:
        yield f"Canonical: {frame.absolute('/.well-known/security.txt')}"


def _lines(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()
