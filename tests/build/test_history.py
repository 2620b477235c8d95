"""The site of a day that is past, made again from git with the commands of ``docs/history.md``."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from pathlib import Path

import pytest

from tests.build.running import build, run, tree
from tests.support import ROOT, item, make_file, make_site

PAGE = ROOT / "docs/history.md"
JOBS = "content/news/jobs"
THAI = "+07:00"


def git(folder: Path, *arguments: str, when: str = "2026-01-01T12:00:00+07:00") -> str:
    names = {f"GIT_{who}_{what}": "x" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    dates = {f"GIT_{who}_DATE": when for who in ("AUTHOR", "COMMITTER")}
    environment = {**os.environ, **names, **dates, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(["git", *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def commit(root: Path, when: str, **texts: str | None) -> None:
    """``texts``: the items of that commit by their slug; None removes one."""
    for slug, text in texts.items():
        path = root / JOBS / f"{slug}.md"
        path.unlink() if text is None else path.write_text(text, "utf-8")
    git(root, "add", "-A", when=when)
    git(root, "commit", "-qm", "x", when=when)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository in which an item was corrected just after the fiscal year's end, and deleted later."""
    root = make_site(
        tmp_path / "site", {".gitignore": "public/\n.pakphayun/\n", f"{JOBS}/plan/plan.pdf": make_file("pdf")}
    )
    (root / f"{JOBS}/plan/index.md").write_text(item(expiry_date="1 ต.ค. 2569"), "utf-8")
    git(root, "init", "-qb", "main")
    commit(root, f"2026-09-01T09:00:00{THAI}", a=item(title="เดิม", expiry_date="2570-10-01"))
    commit(root, f"2026-10-01T00:05:00{THAI}", a=item(title="แก้แล้ว", expiry_date="2570-10-01"))
    commit(root, f"2026-11-01T09:00:00{THAI}", a=None)
    return root


def commands() -> list[str]:
    """The lines of the page that a reader types."""
    blocks = re.findall(r"```text\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    lines = [line.strip() for block in blocks for line in block.splitlines() if line.strip()]
    lines += re.findall(r" `(git worktree remove[^`]*)`", PAGE.read_text("utf-8"))
    return lines


def test_the_site_of_the_last_day_of_a_fiscal_year(root: Path, tmp_path: Path):
    short, find, add, _, rebuild, remove = commands()
    assert short.startswith("python3 build.py list shown")
    found = git(root, *shlex.split(find)[1:])
    git(root, *shlex.split(add.replace(" รุ่น", f" {found}"))[1:])
    then = tmp_path / "วันนั้น"
    arguments = shlex.split(rebuild)[2:]
    assert arguments[:3] == ["build", "--now", "2569-09-30"]
    out = build(then, "--out", str(tmp_path / "เว็บไซต์วันนั้น"), now=arguments[2])
    text = (out / "news/jobs/a/index.html").read_text("utf-8")
    assert "เดิม" in text
    assert "แก้แล้ว" not in text
    assert (out / "news/jobs/plan/plan.pdf").is_file()
    git(root, *shlex.split(remove)[1:])
    assert not then.exists()


def test_it_has_the_bytes_it_had_that_day(root: Path, tmp_path: Path):
    day = "2026-09-30"
    first = git(root, "rev-list", "--max-parents=0", "main")
    git(root, "checkout", "-q", first)
    that_day = tree(build(root, "--out", str(tmp_path / "then"), now=day))
    git(root, "checkout", "-q", "main")
    git(root, "worktree", "add", "-q", "--detach", str(tmp_path / "again"), first)
    assert tree(build(tmp_path / "again", "--out", str(tmp_path / "now"), now="30 กันยายน 2569")) == that_day


def test_the_short_answer_knows_only_today_s_content(root: Path):
    arguments = shlex.split(commands()[0])[2:]
    assert arguments == ["list", "shown", "--now", "30 กันยายน 2569"]
    urls = [row["url"] for row in run(root, "list", "shown", "--format", "json", now=arguments[3]).json["items"]]
    assert urls == ["/news/jobs/plan/"]
