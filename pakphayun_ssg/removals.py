"""What a build took down, and why: the register of the site before it, against the items and the day.

The earlier site itself says what it showed (``register/register.json``), so nothing more has to be kept, and a
fresh clone that fetched that file knows as much as the machine that built it.
"""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from pakphayun_ssg.items import Item
from pakphayun_ssg.publish import Published, state

REGISTER = "register/register.json"
_LARGEST = 256 * 1024 * 1024


class RecordError(OSError):
    """The new site is made, but what it took down could not be recorded."""


@dataclass(frozen=True, slots=True)
class Removal:
    """One item that was shown and is no longer: ``why`` is its state now, or deleted where its source is gone.

    ``date`` is the first day it was no longer due (C.E., ISO), None where only the source could tell;
    ``files`` are the addresses that went with it.
    """

    url: str
    title: str
    why: str
    date: str | None = None
    reason: str | None = None
    replacement: str | None = None
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Before:
    """An item as the site before this build showed it."""

    url: str
    title: str
    files: tuple[str, ...]


def shown_before(register: Path, base_path: str) -> tuple[Before, ...]:
    """The items of an earlier ``register.json``; none where it is missing or not what a build writes.

    Addresses are made relative to the site: the register may name them in full.
    """
    try:
        if register.stat().st_size > _LARGEST:
            return ()
        rows = json.loads(register.read_text(encoding="utf-8"))["items"]
        return tuple(_before(row, base_path) for row in rows)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return ()


def _before(row: dict[str, object], base_path: str) -> Before:
    files = row["files"]
    if not isinstance(files, list):
        raise TypeError
    return Before(_local(row["url"], base_path), str(row["title"]), tuple(_local(f["url"], base_path) for f in files))


def _local(url: object, base_path: str) -> str:
    return unquote(urlsplit(str(url)).path).removeprefix(base_path)


def removals(before: Iterable[Before], published: Published, items: Iterable[Item]) -> Iterator[Removal]:
    """What was shown before and is not today, in the order of the earlier register."""
    by_url = {item.url: item for item in items}
    for old in before:
        if old.url not in published.by_url:
            yield _removal(old, published, by_url.get(old.url))


def _removal(old: Before, published: Published, item: Item | None) -> Removal:
    gone = published.gone_by_url.get(old.url)
    if gone:
        instead = gone.replacement
        where = instead.url if isinstance(instead, Item) else instead
        return Removal(old.url, old.title, gone.why, gone.date.isoformat(), gone.reason, where, old.files)
    why = state(item, published.today) if item else "deleted"
    return Removal(old.url, old.title, why, files=old.files)


def keep_removals(state: Path, out: Path, day: dt.date, removed: Iterable[Removal]) -> None:
    """Write ``removals.json`` of the last build (``docs/schemas/removals.schema.json``), outside the site.

    Raises:
        RecordError: the disk refuses.
    """
    rows = [asdict(removal) for removal in removed]
    values = {"version": 1, "day": day.isoformat(), "out": out.resolve().as_posix(), "removals": rows}
    draft = state / f"removals.{os.getpid()}.new"  # a build of another folder may be at the same
    try:
        draft.write_text(json.dumps(values, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        draft.replace(state / "removals.json")
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise RecordError(f"{state / 'removals.json'}: {error.strerror}") from error
