"""``check --fix``: the office's own files mended, each change shown."""

from __future__ import annotations

import stat

import pytest

from tests.support import item

WRONG = item("โรง\u200bพยาบาล\n", title='"ประจ\u0e4d\u0e32ปี"')
RIGHT = item("โรงพยาบาล\n", title='"ประจ\u0e33ปี"')
A, B = "content/news/jobs/a.md", "content/news/general/b.md"


@pytest.fixture
def root(site):
    return site({A: WRONG, B: WRONG, "content/news/jobs/a.en.md": "---\ntitle: Jobs\u00a0here\n---\n\nText.\n"})


def bytes_of(root):
    return {path: path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def test_everything_is_mended_and_the_rest_is_told(run, root):
    assert run("check").out.count("เตือน") == 6
    done = run("check", "--fix")
    assert done.status == 0
    assert "แก้แล้ว 5 แห่งใน 3 ไฟล์" in done.err
    assert "-โรง‹U+200B ZWSP›พยาบาล\n+โรงพยาบาล\n" in done.out
    assert done.out.endswith("ตรวจ 2 รายการ: ผิด 0 เตือน 0\n")
    assert (root / A).read_text(encoding="utf-8") == (root / B).read_text(encoding="utf-8") == RIGHT


def test_a_second_run_changes_nothing(run, root):
    run("check", "--fix")
    before = bytes_of(root)
    done = run("check", "--fix")
    assert bytes_of(root) == before
    assert done.out == "ตรวจ 2 รายการ: ผิด 0 เตือน 0\n"
    assert "แก้แล้ว 0 แห่งใน 0 ไฟล์" in done.err


@pytest.mark.parametrize("option", [["--dry-run"], ["--diff"], ["--fix", "--dry-run"]])
def test_a_dry_run_shows_and_writes_nothing(run, root, option):
    before = bytes_of(root)
    done = run("check", *option)
    assert done.status == 0
    assert done.out.count("+++ content/") == 3
    assert "ยังไม่ได้แก้" in done.err
    assert bytes_of(root) == before


def test_a_dry_run_is_text(run, root):
    assert run("check", "--dry-run", "--format", "json").status == 2


def test_only_what_was_asked_for_is_mended(run, root):
    run("check", "--fix", root / B)
    assert (root / A).read_text(encoding="utf-8") == WRONG
    assert (root / B).read_text(encoding="utf-8") == RIGHT


def test_json_stays_json(run, root):
    assert run("check", "--fix", "--format", "json").json["summary"] == {"items": 2, "errors": 0, "warnings": 0}


def test_a_file_keeps_its_mode(run, root):
    (root / A).chmod(0o600)
    run("check", "--fix")
    assert stat.S_IMODE((root / A).stat().st_mode) == 0o600


def test_a_link_is_neither_followed_nor_replaced(run, root, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "x.md"
    outside.write_text(WRONG, encoding="utf-8")
    link = root / "content/news/jobs/link.md"
    link.symlink_to(outside)
    folder = root / "content/news/activities"
    folder.symlink_to(outside.parent)
    assert run("check", "--fix").status == 1
    assert run("check", "--fix", outside).status == run("check", "--fix", link).status == 2
    assert outside.read_text(encoding="utf-8") == WRONG
    assert link.is_symlink()
    assert folder.is_symlink()


def test_a_file_that_cannot_be_written_is_told(run, root, monkeypatch):
    monkeypatch.setattr("os.access", lambda path, mode: False)
    done = run("check", "--fix")
    assert done.status == 2
    assert B in done.err
    assert (root / B).read_text(encoding="utf-8") == WRONG


def test_names_of_files_are_not_touched(run, site):
    name = "ประจ\u0e4d\u0e32ปี.pdf"
    root = site({
        "content/news/jobs/a/index.md": item(attachments=f'\n  - {{file: "{name}", title: "ประจ\u0e4d\u0e32ปี"}}'),
        f"content/news/jobs/a/{name}": b"%PDF-1.4\n%%EOF\n",
    })  # fmt: skip
    run("check", "--fix")
    text = (root / "content/news/jobs/a/index.md").read_text(encoding="utf-8")
    assert f'{{file: "{name}", title: "ประจ\u0e33ปี"}}' in text
    assert (root / "content/news/jobs/a" / name).exists()


def test_the_submitter_is_mended_and_not_shown(run, site):
    root = site({A: item(submitter="\n  name: นายซ่อนไว้\u200bมาก")})
    done = run("check", "--fix")
    assert "ซ่อนไว้" not in done.out + done.err
    assert "\u200b" not in (root / A).read_text(encoding="utf-8")
