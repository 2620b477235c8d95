"""Compound files, the small file systems in which Office kept its documents until 2007. After Microsoft's [MS-CFB]."""

from __future__ import annotations

import io
from typing import Any

_SPECIAL = 0xFFFFFFFA
"""Sector numbers from here on mean something else than a sector."""
_KINDS = (
    (("EncryptedPackage", "EncryptionInfo"), "encrypted-office"),
    (("WordDocument",), "doc"),
    (("Workbook", "Book"), "xls"),
    (("PowerPoint Document",), "ppt"),
    (("__properties_version1.0",), "msg"),
)


class Compound:
    """A compound file: its streams by path, a stream's bytes, and whether all of it is there.

    Raises:
        OSError: it is no compound file, or it is too damaged to list.
    """

    def __init__(self, data: bytes) -> None:
        import olefile

        self._size = len(data)
        self._file: Any = olefile.OleFileIO(io.BytesIO(data))
        self.paths: tuple[tuple[str, ...], ...] = tuple(tuple(path) for path in self._file.listdir(storages=True))

    def has(self, *names: str) -> bool:
        """Whether one of ``names`` stands at the top."""
        wanted = {name.casefold() for name in names}
        return any(len(path) == 1 and path[0].casefold() in wanted for path in self.paths)

    def read(self, *path: str) -> bytes:
        """The bytes of a stream.

        Raises:
            OSError: it is not there, or not all of it is.
        """
        with self._file.openstream(list(path)) as stream:
            data = bytes(stream.read())
        if len(data) < self._file.get_size(list(path)):
            raise OSError("the stream is cut off")
        return data

    def cut_off(self) -> bool:
        """Whether the table of sectors leads to sectors behind the end of the file."""
        there = -(-self._size // int(self._file.sectorsize)) - 1
        return any(there <= after < _SPECIAL for after in self._file.fat)


def kind_of(data: bytes) -> str:
    """What its streams make of it: "doc", "xls", "encrypted-office", "ppt", "msg", "ole-other", or "broken-ole"."""
    try:
        compound = Compound(data)
    except Exception as error:  # noqa: BLE001 - whatever olefile meets in hostile bytes
        return "broken-ole" if error else ""
    for names, kind in _KINDS:
        if compound.has(*names):
            return kind
    return "ole-other"
