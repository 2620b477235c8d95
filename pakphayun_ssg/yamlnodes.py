"""YAML text to plain strings, each with its line and column.

PyYAML's event stream is read with the loader that resolves nothing, so ``NO``, ``0746`` and
``2563-10-07`` stay the strings they are. Tags, anchors, aliases, merge keys, duplicate keys and a
``#`` that would cut a value are refused here, once, for front matter and mandate files alike.
Events (not composed nodes) keep depth bounded before anything is built from them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from pakphayun_ssg import reading_rules as rules
from pakphayun_ssg.models import Fault, Finding, Locate, Place, Route, Text
from pakphayun_ssg.yamlhints import explain_syntax

MAX_DEPTH = 12
MAX_NODES = 20_000

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A piece of text as it stands, and the line and column behind it; ``quoted``: in quotes or a block."""

    text: str
    line: int
    column: int
    quoted: bool = False
    end: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    items: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a mapping with its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class MappingNode:
    """Keys with values, in the order of the file."""

    entries: tuple[Entry, ...]
    line: int
    column: int

    def get(self, key: str) -> Node | None:
        """The value of ``key``, or None."""
        return next((entry.value for entry in self.entries if entry.key.text == key), None)


Node = Scalar | Sequence | MappingNode


class YamlFault(Exception):  # noqa: N818 - the family name of refused input here is "fault"
    """YAML that is refused; carries its findings."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(", ".join(finding.rule for finding in self.findings))


def plain(node: Node) -> Any:
    """The node as str, list and dict, for validation by a model."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {entry.key.text: plain(entry.value) for entry in node.entries}


def locate(node: Node, route: Route, *, key: bool = False) -> tuple[int, int]:
    """Line and column of the value at ``route`` (or of its key), as deep as the route exists."""
    line, column = node.line, node.column
    for step in route:
        if isinstance(node, MappingNode):
            entry = next((entry for entry in node.entries if entry.key.text == step), None)
            if entry is None:
                break
            node = entry.value
            spot = entry.key if key else node
            line, column = spot.line, spot.column
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            line, column = node.line, node.column
        else:
            break
    return line, column


def locator(node: Node) -> Locate:
    """``locate`` bound to one document, in the shape ``validate`` wants."""

    def find(route: Route, key: bool) -> tuple[int, int]:  # noqa: FBT001 - the shape of Locate
        return locate(node, route, key=key)

    return find


def read_mapping(text: str, path: str, first_line: int = 1) -> MappingNode:
    """Read ``text`` as one YAML mapping whose first line is line ``first_line`` of ``path``.

    Raises:
        YamlFault: with at least one finding, every one at its place.
    """
    reader = _Reader(text, path, first_line)
    node = reader.read()
    if reader.findings:
        raise YamlFault(reader.findings)
    return node


class _Reader:
    """One pass over the events of one text; collects what is refused."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.text = text
        self.lines = text.split("\n")
        self.path = path
        self.offset = first_line
        self.findings: list[Finding] = []
        self.nodes = 0

    def read(self) -> MappingNode:
        try:
            node = self._document(iter(yaml.parse(self.text, Loader=_LOADER)))
        except yaml.YAMLError as error:
            line, column, problem, mend = explain_syntax(error, self.lines)
            raise YamlFault(
                [*self.findings, self._fault(rules.SYNTAX, line, column, problem=problem, mend=mend)]
            ) from None
        except Fault as fault:
            raise YamlFault([*self.findings, fault.at(Place(self.path, self.offset))]) from None
        if node is None:
            return MappingNode((), self.offset, 1)
        if not isinstance(node, MappingNode):
            expected = Text("ต้องเป็นคู่ของหัวข้อกับค่า เช่น title: ชื่อเรื่อง", "must be keys with values, such as title: A title")
            place = Place(self.path, node.line, node.column)
            raise YamlFault([rules.WRONG_KIND.at(place, key="front matter", expected=expected)])
        return node

    def _document(self, events: Iterator[Any]) -> Node | None:
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                node = self._node(event, events, depth=0, key="front matter")
                self._refuse_second(events)
                return node
        return None

    def _refuse_second(self, events: Iterator[Any]) -> None:
        """What stands behind a ``--- # remark`` would else be lost without a word."""
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                problem = Text("มีเครื่องหมาย --- คั่นกลางข้อมูลกำกับ", "A line --- stands in the middle of the keys")
                mend = Text("ลบบรรทัดนี้ หรือเขียน --- ให้อยู่ตามลำพัง", "Delete the line, or write --- alone on it.")
                place = Place(self.path, *self._spot(event))
                self.findings.append(rules.SYNTAX.at(place, problem=problem, mend=mend))

    def _node(self, event: Any, events: Iterator[Any], depth: int, key: str) -> Node:
        self.nodes += 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise Fault(
                rules.TOO_LARGE,
                what=Text("ซ้อนกันลึกหรือมีจำนวนค่ามากเกินไป", "it nests too deeply or holds too many values"),
            )
        self._refuse_marks(event)
        line, column = self._spot(event)
        if isinstance(event, yaml.MappingStartEvent):
            return MappingNode(tuple(self._entries(events, depth)), line, column)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self._items(events, depth, key)), line, column)
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_cut(event, key)
            return Scalar(event.value, line, column, quoted=bool(event.style), end=self._spot(event, "end_mark"))
        return Scalar("", line, column)  # an alias: already refused by its mark

    def _items(self, events: Iterator[Any], depth: int, key: str) -> Iterator[Node]:
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self._node(event, events, depth + 1, key)

    def _entries(self, events: Iterator[Any], depth: int) -> Iterator[Entry]:
        seen: dict[str, int] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            key = self._node(event, events, depth + 1, key="")
            if not isinstance(key, Scalar):
                expected = Text("ต้องเป็นข้อความ", "must be text")
                place = Place(self.path, key.line, key.column)
                self.findings.append(rules.WRONG_KIND.at(place, key="(key)", expected=expected))
                key = Scalar("", key.line, key.column)
            self._refuse_question(key)
            self._refuse_repeated(key, seen)
            yield Entry(key, self._node(next(events), events, depth + 1, key=key.text))

    def _refuse_question(self, key: Scalar) -> None:
        """``{?key: x}`` would be read as ``key``."""
        line = self.lines[key.line - self.offset] if key.line - self.offset < len(self.lines) else ""
        if line[key.column - 2 : key.column - 1] == "?":
            problem = Text("มีเครื่องหมาย ? ติดหน้าหัวข้อ", "A ? stands right before a key")
            mend = Text("ลบ ? หรือใส่เครื่องหมายคำพูดคร่อมหัวข้อ", "Delete the ?, or put the key in quotes.")
            self.findings.append(
                rules.SYNTAX.at(Place(self.path, key.line, key.column - 1), problem=problem, mend=mend)
            )

    def _refuse_repeated(self, key: Scalar, seen: dict[str, int]) -> None:
        place = Place(self.path, key.line, key.column)
        if key.text == "<<" and not key.quoted:
            self.findings.append(rules.TAG_OR_ALIAS.at(place, mark="<<"))
        elif key.text in seen:
            self.findings.append(rules.DUPLICATE_KEY.at(place, key=key.text, first=seen[key.text]))
        seen.setdefault(key.text, key.line)

    def _refuse_marks(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent):
            mark = f"*{event.anchor}"
        elif event.anchor is not None:
            mark = f"&{event.anchor}"
        elif event.tag is not None:
            mark = str(event.tag).replace("tag:yaml.org,2002:", "!!")
        else:
            return
        line, column = self._spot(event)
        self.findings.append(rules.TAG_OR_ALIAS.at(Place(self.path, line, column), mark=mark))

    def _refuse_cut(self, event: Any, key: str) -> None:
        """A plain value followed by `` #``: YAML would drop the rest without a word."""
        if event.style:
            return
        end = event.end_mark
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        if rest.lstrip(" \t").startswith("#") and rest[:1] in (" ", "\t"):
            place = Place(self.path, self.offset + end.line, end.column + 1 + len(rest) - len(rest.lstrip(" \t")))
            self.findings.append(rules.COMMENT_CUTS.at(place, rest=rest.strip(), key=key))

    def _spot(self, event: Any, which: str = "start_mark") -> tuple[int, int]:
        mark = getattr(event, which)
        return self.offset + mark.line, mark.column + 1

    def _fault(self, rule: Any, line: int, column: int, **data: object) -> Finding:
        finding: Finding = rule.at(Place(self.path, self.offset + line, column + 1), **data)
        return finding
