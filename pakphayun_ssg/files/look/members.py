"""A zip read with care: what its directory says is held against what is really there, within a budget.

``zipfile`` lists; the bytes are inflated here, since it never unpacks more than the directory declares and so cannot
tell a lie about sizes. Nothing is written anywhere.
"""

from __future__ import annotations

import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from pakphayun_ssg.files.look.hidden import PROGRAMS
from pakphayun_ssg.files.look.names import climbs, is_disguised
from pakphayun_ssg.files.signs import Sign, SignName, sign

MAX_UNPACKED = 256 * 1024 * 1024
"""Bytes that an archive with all archives in it may unpack to."""
MAX_RATIO = 100
RATIO_COUNTS_FROM = 8 * 1024 * 1024
"""Text packs well; only what unpacks to more than this is held to the ratio."""
MAX_MEMBERS = 10_000
KEEP = 32 * 1024 * 1024
"""Bytes of one member kept for a look inside."""
_CHUNK = 1024 * 1024
_UTF8, _ENCRYPTED, _MASKED = 0x800, 0x1, 0x2000
_HEAD, _END = b"PK\x03\x04", b"PK\x05\x06"
_HIDDEN = re.compile(PROGRAMS + rb"|%PDF-", re.DOTALL)
_STORED, _DEFLATED = 0, 8


class Hostile(Exception):  # noqa: N818 - a fact about the file, no error of ours
    """The archive cannot be unpacked safely; ``sign`` says why."""

    def __init__(self, found: Sign) -> None:
        super().__init__(found.name)
        self.sign = found


@dataclass
class Budget:
    """Bytes that may still be unpacked, shared by an archive and those inside it."""

    left: int = MAX_UNPACKED
    packed: int = field(default=0)
    unpacked: int = field(default=0)

    def spend(self, size: int) -> None:
        """Take ``size`` bytes.

        Raises:
            Hostile: there are not as many, or they come from next to nothing.
        """
        self.left -= size
        self.unpacked += size
        if self.left < 0 or (self.unpacked > RATIO_COUNTS_FROM and self.unpacked > MAX_RATIO * max(self.packed, 1)):
            raise Hostile(sign("bomb", ""))


@dataclass(frozen=True, slots=True)
class Member:
    """One file in a zip; ``name`` as a person reads it, ``start`` where its packed bytes begin."""

    name: str
    start: int
    packed: int
    size: int
    method: int
    crc: int


def members(data: bytes) -> tuple[list[Member], list[Sign]]:
    """The files of a zip (no folders, no links), and what is wrong with its names and its layout.

    Raises:
        Hostile: it is damaged, encrypted, or its members lie over one another.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
    except Exception as error:
        raise Hostile(sign(_why(data))) from error
    if len(infos) > MAX_MEMBERS:
        raise Hostile(sign("bomb", f"{len(infos):,}"))
    if any(info.flag_bits & (_ENCRYPTED | _MASKED) for info in infos):
        raise Hostile(sign("password"))
    found: list[Sign] = []
    out: list[Member] = []
    for info in infos:
        name = readable_name(info)
        found += _name_signs(info, name)
        member = Member(name, _start(data, info), info.compress_size, info.file_size, info.compress_type, info.CRC)
        if not info.is_dir() and not name.endswith("\\") and not _is_link(info):
            out.append(member)
    listed = _refuse_overlap(data, infos)
    if any(_HIDDEN.search(data, start, end) for start, end in _unlisted(data, listed)):
        found.append(sign("two-files"))
    return out, found


def readable_name(info: zipfile.ZipInfo) -> str:
    """The name as it was meant: flagged UTF-8, else UTF-8 all the same, else Thai Windows (CP874)."""
    if info.flag_bits & _UTF8:
        return info.orig_filename
    raw = info.orig_filename.encode("cp437", "replace")
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp874", "replace")


def _why(data: bytes) -> SignName:
    return "cut-off" if _END not in data[-65_557:] else "broken"


def _name_signs(info: zipfile.ZipInfo, name: str) -> Iterator[Sign]:
    if climbs(name) or climbs(info.orig_filename):
        yield sign("climbs", name)
    if _is_link(info):
        yield sign("link", name)
    if is_disguised(name):
        yield sign("disguised", name.encode("ascii", "backslashreplace").decode())


def _is_link(info: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(info.external_attr >> 16)


def _start(data: bytes, info: zipfile.ZipInfo) -> int:
    """Where the packed bytes begin, by the member's own head, which must agree with the directory.

    Raises:
        Hostile: there is no head, or it names another file.
    """
    at = info.header_offset
    head = data[at : at + 30]
    if len(head) < 30 or head[:4] != _HEAD:
        raise Hostile(sign("broken"))
    name, extra = struct.unpack("<HH", head[26:30])
    wanted = info.orig_filename.encode("utf-8" if info.flag_bits & _UTF8 else "cp437", "replace")
    if data[at + 30 : at + 30 + name] != wanted:
        raise Hostile(sign("disguised", readable_name(info)))
    return at + 30 + int(name) + int(extra)


def _unlisted(data: bytes, listed: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Stretches that are no member of the directory: before and between the members, and behind the end.

    Programs differ in what they make of them: some unpack a member that the directory does not name.
    """
    end = data.rfind(_END)
    behind = 0
    for start, stop in listed:
        yield behind, start
        behind = stop
    yield end + 22 + int.from_bytes(data[end + 20 : end + 22], "little"), len(data)


def _refuse_overlap(data: bytes, infos: list[zipfile.ZipInfo]) -> list[tuple[int, int]]:
    """Where each member with its head begins and ends, in the order of the file.

    Raises:
        Hostile: two of them share bytes, or the last one is not all there.
    """
    behind = 0
    listed = []
    for info in sorted(infos, key=lambda each: each.header_offset):
        if info.header_offset < behind:
            raise Hostile(sign("overlap", readable_name(info)))
        behind = _start(data, info) + info.compress_size
        listed.append((info.header_offset, behind))
    if behind > len(data):
        raise Hostile(sign("cut-off"))
    return listed


def unpack(data: bytes, member: Member, budget: Budget) -> bytes:
    """The real bytes of a member, at most ``KEEP`` of them; all of it is inflated and checked.

    Raises:
        Hostile: a bomb, a lie about the size, damage, or a method that Windows does not know.
    """
    packed = memoryview(data)[member.start : member.start + member.packed]
    budget.packed += len(packed)
    if member.method not in {_STORED, _DEFLATED}:
        raise Hostile(sign("unpackable", member.name))
    kept, size, crc = bytearray(), 0, 0
    for chunk in _chunks(packed, member):
        size += len(chunk)
        crc = zlib.crc32(chunk, crc)
        budget.spend(len(chunk))
        kept += chunk[: KEEP - len(kept)]
    if size != member.size:
        raise Hostile(sign("bomb", member.name))
    if crc != member.crc:
        raise Hostile(sign("broken", member.name))
    return bytes(kept)


def _chunks(packed: memoryview, member: Member) -> Iterator[bytes]:
    if member.method == _STORED:
        yield bytes(packed)
        return
    inflater = zlib.decompressobj(-15)
    rest: bytes | memoryview = packed
    try:
        while not inflater.eof:
            chunk = inflater.decompress(rest, _CHUNK)
            rest = inflater.unconsumed_tail
            if not chunk and not rest and not inflater.eof:
                raise Hostile(sign("broken", member.name))
            yield chunk
    except zlib.error as error:
        raise Hostile(sign("broken", member.name)) from error
