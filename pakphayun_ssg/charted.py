"""A table that is drawn too: the line above it says so (``แผนภูมิแท่ง: จำนวนประชากร``). The numbers stay a table."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from pakphayun_ssg.drawing.charts import Kind, chart
from pakphayun_ssg.drawing.figures import NotDrawn, read_figures
from pakphayun_ssg.models import Language, Text

_MARK = re.compile(
    r"[ ]{0,3}(?:(?:แผนภูมิ|กราฟ)(?P<th>แท่ง|เส้น)|(?P<en>bar|line) chart)[ ]?[:\uff1a][ ]*(?P<title>\S[^\n]*?)\s*",
    re.IGNORECASE,
)
_KINDS: dict[str, Kind] = {"แท่ง": "bar", "bar": "bar", "เส้น": "line", "line": "line"}
_NO_TABLE = Text("ไม่มีตารางต่อจากบรรทัดนี้", "no table follows this line")

Fault = tuple[str, Text]
"""The line as written, and why no chart came of it."""


class ChartLines(Preprocessor):
    """The line may stand right on top of its table; Markdown wants a blank line between them."""

    def run(self, lines: list[str]) -> list[str]:
        """Called by Python-Markdown."""
        return list(self._spaced(lines))

    @staticmethod
    def _spaced(lines: list[str]) -> Iterator[str]:
        for index, line in enumerate(lines):
            yield line
            if index + 1 < len(lines) and lines[index + 1].lstrip().startswith("|") and _MARK.fullmatch(line):
                yield ""


class Charts(Treeprocessor):
    """Puts the drawing in the place of the line that asks for it. Runs after tables have their boxes."""

    def __init__(self, markdown: Markdown, language: Language) -> None:
        super().__init__(markdown)
        self.language = language
        self.faults: list[Fault] = []

    def run(self, root: ET.Element) -> None:
        """Called by Python-Markdown."""
        drawn = 0
        for index, child in enumerate(list(root)):
            line = "".join(child.itertext()) if child.tag == "p" else ""
            mark = _MARK.fullmatch(line)
            if not mark:
                continue
            table = root[index + 1].find("table") if index + 1 < len(root) else None
            if table is None:
                self.faults.append((line, _NO_TABLE))
                continue
            try:
                figures = read_figures(*_cells(table))
            except NotDrawn as fault:
                self.faults.append((line, fault.reason))
                continue
            drawn += 1
            kind = _KINDS[(mark["th"] or mark["en"]).casefold()]
            picture = chart(kind, mark["title"], figures, self.language, f"chart-{drawn}")
            child.clear()
            child.text = self.md.htmlStash.store(picture)
            box = root[index + 1]
            box.set("aria-label", f"{box.get('aria-label', '')}: {mark['title']}")


def _cells(table: ET.Element) -> tuple[list[str], list[list[str]]]:
    rows = [["".join(cell.itertext()) for cell in row] for row in table.iter("tr")]
    return (rows[0], rows[1:]) if rows else ([], [])
