"""Small files of the allowed types, made with the standard library alone and always the same bytes.

Nothing is compressed, since zlib's output differs between its versions. Every file opens in its usual
program, but for the .doc, which is only as whole as a reader of its head needs.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable

SAYS = "Sample file for testing. Not a document of any real office."
"""What documents and sheets say besides their title."""

Colour = tuple[int, int, int]
Rows = list[tuple[str | int, ...]]


def pdf(title: str, pages: int = 1) -> bytes:
    """A PDF 1.4 with ``pages`` pages that bear the title and say that this is a sample."""
    kids = " ".join(f"{4 + 2 * page} 0 R" for page in range(pages))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for page in range(1, pages + 1):
        text = f"BT /F1 18 Tf 60 770 Td ({title}) Tj /F1 11 Tf 0 -30 Td ({SAYS}) Tj 0 -20 Td (Page {page}) Tj ET"
        size_and_font = "/MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
        objects += [
            f"<< /Type /Page /Parent 2 0 R {size_and_font} /Contents {len(objects) + 2} 0 R >>",
            f"<< /Length {len(text)} >>\nstream\n{text}\nendstream",
        ]
    out, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    count = len(objects) + 1
    trailer = f"trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return f"{out}xref\n0 {count}\n0000000000 65535 f \n{table}{trailer}".encode("ascii")


def png(width: int, height: int, first: Colour, last: Colour) -> bytes:
    """A PNG with a slanting gradient of sixteen colours (four bits a pixel)."""
    palette = b"".join(bytes(_mix(first, last, step, 15)) for step in range(16))
    rows = bytearray()
    for y in range(height):
        shades = [(x + y) * 15 // (width + height - 2) for x in range(width)]
        rows += b"\0" + bytes(high << 4 | low for high, low in zip(shades[::2], shades[1::2], strict=True))
    header = struct.pack(">IIBBBBB", width, height, 4, 3, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"PLTE", palette), (b"IDAT", stored(bytes(rows))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(name, data) for name, data in chunks)


def _mix(first: Colour, last: Colour, step: int, steps: int) -> Colour:
    red, green, blue = (start + (end - start) * step // steps for start, end in zip(first, last, strict=True))
    return red, green, blue


def chunk(name: bytes, data: bytes) -> bytes:
    """A part of a PNG with its length and check."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def stored(data: bytes) -> bytes:
    """A zlib stream of stored blocks: the same bytes whatever zlib is installed."""
    out = b"\x78\x01"
    pieces = [data[start : start + 65_535] for start in range(0, len(data), 65_535)]
    for number, piece in enumerate(pieces, 1):
        out += struct.pack("<BHH", number == len(pieces), len(piece), len(piece) ^ 0xFFFF) + piece
    return out + struct.pack(">I", zlib.adler32(data))


def jpg(width: int, height: int, first: Colour, last: Colour) -> bytes:
    """A baseline JPEG of plain squares of eight pixels, from one colour to the other (a DC coefficient each)."""
    quantum = b"\xff\xdb" + struct.pack(">HB", 67, 0) + bytes([8] * 64)
    parts = b"".join(bytes([number, 0x11, 0]) for number in (1, 2, 3))
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 17, 8, height, width, 3) + parts
    sizes = b"\xff\xc4" + struct.pack(">HB", 19 + 12, 0x00) + bytes([0, 0, 0, 12, *[0] * 12]) + bytes(range(12))
    ends = b"\xff\xc4" + struct.pack(">HB", 19 + 1, 0x10) + bytes([1, *[0] * 15]) + b"\0"
    scan = b"\xff\xda" + struct.pack(">HB", 12, 3) + bytes([1, 0, 2, 0, 3, 0, 0, 63, 0])
    jfif = b"\xff\xe0" + struct.pack(">H5sHBHHBB", 16, b"JFIF\0", 0x0101, 0, 1, 1, 0, 0)
    return (
        b"\xff\xd8" + jfif + quantum + frame + sizes + ends + scan + _squares(width, height, first, last) + b"\xff\xd9"
    )


def _squares(width: int, height: int, first: Colour, last: Colour) -> bytes:
    across, down = -(-width // 8), -(-height // 8)
    bits: list[str] = []
    before = [0, 0, 0]
    for y in range(down):
        for x in range(across):
            colour = _mix(first, last, x * (down - 1) + y * (across - 1), 2 * (across - 1) * (down - 1))
            values = _ycc(*colour)
            bits += [_difference(value - old) for value, old in zip(values, before, strict=True)]
            before = values
    line = "".join(bits)
    line += "1" * (-len(line) % 8)
    data = bytes(int(line[start : start + 8], 2) for start in range(0, len(line), 8))
    return data.replace(b"\xff", b"\xff\0")


def _ycc(red: int, green: int, blue: int) -> list[int]:
    """Luminance and the two colour differences, each less 128, in whole numbers."""
    luminance = (299 * red + 587 * green + 114 * blue) // 1000
    return [luminance - 128, (blue - luminance) * 564 // 1000, (red - luminance) * 713 // 1000]


def _difference(value: int) -> str:
    """Its size in bits (a code of four), its bits, and "no more coefficients" (a code of one)."""
    size = abs(value).bit_length()
    bits = value if value >= 0 else value + (1 << size) - 1
    return f"{size:04b}" + (f"{bits:0{size}b}" if size else "") + "0"


def zipped(members: dict[str, bytes]) -> bytes:
    """A zip of stored members, dated 1 January 1980."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members.items():
            member = zipfile.ZipInfo(name)
            member.create_system = 3
            archive.writestr(member, data)
    return file.getvalue()


_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _office(main: str, kind: str, content: str, more: dict[str, str]) -> bytes:
    """An Office document: its main part, that part's type, and further parts with their types in ``more``."""
    types = {main: kind, **{name: part.split("|", 1)[0] for name, part in more.items() if "|" in part}}
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.{value}+xml"/>'
        for name, value in types.items()
    )
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    relation = f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="{main}"/>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">{defaults}{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relation}</Relationships>',
        main: content,
        **{name: part.split("|", 1)[-1] for name, part in more.items()},
    }
    return zipped({name: (_XML + text).encode() for name, text in parts.items()})


def docx(title: str) -> bytes:
    """A Word document of two paragraphs."""
    paragraphs = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in (title, SAYS))
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    document = f'<w:document xmlns:w="{space}"><w:body>{paragraphs}</w:body></w:document>'
    return _office("word/document.xml", "wordprocessingml.document.main", document, {})


def xlsx(rows: Rows) -> bytes:
    """An Excel workbook of one sheet."""
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    cells = "".join(f"<row>{''.join(_cell(value) for value in row)}</row>" for row in [*rows, (SAYS,)])
    book = (
        f'<workbook xmlns="{space}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="Sample" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    relation = f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    sheet = f'spreadsheetml.worksheet|<worksheet xmlns="{space}"><sheetData>{cells}</sheetData></worksheet>'
    return _office(
        "xl/workbook.xml",
        "spreadsheetml.sheet.main",
        book,
        {
            "xl/worksheets/sheet1.xml": sheet,
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relation}</Relationships>',
        },
    )


def _cell(value: str | int) -> str:
    if isinstance(value, int):
        return f"<c><v>{value}</v></c>"
    return f'<c t="inlineStr"><is><t>{value}</t></is></c>'


def xls(rows: Rows) -> bytes:
    """An Excel 97 workbook (BIFF8) of one sheet in a compound file."""
    font = struct.pack("<HHHHHBBBBBB", 200, 0, 0x7FFF, 400, 0, 0, 0, 0, 0, 5, 0) + b"Arial"
    style = struct.pack("<HHHBBBBIIH", 0, 0, 0xFFF5, 0x20, 0, 0, 0, 0, 0, 0x20C0)
    cell = struct.pack("<HHHBBBBIIH", 0, 0, 0x0001, 0x20, 0, 0, 0, 0, 0, 0x20C0)
    looks = (
        [(0x0031, font)] * 4 + [(0x00E0, style)] * 15 + [(0x00E0, cell), (0x0293, struct.pack("<HBB", 0x8000, 0, 255))]
    )
    start = _records([(0x0809, _bof(5)), (0x0042, struct.pack("<H", 1200)), *looks])
    name = b"Sample"
    length = len(start) + 4 + 8 + len(name) + 4  # the sheet begins behind BOUNDSHEET and EOF
    sheet_entry = struct.pack("<IHBB", length, 0, len(name), 0) + name
    book = start + _records([(0x0085, sheet_entry), (0x000A, b"")]) + _records(_sheet([*rows, (SAYS,)]))
    return _compound("Workbook", book)


def _bof(kind: int) -> bytes:
    return struct.pack("<HHHHII", 0x0600, kind, 0x0DBB, 1996, 0, 6)


def _records(records: Iterable[tuple[int, bytes]]) -> bytes:
    return b"".join(struct.pack("<HH", number, len(data)) + data for number, data in records)


def _sheet(rows: Rows) -> Iterable[tuple[int, bytes]]:
    width = max(len(row) for row in rows)
    yield 0x0809, _bof(16)
    yield 0x0200, struct.pack("<IIHHH", 0, len(rows), 0, width, 0)
    for y, row in enumerate(rows):
        for x, value in enumerate(row):
            place = struct.pack("<HHH", y, x, 15)
            if isinstance(value, int):
                yield 0x0203, place + struct.pack("<d", value)
            else:
                wide = not value.isascii()
                text = value.encode("utf-16-le" if wide else "ascii")
                yield 0x0204, place + struct.pack("<HB", len(value), wide) + text
    yield 0x023E, struct.pack("<HHHHHHIH", 0x06B6, 0, 0, 64, 0, 0, 0, 0)
    yield 0x000A, b""


def doc(title: str) -> bytes:
    """The head of a Word 97 document (FIB) and its text in one stream of a compound file."""
    text = f"{title}\r{SAYS}\r".encode("cp1252")
    head = struct.pack("<HHHHHHHBBHHII", 0xA5EC, 0xC1, 0, 0x041E, 0, 0x0200, 0xBF, 0, 0, 0, 0, 0x200, 0x200 + len(text))
    head = head.ljust(32, b"\0") + struct.pack("<H", 14) + bytes(28) + struct.pack("<H", 22)
    head += struct.pack("<3II", 0x200 + len(text), 0, 0, len(text)).ljust(88, b"\0") + struct.pack("<H", 93)
    return _compound("WordDocument", head.ljust(0x200, b"\0") + text)


def _compound(name: str, stream: bytes) -> bytes:
    """A compound file (512-byte sectors) with one stream, padded past the size where small ones are kept apart."""
    stream = stream.ljust(max(4096, -(-len(stream) // 512) * 512), b"\0")
    sectors = len(stream) // 512
    free, end, table = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    chain = [table, end, *(number + 3 for number in range(sectors - 1)), end]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, end, 0, end, 0)
    header += struct.pack("<109I", 0, *[free] * 108)
    fat = struct.pack("<128I", *chain, *[free] * (128 - len(chain)))
    entries = _entry("Root Entry", 5, 1, end, 0) + _entry(name, 2, free, 2, len(stream))
    return header + fat + entries + _entry("", 0, free, 0, 0) * 2 + stream


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le")
    length = len(text) + 2 if name else 0
    none = 0xFFFFFFFF
    return text.ljust(64, b"\0") + struct.pack("<HBBIII16xI16xIQ", length, kind, 1, none, none, child, 0, start, size)


def rar(name: str, data: bytes) -> bytes:
    """A RAR 5 archive with one stored member, after the published description of the format."""
    main = _rar_block(1, 0, b"\0")
    body = bytes([0x04]) + _number(len(data)) + _number(0o100644) + struct.pack("<I", zlib.crc32(data))
    body += _number(0) + _number(1) + _number(len(name)) + name.encode("ascii")
    return b"Rar!\x1a\x07\x01\x00" + main + _rar_block(2, 2, body, _number(len(data))) + data + _rar_block(5, 0, b"\0")


def _rar_block(kind: int, flags: int, body: bytes, data_size: bytes = b"") -> bytes:
    content = bytes([kind, flags]) + data_size + body
    block = _number(len(content)) + content
    return struct.pack("<I", zlib.crc32(block)) + block


def _number(value: int) -> bytes:
    """Seven bits a byte, the lowest first."""
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])
