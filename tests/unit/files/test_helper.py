"""A reader that hangs, dies or eats memory is ended; the next file is read as if nothing had been."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from pakphayun_ssg.files import examine as examining
from pakphayun_ssg.files.examine import examine, examine_ahead
from pakphayun_ssg.files.helper import Helper, Pool, Trouble
from tests.support import make_file

ANSWERS = """
import os, sys, time
sys.path[:] = sys.argv[1:]
from pakphayun_ssg.files import worker

def hostile(path, name):
    if name == "hang":
        time.sleep(600)
    if name == "die":
        os._exit(139)
    if name == "eat":
        return "MemoryError" if bytearray(8 << 30) is None else "no limit"
    if name == "print":
        print("x" * 100_000, flush=True)
    return (os.getpid(), name)

answer = worker._answer

def guarded(path, name):
    try:
        return hostile(path, name)
    except MemoryError:
        return "MemoryError"

worker._answer = guarded
worker.main()
"""


@pytest.fixture
def helper():
    made = Helper(seconds=20, program=ANSWERS)
    yield made
    made.end()


@pytest.fixture
def hasty():
    made = Helper(seconds=0.5, program=ANSWERS)
    yield made
    made.end()


def test_one_process_answers_many(helper):
    (first, _), (second, name) = helper.ask("", "a"), helper.ask("", "b")
    assert (first, name) == (second, "b")


def test_nothing_is_started_before_the_first_question(helper):
    assert helper._process is None


def test_a_reader_that_hangs_is_ended(hasty):
    with pytest.raises(Trouble, match=r"^time$"):
        hasty.ask("", "hang")
    assert hasty._process is None


def test_a_reader_that_dies_is_started_anew(helper):
    before, _ = helper.ask("", "a")
    with pytest.raises(Trouble, match=r"^crash$"):
        helper.ask("", "die")
    after, name = helper.ask("", "b")
    assert (name, after == before) == ("b", False)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep no limit on address space")
def test_a_reader_that_eats_memory_is_stopped(helper):
    with pytest.raises(Trouble, match=r"^MemoryError$"):
        helper.ask("", "eat")
    assert helper.ask("", "b")[1] == "b"


def test_what_a_reader_prints_is_no_answer(helper):
    assert helper.ask("", "print")[1] == "print"


@pytest.mark.parametrize(
    ("name", "says"), [("hang", "takes too long"), ("die", "breaks down"), ("eat", "too much memory")]
)
def test_trouble_is_told_of_that_file_and_the_run_goes_on(tmp_path, monkeypatch, name, says):
    helper = Helper(seconds=1.5, program=ANSWERS)
    monkeypatch.setattr(examining, "_HELPER", helper)
    if name == "eat" and sys.platform != "linux":
        pytest.skip("other systems keep no limit on address space")
    (tmp_path / name).write_bytes(make_file("pdf"))
    found = examine(tmp_path / name)
    assert [sign.name for sign in found.signs] == ["unexamined"]
    assert says in found.signs[0].detail.en
    assert (found.facts.kind, found.pages) == ("pdf", None)
    assert helper.ask("", "b")[1] == "b"
    helper.end()


def test_an_examination_is_that_of_the_bytes(tmp_path: Path):
    location = tmp_path / "plan.pdf"
    location.write_bytes(make_file("pdf"))
    first = examine(location)
    assert (first.pages, first.signs) == (1, ())
    assert "Sample" in first.words.text
    location.write_bytes(make_file("pdf-scan"))
    assert [sign.name for sign in examine(location).signs] == ["no-text"]


def test_an_empty_file_and_one_beyond_measure_need_no_reader(tmp_path, monkeypatch):
    monkeypatch.setattr(examining, "_HELPER", None)
    (tmp_path / "a.pdf").write_bytes(b"")
    assert [sign.name for sign in examine(tmp_path / "a.pdf").signs] == ["empty"]
    monkeypatch.setattr("pakphayun_ssg.files.facts.READ_AT_MOST", 10)
    (tmp_path / "b.pdf").write_bytes(make_file("pdf"))
    assert examine(tmp_path / "b.pdf").facts.kind == "too-large"


def test_many_files_are_read_at_once_and_told_the_same(tmp_path):
    paths = [tmp_path / f"{number}.pdf" for number in range(12)]
    for number, path in enumerate(paths):
        path.write_bytes(make_file("pdf" if number % 2 else "pdf-scan"))
    examine_ahead([*paths, tmp_path / "absent.pdf"])
    assert [len(examine(path).signs) for path in paths] == [1, 0] * 6


def test_a_pool_goes_on_after_a_crash():
    pool = Pool(1)
    pool._free.get()
    pool._free.put(Helper(seconds=20, program=ANSWERS))
    with pytest.raises(Trouble, match=r"^crash$"):
        pool.ask("", "die")
    assert pool.ask("", "b")[1] == "b"
    pool._free.get().end()
