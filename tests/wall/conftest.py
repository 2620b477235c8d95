"""The sample site and the office's own, built once and served."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from pakphayun_ssg.build import build_site
from tests import support
from tests.browser import pages

ROOTS = {"sample": pages.SAMPLE, "office": support.ROOT}


@dataclass(frozen=True)
class Built:
    """A site on disk and the address that serves it."""

    folder: Path
    address: str


@pytest.fixture(scope="session", params=ROOTS)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """Both sites, as they are on the day of the browser's tests."""
    folder = tmp_path_factory.mktemp(request.param)
    done = build_site(ROOTS[request.param], pages.TODAY, folder / "site", state=folder / "state")
    assert done.written, [finding.message.en for finding in done.checked.findings]
    with pages.served(folder / "site") as address:
        yield Built(folder / "site", address)
