"""Reads a built site the way a browser does, knowing nothing of how it was made."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
ADDRESSES = frozenset({"href", "src", "action", "formaction", "poster", "data", "cite", "background", "manifest"})
SUB_RESOURCES = frozenset({"img", "script", "iframe", "embed", "object", "audio", "video", "source", "track", "input"})
LOADING_LINKS = frozenset(
    {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest", "apple-touch-icon"}
)
IDREFS = ("aria-labelledby", "aria-describedby", "for", "headers")
OUTSIDE = frozenset({"https", "http", "mailto", "tel"})
MONTHS = [
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
]
ENGLISH = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@dataclass
class Tag:
    """An opening tag and where it stands."""

    name: str
    attributes: dict[str, str]
    line: int

    @property
    def addresses(self) -> Iterator[str]:
        """Every address the tag names."""
        yield from (value for name, value in self.attributes.items() if name in ADDRESSES)
        for candidate in self.attributes.get("srcset", "").split(","):
            if candidate.strip():
                yield candidate.split()[0]

    @property
    def loads(self) -> bool:
        """Whether a browser fetches its addresses by itself."""
        if self.name == "link":
            return bool(LOADING_LINKS & set(self.attributes.get("rel", "").split()))
        return self.name in SUB_RESOURCES


@dataclass
class Element:
    """An element whose text is collected."""

    tag: Tag
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its text, blanks folded."""
        return fold("".join(self.parts))


class Page(HTMLParser):
    """One HTML file: its tags, its texts, and what is wrong with its nesting."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.source = source
        self.tags: list[Tag] = []
        self.elements: list[Element] = []
        self.faults: list[str] = []
        self._open: list[Element] = []
        self.feed(source)
        self.close()
        self.faults += [f"<{element.tag.name}> of line {element.tag.line} is never closed" for element in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(set(names)) < len(names):
            self.faults.append(f"line {self.getpos()[0]}: <{tag}> says an attribute twice")
        opened = Tag(tag, {name: value or "" for name, value in attrs}, self.getpos()[0])
        self.tags.append(opened)
        if tag not in VOID:
            self._open.append(Element(opened))
            self.elements.append(self._open[-1])

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1].tag.name == tag:
            self._open.pop()
        else:
            self.faults.append(f"line {self.getpos()[0]}: </{tag}> closes nothing that is open here")

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.parts.append(data)

    def find(self, name: str, **attributes: str) -> list[Element]:
        """The elements of that name whose attributes hold those values (``class_`` among its classes)."""
        wanted = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
        return [element for element in self.elements if element.tag.name == name and _has(element.tag, wanted)]

    @cached_property
    def ids(self) -> set[str]:
        return {tag.attributes["id"] for tag in self.tags if "id" in tag.attributes}

    @cached_property
    def text(self) -> str:
        """All text inside ``main``, blanks folded."""
        return self.find("main")[0].text


def _has(tag: Tag, wanted: Mapping[str, str]) -> bool:
    return all(
        value in tag.attributes.get(key, "").split() if key == "class" else tag.attributes.get(key) == value
        for key, value in wanted.items()
    )


def fold(text: str) -> str:
    """``text`` with every run of blanks made one."""
    return " ".join(text.split())


def thai_date(iso: str) -> str:
    """``2026-11-23`` as a Thai office writes it."""
    day = dt.date.fromisoformat(iso)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year + 543}"


def english_date(iso: str) -> str:
    """``2026-11-23`` in English."""
    day = dt.date.fromisoformat(iso)
    return f"{day.day} {ENGLISH[day.month - 1]} {day.year}"


class Site:
    """The files below a folder, served under ``base``."""

    def __init__(self, folder: Path, base: str = "") -> None:
        self.folder = folder
        self.base = base
        self.files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
        self.pages = {
            path: Page(file.read_text("utf-8")) for path, file in self.files.items() if path.endswith(".html")
        }

    def page(self, url: str) -> Page:
        """The page that answers at ``url`` (without the base)."""
        return self.pages[f"{url.lstrip('/')}index.html"]

    def items(self) -> dict[str, Page]:
        """The pages of items, told by their record."""
        return {path: page for path, page in self.pages.items() if page.find("section", id="record")}

    def follow(self, url: str, source: str) -> str | None:
        """Why the address ``url``, written in the file ``source``, leads nowhere; None when it arrives."""
        try:
            parts = urlsplit(url)
        except ValueError:
            return "is no address"
        if parts.scheme or parts.netloc:
            return None if parts.scheme in OUTSIDE else f"has the scheme {parts.scheme!r}"
        path = unquote(parts.path, errors="strict")
        if not path:
            target = source
        elif path.startswith(f"{self.base}/"):
            target = path.removeprefix(self.base).lstrip("/")
            target = f"{target}index.html" if not target or target.endswith("/") else target
        elif not path.startswith("/"):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(source), path))
        else:
            return f"does not begin with {self.base}/"
        if target not in self.files:
            return f"leads to {target}, which is not there"
        fragment = unquote(parts.fragment)
        if fragment and fragment not in self.pages[target].ids:
            return f"leads to #{fragment}, which {target} does not have"
        return None

    def dead_links(self) -> list[str]:
        """Every address in every page and style sheet that leads nowhere."""
        found = []
        for path, page in self.pages.items():
            named = [(tag.line, url) for tag in page.tags for url in tag.addresses]
            found += [f"{path}:{line}: {url} {why}" for line, url in named if (why := self.follow(url, path))]
            for tag in page.tags:
                wanted = {word for name in IDREFS for word in tag.attributes.get(name, "").split()}
                found += [f"{path}:{tag.line}: no id {word}" for word in sorted(wanted - page.ids)]
        for path in self.files:
            if path.endswith(".css"):
                found += [f"{path}: {url} is not there" for url in self._missing_of_style(path)]
        return found

    def _missing_of_style(self, path: str) -> Iterator[str]:
        file = self.files[path]
        for url in re.findall(r"url\(\s*[\"']?([^\"')]+)", file.read_text("utf-8")):
            if not url.startswith("data:") and not (file.parent / unquote(url.split("#")[0])).is_file():
                yield url
