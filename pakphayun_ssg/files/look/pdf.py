"""PDF: PDFium says whether it opens and what citizens will see; pypdf walks every object for what may run."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from typing import Any

from pakphayun_ssg.files.look.hidden import ARCHIVES, PROGRAMS
from pakphayun_ssg.files.signs import NOTHING, Sign, SignName, sign
from pakphayun_ssg.models import Text

_EOF = b"%%EOF"
_PADDING = b"\0 \t\r\n\f\x1a"
_TAIL_TOLD = 16
"""Bytes after the end that are worth a word."""
_PROGRAMS = re.compile(PROGRAMS, re.DOTALL)
_ARCHIVE_BEHIND = re.compile(rb"%%EOF[\0\s]{0,8}(?:" + ARCHIVES + rb")")
"""An archive that begins where a PDF ended; the last end of the file may be that of a PDF stored in it."""
_OBJECT = re.compile(rb"\b[0-9]{1,10} [0-9]{1,5} obj\b")
_STREAM = re.compile(rb"\bstream\r?\n.*?\bendstream\b", re.DOTALL)
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_RAW: tuple[tuple[re.Pattern[bytes], SignName], ...] = (
    (re.compile(rb"/S\s*/Launch\b"), "launch"),
    (re.compile(rb"/S\s*/JavaScript\b|/JS\s*[(<]"), "javascript"),
)
_NAMED = re.compile(
    rb"/(?:JavaScript|Launch|SubmitForm|ImportData|GoTo[RE]|EmbeddedFiles?|RichMedia|XFA)\b|/(?:JS|EF)\s*[(<\d/\[]"
)
"""Names of which one must stand in a file for ``_ACTIONS`` or ``_KEYS`` to apply."""
_OBJECT_STREAM = re.compile(rb"/ObjStm\b")
_BODY = re.compile(rb"\bstream\r?\n")
_OBJECTS_MOST = 64 * 1024 * 1024
_REMOVE_SECURITY = 3
_ACTIONS: dict[str, SignName] = {
    "/Launch": "launch",
    "/JavaScript": "javascript",
    "/SubmitForm": "outside",
    "/ImportData": "outside",
    "/GoToR": "outside",
    "/GoToE": "attachment",
}
_KEYS: dict[str, SignName] = {
    "/JS": "javascript",
    "/EmbeddedFiles": "attachment",
    "/EF": "attachment",
    "/XFA": "xfa",
}
_COPY, _ACCESSIBILITY = 1 << 4, 1 << 9
_NO_COPY = Text("และห้ามคัดลอกหรืออ่านออกเสียง", "and forbids copying or reading aloud")
_WHY: dict[int, SignName] = {4: "password", 5: "rights"}
"""PDFium's FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY."""


def look(data: bytes) -> tuple[list[Sign], int | None]:
    """Its signs, and the number of its pages (None when it does not open)."""
    import pypdfium2 as pdfium

    signs = list(_ends(data))
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        why = _WHY.get(getattr(error, "err_code", 0), "broken")
        return signs if why == "broken" and sign("cut-off") in signs else [*signs, Sign(why)], None
    try:
        pages = len(document)
        if pages:
            document[0].close()
        signs += _opened(data, document) if pages else [sign("broken")]
    except pdfium.PdfiumError:
        signs.append(sign("broken"))
        pages = 0
    finally:
        document.close()
    return signs, pages or None


def _opened(data: bytes, document: Any) -> list[Sign]:
    import pypdfium2.raw as pdfium

    encrypted = pdfium.FPDF_GetSecurityHandlerRevision(document) != -1
    restricted = [_restricted(pdfium.FPDF_GetDocPermissions(document))] if encrypted else []
    return [*restricted, *(Sign(name) for name in sorted(_inside(data, document, plain=not encrypted)))]


def _ends(data: bytes) -> Iterator[Sign]:
    """A start that comes late, an end that is missing, and what stands behind the end."""
    if not data.startswith(b"%PDF-"):
        yield sign("late-header")
    end = data.rfind(_EOF)
    tail = data[end + len(_EOF) :].strip(_PADDING) if end >= 0 else b""
    if _OBJECT.search(tail) or (end < 0 and not re.search(rb"startxref\s+[0-9]+\s*\Z", data[-64:])):
        yield sign("cut-off")
    elif _PROGRAMS.search(tail) or _ARCHIVE_BEHIND.search(data) or _wraps_zip(data):
        yield sign("two-files")
    elif len(tail) >= _TAIL_TOLD:
        yield sign("tail")


def _wraps_zip(data: bytes) -> bool:
    """Whether the file is a zip as well: its directory's comment reaches exactly to the end."""
    at = data.rfind(b"PK\x05\x06", max(0, len(data) - 65_557))
    return at >= 0 and at + 22 + int.from_bytes(data[at + 20 : at + 22], "little") == len(data)


def _restricted(permissions: int) -> Sign:
    free = permissions & _ACCESSIBILITY and permissions & _COPY
    return Sign("restricted", NOTHING if free else _NO_COPY)


def _inside(data: bytes, document: Any, *, plain: bool) -> set[SignName]:
    """What any object of the file holds, reachable or not.

    No object can do anything without naming it, and names are not encrypted: where none of the names stands in the
    bytes or in a stream of objects, nothing needs to be walked. Most files are done in a millisecond so.
    """
    named = data
    if plain:
        objects = _object_streams(data)
        if objects is not None and not _names_something(data) and not _names_something(objects):
            return set()
    else:
        named = _unlocked(document)
        if not _names_something(named):
            return set()
    bare = _unescaped(_STREAM.sub(b"", named))
    found = {name for pattern, name in _RAW if pattern.search(bare)}
    # what pypdf cannot read is judged by what PDFium makes of it
    if not _walk(named, found) and not (plain and _walk(_unlocked(document), found)):
        found.add("unexamined")
    return found


def _unlocked(document: Any) -> bytes:
    """The file as PDFium writes it: mended, without encryption, its objects in the open."""
    copy = io.BytesIO()
    document.save(copy, flags=_REMOVE_SECURITY)
    return copy.getvalue()


def _unescaped(data: bytes) -> bytes:
    return _ESCAPED.sub(lambda match: bytes([int(match[1], 16)]), data)


def _names_something(data: bytes) -> bool:
    return bool(_NAMED.search(_unescaped(data)))


def _object_streams(data: bytes) -> bytes | None:
    """The text of all streams that hold objects; None where one of them is not simply deflated."""
    out, left = [], _OBJECTS_MOST
    for match in _OBJECT_STREAM.finditer(data):
        start = _BODY.search(data, match.end())
        if start is None:
            return None
        inflater = zlib.decompressobj()
        try:
            out.append(inflater.decompress(data[start.end() :], left))
        except zlib.error:
            return None
        left -= len(out[-1])
        if not inflater.eof or left <= 0:
            return None
    return b"\n".join(out)


def _walk(data: bytes, found: set[SignName]) -> bool:
    """Add the signs of every object to ``found``; False when not all of them could be read."""
    import logging

    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted:
            return False
        numbers = {(number, generation) for generation, table in reader.xref.items() for number in table}
        numbers |= {(number, 0) for number in reader.xref_objStm}
        found |= set(_of(reader.trailer, reader))
    except Exception:  # noqa: BLE001 - whatever a hostile file provokes; PDFium's copy is tried instead
        return False
    read = [_read(reader, number, generation, found) for number, generation in sorted(numbers)]
    return all(read)


def _read(reader: Any, number: int, generation: int, found: set[SignName]) -> bool:
    from pypdf.generic import IndirectObject

    try:
        found |= set(_of(reader.get_object(IndirectObject(number, generation, reader)), reader))
    except Exception:  # noqa: BLE001 - as above
        return False
    return True


def _of(thing: Any, reader: Any) -> Iterator[SignName]:
    """The signs of one object and of whatever stands directly in it."""
    stack = [thing]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            yield from _of_keys(value)
            stack += dict.values(value)
        elif isinstance(value, list):
            stack += list.__iter__(value)


def _of_keys(value: dict[Any, Any]) -> Iterator[SignName]:
    for key in _KEYS.keys() & dict.keys(value):
        yield _KEYS[key]
    if dict.get(value, "/Subtype") == "/RichMedia":
        yield "attachment"
    action = dict.get(value, "/S")
    if action is not None:
        name = action.get_object()
        if isinstance(name, str) and name in _ACTIONS:
            yield _ACTIONS[name]
