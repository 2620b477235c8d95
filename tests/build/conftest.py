"""Small sites that were built once, to be changed or broken."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.build.running import LATER, NURSE, build, fresh
from tests.support import item, make_file, make_site

CONTENT = {
    NURSE: item(expiry_date="10 ตุลาคม 2568"),
    "content/news/jobs/nurse/plan.pdf": make_file("pdf"),
    "content/news/general/opening.md": item(title="เปิดบริการ", aliases="/old/opening/"),
    "content/about/vision/vision.md": item(title="วิสัยทัศน์"),
}


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site that was built once, and beside it a copy to begin anew from."""
    root = make_site(tmp_path_factory.mktemp("built") / "here" / "site", CONTENT)
    build(root)
    shutil.copytree(root, root.parents[1] / "kept")
    return root


@pytest.fixture
def root(built: Path) -> Path:
    """The site as it was when it was built, always in the same place, for its ledger bears the name of it."""
    shutil.rmtree(built.parent)
    shutil.copytree(built.parents[1] / "kept", built)
    return built


@pytest.fixture(scope="session")
def expected(built: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The tree that a build into an empty folder gives three days later."""
    folder = tmp_path_factory.mktemp("expected")
    shutil.copytree(built.parents[1] / "kept", folder / "site")
    return fresh(folder / "site", folder / "out", now=LATER)


@pytest.fixture
def public(root: Path) -> Path:
    return root / "public"


@pytest.fixture(scope="session")
def built_good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A good site that was built once for all."""
    root = make_site(tmp_path_factory.mktemp("good") / "site", {"content/about/vision/vision.md": item(title="วิสัยทัศน์")})
    build(root)
    return root


@pytest.fixture
def good(built_good: Path, tmp_path: Path) -> Path:
    """A copy of it to break; the ledger of a copy is lost, which the site's manifest makes good."""
    shutil.copytree(built_good, tmp_path / "site", ignore=shutil.ignore_patterns(".pakphayun"))
    return tmp_path / "site"
