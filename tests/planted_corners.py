"""Corners of files where a number stands that no page shows: beside ``planted``, which takes them in."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable

import olefile
import pypdf
from PIL import ExifTags, Image
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, RectangleObject, TextStringObject

from pakphayun_ssg.files.biff import records
from tests.documents import compound, docx, paragraph, text_cell, xlsx
from tests.sites.file_formats import pdf, xls, zipped

_ATTRIBUTES = {
    "alt": '<w:p><x:docPr xmlns:x="x" id="1" name="x" descr="{}"/></w:p>',
    "alt-title": '<w:p><x:docPr xmlns:x="x" id="1" name="x" title="{}"/></w:p>',
    "picture-name": '<w:p><x:cNvPr xmlns:x="x" id="1" name="{}.jpg"/></w:p>',
    "shape-alt": '<w:p><v:shape xmlns:v="v" alt="{}"/></w:p>',
    "word-art": '<w:p><v:textpath xmlns:v="v" string="{}"/></w:p>',
    "choice": '<w:listItem w:displayText="{}" w:value="1"/>',
    "form-field": '<w:ffData><w:textInput><w:default w:val="{}"/></w:textInput></w:ffData>',
    "tip": '<w:hyperlink w:anchor="a" w:tooltip="{}"/>',
    "author": '<w:ins w:author="{}"/>',
}
_RELATION = '<Relationship Id="a" Type="x/{}" Target="{}"/>'


def _in_attribute(xml: str) -> Callable[[str], bytes]:
    return lambda text: docx(xml.format(text))


def _book_elsewhere(text: str) -> bytes:
    """A workbook whose parts have other names than usual, as Excel for the web gives them."""
    book = '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="a"/></sheets></workbook>'
    parts = {
        "[Content_Types].xml": "spreadsheetml.sheet.main+xml",
        "_rels/.rels": f"<Relationships>{_RELATION.format('officeDocument', 'book/workbook22.xml')}</Relationships>",
        "book/workbook22.xml": book,
        "book/_rels/workbook22.xml.rels": f"<Relationships>{_RELATION.format('worksheet', 'a.xml')}</Relationships>",
        "book/a.xml": f"<s><row>{text_cell('เลขบัตร')}{text_cell(text)}</row></s>",
    }
    return zipped({name: part.encode() for name, part in parts.items()})


def _defined(text: str) -> bytes:
    names = f"<workbook><definedNames><definedName name='a'>\"{text}\"</definedName></definedNames></workbook>"
    return xlsx({"s": ""}, **{"xl/workbook.xml": names})


def _xls_with(*more: tuple[int, bytes]) -> bytes:
    with olefile.OleFileIO(io.BytesIO(xls([("x",)]))) as ole:
        stream = ole.openstream("Workbook").read()
    *_, (_, _, end) = records(stream)
    added = b"".join(struct.pack("<HH", number, len(data)) + data for number, data in more)
    return compound({"Workbook": stream[:end] + added})


def _wide(text: str) -> bytes:
    return b"\1" + text.encode("utf-16-le")


def _xls_header(text: str) -> bytes:
    return _xls_with((0x14, struct.pack("<H", len(text)) + _wide(text)))


def _commented(archive_comment: str, member_comment: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        member = zipfile.ZipInfo("a.pdf")
        member.comment = member_comment.encode()
        archive.writestr(member, pdf("Sample"))
        archive.comment = archive_comment.encode()
    return file.getvalue()


def _written(change: Callable[[pypdf.PdfWriter], object]) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf("Sample")))
    change(writer)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def _named(**values: object) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in values.items()})


def _field(text: str) -> bytes:
    """A field whose value stands in the one above it."""

    def change(writer: pypdf.PdfWriter) -> None:
        above = writer._add_object(_named(FT=NameObject("/Tx"), T=TextStringObject("a"), V=TextStringObject(text)))
        note = _named(Type=NameObject("/Annot"), Subtype=NameObject("/Widget"), Rect=RectangleObject((0, 0, 9, 9)))
        note[NameObject("/Parent")] = above
        placed = ArrayObject([writer._add_object(note)])
        above.get_object()[NameObject("/Kids")] = placed
        writer.pages[0][NameObject("/Annots")] = placed
        writer.root_object[NameObject("/AcroForm")] = _named(Fields=ArrayObject([above]))

    return _written(change)


def _attached_name(text: str) -> bytes | None:
    """Letters only that ``pypdf`` writes rightly into a name."""
    return _written(lambda writer: writer.add_attachment(f"{text}.txt", b"x")) if text.isascii() else None


def _photo(**saved: object) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (8, 8)).save(file, "jpeg", **saved)
    return file.getvalue()


def _user_comment(text: str) -> bytes:
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.UserComment] = b"UNICODE\0" + text.encode("utf-16-be")
    return _photo(exif=exif)


def _iptc(text: str) -> bytes:
    """A caption as news agencies write it, in a block of Photoshop's."""
    value = text.encode()
    caption = b"\x1c\x02\x78" + struct.pack(">H", len(value)) + value
    block = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(caption)) + caption + b"\0" * (len(caption) % 2)
    body = b"Photoshop 3.0\0" + block
    return b"\xff\xd8\xff\xed" + struct.pack(">H", len(body) + 2) + body + _photo()[2:]


CORNERS: dict[str, Callable[[str], bytes | None]] = {
    **{f"docx-{name}/a.docx": _in_attribute(xml) for name, xml in _ATTRIBUTES.items()},
    "docx-variable/a.docx": lambda t: docx("", settings=f'<w:docVar w:name="a" w:val="{t}"/>'),
    "docx-elsewhere/a.docx": lambda t: docx("", **{"doc/main.xml": f"<d><p><t>{t}</t></p></d>".encode()}),
    "docx-taken-in/a.docx": lambda t: docx(paragraph("x"), **{"word/a.html": f"<html><p>{t}</p></html>".encode()}),
    "xlsx-elsewhere/a.xlsx": _book_elsewhere,
    "xlsx-defined/a.xlsx": _defined,
    "xlsx-tip/a.xlsx": lambda t: xlsx({"s": f'<hyperlinks><hyperlink ref="A1" tooltip="{t}"/></hyperlinks>'}),
    "xlsx-prompt/a.xlsx": lambda t: xlsx({"s": f'<dataValidations><dataValidation prompt="{t}"/></dataValidations>'}),
    "xls-header/a.xls": _xls_header,
    "xls-box/a.xls": lambda t: _xls_with((0x1B6, bytes(18)), (0x3C, _wide(t))),
    "zip-comment/a.zip": lambda t: _commented(t, ""),
    "zip-member-comment/a.zip": lambda t: _commented("", t),
    "pdf-bookmark/a.pdf": lambda t: _written(lambda writer: writer.add_outline_item(title=t, page_number=0)),
    "pdf-attached-name/a.pdf": _attached_name,
    "pdf-field/a.pdf": _field,
    "jpg-user-comment/a.jpg": _user_comment,
    "jpg-caption/a.jpg": _iptc,
    "jpg-headline/a.jpg": lambda t: _photo(xmp=f"<x><photoshop:Headline>{t}</photoshop:Headline></x>".encode()),
    "jpg-short/a.jpg": lambda t: _photo(xmp=f'<x photoshop:Credit="{t}"/>'.encode()),
}
"""Corner and file name → container."""
