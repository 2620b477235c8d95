"""Where a link of an item's text leads: a place in the text, a file, another item, a page, or out of the site."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from pakphayun_ssg.halfread import stated
from pakphayun_ssg.items import Item, Part
from pakphayun_ssg.markdown import anchor
from pakphayun_ssg.models import Place, Text
from pakphayun_ssg.thai.text import mend
from pakphayun_ssg.validate import did_you_mean

_OUTSIDE = frozenset({"http", "https", "mailto", "tel"})
_DEAD = Text("ไม่มีปลายทาง", "leads nowhere")
_SCHEME = Text("ใช้รูปแบบที่ไม่อนุญาต", "is of a kind that is not allowed")
_SELF = Text("ชี้กลับมาหน้าเดิม ผู้อ่านไม่ได้ข้อมูลเพิ่ม", "leads back to its own page")
PLACES = frozenset(
    {"main", "record", "files", "steps", "people", "structure", "contact", "links", "images", "questions"}
)
"""Parts that an item's page has by itself; a heading of the text has an id of its own."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: ``url`` within the site or in full, and the item it means, if it means one."""

    url: str
    outside: bool = False
    item: str | None = None
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class Index:
    """What there is to link to. ``headings`` are the ids in each text by its path; ``base`` is the site's own address.

    Nothing in it depends on the day.
    """

    by_path: Mapping[str, Part]
    by_url: Mapping[str, Part]
    by_file: Mapping[str, Part]
    pages: frozenset[str]
    headings: Mapping[str, frozenset[str]]
    base: str | None = None

    def find(self, item: Part, link: str, text: str | None = None) -> Target | Text:
        """The target of ``link`` in the text at the path ``text`` of ``item``, or why it has none."""
        try:
            parts = urlsplit(link)
        except ValueError:
            return _DEAD
        own = item if text in {None, item.path} else None  # the English page may lead to the Thai one
        if parts.scheme or link.startswith("//"):
            return self._outside(own, link, parts.scheme)
        path, fragment = unquote(parts.path), unquote(parts.fragment)
        if not path:
            return self._heading(Target(""), fragment, (text or item.path,)) if fragment else _DEAD
        if path.removeprefix("./") in {file.name for file in item.files}:
            return Target(item.url + path.removeprefix("./"), fragment=f"#{parts.fragment}" if fragment else "")
        if path.startswith("/"):
            return self._absolute(own, path, fragment)
        other = self.by_path.get(posixpath.normpath(posixpath.join(posixpath.dirname(item.path), path)))
        return self._item(own, other, fragment) if other else _DEAD

    def _outside(self, own: Part | None, link: str, scheme: str) -> Target | Text:
        """An address in full. One below the site's own is followed like any other, as far as it is known here."""
        if scheme not in _OUTSIDE:
            return _SCHEME
        rest = link.removeprefix(self.base) if self.base and link.startswith(self.base) else None
        if rest is not None and rest[:1] in {"", "/", "?", "#"}:
            path = unquote(urlsplit(rest).path) or "/"
            if path.split("/")[1] in {url.split("/")[1] for url in self.pages if url != "/"}:
                return self._absolute(own, path, unquote(urlsplit(rest).fragment))
        return Target(link, outside=True)

    def _absolute(self, own: Part | None, path: str, fragment: str) -> Target | Text:
        if path in self.by_file:
            return Target(path, item=self.by_file[path].path, fragment=f"#{fragment}" if fragment else "")
        url = path if path.endswith("/") else f"{path}/"
        if url in self.by_url:
            return self._item(own, self.by_url[url], fragment)
        return Target(url, fragment=f"#{fragment}" if fragment else "") if url in self.pages else _DEAD

    def _item(self, own: Part | None, other: Part, fragment: str) -> Target | Text:
        if not fragment:
            return _SELF if other is own else Target(other.url, item=other.path)
        texts = (other.path, *((other.translation.path,) if other.translation else ()))
        return self._heading(Target(other.url, item=other.path), fragment, texts)

    def _heading(self, target: Target, fragment: str, texts: Iterable[str]) -> Target | Text:
        """A heading by its id or by its words; a text that could not be read knows none and is not asked."""
        known = [self.headings[path] for path in texts if path in self.headings]
        ids = frozenset().union(*known)
        for name in (fragment, mend(fragment), anchor(fragment)):
            if name in ids or name in PLACES or not known:
                return Target(target.url, item=target.item, fragment=f"#{name}")
        near = did_you_mean(anchor(fragment), ids)
        return Text(f"ไม่มีหัวข้อนี้ในหน้า{near.th}", f"names no heading of the page{near.en}")


def index_of(
    items: Iterable[Part], pages: frozenset[str], headings: Mapping[str, frozenset[str]], base: str | None
) -> Index:
    """The index of a site's items."""
    items = tuple(items)
    files = {item.url + file.name: item for item in items for file in item.files}
    by_url = {item.url: item for item in items}
    return Index({item.path: item for item in items}, by_url, files, pages, headings, base)


def addresses_of(item: Item) -> Iterator[tuple[str, Place]]:
    """Every address in the front matter that its page links to, with its place, as far as it could be read."""
    source, reference, contact, links = (stated(item.front, key) for key in ("source", "reference", "contact", "links"))
    if source and source.url:
        yield source.url, item.place("source", "url")
    if reference and reference.url:
        yield reference.url, item.place("reference", "url")
    if contact and contact.map:
        yield contact.map, item.place("contact", "map")
    for index, link in enumerate(links or ()):
        yield link.url, item.place("links", index, "url")
