"""``build.py`` on a machine that has nothing but Python: it sets itself up once, says so, and goes on.

Packages come from ``.venv-dev/wheels/<version>``, which ``scripts/test`` fills from the lock; no network is used.
"""

from __future__ import annotations

import ast
import os
import re
import runpy
import shutil
import subprocess
import sys
import time
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support import ROOT

NOW = "2026-11-23"
VERSIONS = ("3.11", "3.12", "3.13")
SETTING_UP = "เตรียมโปรแกรมครั้งแรก"
QUICK = 15  # seconds, on a busy machine; setting up takes longer than that nowhere else than here


def python_of(version: str) -> str:
    """The command of that Python, if it is there and starts."""
    installed = sorted((Path.home() / ".pyenv/versions").glob(f"{version}*/bin/python{version}"))
    command = str(installed[-1]) if installed else shutil.which(f"python{version}")
    if command is None:
        pytest.skip(f"python{version} is neither on PATH nor in pyenv")
    said = subprocess.run(
        [command, "-c", "import venv, sys; print(*sys.version_info[:2], sep=chr(46))"],
        capture_output=True,
        text=True,
        check=False,
    )
    if said.returncode != 0 or said.stdout.strip() != version:
        pytest.skip(f"{command} does not start: {said.stderr.strip().splitlines()[:1]}")
    return command


def wheels_of(version: str) -> Path:
    wheels = ROOT / ".venv-dev" / "wheels" / version
    if not wheels.is_dir():
        pytest.skip(f"{wheels} is not there; scripts/test fills it")
    return wheels


@dataclass(frozen=True)
class Office:
    """A folder with the repository's tracked files, a Python, and wheels to install from."""

    folder: Path
    python: str
    wheels: Path

    def run(self, *arguments: str, cwd: Path | None = None) -> tuple[subprocess.CompletedProcess[str], float]:
        """Run ``build.py`` as of the day of the test; gives what it said and how long it took."""
        clean = {
            key: value for key, value in os.environ.items() if not key.startswith(("PIP_", "PYTHON", "VIRTUAL_ENV"))
        }
        packages = {
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.wheels),
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_COMPILE": "1",
        }
        begun = time.perf_counter()
        ran = subprocess.run(
            [self.python, str(self.folder / "build.py"), "--now", NOW, *arguments],
            cwd=cwd or self.folder,
            env=clean | packages | {"PYTHONIOENCODING": "utf-8"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        return ran, time.perf_counter() - begun

    @property
    def stamp(self) -> Path:
        return self.folder / ".venv" / "pakphayun.stamp"


def new_office(folder: Path, version: str) -> Office:
    office = Office(folder, python_of(version), wheels_of(version))
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if tracked.returncode != 0:
        pytest.skip("this is no git checkout, so which files belong to the repository is not known")
    for name in tracked.stdout.decode().split("\0"):
        if name and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    return office


@dataclass(frozen=True)
class Runs:
    """What an office said, run after run."""

    office: Office
    said: dict[str, subprocess.CompletedProcess[str]]
    seconds: dict[str, float]
    facts: dict[str, object]


def two_runs(place: Path, version: str) -> Runs:
    """In a folder with blanks and Thai letters in its name; the second run is made from elsewhere."""
    office = new_office(place / "เว็บไซต์ ของ สำนักงาน", version)
    runs = Runs(office, {}, {}, {})
    runs.said["first"], runs.seconds["first"] = office.run()
    runs.facts["stamp"] = office.stamp.stat().st_mtime_ns if office.stamp.exists() else None
    runs.said["second"], runs.seconds["second"] = office.run(cwd=place)
    runs.said["version"], _ = office.run("--version", cwd=place)
    return runs


def with_changed_locks(place: Path, version: str) -> Runs:
    """First every hash is wrong, then the lock is right but another, then it has the line ends of Windows."""
    office = new_office(place / "office", version)
    runs = Runs(office, {}, {}, {})
    lock = office.folder / "requirements.lock"
    right = lock.read_bytes()
    lock.write_bytes(re.sub(rb"sha256:[0-9a-f]{64}", b"sha256:" + b"0" * 64, right))
    runs.said["wrong"], _ = office.run()
    runs.facts["left by wrong"] = [path for path in (office.stamp, office.folder / "public") if path.exists()]
    lock.write_bytes(right + b"# changed\n")
    runs.said["changed"], _ = office.run()
    lock.write_bytes(lock.read_bytes().replace(b"\n", b"\r\n"))
    runs.said["line ends"], _ = office.run("check")
    return runs


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Future[Runs]]:
    """Everything at once, for most of it is waiting for pip; each test waits for its own."""
    with ThreadPoolExecutor() as pool:
        started = {
            version: pool.submit(two_runs, tmp_path_factory.mktemp(f"python-{version}"), version)
            for version in VERSIONS
        }
        version = next((version for version in VERSIONS if can_be_tried(version)), VERSIONS[0])
        started["locks"] = pool.submit(with_changed_locks, tmp_path_factory.mktemp("locks"), version)
    return started


def can_be_tried(version: str) -> bool:
    try:
        return bool(python_of(version) and wheels_of(version))
    except pytest.skip.Exception:
        return False


@pytest.mark.parametrize("version", VERSIONS)
def test_the_first_run_sets_up(runs: dict[str, Future[Runs]], version: str):
    tried = runs[version].result()
    first = tried.said["first"]
    assert first.returncode == 0, first.stderr
    assert len([line for line in first.stderr.splitlines() if SETTING_UP in line]) == 1
    assert first.stderr.startswith(SETTING_UP)
    assert (tried.office.folder / "public/index.html").is_file()
    assert (tried.office.folder / "public/site-manifest.json").is_file()


@pytest.mark.parametrize("version", VERSIONS)
def test_later_runs_start_at_once(runs: dict[str, Future[Runs]], version: str):
    tried = runs[version].result()
    second = tried.said["second"]
    assert second.returncode == 0, second.stderr
    assert SETTING_UP not in second.stderr
    assert tried.office.stamp.stat().st_mtime_ns == tried.facts["stamp"]
    assert tried.seconds["second"] < max(QUICK, tried.seconds["first"] / 2)
    assert {path.name for path in tried.office.folder.parent.iterdir()} == {tried.office.folder.name}
    assert re.fullmatch(r"pakphayun \d+\.\d+\.\d+\n", tried.said["version"].stdout)


def test_a_wrong_hash_is_refused(runs: dict[str, Future[Runs]]):
    tried = runs["locks"].result()
    wrong = tried.said["wrong"]
    assert wrong.returncode == 2
    assert "ติดตั้งส่วนประกอบไม่ได้" in wrong.stderr
    assert "could not be installed" in wrong.stderr
    assert "HASH" in wrong.stderr.upper()
    assert "Traceback" not in wrong.stderr
    assert tried.facts["left by wrong"] == []


def test_a_changed_lock_is_set_up_again(runs: dict[str, Future[Runs]]):
    tried = runs["locks"].result()
    assert tried.said["changed"].returncode == 0, tried.said["changed"].stderr
    assert SETTING_UP in tried.said["changed"].stderr
    assert tried.said["line ends"].returncode == 0
    assert SETTING_UP not in tried.said["line ends"].stderr


def test_no_lock(tmp_path: Path):
    """A copy that was made in part says what is missing."""
    shutil.copyfile(ROOT / "build.py", tmp_path / "build.py")
    command = [sys.executable, str(tmp_path / "build.py")]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)
    assert ran.returncode == 2, ran.stderr
    assert "requirements.lock" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_an_old_python_says_so(tmp_path: Path):
    """The file must be readable for it: no syntax that is newer than Python 3.6, and a plain word."""
    source = (ROOT / "build.py").read_text("utf-8")
    ast.parse(source, feature_version=(3, 6))
    trick = "import sys; sys.version_info = (3, 8, 0); sys.argv = ['build.py']; import runpy; "
    trick += f"runpy.run_path({str(ROOT / 'build.py')!r}, run_name='__main__')"
    command = [sys.executable, "-c", trick]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)
    assert ran.returncode == 2
    assert "3.11" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_leaves_the_end_to_the_program():
    """On Windows the door waits beside the program, which hears Ctrl+C itself and has things to put away."""
    names = runpy.run_path(str(ROOT / "build.py"), run_name="door")

    class Program:
        said = iter([KeyboardInterrupt, KeyboardInterrupt, 0])

        def wait(self) -> int:
            answer = next(self.said)
            if isinstance(answer, int):
                return answer
            raise answer

    assert names["wait_for"](Program()) == 0
