"""The output folder is exactly what was planned, and nothing in it is written without need."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.build.running import LATER, NURSE, build, fresh, leftovers, times, tree, without
from tests.support import item

DAILY = (
    "build.json",
    "completeness/index.html",
    "en/completeness/index.html",
    "en/register/index.html",
    "publication-scheme.json",
    "register/index.html",
    "register/register.json",
    "site-manifest.json",
)
"""What says for which day the site was made; nothing else changes because a day has passed."""

# What a build changes


def test_a_second_build_writes_nothing(root: Path, public: Path):
    before = tree(public), times(public)
    build(root)
    assert (tree(public), times(public)) == before
    assert leftovers(root) == []


def test_only_what_changed_is_written(root: Path, public: Path):
    before = times(public)
    (root / "content/about/vision/vision.md").write_text(item(title="วิสัยทัศน์", body="ข้อความใหม่\n"), "utf-8")
    build(root)
    changed = {path for path, when in times(public).items() if (public / path).is_file() and when != before.get(path)}
    index = {path for path in changed if path.startswith("search/index/")}  # a folder named by its content
    pages = {"about/vision/vision/index.html", "search/index.html", "en/search/index.html"}
    assert changed - index == {*pages, "site-manifest.json"}
    assert len({path.split("/")[2] for path in index}) == len(list((public / "search/index").iterdir())) == 1


def test_a_removed_item_leaves_neither_file_nor_folder(root: Path, public: Path, tmp_path: Path):
    for path in (NURSE, "content/news/jobs/nurse/plan.pdf", "content/news/general/opening.md"):
        (root / path).unlink()
    build(root)
    assert not (public / "news/jobs/nurse").exists()
    assert not (public / "old").exists()
    assert not (public / "news/general/opening").exists()
    assert [path for path in public.rglob("*") if path.is_dir() and not list(path.iterdir())] == []
    assert tree(public) == fresh(root, tmp_path / "fresh")


def test_a_day_passes(root: Path, public: Path, expected: dict[str, str]):
    before = tree(public)
    build(root, now="2025-10-09")
    assert without(tree(public), *DAILY) == without(before, *DAILY)
    build(root, now="2025-10-10")
    assert [path.name for path in (public / "news/jobs/nurse").iterdir()] == ["index.html"]  # the tombstone
    assert without(tree(public), *DAILY) == without(expected, *DAILY)
    build(root)
    assert tree(public) == before


def test_a_page_becomes_a_folder_and_back(root: Path, public: Path, tmp_path: Path):
    opening = root / "content/news/general/opening.md"
    for alias, there in (
        ("/x.html", {"x.html"}),
        ("/x.html/y/", {"x.html", "x.html/y", "x.html/y/index.html"}),
        ("/x.html/y", {"x.html", "x.html/y", "x.html/y/index.html"}),
        ("/x.html/y.html", {"x.html", "x.html/y.html"}),
        ("/x.html", {"x.html"}),
    ):
        opening.write_text(item(title="เปิดบริการ", aliases=alias), "utf-8")
        build(root)
        assert {path for path in tree(public) if path.startswith("x.html")} == there
    assert tree(public) == fresh(root, tmp_path / "fresh")


def test_letter_case_of_a_file_changes(root: Path, public: Path, tmp_path: Path):
    pdf = root / "content/news/jobs/nurse/plan.pdf"
    pdf.rename(pdf.with_name("PLAN.PDF"))
    build(root)
    assert (public / "news/jobs/nurse/PLAN.PDF").is_file()
    assert tree(public) == fresh(root, tmp_path / "fresh")


def test_an_edited_page_is_made_right_again(root: Path, public: Path):
    before = tree(public)
    (public / "index.html").write_text("changed by hand", "utf-8")
    (public / "news/jobs/nurse/plan.pdf").unlink()
    shutil.rmtree(public / "about")
    build(root)
    assert tree(public) == before


def test_the_output_folder_was_deleted(root: Path, public: Path):
    before = tree(public)
    shutil.rmtree(public)
    build(root)
    assert tree(public) == before


# Ledgers; more of them in test_ledgers.py


def test_a_lost_ledger(root: Path, public: Path, expected: dict[str, str]):
    """The site's own manifest serves, as in a fresh clone."""
    shutil.rmtree(root / ".pakphayun")
    (public / "notes.txt").write_text("not ours", "utf-8")
    build(root, now=LATER)
    assert without(tree(public), "notes.txt") == expected


def test_a_lost_manifest(root: Path, public: Path, expected: dict[str, str]):
    (public / "site-manifest.json").unlink()
    build(root, now=LATER)
    assert tree(public) == expected


def test_a_damaged_ledger(root: Path, public: Path, expected: dict[str, str]):
    (ledger,) = (path for path in (root / ".pakphayun").glob("*.json") if path.name != "removals.json")
    ledger.write_bytes(b'{"version": 1, "files": ["index.ht')
    build(root, now=LATER)
    assert tree(public) == expected
