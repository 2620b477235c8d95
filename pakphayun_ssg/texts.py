"""The items' texts as HTML, and where their links lead. It looks at all items at once, but at no clock.

A link to an item that exists is never an error, whatever day it is: were it one, the build of the night
on which that item expires would fail and leave it on the site. The plan leads such a link to the
item's tombstone, or to its entry where the item has not appeared yet.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from pakphayun_ssg import placing_rules as rules
from pakphayun_ssg import reading_rules
from pakphayun_ssg.items import Part
from pakphayun_ssg.mandate.loader import Mandate
from pakphayun_ssg.markdown import Html, TooDeep, to_html
from pakphayun_ssg.models import Finding, Language, Place, Text
from pakphayun_ssg.urls import join

_OUTSIDE = frozenset({"http", "https", "mailto", "tel"})
_DEAD = Text("ไม่มีปลายทาง", "leads nowhere")
_SCHEME = Text("ใช้รูปแบบที่ไม่อนุญาต", "is of a kind that is not allowed")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: ``url`` within the site or in full, and the item it means, if it means one."""

    url: str
    outside: bool = False
    item: str | None = None
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class ItemText:
    """One text of an item with the target of each of its links; ``first`` is where its first line stands."""

    html: Html
    targets: dict[str, Target]
    body: str
    first: Place

    def place(self, number: int) -> Place:
        """Where the link ``html.links[number]`` stands."""
        link = self.html.links[number]
        return _place_of(link, self.html.links[:number].count(link), self.body, self.first)


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts by the path of their file, and what is wrong with them."""

    by_path: dict[str, ItemText]
    findings: tuple[Finding, ...]


def read_texts(items: Iterable[Part], mandate: Mandate) -> Texts:
    """Render every text once and follow its links; a text whose front matter is at fault is followed too."""
    items = tuple(items)
    index = _Index({item.path: item for item in items}, {item.url: item for item in items}, page_urls(mandate))
    texts: dict[str, ItemText] = {}
    findings: list[Finding] = []
    for item in items:
        for path, body, line, language in _bodies(item):
            try:
                html = to_html(body, language)
            except TooDeep:
                findings.append(reading_rules.TEXT_TOO_LARGE.at(Place(path, line)))
                continue
            findings += [
                _undrawn(line_as_written, reason, body, Place(path, line)) for line_as_written, reason in html.undrawn
            ]
            targets: dict[str, Target] = {}
            times: Counter[str] = Counter()
            for link in html.links:
                found = index.find(item, link)
                if isinstance(found, Target):
                    targets[link] = found
                else:
                    place = _place_of(link, times[link], body, Place(path, line))
                    findings.append(rules.DEAD_LINK.at(place, target=link[:120], problem=found))
                times[link] += 1
            texts[path] = ItemText(html, targets, body, Place(path, line))
    return Texts(texts, tuple(findings))


@dataclass(frozen=True, slots=True)
class _Index:
    by_path: dict[str, Part]
    by_url: dict[str, Part]
    pages: frozenset[str]

    def find(self, item: Part, link: str) -> Target | Text:
        """The target of ``link`` in a text of ``item``, or why it has none."""
        try:
            parts = urlsplit(link)
        except ValueError:
            return _DEAD
        if parts.scheme or link.startswith("//"):
            return Target(link, outside=True) if parts.scheme in _OUTSIDE else _SCHEME
        path, fragment = unquote(parts.path), f"#{parts.fragment}" if parts.fragment else ""
        if not path:
            return Target("", fragment=fragment) if fragment else _DEAD
        own = {file.name for file in item.files}
        if path.removeprefix("./") in own:
            return Target(item.url + path.removeprefix("./"), fragment=fragment)
        if path.startswith("/"):
            return self._absolute(path, fragment)
        other = self.by_path.get(posixpath.normpath(posixpath.join(posixpath.dirname(item.path), path)))
        return Target(other.url, item=other.path, fragment=fragment) if other else _DEAD

    def _absolute(self, path: str, fragment: str) -> Target | Text:
        url = path if path.endswith("/") else f"{path}/"
        if url in self.by_url:
            return Target(url, item=self.by_url[url].path, fragment=fragment)
        return Target(url, fragment=fragment) if url in self.pages else _DEAD


def page_urls(mandate: Mandate) -> frozenset[str]:
    """The pages that are there whatever the content is."""
    entries = (join(section.slug, entry.slug) for section in mandate.places for entry in section.entries)
    sections = (join(section.slug) for section in mandate.places)
    fixed = (join(*page.slug.split("/")) for page in mandate.fixed_pages)
    years = (join("ita", str(year.fiscal_year)) for year in mandate.moit)
    indicators = (
        join("ita", str(year.fiscal_year), year.slug(line.id)) for year in mandate.moit for line in year.indicators
    )
    lists = ("/", "/sitemap/", "/search/", "/completeness/", "/register/", "/archive/")
    return frozenset({*lists, *sections, *entries, *fixed, *years, *indicators})


def _bodies(item: Part) -> Iterator[tuple[str, str, int, Language]]:
    yield item.path, item.body, item.body_line, "th"
    if item.translation:
        yield item.translation.path, item.translation.body, item.translation.body_line, "en"


def _undrawn(written: str, reason: Text, body: str, first: Place) -> Finding:
    """A chart that is asked for and cannot be drawn, at the line that asks."""
    position = max(body.find(written.strip()), 0)
    place = Place(first.path, first.line + body.count("\n", 0, position))
    return reading_rules.CHART.at(place, problem=reason)


def _place_of(link: str, times: int, body: str, first: Place) -> Place:
    """Where ``link`` stands as a link after ``times`` earlier ones to the same target; the text's start if unsure."""
    pattern = rf"\]\(\s*<?({re.escape(link)})(?=[\s>)])|(?<![\w/])({re.escape(link)})"
    links = [found for found in re.finditer(pattern, body) if found[1]] or list(re.finditer(pattern, body))
    if times >= len(links):
        return first
    position = links[times].start(1 if links[times][1] else 2)
    column = position - (body.rfind("\n", 0, position) + 1) + 1
    return Place(first.path, first.line + body.count("\n", 0, position), column)
