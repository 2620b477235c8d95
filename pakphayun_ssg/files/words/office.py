"""What .docx and .xlsx share: parts, properties, links to elsewhere, and documents inside documents."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator

from pakphayun_ssg.files.words import fill
from pakphayun_ssg.files.words.basket import WHOLE, Basket, Full
from pakphayun_ssg.files.words.parts import Listener, chunks, tell
from pakphayun_ssg.files.words.zips import kind_of, named
from pakphayun_ssg.models import Text

_PROPERTIES = Text("คุณสมบัติของเอกสาร", "document properties")
_LINKS = Text("ลิงก์ในเอกสาร", "links in the document")
_DATA = Text("ข้อมูลที่ฝังในเอกสาร", "data inside the document")
_BROKEN = Text("เสียหาย อ่านไม่ได้", "it is damaged and cannot be read")
_LOOKS = ("styles", "fonttable", "theme", "websettings", "numbering", "calcchain", "metadata")
"""Parts that say how a document looks and hold no text of it."""
_FIELDS = frozenset(
    {
        "title",
        "subject",
        "creator",
        "keywords",
        "description",
        "lastModifiedBy",
        "category",
        "Manager",
        "Company",
        "contentStatus",
        "identifier",
        "HyperlinkBase",
    }
)
"""Properties that people type; the others are dates, counts and names of programs."""
_BESIDE = ("docprops/", "customxml/", "_rels/", "[content_types]")
"""Where what is no page of the document lies."""
_TAKEN_IN = (".docx", ".htm", ".html", ".mht", ".mhtml", ".txt")
"""Files that a document takes in whole when it opens (altChunk)."""
_DOCUMENTS = frozenset({"docx", "xlsx", "doc", "xls", "pdf", "zip"})


class Lines:
    """Every stretch of letters, a line each (of elements in ``only``, if given), and what ``attributes`` hold."""

    def __init__(self, *attributes: str, only: frozenset[str] = frozenset()) -> None:
        self._attributes = attributes
        self._only = only
        self._taking = not only
        self._parts: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Attributes that hold text."""
        self.end(tag)
        self._taking = not self._only or tag in self._only
        self._parts += [attributes[name] + "\n" for name in self._attributes if name in attributes]

    def end(self, tag: str) -> None:
        """Letters of two elements are not run together, save for runs of one text."""
        self._taking = not self._only
        if tag not in {"r", "t"}:
            self._parts.append("\n")

    def data(self, text: str) -> None:
        """Letters, whichever element they stand in."""
        if self._taking:
            self._parts.append(text)

    @property
    def text(self) -> str:
        """What was heard."""
        return "\n".join(line for line in "".join(self._parts).split("\n") if line.strip())


class Links:
    """Relations of a part: where to by their ids and by their kinds, and which lead out of the document."""

    def __init__(self, part: str) -> None:
        self._folder = posixpath.dirname(part)
        self.targets: dict[str, str] = {}
        self.kinds: dict[str, str] = {}
        self.outside: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """One relation."""
        target = attributes.get("Target", "")
        if attributes.get("TargetMode") == "External":
            self.outside.append(target)
        elif target:
            path = posixpath.normpath(posixpath.join("/", self._folder, target)).lstrip("/")
            self.targets[attributes.get("Id", "")] = path
            self.kinds.setdefault(attributes.get("Type", "").rpartition("/")[2], path)

    def end(self, tag: str) -> None:
        """Nothing."""

    def data(self, text: str) -> None:
        """Nothing."""


class Package:
    """An Office document as a zip of parts; a part that is at fault hides no other."""

    def __init__(self, archive: zipfile.ZipFile, basket: Basket) -> None:
        self._archive = archive
        self.basket = basket
        self.parts = {member.filename: member for member in archive.infolist()}

    def tell(self, name: str, listener: Listener) -> None:
        """Read one part into ``listener``; one that is not there is empty."""
        if name not in self.parts:
            return
        try:
            tell(self._archive, self.parts[name], self.basket, listener)
        except Full:
            raise
        except Exception as fault:  # noqa: BLE001 - whatever a hostile part provokes
            self.basket.skip(_BROKEN if fault else WHOLE, named(name))

    def links(self, part: str) -> Links:
        """The relations of ``part``."""
        folder, _, name = part.rpartition("/")
        links = Links(part)
        self.tell(f"{folder}/_rels/{name}.rels".lstrip("/"), links)
        return links

    def texts(self) -> Iterator[str]:
        """Names of the parts that may hold text, in whatever folder the program put them."""
        for name in self.parts:
            last = name.rpartition("/")[2].lower()
            if not name.lower().startswith(_BESIDE) and last.endswith(".xml") and not last.startswith(_LOOKS):
                yield name

    def rest(self) -> None:
        """What is no page of the document: properties, links, data, and whole files put inside."""
        for name, member in self.parts.items():
            if name.startswith(("docProps/", "customXml/item")) and name.endswith(".xml"):
                self._aside(name)
            elif "/embeddings/" in name or name.lower().endswith(_TAKEN_IN):
                self._embedded(member)
        for name in self.parts:
            if name.endswith(".rels") and name != "_rels/.rels":
                links = Links(name)
                self.tell(name, links)
                self.basket.add(_LINKS, "\n".join(links.outside))

    def _aside(self, name: str) -> None:
        """A part of properties, or of data that another program left."""
        known = name in {"docProps/core.xml", "docProps/app.xml"}
        lines = Lines(only=_FIELDS) if known else Lines("name", "id", "value")
        self.tell(name, lines)
        self.basket.add(_PROPERTIES if name.startswith("docProps/") else _DATA, lines.text)

    def _embedded(self, member: zipfile.ZipInfo) -> None:
        try:
            content = b"".join(chunks(self._archive, member, self.basket))
        except Full:
            raise
        except Exception as fault:  # noqa: BLE001 - whatever a hostile part provokes
            self.basket.skip(_BROKEN if fault else WHOLE, named(member.filename))
            return
        kind = kind_of(content, member.filename)
        if content and (kind in _DOCUMENTS or (kind == "text" and member.filename.lower().endswith(_TAKEN_IN))):
            fill(self.basket.inside(named(member.filename.rpartition("/")[2])), content, kind)
