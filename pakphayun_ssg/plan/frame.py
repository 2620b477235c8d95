"""What every page shares: names, menu, breadcrumb, footer. Made once a language, never a page."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pakphayun_ssg.assets import Assets
from pakphayun_ssg.config import Fact, Settings
from pakphayun_ssg.files.kinds import KINDS
from pakphayun_ssg.items import Item
from pakphayun_ssg.mandate.loader import Mandate
from pakphayun_ssg.mandate.model import Entry, Section
from pakphayun_ssg.models import Language, Text
from pakphayun_ssg.plan.outputs import View
from pakphayun_ssg.plan.pictures import picture_view
from pakphayun_ssg.publish import Published, known_end
from pakphayun_ssg.thai.dates import format_date
from pakphayun_ssg.thai.phones import dial
from pakphayun_ssg.urls import address, href, join

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'"
)
"""The policy of the interfaces as far as a ``<meta>`` can carry it (``frame-ancestors`` needs a header)."""

HOME = Text("หน้าแรก", "Home")
SITEMAP = Text("แผนผังเว็บไซต์", "Site map")
SEARCH = Text("ค้นหา", "Search")
CLAUSE = Text("ประกาศ ข้อ {number}", "Announcement, clause {number}")


@dataclass(frozen=True)
class Frame:
    """One language's view of the site around any page. What all pages share is made once and shared by them."""

    settings: Settings
    mandate: Mandate
    assets: Assets
    language: Language
    published: Published

    @cached_property
    def by_entry(self) -> Mapping[tuple[str, str], tuple[Item, ...]]:
        """The items of each section and entry, in the order of the lists."""
        lists: dict[tuple[str, str], list[Item]] = defaultdict(list)
        for item in self.items:
            lists[item.section, item.entry].append(item)
        return {key: tuple(items) for key, items in lists.items()}

    @property
    def items(self) -> tuple[Item, ...]:
        """The items shown."""
        return self.published.shown

    @property
    def by_url(self) -> Mapping[str, Item]:
        """The shown items by address."""
        return self.published.by_url

    def say(self, text: Text) -> str:
        """``text`` in this language."""
        return text.in_(self.language)

    def at(self, *parts: str) -> str:
        """The address of a page of this language."""
        return join("en" if self.language == "en" else "", *parts)

    def href(self, url: str) -> str:
        """An address within the site as a link."""
        return href(self.settings.site.base_path, url)

    def absolute(self, url: str) -> str:
        """The whole address; below the base path alone while the site's own is not known."""
        base = self.settings.site.base_url
        return f"{base}{href('', url)}" if base else self.href(url)

    def date(self, day: dt.date) -> dict[str, str]:
        """A day for ``<time>``: C.E. for the machine, B.E. for the reader of Thai."""
        return {"iso": day.isoformat(), "text": format_date(day, "long", self.language)}

    def ends(self, item: Item) -> View | None:
        """The first day the item is down, for the script that marks it where nobody rebuilt the site."""
        end = known_end(item)
        return self.date(end) if end else None

    def step(self, title: str, url: str | None) -> dict[str, str | None]:
        """One step of a breadcrumb; the page itself has no address."""
        return {"title": title, "href": self.href(url) if url else None}

    def page(  # noqa: PLR0913 - each is what differs from page to page
        self,
        url: str,
        title: str,
        crumbs: Iterable[tuple[str, str | None]] = (),
        *,
        description: str | None = None,
        section: Section | None = None,
        entry: Entry | None = None,
        other: str | None = None,
    ) -> dict[str, Any]:
        """The part of a view that the layout reads. ``other`` is the same page in the other language."""
        site = self.settings.site
        trail = [(self.say(HOME), self.at()), *crumbs] if crumbs else []
        return {
            "lang": self.language,
            "url": self.href(url),
            "title": title,
            "description": description or self._site["name"],
            "canonical": self.absolute(url) if site.base_url else None,
            "languages": self._languages(url, other) if site.base_url else [],
            "feed": self.href(f"/{section.slug if section else ''}/feed.xml".replace("//", "/")),
            "csp": CSP,
            "site": self._site,
            "asset": self._asset,
            "nav": self._menu(section.slug if section else "", entry.slug if entry else ""),
            "breadcrumb": [self.step(*crumb) for crumb in trail],
            "footer": self._footer,
            "search": self.href(self.at("search")),
            "alternate": self._alternate(other),
        }

    @cached_property
    def _asset(self) -> View:
        return self.assets.view(self.settings.site.base_path)

    @cached_property
    def _site(self) -> View:
        site = self.settings.site
        return {
            "name": site.text("name", self.language),
            "short_name": site.text("short_name", self.language),
            "affiliation": site.text("affiliation", self.language),
            "home": self.href(self.at()),
        }

    def _menu(self, section: str, entry: str) -> list[View]:
        """The menu as the pages of one entry show it: all sections, and the entries of their own section."""
        if (section, entry) not in self._menus:
            self._menus[section, entry] = [self._branch(branch, section, entry) for branch in self.mandate.sections]
        return self._menus[section, entry]

    @cached_property
    def _menus(self) -> dict[tuple[str, str], list[View]]:
        return {}

    def _branch(self, section: Section, current: str, entry: str) -> View:
        here = section.slug == current
        return {
            "number": section.id,
            "title": self.say(section.title),
            "href": self.href(self.at(section.slug)),
            "current": here,
            "entries": [
                {
                    "title": self.say(leaf.title),
                    "href": self.href(self.at(section.slug, leaf.slug)),
                    "current": leaf.slug == entry,
                }
                for leaf in section.entries
            ]
            if here
            else [],
        }

    @cached_property
    def _footer(self) -> View:
        office, support = self.settings.office, self.settings.support
        announcement = self.announcement()
        return {
            "address": office.address,
            "phone": office.phone,
            "fax": office.fax,
            "email": office.email,
            "browsers": support.browsers_th if self.language == "th" else support.browsers_en,
            "announcement": self.href(self.url_of(announcement)) if announcement else None,
            "sitemap": self.href(self.at("sitemap")),
            "pages": self.fixed_pages(),
            "dial": dial(office.phone),
            "ita": self.href(self.at("ita")),
            "official": self.href(self.at("official-information")),
            "completeness": self.href(self.at("completeness")),
        }

    def _languages(self, url: str, other: str | None) -> list[View]:
        """The page in each language it is in, for search engines; empty where it is in one only."""
        if other is None:
            return []
        second = "en" if self.language == "th" else "th"
        return [{"lang": self.language, "href": self.absolute(url)}, {"lang": second, "href": self.absolute(other)}]

    def fixed_pages(self) -> list[View]:
        """Links to the pages at fixed addresses: questions, policies, accessibility, browsers."""
        return [
            {"title": self.say(page.title), "href": self.href(self.at(*page.slug.split("/")))}
            for page in self.mandate.fixed_pages
        ]

    def _alternate(self, other: str | None) -> View:
        """The way to the other language: the same page if it is there, else the home page."""
        language = "en" if self.language == "th" else "th"
        home = join("en") if language == "en" else "/"
        return {"lang": language, "href": self.href(other or home)}

    def announcement(self) -> Item | None:
        """The announcement this site follows (its last paragraph orders it published), if it is shown."""
        path = self.settings.site.announcement
        return self.by_url.get(address(path)) if path else None

    def url_of(self, item: Item) -> str:
        """The item's page in this language if it is translated, else its Thai page."""
        return f"/en{item.url}" if self.language == "en" and item.translation else item.url

    def title_of(self, item: Item) -> str:
        """The item's title in this language if it is translated, else in Thai."""
        return item.translation.title if self.language == "en" and item.translation else item.front.title

    def answering(self, url: str) -> Item | None:
        """The item whose page or tombstone answers at ``url``; None for one that is yet to come, or a draft."""
        gone = self.published.gone_by_url.get(url)
        return self.by_url.get(url) or (gone.item if gone else None)

    def card(self, item: Item) -> View:
        """An item in a list."""
        translated = item.translation if self.language == "en" else None
        section = self.mandate.section(item.section)
        entry = section.entry(item.entry) if section else None
        return {
            "title": self.title_of(item),
            "href": self.href(self.url_of(item)),
            "lang": self.language if translated else "th",
            "summary": translated.summary if translated else item.front.summary,
            "date": self.date(item.front.publish_date),
            "time": self._time(item),
            "origin": self._origin(item),
            "service": self._service(item),
            "mark": "",
            "entry": {
                "title": self.say(entry.title) if entry else item.entry,
                "href": self.href(self.at(item.section, item.entry)),
            },
            "files": sorted({KINDS[a.facts.extension].label for a in item.attachments if a.facts.extension in KINDS}),
            "cover": self._cover(item),
            "ends": self.ends(item),
        }

    @staticmethod
    def _time(item: Item) -> str | None:
        """The hour, where the announcement asks for it (1.3)."""
        time = item.front.publish_time
        return time.strftime("%H:%M") if time and item.section == "knowledge" else None

    @staticmethod
    def _origin(item: Item) -> str | None:
        """Where it comes from, where a list has to say it: laws with their Gazette (1.2), knowledge (1.3)."""
        if item.section not in {"laws", "knowledge"}:
            return None
        return " ".join(part for part in (item.front.source.name, item.front.source.gazette) if part)

    def _service(self, item: Item) -> View | None:
        """The way into an electronic service (1.9)."""
        link = item.front.links[0] if item.section == "e-service" and item.front.links else None
        return {"title": link.name, "href": link.url} if link else None

    def _cover(self, item: Item) -> View | None:
        if not item.front.images:
            return None
        image = item.front.images[0]
        return picture_view(self.href, item, image.file, image.alt)

    def facts(self, *entries: str) -> list[View]:
        """The office's recorded facts; with ``entries``, only those that belong to one of them."""
        return [self._fact(fact) for fact in self.settings.facts if not entries or fact.entry in entries]

    def _fact(self, fact: Fact) -> View:
        return {"label": fact.label, "value": fact.value, "href": fact.url, "source": fact.source}
