"""A file written anew: whole or not at all."""

from __future__ import annotations

import os
import stat

import pytest

from pakphayun_ssg.rewriting import RewriteError, rewrite


def test_the_file_is_replaced_and_keeps_its_mode(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"before")
    path.chmod(0o640)
    rewrite(path, b"before", b"after")
    assert path.read_bytes() == b"after"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_changed_meanwhile_stays(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"other")
    with pytest.raises(RewriteError):
        rewrite(path, b"before", b"after")
    assert path.read_bytes() == b"other"


def test_a_link_is_not_followed(tmp_path):
    target, link = tmp_path / "target.md", tmp_path / "a.md"
    target.write_bytes(b"before")
    link.symlink_to(target)
    with pytest.raises(RewriteError):
        rewrite(link, b"before", b"after")
    assert target.read_bytes() == b"before"
    assert link.is_symlink()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_may_not_be_written_stays(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"before")
    path.chmod(0o440)
    with pytest.raises(RewriteError):
        rewrite(path, b"before", b"after")


def test_nothing_is_left_behind_when_the_disk_refuses(tmp_path, monkeypatch):
    path = tmp_path / "a.md"
    path.write_bytes(b"before")
    monkeypatch.setattr("os.fsync", lambda handle: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(OSError, match="space"):
        rewrite(path, b"before", b"after")
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]
