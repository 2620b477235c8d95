"""The files of one item: which it names, which it owns without naming, and what they are.

It works on the raw keys, so that a file is judged even while the rest of the front matter is at fault.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pakphayun_ssg import placing_rules as rules
from pakphayun_ssg.bundles import Bundle
from pakphayun_ssg.files.examine import Examination, examine
from pakphayun_ssg.files.facts import FileFacts
from pakphayun_ssg.files.kinds import PICTURES
from pakphayun_ssg.images import upright_size
from pakphayun_ssg.models import Finding, Place, Route, Text
from pakphayun_ssg.reading_rules import WRONG_KIND
from pakphayun_ssg.sources import SourceFile
from pakphayun_ssg.urls import is_device
from pakphayun_ssg.yamlnodes import MappingNode, Scalar, Sequence

_LISTS = ("attachments", "images", "people")
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f<>:\"/\\|?*]")
_UNSEEN = frozenset({"Cf", "Zs", "Zl", "Zp"})
"""Marks of direction (they turn ``fdp.exe`` around), zero-width and no-break spaces: nobody can type such a name."""
_LONGEST = 200  # bytes of UTF-8; 255 is the limit of common file systems, percent-encoding triples it


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file for download; ``route`` leads to where the item names it."""

    path: str
    name: str
    location: Path
    exam: Examination
    route: Route
    title: str | None = None
    summary: str | None = None
    declared: str | None = None

    @property
    def facts(self) -> FileFacts:
        """Size, digest and type."""
        return self.exam.facts


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture shown on the page: in the gallery or beside a person; ``size`` is its width and height in pixels."""

    path: str
    name: str
    location: Path
    exam: Examination
    route: Route
    size: tuple[int, int] | None = None

    @property
    def facts(self) -> FileFacts:
        """Size, digest and type."""
        return self.exam.facts


@dataclass(frozen=True, slots=True)
class AttachedFiles:
    """What was found, what is wrong, and the paths this item owns."""

    attachments: tuple[Attachment, ...] = ()
    pictures: tuple[Picture, ...] = ()
    findings: tuple[Finding, ...] = ()
    claimed: frozenset[str] = frozenset()


def attach(bundle: Bundle, node: MappingNode, *, guess: bool = False) -> AttachedFiles:
    """Match the files that ``node`` names with those that lie beside the item.

    With ``guess`` the front matter could not be read: whatever its text mentions is taken for its own.
    """
    if guess:
        return _guessed(bundle)
    beside = {file.name: file for file in bundle.beside}
    attachments: list[Attachment] = []
    pictures: list[Picture] = []
    findings: list[Finding] = []
    named: dict[str, Route] = {}
    for route, scalar, group in _named(node):
        file = beside.get(unicodedata.normalize("NFC", scalar.text.strip()))
        if file is None:
            findings.append(_missing(bundle, scalar, beside))
            continue
        exam = _exam(file)
        if isinstance(exam, Finding):
            findings.append(exam)
        elif route[0] != "attachments" and exam.facts.extension not in PICTURES:
            findings.append(_no_picture(bundle, scalar, route))
        elif route[0] == "attachments":
            attachments.append(_attachment(file, exam, route, group))
        elif file.name not in named:
            pictures.append(Picture(file.path, file.name, file.location, exam, route, upright_size(file.location)))
        named[file.name] = route
    owned, problems = _unnamed(bundle, named)
    attachments += owned
    findings += problems
    findings += [_bad_name(bundle, name) for name in (*named, *(a.name for a in owned)) if name_problem(name)]
    claimed = {beside[name].path for name in named} | {a.path for a in owned}
    if bundle.kind == "bundle":
        claimed |= {file.path for file in bundle.beside}
    return AttachedFiles(tuple(attachments), tuple(pictures), tuple(findings), frozenset(claimed))


def _guessed(bundle: Bundle) -> AttachedFiles:
    text = (bundle.main.data or b"").decode(errors="replace")
    own = [
        file for file in bundle.beside if bundle.kind == "bundle" or file.name == bundle.sidecar_of or file.name in text
    ]
    read = [(file, _exam(file)) for file in own]
    return AttachedFiles(
        tuple(Attachment(f.path, f.name, f.location, exam, ()) for f, exam in read if isinstance(exam, Examination)),
        findings=tuple(exam for _, exam in read if isinstance(exam, Finding)),
        claimed=frozenset(file.path for file in own),
    )


def _named(node: MappingNode) -> Iterator[tuple[Route, Scalar, MappingNode]]:
    """Every place where the front matter names a file."""
    for key in _LISTS:
        value = node.get(key)
        groups = value.items if isinstance(value, Sequence) else (value,) if value else ()
        for index, group in enumerate(groups):
            if not isinstance(group, MappingNode):
                continue
            name = group.get("photo" if key == "people" else "file")
            if isinstance(name, Scalar) and name.text.strip():
                yield (key, index, "photo" if key == "people" else "file"), name, group


def _exam(file: SourceFile) -> Examination | Finding:
    try:
        return examine(file.location)
    except OSError as error:
        problem = Text("ระบบไม่อนุญาตให้อ่านไฟล์", error.strerror or "the system does not let it be read")
        return rules.NOT_A_FILE.at(Place(file.path), problem=problem)


def _attachment(file: SourceFile, exam: Examination, route: Route, group: MappingNode) -> Attachment:
    def text(key: str) -> str | None:
        value = group.get(key)
        return value.text.strip() or None if isinstance(value, Scalar) else None

    return Attachment(
        file.path, file.name, file.location, exam, route, text("title"), text("summary"), text("file_type")
    )


def _unnamed(bundle: Bundle, named: dict[str, Route]) -> tuple[list[Attachment], list[Finding]]:
    """Files the item owns without a word: a sidecar's own, and one alone in its bundle."""
    rest = [file for file in bundle.beside if file.name not in named]
    if bundle.kind == "sidecar":
        rest = [file for file in rest if file.name == bundle.sidecar_of]
        if not rest and bundle.sidecar_of not in named:
            problem = Text(f"ไม่พบไฟล์ “{bundle.sidecar_of}”", f"“{bundle.sidecar_of}” is not there")
            return [], [rules.FILE_MISSING.at(Place(bundle.main.path), problem=problem, near="")]
    elif bundle.kind == "page":
        return [], []
    elif len(rest) != 1 or named:
        return [], [rules.NOT_LISTED.at(Place(bundle.main.path), name=file.name) for file in rest]
    read = [(file, _exam(file)) for file in rest]
    owned = [Attachment(f.path, f.name, f.location, exam, ()) for f, exam in read if isinstance(exam, Examination)]
    return owned, [exam for _, exam in read if isinstance(exam, Finding)]


def _missing(bundle: Bundle, scalar: Scalar, beside: dict[str, SourceFile]) -> Finding:
    name = scalar.text.strip()
    place = Place(bundle.main.path, scalar.line, scalar.column)
    if "/" in name or "\\" in name:
        problem = Text(
            f"“{name}” มีเส้นทางโฟลเดอร์ ระบุได้เฉพาะชื่อไฟล์ที่อยู่กับรายการ",
            f"“{name}” holds a path; only a file of the item itself may be named",
        )
        return rules.FILE_MISSING.at(place, problem=problem, near="")
    same = [other for other in beside if other.casefold() == name.casefold()]
    close = same or difflib.get_close_matches(name, beside, n=1, cutoff=0.6)
    near = Text(f" (มีไฟล์ชื่อใกล้เคียง: {close[0]})", f" (a similar file is there: {close[0]})") if close else ""
    problem = Text(f"ไม่พบไฟล์ “{name}”", f"“{name}” is not there")
    return rules.FILE_MISSING.at(place, problem=problem, near=near)


def _no_picture(bundle: Bundle, scalar: Scalar, route: Route) -> Finding:
    expected = Text("ต้องเป็นรูปภาพ .jpg หรือ .png", "must be a picture, .jpg or .png")
    return WRONG_KIND.at(
        Place(bundle.main.path, scalar.line, scalar.column), key=f"{route[0]}.{route[2]}", expected=expected
    )


def _bad_name(bundle: Bundle, name: str) -> Finding:
    problem = name_problem(name) or Text("", "")
    path = next((file.path for file in bundle.beside if file.name == name), bundle.main.path)
    return rules.FILE_NAME.at(Place(path), name=name, problem=problem)


def name_problem(name: str) -> Text | None:
    """Why a file of this name could not be saved on some machine, or None."""
    if _FORBIDDEN.search(name):
        return Text("มีอักขระที่ Windows ไม่รับ", "it holds characters that Windows refuses")
    if is_device(name):
        return Text("เป็นชื่อสงวนของ Windows", "Windows reserves this name")
    unseen = next((letter for letter in name if letter != " " and unicodedata.category(letter) in _UNSEEN), None)
    if unseen:
        code = f"U+{ord(unseen):04X}"
        return Text(f"มีอักขระที่มองไม่เห็น {code}", f"it holds a character that cannot be seen, {code}")
    if name.startswith((".", " ")) or name.endswith((".", " ")):
        return Text("ขึ้นต้นหรือลงท้ายด้วยจุดหรือช่องว่าง", "it begins or ends with a dot or blank")
    if len(name.encode()) > _LONGEST:
        return Text("ยาวเกินไป", "it is too long")
    return None
