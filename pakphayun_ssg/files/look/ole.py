"""Office files before 2007, which are small file systems (compound files): whole, encrypted, with programs inside.

Facts after Microsoft's [MS-CFB], [MS-OVBA], [MS-OLEDS] and [MS-OFFCRYPTO]; readers of other formats share it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from pakphayun_ssg.files.compound import Compound
from pakphayun_ssg.files.look.names import is_program
from pakphayun_ssg.files.signs import Sign, sign

_MACROS = frozenset({"_vba_project", "vba", "macros", "_vba_project_cur"})
_EMBEDDED_MOST = 200


def common(compound: Compound) -> Iterator[Sign]:
    """What may be in any compound file: macros, rights management, programs packed in."""
    names = {name.casefold() for path in compound.paths for name in path}
    if names & _MACROS:
        yield sign("macro")
    if "\x09drmcontent" in names or any(
        "drm" in name for name in names if name.startswith("\x06") or "transform" in name
    ):
        yield sign("rights")
    for path in [path for path in compound.paths if path[-1].casefold() == "\x01ole10native"][:_EMBEDDED_MOST]:
        with contextlib.suppress(OSError):
            yield from packed(compound.read(*path))


def packed(native: bytes) -> Iterator[Sign]:
    """A file packed into a document by Windows' Packager: a program, or something else."""
    names = [name for name in _names(native) if name]
    if not names or not names[0].strip(b"\x01"):
        return
    name = "".join(letter for letter in names[0].decode("cp874", "replace") if letter.isprintable())
    if any(is_program(each.decode("latin-1")) for each in names):
        yield sign("program", name)
    else:
        yield sign("attachment", name)


def _names(native: bytes) -> list[bytes]:
    """Its label, where it came from, and where it is unpacked to; none for objects that are no package."""
    if int.from_bytes(native[4:6], "little") != 2:
        return []
    label, _, rest = native[6:1024].partition(b"\0")
    origin, _, rest = rest.partition(b"\0")
    target = rest[8:].partition(b"\0")[0]
    return [label, origin, target]


def encrypted_office(data: bytes) -> Iterator[Sign]:
    """An Office file of today wrapped in a compound file: by a password, or by rights management."""
    found = list(common(Compound(data)))
    yield sign("rights" if any(each.name == "rights" for each in found) else "password")
