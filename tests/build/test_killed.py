"""A build that dies at any moment costs a build, never a wrong site."""

from __future__ import annotations

import hashlib
import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pakphayun_ssg import output
from pakphayun_ssg.output import write_site
from pakphayun_ssg.plan.outputs import Data, Page
from tests.build.running import build, finish, leftovers, start, tree
from tests.support import item, make_file, make_site

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")

DIED = 77
CALLS = ("replace", "rename", "unlink", "rmdir", "mkdir")
OLD = {
    "/index.html": b"home",
    "/news/jobs/nurse/index.html": b"nurse",
    "/news/jobs/nurse/plan.pdf": b"plan" * 99,
    "/news/jobs/index.html": b"list of one",
    "/old/index.html": b"folder that becomes a page",
    "/page.html": b"page that becomes a folder",
    "/same/index.html": b"same",
}
NEW = {
    "/index.html": b"home with news" * 99,
    "/news/jobs/doctor/index.html": b"doctor",
    "/news/jobs/index.html": b"list of another",
    "/old": b"page that was a folder",
    "/page.html/index.html": b"folder that was a page",
    "/same/index.html": b"same",
    "/a/b/c/index.html": b"deep",
}


def write(out: Path, files: dict[str, bytes]) -> None:
    outputs = [Data(url, data) for url, data in sorted(files.items())]
    write_site(out, out.parent / ".pakphayun", outputs, _no_pages)


def _no_pages(page: Page) -> bytes:
    raise AssertionError(page.url)


def _dying(real: Callable[..., object], left: list[int], last: Callable[..., object]) -> Callable[..., object]:
    def call(*arguments: object, **options: object) -> object:
        if left[0] == 0:
            last(*arguments)
            os._exit(DIED)
        left[0] -= 1
        return real(*arguments, **options)

    return call


def _nothing(*arguments: object) -> None:
    """Dies before the call is made."""


def _half(path: Path, data: bytes) -> None:
    """Dies in the midst of writing."""
    path.write_text("", "utf-8")
    with path.open("wb") as file:
        file.write(data[: len(data) // 2])


def die_in(out: Path, files: dict[str, bytes], calls: int) -> bool:
    """Write in a child that dies after ``calls`` calls of the system; gives whether it died."""
    child = os.fork()
    if child == 0:
        left = [calls]
        for name in CALLS:
            setattr(os, name, _dying(getattr(os, name), left, _nothing))
        output.Path.write_bytes = _dying(Path.write_bytes, left, _half)  # type: ignore[method-assign]
        try:
            write(out, files)
        except BaseException:  # noqa: BLE001 - a child must not run on into the tests
            os._exit(1)
        os._exit(0)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in {0, DIED}
    return status == DIED


def tree_of(files: dict[str, bytes], tmp_path: Path) -> dict[str, str]:
    write(tmp_path / "fresh" / "public", files)
    return tree(tmp_path / "fresh" / "public")


def digests(files: dict[str, bytes]) -> dict[str, str]:
    return {url.lstrip("/"): hashlib.sha256(data).hexdigest() for url, data in files.items()}


def wrong_after(out: Path, calls: int, new_tree: dict[str, str]) -> str | None:
    """What is wrong with the site after a death at that step and another build; None when all is well."""
    old, new = digests(OLD), digests(NEW)
    for path, what in tree(out).items():
        if what not in {"folder", old.get(path), new.get(path)} and path not in {NOTES, "site-manifest.json"}:
            return f"{calls}: {path} is neither old nor new"
    try:
        write(out, NEW)
    except output.OutputError as error:
        return f"{calls}: the next build gives up: {error}"
    if (out / NOTES).read_text("utf-8") != "not ours":
        return f"{calls}: a foreign file was changed"
    (out / NOTES).unlink()
    there = tree(out)
    different = sorted(path for path in there.keys() | new_tree.keys() if there.get(path) != new_tree.get(path))
    return f"{calls}: {different} differ" if different or leftovers(out.parent) else None


NOTES = "news/jobs/notes.txt"


def test_death_at_every_step(tmp_path: Path):
    """After each the site is made of whole files, old or new, and the next build makes it right."""
    new_tree = tree_of(NEW, tmp_path)
    wrong = []
    for calls in range(1000):
        out = tmp_path / f"site-{calls}" / "public"
        write(out, OLD)
        (out / NOTES).write_text("not ours", "utf-8")
        died = die_in(out, NEW, calls)
        wrong.append(wrong_after(out, calls, new_tree))
        if not died:
            break
    assert calls > 40
    assert [problem for problem in wrong if problem] == []


def test_death_after_death(tmp_path: Path):
    """Builds of two different days that die one after the other, in any order and at any step."""
    choose = random.Random(2569)
    new_tree = tree_of(NEW, tmp_path)
    for turn in range(25):
        out = tmp_path / f"site-{turn}" / "public"
        for _ in range(choose.randint(1, 5)):
            die_in(out, choose.choice((OLD, NEW, {"/index.html": b"third"})), choose.randint(0, 50))
        write(out, NEW)
        assert tree(out) == new_tree, turn
        assert leftovers(out.parent) == []


def test_death_and_a_lost_ledger(tmp_path: Path):
    """The ledger is gone too, as on a build machine that keeps public/ and nothing else: a refusal is right."""
    for calls in range(0, 45, 3):
        out = tmp_path / f"site-{calls}" / "public"
        write(out, OLD)
        die_in(out, NEW, calls)
        before = tree(out)
        for ledger in (out.parent / ".pakphayun").glob("*.json"):
            ledger.unlink()
        try:
            write(out, NEW)
        except output.OutputError:
            assert tree(out) == before
        else:
            assert NEW["/index.html"] == (out / "index.html").read_bytes()


ITEMS = 36


def big_site(root: Path, edition: int) -> Path:
    """Two editions that differ in every item, some of which only one of them has."""
    for old in (root / "content").rglob("*"):
        if old.is_file():
            old.unlink()
    files: dict[str, str | bytes] = {}
    for number in range(ITEMS):
        if number % 3 != edition:
            folder = f"content/news/general/item-{number}"
            files[f"{folder}/index.md"] = item(title=f"ข่าว {number} ฉบับ {edition}", body=f"เนื้อความ {edition}\n" * 50)
            files[f"{folder}/plan.pdf"] = make_file("pdf", 20_000 + edition)
    return make_site(root, files)


def test_sigkill(tmp_path: Path):
    """The program itself, killed at any moment: half of them anywhere, half while it writes."""
    choose = random.Random(2563)
    root = big_site(tmp_path / "site", 0)
    trees = {}
    for edition in (1, 0):
        big_site(root, edition)
        trees[edition] = tree(build(root, "--out", str(tmp_path / f"fresh-{edition}")))
    begun = time.perf_counter()
    assert finish(start(root, "build")).status == 0
    long = time.perf_counter() - begun
    killed = 0
    for turn in range(6):
        edition = (turn + 1) % 2
        big_site(root, edition)
        process = start(root, "build")
        if turn % 2:
            _wait_for(root / ".public.staging", process.poll)
            time.sleep(choose.uniform(0, long / 3))
        else:
            time.sleep(choose.uniform(0, long))
        process.kill()
        killed += finish(process).status != 0
        for page in (root / "public").rglob("*.html"):
            assert page.read_bytes().rstrip().endswith(b"</html>"), page
        if turn % 3 == 2:
            build(root)
            assert tree(root / "public") == trees[edition]
            assert leftovers(root) == []
    assert killed > 2


def _wait_for(path: Path, ended: Callable[[], int | None]) -> None:
    while not path.exists() and ended() is None:
        time.sleep(0.002)
