"""Clause 2.1.1 and the law on personal data: nothing of a submitter is in any byte that the tool writes or prints.

Each of the seven fields holds a string found nowhere else; every file of the site and of the folder of states, and
every format of every report is searched for it, also where the very rules of the submitter have something to say.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import pakphayun_ssg
from pakphayun_ssg.report import html
from tests.build.running import run
from tests.support import TODAY, item, make_site

PLANTED = {
    "name": "นายซ่อนชื่อ ไม่ให้เห็น",
    "position": "ตำแหน่งที่ซ่อนไว้",
    "unit": "หน่วยที่ซ่อนไว้",
    "contact": "hidden-contact@example.invalid",
    "channel": "ช่องทางที่ซ่อนไว้",
    "reference": "ซซ ๙๙๙๙/๘๘๘๘",
    "received": "29 กุมภาพันธ์ 2567",
}
TRACES = (*PLANTED.values(), "2024-02-29", "2567-02-29", "29 ก.พ. 2567", "29 February 2024", "hidden-contact")
ITEM = "content/news/jobs/nurse.md"
FORMATS = ("text", "json", "github", "sarif")


def submitter(**more: str | None) -> str:
    return "".join(f"\n  {key}: {value}" for key, value in {**PLANTED, **more}.items() if value)


CLEAN = {ITEM: item(submitter=submitter())}
FAULTY = {
    "incomplete": {ITEM: item(submitter=submitter(position=None, unit=None))},
    "received late": {ITEM: item(submitter=submitter(), publish_date="1 ม.ค. 2567")},
    "own approver": {ITEM: item(submitter=submitter(), approver="head")},
    "unread": {ITEM: item(submitter=submitter(), publish_date=None)},
    "a fault beside it": {ITEM: item(submitter=submitter(), approver="ใคร", file="x.pdf")},
}


def traces(data: bytes) -> list[str]:
    return [trace for trace in TRACES if trace.encode() in data]


def test_the_site_and_the_folder_of_states_hold_nothing_of_it(tmp_path: Path):
    root = make_site(tmp_path / "site", CLEAN)
    ran = run(root, "build", "--out", str(tmp_path / "public"))
    assert ran.status == 0
    assert traces((ran.out + ran.err).encode()) == []
    written = [path for folder in (tmp_path / "public", root / ".pakphayun") for path in folder.rglob("*")]
    assert any(path.name == "site-manifest.json" for path in written)
    assert any(path.is_file() and root / ".pakphayun" in path.parents for path in written)
    for path in written:
        assert path.is_dir() or traces(path.read_bytes()) == [], path
        assert traces(path.name.encode()) == []


@pytest.mark.parametrize("fault", FAULTY)
@pytest.mark.parametrize("style", FORMATS)
def test_no_report_says_anything_of_it(tmp_path: Path, fault: str, style: str):
    files = dict(FAULTY[fault])
    if fault == "own approver":
        files[ITEM] = files[ITEM].replace(PLANTED["name"], "นายตัวอย่าง ใจดี")
    root = make_site(tmp_path / "site", files)
    for verb in ("check", "build"):
        ran = run(root, verb, "--format", style)
        told = ran.out + ran.err
        assert "c2.1" in told, "it has something to say"
        assert traces(told.encode()) == []


@pytest.mark.parametrize("fault", FAULTY)
def test_neither_the_interface_nor_the_preview_does(tmp_path: Path, fault: str):
    findings = pakphayun_ssg.check(make_site(tmp_path, FAULTY[fault]), TODAY)
    assert findings or fault == "own approver"
    assert traces(repr(findings).encode()) == []
    assert traces(html.page(findings).encode()) == []
