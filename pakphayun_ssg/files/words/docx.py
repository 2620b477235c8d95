"""Text of a .docx: body, tables, headers and footers, notes, comments, text boxes, deleted text, charts, properties.

An ID number is often cut into several runs, or written a digit a cell: runs are joined without anything between,
cells by a tab.
"""

from __future__ import annotations

import io
import zipfile

from pakphayun_ssg.files.words.basket import WHOLE, Basket, joined
from pakphayun_ssg.files.words.office import Package
from pakphayun_ssg.models import Text

_STORIES = (
    ("document", WHOLE),
    ("header", Text("หัวกระดาษ", "page header")),
    ("footer", Text("ท้ายกระดาษ", "page footer")),
    ("footnotes", Text("เชิงอรรถ", "footnotes")),
    ("endnotes", Text("หมายเหตุท้ายเอกสาร", "endnotes")),
    ("comments", Text("ความเห็น (comment)", "comments")),
    ("chart", Text("แผนภูมิ", "chart")),
    ("data", Text("แผนผัง (SmartArt)", "diagram")),
)
_UNSHOWN = Text("ข้อความที่ไม่แสดงบนหน้า", "text that no page shows")
_SPOKEN = frozenset({"descr", "title", "alt", "string", "tooltip", "displayText", "author", "instr"})
"""Attributes that hold words of people: alternative texts, tips, choices, names of those who changed something."""
_CALLED = frozenset({"docPr", "cNvPr"})
"""Pictures; their name is often that of the file they came from."""
_VALUED = frozenset({"default", "helpText", "statusText", "alias", "tag", "docVar"})
"""Elements whose value people typed: fields of a form, variables of a document."""
_OTHER = Text("ส่วนอื่นของเอกสาร", "another part of the document")
_LETTERS = frozenset({"t", "delText", "instrText", "delInstrText", "v"})
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SYMBOLS = 0xF000
"""Symbol fonts keep their letters here, above U+0020."""


def read(data: bytes, basket: Basket) -> None:
    """The body first, then everything beside it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        package = Package(archive, basket)
        for name in sorted(package.texts(), key=lambda name: (name != "word/document.xml", name)):
            story = _Story(basket, _place(name))
            package.tell(name, story)
            story.flush()
            basket.add(_UNSHOWN, "\n".join(dict.fromkeys(story.unshown)))
        package.rest()


def _place(name: str) -> Text:
    last = name.rpartition("/")[2]
    return next((place for start, place in _STORIES if last.startswith(start)), _OTHER)


class _Story:
    """Hears one part; gives a piece a row of a table and one a stretch of text between tables."""

    def __init__(self, basket: Basket, where: Text) -> None:
        self._basket = basket
        self._where = where
        self._paragraphs: list[list[str]] = []  # open ones: a text box stands inside a paragraph
        self._done: list[str] = []
        self.unshown: list[str] = []
        self._taking = False
        self._depth = self._table = self._row = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if attributes:
            self._read_attributes(tag, attributes)
        if tag in _LETTERS:
            self._taking = True
        elif tag == "p":
            self._paragraphs.append([])
        elif tag in _SIGNS:
            self._take(_SIGNS[tag])
        elif tag == "sym":
            self._take(_symbol(attributes.get("char", "")))
        elif tag == "tbl":
            self._open_table()
        elif tag == "tr" and self._depth == 1:
            self._row += 1

    def _read_attributes(self, tag: str, attributes: dict[str, str]) -> None:
        self.unshown += [attributes[name] for name in sorted(_SPOKEN & attributes.keys())]
        if tag in _CALLED:
            self.unshown.append(attributes.get("name", ""))
        elif tag in _VALUED:
            self.unshown.append(attributes.get("val", ""))

    def _open_table(self) -> None:
        if not self._depth:
            self.flush()
            self._table += 1
            self._row = 0
        self._depth += 1

    def data(self, text: str) -> None:
        if self._taking:
            self._take(text)

    def _take(self, text: str) -> None:
        (self._paragraphs[-1] if self._paragraphs else self._done).append(text)

    def end(self, tag: str) -> None:
        if tag in _LETTERS:
            self._taking = False
            if tag == "v":
                self._take("\n")
        elif tag == "p" and self._paragraphs:
            paragraph = self._paragraphs.pop()
            self._done += [*paragraph, "\n"] if paragraph else []
        elif tag == "tc":
            if self._done and self._done[-1] == "\n":
                self._done.pop()
            self._done.append("\t")
        elif tag == "tr" and self._depth == 1:
            self.flush()
        elif tag == "tbl":
            self._depth = max(0, self._depth - 1)

    def flush(self) -> None:
        """A piece of what was heard since the last one."""
        row = Text(f"ตารางที่ {self._table} แถว {self._row}", f"table {self._table}, row {self._row}")
        where = joined(self._where, row) if self._depth else self._where
        text, self._done = "".join(self._done).strip("\n"), []
        self._basket.add(where, text)


def _symbol(code: str) -> str:
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return chr(number - _SYMBOLS) if _SYMBOLS < number < _SYMBOLS + 0x100 else ""
