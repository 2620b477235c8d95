"""Walking content/: every file once, in a fixed order; links and special files are told, never followed."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from pakphayun_ssg.sources import MAX_TEXT_BYTES, read_sources
from tests.support import make_site

ENTRY = "content/news/jobs"


def read(root):
    return read_sources(root)


def told(root):
    return [(finding.rule, finding.place.path) for finding in read(root).findings]


def test_text_is_read_and_other_files_are_only_named(tmp_path):
    make_site(tmp_path, {f"{ENTRY}/a.md": "ก", f"{ENTRY}/b.MD": "b", f"{ENTRY}/c.pdf": b"%PDF-"})
    files = {file.name: file for file in read(tmp_path).files}
    assert (files["a.md"].data, files["a.md"].path) == ("ก".encode(), f"{ENTRY}/a.md")
    assert files["b.MD"].data == b"b"
    assert (files["c.pdf"].data, files["c.pdf"].size) == (None, 5)
    assert files["c.pdf"].location == tmp_path / ENTRY / "c.pdf"


def test_the_order_does_not_depend_on_the_disk(tmp_path, monkeypatch):
    names = ["b.md", "a.md", "a/x.md", "a-b.md", "Z.md", "ก.md"]
    make_site(tmp_path, {f"{ENTRY}/{name}": "" for name in names})
    forward = [file.path for file in read(tmp_path).files]
    scan = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: sorted(scan(path), key=lambda entry: entry.name, reverse=True))
    assert [file.path for file in read(tmp_path).files] == forward
    assert sorted(forward) == sorted(f"{ENTRY}/{name}" for name in names)


@pytest.mark.parametrize("name", ["Thumbs.db", "desktop.ini", ".DS_Store", ".gitkeep", "~$a.docx", ".~lock.a.docx#"])
def test_what_systems_leave_behind_is_not_there(tmp_path, name):
    make_site(tmp_path, {f"{ENTRY}/{name}": "x"})
    assert read(tmp_path).files == ()
    assert told(tmp_path) == []


def test_a_site_without_content_is_told(tmp_path):
    """An empty site would take down everything that is online."""
    assert told(tmp_path) == [("not-a-file", "content")]
    make_site(tmp_path, {})
    assert told(tmp_path) == []


@pytest.mark.parametrize("target", ["outside.pdf", "folder", "absent"])
def test_a_link_is_told_and_not_followed(tmp_path, target):
    make_site(tmp_path, {"outside.pdf": b"secret", "folder/x.md": "secret"})
    link = tmp_path / ENTRY / "plan.pdf"
    link.parent.mkdir(parents=True)
    link.symlink_to(tmp_path / target)
    assert told(tmp_path) == [("not-a-file", f"{ENTRY}/plan.pdf")]
    assert read(tmp_path).files == ()


def test_a_pipe_is_told_and_not_opened(tmp_path):
    make_site(tmp_path, {f"{ENTRY}/a.md": ""})
    os.mkfifo(tmp_path / ENTRY / "pipe.md")
    assert told(tmp_path) == [("not-a-file", f"{ENTRY}/pipe.md")]


def test_a_socket_is_told(tmp_path, monkeypatch):
    make_site(tmp_path, {f"{ENTRY}/a.md": ""})
    monkeypatch.chdir(tmp_path / ENTRY)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.md")
        assert told(tmp_path) == [("not-a-file", f"{ENTRY}/s.md")]


@pytest.mark.parametrize("name", [b"\xff.md", b"\xe0\xb8.pdf", b"\xa1\xd2\xc3/x.md"])
def test_a_name_that_is_no_unicode_is_told_in_letters_that_can_be_printed(tmp_path, name):
    make_site(tmp_path, {})
    location = tmp_path / ENTRY / os.fsdecode(name)
    try:
        location.parent.mkdir(parents=True)
        location.touch()
    except OSError:
        pytest.skip("this file system takes Unicode names only")
    ((rule, printed),) = told(tmp_path)
    assert rule == "file-name"
    assert printed.encode()
    assert read(tmp_path).files == ()


def test_a_file_that_may_not_be_read_is_told(tmp_path, monkeypatch):
    make_site(tmp_path, {f"{ENTRY}/a.md": "", f"{ENTRY}/b.md": ""})
    unreadable(monkeypatch, tmp_path / ENTRY / "a.md")
    assert told(tmp_path) == [("not-a-file", f"{ENTRY}/a.md")]
    assert [file.name for file in read(tmp_path).files] == ["b.md"]


def test_a_folder_that_may_not_be_read_is_told(tmp_path, monkeypatch):
    make_site(tmp_path, {f"{ENTRY}/closed/index.md": "", f"{ENTRY}/b.md": ""})
    scan = os.scandir

    def closed(path):
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", closed)
    assert told(tmp_path) == [("not-a-file", f"{ENTRY}/closed")]


def unreadable(monkeypatch, location):
    """Tests may run as root, whom no permission stops."""
    real = Path.open

    def refuse(self, *args, **kwargs):
        if self == location:
            raise PermissionError(13, "Permission denied")
        return real(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refuse)


def test_a_huge_text_is_told_and_not_kept(tmp_path):
    make_site(tmp_path, {f"{ENTRY}/a.md": b"x" * MAX_TEXT_BYTES, f"{ENTRY}/b.md": b"x" * (MAX_TEXT_BYTES + 1)})
    assert told(tmp_path) == [("text-too-large", f"{ENTRY}/b.md")]
    assert [file.name for file in read(tmp_path).files] == ["a.md"]


def test_a_name_has_one_spelling(tmp_path):
    make_site(tmp_path, {f"{ENTRY}/cafe\u0301.pdf": b""})
    assert [file.path for file in read(tmp_path).files] == [f"{ENTRY}/caf\u00e9.pdf"]


def test_two_names_of_one_spelling_are_told(tmp_path):
    """Else one of the two would be lost without a word."""
    make_site(tmp_path, {f"{ENTRY}/cafe\u0301.pdf": b"1", f"{ENTRY}/caf\u00e9.pdf": b"2"})
    if len(list((tmp_path / ENTRY).iterdir())) < 2:
        pytest.skip("this file system holds the two names for one")
    assert told(tmp_path)


def test_no_folder_is_gone_into_without_end(tmp_path, monkeypatch):
    make_site(tmp_path, {f"{ENTRY}/a.md": "ก"})
    monkeypatch.chdir(tmp_path / "content")
    for _ in range(60):
        Path("d").mkdir()
        os.chdir("d")
    sources = read_sources(tmp_path)
    assert [file.path for file in sources.files] == ["content/news/jobs/a.md"]
    assert [finding.rule for finding in sources.findings] == ["not-a-file"]
    assert "too deep" in sources.findings[0].message.en
