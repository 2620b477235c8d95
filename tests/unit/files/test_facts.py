"""What is known of a file after reading it once."""

from __future__ import annotations

import hashlib

import pytest

from pakphayun_ssg.files import facts
from pakphayun_ssg.files.facts import read_facts
from tests.support import make_file


@pytest.mark.parametrize("name", ["plan.pdf", "PLAN.PDF", "แผน.pdf"])
def test_size_digest_extension_and_type(tmp_path, name):
    data = make_file("pdf")
    (tmp_path / name).write_bytes(data)
    found = read_facts(tmp_path / name)
    assert (found.size, found.extension, found.kind) == (len(data), "pdf", "pdf")
    assert found.sha256 == hashlib.sha256(data).hexdigest()


def test_a_renamed_file_is_what_its_bytes_say(tmp_path):
    (tmp_path / "plan.pdf").write_bytes(make_file("exe"))
    found = read_facts(tmp_path / "plan.pdf")
    assert (found.extension, found.kind) == ("pdf", "exe")


def test_an_empty_file(tmp_path):
    (tmp_path / "plan.pdf").write_bytes(b"")
    assert (read_facts(tmp_path / "plan.pdf").size, read_facts(tmp_path / "plan.pdf").kind) == (0, "empty")


def test_a_file_of_several_chunks(tmp_path):
    data = make_file("pdf", 2 * 1024 * 1024 + 5)
    (tmp_path / "plan.pdf").write_bytes(data)
    found = read_facts(tmp_path / "plan.pdf")
    assert (found.size, found.sha256) == (len(data), hashlib.sha256(data).hexdigest())


def test_a_file_beyond_all_measure_is_not_read_to_its_end(tmp_path, monkeypatch):
    monkeypatch.setattr(facts, "READ_AT_MOST", 10)
    (tmp_path / "plan.pdf").write_bytes(make_file("pdf", 5_000))
    found = read_facts(tmp_path / "plan.pdf")
    assert (found.size, found.sha256, found.kind) == (5_000, "", "too-large")


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(OSError, match=r"absent\.pdf"):
        read_facts(tmp_path / "absent.pdf")
