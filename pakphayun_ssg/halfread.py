"""Front matter that is at fault, as far as it can be read: so one run tells what else is wrong with its item.

What could not be read is not guessed. A rule that asks for it is told so (``NotRead``) and says nothing.
"""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from pakphayun_ssg.schema import FrontMatter

_STAND_INS = {
    "title": "ก",
    "source": "ก",
    "data_period": "1900-01-01",
    "publish_date": "1900-01-01",
    "expiry_date": "2200-12-31",
    "approver": "ก",
}
"""What keeps the checks between keys going while a key that must be there is not; taken out again at the end."""
_MOST_ROUNDS = 4
"""Taking a key out can bring another one into doubt: ``never`` without the reason that could not be read."""


class NotRead(Exception):  # noqa: N818 - it names what happened to the key
    """A key was asked for that is at fault."""


class HalfRead(FrontMatter):
    """Front matter without the keys that are at fault: asking for one of them raises ``NotRead``."""

    def __getattr__(self, name: str) -> Any:
        if name in FrontMatter.model_fields:
            raise NotRead(name)
        raise AttributeError(name)


def half_read(value: Any) -> HalfRead | None:
    """``value`` without what is wrong in it, or None where nothing of it can be used."""
    doubted: set[str] = set()
    for _ in range(_MOST_ROUNDS):
        kept = {key: given for key, given in value.items() if key not in doubted} if isinstance(value, dict) else value
        stand_ins = {key: given for key, given in _STAND_INS.items() if key in doubted}
        try:
            front = HalfRead.model_validate({**kept, **stand_ins})
        except (ValidationError, TypeError) as error:
            routes = [found["loc"] for found in error.errors()] if isinstance(error, ValidationError) else [()]
            if not all(routes):
                return None
            doubted |= {str(route[0]) for route in routes}
        else:
            for key in doubted & front.__dict__.keys():
                del front.__dict__[key]
            return front
    return None


def stated(front: FrontMatter, key: str) -> Any:
    """What ``front`` says under ``key``; None where that is at fault."""
    try:
        return getattr(front, key)
    except NotRead:
        return None
