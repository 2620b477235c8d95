"""What the tests of the program share: calling it, and a site with an item in every state."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from pakphayun_ssg.cli import main
from tests import support

NOW = "8 ต.ค. 2568"


@dataclass(frozen=True)
class Ran:
    """What came of one call."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Call = Callable[..., Ran]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """``call("check", …)`` runs the program in this process, with nobody at the keyboard."""
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)

    def run(*arguments: str | Path) -> Ran:
        capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        return Ran(status, *capsys.readouterr())

    return run


@pytest.fixture
def run(call: Call, tmp_path: Path) -> Call:
    """``run("check", …)`` on the site in ``tmp_path``, on the day of the samples."""

    def with_site(*arguments: str | Path) -> Ran:
        return call(*arguments, "--root", tmp_path, "--now", NOW)

    return with_site


OFFICE = {
    "content/news/jobs/nurse/index.md": support.item(attachments="\n  - {file: plan.pdf, title: แผน}"),
    "content/news/jobs/nurse/plan.pdf": support.make_file("pdf"),
    "content/news/jobs/old.md": support.item(publish_date="1 ม.ค. 2568", expiry_date="1 ต.ค. 2568"),
    "content/news/jobs/soon.md": support.item(expiry_date="20 ต.ค. 2568"),
    "content/news/general/future.md": support.item(publish_date="1 พ.ย. 2568"),
    "content/news/general/gone.md": support.item(withdrawn="{date: 5 ต.ค. 2568, reason: ข้อมูลคลาดเคลื่อน}"),
    "content/news/general/sketch.md": support.item(draft="true"),
    "content/about/history/history.md": support.item(
        title="ประวัติสำนักงาน", expiry_date="never", expiry_reason="ใช้ตลอดไป"
    ),
    "content/about/history/history.en.md": "---\ntitle: History of the office\n---\n\nText.\n",
}
STATES = {
    "shown": {"nurse", "soon", "history"},
    "expired": {"old"},
    "future": {"future"},
    "withdrawn": {"gone"},
    "draft": {"sketch"},
    "expiring": {"soon"},
}


@pytest.fixture
def office(site: Callable[[Mapping[str, str | bytes]], Path]) -> Path:
    """A site without faults, an item in every state."""
    return site(OFFICE)


@pytest.fixture
def broken(site: Callable[[Mapping[str, str | bytes]], Path]) -> Path:
    """The same with one item that lacks its approver and one file that nobody claims."""
    wrong = {
        "content/news/jobs/wrong.md": support.item(approver=None),
        "content/news/jobs/stray.txt": "x",
    }
    return site(OFFICE | wrong)
