"""Two builds at once, and disks that refuse."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.build.running import LATER, build, finish, fresh, leftovers, refused, run, start, tree
from tests.support import ROOT, TODAY, item, make_site


def test_a_second_build_at_the_same_time_is_refused(root: Path):
    fcntl = pytest.importorskip("fcntl", reason="locks are taken in another way on Windows")
    (lock,) = (root / ".pakphayun").glob("*.lock")
    with lock.open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        assert "another build" in refused(root)
    build(root, now=LATER)


def test_two_builds_at_once(tmp_path: Path):
    pages = {f"content/news/general/item-{number}.md": item(title=f"ข่าว {number}") for number in range(60)}
    root = make_site(tmp_path / "site", pages)
    both = [finish(process) for process in [start(root, "build"), start(root, "build")]]
    assert {ran.status for ran in both} <= {0, 2}
    assert 0 in {ran.status for ran in both}
    assert tree(root / "public") == fresh(root, tmp_path / "fresh")
    assert leftovers(root) == []


NOBODY = 65_534


@contextmanager
def without_power() -> Iterator[None]:
    """Root may write everywhere, so it steps down to nobody for a while."""
    mighty = os.geteuid() == 0
    if mighty:
        os.seteuid(NOBODY)
    try:
        if not os.access(ROOT / "templates/home.html", os.R_OK, effective_ids=True):
            pytest.skip("the repository cannot be read by a user without power")
        yield
    finally:
        if mighty:
            os.seteuid(0)


@pytest.fixture
def owned(built: Path) -> Iterator[Path]:
    """The built site in a folder that belongs to a user without power; pytest's own is closed to others."""
    folder = Path(tempfile.mkdtemp())
    root = folder / "site"
    shutil.copytree(built.parents[1] / "kept", root)
    for path in [folder, *folder.rglob("*")]:
        if os.geteuid() == 0:
            os.chown(path, NOBODY, NOBODY)
    yield root
    for path in [folder, *folder.rglob("*")]:
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.parametrize("locked", ["public", ".", "public/news/jobs", "public/news/jobs/nurse"])
def test_a_folder_that_may_not_be_written(owned: Path, locked: str, expected: dict[str, str]):
    (owned / locked).chmod(0o555)
    before = tree(owned / "public")
    with without_power():
        ran = run(owned, "build", now=LATER)
    (owned / locked).chmod(0o755)
    assert ran.status == 2, ran.out + ran.err
    assert tree(owned / "public") == before
    with without_power():
        build(owned, now=LATER)
    assert tree(owned / "public") == expected


def test_a_file_that_may_not_be_read(owned: Path):
    (owned / "content/news/jobs/nurse/plan.pdf").chmod(0)
    before = tree(owned / "public")
    with without_power():
        ran = run(owned, "build", "--format", "json", now=TODAY.isoformat())
    assert ran.status == 1, ran.err
    assert [path for _, path, _ in ran.findings] == ["content/news/jobs/nurse/plan.pdf"]
    assert tree(owned / "public") == before


def test_an_output_folder_on_another_disk(root: Path, tmp_path: Path, expected: dict[str, str]):
    """A mounted folder or a link to one: renaming into it from the folder above is refused by the system."""
    memory = Path("/dev/shm")
    if not memory.is_dir() or memory.stat().st_dev == tmp_path.stat().st_dev or not os.access(memory, os.W_OK):
        pytest.skip("/dev/shm is not there or not another file system")
    with tempfile.TemporaryDirectory(dir=memory) as other:
        out = Path(other)
        shutil.copytree(root / "public", out, dirs_exist_ok=True)
        before = tree(out)
        (root / "linked").symlink_to(out)
        ran = run(root, "build", "--out", str(root / "linked"), now=LATER)
        assert ran.status in {0, 2}, ran.err
        assert tree(out) == (expected if ran.status == 0 else before), ran.err
