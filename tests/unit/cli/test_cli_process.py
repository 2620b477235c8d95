"""The program as a process of its own: bytes in a pipe, exit statuses, a reader that leaves."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import support


def program(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "pakphayun_ssg", *arguments],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(support.ROOT), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_statuses(broken: Path) -> None:
    assert program(broken, "list", "--now", "2568-10-08").returncode == 0
    assert program(broken, "check", "--now", "2568-10-08").returncode == 1
    assert program(broken, "check", "--now", "never").returncode == 2


@pytest.mark.parametrize("encoding", ["ascii", "cp874", "utf-16"])
def test_output_is_utf_8_whatever_the_system_says(broken: Path, encoding: str) -> None:
    ran = program(
        broken,
        "check",
        "--format",
        "json",
        "--now",
        "2568-10-08",
        PYTHONIOENCODING=encoding,
        LC_ALL="C",
        PYTHONUTF8="0",
    )
    assert "ขาดหัวข้อ" in json.dumps(json.loads(ran.stdout.decode("utf-8")), ensure_ascii=False)


def test_nobody_at_the_keyboard_is_no_answer(broken: Path) -> None:
    ran = program(broken, "new")
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr.decode()


def test_no_standard_input_at_all_is_no_answer(broken: Path) -> None:
    script = f'"{sys.executable}" -m pakphayun_ssg new news/jobs <&-'
    ran = subprocess.run(
        ["bash", "-c", script],
        cwd=broken,
        env={**os.environ, "PYTHONPATH": str(support.ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 2
    assert ran.stderr == "ไม่มีคำตอบ\nthere is nobody to answer\n"


def test_names_of_files_are_text_in_the_locale_c(tmp_path: Path) -> None:
    folder = tmp_path / "เว็บไซต์"
    files = {
        "content/news/jobs/a/index.md": support.item(),
        "content/news/jobs/a/ประกาศ รับสมัคร.pdf": support.make_file("pdf"),
    }
    support.make_site(folder, files)
    plain = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}
    ran = program(folder, "build", "--now", "2568-10-08", "--out", str(tmp_path / "ผลลัพธ์"), **plain)
    assert ran.returncode == 0, ran.stderr.decode()
    assert (tmp_path / "ผลลัพธ์/news/jobs/a/ประกาศ รับสมัคร.pdf").is_file()


def test_a_package_that_is_missing_is_told_in_words(broken: Path, tmp_path: Path) -> None:
    fake = tmp_path / "fake"
    fake.mkdir()
    (fake / "pydantic.py").write_text("raise ModuleNotFoundError(\"No module named 'pydantic'\", name='pydantic')\n")
    ran = program(broken, "list", PYTHONPATH=f"{fake}{os.pathsep}{support.ROOT}")
    assert ran.returncode == 2
    assert "ลบโฟลเดอร์ .venv" in ran.stderr.decode()
    assert "Traceback" not in ran.stderr.decode()


def test_a_reader_that_leaves_early(broken: Path) -> None:
    script = (
        f'"{sys.executable}" -m pakphayun_ssg explain c2.7-file-size | head -c 1 >/dev/null; echo "${{PIPESTATUS[0]}}"'
    )
    ran = subprocess.run(
        ["bash", "-c", script],
        cwd=broken,
        env={**os.environ, "PYTHONPATH": str(support.ROOT)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert ran.stdout.decode().strip() == "0"
    assert ran.stderr == b""


def test_ctrl_c_while_the_program_loads(tmp_path: Path) -> None:
    """It comes before there is anything that could catch it but the door itself."""
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\n"
        "class Stop:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'pakphayun_ssg.cli':\n"
        "            raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Stop())\n",
        encoding="utf-8",
    )
    ran = program(tmp_path, "build", PYTHONPATH=os.pathsep.join([str(tmp_path), str(support.ROOT)]))
    assert (ran.returncode, ran.stderr) == (2, b"")
