"""Tags of an item against the lists of the mandate."""

from __future__ import annotations

from collections.abc import Iterable

from pakphayun_ssg import reading_rules as rules
from pakphayun_ssg.mandate.loader import Mandate
from pakphayun_ssg.models import Finding, Place, Text
from pakphayun_ssg.schema import FrontMatter
from pakphayun_ssg.validate import did_you_mean
from pakphayun_ssg.yamlnodes import MappingNode, locate


def check_tags(front: FrontMatter, mandate: Mandate, path: str, node: MappingNode) -> list[Finding]:
    """A finding for each tag that the mandate does not know."""
    lists: tuple[tuple[str, tuple[str, ...], Iterable[str], str], ...] = (
        ("oia", front.oia, mandate.oia_items, "7(1)"),
        ("moit", front.moit, mandate.moit_tags, "2.1.6"),
        ("gws", front.gws, mandate.gws_ids, "basic-info"),
    )
    return [
        _unknown(Place(path, *locate(node, (key, index))), key, tag, known, sample)
        for key, tags, known, sample in lists
        for index, tag in enumerate(tags)
        if tag not in known
    ]


def _unknown(place: Place, key: str, tag: str, known: Iterable[str], sample: str) -> Finding:
    near = did_you_mean(tag, known)
    mend = Text(
        f"ใช้ป้ายตามรายชื่อในหน้า docs/sections.md เช่น {sample}{near.th}",
        f"Use a tag listed in docs/sections.md, such as {sample}{near.en}",
    )
    return rules.BAD_VALUE.at(place, key=key, value=tag, mend=mend)
