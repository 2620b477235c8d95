"""The same input and the same day give the same bytes, wherever and however the program runs."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.build.running import finish, start, tree
from tests.sites.make_sample_files import SITE

NOW = "2026-11-23"
SETTINGS = {
    "plain": {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "thai": {"PYTHONHASHSEED": "1", "TZ": "Asia/Bangkok", "LC_ALL": "th_TH.UTF-8", "LANG": "th_TH"},
    "far": {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONOPTIMIZE": "2"},
    "west": {"PYTHONHASHSEED": "random", "TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "NO_COLOR": "1"},
}


def copy_in_order(target: Path, *, backwards: bool) -> Path:
    """Copy the sample site file by file, so that the file system learns of them in another order."""
    for source in sorted((path for path in SITE.rglob("*") if path.is_file()), reverse=backwards):
        location = target / source.relative_to(SITE)
        location.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, location)
        os.utime(location, (1_000_000_000 + len(str(location)),) * 2)
    return target


@pytest.fixture(scope="module")
def trees(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, dict[str, str]]]:
    """One build for each setting, all at once, each of a copy of its own in a folder of another name."""
    running = {}
    for number, (name, environment) in enumerate(SETTINGS.items()):
        place = tmp_path_factory.mktemp(f"place-{name}")
        root = copy_in_order(place / ("เว็บ ไซต์" if number % 2 else "site"), backwards=bool(number % 2))
        cwd = (Path("/"), root, root / "content" / "news", place)[number]
        running[name] = root, start(root, "build", now=NOW, cwd=cwd, environment=environment)
    built = {}
    for name, (root, process) in running.items():
        ran = finish(process)
        assert ran.status == 0, ran.err
        built[name] = root, tree(root / "public")
    return built


@pytest.mark.parametrize("name", list(SETTINGS)[1:])
def test_the_same_bytes(trees: dict[str, tuple[Path, dict[str, str]]], name: str):
    assert trees[name][1] == trees["plain"][1]


def test_no_trace_of_the_machine(trees: dict[str, tuple[Path, dict[str, str]]]):
    root, built = trees["plain"]
    for path, what in built.items():
        if what != "folder":
            assert str(root.parent).encode() not in (root / "public" / path).read_bytes(), path


def test_the_day_may_be_written_in_either_era(tmp_path: Path, trees: dict[str, tuple[Path, dict[str, str]]]):
    root = copy_in_order(tmp_path / "site", backwards=False)
    ran = finish(start(root, "build", now="2569-11-23T10:00"))
    assert ran.status == 0
    assert tree(root / "public") == trees["plain"][1]
