"""The installed program starts a new office's site that builds by itself."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.support import ROOT


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked as an installer would."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(folder / "site")
    return folder / "site"


def test_the_wheel_names_the_console_script(installed: Path) -> None:
    (entry_points,) = installed.glob("*.dist-info/entry_points.txt")
    assert "pakphayun = pakphayun_ssg.__main__:main" in entry_points.read_text()


def test_a_new_office_from_the_installed_program(installed: Path, tmp_path: Path) -> None:
    site = tmp_path / "office"
    outside = {**os.environ, "PYTHONPATH": str(installed)}
    program = [sys.executable, "-m", "pakphayun_ssg"]
    subprocess.run([*program, "init", str(site)], cwd=tmp_path, env=outside, check=True, capture_output=True)
    for name in ("build.py", "requirements.lock", "templates", "docs/index.md", "CHANGELOG.md", ".gitignore"):
        assert (site / name).exists(), name
    workflows = {path.name for path in (site / ".github/workflows").iterdir()}
    assert workflows == {path.name for path in (ROOT / ".github/workflows").iterdir()} - {"tests.yml"}
    assert not (site / "docs/screenshots").exists()
    inside = {**os.environ, "PYTHONPATH": str(site)}
    subprocess.run(program, cwd=site, env=inside, check=True, capture_output=True)
    assert (site / "public/index.html").is_file()
