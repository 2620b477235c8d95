"""``site.toml`` as typed frozen settings: this office's own choices, people and facts."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, PrivateAttr

from pakphayun_ssg import reading_rules as rules
from pakphayun_ssg.encoding import decode
from pakphayun_ssg.fields import Line, Said, ThaiDate, Url
from pakphayun_ssg.models import Fault, Finding, Language, Place, Text
from pakphayun_ssg.schema import Group
from pakphayun_ssg.thai.text import same
from pakphayun_ssg.tomlplaces import locate_toml
from pakphayun_ssg.validate import validate
from pakphayun_ssg.yamlnodes import YamlFault

FILE_NAME = "site.toml"
APPROVING_ROLES = frozenset({"district_head", "group_head"})
"""2.1.2 names the district health officer, 3.2.1 the head of the responsible group."""


def _base(value: str) -> str:
    try:
        parts = urlsplit(value)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"https", "http"} or not parts.hostname or parts.query or parts.fragment:
        mend = Text("เขียนเช่น https://example.go.th", "Write it as https://example.go.th.")
        raise Fault(rules.BAD_VALUE, value=value, mend=mend)
    return value.rstrip("/")


ItemPath = Annotated[str, Field(pattern=r"^[a-z0-9-]+/[a-z0-9-]+/[a-z0-9-]+$")]
"""Section, entry and name of an item."""


class Site(Group):
    """Names of the site. ``base_url`` is left out while the address is not known."""

    name_th: Said
    name_en: Said
    short_name_th: Line | None = None
    short_name_en: Line | None = None
    affiliation_th: Line | None = None
    affiliation_en: Line | None = None
    lead_th: Line | None = None
    lead_en: Line | None = None
    announcement: ItemPath | None = None
    base_url: Annotated[Url, AfterValidator(_base)] | None = None

    def text(self, key: Literal["name", "short_name", "affiliation", "lead"], language: Language) -> str | None:
        """A named text in one language; the short name falls back to the full one."""
        value: str | None = getattr(self, f"{key}_{language}")
        return value or (self.text("name", language) if key == "short_name" else None)

    @property
    def base_path(self) -> str:
        """The path under which the site lives, "" at the root of its host."""
        return urlsplit(self.base_url).path.rstrip("/") if self.base_url else ""


class Office(Group):
    """How to reach the office; what is not known is left out and shown as not known."""

    address: Line | None = None
    phone: Line | None = None
    fax: Line | None = None
    email: Line | None = None
    letter_code: Line | None = None
    """What the office's letters are numbered with before the stroke: "พท ๐๔๓๒"."""


class Support(Group):
    """Clause 2.3: what the footer says of browsers and document viewers."""

    browsers_th: Line
    browsers_en: Line


class Appointment(Group):
    """A role held from one day on, until the day before ``until`` (open when left out)."""

    role: Literal["district_head", "group_head", "webmaster", "data_owner"]
    since: Annotated[ThaiDate, Field(alias="from")]
    until: ThaiDate | None = None
    source: Line | None = None

    def held_on(self, day: dt.date) -> bool:
        """Whether the role was held on ``day``."""
        return self.since <= day and (self.until is None or day < self.until)


class Official(Group):
    """A person of the office with dated roles."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    name: Said
    position: Said
    appointments: tuple[Appointment, ...] = ()

    def may_approve(self, day: dt.date) -> bool:
        """Whether an approving role was held on ``day``."""
        return any(post.role in APPROVING_ROLES and post.held_on(day) for post in self.appointments)

    def keeps_site(self, day: dt.date) -> bool:
        """Whether the person was a webmaster on ``day`` (4.1)."""
        return any(post.role == "webmaster" and post.held_on(day) for post in self.appointments)


class TeamOrder(Group):
    """Clause 3.1: the paper in which the head of office appoints the team of the website; ``item`` publishes it."""

    number: Said
    date: ThaiDate
    item: Line | None = None


class Choices(Group):
    """Where this office is stricter than the rules are by themselves; nothing here loosens one."""

    require_submitter: bool = False


class Fact(Group):
    """A fact about the office or its district with its source; ``entry`` ("links/sister-units") says where it shows."""

    label: Said
    value: Said
    source: Said
    url: Url | None = None
    entry: Line | None = None


class Gap(Group):
    """Something the office owes and says so: ``of`` names it, ``reason`` is shown to readers.

    ``of`` is a rule of the site as a whole ("c4.1-two-webmasters"), an entry ("about/history"),
    or a line of a list ("oia:9(6)", "gws:…", "moit:2569/moit-5").
    """

    of: Line
    reason: Said


class Calendar(Group):
    """Days on which offices are closed, beside Saturdays and Sundays; they are not guessed."""

    holidays: tuple[ThaiDate, ...] = ()


class Settings(Group):
    """Everything ``site.toml`` says."""

    site: Site
    support: Support
    office: Office = Office()
    people: tuple[Official, ...] = ()
    facts: tuple[Fact, ...] = ()
    pages: dict[str, ItemPath] = Field(default_factory=dict)
    gaps: tuple[Gap, ...] = ()
    calendar: Calendar = Calendar()
    team_order: TeamOrder | None = None
    rules: Choices = Choices()
    _text: str = PrivateAttr("")

    @property
    def written(self) -> str:
        """``site.toml`` as it stands."""
        return self._text

    def place(self, *route: str | int) -> Place:
        """Where the key at ``route`` stands in ``site.toml``."""
        return Place(FILE_NAME, *locate_toml(self._text, route))

    def gap(self, of: str) -> Gap | None:
        """What the office says of something it owes, or None."""
        return next((gap for gap in self.gaps if gap.of == of), None)

    def named(self, name: str) -> tuple[Official, ...]:
        """The people an ``approver:`` may mean: by id, full name, or position."""
        wanted = same(name)
        return tuple(p for p in self.people if wanted in {same(p.id), same(p.name), same(p.position)})

    def approver(self, name: str, day: dt.date) -> Official | None:
        """The one person of that name, id or position who could approve on ``day``, or None."""
        able = tuple(person for person in self.named(name) if person.may_approve(day))
        return able[0] if len(able) == 1 else None


class ConfigError(Exception):
    """``site.toml`` cannot be used; carries the findings."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("; ".join(finding.message.en for finding in self.findings))


def load_settings(root: Path) -> Settings:
    """The settings of the site at ``root``.

    Raises:
        ConfigError: the file is missing, is no TOML, or says something it may not; every fault at its line.
    """
    try:
        text = decode((root / FILE_NAME).read_bytes(), FILE_NAME)
        value = tomllib.loads(text)
    except OSError as error:
        problem = Text(f"เปิด {FILE_NAME} ไม่ได้", f"cannot open {FILE_NAME} ({error.strerror})")
        raise ConfigError([rules.ENCODING.at(Place(FILE_NAME), problem=problem)]) from None
    except YamlFault as fault:
        raise ConfigError(fault.findings) from None
    except (ValueError, RecursionError) as error:
        raise ConfigError([_syntax(str(error))]) from None
    settings = validate(Settings, value, FILE_NAME, lambda route, key: locate_toml(text, route))
    if isinstance(settings, tuple):
        raise ConfigError(settings)
    settings._text = text  # noqa: SLF001 - the text a place is looked up in; only this function knows it
    repeated = tuple(_repeated(settings))
    if repeated:
        raise ConfigError(repeated)
    return settings


def _repeated(settings: Settings) -> Iterator[Finding]:
    mend = Text("ให้แต่ละคนมี id ของตนเอง", "Give every person an id of their own.")
    seen: set[str] = set()
    for index, person in enumerate(settings.people):
        if person.id in seen:
            yield rules.BAD_VALUE.at(settings.place("people", index, "id"), key="id", value=person.id, mend=mend)
        seen.add(person.id)


def _syntax(message: str) -> Finding:
    spot = re.search(r"\(at line (\d+), column (\d+)\)", message)
    place = Place(FILE_NAME, int(spot[1]), int(spot[2])) if spot else Place(FILE_NAME)
    problem = Text("บรรทัดนี้ไม่เป็นไปตามรูปแบบ TOML", f"This line is not well-formed TOML: {message}")
    mend = Text(
        'เขียนเป็น หัวข้อ = "ค่า" และใส่เครื่องหมายคำพูดคร่อมข้อความเสมอ',
        'Write key = "value", with text always in quotes.',
    )
    return rules.SYNTAX.at(place, problem=problem, mend=mend)
