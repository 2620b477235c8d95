"""An ID number planted in every corner of every kind of file: what the rule of personal data must find."""

from __future__ import annotations

import functools
import io
from collections.abc import Callable

from PIL import Image, PngImagePlugin

from pakphayun_ssg.thai.digits import to_arabic
from tests.documents import cells, doc, docx, number_cell, paragraph, shared_cell, table, text_cell, xlsx
from tests.people import forms, national_id
from tests.planted_corners import CORNERS
from tests.sites.file_formats import pdf, rar, xls, zipped

Container = Callable[[str], bytes | None]
"""A text → a file that holds it, or None where the container cannot hold such a text."""
_ID_STYLE = (
    b'<s><numFmts><numFmt numFmtId="9" formatCode="0-0000-00000-00-0"/></numFmts>'
    b'<cellXfs><xf numFmtId="9"/></cellXfs></s>'
)


def _runs(text: str) -> str:
    return paragraph(*(text[start : start + 3] for start in range(0, len(text), 3)))


def _bare(make: Callable[[str], bytes]) -> Container:
    """Only digits, which a spreadsheet keeps as a number."""
    return lambda text: make(to_arabic(text)) if text.isdecimal() else None


def _single_bytes(make: Callable[[str], bytes]) -> Container:
    """Only what CP874 can say."""

    def container(text: str) -> bytes | None:
        try:
            text.encode("cp874")
        except UnicodeEncodeError:
            return None
        return make(text)

    return container


def _ascii(make: Callable[[str], bytes]) -> Container:
    return lambda text: make(text) if text.isascii() else None


def _png(text: str) -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_itxt("Description", text)
    file = io.BytesIO()
    Image.new("RGB", (8, 8)).save(file, "png", pnginfo=info)
    return file.getvalue()


def _scientific(text: str) -> str:
    return f"{text[0]}.{text[1:]}E12"


def _book(row: str, **others: bytes) -> bytes:
    return xlsx({"s": f"<sheetData><row>{row}</row></sheetData>"}, **others)


CONTAINERS: dict[str, Container] = {
    "docx/a.docx": lambda t: docx(paragraph(f"นายตัวอย่าง {t} อายุ 40")),
    "docx-runs/a.docx": lambda t: docx(_runs(t)),
    "docx-cell/a.docx": lambda t: docx(table(["1", "นายตัวอย่าง", t, "40"])),
    "docx-header/a.docx": lambda t: docx(paragraph("x"), header1=_runs(t)),
    "docx-footnote/a.docx": lambda t: docx(paragraph("x"), footnotes=paragraph(t)),
    "docx-comment/a.docx": lambda t: docx(paragraph("x"), comments=paragraph(t)),
    "docx-deleted/a.docx": lambda t: docx(f"<w:p><w:del><w:r><w:delText>{t}</w:delText></w:r></w:del></w:p>"),
    "docx-property/a.docx": lambda t: docx("", **{"docProps/core.xml": f"<p><title>{t}</title></p>".encode()}),
    "docx-inside/a.docx": lambda t: docx(
        paragraph("x"), **{"word/embeddings/b.xlsx": xlsx({"s": cells([text_cell("เลขบัตร"), text_cell(t)])})}
    ),
    "xlsx/a.xlsx": lambda t: xlsx({"s": cells([text_cell("ชื่อ"), text_cell("เลขบัตร")], [text_cell("ก"), text_cell(t)])}),
    "xlsx-shared/a.xlsx": lambda t: xlsx({"s": cells([shared_cell(0), shared_cell(1)])}, ["เลขบัตร", t]),
    "xlsx-left-over/a.xlsx": lambda t: xlsx({"s": ""}, [t]),
    "xlsx-number/a.xlsx": _bare(lambda t: xlsx({"s": cells([text_cell("เลขบัตร")], [number_cell(t)])})),
    "xlsx-scientific/a.xlsx": _bare(lambda t: _book(number_cell(_scientific(t)))),
    "xlsx-format/a.xlsx": _bare(lambda t: _book(number_cell(t), **{"xl/styles.xml": _ID_STYLE})),
    "xlsx-hidden/a.xlsx": lambda t: xlsx({"s": "", "!h": cells([text_cell(t)])}),
    "xlsx-comment/a.xlsx": lambda t: xlsx(
        {"s": ""}, **{"xl/comments1.xml": f"<c><text><t>{t}</t></text></c>".encode()}
    ),
    "xlsx-pivot/a.xlsx": lambda t: xlsx(
        {"s": ""}, **{"xl/pivotCache/pivotCacheDefinition1.xml": f'<p><s v="{t}"/></p>'.encode()}
    ),
    "xlsx-sheet-name/a.xlsx": lambda t: xlsx({t: ""}),
    "doc/a.doc": lambda t: doc((f"นายตัวอย่าง {t} อายุ", "utf-16-le")),
    "doc-8-bit/a.doc": _single_bytes(lambda t: doc((f"นายตัวอย่าง {t} อายุ", "cp874"))),
    "doc-pieces/a.doc": lambda t: doc((t[:5], "utf-16-le"), (t[5:9], "utf-16-le"), (t[9:], "utf-16-le")),
    "doc-footnote/a.doc": lambda t: doc(("x", "utf-16-le"), footnotes=t),
    "doc-95/a.doc": _single_bytes(lambda t: doc((t, "cp874"), version=0x65)),
    "xls/a.xls": lambda t: xls([("ชื่อ", "เลขบัตร"), ("ก", t)]),
    "xls-number/a.xls": _bare(lambda t: xls([("เลขบัตร",), (int(t),)])),
    "pdf/a.pdf": _ascii(lambda t: pdf(f"Mr Sample {t} aged 40")),
    "zip-txt/a.zip": lambda t: zipped({"a.txt": f"ก {t} ข".encode()}),
    "zip-txt-874/a.zip": _single_bytes(lambda t: zipped({"a.txt": f"นายตัวอย่าง {t} ข".encode("cp874")})),
    "zip-csv/a.zip": lambda t: zipped({"a.csv": f"ชื่อ,เลขบัตร\nก,{t}\n".encode()}),
    "zip-docx/a.zip": lambda t: zipped({"a.docx": docx(_runs(t))}),
    "zip-zip-xlsx/a.zip": lambda t: zipped({"b.zip": zipped({"c.xlsx": xlsx({"s": "", "!h": cells([text_cell(t)])})})}),
    "zip-name/a.zip": _ascii(lambda t: zipped({f"{t}.txt": b"x"})),
    "rar-name/a.rar": _ascii(lambda t: rar(f"{t}.txt", b"x")),
    "png-description/a.png": _png,
    **CORNERS,
}
"""Corner and file name → container."""

FORMS = forms(national_id(1))
UNLABELLED = frozenset({"xlsx-scientific/a.xlsx", "xlsx-hidden/a.xlsx", "zip-zip-xlsx/a.zip"})
"""Cells without a word that names them: a bare run there is a warning."""


@functools.cache
def weasy_pdf() -> bytes:
    """All forms on a page of a PDF of WeasyPrint's, Thai digits too."""
    import weasyprint  # noqa: PLC0415 - it takes a second to come

    lines = "".join(f"<p>นายตัวอย่าง {form} อายุ ๔๐ ปี</p>" for form in FORMS.values())
    made: bytes = weasyprint.HTML(string=f'<html lang="th"><body>{lines}</body></html>').write_pdf()
    return made
