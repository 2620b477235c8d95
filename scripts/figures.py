"""Holds the house in shape: import layers, file and function sizes. Prints the figures; exits 1 over a limit.

The layers are those of docs/architecture.md: a module imports only from rows above its own.
"""

from __future__ import annotations

import ast
import re
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = "pakphayun_ssg"
MAX_FILE = 300
MAX_FUNCTION = 45
MAX_MEDIAN = 8
MAX_RULE_FILE = 80

LAYERS: tuple[tuple[str, ...], ...] = (
    ("models", "__init__", "urls", "images", "locking", "rewriting", "privacy", "spreadsheet"),
    ("thai", "personal"),
    ("reading_rules", "placing_rules", "required_rules", "files", "official_markdown", "drawing", "charted"),
    ("yamlhints", "yamlnodes", "encoding", "markdown", "amend"),
    ("validate", "fields", "schema", "halfread", "tomlplaces", "frontmatter", "synonyms", "wordspans", "mending"),
    ("mandate", "config", "sources"),
    ("search", "bundles", "tags", "translations", "kit", "assets"),
    ("attached",),
    ("items",),
    ("succession",),
    ("linking", "texts", "crosscheck", "publish", "rules"),
    ("audit",),
    ("plan", "removals"),
    ("render", "making", "output", "report", "paperwork"),
    ("build", "preview"),
    ("serve",),
    ("cli", "__main__"),
)
"""From the ground up; modules of one row may use one another only in the order they are written in."""

LONG_FUNCTIONS: dict[str, str] = {}
"""Functions over the limit with the reason why."""


def main() -> int:
    """Print the figures and every breach."""
    files = sorted((ROOT / PACKAGE).rglob("*.py"))
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in files}
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    functions = [(path, node, length(node)) for path, tree in trees.items() for node in defined(tree)]
    median = statistics.median(size for _, _, size in functions)
    print(f"{len(files)} files, longest {max(sizes.values())} lines; {len(functions)} functions,", end=" ")
    print(f"longest {max(size for *_, size in functions)} lines, median {median:g}")
    breaches = [*too_long(sizes, functions), *wrong_imports(trees)]
    if median > MAX_MEDIAN:
        breaches.append(f"the median function has {median:g} lines, over {MAX_MEDIAN}")
    for breach in breaches:
        print(breach)
    return 1 if breaches else 0


def defined(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function of a module, methods too."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its decorators."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def too_long(
    sizes: dict[Path, int], functions: list[tuple[Path, ast.FunctionDef | ast.AsyncFunctionDef, int]]
) -> Iterator[str]:
    """Files and functions over their limits."""
    for path, size in sizes.items():
        limit = MAX_RULE_FILE if is_rule(path) else MAX_FILE
        if size > limit:
            yield f"{name(path)}: {size} lines, over {limit}"
    for path, node, size in functions:
        if size > MAX_FUNCTION and f"{module(path)}.{node.name}" not in LONG_FUNCTIONS:
            yield f"{name(path)}:{node.lineno}: {node.name} has {size} lines, over {MAX_FUNCTION}"


def is_rule(path: Path) -> bool:
    """Whether a file holds one rule and how to check it; what rules share stands beside them."""
    text = path.read_text(encoding="utf-8") if path.parent.name == "rules" else ""
    return "\nRULE = Rule(" in text and re.search(r"\n(?:def check\(|judge, check = |check = )", text) is not None


def wrong_imports(trees: dict[Path, ast.Module]) -> Iterator[str]:
    """Imports that go upwards."""
    rank = {room: row for row, rooms in enumerate(LAYERS) for room in rooms}
    place = {room: rooms.index(room) for rooms in LAYERS for room in rooms}
    for path, tree in trees.items():
        own = room_of(module(path))
        if own not in rank:
            yield f"{name(path)}: {own} stands in no layer"
            continue
        for line, imported in imports(tree):
            other = room_of(imported)
            downward = rank.get(other, 99) < rank[own] or (rank.get(other) == rank[own] and place[other] < place[own])
            if other != own and not downward:
                yield f"{name(path)}:{line}: {own} may not import {other}"


def imports(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Modules of our own that are imported when the module is (not inside functions)."""
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith(PACKAGE):
            if node.module == PACKAGE:
                yield from ((node.lineno, f"{PACKAGE}.{alias.name}") for alias in node.names if alias.name[0] != "_")
            else:
                yield node.lineno, node.module


def module(path: Path) -> str:
    """The dotted name of a file."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def room_of(dotted: str) -> str:
    """The room of a module: its first name below the package."""
    parts = dotted.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def name(path: Path) -> str:
    """A path as it is printed."""
    return path.relative_to(ROOT).as_posix()


if __name__ == "__main__":
    sys.exit(main())
