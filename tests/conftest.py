"""Fixtures that every test may use."""

from __future__ import annotations

import signal
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import settings

from pakphayun_ssg.mandate.loader import Mandate, load_mandate
from tests import support

# Always the same examples, no clock, nothing kept: a green run stays green.
settings.register_profile("steady", deadline=None, derandomize=True, database=None)
settings.load_profile("steady")

# A run that a shell put into the background ignores Ctrl+C, and so would the programs whose end is tested.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def site(tmp_path: Path) -> Callable[[Mapping[str, str | bytes]], Path]:
    """``site({path: text})`` writes a sample site into a folder of its own and gives its root."""

    def make(files: Mapping[str, str | bytes]) -> Path:
        return support.make_site(tmp_path, files)

    return make


@pytest.fixture(scope="session")
def mandate() -> Mandate:
    """The mandate as it is shipped, read once."""
    return load_mandate()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The data beside the repository; tests that need it are skipped where it is not."""
    if not (support.SHARED / "data").is_dir():
        pytest.skip(f"{support.SHARED / 'data'} is not there: the shared data lies beside the repository, not in it")
    return support.SHARED / "data"
