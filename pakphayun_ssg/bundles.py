"""Which files make one item, told by their paths alone.

content/<section>/<entry>/<slug>.md                a page
content/<section>/<entry>/<slug>/index.md + files  a bundle
content/<section>/<entry>/<name>.pdf + .pdf.md     a sidecar: the file is the item
content/…/<slug>.en.md                             an English translation of any of them
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from pakphayun_ssg import placing_rules as rules
from pakphayun_ssg.files.kinds import extension
from pakphayun_ssg.mandate.loader import Mandate
from pakphayun_ssg.models import Finding, Place, Text
from pakphayun_ssg.sources import SourceFile
from pakphayun_ssg.urls import is_slug, offer_slug
from pakphayun_ssg.validate import NO_TEXT, did_you_mean

Kind = Literal["page", "bundle", "sidecar"]
_DEPTH = {3: "page", 4: "bundle"}
_WHERE = Text(": ต้องอยู่ใน content/<หมวด>/<หัวข้อ>/", ": it must stand in content/<section>/<entry>/")
_DEEP = Text(": โฟลเดอร์ซ้อนลึกเกินไป", ": the folders are nested too deeply")


@dataclass(frozen=True, slots=True)
class Bundle:
    """The files of one item. ``beside`` are those it may claim: its own folder, or its neighbours by name."""

    kind: Kind
    section: str
    entry: str
    slug: str
    main: SourceFile
    translation: SourceFile | None
    beside: tuple[SourceFile, ...]
    sidecar_of: str | None = None


@dataclass(frozen=True, slots=True)
class Bundles:
    """All items of the content by their paths; files that stand where no item can be are findings."""

    items: tuple[Bundle, ...]
    findings: tuple[Finding, ...]


def gather(files: Iterable[SourceFile], mandate: Mandate) -> Bundles:
    """Group ``files`` into items. Which neighbour a page claims is known only when its front matter is read."""
    folders: dict[tuple[str, ...], list[SourceFile]] = defaultdict(list)
    findings: list[Finding] = []
    for file in files:
        parts = tuple(file.path.split("/")[1:])
        problem = _misplaced(file, parts, mandate)
        if problem:
            findings.append(problem)
        else:
            folders[parts[:-1]].append(file)
    items: list[Bundle] = []
    for folder, members in folders.items():
        for answer in _in_folder(folder, members):
            if isinstance(answer, Bundle):
                items.append(answer)
            else:
                findings.append(answer)
    return Bundles(tuple(sorted(items, key=lambda item: item.main.path)), tuple(findings))


def _misplaced(file: SourceFile, parts: tuple[str, ...], mandate: Mandate) -> Finding | None:
    place = Place(file.path)
    if len(parts) not in _DEPTH:
        why = _WHERE if len(parts) < min(_DEPTH) else _DEEP
        return rules.UNCLAIMED.at(place, why=why, mend=rules.MOVE)
    section = mandate.section(parts[0])
    if section is None:
        near = did_you_mean(parts[0], (s.slug for s in mandate.places))
        return rules.UNKNOWN_SECTION.at(place, what=Text("หมวด", "section"), name=parts[0], near=near)
    entry = section.entry(parts[1])
    if entry is None:
        near = did_you_mean(parts[1], (e.slug for e in section.entries))
        return rules.UNKNOWN_SECTION.at(place, what=Text("หัวข้อ", "entry"), name=parts[1], near=near)
    if entry.kind == "generated":
        return rules.GENERATED_ENTRY.at(place, name=entry.th)
    if len(parts) == 4 and not is_slug(parts[2]):
        return rules.SLUG.at(place, name=parts[2], offer=offer_slug(parts[2]))
    return None


def _in_folder(folder: tuple[str, ...], members: list[SourceFile]) -> Iterator[Bundle | Finding]:
    section, entry, *inner = folder
    names = {file.name: file for file in members}
    mains = [file for file in members if file.name.endswith(".md") and not file.name.endswith(".en.md")]
    others = tuple(file for file in members if not file.name.lower().endswith(".md"))
    used = set()
    if inner:
        mains = [file for file in mains if file.name == "index.md"]
    for main in mains:
        bundle = (
            Bundle("bundle", section, entry, inner[0], main, None, others)
            if inner
            else _standing_alone(section, entry, main, others)
        )
        translation = next((names[name] for name in _english(main, bundle) if name in names), None)
        used |= {main.name, *([translation.name] if translation else [])}
        yield replace(bundle, translation=translation) if isinstance(bundle, Bundle) else bundle
    for name in sorted(set(names) - used):
        if name.lower().endswith(".md") or not mains:
            yield _stray(names[name], inner=bool(inner))


def _english(main: SourceFile, bundle: Bundle | Finding) -> tuple[str, ...]:
    """What the translation may be called: after the main file, and where a file is the item, after its name too."""
    own = f"{main.name.removesuffix('.md')}.en.md"
    if isinstance(bundle, Bundle) and bundle.kind == "sidecar":
        return own, f"{bundle.slug}.en.md"
    return (own,)


def _standing_alone(section: str, entry: str, main: SourceFile, others: tuple[SourceFile, ...]) -> Bundle | Finding:
    stem = main.name.removesuffix(".md")
    attached = next((file.name for file in others if file.name == stem), None)
    is_sidecar = attached is not None or (extension(stem) != "" and not is_slug(stem))
    slug = stem.rpartition(".")[0] if is_sidecar else stem
    if not is_slug(slug) or slug == "index":
        return rules.SLUG.at(Place(main.path), name=slug, offer=offer_slug(slug) if slug != "index" else "name/index")
    kind: Kind = "sidecar" if is_sidecar else "page"
    return Bundle(kind, section, entry, slug, main, None, others, stem if is_sidecar else None)


def _stray(file: SourceFile, *, inner: bool) -> Finding:
    if file.name.endswith(".en.md"):
        why = Text(": ไม่พบฉบับภาษาไทยที่คู่กัน", ": its Thai original is missing")
    elif inner:
        why = Text(": โฟลเดอร์นี้ไม่มี index.md หรือมีไฟล์ .md เกินมา", ": this folder has no index.md, or one .md too many")
    else:
        why = NO_TEXT
    return rules.UNCLAIMED.at(Place(file.path), why=why, mend=way_to_claim(file, inner=inner))


def way_to_claim(file: SourceFile, *, inner: bool = False) -> Text:
    """The right name for a text that an editor named otherwise, else the file whose front matter would claim it."""
    renamed = re.sub(r"(?i)\.md(?:\.txt)?$", ".md", file.name)
    if renamed != file.name:
        return rules.RENAME.fill({"name": renamed})
    if inner:
        return rules.WRITE_SIDECAR.fill({"sidecar": "index.md"})
    sidecar = file.name.replace(".en.md", ".md") if file.name.endswith(".md") else f"{file.name}.md"
    return rules.WRITE_SIDECAR.fill({"sidecar": sidecar})
