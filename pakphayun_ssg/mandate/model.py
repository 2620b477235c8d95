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


class Entry(_Named):
    """One heading inside a section of clause 1, such as "ประกาศรับสมัครงาน"."""

    slug: Slug
    kind: Kind
    need: Need
    oia: tuple[str, ...]
    moit: tuple[str, ...]
    gws: str | None = None
    per: Literal["month", "quarter", "fiscal_year"] | None = None
    part_of: str | None = None
    checks: tuple[str, ...] = ()
    note: str | None = None


class Section(_Named):
    """One of 1.1 to 1.10; ``says`` is the clause word for word."""

    id: str = Field(pattern=r"^1\.[0-9]{1,2}$")
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


class Announcement(BaseModel):
    """The file ``announcement.yaml``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Literal["1"]
    title: str
    date: ThaiDate
    constants: tuple[Constant, ...]
    sections: tuple[Section, ...]
    auxiliary: tuple[Auxiliary, ...]


class OiaItem(_Named):
    """An item of section 7 or 9, or one the Board added under 9(8)."""

    id: str


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
    """One MOIT indicator; ``quarters`` is empty where it is not known when evidence is due."""

    id: str
    group: str
    quarters: tuple[Literal["1", "2", "3", "4"], ...]
    eb2564: tuple[str, ...]
    eb2563: tuple[str, ...]


class IndicatorItem(_Line):
    """A numbered part of an indicator, such as 2.1.3."""

    id: str
    th: str


class MoitYear(_Line):
    """The file ``moit/<fiscal year>.yaml``."""

    fiscal_year: Annotated[int, BeforeValidator(int)]
    code: str
    indicators: tuple[Indicator, ...]
    items: tuple[IndicatorItem, ...]
    standalone: tuple[str, ...]

    @property
    def tags(self) -> frozenset[str]:
        """Every value that ``moit:`` may take."""
        return frozenset({*(line.id for line in self.indicators), *(line.id for line in self.items)})
