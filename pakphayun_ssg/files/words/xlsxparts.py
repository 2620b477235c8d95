"""Listeners for the parts of a workbook."""

from __future__ import annotations

import re

from pakphayun_ssg.files.words.basket import Full
from pakphayun_ssg.files.words.grid import Grid, number
from pakphayun_ssg.models import Text

_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_AROUND = frozenset({"oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter", "formula1"})
_TIPS = ("tooltip", "display", "prompt", "promptTitle", "error", "errorTitle")
"""Attributes of links and of rules for what may be typed, shown when a cell is pointed at."""
_LOCALE = re.compile(r"\[[^\]]*\]")
_ID_FORMAT = re.compile(r"[0#][^0#]{1,3}[0#]{4}[^0#]{1,3}[0#]{5}[^0#]{1,3}[0#]{2}[^0#]{1,3}[0#]\Z")
_ID_GROUPS = ((0, 1), (1, 5), (5, 10), (10, 12), (12, 13))


def sheet_place(name: str) -> Text:
    """A sheet as a place."""
    short = name if len(name) <= 60 else f"{name[:59]}…"
    return Text(f"แผ่นงาน “{short}”", f"sheet “{short}”")


class _Silent:
    """Hears nothing; its heirs hear what they need."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """It ends."""

    def data(self, text: str) -> None:
        """Letters."""


class Book(_Silent):
    """Names of the sheets with the ids of their parts, hidden ones too; names given to cells and values."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []
        self.defined: list[str] = []
        self._taking = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """One sheet, or one name with what it stands for."""
        if tag == "sheet":
            self.sheets.append((attributes.get("name", ""), attributes.get("id", "")))
        self._taking = tag == "definedName"
        if self._taking:
            self.defined += [attributes.get("name", ""), attributes.get("comment", ""), ""]

    def end(self, tag: str) -> None:
        """Its value is whole."""
        self._taking = False

    def data(self, text: str) -> None:
        """Letters of a value."""
        if self._taking:
            self.defined[-1] += text


class Strings(_Silent):
    """The texts that cells share, by number; which of them any cell used."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._texts: list[str] = []
        self._used: set[int] = set()
        self._open: list[str] = []
        self._taking = False
        self._aside = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """``si`` is a text, ``rPh`` a reading aid beside it."""
        self._aside += tag == "rPh"
        self._taking = tag == "t" and not self._aside

    def end(self, tag: str) -> None:
        """A text is whole."""
        self._taking = False
        self._aside -= tag == "rPh"
        if tag == "si":
            self._texts.append("".join(self._open))
            self._open = []

    def data(self, text: str) -> None:
        """Letters of a run.

        Raises:
            Full: there are too many.
        """
        if self._taking:
            self._room -= len(text)
            if self._room < 0:
                raise Full
            self._open.append(text)

    def get(self, index: str) -> str:
        """The text of a cell that says ``index``."""
        place = int(index) if index.isdecimal() and len(index) < 10 else -1
        if not 0 <= place < len(self._texts):
            return ""
        self._used.add(place)
        return self._texts[place]

    def unused(self) -> str:
        """What no cell asked for: left behind by a program."""
        return "\n".join(text for place, text in enumerate(self._texts) if place not in self._used)


class Formats(_Silent):
    """Which styles show a number as an ID number: 0-0000-00000-00-0."""

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}
        self._inside = False
        self._numbers: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A number format, or a style that uses one."""
        if tag == "numFmt":
            self._codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif tag == "cellXfs":
            self._inside = True
        elif tag == "xf" and self._inside:
            self._numbers.append(attributes.get("numFmtId", ""))

    def end(self, tag: str) -> None:
        """``cellStyleXfs`` holds other styles by the same name."""
        if tag == "cellXfs":
            self._inside = False

    def show(self, digits: str, style: str) -> str:
        """``digits`` as a cell of ``style`` shows them."""
        place = int(style) if style.isdecimal() and len(style) < 6 else len(self._numbers)
        code = self._codes.get(self._numbers[place], "") if place < len(self._numbers) else ""
        first = _LOCALE.sub("", code.split(";")[0]).replace('"', "").replace("\\", "")
        if len(digits) != 13 or not _ID_FORMAT.match(first):
            return digits
        return "-".join(digits[start:end] for start, end in _ID_GROUPS)


class Sheet(_Silent):
    """The cells of one sheet, told to a grid; ``around`` are headers, footers and lists to choose from."""

    def __init__(self, grid: Grid, strings: Strings, formats: Formats) -> None:
        self._grid = grid
        self._strings = strings
        self._formats = formats
        self._row = self._column = -1
        self._kind = self._style = ""
        self._text: list[str] | None = None
        self._value = ""
        self._aside = 0
        self.around: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Rows and cells say where they are, or else stand next to the one before."""
        if tag == "row":
            given = attributes.get("r", "")
            self._row = int(given) - 1 if given.isdecimal() and len(given) < 8 else self._row + 1
            self._column = -1
        elif tag == "c":
            self._cell(attributes)
        elif tag == "rPh":
            self._aside += 1
        elif tag in {"v", "t", *_AROUND}:
            self._text = None if self._aside else []
        elif tag in {"hyperlink", "dataValidation"}:
            self.around += [attributes[name] for name in _TIPS if name in attributes]

    def _cell(self, attributes: dict[str, str]) -> None:
        found = _REFERENCE.fullmatch(attributes.get("r", ""))
        self._row = int(found[2]) - 1 if found else self._row
        self._column = _column(found[1]) if found else self._column + 1
        self._kind, self._style, self._value = attributes.get("t", "n"), attributes.get("s", ""), ""

    def data(self, text: str) -> None:
        """Letters of a value."""
        if self._text is not None:
            self._text.append(text)

    def end(self, tag: str) -> None:
        """A value or a cell is whole."""
        if tag == "rPh":
            self._aside -= 1
        elif tag in _AROUND:
            self.around.append("".join(self._text or ()))
        elif tag in {"v", "t"}:
            self._value += "".join(self._text or ())
        elif tag == "c" and self._value:
            self._grid.put(max(0, self._row), max(0, self._column), self._shown())
        else:
            return
        self._text = None

    def _shown(self) -> str:
        if self._kind == "s":
            return self._strings.get(self._value.strip())
        return self._formats.show(number(self._value.strip()), self._style) if self._kind == "n" else self._value


def _column(letters: str) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1
