"""The items' texts as HTML, and where their links lead. It looks at all items at once, but at no clock.

A link to an item that exists is never an error, whatever day it is: were it one, the build of the night
on which that item expires would fail and leave it on the site. The plan leads such a link to the
item's tombstone, or to its entry where the item has not appeared yet.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pakphayun_ssg import placing_rules as rules
from pakphayun_ssg import reading_rules
from pakphayun_ssg.items import Item, Part
from pakphayun_ssg.linking import Index, Target, addresses_of, index_of
from pakphayun_ssg.mandate.loader import Mandate
from pakphayun_ssg.markdown import Html, TooDeep, to_html
from pakphayun_ssg.models import Finding, Language, Place, Text
from pakphayun_ssg.urls import join


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


def read_texts(items: Iterable[Part], mandate: Mandate, base: str | None = None) -> Texts:
    """Render every text once and follow its links; a text whose front matter is at fault is followed too.

    ``base`` is the site's own address: what leads there is followed like a link within the site.
    """
    items = tuple(items)
    read: list[tuple[Part, Html, str, Place]] = []
    findings: list[Finding] = []
    for item in items:
        for path, body, line, language in _bodies(item):
            first = Place(path, line)
            try:
                read.append((item, to_html(body, language), body, first))
            except TooDeep:
                findings.append(reading_rules.TEXT_TOO_LARGE.at(first))
    headings = {first.path: html.anchors for _, html, _, first in read}
    index = index_of(items, page_urls(mandate), headings, base)
    texts: dict[str, ItemText] = {}
    for item, html, body, first in read:
        findings += [_undrawn(written, reason, body, first) for written, reason in html.undrawn]
        texts[first.path], dead = _followed(index, item, html, body, first)
        findings += dead
    for item in items:
        findings += _dead_addresses(index, item)
    return Texts(texts, tuple(findings))


def _followed(index: Index, item: Part, html: Html, body: str, first: Place) -> tuple[ItemText, list[Finding]]:
    """A text with the targets of its links, and a finding for each that has none."""
    targets: dict[str, Target] = {}
    dead: list[Finding] = []
    times: Counter[str] = Counter()
    for link in html.links:
        found = index.find(item, link, first.path)
        if isinstance(found, Target):
            targets[link] = found
        else:
            place = _place_of(link, times[link], body, first)
            dead.append(rules.DEAD_LINK.at(place, target=link[:120], problem=found))
        times[link] += 1
    return ItemText(html, targets, body, first), dead


def _dead_addresses(index: Index, item: Part) -> Iterator[Finding]:
    """Addresses in the front matter that lead to this very site, and to nothing or to their own page."""
    for url, place in addresses_of(item) if isinstance(item, Item) else ():
        found = index.find(item, url)
        if isinstance(found, Text):
            yield rules.DEAD_LINK.at(place, target=url[:120], problem=found)


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
