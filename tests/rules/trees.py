"""The sample sites of the rules: ``<rule id>/ok`` and ``<rule id>/bad``, and what the bad one is told.

A tree holds ``content/`` and, where it matters, its own ``site.toml``; the sample office's is used
otherwise. ``made.txt`` names files that are made on the spot, a line each: path, kind (see
``support.make_file``; also ``link`` and ``cp874``), and size or target where it has one.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from pakphayun_ssg.build import read_site
from pakphayun_ssg.models import Finding
from pakphayun_ssg.report import text
from pakphayun_ssg.rules import RULES
from tests import support

FOLDER = Path(__file__).parent
IDS = tuple(rule.id for rule in RULES)


def expected(rule: str) -> Path:
    """What the bad tree of ``rule`` is told, in Thai and English."""
    return FOLDER / rule / "expected.txt"


def findings(rule: str, name: str, root: Path) -> tuple[Finding, ...]:
    """Everything found in the tree ``name`` of ``rule``, set up below ``root``."""
    return read_site(make(FOLDER / rule / name, root / rule / name), support.TODAY).findings


def make(tree: Path, site: Path) -> Path:
    """Set the sample site ``tree`` up at ``site``, with the files of its ``made.txt``; gives ``site``."""
    shutil.copytree(tree, site)
    own = site / "site.toml"
    support.make_site(site, {"site.toml": own.read_text(encoding="utf-8")} if own.exists() else {})
    made = site / "made.txt"
    for line in made.read_text(encoding="utf-8").splitlines() if made.exists() else ():
        _make(site, *line.split())
    return site


def report(rule: str, root: Path) -> str:
    """The text report of what the bad tree of ``rule`` is told by that rule."""
    found = [finding for finding in findings(rule, "bad", root) if finding.rule == rule]

    def lines(path: str) -> list[str]:
        data = (root / rule / "bad" / path).read_bytes() if path.endswith(".md") else b""
        try:
            return [] if b"\0" in data else data.decode().split("\n")
        except UnicodeDecodeError:
            return []

    return text.render(found, lines, "th")


def _make(site: Path, path: str, kind: str, more: str = "") -> None:
    location = site / path
    location.parent.mkdir(parents=True, exist_ok=True)
    if kind == "link":
        location.symlink_to(more)
    elif kind == "cp874":
        location.write_bytes(support.item().encode("cp874"))
    else:
        location.write_bytes(support.make_file(kind, int(more or 0)))
