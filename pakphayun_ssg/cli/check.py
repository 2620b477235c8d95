"""``check``: every finding of every item."""

from __future__ import annotations

from pathlib import Path

from pakphayun_ssg.build import Checked, read_site
from pakphayun_ssg.cli.context import Context, UsageError
from pakphayun_ssg.cli.results import has_errors, print_findings
from pakphayun_ssg.models import Text


def run(context: Context) -> int:
    """The whole site is read, since items speak of one another; ``PATH`` only narrows what is told."""
    root = context.root
    wanted = [site_path(root, path) for path in context.options.paths]
    checked = read_site(root, context.today)
    findings = [f for f in checked.findings if not wanted or any(_below(f.place.path, path) for path in wanted)]
    print_findings(context, root, findings, _items(checked, wanted))
    return 1 if has_errors(findings) else 0


def site_path(root: Path, given: str) -> str:
    """``given`` as a path of the site.

    Raises:
        UsageError: it is not there, or not of this site.
    """
    for base in (Path.cwd(), root):
        path = (base / given).resolve()
        if path.exists() and path.is_relative_to(root):
            return path.relative_to(root).as_posix()
    raise UsageError(Text(f"ไม่พบ {given} ในเว็บไซต์นี้", f"{given} is not part of this site"))


def _below(path: str, wanted: str) -> bool:
    return wanted in {".", path} or path.startswith(f"{wanted}/")


def _items(checked: Checked, wanted: list[str]) -> int:
    return sum(not wanted or any(_below(own, path) for path in wanted) for own in checked.paths)
