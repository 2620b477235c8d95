"""Which item an argument means: its file, its folder, one of its files, its address, or section/entry/name."""

from __future__ import annotations

from pathlib import Path

from pakphayun_ssg.build import Checked
from pakphayun_ssg.cli.check import site_path
from pakphayun_ssg.cli.context import UsageError
from pakphayun_ssg.items import Item, Part
from pakphayun_ssg.models import Text
from pakphayun_ssg.urls import join
from pakphayun_ssg.validate import did_you_mean


def is_at(item: Part, path: str) -> bool:
    """Whether a path of the site belongs to the item."""
    files = (file.path for file in item.files)
    translation = item.translation.path if item.translation else None
    return path in {item.path, item.path.removesuffix("/index.md"), translation, *files}


def item_at(checked: Checked, root: Path, given: str) -> Item | None:
    """The item that ``given`` means; None where a file is there but could not be read as an item.

    Raises:
        UsageError: nothing of the site is meant by it.
    """
    part = part_at(checked, root, given)
    return part if isinstance(part, Item) else None


def part_at(checked: Checked, root: Path, given: str) -> Part | None:
    """The item that ``given`` means, its front matter at fault or not; None where a file is there that no item has.

    Raises:
        UsageError: nothing of the site is meant by it.
    """
    parts: tuple[Part, ...] = (*checked.items, *checked.unread)
    url = join(*given.strip("/").removeprefix("en/").split("/"))
    for part in parts:
        if part.url == url:
            return part
    try:
        path = site_path(root, given)
    except UsageError:
        near = did_you_mean(given.strip("/"), [part.url.strip("/") for part in parts])
        raise UsageError(Text(f"ไม่พบรายการ {given}{near.th}", f"there is no item {given}{near.en}")) from None
    return next((part for part in parts if is_at(part, path)), None)
