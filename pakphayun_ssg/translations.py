"""The English sibling of an item: its title, summary and text. All else is the Thai item's."""

from __future__ import annotations

from dataclasses import dataclass

from pakphayun_ssg.fields import Line, Said
from pakphayun_ssg.frontmatter import read_document
from pakphayun_ssg.models import Finding
from pakphayun_ssg.schema import Group
from pakphayun_ssg.sources import SourceFile
from pakphayun_ssg.validate import validate
from pakphayun_ssg.yamlnodes import YamlFault, locator, plain


class _Front(Group):
    title: Said
    summary: Line | None = None


@dataclass(frozen=True, slots=True)
class Translation:
    """An item in English."""

    path: str
    title: str
    summary: str | None
    body: str
    body_line: int


def read_translation(file: SourceFile) -> tuple[Translation | None, list[Finding]]:
    """The translation in ``file``, or what is wrong with it."""
    try:
        document = read_document(file.data or b"", file.path)
    except YamlFault as fault:
        return None, list(fault.findings)
    front = validate(_Front, plain(document.front), file.path, locator(document.front))
    if not isinstance(front, _Front):
        return None, list(front)
    return Translation(file.path, front.title, front.summary, document.body, document.body_line), []
