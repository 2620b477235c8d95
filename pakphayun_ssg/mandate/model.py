"""The mandate as typed frozen values.

``ev`` is how sure a line is: R read in a primary text, S in a secondary source, K recalled, I inferred.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from pakphayun_ssg.fields import ThaiDate
from pakphayun_ssg.models import Text

FIXED_PAGES = (
    "faq",
    "policies/website",
    "policies/privacy",
    "policies/cookies",
    "policies/security",
    "accessibility",
    "browser-support",
)
"""Pages beside clause 1 that every site has at the same address; their names are those of ``auxiliary``."""

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9-]+)?$")]
Kind = Literal["page", "document", "collection", "links", "generated", "external"]
Need = Literal["must", "if_any", "add"]
Per = Literal["month", "quarter", "fiscal_year"]
Quarter = Literal["1", "2", "3", "4"]


class _Line(BaseModel):
    """Every line of the mandate says where it comes from and how sure that is."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str = Field(min_length=1)
    ev: Literal["R", "S", "K", "I"]


class _Named(_Line):
    th: str = Field(min_length=1)
    en: str = Field(min_length=1)

    @property
    def title(self) -> Text:
        """The name in both languages."""
        return Text(self.th, self.en)


Check = Literal[
    "photo", "name", "position", "phone", "address", "fax", "email", "map", "news_of_year", "plan_in_time"
]  # fmt: skip


class Entry(_Named):
    """One heading inside a section of clause 1, such as "ประกาศรับสมัครงาน".

    ``per`` is its rhythm and ``of`` whether each new item is about the running period or the one that ended.
    An item of a ``dated`` entry speaks for its own fiscal year only. Where it ``lends`` no ``moit`` tags,
    they tell where evidence goes, and the item states them itself. ``checks`` are what must be in an item.
    """

    slug: Slug
    kind: Kind
    need: Need
    oia: tuple[str, ...]
    moit: tuple[str, ...]
    gws: str | None = None
    per: Per | None = None
    of: Literal["this", "last"] = "this"
    dated: bool = False
    lends: bool = True
    part_of: str | None = None
    checks: tuple[Check, ...] = ()
    note: str | None = None

    @property
    def lent(self) -> tuple[str, ...]:
        """The ``moit`` tags that its items bear unless they state their own."""
        return self.moit if self.lends else ()


class Section(_Named):
    """One of 1.1 to 1.10, or ITA for what they do not name; ``says`` is the clause word for word."""

    id: str = Field(pattern=r"^(?:1\.[0-9]{1,2}|ITA)$")
    slug: Slug
    gws: str
    says: str
    entries: tuple[Entry, ...]

    def entry(self, slug: str) -> Entry | None:
        """The entry with this slug, or None."""
        return next((entry for entry in self.entries if entry.slug == slug), None)


class Auxiliary(_Named):
    """A page outside clause 1 that every assessed site of this kind carries."""

    slug: Slug
    kind: Kind


class Constant(_Line):
    """A figure or list of the announcement."""

    key: str
    value: tuple[str, ...]


class Rhythm(_Line):
    """When what a period owes is due: ``due_days`` days after its last day."""

    per: Per
    due_days: int = Field(ge=0)


class Announcement(BaseModel):
    """The file ``announcement.yaml``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Literal["1"]
    title: str
    date: ThaiDate
    constants: tuple[Constant, ...]
    rhythms: tuple[Rhythm, ...]
    sections: tuple[Section, ...]
    added_sections: tuple[Section, ...] = ()
    auxiliary: tuple[Auxiliary, ...]


class OiaItem(_Named):
    """An item of section 7 or 9, or one the Board added under 9(8); ``per`` where its words name a time."""

    id: str
    need: Need
    per: Per | None = None


class Oia(BaseModel):
    """The file ``oia.yaml``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Literal["1"]
    items: tuple[OiaItem, ...]
    board_items: tuple[OiaItem, ...]


class GwsComponent(_Named):
    """One of the eight headings of the Government Website Standard."""

    id: str


class Gws(BaseModel):
    """The file ``gws.yaml``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Literal["1"]
    components: tuple[GwsComponent, ...]


class Indicator(_Named):
    """One indicator of a fiscal year; ``quarters`` is empty where it is not known when evidence is due."""

    id: str = Field(pattern=r"^[0-9]{1,3}$")
    group: str = ""
    quarters: tuple[Quarter, ...] = ()
    per: Literal["month"] | None = None
    eb2564: tuple[str, ...] = ()
    eb2563: tuple[str, ...] = ()

    @property
    def due(self) -> tuple[int, ...]:
        """The quarters in which evidence is due, as numbers."""
        return tuple(int(quarter) for quarter in self.quarters)


class IndicatorGroup(_Named):
    """One of the headings under which a year's indicators stand."""

    id: str


class IndicatorItem(_Line):
    """A numbered part of an indicator, such as 2.1.3."""

    id: str = Field(pattern=r"^[0-9]{1,3}(?:\.[0-9]{1,3})+$")
    th: str = Field(min_length=1)
    en: str | None = None

    @property
    def title(self) -> Text:
        """Its name; Thai in both languages where there is no other."""
        return Text(self.th, self.en or self.th)


class Renumbered(_Line):
    """An indicator that bears another number in this year: ``was`` is the number of fiscal year 2569."""

    was: str
    now: tuple[str, ...]


class MoitYear(_Line):
    """The file ``moit/<fiscal year>.yaml``.

    ``complete: false`` says that not every indicator of the year is known. ``renumbered`` leads the tags that
    entries give by themselves, which are those of fiscal year 2569, to the numbers of this year.
    """

    fiscal_year: Annotated[int, BeforeValidator(int)] = Field(ge=2540, le=2743)
    code: str = Field(pattern=r"^[A-Z]{1,10}$")
    complete: bool = True
    groups: tuple[IndicatorGroup, ...] = ()
    indicators: tuple[Indicator, ...]
    items: tuple[IndicatorItem, ...] = ()
    standalone: tuple[str, ...] = ()
    renumbered: tuple[Renumbered, ...] = ()

    @property
    def tags(self) -> frozenset[str]:
        """Every value that ``moit:`` may take."""
        return frozenset({*(line.id for line in self.indicators), *(line.id for line in self.items)})

    def slug(self, number: str) -> str:
        """The last part of an indicator's permanent address: ``moit-5``, in the first years ``eb-5``."""
        return f"{self.code.lower()}-{number}"

    def indicator(self, number: str) -> Indicator | None:
        """The indicator with this number, or None."""
        return next((line for line in self.indicators if line.id == number), None)

    def parts(self, number: str) -> tuple[IndicatorItem, ...]:
        """The parts of an indicator that have no parts of their own."""
        ids = [item.id for item in self.items]
        leaves = (item for item in self.items if not any(other.startswith(f"{item.id}.") for other in ids))
        return tuple(item for item in leaves if item.id.startswith(f"{number}."))

    def numbers(self, tags: tuple[str, ...]) -> tuple[str, ...]:
        """``tags`` in the numbering of fiscal year 2569 as those of this year."""
        led = {line.was: line.now for line in self.renumbered}
        found = (led.get(tag) or led.get(tag.partition(".")[0]) or (tag,) for tag in tags)
        return tuple(dict.fromkeys(number for numbers in found for number in numbers))
