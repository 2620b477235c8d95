"""RAR: only listed. What is packed in it cannot be opened without a program that is not free."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from pakphayun_ssg.files.kinds import KINDS
from pakphayun_ssg.files.look.members import MAX_RATIO, MAX_UNPACKED, RATIO_COUNTS_FROM
from pakphayun_ssg.files.look.names import ARCHIVES, climbs, extension, is_disguised, is_litter, is_program
from pakphayun_ssg.files.signs import Sign, sign

_NEXT_VOLUME = 0x0001
_SPLIT = 0x0003


def look(data: bytes) -> list[Sign]:
    """Its signs."""
    import rarfile

    rarfile.rar3_decompress = _no_comment  # it would start another program to read a comment
    try:
        archive = rarfile.RarFile(io.BytesIO(data), part_only=True)
        return [*_listed(archive, archive.infolist(), len(data))]
    except rarfile.NeedFirstVolume:
        return [sign("volume")]
    except rarfile.PasswordRequired:
        return [sign("password")]
    except Exception as error:  # noqa: BLE001 - rarfile.Error, and whatever else hostile bytes provoke in it
        return [sign("broken" if error else "unexamined")]


def _no_comment(*_: object) -> bytes:
    return b""


def _listed(archive: Any, infos: list[Any], size: int) -> Iterator[Sign]:
    files = [info for info in infos if not info.is_dir() and not is_litter(info.filename)]
    if archive.needs_password():
        yield sign("password")
    elif _has_volumes(archive, infos):
        yield sign("volume")
    elif not files:
        yield sign("no-member")
    elif any(info.header_offset + info.compress_size > size for info in infos):
        yield sign("cut-off")
    else:
        yield from _bomb(files, size)
        for info in infos:
            yield from _member(info)


def _has_volumes(archive: Any, infos: list[Any]) -> bool:
    main = getattr(archive._file_parser, "_main", None)  # noqa: SLF001 - rarfile shows the archive's flags nowhere else
    return bool(main and main.flags & _NEXT_VOLUME) or any(info.flags & _SPLIT for info in infos)


def _bomb(files: list[Any], size: int) -> Iterator[Sign]:
    unpacked = sum(info.file_size or 0 for info in files)
    if unpacked > MAX_UNPACKED or (unpacked > RATIO_COUNTS_FROM and unpacked > MAX_RATIO * size):
        yield sign("bomb")


def _member(info: Any) -> Iterator[Sign]:
    name = info.filename
    if climbs(name):
        yield sign("climbs", name)
    if info.is_symlink() or getattr(info, "file_redir", None):
        yield sign("link", name)
    if is_disguised(name):
        yield sign("disguised", name.encode("ascii", "backslashreplace").decode())
    if info.is_dir() or is_litter(name) or info.is_symlink():
        return
    last = extension(name)
    if is_program(name):
        yield sign("program", name)
    elif last in ARCHIVES:
        yield sign("nested", name)
    elif last not in KINDS:
        yield sign("other-member", name)
