"""Reads the mandate's files and holds them to each other: a mistake in them is a clear error."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from pakphayun_ssg import reading_rules as rules
from pakphayun_ssg.encoding import decode
from pakphayun_ssg.mandate.model import (
    FIXED_PAGES,
    Announcement,
    Auxiliary,
    Entry,
    Gws,
    MoitYear,
    Oia,
    OiaItem,
    Section,
)
from pakphayun_ssg.models import Finding, Place, Text
from pakphayun_ssg.validate import validate
from pakphayun_ssg.yamlnodes import YamlFault, locator, plain, read_mapping

DATA = Path(__file__).parent / "data"
Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class Mandate:
    """Everything an office of this kind must publish, and by which rule."""

    announcement: Announcement
    oia: Oia
    gws: Gws
    moit: tuple[MoitYear, ...]

    @property
    def sections(self) -> tuple[Section, ...]:
        """Sections 1.1 to 1.10 in order."""
        return self.announcement.sections

    def section(self, slug: str) -> Section | None:
        """The section with this slug, or None."""
        return next((section for section in self.sections if section.slug == slug), None)

    @cached_property
    def fixed_pages(self) -> tuple[Auxiliary, ...]:
        """The pages at fixed addresses, in the order in which they are shown."""
        by_slug = {page.slug: page for page in self.announcement.auxiliary}
        return tuple(by_slug[slug] for slug in FIXED_PAGES)

    @cached_property
    def oia_items(self) -> dict[str, OiaItem]:
        """Every value that ``oia:`` may take, by id."""
        return {item.id: item for item in (*self.oia.items, *self.oia.board_items)}

    @cached_property
    def gws_ids(self) -> frozenset[str]:
        """Every value that ``gws:`` may take."""
        return frozenset(component.id for component in self.gws.components)

    @cached_property
    def moit_tags(self) -> frozenset[str]:
        """Every value that ``moit:`` may take in any fiscal year on file."""
        return frozenset().union(*(year.tags for year in self.moit))

    @cached_property
    def allowed_extensions(self) -> frozenset[str]:
        """Clause 2.7: the nine extensions, lower case, without the dot."""
        return frozenset(self._constant("allowed_extensions"))

    @cached_property
    def max_file_bytes(self) -> int:
        """Clause 2.7: the largest file, in bytes."""
        return int(self._constant("max_file_size_bytes")[0])

    def _constant(self, key: str) -> tuple[str, ...]:
        return next(constant.value for constant in self.announcement.constants if constant.key == key)


class MandateError(Exception):
    """The mandate's own files are at fault; carries the findings."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("; ".join(f"{f.place.path}:{f.place.line}: {f.message.en}" for f in self.findings))


def load_mandate(folder: Path = DATA) -> Mandate:
    """The mandate from ``folder``.

    Raises:
        MandateError: a file is missing, malformed, or contradicts another; every fault is named.
    """
    mandate = Mandate(
        _load(Announcement, folder / "announcement.yaml"),
        _load(Oia, folder / "oia.yaml"),
        _load(Gws, folder / "gws.yaml"),
        tuple(_load(MoitYear, path) for path in sorted((folder / "moit").glob("*.yaml"))),
    )
    findings = tuple(_contradictions(mandate))
    if findings:
        raise MandateError(findings)
    return mandate


def _load(model: type[Model], path: Path) -> Model:
    name = f"mandate/{path.name}"
    try:
        node = read_mapping(decode(path.read_bytes(), name), name)
    except YamlFault as fault:
        raise MandateError(fault.findings) from None
    except OSError as error:
        problem = Text(f"เปิดไฟล์ไม่ได้ ({name})", f"cannot open it ({error.strerror})")
        raise MandateError([rules.ENCODING.at(Place(name), problem=problem)]) from None
    value = validate(model, plain(node), name, locator(node))
    if isinstance(value, tuple):
        raise MandateError(value)
    return value


def _contradictions(mandate: Mandate) -> Iterator[Finding]:
    """Slugs twice, tags that name nothing, parts of entries that are not there."""
    yield from _repeated("section slug", (section.slug for section in mandate.sections))
    for section in mandate.sections:
        yield from _repeated(f"entry slug in {section.slug}", (entry.slug for entry in section.entries))
        for entry in section.entries:
            yield from _dangling(mandate, section, entry)
    for key in ("allowed_extensions", "max_file_size_bytes", "min_webmasters"):
        if key not in {constant.key for constant in mandate.announcement.constants}:
            yield _fault("announcement.yaml", "constants", key, "a constant is missing")
    yield from _unusable(mandate)
    yield from _repeated("oia id", (item.id for item in (*mandate.oia.items, *mandate.oia.board_items)), "oia.yaml")
    yield from _repeated("fiscal year", (str(year.fiscal_year) for year in mandate.moit), "moit")


def _unusable(mandate: Mandate) -> Iterator[Finding]:
    """Constants that are no figures, and views that gather nothing."""
    for constant in mandate.announcement.constants:
        wants_figure = constant.key in {"max_file_size_bytes", "min_webmasters"}
        if not constant.value or (wants_figure and not (len(constant.value) == 1 and constant.value[0].isdecimal())):
            yield _fault("announcement.yaml", constant.key, ", ".join(constant.value), "the value cannot be used")
    views = next((s for s in mandate.sections if s.id == "1.5"), None)
    for entry in views.entries if views else ():
        if not entry.oia:
            yield _fault("announcement.yaml", entry.slug, "oia", "an entry of 1.5 needs the item it gathers")


def _dangling(mandate: Mandate, section: Section, entry: Entry) -> Iterator[Finding]:
    spot = f"{section.slug}/{entry.slug}"
    for tag in entry.oia:
        if tag not in mandate.oia_items:
            yield _fault("announcement.yaml", spot, tag, "no such item in oia.yaml")
    for tag in entry.moit:
        if tag not in mandate.moit_tags:
            yield _fault("announcement.yaml", spot, tag, "no such indicator in any moit file")
    for tag in (entry.gws or section.gws,):
        if tag not in mandate.gws_ids:
            yield _fault("announcement.yaml", spot, tag, "no such component in gws.yaml")
    if entry.part_of and section.entry(entry.part_of) is None:
        yield _fault("announcement.yaml", spot, entry.part_of, "part_of names no entry of the section")


def _repeated(what: str, names: Iterable[str], file: str = "announcement.yaml") -> Iterator[Finding]:
    for name, times in Counter(names).items():
        if times > 1:
            yield _fault(file, what, name, "stands more than once")


def _fault(file: str, key: str, value: str, why: str) -> Finding:
    mend = Text(f"แก้ไฟล์ mandate/{file}: {why}", f"Mend mandate/{file}: {why}.")
    return rules.BAD_VALUE.at(Place(f"mandate/{file}"), key=key, value=value, mend=mend)
