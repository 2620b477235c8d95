"""``init``: a new office's folder builds at once."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from pakphayun_ssg.mandate.loader import Mandate
from tests.unit.cli.conftest import Call

NAME = "สำนักงานสาธารณสุขอำเภอใหม่"


@pytest.fixture
def folder(call: Call, tmp_path: Path) -> Path:
    folder = tmp_path / "deep" / "new-office"
    ran = call("init", folder, "--name-th", NAME, "--name-en", "New District Public Health Office")
    assert ran.status == 0, ran.err
    assert str(folder) in ran.err
    return folder


def test_everything_a_new_office_needs(folder: Path, mandate: Mandate) -> None:
    for name in (
        "site.toml",
        "build.py",
        "requirements.lock",
        "templates/layout.html",
        "pakphayun_ssg/cli/__init__.py",
        ".gitignore",
        ".github/CODEOWNERS",
        ".github/pull_request_template.md",
    ):
        assert (folder / name).is_file(), name
    assert list((folder / ".github/workflows").glob("*.yml"))
    for section in mandate.sections:
        for entry in section.entries:
            assert (folder / "content" / section.slug / entry.slug).is_dir() is (entry.kind != "generated")
    assert not list(folder.rglob("__pycache__"))
    assert not (folder / "content/news/announcements/website-publication-2563.md").exists()


def test_nothing_of_the_first_office_is_left(folder: Path) -> None:
    """But in the manual, whose samples are taken from it."""
    told = [
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file()
        and path.suffix in {".toml", ".html", ".md", ".yml", ""}
        and not {"pakphayun_ssg", "docs"} & set(path.parts)
        and any(word in path.read_text(encoding="utf-8") for word in ("ปากพะยูน", "pakphayun.moph", "Pak Phayun"))
    ]
    assert told == []


def test_the_new_site_builds_in_a_process_of_its_own(folder: Path) -> None:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    ran = subprocess.run(
        [sys.executable, "-m", "pakphayun_ssg", "--now", "8 ต.ค. 2568"],
        cwd=folder,
        env=environment,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr.decode()
    home = (folder / "public/index.html").read_text(encoding="utf-8")
    assert NAME in home
    assert "ปากพะยูน" not in home
    assert "New District Public Health Office" in (folder / "public/en/index.html").read_text(encoding="utf-8")


def test_the_new_site_checks_clean(call: Call, folder: Path) -> None:
    ran = call("check", "--root", folder, "--now", "8 ต.ค. 2568", "--format", "json")
    assert ran.status == 0
    told = [(found["rule"], found["severity"]) for found in ran.json["findings"]]
    owed = ("c4.1-two-webmasters", "c3.1-team-order", "announcement-published")
    assert told == [(rule, "warning") for rule in owed]


def test_a_name_that_is_not_given_is_asked_for_in_the_file(call: Call, tmp_path: Path) -> None:
    assert call("init", tmp_path / "office").status == 0
    assert "site.toml" in tomllib.loads((tmp_path / "office/site.toml").read_text(encoding="utf-8"))["site"]["name_th"]
    assert call("build", "--root", tmp_path / "office", "--now", "8 ต.ค. 2568").status == 0


@pytest.mark.parametrize(
    "name",
    ['สำนักงาน "ตัวอย่าง"', "สำนักงาน\\ตัวอย่าง", "{name_en} {0}", "# ชื่อ", "ชื่อ 😀", "<b>ชื่อ</b>", "ชื่อ'''\"\"\"", "บรรทัด\nสอง"],
)
def test_any_name_is_read_back_exactly(call: Call, tmp_path: Path, name: str) -> None:
    assert call("init", tmp_path / "office", f"--name-th={name}", f"--name-en={name}").status == 0
    read = tomllib.loads((tmp_path / "office/site.toml").read_text(encoding="utf-8"))["site"]
    assert (read["name_th"], read["name_en"]) == (name, name)
    assert call("check", "--root", tmp_path / "office", "--now", "8 ต.ค. 2568").status == 0


def test_a_folder_with_something_in_it_is_left_alone(call: Call, tmp_path: Path) -> None:
    (tmp_path / "office").mkdir()
    (tmp_path / "office/letter.txt").write_text("x", encoding="utf-8")
    ran = call("init", tmp_path / "office")
    assert ran.status == 2
    assert [path.name for path in (tmp_path / "office").iterdir()] == ["letter.txt"]


def test_an_empty_folder_is_taken(call: Call, tmp_path: Path) -> None:
    (tmp_path / "office").mkdir()
    assert call("init", tmp_path / "office").status == 0


def test_a_file_is_no_folder(call: Call, tmp_path: Path) -> None:
    (tmp_path / "office").write_text("x", encoding="utf-8")
    assert call("init", tmp_path / "office").status == 2
    assert call("init", tmp_path / "office/below").status == 2


def test_twice_is_refused(call: Call, folder: Path) -> None:
    assert call("init", folder).status == 2
