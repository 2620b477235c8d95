"""The parts of an item that only some entries have: steps, people, structure, questions, contact, links, pictures."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.drawing import organisation
from pakphayun_ssg.items import Item
from pakphayun_ssg.plan.frame import Frame
from pakphayun_ssg.plan.outputs import View
from pakphayun_ssg.plan.pictures import picture_view
from pakphayun_ssg.schema import Contact, Person, Unit, WebLink
from pakphayun_ssg.thai.durations import total
from pakphayun_ssg.thai.phones import dial


def parts(frame: Frame, item: Item) -> View:
    """Every part, empty where the item has none."""
    front = item.front
    sum_of_steps = total(step.duration for step in front.steps)
    return {
        "images": [
            {**image.model_dump(exclude={"file"}), **picture_view(frame.href, item, image.file, image.alt)}
            for image in front.images
        ],
        "steps": [{"number": number, **step.model_dump()} for number, step in enumerate(front.steps, 1)],
        "steps_total": frame.say(sum_of_steps) if sum_of_steps else None,
        "people": [_person(frame, item, person) for person in front.people],
        "structure": _structure(front.structure),
        "questions": [question.model_dump() for question in front.questions],
        "contact": _contact(front.contact) if front.contact else None,
        "links": [link_view(link) for link in front.links],
    }


def _person(frame: Frame, item: Item, person: Person) -> View:
    photo = picture_view(frame.href, item, person.photo, person.name) if person.photo else None
    return {**person.model_dump(exclude={"photo"}), "photo": photo, "dial": dial(person.phone)}


def _contact(contact: Contact) -> View:
    return {**contact.model_dump(), "dial": dial(contact.phone)}


def link_view(link: WebLink) -> View:
    """A link to another site, or a telephone or e-mail address."""
    return {
        "name": link.name,
        "href": link.url,
        "description": link.description,
        "outside": link.url.startswith("http"),
    }


def _structure(units: tuple[Unit, ...]) -> View | None:
    """The organisation chart twice over: where each box lies, and the same units as a list."""
    if not units:
        return None
    chart = organisation.draw([_drawn(unit) for unit in units])
    return {
        "width": chart.width,
        "height": chart.height,
        "boxes": [
            {"x": b.x, "y": b.y, "width": b.width, "height": b.height, "rank": b.rank, "name": b.name, "note": b.note}
            for b in chart.boxes
        ],
        "lines": list(chart.lines),
        "units": list(_listed(units)),
    }


def _drawn(unit: Unit) -> organisation.Unit:
    return organisation.Unit(unit.name, unit.head or "", tuple(_drawn(below) for below in unit.units))


def _listed(units: tuple[Unit, ...]) -> Iterator[View]:
    for unit in units:
        yield {**unit.model_dump(exclude={"units"}), "dial": dial(unit.phone), "units": list(_listed(unit.units))}
