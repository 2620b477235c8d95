"""Text of a PDF, a piece a page, with annotations and values typed into forms; pages without text are named.

By PDFium, which also draws PDFs in Chromium: what it reads is what a citizen can copy.
"""

from __future__ import annotations

import contextlib
import ctypes
import functools
import itertools
import re
from collections.abc import Callable, Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from pakphayun_ssg.files.words import fill
from pakphayun_ssg.files.words.basket import Basket, Words
from pakphayun_ssg.files.words.zips import kind_of, named
from pakphayun_ssg.models import Text

MAX_PAGES = 1_000
"""Pages read; a document of the office that is longer is better cut."""
MAX_PAGE = 200_000
"""Letters read of one page."""
_MAX_NOTES = 500
_MAX_ATTACHED = 50
_MAX_NOTE = 20_000
_MAX_BOOKMARKS = 5_000

_PROPERTIES = Text("คุณสมบัติของเอกสาร", "document properties")
_PICTURE = Text("ไม่มีข้อความให้อ่าน (อาจเป็นภาพสแกน)", "has no text (it may be a scanned picture)")
_LONG = Text(f"ยาวเกิน {MAX_PAGES:,} หน้า อ่านได้เพียงส่วนแรก", f"over {MAX_PAGES:,} pages; only the first were read")
_NOTE = Text("คำอธิบายหรือช่องกรอก", "annotations and form fields")
_LOCKED = Text("มีรหัสผ่าน อ่านไม่ได้", "it has a password and cannot be read")
_BOOKMARKS = Text("บุ๊กมาร์ก (bookmarks)", "bookmarks")
_ATTACHED = Text("ชื่อไฟล์แนบ", "names of attached files")
_NOTE_KEYS = (b"Contents", b"V", b"DV", b"T", b"TU", b"RC", b"Subj")
"""What a note says and who wrote it; what a field holds, held at first, and is called."""
_PAGE = re.compile("page [0-9]+")
_KEYS = ("Title", "Author", "Subject", "Keywords")
_PASSWORD = 4  # FPDF_ERR_PASSWORD


def read(data: bytes, basket: Basket) -> None:
    """Page by page, then what is attached."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) != _PASSWORD:
            raise
        basket.skip(_LOCKED)
        return
    try:
        basket.add(_PROPERTIES, "\n".join(document.get_metadata_value(key) for key in _KEYS))
        basket.add(_BOOKMARKS, "\n".join(_bookmarks(document)))
        if document.get_formtype() == pdfium.FORMTYPE_ACRO_FORM:
            with contextlib.suppress(pypdfium2.PdfiumError):  # a form that is at fault hides no page
                document.init_forms()
        _pages(document, basket)
        _attached(document, basket)
    finally:
        document.close()


def _bookmarks(document: pypdfium2.PdfDocument) -> Iterator[str]:
    """Their titles, which viewers show beside the pages."""
    for entry in itertools.islice(document.get_toc(), _MAX_BOOKMARKS):
        yield entry.get_title()[:_MAX_NOTE]


def _pages(document: pypdfium2.PdfDocument, basket: Basket) -> None:
    count = len(document)
    empty: list[int] = []
    for number in range(1, min(count, MAX_PAGES) + 1):
        where = Text(f"หน้า {number}", f"page {number}")
        text, notes = _page(document, number - 1)
        if not text.strip():
            empty.append(number)
        basket.add(where, text)
        basket.add(Text(f"{where.th} {_NOTE.th}", f"{where.en}, {_NOTE.en}"), notes)
    if empty:
        told = ranges(empty)
        basket.skip(_PICTURE, Text(f"หน้า {told}", f"page {told}"))
    if count > MAX_PAGES:
        basket.skip(_LONG)


def of_pages(words: Words) -> str:
    """What the pages themselves say: without properties, notes and what is attached."""
    return "\n".join(piece.text for piece in words.pieces if _PAGE.fullmatch(piece.where.en))


def _page(document: pypdfium2.PdfDocument, index: int) -> tuple[str, str]:
    """The text of a page and that of its notes. A page that does not load has none."""
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        return "", ""
    try:
        letters = page.get_textpage()
        text = letters.get_text_range(0, min(letters.count_chars(), MAX_PAGE))
        return text.replace("\r\n", "\n").replace("\0", ""), "\n".join(filter(None, _notes(document, page)))
    finally:
        page.close()


def _notes(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[str]:
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MAX_NOTES)):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        if note:
            yield from (text for key in _NOTE_KEYS if (text := _string(note, key)))
            yield from (text for ask in _asked(page, note) if (text := _answer(ask)))
            yield _address(document, note)
            pdfium.FPDFPage_CloseAnnot(note)


def _asked(page: pypdfium2.PdfPage, note: object) -> Iterator[Callable[..., int]]:
    """What a field of a form holds, which it may have from the field above it, and what can be chosen in it."""
    form = page.formenv
    if not form or pdfium.FPDFAnnot_GetFormFieldType(form, note) < 0:
        return
    yield functools.partial(pdfium.FPDFAnnot_GetFormFieldValue, form, note)
    for index in range(min(pdfium.FPDFAnnot_GetOptionCount(form, note), _MAX_NOTES)):
        yield functools.partial(pdfium.FPDFAnnot_GetOptionLabel, form, note, index)


def _string(note: object, key: bytes) -> str:
    return _answer(functools.partial(pdfium.FPDFAnnot_GetStringValue, note, key))


def _address(document: pypdfium2.PdfDocument, note: object) -> str:
    """Where a link leads."""
    action = pdfium.FPDFLink_GetAction(pdfium.FPDFAnnot_GetLink(note))
    size = pdfium.FPDFAction_GetURIPath(document, action, None, 0) if action else 0
    if not 1 < size <= _MAX_NOTE:
        return ""
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFAction_GetURIPath(document, action, buffer, size)
    return buffer.value.decode("utf-8", errors="replace")


def _answer(ask: Callable[..., int]) -> str:
    """A text that PDFium writes into a buffer, after it has told its size."""
    size = ask(None, 0)
    if not 2 < size <= _MAX_NOTE:
        return ""
    buffer = ctypes.create_string_buffer(size)
    ask(ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw[: size - 2].decode("utf-16-le", errors="replace")


def _attached(document: pypdfium2.PdfDocument, basket: Basket) -> None:
    for index in range(min(document.count_attachments(), _MAX_ATTACHED)):
        attached = document.get_attachment(index)
        name = attached.get_name()
        basket.add(_ATTACHED, name)
        basket.member()
        try:
            content = bytes(attached.get_data())
        except pypdfium2.PdfiumError:
            continue
        basket.unpack(len(content))
        if content:
            fill(basket.inside(named(name)), content, kind_of(content, name))


def ranges(numbers: list[int]) -> str:
    """Rising numbers in short: [1, 2, 3, 7] → "1-3, 7"."""
    told: list[str] = []
    start = previous = numbers[0]
    for number in [*numbers[1:], -1]:
        if number != previous + 1:
            told.append(str(start) if start == previous else f"{start}-{previous}")
            start = number
        previous = number
    return ", ".join(told[:30]) + (" …" if len(told) > 30 else "")
