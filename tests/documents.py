"""Documents of every kind with given words in given corners, made on the spot with the standard library."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

from tests.sites.file_formats import zipped

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_RELATION = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
_TYPES = "application/vnd.openxmlformats-officedocument.{}.main+xml"


def _package(kind: str, parts: Mapping[str, str | bytes]) -> bytes:
    types = {"[Content_Types].xml": f"<Types>{_TYPES.format(kind)}</Types>"}
    return zipped({name: text.encode() if isinstance(text, str) else text for name, text in {**types, **parts}.items()})


def paragraph(*runs: str) -> str:
    """A paragraph of one run a text."""
    return f"<w:p>{''.join(f'<w:r><w:t>{run}</w:t></w:r>' for run in runs)}</w:p>"


def table(*rows: Sequence[str]) -> str:
    """A table of cells of one paragraph each."""
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def docx(body: str, /, **others: str | bytes) -> bytes:
    """A .docx of ``body``; ``header1=…`` is the part word/header1.xml, a name with a slash a part as it stands."""
    parts: dict[str, str | bytes] = {"word/document.xml": f"<w:document {_WORD}><w:body>{body}</w:body></w:document>"}
    for name, content in others.items():
        if isinstance(content, str) and "/" not in name:
            parts[f"word/{name}.xml"] = f"<w:part {_WORD}>{content}</w:part>"
        else:
            parts[name] = content
    return _package("wordprocessingml.document", parts)


def cells(*rows: Sequence[str]) -> str:
    """Rows of ready-made ``<c>`` elements (``text_cell``, ``number_cell``)."""
    return f"<sheetData>{''.join(f'<row>{chr(10).join(row)}</row>' for row in rows)}</sheetData>"


def text_cell(text: str) -> str:
    """A cell that holds its own text."""
    return f'<c t="inlineStr"><is><t>{text}</t></is></c>'


def shared_cell(index: int) -> str:
    """A cell that shows a shared text."""
    return f'<c t="s"><v>{index}</v></c>'


def number_cell(written: str | int, style: int = 0) -> str:
    """A cell that holds a number."""
    return f'<c s="{style}"><v>{written}</v></c>'


def xlsx(sheets: Mapping[str, str], shared: Sequence[str] = (), /, **others: str | bytes) -> bytes:
    """A workbook: name → content of the sheet; a name that begins with "!" is hidden (without the mark)."""
    entries, relations, parts = [], [], {}
    for number, (name, content) in enumerate(sheets.items(), 1):
        state = ' state="hidden"' if name.startswith("!") else ""
        entries.append(f'<sheet name="{name.lstrip("!")}" sheetId="{number}"{state} r:id="rId{number}"/>')
        relations.append(f'<Relationship Id="rId{number}" Type="sheet" Target="worksheets/sheet{number}.xml"/>')
        parts[f"xl/worksheets/sheet{number}.xml"] = f"<worksheet {_SHEET}>{content}</worksheet>"
    parts |= {
        "xl/workbook.xml": f"<workbook {_SHEET} {_RELATION}><sheets>{''.join(entries)}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f"<Relationships {_PACKAGE}>{''.join(relations)}</Relationships>",
        "xl/sharedStrings.xml": f"<sst {_SHEET}>{''.join(f'<si><t>{text}</t></si>' for text in shared)}</sst>",
    }
    return _package("spreadsheetml.sheet", {**parts, **others})


def doc(
    *pieces: tuple[str, str], footnotes: str = "", version: int = 0x00C1, flags: int = 0, overlap: int = 0
) -> bytes:
    """A Word 97-2003 file after [MS-DOC]: text in ``pieces`` of an encoding each ("utf-16-le", "cp874", "cp1252").

    ``footnotes`` is the second subdocument; ``overlap`` repeats the first piece that often in the piece table.
    """
    parts = [*pieces, *([(footnotes, "utf-16-le")] if footnotes else ())]
    word = bytearray(512)
    struct.pack_into("<HHHHHH", word, 0, 0xA5EC, version, 0, 0x041E, 0, 0x0200 | flags)
    ends, places, at = [0], [], 0
    for text, encoding in parts:
        data = text.encode(encoding)
        wide = encoding == "utf-16-le"
        places.append(len(word) if wide else len(word) * 2 | 0x40000000)
        word += data
        at += len(text)
        ends.append(at)
    if version < 0x00C1:
        struct.pack_into("<II", word, 0x18, 512, len(word))
    struct.pack_into("<8i", word, 0x4C, at - len(footnotes), len(footnotes), 0, 0, 0, 0, 0, 0)
    if overlap:
        ends = [at * number for number in range(overlap + 1)]
        places = [places[0]] * overlap
    plc = struct.pack(f"<{len(ends)}I", *ends) + b"".join(struct.pack("<HIH", 0, place, 0) for place in places)
    clx = b"\x01\x02\x00xx\x02" + struct.pack("<I", len(plc)) + plc
    struct.pack_into("<II", word, 0x01A2, 0, len(clx))
    return compound({"WordDocument": bytes(word), "1Table": clx})


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file of some streams, each padded past the size where small ones are kept apart."""
    free, end, fat_mark = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    padded = {name: data.ljust(max(4096, -(-len(data) // 512) * 512), b"\0") for name, data in streams.items()}
    chain: list[int] = []
    starts: list[int] = []
    for data in padded.values():
        first, count = len(chain), len(data) // 512
        starts.append(first)
        chain += [*range(first + 1, first + count), end]
    tables = 1
    while len(chain) + 1 + tables > 128 * tables:
        tables += 1
    offset = tables + 1  # the tables of sectors, then the folder
    chain = [link + offset if link != end else end for link in chain]
    fat = [*[fat_mark] * tables, end, *chain]
    fat += [free] * (128 * tables - len(fat))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, tables, 0, 4096, end, 0, end, 0)
    header += struct.pack("<109I", *range(tables), *[free] * (109 - tables))
    names = list(padded)
    entries = _entry("Root Entry", 5, 1, (end, 0))
    for number, name in enumerate(names, 1):
        following = number + 1 if number < len(names) else free
        entries += _entry(name, 2, following, (starts[number - 1] + offset, len(padded[name])))
    entries += _entry("", 0, free, (0, 0)) * (4 - 1 - len(names))
    return header + struct.pack(f"<{len(fat)}I", *fat) + entries + b"".join(padded.values())


def _entry(name: str, kind: int, link: int, place: tuple[int, int]) -> bytes:
    """``link`` is the first entry within the root, and for a stream the one behind it."""
    text = name.encode("utf-16-le")
    length = len(text) + 2 if name else 0
    none = 0xFFFFFFFF
    right, child = (none, link) if name == "Root Entry" else (link, none)
    return text.ljust(64, b"\0") + struct.pack("<HBBIII16xI16xIQ", length, kind, 1, none, right, child, 0, *place)
