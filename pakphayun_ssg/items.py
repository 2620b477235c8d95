"""Content files to typed items. It knows neither the clock nor any other item."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, NamedTuple

from pakphayun_ssg import placing_rules
from pakphayun_ssg.attached import AttachedFiles, Attachment, Picture, attach
from pakphayun_ssg.bundles import Bundle, way_to_claim
from pakphayun_ssg.files.examine import examine_ahead
from pakphayun_ssg.frontmatter import Document, read_document
from pakphayun_ssg.halfread import NotRead, half_read, stated
from pakphayun_ssg.mandate.loader import Mandate
from pakphayun_ssg.models import Finding, Locate, Place, Route
from pakphayun_ssg.schema import FrontMatter
from pakphayun_ssg.sources import SourceFile
from pakphayun_ssg.synonyms import unify
from pakphayun_ssg.tags import check_tags
from pakphayun_ssg.translations import Translation, read_translation
from pakphayun_ssg.urls import join
from pakphayun_ssg.validate import validate
from pakphayun_ssg.yamlnodes import MappingNode, YamlFault, locate, locator, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What is known of an item whatever its front matter says: its address, its text, its files."""

    path: str
    section: str
    entry: str
    slug: str
    node: MappingNode
    body: str
    body_line: int
    attachments: tuple[Attachment, ...]
    pictures: tuple[Picture, ...]
    translation: Translation | None = None
    sources: tuple[SourceFile, ...] = ()
    """Its own text file and its English sibling, as they lie."""

    @property
    def url(self) -> str:
        """The item's own address, for ever."""
        return join(self.section, self.entry, self.slug)

    @property
    def files(self) -> tuple[Attachment | Picture, ...]:
        """Everything that lies beside the text: files for download, then pictures."""
        return (*self.attachments, *self.pictures)

    def place(self, *route: str | int) -> Place:
        """Where the value at ``route`` stands; the nearest thing above it when it is not there."""
        return Place(self.path, *locate(self.node, route))


class Superseded(NamedTuple):
    """From which day an item's place is taken, and the address of the item that takes it."""

    date: dt.date
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Part):
    """One published thing: what its front matter says, its text and its files."""

    front: FrontMatter
    oia: tuple[str, ...]
    moit: tuple[str, ...]
    superseded: Superseded | None = None

    @property
    def expires(self) -> dt.date | None:
        """The first day it is no longer shown; None is never.

        An exception that ends takes the item down with it: were it an error instead, the build of that night
        would fail and leave online whatever should have come down.
        """
        ends = [exception.until + dt.timedelta(days=1) for exception in self.front.exceptions]
        return min([*ends, *([self.front.expires] if self.front.expires else [])], default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread(Part):
    """An item whose front matter is at fault. It is not published, but what can be read of it is judged all the same.

    ``rest`` is the item but for the keys at fault; None where even the form of the front matter is.
    """

    rest: Item | None = None


@dataclass(frozen=True, slots=True)
class Items:
    """Every item that could be read, the others, and everything that is wrong with them."""

    items: tuple[Item, ...]
    unread: tuple[Unread, ...]
    findings: tuple[Finding, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """All of them."""
        return (*self.items, *self.unread)


def read_items(bundles: Iterable[Bundle], mandate: Mandate) -> Items:
    """Read each bundle by itself; one that is at fault leaves the others untouched."""
    items: list[Item] = []
    unread: list[Unread] = []
    findings: list[Finding] = []
    claims: dict[str, str] = {}
    bundles = tuple(bundles)
    examine_ahead(file.location for bundle in bundles for file in bundle.beside)
    for bundle in bundles:
        document, problems = _document(bundle)
        node, doubled = unify(document.front, bundle.main.path)
        attached = attach(bundle, node, guess=bool(problems))
        findings += [*problems, *doubled, *attached.findings, *_claim(bundle, attached, claims)]
        part = _part(bundle, document, node, attached)
        if problems:
            unread.append(Unread(**part))
            continue
        item, problems = _item(bundle, document, part, mandate)
        findings += problems
        if isinstance(item, Item):
            items.append(item)
        else:
            unread.append(item)
    return Items(tuple(items), tuple(unread), (*findings, *_unclaimed(bundles, set(claims))))


def _document(bundle: Bundle) -> tuple[Document, list[Finding]]:
    """The file as read, or an empty one with the reasons why."""
    try:
        return read_document(bundle.main.data or b"", bundle.main.path), []
    except YamlFault as fault:
        return Document(MappingNode((), 1, 1), 1, "", 1), list(fault.findings)


def _part(bundle: Bundle, document: Document, node: MappingNode, attached: AttachedFiles) -> dict[str, Any]:
    return {
        "path": bundle.main.path,
        "section": bundle.section,
        "entry": bundle.entry,
        "slug": bundle.slug,
        "node": node,
        "body": document.body,
        "body_line": document.body_line,
        "attachments": attached.attachments,
        "pictures": attached.pictures,
        "sources": (bundle.main, *((bundle.translation,) if bundle.translation else ())),
    }


def _item(
    bundle: Bundle, document: Document, part: dict[str, Any], mandate: Mandate
) -> tuple[Item | Unread, list[Finding]]:
    path, node = bundle.main.path, part["node"]
    value = plain(node)
    front = validate(FrontMatter, value, path, _at_fence(document, node))
    known = front if isinstance(front, FrontMatter) else None
    translation, findings = read_translation(bundle.translation, node, known) if bundle.translation else (None, [])
    part = {**part, "translation": translation}
    read = known or half_read(value)
    item = _tagged(bundle, part, read, mandate) if read else None
    with suppress(NotRead):
        findings += check_tags(read, mandate, path, node) if read else []
    if item and isinstance(front, FrontMatter):
        return item, findings
    return Unread(**part, rest=item), [*(front if isinstance(front, tuple) else ()), *findings]


def _tagged(bundle: Bundle, part: dict[str, Any], front: FrontMatter, mandate: Mandate) -> Item:
    """The item with the tags it states, or else those of its entry."""
    entry = mandate.entry(bundle.section, bundle.entry)
    assert entry is not None  # noqa: S101 - bundles stand in entries only
    oia, moit = stated(front, "oia") or entry.oia, stated(front, "moit") or entry.lent
    return Item(**part, front=front, oia=oia, moit=moit)


def _at_fence(document: Document, node: MappingNode) -> Locate:
    """A key that is missing at the top is told at the line that opens the front matter."""
    find = locator(node)

    def place(route: Route, key: bool) -> tuple[int, int]:  # noqa: FBT001 - the shape of Locate
        return find(route, key) if route else (document.fence_line, 1)

    return place


def _claim(bundle: Bundle, attached: AttachedFiles, claims: dict[str, str]) -> list[Finding]:
    findings = []
    for path in sorted(attached.claimed):
        owner = claims.setdefault(path, bundle.main.path)
        if owner != bundle.main.path:
            name = path.rpartition("/")[2]
            findings.append(placing_rules.CLAIMED_TWICE.at(Place(bundle.main.path), name=name, other=owner))
    return findings


def _unclaimed(bundles: Iterable[Bundle], claims: set[str]) -> list[Finding]:
    beside = {file.path: file for bundle in bundles for file in bundle.beside}
    return [
        placing_rules.UNCLAIMED.at(Place(path), why="", mend=way_to_claim(file))
        for path, file in sorted(beside.items())
        if path not in claims
    ]
