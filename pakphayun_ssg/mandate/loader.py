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
    Per,
    Section,
)
from pakphayun_ssg.models import Finding, Place, Text
from pakphayun_ssg.validate import validate
from pakphayun_ssg.yamlnodes import YamlFault, locator, plain, read_mapping

DATA = Path(__file__).parent / "data"
OFFICE_YEARS = Path("mandate/moit")
"""Where in a site an office keeps lists of indicators that the tool does not bring."""
_NAME = Text("ชื่อไฟล์ต้องเป็นปีงบประมาณของไฟล์", "the file must be named by its fiscal year")
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

    @property
    def places(self) -> tuple[Section, ...]:
        """Every section an item may stand in: those of clause 1, and ITA for what they do not name."""
        return (*self.announcement.sections, *self.announcement.added_sections)

    def section(self, slug: str) -> Section | None:
        """The section of ``places`` with this slug, or None."""
        return next((section for section in self.places if section.slug == slug), None)

    def entry(self, section: str, entry: str) -> Entry | None:
        """The entry with these slugs, or None."""
        found = self.section(section)
        return found.entry(entry) if found else None

    def year(self, fiscal_year: int) -> MoitYear:
        """The list of indicators of a fiscal year; where there is none the nearest whole one, first an earlier one.

        Whether it is the year's own is told by its ``fiscal_year``.
        """

        def worth(year: MoitYear) -> tuple[bool, bool, bool, int]:
            away = fiscal_year - year.fiscal_year
            return away == 0, year.complete, away > 0, -abs(away)

        return max(self.moit, key=worth)

    def due_days(self, per: Per) -> int:
        """How many days after a period what it owes is due."""
        return next(rhythm.due_days for rhythm in self.announcement.rhythms if rhythm.per == per)

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

    @cached_property
    def min_webmasters(self) -> int:
        """Clause 4.1: how many webmasters there are at least."""
        return int(self._constant("min_webmasters")[0])

    def entry_of(self, section: str, entry: str) -> Entry | None:
        """The entry an item stands in, or None."""
        found = self.section(section)
        return found.entry(entry) if found else None

    def _constant(self, key: str) -> tuple[str, ...]:
        return next(constant.value for constant in self.announcement.constants if constant.key == key)


class MandateError(Exception):
    """The mandate's own files are at fault; carries the findings."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("; ".join(f"{f.place.path}:{f.place.line}: {f.message.en}" for f in self.findings))


def load_mandate(folder: Path = DATA, office: Path | None = None) -> Mandate:
    """The mandate from ``folder``, with the fiscal years that the site ``office`` has in ``mandate/moit/<year>.yaml``.

    A list of the office takes the place of ours for that year.

    Raises:
        MandateError: a file is missing, malformed, or contradicts another; every fault is named.
    """
    mandate = Mandate(
        _load(Announcement, folder / "announcement.yaml"),
        _load(Oia, folder / "oia.yaml"),
        _load(Gws, folder / "gws.yaml"),
        _years(folder, office),
    )
    findings = tuple(_contradictions(mandate))
    if findings:
        raise MandateError(findings)
    return mandate


def _years(folder: Path, office: Path | None) -> tuple[MoitYear, ...]:
    """One list a fiscal year, the office's own before the tool's."""
    paths = {path.stem: path for path in sorted((folder / "moit").glob("*.yaml"))}
    if office:
        paths |= {path.stem: path for path in sorted((office / OFFICE_YEARS).glob("*.yaml"))}
    years = []
    for stem, path in paths.items():
        year = _load(MoitYear, path, f"moit/{path.name}")
        if str(year.fiscal_year) != stem:
            raise MandateError([_fault(f"moit/{path.name}", "fiscal_year", str(year.fiscal_year), _NAME)])
        years.append(year)
    return tuple(sorted(years, key=lambda year: year.fiscal_year))


def _load(model: type[Model], path: Path, shown: str = "") -> Model:
    name = f"mandate/{shown or path.name}"
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
    yield from _repeated("section slug", (section.slug for section in mandate.places))
    for section in mandate.places:
        yield from _repeated(f"entry slug in {section.slug}", (entry.slug for entry in section.entries))
        for entry in section.entries:
            yield from _dangling(mandate, section, entry)
    for key in ("allowed_extensions", "max_file_size_bytes", "min_webmasters"):
        if key not in {constant.key for constant in mandate.announcement.constants}:
            yield _fault("announcement.yaml", "constants", key, Text("ขาดค่าคงที่นี้", "a constant is missing"))
    yield from _unusable(mandate)
    for per in ("month", "quarter", "fiscal_year"):
        if per not in {rhythm.per for rhythm in mandate.announcement.rhythms}:
            yield _fault("announcement.yaml", "rhythms", per, Text("ขาดจังหวะนี้", "a rhythm is missing"))
    for year in mandate.moit:
        yield from _year(year)
    yield from _repeated("oia id", (item.id for item in (*mandate.oia.items, *mandate.oia.board_items)), "oia.yaml")


def _unusable(mandate: Mandate) -> Iterator[Finding]:
    """Constants that are no figures, and views that gather nothing."""
    for constant in mandate.announcement.constants:
        wants_figure = constant.key in {"max_file_size_bytes", "min_webmasters"}
        if not constant.value or (wants_figure and not (len(constant.value) == 1 and constant.value[0].isdecimal())):
            yield _fault(
                "announcement.yaml",
                constant.key,
                ", ".join(constant.value),
                Text("ใช้ค่านี้ไม่ได้", "the value cannot be used"),
            )
    views = next((s for s in mandate.sections if s.id == "1.5"), None)
    for entry in views.entries if views else ():
        if not entry.oia:
            yield _fault(
                "announcement.yaml",
                entry.slug,
                "oia",
                Text("หัวข้อของข้อ 1.5 ต้องระบุข้อที่รวบรวม", "an entry of 1.5 needs the item it gathers"),
            )


def _year(year: MoitYear) -> Iterator[Finding]:
    """Numbers that stand twice, parts of no indicator, and numbers led to nothing."""
    file = f"moit/{year.fiscal_year}.yaml"
    yield from _repeated("indicator", [*(line.id for line in year.indicators), *(line.id for line in year.items)], file)
    groups = {group.id for group in year.groups}
    for indicator in year.indicators:
        if indicator.group and indicator.group not in groups:
            yield _fault(file, "group", indicator.group, Text("ไม่มีกลุ่มนี้ในไฟล์", "no such group in the file"))
    for item in year.items:
        if year.indicator(item.id.partition(".")[0]) is None:
            yield _fault(
                file, "items", item.id, Text("ไม่มีตัวชี้วัดของข้อย่อยนี้ในไฟล์", "it is part of no indicator of the file")
            )
    for line in year.renumbered:
        for number in line.now:
            if number not in year.tags:
                yield _fault(file, "renumbered", number, Text("ไม่มีตัวชี้วัดนี้ในไฟล์", "no such indicator in the file"))


def _dangling(mandate: Mandate, section: Section, entry: Entry) -> Iterator[Finding]:
    spot = f"{section.slug}/{entry.slug}"
    for tag in entry.oia:
        if tag not in mandate.oia_items:
            yield _fault("announcement.yaml", spot, tag, Text("ไม่มีข้อนี้ใน oia.yaml", "no such item in oia.yaml"))
    for tag in entry.moit:
        if tag not in mandate.moit_tags:
            yield _fault(
                "announcement.yaml", spot, tag, Text("ไม่มีตัวชี้วัดนี้ในไฟล์ moit ใด", "no such indicator in any moit file")
            )
    for tag in (entry.gws or section.gws,):
        if tag not in mandate.gws_ids:
            yield _fault("announcement.yaml", spot, tag, Text("ไม่มีหัวข้อนี้ใน gws.yaml", "no such component in gws.yaml"))
    if entry.part_of and section.entry(entry.part_of) is None:
        yield _fault(
            "announcement.yaml",
            spot,
            entry.part_of,
            Text("part_of ไม่ใช่หัวข้อในหมวดนี้", "part_of names no entry of the section"),
        )


def _repeated(what: str, names: Iterable[str], file: str = "announcement.yaml") -> Iterator[Finding]:
    for name, times in Counter(names).items():
        if times > 1:
            yield _fault(file, what, name, Text("มีซ้ำกัน", "stands more than once"))


def _fault(file: str, key: str, value: str, why: Text) -> Finding:
    mend = Text(f"แก้ไฟล์ mandate/{file}: {why.th}", f"Mend mandate/{file}: {why.en}.")
    return rules.BAD_VALUE.at(Place(f"mandate/{file}"), key=key, value=value, mend=mend)
