"""A picture of an item as its page shows it: the original, and smaller ones for phones (``images``)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pakphayun_ssg.attached import Picture
from pakphayun_ssg.images import FORMAT, widths_of
from pakphayun_ssg.items import Item
from pakphayun_ssg.plan.outputs import Variant, View

_FITS = (1.2, 2.1)
"""Breadth by height of a picture that a frame of a gallery cuts without loss; others are shown whole."""


def picture_view(href: Callable[[str], str], item: Item, name: str, alt: str) -> View:
    """What a template draws the picture ``name`` from; without size and variants where it could not be read."""
    picture = next((picture for picture in item.pictures if picture.name == name), None)
    width, height = (picture.size if picture else None) or (None, None)
    return {
        "href": href(item.url + name),
        "alt": alt,
        "width": width,
        "height": height,
        "odd": bool(width and height and not _FITS[0] <= width / height <= _FITS[1]),
        "variants": [{"href": href(url), "width": step} for url, step in _variants(item, picture)] if picture else [],
    }


def picture_files(items: Iterable[Item]) -> Iterator[Variant]:
    """The smaller pictures of the items."""
    for item in items:
        for picture in item.pictures:
            for url, width in _variants(item, picture):
                yield Variant(url, picture.location, picture.facts.sha256, width, picture.path)


def _variants(item: Item, picture: Picture) -> Iterator[tuple[str, int]]:
    """Address and width; the whole name stays in the address, so that a.jpg and a.png do not meet."""
    for width in widths_of(picture.size[0]) if picture.size else ():
        yield f"{item.url}{picture.name}.{width}w.{FORMAT}", width
