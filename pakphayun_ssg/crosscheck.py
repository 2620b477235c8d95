"""What is said in one place about something in another: addresses, replaced items, the site's own references.

None of it depends on the day, so a night that only lets time pass can bring up nothing new.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pakphayun_ssg import placing_rules
from pakphayun_ssg import reading_rules as rules
from pakphayun_ssg.config import Settings
from pakphayun_ssg.items import Item, Items
from pakphayun_ssg.mandate.loader import Mandate
from pakphayun_ssg.mandate.model import FIXED_PAGES
from pakphayun_ssg.models import Finding, Place, Text
from pakphayun_ssg.succession import circles
from pakphayun_ssg.texts import page_urls
from pakphayun_ssg.urls import address, file_path
from pakphayun_ssg.validate import did_you_mean

_CIRCLE = Text(
    "รายการแทนกันเป็นวงจนไม่มีรายการปัจจุบัน ให้ระบุเฉพาะรายการที่เก่ากว่าใน replaces หรือรายการที่ใช้แทนใน replacement",
    "The items replace each other in a circle, so none is current. Let only the newer one name the older.",
)
RESERVED = re.compile(r"^assets/|(?:^|/)page/[0-9]+(?:/|$)")
"""Files of the design, and later pages of a list, which come and go with the number of items."""


FIXED = (
    "404.html",
    "site-manifest.json",
    "build.json",
    "register/register.csv",
    "register/register.json",
    "feed.xml",
    "robots.txt",
    "sitemap.xml",
    ".well-known/security.txt",
)
"""Files that every site has at the same address."""


def crosscheck(read: Items, settings: Settings, mandate: Mandate) -> Iterator[Finding]:
    """Every reference that leads nowhere, and every address that two items claim."""
    by_url = {part.url: part for part in read.parts}
    yield from _addresses(read, mandate)
    for item in read.items:
        for key, value in _references(item):
            if address(value) not in by_url:
                yield _no_item(item.place(*key.split(".")), key, value, by_url)
    yield from _circular(read)
    order = settings.team_order.item if settings.team_order else None
    for route, named in ((("site", "announcement"), settings.site.announcement), (("team_order", "item"), order)):
        if named and address(named) not in by_url:
            yield _no_item(settings.place(*route), route[-1], named, by_url)
    yield from _facts(settings, mandate)
    yield from _gaps(settings, mandate)
    yield from _pages(settings, by_url)


def _addresses(read: Items, mandate: Mandate) -> Iterator[Finding]:
    """Two things at one address on any day; letter case makes no difference, as on Windows."""
    taken = {name: name for name in FIXED} | {f"{section.slug}/feed.xml": "feed.xml" for section in mandate.sections}
    for url in page_urls(mandate):
        taken |= {file_path(url): url, file_path(f"/en{url}"): url}
    wanted = [(part.url, Place(part.path), part.path) for part in read.parts]
    wanted += [(p.url + file.name, p.place(*file.route[:2]), p.path) for p in read.parts for file in p.files]
    for item in read.items:
        for index, alias in enumerate(item.front.aliases):
            url = alias if alias.endswith((".html", "/")) else f"{alias}/"
            wanted.append((url, item.place("aliases", index), item.path))
    for url, place, owner in wanted:
        path = file_path(url).casefold()
        folders = ["/".join(path.split("/")[:depth]) for depth in range(1, path.count("/") + 1)]
        other = taken.get(path) or next((taken[folder] for folder in folders if folder in taken), None)
        if other is None and RESERVED.search(path):
            other = "/assets/" if path.startswith("assets/") else "/page/"
        if other is not None:
            yield placing_rules.DUPLICATE_URL.at(place, url=url, other=other)
        taken.setdefault(path, owner)


def _references(item: Item) -> Iterator[tuple[str, str]]:
    """The other items that ``item`` names, each with its key; addresses elsewhere are no concern of ours."""
    if item.front.replaces:
        yield "replaces", item.front.replaces
    withdrawn = item.front.withdrawn
    if withdrawn and withdrawn.replacement and "://" not in withdrawn.replacement:
        yield "withdrawn.replacement", withdrawn.replacement


def _circular(read: Items) -> Iterator[Finding]:
    """An item may not replace itself, nor two items each other: no reader would ever arrive."""
    named = [(item, key, value) for item in read.items for key, value in _references(item)]
    for key in ("replaces", "withdrawn.replacement"):
        bad = circles((item.url, address(value)) for item, own, value in named if own == key)
        for item, own, value in named:
            if own == key and item.url in bad:
                yield rules.BAD_VALUE.at(item.place(*key.split(".")), key=key, value=value[:120], mend=_CIRCLE)


def _no_item(place: Place, key: str, value: str, known: Iterable[str]) -> Finding:
    near = did_you_mean(value, (url.strip("/") for url in known))
    mend = Text(
        f"เขียนเป็น หมวด/หัวข้อ/ชื่อรายการ ของรายการที่มีอยู่{near.th}",
        f"Write section/entry/name of an item that is there{near.en}",
    )
    return rules.BAD_VALUE.at(place, key=key, value=value[:120], mend=mend)


def _pages(settings: Settings, by_url: Iterable[str]) -> Iterator[Finding]:
    """The office's own texts for pages at fixed addresses."""
    for slug, path in settings.pages.items():
        if slug not in FIXED_PAGES:
            near = did_you_mean(slug, FIXED_PAGES)
            mend = Text(f"หน้าที่กำหนดได้: {', '.join(FIXED_PAGES)}{near.th}", f"One of {', '.join(FIXED_PAGES)}{near.en}")
            yield rules.BAD_VALUE.at(settings.place("pages", slug), key="pages", value=slug[:120], mend=mend)
        elif address(path) not in by_url:
            yield _no_item(settings.place("pages", slug), f"pages.{slug}", path, by_url)


def _gaps(settings: Settings, mandate: Mandate) -> Iterator[Finding]:
    """A reason that explains nothing is not shown, so its misspelt name must be told; rules are known elsewhere."""
    known = {f"{section.slug}/{entry.slug}" for section in mandate.sections for entry in section.entries}
    known |= {f"oia:{tag}" for tag in mandate.oia_items} | {f"gws:{tag}" for tag in mandate.gws_ids}
    known |= {f"moit:{year.fiscal_year}/{year.slug(tag)}" for year in mandate.moit for tag in year.tags}
    years = {str(year.fiscal_year) for year in mandate.moit}
    for index, gap in enumerate(settings.gaps):
        borrowed = re.fullmatch(r"moit:([0-9]{4})/[a-z]+-[0-9.]+", gap.of)
        if not re.search(r"[/:]", gap.of) or gap.of in known or (borrowed and borrowed[1] not in years):
            continue
        near = did_you_mean(gap.of, known)
        mend = Text(f"เขียนตามหน้า docs/site-toml.md{near.th}", f"Write it as docs/site-toml.md says{near.en}")
        yield rules.BAD_VALUE.at(settings.place("gaps", index, "of"), key="of", value=gap.of[:120], mend=mend)


def _facts(settings: Settings, mandate: Mandate) -> Iterator[Finding]:
    known = {f"{section.slug}/{entry.slug}" for section in mandate.places for entry in section.entries}
    for index, fact in enumerate(settings.facts):
        if fact.entry and fact.entry not in known:
            near = did_you_mean(fact.entry, known)
            mend = Text(f"เขียนเป็น หมวด/หัวข้อ{near.th}", f"Write section/entry{near.en}")
            yield rules.BAD_VALUE.at(
                settings.place("facts", index, "entry"), key="entry", value=fact.entry[:120], mend=mend
            )
