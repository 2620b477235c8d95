"""ZIP: unpacked in memory within limits, and each member judged as a file of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pakphayun_ssg.files.kinds import KINDS
from pakphayun_ssg.files.look.members import Budget, Hostile, Member, members, unpack
from pakphayun_ssg.files.look.names import ARCHIVES, extension, is_litter, is_program
from pakphayun_ssg.files.signs import Sign, SignName, sign
from pakphayun_ssg.models import Text

MAX_DEPTH = 3
"""Archives in archives in archives; deeper ones nobody packs by hand."""
_RUNS: frozenset[SignName] = frozenset(
    {"macro", "excel4", "dde", "launch", "program", "two-files", "climbs", "link", "bomb", "overlap", "disguised"}
)
Inner = Callable[[bytes, str], tuple[str, list[Sign]]]
"""What one file is and holds: its bytes and its name → its kind and its signs."""


def look(data: bytes, inner: Inner, budget: Budget | None = None, depth: int = 1) -> list[Sign]:
    """Its signs and those of its members; ``inner`` judges a member that is no archive."""
    try:
        return list(_look(data, inner, budget or Budget(), depth))
    except Hostile as hostile:
        return [hostile.sign]


def _look(data: bytes, inner: Inner, budget: Budget, depth: int) -> Iterator[Sign]:
    if depth > MAX_DEPTH:
        raise Hostile(sign("bomb"))
    listed, found = members(data)
    yield from found
    kept = [member for member in listed if not is_litter(member.name)]
    if not kept and not found:
        yield sign("no-member")
    for member in kept:
        content = unpack(data, member, budget)
        yield from _member(member, content, inner, budget, depth)


def _member(member: Member, content: bytes, inner: Inner, budget: Budget, depth: int) -> Iterator[Sign]:
    last = extension(member.name)
    if is_program(member.name, content[:128]):
        yield sign("program", member.name)
        return
    kind, signs = inner(content, member.name)
    if kind == "zip":
        yield sign("nested", member.name)
        # the outer archive's packed size has been counted; what is inside is measured by itself
        yield from (each for each in look(content, inner, budget, depth + 1) if each.name in _RUNS)
        return
    if last in ARCHIVES:
        yield sign("nested", member.name)
    elif last not in KINDS:
        yield sign("other-member", member.name)
    elif kind != last:
        yield sign("bad-member", member.name)
    yield from _from_inside(member.name, signs)


def _from_inside(name: str, signs: list[Sign]) -> Iterator[Sign]:
    """What a member holds, told with the member's name; what only hinders its reader is a reason to look."""
    for each in signs:
        if each.name in _RUNS:
            yield Sign(each.name, Text(name, name))
        elif each.name in {"empty", "broken", "cut-off", "password", "rights", "huge", "unexamined"}:
            yield sign("bad-member", name)
