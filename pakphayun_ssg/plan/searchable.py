"""The items shown as what is searched: everything their pages say, and what they are found by besides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pakphayun_ssg.files.kinds import KINDS
from pakphayun_ssg.items import Item
from pakphayun_ssg.plan.fileswords import passages_of
from pakphayun_ssg.plan.frame import Frame
from pakphayun_ssg.schema import Unit
from pakphayun_ssg.search.documents import Document, Passage
from pakphayun_ssg.texts import Texts
from pakphayun_ssg.thai.written import ERA_YEARS


def _year(item: Item) -> int:
    return item.front.publish_date.year + ERA_YEARS


def types_of(item: Item) -> list[str]:
    """The types of an item's files, by the names a reader knows."""
    return sorted({KINDS[file.facts.extension].label for file in item.attachments if file.facts.extension in KINDS})


def documents(frame: Frame, texts: Texts) -> Iterator[Document]:
    """Newest first, so that of two that answer alike the newer comes first."""
    for item in sorted(frame.items, key=lambda item: (-item.front.publish_date.toordinal(), item.url)):
        if frame.language == "th" or item.translation:
            yield _document(frame, item, texts)


def _document(frame: Frame, item: Item, texts: Texts) -> Document:
    translation = item.translation if frame.language == "en" else None
    words = translation or item.front
    card = frame.card(item)
    page = "\n".join([texts.by_path[translation.path if translation else item.path].html.plain, *_shown(item)])
    return Document(
        href=frame.href(frame.url_of(item)),
        language=frame.language,
        title=words.title,
        summary=words.summary or "",
        also="\n".join(_also(frame, item)),
        passages=(Passage("", page), *passages_of(item, frame.language)),
        section=item.section,
        year=_year(item),
        types=tuple(types_of(item)),
        date=(card["date"]["iso"], card["date"]["text"]),
        label=card["entry"]["title"],
    )


def _shown(item: Item) -> Iterator[str]:
    """What else the page of an item says."""
    front = item.front
    for file in item.attachments:
        yield from _filled(file.title, file.summary, file.name)
    for image in front.images:
        yield from _filled(image.caption or image.alt)
    for step in front.steps:
        yield from _filled(step.title, step.detail, step.responsible, *step.documents)
    for person in front.people:
        yield _line(person.name, person.position, person.phone, person.email)
    yield from _units(front.structure)
    for each in front.questions:
        yield from (each.question, each.answer)
    for link in front.links:
        yield from _filled(link.name, link.description)
    if front.contact:
        contact = front.contact
        yield from _filled(contact.address, contact.phone, contact.fax, contact.email, contact.hours)
    if front.reference:
        yield front.reference.title


def _units(units: Iterable[Unit]) -> Iterator[str]:
    for unit in units:
        yield _line(unit.name, unit.head, unit.position, unit.phone, unit.duties)
        yield from _units(unit.units)


def _line(*texts: str | None) -> str:
    return " ".join(_filled(*texts))


def _filled(*texts: str | None) -> Iterable[str]:
    return filter(None, texts)


def _also(frame: Frame, item: Item) -> Iterator[str]:
    """What an item is found by though its text need not say it: source, place, years."""
    front = item.front
    section = frame.mandate.section(item.section)
    entry = section.entry(item.entry) if section else None
    yield from _filled(front.source.name, front.source.gazette)
    if section and entry:
        yield from (frame.say(section.title), frame.say(entry.title))
    yield frame.say(front.data_period.period.label)
    yield frame.date(front.publish_date)["text"]
    if front.fiscal_year:
        yield f"ปีงบประมาณ {front.fiscal_year}"
