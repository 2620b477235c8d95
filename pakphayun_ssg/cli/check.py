"""``check``: every finding of every item; with ``--fix`` what can be mended by itself is mended first."""

from __future__ import annotations

from pathlib import Path

from pakphayun_ssg.build import read_site
from pakphayun_ssg.cli.context import Context, UsageError
from pakphayun_ssg.cli.fix import fix
from pakphayun_ssg.cli.results import has_errors, print_findings
from pakphayun_ssg.models import Text


def run(context: Context) -> int:
    """The whole site is read, since items speak of one another; ``PATH`` only narrows what is told and mended."""
    root = context.root
    paths = [site_path(root, path) for path in context.options.paths]

    def wanted(path: str) -> bool:
        return not paths or any(_below(path, below) for below in paths)

    if context.options.dry_run and context.format != "text":
        raise UsageError(Text("--dry-run แสดงผลเป็นข้อความเท่านั้น", "--dry-run shows text only"))
    if context.options.fix or context.options.dry_run:
        fix(context, root, wanted)
        if context.options.dry_run:
            return 0
    checked = read_site(root, context.today)
    findings = [finding for finding in checked.findings if wanted(finding.place.path)]
    print_findings(context, root, findings, sum(map(wanted, checked.paths)))
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
