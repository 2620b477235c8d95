"""Frozen values that flow through the build, and nothing else.

This module knows no files, no YAML, no Jinja and no clock: every stage of the line in
``build.py`` takes some of these values and gives others. Nothing here is ever changed
after it was made.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]
Language = Literal["th", "en"]
Route = tuple[str | int, ...]
"""The way to a value: keys and list positions from the top of a document."""
Locate = Callable[[Route, bool], tuple[int, int]]
"""A route, and whether its key is meant and not its value → line and column from 1."""


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in both languages of the product, Thai first."""

    th: str
    en: str

    def fill(self, data: Mapping[str, object]) -> Text:
        """Put ``data`` into the ``{names}`` of both languages; a ``Text`` is put in by language."""
        return Text(self.th.format_map(_pick(data, "th")), self.en.format_map(_pick(data, "en")))

    def in_(self, language: Language) -> str:
        """The words in one language."""
        return self.th if language == "th" else self.en


def _pick(data: Mapping[str, object], language: Language) -> dict[str, object]:
    return {key: value.in_(language) if isinstance(value, Text) else value for key, value in data.items()}


class Place(NamedTuple):
    """Where something stands: a path relative to the site's root, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule has to say about one place."""

    rule: str
    severity: Severity
    clause: str
    place: Place
    message: Text
    hint: Text

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Findings are told file by file, from the top down, always in the same order."""
        return (*self.place, self.rule, self.message.en)


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule says; how it looks for it stands in the module that owns it.

    ``clause`` is the clause of the announcement ("2.7"), or "" where the rule guards the
    format of the files and not the law. ``message`` and ``hint`` are templates with named data.
    ``good`` and ``bad`` are samples that ``explain`` and ``docs/rules/`` show. ``loosened`` says whether an
    item may be excepted from it, with a reason, an approver and an end.
    """

    id: str
    clause: str
    severity: Severity
    title: Text
    reason: Text
    message: Text
    hint: Text
    good: str
    bad: str
    loosened: bool = False

    def at(self, place: Place, **data: object) -> Finding:
        """A finding of this rule at ``place``, its templates filled with ``data``."""
        return Finding(self.id, self.severity, self.clause, place, self.message.fill(data), self.hint.fill(data))


class Fault(ValueError):  # noqa: N818 - refused input is a fault, not an error of ours
    """A value that breaks a rule, raised where the value's place is not known yet.

    The stage that knows the place turns it into a finding.
    """

    def __init__(self, rule: Rule, **data: object) -> None:
        super().__init__(rule.id)
        self.rule = rule
        self.data = data

    def at(self, place: Place, **more: object) -> Finding:
        """The finding this fault becomes at ``place``."""
        return self.rule.at(place, **{**more, **self.data})
