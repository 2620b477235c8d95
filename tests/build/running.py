"""Runs the program and takes stock of folders; for the tests beside it and those of whole sites."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pakphayun_ssg.cli import main
from tests.support import ROOT, TODAY

LATER = (TODAY + dt.timedelta(days=3)).isoformat()
"""When the job of the small site is over."""

NURSE = "content/news/jobs/nurse/index.md"
"""The item that is over then."""

Tree = dict[str, str]
"""Paths below a folder → SHA-256 of a file, "folder", or "-> target" of a link."""


@dataclass(frozen=True)
class Ran:
    """What one call of the program gave."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def findings(self) -> list[tuple[str, str, int]]:
        """Rule, path and line of each finding of a ``--format json``."""
        return [(finding["rule"], finding["path"], finding["line"]) for finding in self.json["findings"]]


class _Console(io.StringIO):
    """A stream of text that was never asked for its encoding."""


def run(root: Path, *arguments: str, now: str = TODAY.isoformat()) -> Ran:
    """Call the program in this process."""
    out, err = _Console(), _Console()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(["--root", str(root), "--now", now, *arguments])
    return Ran(status, out.getvalue(), err.getvalue())


def build(root: Path, *arguments: str, now: str = TODAY.isoformat()) -> Path:
    """Build the site at ``root``, which must work; gives the output folder."""
    ran = run(root, "build", *arguments, now=now)
    assert ran.status == 0, ran.out + ran.err
    return Path(arguments[arguments.index("--out") + 1]) if "--out" in arguments else root / "public"


def start(
    root: Path,
    *arguments: str,
    now: str = TODAY.isoformat(),
    cwd: Path = ROOT,
    environment: Mapping[str, str] | None = None,
    user: int | None = None,
) -> subprocess.Popen[str]:
    """Start the program in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "pakphayun_ssg", "--root", str(root), "--now", now, *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        user=user,
    )


def finish(process: subprocess.Popen[str]) -> Ran:
    """Wait for a process that ``start`` began."""
    out, err = process.communicate(timeout=60)
    return Ran(process.returncode, out, err)


def tree(folder: Path) -> Tree:
    """Everything below ``folder``, empty folders and links too; empty when it is not there."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = f"-> {path.readlink()}"
        else:
            found[name] = "folder" if path.is_dir() else hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def times(folder: Path) -> dict[str, int]:
    """When each file below ``folder`` was last written, in nanoseconds."""
    return {path.relative_to(folder).as_posix(): path.stat().st_mtime_ns for path in folder.rglob("*")}


def leftovers(root: Path) -> list[str]:
    """Staging folders and unfinished ledgers that a build left."""
    return sorted(str(path) for path in root.rglob("*") if path.name.endswith((".staging", ".new")))


def fresh(root: Path, out: Path, now: str = TODAY.isoformat()) -> dict[str, str]:
    """The tree that a build into an empty folder gives."""
    return tree(build(root, "--out", str(out), now=now))


def without(tree: dict[str, str], *paths: str) -> dict[str, str]:
    return {path: what for path, what in tree.items() if path not in paths}


def refused(root: Path, *arguments: str, now: str = LATER) -> str:
    """A build that must refuse without changing anything below the site or beside it; gives what it said."""
    everything = root.parent
    before = tree(everything), times(root / "public") if (root / "public").is_dir() else {}
    ran = run(root, "build", *arguments, now=now)
    after = tree(everything)
    old = {path: what for path, what in before[0].items() if ".pakphayun" not in path}
    assert {path: what for path, what in after.items() if ".pakphayun" not in path} == old
    assert ran.status == 2, ran.out + ran.err
    assert leftovers(everything) == []
    return ran.err
