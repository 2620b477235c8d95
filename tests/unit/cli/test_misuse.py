"""Wrong calls, told to a clerk: in Thai, with the word that was meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.conftest import Call


@pytest.mark.parametrize(
    ("arguments", "thai", "english"),
    [
        (["chek"], "ไม่มี “chek” ให้เลือก หมายถึง “check” หรือไม่", "did you mean “check”?"),
        (["list", "expird"], "หมายถึง “expired” หรือไม่", "did you mean “expired”?"),
        (["check", "--format", "jsn"], "หมายถึง “json” หรือไม่", "did you mean “json”?"),
        (["verify", "public"], "ไม่มี “verify” ให้เลือก", "there is no “verify”"),
        (["build", "--release"], "ไม่รู้จัก --release", "--release"),
        (["build", "--jobs", "2"], "ไม่รู้จัก --jobs 2", "--jobs"),
        (["build", "--why", "/"], "ไม่รู้จัก --why /", "--why"),
        (["show"], "ขาด PATH", "PATH"),
        (["list", "--within"], "--within ต้องมีค่าตามหลัง", "--within"),
        (["serve", "--port", "x"], "--port ต้องเป็นตัวเลข", "--port"),
    ],
)
def test_a_wrong_call_is_told_in_thai_too(call: Call, arguments: list[str], thai: str, english: str) -> None:
    ran = call(*arguments)
    assert (ran.status, ran.out) == (2, "")
    first, second = ran.err.splitlines()
    assert thai in first
    assert english in second


@pytest.mark.parametrize("half", ["--st", "--dra", "--no"])
def test_no_option_is_known_by_half_its_name(call: Call, half: str, office: Path) -> None:
    """Such a call would end the day another option begins like it."""
    assert call("build", half, "--root", office).status == 2


def test_text_is_a_format_of_list_too(run: Call, office: Path) -> None:
    assert run("list", "--format", "text").out == run("list").out != ""


@pytest.mark.parametrize("form", ["github", "sarif"])
def test_inspect_gives_its_findings_in_the_formats_of_check(call: Call, tmp_path: Path, form: str) -> None:
    (tmp_path / "setup.exe").write_bytes(b"MZ")
    ran = call("inspect", tmp_path / "setup.exe", "--format", form)
    assert ran.status == 1
    assert "c2.7-file-extension" in ran.out
    assert ran.out.startswith("::error") if form == "github" else ran.json["version"] == "2.1.0"


def test_show_tells_a_fault_of_the_translation(run: Call, office: Path) -> None:
    (office / "content/news/jobs/soon.en.md").write_text("---\nsummary: x\n---\n", encoding="utf-8")
    ran = run("show", "content/news/jobs/soon.md", "--format", "json")
    assert ran.status == 1
    assert [(f["rule"], f["path"]) for f in ran.json["findings"]] == [
        ("c2.1.3-metadata", "content/news/jobs/soon.en.md")
    ]
