"""Text of an .xlsx: every sheet, hidden ones too, comments, headers, text boxes, and what Excel keeps in caches.

Numbers are taken as they are written in the file, so that 13 digits stay 13 digits; a number that its format
shows with the hyphens of an ID number gets them.
"""

from __future__ import annotations

import io
import zipfile

from pakphayun_ssg.files.words.basket import Basket, joined
from pakphayun_ssg.files.words.grid import Grid
from pakphayun_ssg.files.words.office import Lines, Package
from pakphayun_ssg.files.words.xlsxparts import Book, Formats, Sheet, Strings, sheet_place
from pakphayun_ssg.models import Text

_NAMES = Text("ชื่อแผ่นงาน", "sheet names")
_DEFINED = Text("ชื่อที่กำหนดไว้ (defined names)", "defined names")
_UNUSED = Text("ข้อความที่ไม่แสดงในแผ่นงานใด", "text that no sheet shows")
_COMMENT = Text("ความเห็น (comment)", "comments")
_BESIDE = (
    ("comment", _COMMENT),
    ("threadedComment", _COMMENT),
    ("drawing", Text("กล่องข้อความ", "text box")),
    ("vmlDrawing", Text("กล่องข้อความ", "text box")),
    ("chart", Text("แผนภูมิ", "chart")),
    ("pivot", Text("ข้อมูลที่เก็บไว้กับตาราง Pivot", "data kept for a pivot table")),
    ("externalLink", Text("ข้อมูลที่เก็บไว้จากไฟล์อื่น", "data kept from another file")),
    ("table", Text("ตาราง", "table")),
)
_OTHER = Text("ส่วนอื่นของไฟล์", "another part of the file")


def read(data: bytes, basket: Basket) -> None:
    """Sheets in the order of the book, then everything beside them."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        package = Package(archive, basket)
        main = package.links("").kinds.get("officeDocument", "xl/workbook.xml")
        book = Book()
        package.tell(main, book)
        basket.add(_NAMES, "\n".join(name for name, _ in book.sheets))
        basket.add(_DEFINED, "\n".join(book.defined))
        strings = Strings(basket.room)
        links = package.links(main)
        package.tell(links.kinds.get("sharedStrings", "xl/sharedStrings.xml"), strings)
        formats = Formats()
        package.tell(links.kinds.get("styles", "xl/styles.xml"), formats)
        targets = links.targets
        beside: dict[str, Text] = {}
        for name, relation in book.sheets:
            part = targets.get(relation, "")
            place = sheet_place(name)
            _sheet(package, part, place, strings, formats)
            beside |= dict.fromkeys(package.links(part).targets.values(), place)
        basket.add(_UNUSED, strings.unused())
        done = {main, "xl/sharedStrings.xml", *targets.values()}
        for part in package.texts():
            if part not in done:
                _beside(package, part, beside.get(part))
        package.rest()


def _sheet(package: Package, part: str, place: Text, strings: Strings, formats: Formats) -> None:
    grid = Grid(package.basket, place)
    sheet = Sheet(grid, strings, formats)
    package.tell(part, sheet)
    grid.close()
    package.basket.add(place, "\n".join(sheet.around))


def _beside(package: Package, part: str, sheet: Text | None) -> None:
    last = part.rpartition("/")[2]
    where = next((place for start, place in _BESIDE if last.startswith(start)), _OTHER)
    lines = Lines("v", "descr", "title", "alt")
    package.tell(part, lines)
    package.basket.add(joined(sheet, where) if sheet else where, lines.text)
