"""Body text to HTML, with its links told apart so that the plan can resolve them."""

from __future__ import annotations

import hashlib
import itertools
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape

from markdown import Markdown
from markdown.extensions.nl2br import Nl2BrExtension
from markdown.treeprocessors import Treeprocessor

from pakphayun_ssg.charted import ChartLines, Charts
from pakphayun_ssg.charted import Fault as ChartFault
from pakphayun_ssg.models import Language
from pakphayun_ssg.official_markdown import OfficialMarkdown
from pakphayun_ssg.thai.text import mend, says

_TABLE = {"th": "ตาราง", "en": "Table"}
_STASHED = re.compile("\x02wzxhzdk:([0-9]+)\x03")
_NOT_IN_ID = re.compile(r"[^\w\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+")


_LIMITS = (
    (re.compile(r"\["), 2_000),
    (re.compile(r"[*_`&\\]+"), 3_000),
    (re.compile(r"^[ ]{0,3}(?:#{1,6}[ \t]|-{3}|\*{3}|_{3}|`{3}|~{3}|>)", re.MULTILINE), 1_000),
    (re.compile(r"\|"), 20_000),
    (re.compile(r"\n"), 10_000),
)
"""Python-Markdown looks through the rest of a text behind each of these marks; so many take a few seconds."""

_BLOCK = re.compile(r"</(?:p|li|h[1-6]|tr|th|td|dt|dd|caption|pre|blockquote)>|<br ?/?>")
_TAG = re.compile(r"<[^>]*>")


class TooDeep(ValueError):  # noqa: N818 - it names what the text is
    """The text nests too deeply, or holds too many brackets, to be read in bounded time."""


@dataclass(frozen=True, slots=True)
class Html:
    """HTML whose link targets are still marks; ``links`` are the targets as written, in order.

    ``undrawn`` are the lines that ask for a chart which cannot be drawn, ``anchors`` the ids of the headings,
    ``pictures`` the positions of those ``links`` that a picture loads, and ``silent`` those of them without words.
    """

    marked: str
    mark: str
    links: tuple[str, ...]
    undrawn: tuple[ChartFault, ...] = ()
    anchors: frozenset[str] = frozenset()
    pictures: frozenset[int] = frozenset()
    silent: frozenset[int] = frozenset()

    @property
    def plain(self) -> str:
        """The words alone, a line a block."""
        return unescape(_TAG.sub("", _BLOCK.sub("\n", self.marked)))

    def resolve(self, targets: Mapping[str, str]) -> str:
        """The finished HTML, each link led to ``targets[as written]`` (an address ready for an attribute).

        Raises:
            KeyError: a link has no target; the plan must have refused it before.
        """
        return re.sub(
            rf"{self.mark}-(\d+)-", lambda found: escape(targets[self.links[int(found[1])]], quote=True), self.marked
        )


def to_html(text: str, language: Language = "th") -> Html:
    """Render ``text``.

    Raises:
        TooDeep: the text nests deeper than Python can follow, or would take minutes.
    """
    if any(len(pattern.findall(text)) > most for pattern, most in _LIMITS):
        raise TooDeep
    mark = "link-" + hashlib.sha256(text.encode()).hexdigest()[:16]
    markdown, finish, charts = _renderer(language)
    finish.begin(mark)
    charts.faults = []
    try:
        marked = markdown.reset().convert(text)
    except RecursionError:
        raise TooDeep from None
    anchors, pictures, silent = frozenset(finish.anchors), frozenset(finish.pictures), frozenset(finish.silent)
    return Html(marked, mark, tuple(finish.links), tuple(charts.faults), anchors, pictures, silent)


def anchor(words: str) -> str:
    """The id of the first heading of these words: Thai stays Thai, vowels and tones too.

    Slips that nobody sees make no difference, so that ``check --fix`` leads no link astray.
    """
    return "s-" + _NOT_IN_ID.sub("-", mend(words).lower()).strip("-")[:60]


@lru_cache(maxsize=2)
def _renderer(language: Language) -> tuple[Markdown, _Finish, Charts]:
    markdown = Markdown(
        extensions=[Nl2BrExtension(), OfficialMarkdown()],
        output_format="html",
        tab_length=4,
    )
    finish = _Finish(markdown, language)
    charts = Charts(markdown, language)
    markdown.preprocessors.register(ChartLines(markdown), "chart-lines", 10)
    markdown.treeprocessors.register(finish, "finish", -100)
    markdown.treeprocessors.register(charts, "charts", -110)
    return markdown, finish, charts


class _Finish(Treeprocessor):
    """After everything else: heading levels and ids, scrollable tables, marks for links."""

    def __init__(self, markdown: Markdown, language: Language) -> None:
        super().__init__(markdown)
        self.language = language
        self.begin("")

    def begin(self, mark: str) -> None:
        """Forget the text before."""
        self.mark = mark
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.pictures: set[int] = set()
        self.silent: set[int] = set()

    def run(self, root: ET.Element) -> None:
        self._headings([element for element in root.iter() if re.fullmatch(r"h[1-6]", str(element.tag))])
        for element in root.iter():
            for name in {"alt", "title"} & element.attrib.keys():
                element.set(name, self._unstash(element.attrib[name]))
            for name in ("href", "src"):
                if element.tag in {"a", "img"} and name in element.attrib:
                    if element.tag == "img":
                        self.pictures.add(len(self.links))
                        self.silent |= set() if says(element.get("alt", "")) else {len(self.links)}
                    self.links.append(unescape(self._unstash(element.attrib[name])))
                    element.set(name, f"{self.mark}-{len(self.links) - 1}-")
        self._tables(root)

    def _unstash(self, value: str) -> str:
        """An attribute with what was kept aside as text put back; only elements get it back by themselves."""
        kept = self.md.htmlStash.rawHtmlBlocks
        return _STASHED.sub(lambda found: unescape(str(kept[int(found[1])])), value)

    def _headings(self, headings: list[ET.Element]) -> None:
        """The page's title is the only h1, so the highest heading of a text becomes h2, the others follow."""
        top = min((int(heading.tag[1]) for heading in headings), default=2)
        taken = self.anchors
        times: Counter[str] = Counter()
        below = 1
        for heading in headings:
            below = min(int(heading.tag[1]) - top + 2, below + 1, 6)
            heading.tag = f"h{below}"
            name = anchor("".join(heading.itertext()))
            times[name] += 1
            later = (f"{name}-{number}" for number in itertools.count(times[name]))
            first = [name] if times[name] == 1 else []
            taken.add(free := next(free for free in itertools.chain(first, later) if free not in taken))
            heading.set("id", free)

    def _tables(self, root: ET.Element) -> None:
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.tag == "table":
                    label = _TABLE[self.language]
                    box = ET.Element("div", {"class": "table", "role": "region", "tabindex": "0", "aria-label": label})
                    child.tail, box.tail = None, child.tail
                    box.append(child)
                    parent[index] = box
