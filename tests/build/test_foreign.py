"""What is not ours is never touched: files and folders in the way, links, the sources themselves."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.build.running import LATER, build, refused, run, tree, without
from tests.support import item


def test_foreign_files_stay(root: Path, public: Path, expected: dict[str, str]):
    """At the top, in folders of ours, in one that goes, and in a folder of their own."""
    names = {"notes.txt", "news/notes.txt", "news/jobs/nurse/notes.txt", ".well-known/proof.txt"}
    for name in names:
        (public / name).parent.mkdir(parents=True, exist_ok=True)
        (public / name).write_text("not ours", "utf-8")
    build(root, now=LATER)
    assert all((public / name).read_text("utf-8") == "not ours" for name in names)
    assert without(tree(public), *names, ".well-known") == expected


def test_a_foreign_folder_stays(root: Path, public: Path):
    (public / "empty/deep").mkdir(parents=True)
    build(root)
    assert (public / "empty/deep").is_dir()


def test_a_foreign_file_in_the_way_of_a_page(root: Path, public: Path):
    (public / "news/general/today/").mkdir(parents=True)
    (public / "news/general/today/index.html").write_text("not ours", "utf-8")
    (root / "content/news/general/today.md").write_text(item(title="วันนี้"), "utf-8")
    assert "today/index.html" in refused(root)


def test_a_foreign_file_in_the_way_of_a_folder(root: Path, public: Path):
    (public / "news/general/today").write_text("not ours", "utf-8")
    (root / "content/news/general/today.md").write_text(item(title="วันนี้"), "utf-8")
    assert "today" in refused(root)


def test_a_foreign_folder_in_the_way_of_a_page(root: Path, public: Path):
    (public / "x.html").mkdir()
    (public / "x.html/notes.txt").write_text("not ours", "utf-8")
    opening = root / "content/news/general/opening.md"
    opening.write_text(item(title="เปิดบริการ", aliases="/x.html"), "utf-8")
    assert "x.html" in refused(root)


def test_a_foreign_file_in_a_folder_of_ours_that_becomes_a_page(root: Path, public: Path):
    """The folder is ours, the file in it is not: it must not be half way through that this is found out."""
    opening = root / "content/news/general/opening.md"
    opening.write_text(item(title="เปิดบริการ", aliases="/x.html/"), "utf-8")
    build(root)
    (public / "x.html/notes.txt").write_text("not ours", "utf-8")
    opening.write_text(item(title="เปิดบริการ", aliases="/x.html"), "utf-8")
    assert "x.html" in refused(root)


@pytest.mark.parametrize("inside", ["x.html/empty", "x.html/empty/deep"])
def test_an_empty_foreign_folder_in_a_folder_of_ours_that_becomes_a_page(root: Path, public: Path, inside: str):
    opening = root / "content/news/general/opening.md"
    opening.write_text(item(title="เปิดบริการ", aliases="/x.html/"), "utf-8")
    build(root)
    (public / inside).mkdir(parents=True)
    before = tree(public)
    opening.write_text(item(title="เปิดบริการ", aliases="/x.html"), "utf-8")
    ran = run(root, "build")
    if ran.status == 0:
        assert (public / "x.html").is_file()
    else:
        assert (ran.status, tree(public)) == (2, before)


def test_a_foreign_folder_where_a_page_of_ours_was(root: Path, public: Path):
    """Someone put a folder in the place of a page that expires: what to delete is not ours any more."""
    page = public / "news/jobs/nurse/index.html"
    page.unlink()
    page.mkdir()
    (page / "notes.txt").write_text("not ours", "utf-8")
    ran = run(root, "build", now=LATER)
    assert (page / "notes.txt").read_text("utf-8") == "not ours"
    if ran.status == 0:
        assert not (public / "news/jobs/nurse/plan.pdf").exists()
    else:
        assert (public / "site-manifest.json").is_file(), "the old site is not whole although the program says so"


def test_a_link_in_the_output_is_not_followed(root: Path, public: Path, tmp_path: Path):
    """A folder of ours was replaced by a link: what lies behind it is not ours to delete."""
    outside = tmp_path / "outside"
    shutil.move(public / "news/jobs/nurse", outside)
    (public / "news/jobs/nurse").symlink_to(outside)
    before = tree(outside)
    run(root, "build", now=LATER)
    assert tree(outside) == before


def test_an_expired_page_behind_a_link_is_not_passed_over(root: Path, public: Path, tmp_path: Path):
    """Clause 4.2: either it is off the site afterwards, or the build says that it could not take it down."""
    shutil.move(public / "news/jobs/nurse", tmp_path / "outside")
    (public / "news/jobs/nurse").symlink_to(tmp_path / "outside")
    ran = run(root, "build", now=LATER)
    assert ran.status == 2 or not (public / "news/jobs/nurse/plan.pdf").exists()


def test_a_link_in_the_way_is_refused(root: Path, public: Path, tmp_path: Path):
    outside = tmp_path / "outside.html"
    outside.write_text("not ours", "utf-8")
    (public / "index.html").unlink()
    (public / "index.html").symlink_to(outside)
    refused(root)
    assert outside.read_text("utf-8") == "not ours"


def test_a_file_where_the_output_folder_should_be(root: Path, public: Path):
    shutil.rmtree(public)
    public.write_text("not ours", "utf-8")
    refused(root)


@pytest.mark.parametrize(
    "out", [".", "content", "content/news", "templates", ".git", ".pakphayun", "..", "../..", "/", "public/../content"]
)
def test_the_sources_are_no_output_folder(root: Path, out: str):
    refused(root, "--out", str(root / out))


def test_the_sources_behind_a_link_are_no_output_folder(root: Path):
    (root / "elsewhere").symlink_to(root / "content")
    refused(root, "--out", str(root / "elsewhere"))


def test_a_relative_output_folder(root: Path, public: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    build(root, "--out", "here")
    assert tree(tmp_path / "here") == tree(public)


def test_several_output_folders_do_not_disturb_each_other(root: Path, public: Path, tmp_path: Path):
    build(root, "--out", str(tmp_path / "other"))
    before = tree(public)
    build(root, "--out", str(tmp_path / "other"), now=LATER)
    assert tree(public) == before
    build(root)
    assert tree(public) == before
