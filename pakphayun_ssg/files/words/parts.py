"""Members of a zip: read within the limits; XML handed over event by event, never as a tree."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import Protocol

from defusedxml.ElementTree import DefusedXMLParser

from pakphayun_ssg.files.words.basket import Basket

_CHUNK = 64 * 1024
_UTF8_NAME = 0x800


class Listener(Protocol):
    """What is told of an XML document; names come without their namespace."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """It ends."""

    def data(self, text: str) -> None:
        """Letters between tags."""


class _Target:
    """Strips namespaces from names on their way to a listener."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self.data = listener.data

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._listener.start(_local(tag), {_local(key): value for key, value in attributes.items()})

    def end(self, tag: str) -> None:
        self._listener.end(_local(tag))

    def close(self) -> None:
        """Nothing is kept."""


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def chunks(archive: zipfile.ZipFile, member: zipfile.ZipInfo, basket: Basket) -> Iterator[bytes]:
    """The content of ``member`` bit by bit, counted as it is unpacked.

    Raises:
        Full: the limit is reached.
    """
    basket.member()
    with archive.open(member) as file:
        while data := file.read(_CHUNK):
            basket.unpack(len(data))
            yield data


def tell(archive: zipfile.ZipFile, member: zipfile.ZipInfo, basket: Basket, listener: Listener) -> None:
    """Read ``member`` as XML. Entities and document types are refused (``DefusedXmlException``)."""
    parser = DefusedXMLParser(target=_Target(listener), forbid_dtd=True)
    for data in chunks(archive, member, basket):
        parser.feed(data)
    parser.close()


def member_name(member: zipfile.ZipInfo) -> str:
    """The name as meant: without the UTF-8 flag its raw bytes are UTF-8 or else CP874 (Thai Windows)."""
    if member.flag_bits & _UTF8_NAME:
        return member.filename
    raw = member.filename.encode("cp437", errors="replace")
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp874", errors="replace")
