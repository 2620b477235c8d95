"""Long lists in pages: what stands on which page, and the way from page to page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from pakphayun_ssg.plan.frame import Frame
from pakphayun_ssg.plan.outputs import View

Row = TypeVar("Row")


def chunks(rows: Sequence[Row], per_page: int) -> list[Sequence[Row]]:
    """``rows`` in pages of so many; a list without rows is one page."""
    return [rows[start : start + per_page] for start in range(0, len(rows), per_page)] or [()]


def tail(number: int) -> tuple[str, ...]:
    """What stands behind the address of a list on its page ``number``."""
    return ("page", str(number)) if number > 1 else ()


def pager(frame: Frame, base: Sequence[str], number: int, total: int) -> View | None:
    """The ways to the other pages of the list at ``base``; None where there is one page only."""
    if total == 1:
        return None

    def link(page: int) -> str | None:
        return frame.href(frame.at(*base, *tail(page))) if 1 <= page <= total else None

    pages = [{"number": page, "href": link(page), "current": page == number} for page in range(1, total + 1)]
    return {"current": number, "total": total, "previous": link(number - 1), "next": link(number + 1), "pages": pages}
