"""``check`` and ``show``: shapes of the interfaces, narrowing by path, broken items."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests import support
from tests.unit.cli.conftest import OFFICE, Call

FINDING = {
    "rule": str,
    "severity": str,
    "clause": str,
    "path": str,
    "line": int,
    "column": int,
    "message": dict,
    "hint": dict,
}


def assert_finding(value: dict[str, Any]) -> None:
    assert {key: type(part) for key, part in value.items()} == FINDING
    assert value["severity"] in {"error", "warning"}
    assert value["line"] >= 1
    assert value["column"] >= 1
    for text in (value["message"], value["hint"]):
        assert set(text) == {"th", "en"}
        assert all(isinstance(words, str) and words.strip() for words in text.values())


def test_json_without_findings(run: Call, office: Path) -> None:
    assert run("check", "--format", "json").json == {
        "version": 1,
        "now": "2025-10-08",
        "summary": {"items": 7, "errors": 0, "warnings": 0},
        "findings": [],
    }


def test_json_with_findings(run: Call, broken: Path) -> None:
    report = run("check", "--format", "json").json
    assert list(report) == ["version", "now", "summary", "findings"]
    assert report["summary"]["errors"] == 2
    assert [finding["path"] for finding in report["findings"]] == [
        "content/news/jobs/stray.txt",
        "content/news/jobs/wrong.md",
    ]
    for finding in report["findings"]:
        assert_finding(finding)


def test_an_item_at_fault_is_counted_as_checked(run: Call, site) -> None:
    site({"content/news/jobs/wrong.md": support.item(approver=None)})
    assert run("check", "--format", "json").json["summary"] == {"items": 1, "errors": 1, "warnings": 0}


def test_text_shows_place_both_languages_clause_and_a_caret(run: Call, site) -> None:
    site({"content/news/jobs/a.md": support.item(publish_date="32 ต.ค. 2568")})
    out = run("check").out
    assert re.match(r"content/news/jobs/a\.md:5:15: ผิด date-unreadable", out)
    assert re.search(r"\n  5 \| publish_date: 32 ต\.ค\. 2568\n    \| {15}\^\n", out)
    assert "วิธีแก้:" in out
    assert "mend:" in out


@pytest.mark.parametrize(
    ("path", "errors", "items"),
    [
        ("content", 2, None),
        (".", 2, None),
        ("content/news/jobs/wrong.md", 1, None),
        ("content/news/jobs/stray.txt", 1, 0),
        ("content/news/jobs/soon.md", 0, 1),
        ("content/about", 0, 1),
        ("content/news/job", 2, None),
    ],
)
def test_path_narrows_what_is_told(run: Call, broken: Path, path: str, errors: int, items: int | None) -> None:
    ran = run("check", path, "--format", "json")
    if path == "content/news/job":
        assert ran.status == 2  # no such folder; "jobs" only begins like it
        return
    assert ran.json["summary"]["errors"] == errors
    assert ran.status == (1 if errors else 0)
    if items is not None:
        assert ran.json["summary"]["items"] == items


def test_several_paths(run: Call, broken: Path) -> None:
    both = run("check", "content/about", "content/news/jobs/wrong.md", "--format", "json").json
    assert both["summary"]["errors"] == 1


def test_a_path_of_another_folder_is_refused(run: Call, office: Path) -> None:
    assert run("check", "/").status == 2
    assert run("check", "..").status == 2


def test_check_tells_everything_that_would_stop_a_build(run: Call, site) -> None:
    """Two items at one address: ``build`` refuses them, so ``check`` must name them."""
    site({"content/news/jobs/a.md": support.item(), "content/news/jobs/a/index.md": support.item()})
    assert run("build").status == 1
    checked = run("check", "--format", "json")
    assert [finding["rule"] for finding in checked.json["findings"]] == ["duplicate-url"]
    assert checked.status == 1


def test_show_json_is_the_item_as_understood(run: Call, office: Path) -> None:
    shown = run("show", "content/news/jobs/nurse/index.md", "--format", "json").json
    assert shown["ok"] is True
    assert list(shown) == ["ok", "item"]
    item = shown["item"]
    assert item["url"] == "/news/jobs/nurse/"
    assert (item["section"], item["entry"], item["slug"], item["state"]) == ("news", "jobs", "nurse", "shown")
    assert item["publish_date"] == "2025-10-01"
    assert item["expiry_date"] == "2026-10-01"
    assert item["data_period"] == {"start": "2025-10-01", "end": "2026-09-30", "label_th": "ปีงบประมาณ พ.ศ. 2569"}
    assert item["approver_id"] == "head"
    (file,) = item["attachments"]
    assert {key: file[key] for key in ("file", "title", "type", "bytes")} == {
        "file": "plan.pdf",
        "title": "แผน",
        "type": "pdf",
        "bytes": len(support.make_file("pdf")),
    }
    assert re.fullmatch("[0-9a-f]{64}", file["sha256"])


@pytest.mark.parametrize("path", ["nurse", "nurse/index.md", "nurse/plan.pdf", "nurse/"])
def test_show_by_file_folder_or_attachment(run: Call, office: Path, path: str) -> None:
    assert run("show", f"content/news/jobs/{path}", "--format", "json").json["item"]["slug"] == "nurse"


def test_show_by_translation(run: Call, office: Path) -> None:
    item = run("show", "content/about/history/history.en.md", "--format", "json").json["item"]
    assert item["translation"] == "content/about/history/history.en.md"
    assert item["expiry_date"] == "never"


def test_show_never_repeats_the_submitter(run: Call, site) -> None:
    submitter = "{name: นางลับ มาก, contact: 081-234-5678, reference: ลับ/1}"
    site({"content/news/jobs/a.md": support.item(submitter=submitter)})
    for form in ("text", "json"):
        out = run("show", "content/news/jobs/a.md", "--format", form).out
        assert "ลับ" not in out
        assert "081" not in out


def test_show_of_a_broken_item(run: Call, broken: Path) -> None:
    ran = run("show", "content/news/jobs/wrong.md", "--format", "json")
    assert ran.status == 1
    assert list(ran.json) == ["ok", "findings"]
    assert ran.json["ok"] is False
    for finding in ran.json["findings"]:
        assert_finding(finding)
    assert [finding["rule"] for finding in ran.json["findings"]] == ["c2.1.2-approver-named"]


def test_show_of_a_broken_item_as_text(run: Call, broken: Path) -> None:
    ran = run("show", "content/news/jobs/wrong.md")
    assert ran.status == 1
    assert "c2.1.2-approver-named" in ran.out


def test_show_as_text_is_in_the_chosen_language(run: Call, office: Path) -> None:
    thai = run("show", "content/news/jobs/soon.md").out
    assert "ชื่อเรื่อง: ประกาศรับสมัครพยาบาลวิชาชีพ" in thai
    assert "1 ตุลาคม 2568" in thai
    english = run("show", "content/news/jobs/soon.md", "--lang", "en").out
    assert "ชื่อเรื่อง" not in english


def test_state_follows_now(call: Call, site) -> None:
    root = site(OFFICE)
    states = {}
    for now in ("2568-09-30", "2568-10-01", "2568-10-19", "2568-10-20"):
        shown = call("show", root / "content/news/jobs/soon.md", "--root", root, "--now", now, "--format", "json")
        states[now] = shown.json["item"]["state"]
    assert list(states.values()) == ["future", "shown", "shown", "expired"]
