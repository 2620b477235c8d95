"""What the writer of the site knows of earlier builds: a ledger of its own, the site's manifest, or neither."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from pakphayun_ssg.output import OutputError, write_site
from pakphayun_ssg.plan.outputs import Data, Page
from tests.build.running import tree

OLD = {"/index.html": b"home", "/news/a/index.html": b"a", "/news/a/plan.pdf": b"plan", "/news/b/index.html": b"b"}
NEW = {"/index.html": b"home", "/news/b/index.html": b"changed", "/about/index.html": b"about"}


def no_pages(page: Page) -> bytes:
    raise AssertionError(page.url)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An output folder with the old site, and foreign files in it and above it."""
    out = tmp_path / "site" / "public"
    write(out, OLD)
    (out / "notes.txt").write_text("not ours", "utf-8")
    (out / "news/notes.txt").write_text("not ours", "utf-8")
    (tmp_path / "site/site.toml").write_text("not ours", "utf-8")
    return out


def write(out: Path, files: dict[str, bytes]) -> None:
    outputs = [Data(url, data) for url, data in files.items()]
    write_site(out, out.parent / ".pakphayun", outputs, no_pages)


def ledger(out: Path) -> Path:
    (ledger,) = (out.parent / ".pakphayun").glob("*.json")
    return ledger


FOREIGN = {"notes.txt", "news/notes.txt"}


def is_new_site(out: Path, more: set[str] | frozenset[str] = frozenset()) -> None:
    """``out`` holds the new site, its manifest, the foreign files and nothing else."""
    files = {path for path, what in tree(out).items() if what != "folder"}
    assert files == {url.lstrip("/") for url in NEW} | {"site-manifest.json"} | FOREIGN | more
    assert all((out / url.lstrip("/")).read_bytes() == data for url, data in NEW.items())
    nothing_lost(out)


def nothing_lost(out: Path) -> None:
    for path in (*(out / name for name in FOREIGN), out.parent / "site.toml"):
        assert path.read_text("utf-8") == "not ours"
    assert {path.name for path in out.parent.iterdir()} == {"public", "site.toml", ".pakphayun"}


DAMAGED = {
    "empty": b"",
    "cut": b'{"version": 1, "files": ["index.ht',
    "not-text": b"\xff\xfe\x00\x01",
    "a-list": b"[]",
    "a-number": b"7",
    "files-null": b'{"files": null}',
    "files-number": b'{"files": 7}',
    "files-text": b'{"files": "index.html"}',
    "files-object": b'{"files": {"index.html": 1}}',
    "rows-of-other-kinds": b'{"files": [1, null, [], {}, {"path": 3}, true]}',
    "climbing": b'{"files": ["../site.toml", "news/../../site.toml", "..\\\\site.toml"]}',
    "absolute": b'{"files": ["/etc/passwd", "C:\\\\x", "//x", "c:x"]}',
    "folders": b'{"files": ["news", "news/a"]}',
    "folder-with-slash": b'{"files": ["news/a/"]}',
    "dots": b'{"files": [".", "./", "news/./a", "", "/"]}',
    "below-a-file": b'{"files": ["index.html/x", "notes.txt/x"]}',
    "nul": b'{"files": ["a\\u0000b"]}',
    "surrogate": b'{"files": ["\\ud800"]}',
    "long": b'{"files": ["' + b"a" * 5000 + b'"]}',
    "deep": b"[" * 100_000,
    "huge-number": b'{"files": ' + b"9" * 5000 + b"}",
}


def as_manifest(data: bytes) -> bytes:
    """The same damage in the shape of the site's manifest: its rows are objects."""
    try:
        rows = [{"path": path, "bytes": 1, "sha256": ""} for path in json.loads(data)["files"] if isinstance(path, str)]
    except (ValueError, TypeError, KeyError, RecursionError):
        return data
    return json.dumps({"version": 1, "files": rows}).encode() if rows else data


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_ledger(out: Path, damage: str):
    """The manifest tells what was ours; what the ledger names and is not ours is left alone."""
    ledger(out).write_bytes(DAMAGED[damage])
    write(out, NEW)
    is_new_site(out)


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_manifest(out: Path, damage: str):
    """The ledger tells what was ours."""
    (out / "site-manifest.json").write_bytes(as_manifest(DAMAGED[damage]))
    write(out, NEW)
    is_new_site(out)


@pytest.mark.parametrize("damage", DAMAGED)
def test_both_damaged(out: Path, damage: str):
    """What was ours cannot be known any more: a refusal is right, a loss is not."""
    ledger(out).write_bytes(DAMAGED[damage])
    (out / "site-manifest.json").write_bytes(as_manifest(DAMAGED[damage]))
    with pytest.raises(OutputError, match=r"news/b|manifest"):
        write(out, NEW)
    nothing_lost(out)
    assert (out / "news/a/plan.pdf").read_bytes() == b"plan"


def test_no_ledger(out: Path):
    ledger(out).unlink()
    write(out, NEW)
    is_new_site(out)


def test_no_manifest(out: Path):
    (out / "site-manifest.json").unlink()
    write(out, NEW)
    is_new_site(out)


def test_neither(out: Path):
    """Files that are as planned may stay; one that differs may be someone else's."""
    ledger(out).unlink()
    (out / "site-manifest.json").unlink()
    with pytest.raises(OutputError, match="news/b"):
        write(out, NEW)
    nothing_lost(out)
    write(out, {**OLD, "/more/index.html": b"more"})
    write(out, NEW)
    is_new_site(out)


def test_a_manifest_does_not_make_a_foreign_file_ours(out: Path):
    """A file whose bytes are not those that the manifest tells was put there by someone else."""
    ledger(out).unlink()
    manifest = json.loads((out / "site-manifest.json").read_text("utf-8"))
    manifest["files"].append({"path": "notes.txt", "bytes": 3, "sha256": hashlib.sha256(b"yes").hexdigest()})
    (out / "site-manifest.json").write_text(json.dumps(manifest), "utf-8")
    write(out, NEW)
    is_new_site(out)


def test_an_untouched_site_is_not_written(out: Path):
    before = tree(out), (out / "index.html").stat().st_mtime_ns
    write(out, OLD)
    assert (tree(out), (out / "index.html").stat().st_mtime_ns) == before


def test_the_ledger_says_what_the_site_holds(out: Path):
    write(out, NEW)
    said = json.loads(ledger(out).read_text("utf-8"))
    assert said == {"version": 1, "files": sorted([*(url.lstrip("/") for url in NEW), "site-manifest.json"])}


def test_a_fault_while_rendering_leaves_the_old_site(out: Path):
    before = tree(out)
    broken = [Data("/index.html", b"other"), Page("/new/", "x.html", {}, "th")]
    with pytest.raises(AssertionError):
        write_site(out, out.parent / ".pakphayun", broken, no_pages)
    assert tree(out) == before
    nothing_lost(out)


STRANGE = [
    "a\u00a0b.pdf",
    "a\u202efdp.pdf",
    "a\u200bb.pdf",
    "a\u2028b.pdf",
    "\ufeffa.pdf",
    "\U000e0378.pdf",
    "น้ำ.pdf",
    "'a b'.pdf",
]


@pytest.mark.parametrize("name", STRANGE)
def test_whatever_a_file_was_called_it_comes_down(tmp_path: Path, name: str):
    """Known from the ledger, and where that is lost from the manifest: else it could be neither changed nor removed."""
    out = tmp_path / "site" / "public"
    for lost in (False, True):
        write(out, {**OLD, f"/news/a/{name}": b"plan"})
        write(out, {**OLD, f"/news/a/{name}": b"plan 2"})
        if lost:
            ledger(out).unlink()
        write(out, OLD)
        assert not (out / "news/a" / name).exists()


@pytest.mark.parametrize("path", ["a\0b", "\ud800", "a\nb", "C:/x", "a\\b", "/etc/passwd", "../x", "a//b", "./a", ""])
def test_no_name_in_a_ledger_leads_elsewhere(out: Path, path: str):
    ledger(out).write_text(json.dumps({"version": 1, "files": [*(url.lstrip("/") for url in OLD), path]}), "utf-8")
    write(out, NEW)
    is_new_site(out)


def test_an_empty_folder_where_a_file_belongs_is_no_hindrance(out: Path):
    """It was found out only when half of the new site was in its place."""
    (out / "about/index.html").mkdir(parents=True)
    write(out, NEW)
    is_new_site(out)
