"""The sample site, built once for all tests of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from pakphayun_ssg.build import read_site
from pakphayun_ssg.cli.show import item_values
from pakphayun_ssg.publish import state
from tests.build.running import build
from tests.sites.make_sample_files import copy_sample
from tests.sites.reading import Site

NOW = "2026-11-23"


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_sample(tmp_path_factory.mktemp("sample") / "site")


@pytest.fixture(scope="session")
def out(root: Path) -> Path:
    return build(root, now=NOW)


@pytest.fixture(scope="session")
def site(out: Path) -> Site:
    return Site(out)


@pytest.fixture(scope="session")
def items(root: Path) -> list[dict[str, Any]]:
    """The shown items as ``show --format json`` tells them."""
    today = dt.date.fromisoformat(NOW)
    checked = read_site(root, today)
    return [item_values(item, checked, today) for item in checked.items if state(item, today) == "shown"]
