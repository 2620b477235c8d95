"""Markdown as Thai offices write: whatever is not plainly meant as Markdown comes out as it stands.

Plain Python-Markdown renumbers ``๒. …`` to 1., makes ``#แฮชแท็ก`` a heading, a pasted row of dashes a
rule, an indented first line a code block, and eats the asterisks of footnotes and the underscores of blanks
to fill in. Here a line keeps what it begins with: numbers and dashes stay text (a class indents them), and
raw HTML is shown as text. What is left of Markdown stands in docs/webmaster.md and decision 031.
"""

from __future__ import annotations

import itertools
import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from html import escape
from typing import Any

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor, BlockQuoteProcessor, HashHeaderProcessor
from markdown.extensions import Extension
from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markdown.extensions.tables import TableProcessor
from markdown.inlinepatterns import InlineProcessor, SimpleTagInlineProcessor
from markdown.util import AtomicString

_NUMBER = re.compile(
    r"[ \t\xa0]*(?P<mark>(?:[0-9๐-๙]{1,2}\.)+[0-9๐-๙]{1,2}[.)]?|[0-9๐-๙]{1,2}[.)]|\([0-9๐-๙]{1,2}\))"
    r"[ \t\xa0]+(?P<text>\S.*)"
)
_DASH = re.compile(r"(?P<indent>[ \t\xa0]*)(?P<mark>[-–•*+])[ \t\xa0]+(?P<text>\S.*)")
_DEEPEST = 5
_SPACES_A_LEVEL = 2


_FENCED = re.compile(
    r"^(?P<fence>`{3,})[ ]*(?:\.?(?P<lang>[\w#.+-]*))?[ ]*(?P<attrs>(?!))?(?P<hl_lines>(?!))?\n"
    r"(?P<code>.*?)(?<=\n)(?P=fence)[ ]*$",
    re.MULTILINE | re.DOTALL,
)
_DASHES = re.compile(r"[ ]{0,3}\|?(?:[ ]*:?-+:?[ ]*\|)*(?:[ ]*:?-+:?)?[ ]*")
_WITHOUT = {
    "blockprocessors": ("code", "setextheader", "olist", "ulist", "indent", "reference", "hr"),
    "inlinePatterns": (
        *("html", "entity", "automail", "reference", "short_reference", "image_reference", "short_image_ref"),
        *("backtick", "not_strong", "em_strong", "em_strong2"),
    ),
}
_ESCAPED = "*`[]#>|"
"""What a backslash takes the meaning from; before anything else it is a backslash (``\\\\server``)."""


class OfficialMarkdown(Extension):
    """Replaces what damages official text; everything else of Markdown stays."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name Python-Markdown calls
        """Called by Python-Markdown once for each instance."""
        md.preprocessors.deregister("html_block")
        for name in _WITHOUT["blockprocessors"]:
            md.parser.blockprocessors.deregister(name)
        for name in _WITHOUT["inlinePatterns"]:
            md.inlinePatterns.deregister(name, strict=False)
        md.ESCAPED_CHARS = list(_ESCAPED)
        md.preprocessors.register(_Fence(md, {"lang_prefix": "language-"}), "fenced_code_block", 25)
        md.parser.blockprocessors.register(_Table(md.parser, {"use_align_attribute": False}), "table", 75)
        md.parser.blockprocessors.register(_Heading(md.parser), "hashheader", 70)
        md.parser.blockprocessors.register(_Quote(md.parser), "quote", 20)
        md.parser.blockprocessors.register(_Lines(md.parser), "paragraph", 10)
        md.inlinePatterns.register(
            _Code(r"(?<![`\\])(`+)(?!`)([^\n`]|[^\n`][^\n]*?[^\n`])\1(?!`)", md), "backtick", 190
        )
        md.inlinePatterns.register(_Literal(r"&(?=#?\w{1,40};)", md), "ampersand", 184)
        md.inlinePatterns.register(_BareLink(_BARE, md), "bare-link", 75)
        md.inlinePatterns.register(SimpleTagInlineProcessor(_STRONG, "strong"), "strong", 60)


class _Fence(FencedBlockPreprocessor):
    """Code between rows of grave accents; a row of tildes is an ornament."""

    FENCED_BLOCK_RE = _FENCED


class _Heading(HashHeaderProcessor):
    """``# x`` is a heading; ``#x`` and ``# x #y`` are hashtags."""

    RE = re.compile(r"(?:^|\n)(?P<level>#{1,6})[ \t]+(?P<header>[^\s#][^\n#]*?)[ \t]*(?:\n|$)")


class _Table(TableProcessor):
    """A head, a row of dashes, and rows; what a row holds too much stays in its last cell."""

    def test(self, parent: ET.Element, block: str) -> bool:
        head, _, rest = block.partition("\n")
        dashes = rest.partition("\n")[0]
        wanted = "-" in dashes and "|" in head and head.strip("| \t")
        return bool(wanted and _DASHES.fullmatch(dashes)) and super().test(parent, block)

    def _build_row(self, row: str, parent: ET.Element, align: Sequence[str | None]) -> None:
        cells = [cell.strip(" ") for cell in self._split_row(row)]  # type: ignore[attr-defined]
        last = len(align) - 1
        if any(cells[last + 1 :]):
            cells[last:] = [" | ".join(cells[last:])]
        tr = ET.SubElement(parent, "tr")
        for cell, where in itertools.zip_longest(cells[: last + 1], align):
            element = ET.SubElement(tr, "th" if parent.tag == "thead" else "td")
            element.text = cell or ""
            if where:  # the site's policy allows no inline style
                element.set("class", f"align-{where}")


class _Quote(BlockQuoteProcessor):
    """``> x`` is a quotation; ``>> x``, ``>x`` and ``> 60`` are not."""

    RE = re.compile(r"(^|\n)[ ]{0,3}>[ ](?![ ]*[>=0-9๐-๙])(.*)")


_STRONG = r"(?<!\*)(\*\*)(?![\s*])((?:[^\n*]|\*(?!\*))+?)(?<![\s*])\*\*(?!\*)"
"""Two asterisks close around words of one line; single ones are footnotes, and longer rows ornaments."""


class _Code(InlineProcessor):
    """Code within a line."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[ET.Element, int, int]:  # type: ignore[override]  # noqa: N802
        element = ET.Element("code")
        element.text = AtomicString(escape(m.group(2).strip(), quote=False))
        return element, m.start(0), m.end(0)


class _Literal(InlineProcessor):
    """Text that no other pattern may touch."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: N802
        return self.md.htmlStash.store(escape(m.group(0))), m.start(0), m.end(0)


_BARE = r"(?<![\w/])https?://[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*[A-Za-z0-9/#=&_%\-]"


class _BareLink(InlineProcessor):
    """A full address in the text becomes a link; Thai letters right behind it are not part of it."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[ET.Element, int, int]:  # type: ignore[override]  # noqa: N802
        link = ET.Element("a", {"href": m.group(0)})
        link.text = AtomicString(m.group(0))
        return link, m.start(0), m.end(0)


class _Lines(BlockProcessor):
    """A block line by line: numbered lines, dashed lines, and plain text with its line ends."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self.parent: ET.Element | None = None

    def test(self, parent: ET.Element, block: str) -> bool:
        return True

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        block = blocks.pop(0)
        current: ET.Element | None = None
        for line in block.split("\n"):
            if not line.strip():
                continue
            numbered, dashed = _NUMBER.fullmatch(line), _DASH.fullmatch(line)
            if numbered:
                current = _numbered(parent, numbered)
            elif dashed:
                current = _dashed(parent, dashed)
            elif current is None:
                current = ET.SubElement(parent, "p")
                current.text = line.strip(" \t")
            else:
                _append(current, "\n" + line.strip(" \t"))


def _numbered(parent: ET.Element, found: re.Match[str]) -> ET.Element:
    level = min(_DEEPEST, len(re.findall(r"[0-9๐-๙]+", found["mark"])))
    element = ET.SubElement(parent, "p", {"class": f"numbered level-{level}"})
    return _marked(element, "number", found["mark"], " " + found["text"])


def _dashed(parent: ET.Element, found: re.Match[str]) -> ET.Element:
    last = parent[-1] if len(parent) else None
    if last is None or last.get("class") != "as-written":
        last = ET.SubElement(parent, "ul", {"class": "as-written"})
    level = min(_DEEPEST, 1 + len(found["indent"].expandtabs(_SPACES_A_LEVEL)) // _SPACES_A_LEVEL)
    element = ET.SubElement(last, "li", {"class": f"level-{level}"} if level > 1 else {})
    return _marked(element, "marker", found["mark"] + " ", found["text"])


def _marked(element: ET.Element, name: str, mark: str, text: str) -> ET.Element:
    span = ET.SubElement(element, "span", {"class": name})
    span.text = AtomicString(mark)
    span.tail = text
    return element


def _append(element: ET.Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def makeExtension(**kwargs: Any) -> OfficialMarkdown:  # noqa: N802 - the name Python-Markdown looks for
    """Python-Markdown's way in."""
    return OfficialMarkdown(**kwargs)
