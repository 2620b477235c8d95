"""Small files with one thing wrong each, made on the spot; nothing in them does any harm."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

from PIL import Image
from pypdf import PdfReader, PdfWriter

from tests.sites import file_formats

PDF = file_formats.pdf("Sample")
PROGRAM = b"MZ".ljust(64, b"\0") + b"\0"


def pdf_with(catalog: str, *objects: str, text: str = "(Sample) Tj", font: str = "") -> bytes:
    """A page that draws ``text``, with ``catalog`` and ``font`` put into these and ``objects`` from number 5 on."""
    drawn = f"BT /F1 18 Tf 20 100 Td {text} ET"
    letters = f"<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica {font} >> >>"
    bodies = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources << /Font {letters} >> /Contents 4 0 R >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
        *objects,
    ]
    out, offsets = "%PDF-1.7\n", []
    for number, body in enumerate(bodies, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(bodies) + 1
    return (
        f"{out}xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
        f"startxref\n{len(out)}\n%%EOF\n"
    ).encode("latin-1")


def pdf_saying(codes: str) -> bytes:
    """A page whose letters A mean the UTF-16 ``codes`` (hexadecimal) when they are copied or read aloud."""
    cmap = (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"1 beginbfchar\n<41> <{codes}>\nendbfchar\nendcmap\nend\nend"
    )
    stream = f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream"
    return pdf_with("", stream, text="(AAAA) Tj", font="/ToUnicode 5 0 R")


def locked(user: str) -> bytes:
    """A PDF encrypted with an owner's password, and a reader's unless ``user`` is empty."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(PDF)))
    writer.encrypt(user, "owner", algorithm="RC4-128", permissions_flag=0)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def package(data: bytes, more: dict[str, str | bytes], **replaced: tuple[str, str]) -> bytes:
    """An Office file with ``more`` parts, and a part's text ``replaced`` (old, new) where its name holds the key."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts: dict[str, bytes] = {name: archive.read(name) for name in archive.namelist()}
    for key, (old, new) in replaced.items():
        name = next(name for name in parts if key in name)
        assert old.encode() in parts[name]
        parts[name] = parts[name].replace(old.encode(), new.encode())
    added = {name: text.encode() if isinstance(text, str) else text for name, text in more.items()}
    return file_formats.zipped({**parts, **added})


def docx(*, body: str = "", more: dict[str, str | bytes] | None = None) -> bytes:
    """A document with ``body`` before its end and ``more`` parts."""
    return package(file_formats.docx("Sample"), more or {}, document=("</w:body>", f"{body}</w:body>"))


def xlsx(*, sheet: str = "", more: dict[str, str | bytes] | None = None) -> bytes:
    """A workbook with ``sheet`` as attributes of its only sheet and ``more`` parts."""
    return package(file_formats.xlsx([("Item", 1)]), more or {}, **{"xl/workbook.xml": ("<sheet ", f"<sheet {sheet} ")})


def field(code: str) -> str:
    """A paragraph with a field, its code spread over two runs."""
    half = len(code) // 2
    runs = "".join(f"<w:r><w:instrText>{part}</w:instrText></w:r>" for part in (code[:half], code[half:]))
    return f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{runs}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'


def relation(kind: str, target: str) -> str:
    """A part of relationships with one that leads outside."""
    return (
        f'<Relationships><Relationship Type="http://x/{kind}" Target="{target}" TargetMode="External"/></Relationships>'
    )


def patched(data: bytes, at: int, value: bytes) -> bytes:
    """``data`` with ``value`` at ``at``."""
    return data[:at] + value + data[at + len(value) :]


def xls_sheet(state: int, kind: int) -> bytes:
    """A workbook whose sheet is visible, hidden or very hidden (0, 1, 2), and a sheet or a macro sheet (0, 1)."""
    data = file_formats.xls([("Item", 1)])
    return patched(data, data.index(b"\x06\0Sample") - 2, bytes([state, kind]))


def doc_with(at: int, value: bytes) -> bytes:
    """A Word document with ``value`` at ``at`` in its head."""
    data = file_formats.doc("Sample")
    return patched(data, data.index(b"\xec\xa5") + at, value)


def packed(**members: bytes) -> bytes:
    """A zip; ``__`` in a name is a dot."""
    return file_formats.zipped({name.replace("__", "."): data for name, data in members.items()})


def unlisted(name: bytes) -> bytes:
    """A zip whose second of three members, called ``name``, is missing from its directory."""
    data = file_formats.zipped({"a.pdf": PDF, name.decode(): PROGRAM, "b.pdf": PDF})
    entry = data.rindex(b"PK\x01\x02", 0, data.rindex(name))
    size = 46 + len(name)
    end = data.rindex(b"PK\x05\x06")
    _, count, length, start = struct.unpack("<HHII", data[end + 8 : end + 20])
    rest = struct.pack("<HHII", count - 1, count - 1, length - size, start) + data[end + 20 :]
    return data[:entry] + data[entry + size : end + 8] + rest


def link() -> bytes:
    """A zip with a symbolic link."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo("passwd.pdf")
        info.create_system = 3
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    return out.getvalue()


def bomb(size: int) -> bytes:
    """A zip that unpacks to ``size`` zeros."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros.pdf", bytes(size))
    return out.getvalue()


def overlapping() -> bytes:
    """A zip whose directory names one member twice."""
    data = packed(a__pdf=PDF)
    start = data.index(b"PK\x01\x02")
    entry = data[start : data.index(b"PK\x05\x06")]
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 2, 2, 2 * len(entry), start, 0)
    return data[:start] + entry * 2 + end


def lying() -> bytes:
    """A zip that declares its member as smaller than it is."""
    data = bomb(100_000)
    at = data.index(b"PK\x01\x02")
    return patched(data, at + 24, struct.pack("<I", 1_000))


def png(width: int, height: int, *chunks: tuple[bytes, bytes]) -> bytes:
    """A black picture of one bit a pixel, with ``chunks`` before its end."""
    rows = zlib.compress((b"\0" + bytes(-(-width // 8))) * height, 9)
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", rows), *chunks, (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    )


def jpg(mode: str, *, position: bool = False) -> bytes:
    """A small JPEG in a colour mode, with a position in its EXIF data or without."""
    picture = Image.new(mode, (16, 16))
    exif = Image.Exif()
    if position:
        exif.get_ifd(0x8825).update({1: "N", 2: (7.0, 21.0, 0.0), 3: "E", 4: (100.0, 20.0, 0.0)})
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif)
    return out.getvalue()


_SCRIPT = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"
_LAUNCH = "/OpenAction << /S /Launch /F (calc.exe) >>"
_FILE = "/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a.txt) /EF << /F 5 0 R >> >>] >> >>"
_TRACKED = '<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>'
_OLE_LOCKED = "EncryptedPackage"

BAD: dict[str, tuple[str, Callable[[], bytes]]] = {
    "pdf-cut": ("cut-off", lambda: PDF[: len(PDF) * 2 // 3]),
    "pdf-locked": ("password", lambda: locked("secret")),
    "pdf-owner": ("restricted", lambda: locked("")),
    "pdf-script": ("javascript", lambda: pdf_with(_SCRIPT)),
    "pdf-script-named": ("javascript", lambda: pdf_with(_SCRIPT.replace("/JavaScript", "/J#61vaScript"))),
    "pdf-launch": ("launch", lambda: pdf_with(_LAUNCH)),
    "pdf-file": ("attachment", lambda: pdf_with(_FILE, "<< /Length 1 >>\nstream\nx\nendstream")),
    "pdf-scan": ("no-text", lambda: pdf_with("", text="")),
    "pdf-lost": ("odd-characters", lambda: pdf_saying("F70A")),
    "pdf-zip": ("two-files", lambda: PDF + packed(x__exe=PROGRAM)),
    "pdf-rar": ("two-files", lambda: PDF + file_formats.rar("form.pdf", PDF)),
    "pdf-media": ("attachment", lambda: pdf_with("/X << /Type /Annot /Subtype /RichMedia >>")),
    "pdf-late": ("late-header", lambda: b"junk\r\n" + PDF),
    "pdf-tail": ("tail", lambda: PDF + b"this stands behind the end"),
    "doc-old": ("old-format", lambda: doc_with(2, b"\x65\0")),
    "doc-locked": ("password", lambda: doc_with(10, b"\0\x01")),
    "doc-comment": ("comment", lambda: doc_with(92, b"\x05")),
    "doc-dde": ("dde", lambda: doc_with(0x210, b"\x13 DDEAUTO c:\\x.exe \x15")),
    "doc-cut": ("cut-off", lambda: file_formats.doc("Sample")[:4096]),
    "xls-hidden": ("hidden-sheet", lambda: xls_sheet(2, 0)),
    "xls-excel4": ("excel4", lambda: xls_sheet(0, 1)),
    "office-locked": ("password", lambda: file_formats._compound(_OLE_LOCKED, b"x")),
    "docm": ("macro", lambda: docx(more={"word/vbaProject.bin": "x"})),
    "docx-dde": ("dde", lambda: docx(body=field(" DDEAUTO c:\\\\x.exe "))),
    "docx-outside": ("outside", lambda: docx(body=field(' INCLUDEPICTURE "http://example.com/a.png" '))),
    "docx-template": (
        "outside",
        lambda: docx(more={"word/_rels/settings.xml.rels": relation("attachedTemplate", "http://x.example/a.dotx")}),
    ),
    "docx-comment": (
        "comment",
        lambda: docx(more={"word/comments.xml": '<w:comments><w:comment w:id="1"/></w:comments>'}),
    ),
    "docx-tracked": ("tracked", lambda: docx(body=_TRACKED)),
    "docx-elsewhere": ("tracked", lambda: docx(more={"doc/main.xml": _TRACKED})),
    "docx-program": ("program", lambda: docx(more={"word/media/a.exe": PROGRAM})),
    "docx-cut": ("cut-off", lambda: file_formats.docx("Sample")[:-200]),
    "xlsx-hidden": ("hidden-sheet", lambda: xlsx(sheet='state="hidden"')),
    "xlsx-dde": (
        "dde",
        lambda: xlsx(more={"xl/externalLinks/externalLink1.xml": "<externalLink><ddeLink/></externalLink>"}),
    ),
    "xlsx-comment": ("comment", lambda: xlsx(more={"xl/comments/comment1.xml": "<comment ref='A1'/>"})),
    "xlsx-macro": ("excel4", lambda: xlsx(more={"xl/macrosheets/sheet1.xml": "<x/>"})),
    "jpg-gps": ("gps", lambda: jpg("RGB", position=True)),
    "jpg-cmyk": ("cmyk", lambda: jpg("CMYK")),
    "jpg-cut": ("cut-off", lambda: jpg("RGB")[:-40]),
    "jpg-pdf": ("two-files", lambda: b"\xff\xd8\xff\xfe\x00\x0a%PDF-1.7" + jpg("RGB")[2:]),
    "jpg-zip": ("two-files", lambda: jpg("RGB") + packed(x__exe=PROGRAM)),
    "jpg-7z": ("two-files", lambda: jpg("RGB") + b"7z\xbc\xaf\x27\x1c\0\4" + bytes(60)),
    "png-huge": ("huge", lambda: png(12_000, 12_000)),
    "png-cut": ("cut-off", lambda: png(16, 16)[:-20]),
    "png-bomb": ("bomb", lambda: png(16, 16, (b"zTXt", b"x\0\0" + zlib.compress(bytes(20_000_000), 9)))),
    "png-tail": ("tail", lambda: png(16, 16) + b"behind the end"),
    "zip-two": ("two-files", lambda: packed(x__exe=PROGRAM) + packed(form__pdf=PDF)),
    "zip-tail": ("two-files", lambda: packed(form__pdf=PDF) + PROGRAM),
    "zip-unlisted": ("two-files", lambda: unlisted(b"form.exe")),
    "zip-climbs": ("climbs", lambda: file_formats.zipped({"../../form.pdf": PDF})),
    "zip-drive": ("climbs", lambda: file_formats.zipped({"c:\\form.pdf": PDF})),
    "zip-link": ("link", link),
    "zip-bomb": ("bomb", lambda: bomb(20_000_000)),
    "zip-lie": ("bomb", lying),
    "zip-overlap": ("overlap", overlapping),
    "zip-empty": ("no-member", lambda: file_formats.zipped({})),
    "zip-turned": ("disguised", lambda: file_formats.zipped({"form\u202efdp.exe.pdf": PDF})),
    "zip-text": ("other-member", lambda: packed(a__txt=b"x")),
    "zip-zip": ("nested", lambda: packed(a__zip=packed(b__pdf=PDF))),
    "zip-exe": ("program", lambda: packed(a__pdf=PDF, setup__exe=PROGRAM)),
    "zip-renamed-exe": ("program", lambda: packed(a__pdf=PROGRAM)),
    "zip-deep-exe": ("program", lambda: packed(a__zip=packed(b__zip=packed(c__exe=PROGRAM)))),
    "zip-macro": ("macro", lambda: packed(a__docx=docx(more={"word/vbaProject.bin": "x"}))),
    "zip-wrong": ("bad-member", lambda: packed(a__pdf=jpg("RGB"))),
    "zip-cut": ("cut-off", lambda: packed(a__pdf=PDF)[:-30]),
    "rar-text": ("other-member", lambda: file_formats.rar("a.txt", b"x")),
    "rar-exe": ("program", lambda: file_formats.rar("a.exe", b"x")),
    "rar-climbs": ("climbs", lambda: file_formats.rar("../a.pdf", b"x")),
    "rar-cut": ("no-member", lambda: file_formats.rar("a.pdf", b"x" * 100)[:20]),
}
"""What is wrong → the sign that tells it, and the file."""
