"""Excel 5 to 2003 (.xls), after [MS-XLS]: one walk over the records of the workbook."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.files.biff import records
from pakphayun_ssg.files.compound import Compound
from pakphayun_ssg.files.look.ole import common
from pakphayun_ssg.files.look.velvet import Unlock, unlock
from pakphayun_ssg.files.signs import Sign, sign

_BOF, _FILEPASS, _BOUNDSHEET, _NOTE, _SUPBOOK, _EXTERNNAME, _EXTERNSHEET = 0x809, 0x2F, 0x85, 0x1C, 0x1AE, 0x23, 0x17
_TOLD = frozenset({_BOUNDSHEET, _SUPBOOK, _EXTERNNAME})
_MACRO_SHEET = 1
_OLE_LINK = 0x10


def look(data: bytes) -> Iterator[Sign]:
    """Its signs."""
    try:
        compound = Compound(data)
        old = not compound.has("Workbook")
        stream = b"" if compound.cut_off() else compound.read("Book" if old else "Workbook")
    except OSError:
        yield sign("broken")
        return
    if not stream:
        yield sign("cut-off")
        return
    yield from common(compound)
    if old:
        yield sign("old-format")
    yield from _workbook(stream, old=old)


def _workbook(stream: bytes, *, old: bool) -> Iterator[Sign]:
    found = list(records(stream))
    if not found or found[0][0] != _BOF:
        yield sign("broken")
        return
    links = _Links(old=old)
    plain: Unlock | None = None
    for number, start, end in found:
        record = stream[start:end]
        if number == _FILEPASS:
            plain = unlock(record)
            yield sign("restricted" if plain else "password")
            if not plain:
                return
        elif plain and number in _TOLD:
            clear = 4 if number == _BOUNDSHEET else 0  # where a sheet begins is never encrypted
            record = record[:clear] + plain(record[clear:], start + clear)
        if number == _BOUNDSHEET:
            yield from _sheet(record, old=old)
        elif number == _NOTE:
            yield sign("comment")
        else:
            yield from links.read(number, record)


class _Links:
    """What a workbook fetches from elsewhere; a link is told by the names that follow it."""

    def __init__(self, *, old: bool) -> None:
        self._old = old
        self._link = ""

    def read(self, number: int, record: bytes) -> Iterator[Sign]:
        if number == _SUPBOOK:
            self._link = _link(record)
            if self._link and "\x03" not in self._link:
                yield sign("outside")
        elif number == _EXTERNNAME and "\x03" in self._link:
            yield sign("outside" if int.from_bytes(record[:2], "little") & _OLE_LINK else "dde")
        elif number == _EXTERNSHEET and self._old and b"\x03" in record[2:]:
            yield sign("dde")


def _sheet(record: bytes, *, old: bool) -> Iterator[Sign]:
    """BOUNDSHEET: hidden or not, and whether it is a sheet of Excel 4 macros."""
    if len(record) < 7:
        return
    if record[5] == _MACRO_SHEET:
        yield sign("excel4")
    if record[4] & 3:
        yield sign("hidden-sheet", _sheet_name(record[6:], old=old))


def _sheet_name(text: bytes, *, old: bool) -> str:
    if old:
        return text[1 : 1 + text[0]].decode("cp874", "replace")
    if text[1:2] == b"\1":
        return text[2 : 2 + 2 * text[0]].decode("utf-16-le", "replace")
    return text[2 : 2 + text[0]].decode("latin-1")


def _link(record: bytes) -> str:
    """SUPBOOK: the other workbook or the program of a DDE link; "" for the workbook itself and add-ins."""
    size = int.from_bytes(record[2:4], "little")
    if len(record) <= 5 or size in {0x0401, 0x3A01}:
        return ""
    wide = record[4] & 1
    return record[5 : 5 + size * (1 + wide)].decode("utf-16-le" if wide else "latin-1", "replace")
