"""Walks ``content/`` once and reads every text file once. It does not know what the bytes mean."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pakphayun_ssg import placing_rules as rules
from pakphayun_ssg import reading_rules
from pakphayun_ssg.models import Finding, Place, Text

MAX_TEXT_BYTES = 2 * 1024 * 1024
"""Largest Markdown file that is read: the longest real item is under 200 kB."""

_DEEPEST = 20
"""Folders below ``content/`` that are gone into: items lie three deep, and Python follows no thousand."""

IGNORED = frozenset({"Thumbs.db", "desktop.ini", ".DS_Store", ".gitkeep"})
_OPEN_ELSEWHERE = ("~$", ".~lock.")
"""What Microsoft Office and LibreOffice leave beside a document while somebody has it open."""
"""What Windows, macOS and git leave behind; never published, so never in the way."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file below ``content/``: its path from the site's root with ``/``, where it lies, its bytes if text."""

    path: str
    location: Path
    size: int
    data: bytes | None = None

    @property
    def name(self) -> str:
        """The file's own name."""
        return self.path.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Sources:
    """Every file of the content, in the order of their paths, and what could not be read."""

    files: tuple[SourceFile, ...]
    findings: tuple[Finding, ...]


def read_sources(root: Path, folder: str = "content") -> Sources:
    """All files below ``root/folder``. Links and special files are findings, never followed."""
    files: list[SourceFile] = []
    findings: list[Finding] = []
    if (root / folder).is_symlink() or not (
        root / folder
    ).is_dir():  # an empty site would take down everything that is online
        problem = Text(f"ไม่พบโฟลเดอร์ {folder}", f"there is no folder {folder}")
        return Sources((), (rules.NOT_A_FILE.at(Place(folder), problem=problem),))
    seen: dict[str, str] = {}
    for location in _walk(root / folder):
        path = unicodedata.normalize("NFC", location.relative_to(root).as_posix())
        answer = _read(location, path)
        other = seen.setdefault(path.casefold(), path)
        if isinstance(answer, SourceFile) and seen[path.casefold()] is not path:
            problem = Text(f"เป็นชื่อเดียวกับ {other} บน Windows", f"on Windows it is the same name as {other}")
            findings.append(rules.FILE_NAME.at(Place(path), name=location.name, problem=problem))
        elif isinstance(answer, SourceFile):
            files.append(answer)
        else:
            findings.append(answer)
    return Sources(tuple(files), tuple(findings))


def _walk(folder: Path, deep: int = 0) -> Iterator[Path]:
    """Files in a fixed order on every system.

    A link to a folder, and one that is closed or lies too deep, come out as if they were files: reading them fails.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield folder
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False) and deep < _DEEPEST:
            yield from _walk(Path(entry.path), deep + 1)
        elif entry.name not in IGNORED and not entry.name.startswith(_OPEN_ELSEWHERE):
            yield Path(entry.path)


def _read(location: Path, path: str) -> SourceFile | Finding:
    if path != _printable(path):
        problem = Text("ไม่ใช่ตัวอักษร Unicode", "it is not Unicode")
        return rules.FILE_NAME.at(Place(_printable(path)), name=_printable(location.name), problem=problem)
    if location.is_symlink() or not location.is_file():
        problem = Text("เป็นทางลัด ไฟล์พิเศษ หรือโฟลเดอร์ที่เปิดไม่ได้", "it is a link, a special file or a closed folder")
        if path.count("/") > _DEEPEST:
            problem = Text("โฟลเดอร์ซ้อนลึกเกินไป", "the folders are nested too deeply")
        return rules.NOT_A_FILE.at(Place(_printable(path)), problem=problem)
    try:
        size = location.stat().st_size
        if not location.name.lower().endswith(".md"):
            return SourceFile(path, location, size)
        with location.open("rb") as file:
            data = file.read(MAX_TEXT_BYTES + 1)
    except OSError as error:
        problem = Text("ระบบไม่อนุญาตให้อ่านไฟล์", error.strerror or "the system does not let it be read")
        return rules.NOT_A_FILE.at(Place(_printable(path)), problem=problem)
    if len(data) > MAX_TEXT_BYTES:
        return reading_rules.TEXT_TOO_LARGE.at(Place(path))
    return SourceFile(path, location, size, data)


def _printable(path: str) -> str:
    """A path that can be printed even if its name is not Unicode."""
    return path.encode("utf-8", "replace").decode()
