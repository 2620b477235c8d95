"""Markdown as Thai offices write: numbering, dashes and hashtags come out as they stand.

Plain Python-Markdown renumbers ``๒. …`` to 1., makes ``#แฮชแท็ก`` a heading, a pasted row of dashes a
rule and an indented first line a code block. Here a line keeps what it begins with: numbers and dashes
stay text (a class indents them), a heading needs a blank after its ``#``, and raw HTML is shown as text.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from html import escape
from typing import Any

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor, HashHeaderProcessor, HRProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

_NUMBER = re.compile(
    r"[ \t\xa0]*(?P<mark>(?:[0-9๐-๙]{1,2}\.)+[0-9๐-๙]{1,2}[.)]?|[0-9๐-๙]{1,2}[.)]|\([0-9๐-๙]{1,2}\))"
    r"[ \t\xa0]+(?P<text>\S.*)"
)
_DASH = re.compile(r"(?P<indent>[ \t\xa0]*)(?P<mark>[-–•*+])[ \t\xa0]+(?P<text>\S.*)")
_DEEPEST = 5
_SPACES_A_LEVEL = 2


class OfficialMarkdown(Extension):
    """Replaces what damages official text; everything else of Markdown stays."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name Python-Markdown calls
        """Called by Python-Markdown once for each instance."""
        md.preprocessors.deregister("html_block")
        for name in ("code", "setextheader", "olist", "ulist", "indent", "reference"):
            md.parser.blockprocessors.deregister(name)
        for name in (
            "html",
            "entity",
            "automail",
            "reference",
            "short_reference",
            "image_reference",
            "short_image_ref",
        ):
            md.inlinePatterns.deregister(name, strict=False)
        md.parser.blockprocessors.register(_Heading(md.parser), "hashheader", 70)
        md.parser.blockprocessors.register(_Rule(md.parser), "hr", 50)
        md.parser.blockprocessors.register(_Lines(md.parser), "paragraph", 10)
        md.inlinePatterns.register(_Literal(r"[*_~]{4,}", md), "run", 185)
        md.inlinePatterns.register(_Literal(r"&(?=#?\w{1,40};)", md), "ampersand", 184)
        md.inlinePatterns.register(_BareLink(_BARE, md), "bare-link", 75)


class _Heading(HashHeaderProcessor):
    """``# x`` is a heading, ``#x`` is a hashtag."""

    RE = re.compile(r"(?:^|\n)(?P<level>#{1,6})[ \t]+(?P<header>\S[^\n]*?)[ \t]*(?:\n|$)")


class _Rule(HRProcessor):
    """Exactly three marks alone make a rule; a longer pasted row stays as it is."""

    RE = r"^[ ]{0,3}(?P<atomicgroup>-{3}|\*{3}|_{3})[ ]*$"
    SEARCH_RE = re.compile(RE, re.MULTILINE)


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
