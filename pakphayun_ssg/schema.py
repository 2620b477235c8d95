"""Front matter as typed values: one pydantic model a group of keys.

Dates, times and periods are read by ``thai``; everything else stays the text it was. Keys are
documented in ``docs/front-matter.md``, which a test compares with this module.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    InstanceOf,
    ValidationInfo,
    field_validator,
    model_validator,
)

from pakphayun_ssg import required_rules as required
from pakphayun_ssg.fields import (
    NEVER,
    Alias,
    Every,
    Instead,
    Line,
    Said,
    Tags,
    ThaiDate,
    ThaiTime,
    Url,
    digits,
    listed,
    named,
    read_expiry,
    read_fiscal_year,
)
from pakphayun_ssg.models import Fault, Text
from pakphayun_ssg.thai.intervals import parse_interval
from pakphayun_ssg.thai.periods import Period, parse_period, period
from pakphayun_ssg.thai.reasons import DateError


class Group(BaseModel):
    """A group of keys: frozen, and no key it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(Group):
    """Where the information comes from, or who owns it (2.1.3); laws add address or Gazette (1.2)."""

    name: Said
    url: Url | None = None
    gazette: Said | None = None


class DataPeriod(Group):
    """The time the information is about (2.1.3): written as text or as first and last day."""

    start: ThaiDate
    end: ThaiDate
    label: InstanceOf[Text] | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        read = parse_period(value)
        return {"start": read.start, "end": read.end, "label": read.label}

    @field_validator("end")
    @classmethod
    def _in_order(cls, end: dt.date, info: ValidationInfo) -> dt.date:
        start = info.data.get("start")
        if start is not None and end < start:
            raise DateError(Text("วันสิ้นสุดอยู่ก่อนวันเริ่มต้น", "the end is before the start"))
        return end

    @property
    def period(self) -> Period:
        """The period with its label in both languages."""
        return Period(self.start, self.end, self.label) if self.label else period(self.start, self.end)


class AttachmentEntry(Group):
    """A file for download."""

    file: Line
    title: Line | None = None
    summary: Line | None = None
    file_type: Line | None = None
    language: Literal["th", "en"] = "th"


class ImageEntry(Group):
    """A picture: what it shows and whose it is (2.7)."""

    file: Line
    alt: Said
    credit: Said
    caption: Line | None = None
    permission: Line | None = None


class Submitter(Group):
    """Who handed the information in (2.1.1). Never part of any view, message or output."""

    name: Line | None = None
    position: Line | None = None
    unit: Line | None = None
    contact: Line | None = None
    channel: Line | None = None
    reference: Line | None = None
    received: ThaiDate | None = None

    def __repr__(self) -> str:
        return "Submitter(…)"

    __str__ = __repr__


class Step(Group):
    """One step of a manual (1.6, 1.7)."""

    title: Said
    detail: Line | None = None
    duration: Line | None = None
    responsible: Line | None = None
    documents: Tags = ()


class Person(Group):
    """A person in a directory (1.1)."""

    name: Said
    position: Said
    phone: Line | None = None
    email: Line | None = None
    photo: Line | None = None


class Unit(Group):
    """A unit of the office with those under it (1.1): the organisation chart is drawn from it."""

    name: Said
    head: Line | None = None
    position: Line | None = None
    phone: Line | None = None
    duties: Line | None = None
    units: Annotated[tuple[Unit, ...], BeforeValidator(listed)] = ()


class Question(Group):
    """A question that is often asked, with its answer."""

    question: Said
    answer: Said


class Contact(Group):
    """How to reach the office (1.1)."""

    address: Line | None = None
    phone: Line | None = None
    fax: Line | None = None
    email: Line | None = None
    map: Url | None = None
    hours: Line | None = None


class WebLink(Group):
    """A link in a list of links (1.4)."""

    name: Said
    url: Url
    description: Line | None = None


class Reference(Group):
    """What a piece of knowledge refers to (1.3)."""

    title: Said
    url: Url | None = None
    date: ThaiDate | None = None
    time: ThaiTime | None = None


class ProcurementPlan(Group):
    """The two days of a year's procurement plan (MOIT 4): it is due 30 working days after the allocation."""

    budget_allocated_on: ThaiDate
    announced_on: ThaiDate

    @field_validator("announced_on")
    @classmethod
    def _after_allocation(cls, announced: dt.date, info: ValidationInfo) -> dt.date:
        allocated = info.data.get("budget_allocated_on")
        if allocated is not None and announced < allocated:
            raise DateError(Text("วันประกาศแผนอยู่ก่อนวันได้รับจัดสรร", "the plan is announced before the allocation"))
        return announced


class Withdrawn(Group):
    """Taken down before its day, and why."""

    date: ThaiDate
    reason: Said
    replacement: Instead | None = None


class RuleException(Group):
    """A rule loosened for this item, visible in review."""

    rule: Line
    reason: Said
    approver: Line
    until: ThaiDate


class FrontMatter(Group):
    """All keys of an item. The order matters: a check sees the fields above its own."""

    SYNONYMS: ClassVar[tuple[str, ...]] = (
        "expires",
        "expiryDate",
        "publishDate",
        "file",
        "period_start",
        "period_end",
    )

    title: Line
    summary: Line | None = None
    source: Annotated[Source, BeforeValidator(named)]
    data_period: DataPeriod
    publish_date: ThaiDate
    publish_time: ThaiTime | None = None
    expiry_reason: Said | None = None
    expiry_date: Annotated[dt.date | Literal["never"], BeforeValidator(read_expiry)]
    approver: Line
    file_type: Line | None = None
    attachments: Annotated[tuple[AttachmentEntry, ...], BeforeValidator(listed)] = ()
    images: Annotated[tuple[ImageEntry, ...], BeforeValidator(listed)] = ()
    submitter: Submitter | None = None
    oia: Tags = ()
    moit: Tags = ()
    gws: Tags = ()
    fiscal_year: Annotated[int | None, BeforeValidator(read_fiscal_year)] = None
    steps: Annotated[tuple[Step, ...], BeforeValidator(listed)] = ()
    people: Annotated[tuple[Person, ...], BeforeValidator(listed)] = ()
    structure: Annotated[tuple[Unit, ...], BeforeValidator(listed)] = ()
    questions: Annotated[tuple[Question, ...], BeforeValidator(listed)] = ()
    contact: Contact | None = None
    links: Annotated[tuple[WebLink, ...], BeforeValidator(listed)] = ()
    reference: Reference | None = None
    procurement_plan: ProcurementPlan | None = None
    withdrawn: Withdrawn | None = None
    replaces: Line | None = None
    aliases: Annotated[tuple[Alias, ...], BeforeValidator(listed)] = ()
    reviewed_on: ThaiDate | None = None
    review_every: Every | None = None
    exceptions: Annotated[tuple[RuleException, ...], BeforeValidator(listed)] = ()
    draft: bool = False
    weight: Annotated[int, BeforeValidator(digits)] = 0

    @field_validator("expiry_date")
    @classmethod
    def _after_publishing(cls, value: dt.date | Literal["never"], info: ValidationInfo) -> dt.date | Literal["never"]:
        published = info.data.get("publish_date")
        if value == NEVER and "expiry_reason" in info.data and info.data["expiry_reason"] is None:
            problem = Text("expiry_date: never ต้องมี expiry_reason", "expiry_date: never needs an expiry_reason")
            raise Fault(required.EXPIRY_SET, problem=problem)
        if isinstance(value, dt.date) and published and value <= published:
            problem = Text("วันนำลงต้องอยู่หลังวันที่เผยแพร่", "the expiry date must be after the publish date")
            raise Fault(required.EXPIRY_SET, problem=problem)
        return value

    @property
    def review_due(self) -> dt.date | None:
        """The day the next review is due: so long after the last one, or after publishing."""
        if self.review_every is None:
            return None
        return parse_interval(self.review_every).after(self.reviewed_on or self.publish_date)

    @property
    def expires(self) -> dt.date | None:
        """The first day the item is no longer shown, or None for never."""
        return None if isinstance(self.expiry_date, str) else self.expiry_date
