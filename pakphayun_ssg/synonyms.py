"""Keys that say the same under two names are made one, before anything is validated.

``expires`` and Hugo's camel-case names become our own; ``period_start`` with ``period_end`` become
``data_period``; ``file`` with ``file_type`` becomes a list of one attachment. Lines and columns stay.
"""

from __future__ import annotations

from pakphayun_ssg import reading_rules as rules
from pakphayun_ssg.models import Finding, Place
from pakphayun_ssg.yamlnodes import Entry, MappingNode, Scalar, Sequence

_NAMES = {"expires": "expiry_date", "expiryDate": "expiry_date", "publishDate": "publish_date"}
_GROUPS = {
    "data_period": {"period_start": "start", "period_end": "end"},
    "attachments": {"file": "file"},
}


def unify(node: MappingNode, path: str) -> tuple[MappingNode, list[Finding]]:
    """The same front matter under our own keys, and a finding for each thing said twice."""
    findings: list[Finding] = []
    kept: dict[str, Entry] = {}
    groups: dict[str, list[Entry]] = {}
    written: dict[str, str] = {}
    originals: dict[str, Entry] = {}
    for entry in node.entries:
        name = _NAMES.get(entry.key.text, entry.key.text)
        group = next((target for target, keys in _GROUPS.items() if name in keys), None)
        if group:
            originals.setdefault(group, entry)
            groups.setdefault(group, []).append(_rename(entry, _GROUPS[group][name]))
        elif name in kept:
            findings.append(_conflict(entry, written[name], path))
        else:
            written[name] = entry.key.text
            kept[name] = Entry(Scalar(name, entry.key.line, entry.key.column), entry.value)
    for target, parts in groups.items():
        if target in kept:
            findings.append(_conflict(originals[target], written[target], path))
        else:
            kept[target] = _group(target, parts, kept)
    return MappingNode(tuple(kept.values()), node.line, node.column), findings


def _rename(entry: Entry, name: str) -> Entry:
    return Entry(Scalar(name, entry.key.line, entry.key.column), entry.value)


def _group(target: str, parts: list[Entry], kept: dict[str, Entry]) -> Entry:
    first = parts[0].key
    if target == "attachments" and "file_type" in kept:
        parts = [*parts, kept.pop("file_type")]
    inner = MappingNode(tuple(parts), first.line, first.column)
    value = Sequence((inner,), first.line, first.column) if target == "attachments" else inner
    return Entry(Scalar(target, first.line, first.column), value)


def _conflict(entry: Entry, first: str, path: str) -> Finding:
    place = Place(path, entry.key.line, entry.key.column)
    return rules.KEY_CONFLICT.at(place, key=entry.key.text, other=first)
