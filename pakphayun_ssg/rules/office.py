"""What every rule may know besides the item: this office, the mandate, the day, and the texts with their links."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from pakphayun_ssg.attached import Attachment, Picture
from pakphayun_ssg.config import Settings
from pakphayun_ssg.items import Part
from pakphayun_ssg.mandate.loader import Mandate
from pakphayun_ssg.models import Place
from pakphayun_ssg.texts import ItemText, Texts

NO_TEXTS = Texts({}, ())


@dataclass(frozen=True, slots=True)
class Office:
    """The office whose items are checked, and the day on which they are."""

    settings: Settings
    mandate: Mandate
    today: dt.date
    texts: Texts = NO_TEXTS


def files_of(item: Part) -> Iterator[tuple[Attachment | Picture, Place]]:
    """Each file of an item with the place that a finding about it names.

    A file that the front matter names is told there; one it owns without a word is told at the file.
    """
    for file in item.files:
        yield file, item.place(*file.route) if file.route else Place(file.path)


class Outward(NamedTuple):
    """A link of a text that leads out of the site; ``picture`` where the page itself would load it."""

    url: str
    picture: bool
    text: ItemText
    number: int

    @property
    def place(self) -> Place:
        """Where it stands; looked up only when somebody asks."""
        return self.text.place(self.number)


def outward(item: Part, office: Office) -> Iterator[Outward]:
    """Each link out of the site in the item's Thai text, then in its English one."""
    for text in _texts_of(item, office):
        for number, url in enumerate(text.html.links):
            if url in text.targets and text.targets[url].outside:
                yield Outward(url, number in text.html.pictures, text, number)


class Inward(NamedTuple):
    """A picture of the item's own within its text; ``silent`` where no words stand for it."""

    file: Attachment | Picture
    silent: bool
    place: Place


def inward_pictures(item: Part, office: Office) -> Iterator[Inward]:
    """Each picture within the item's Thai text that is a file of its own, then in its English one."""
    files = {item.url + file.name: file for file in item.files}
    for text in _texts_of(item, office):
        for number in sorted(text.html.pictures):
            target = text.targets.get(text.html.links[number])
            if target and target.url in files:
                yield Inward(files[target.url], number in text.html.silent, text.place(number))


def _texts_of(item: Part, office: Office) -> Iterator[ItemText]:
    for path in (item.path, *((item.translation.path,) if item.translation else ())):
        if path in office.texts.by_path:
            yield office.texts.by_path[path]
