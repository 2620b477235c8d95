"""The English sibling of an item: its title, summary, source and text. All else is the Thai item's.

A key of the Thai item may be repeated, as in a copied file, but must say the same: two dates could disagree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator

from pakphayun_ssg import reading_rules as rules
from pakphayun_ssg.fields import Line, named
from pakphayun_ssg.frontmatter import read_document
from pakphayun_ssg.models import Finding, Place, Text
from pakphayun_ssg.schema import DataPeriod, FrontMatter, Group, Source
from pakphayun_ssg.sources import SourceFile
from pakphayun_ssg.synonyms import unify
from pakphayun_ssg.validate import PRIVATE_KEYS, validate
from pakphayun_ssg.yamlnodes import Entry, MappingNode, Scalar, YamlFault, locator, plain

_DELETE = Text("ลบบรรทัดนี้ ใช้ค่าของฉบับภาษาไทย ซึ่งระบุไว้ต่างกัน", "Delete it: the Thai item's holds, and says otherwise.")


class _Front(Group):
    SYNONYMS: ClassVar[tuple[str, ...]] = tuple(FrontMatter.model_fields)

    title: Line
    summary: Line | None = None
    source: Annotated[Source | None, BeforeValidator(named)] = None


@dataclass(frozen=True, slots=True)
class Translation:
    """An item in English."""

    path: str
    title: str
    summary: str | None
    body: str
    body_line: int
    source: Source | None = None


def read_translation(
    file: SourceFile, thai: MappingNode, front: FrontMatter | None
) -> tuple[Translation | None, list[Finding]]:
    """The translation in ``file`` of an item with the keys ``thai``, as values ``front``; or what is wrong with it."""
    try:
        document = read_document(file.data or b"", file.path)
    except YamlFault as fault:
        return None, list(fault.findings)
    node, findings = unify(document.front, file.path)
    repeated = [
        entry for entry in node.entries if entry.key.text in FrontMatter.model_fields.keys() - _Front.model_fields
    ]
    own = MappingNode(tuple(entry for entry in node.entries if entry not in repeated), node.line, node.column)
    read = validate(_Front, plain(own), file.path, locator(own))
    if front:
        findings += _disagreeing(repeated, file.path, thai, front)
    if not isinstance(read, _Front):
        return None, [*findings, *read]
    values = file.path, read.title, read.summary, document.body, document.body_line, read.source
    return Translation(*values), findings


def _disagreeing(repeated: list[Entry], path: str, thai: MappingNode, front: FrontMatter) -> Iterator[Finding]:
    """A finding for each key that cannot be read here, or is read as something else than the Thai item's."""
    node = MappingNode(tuple(repeated), 1, 1)
    both = validate(FrontMatter, {**plain(thai), **plain(node)}, path, locator(node))
    if not isinstance(both, FrontMatter):
        yield from both
        return
    for entry in repeated:
        key, value = entry.key.text, entry.value
        if _meant(getattr(both, key)) != _meant(getattr(front, key)):
            told = value.text[:80] if isinstance(value, Scalar) and key not in PRIVATE_KEYS else "…"
            yield rules.BAD_VALUE.at(Place(path, value.line, value.column), key=key, value=told, mend=_DELETE)


def _meant(value: Any) -> Any:
    """Of a period its days, however it was written."""
    return (value.start, value.end) if isinstance(value, DataPeriod) else value
