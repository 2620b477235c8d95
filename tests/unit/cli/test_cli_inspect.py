"""``inspect``: verdicts on bare files, made on the spot and those of the shared data."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

import pytest

from tests import support
from tests.sites import file_formats
from tests.unit.cli.conftest import Call
from tests.unit.cli.test_cli_check_show import assert_finding

LIMIT = 4_194_304
FILES: dict[str, tuple[bytes, str]] = {
    "plan.pdf": (support.make_file("pdf"), "accept"),
    "PLAN.PDF": (support.make_file("pdf"), "accept"),
    "แผนปฏิบัติราชการ ปี 2569.pdf": (support.make_file("pdf"), "accept"),
    "a.doc": (support.make_file("doc"), "accept"),
    "a.docx": (support.make_file("docx"), "accept"),
    "a.xls": (support.make_file("xls"), "accept"),
    "a.xlsx": (support.make_file("xlsx"), "accept"),
    "a.jpg": (support.make_file("jpg"), "accept"),
    "a.png": (support.make_file("png"), "accept"),
    "a.zip": (support.make_file("zip"), "accept"),
    "a.rar": (support.make_file("rar"), "accept"),
    "just.pdf": (support.make_file("pdf", LIMIT), "accept"),
    "over.pdf": (support.make_file("pdf", LIMIT + 1), "refuse"),
    "empty.pdf": (b"", "refuse"),
    "program.pdf": (support.make_file("exe"), "refuse"),
    "program.exe": (support.make_file("exe"), "refuse"),
    "picture.gif": (support.make_file("gif"), "refuse"),
    "photo.jpeg": (support.make_file("jpg"), "refuse"),
    "photo.png": (support.make_file("jpg"), "refuse"),
    "macro.docx": (support.make_file("docm"), "refuse"),
    "plan.pdf.exe": (support.make_file("pdf"), "refuse"),
    "noextension": (support.make_file("pdf"), "refuse"),
    "text.txt": ("ข้อความ".encode(), "refuse"),
}


@pytest.mark.parametrize("name", FILES)
def test_verdict(call: Call, tmp_path: Path, name: str) -> None:
    data, verdict = FILES[name]
    path = tmp_path / name
    path.write_bytes(data)
    ran = call("inspect", path, "--format", "json", "--now", "2568-10-08")
    report = ran.json
    assert list(report) == ["version", "now", "summary", "findings", "files"]
    (file,) = report["files"]
    assert set(file) == {"path", "verdict", "type", "bytes", "sha256", "pages"}
    assert file["verdict"] == verdict
    assert file["path"] == str(path)
    assert file["bytes"] == len(data)
    assert file["sha256"] == hashlib.sha256(data).hexdigest()
    assert isinstance(file["type"], str)
    assert file["pages"] is None or file["pages"] >= 1
    assert ran.status == (1 if verdict == "refuse" else 0)
    assert bool(report["findings"]) is (verdict != "accept")
    for finding in report["findings"]:
        assert_finding(finding)
    assert report["summary"]["items"] == 1


def test_several_files_are_all_judged(call: Call, tmp_path: Path) -> None:
    for name in ("plan.pdf", "empty.pdf", "a.png"):
        (tmp_path / name).write_bytes(FILES[name][0])
    ran = call("inspect", *(tmp_path / name for name in ("plan.pdf", "empty.pdf", "a.png")), "--format", "json")
    assert [file["verdict"] for file in ran.json["files"]] == ["accept", "refuse", "accept"]
    assert ran.status == 1


def test_text_says_the_verdict_first(call: Call, tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(support.make_file("pdf"))
    thai = call("inspect", tmp_path / "plan.pdf").out
    assert thai.startswith("รับ ")
    assert call("inspect", tmp_path / "plan.pdf", "--lang", "en").out.startswith("accept ")


def test_pages_are_counted(call: Call, tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(file_formats.pdf("Plan", pages=3))
    assert call("inspect", tmp_path / "plan.pdf", "--format", "json").json["files"][0]["pages"] == 3
    assert "(pdf, 3 หน้า, " in call("inspect", tmp_path / "plan.pdf").out


def test_what_could_not_be_read_is_said_with_the_verdict(call: Call, tmp_path: Path) -> None:
    (tmp_path / "forms.rar").write_bytes(support.make_file("rar"))
    first, second, *_ = call("inspect", tmp_path / "forms.rar").out.splitlines()
    assert first.startswith("รับ ")
    assert second.startswith("  ไม่ได้ตรวจ: ")


def test_a_file_that_is_not_there_stops_with_2(call: Call, tmp_path: Path) -> None:
    assert call("inspect", tmp_path / "no.pdf").status == 2
    folder = call("inspect", tmp_path)
    assert (folder.status, "เป็นโฟลเดอร์" in folder.err) == (2, True)


def test_no_site_is_needed(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.pdf").write_bytes(support.make_file("pdf"))
    assert call("inspect", "plan.pdf").status == 0


def test_the_shared_files_are_judged_as_labelled(call: Call, shared: Path, tmp_path: Path) -> None:
    """At least 98 of 100 within tolerance; nothing bad is accepted, nothing good refused."""
    with (shared / "files/manifest.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > 90
    paths = [shared / "files" / row["file"] if row["stored"] == "yes" else tmp_path / row["file"] for row in rows]
    for row, path in zip(rows, paths, strict=True):
        if row["stored"] == "no":
            path.write_bytes(support.make_file("pdf", int(row["bytes"])))
    ran = call("inspect", *paths, "--format", "json")
    assert (ran.status, "Traceback" in ran.err) == (1, False)
    told = {file["path"]: file for file in ran.json["files"]}
    assert [file["bytes"] for file in told.values()] == [int(row["bytes"]) for row in rows]
    wrong = {
        row["file"]: f"{verdict}, not {row['expected']}"
        for row, path in zip(rows, paths, strict=True)
        if (verdict := told[str(path)]["verdict"]) not in {row["expected"], *row["tolerated"].split(";")}
    }
    assert not [name for name, verdict in wrong.items() if verdict.startswith(("accept", "refuse"))], wrong
    assert len(wrong) <= len(rows) * 0.02, wrong
