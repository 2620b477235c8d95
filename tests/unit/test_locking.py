"""One build of a site at a time."""

from __future__ import annotations

import subprocess
import sys

import pytest

from pakphayun_ssg.locking import locked


def test_the_second_is_told(tmp_path):
    with locked(tmp_path / "lock") as first, locked(tmp_path / "lock") as second:
        assert (first, second) == (True, False)


def test_afterwards_it_is_free(tmp_path):
    with locked(tmp_path / "lock"):
        pass
    with locked(tmp_path / "lock") as again:
        assert again


def test_a_failure_lifts_it(tmp_path):
    with pytest.raises(KeyError), locked(tmp_path / "lock"):
        raise KeyError
    with locked(tmp_path / "lock") as again:
        assert again


def test_two_sites_do_not_wait_for_each_other(tmp_path):
    with locked(tmp_path / "a") as first, locked(tmp_path / "b") as second:
        assert first
        assert second


HOLD = """
import os, pathlib, sys
from pakphayun_ssg.locking import locked
with locked(pathlib.Path(sys.argv[1])) as held:
    print(held, flush=True)
    sys.stdin.read()
    os._exit(1)  # as a killed build ends
"""


def test_another_process_holds_it_until_it_ends_however_it_ends(tmp_path):
    lock = tmp_path / "lock"
    with subprocess.Popen([sys.executable, "-c", HOLD, str(lock)], stdin=-1, stdout=-1, text=True) as other:
        assert other.stdout.readline() == "True\n"
        with locked(lock) as held:
            assert not held
        other.communicate("")
    with locked(lock) as held:
        assert held
