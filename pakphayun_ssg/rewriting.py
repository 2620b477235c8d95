"""A file of the office's own written anew: whole or not at all, and only if it is still what was read."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from pakphayun_ssg.models import Text


class RewriteError(Exception):
    """The file was left as it is; ``text`` says why."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def rewrite(location: Path, before: bytes, after: bytes) -> None:
    """Make ``location`` hold ``after`` in the place of ``before``, its mode kept.

    Raises:
        RewriteError: it is a link, may not be written, or changed since it was read.
        OSError: the disk refuses.
    """
    if location.is_symlink() or not location.is_file():
        raise RewriteError(Text("เป็นทางลัดหรือไม่ใช่ไฟล์", "it is a link or no file"))
    if not os.access(location, os.W_OK):
        raise RewriteError(Text("ไฟล์ตั้งไว้ให้อ่านอย่างเดียว", "it is read-only"))
    if location.read_bytes() != before:
        raise RewriteError(Text("ไฟล์เพิ่งถูกแก้ไขระหว่างนี้ โปรดสั่งใหม่", "it changed meanwhile"))
    handle, name = tempfile.mkstemp(prefix=f".{location.name[:40]}.", suffix=".tmp", dir=location.parent)
    made = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(location, made)
        made.replace(location)
    except BaseException:
        made.unlink(missing_ok=True)
        raise
