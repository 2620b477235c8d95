"""What a build took down, and why."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from pakphayun_ssg.build import build_site
from pakphayun_ssg.cli import main
from pakphayun_ssg.removals import shown_before
from tests.support import SITE_TOML, item, make_file, make_site
from tests.unit.plan.test_register import validator

JOBS = "content/news/jobs"
FILES = {
    f"{JOBS}/over/index.md": item(title="ครบ", expiry_date="9 ต.ค. 2568"),
    f"{JOBS}/over/แผน.pdf": make_file("pdf"),
    f"{JOBS}/out.md": item(title="ถอน", withdrawn="{date: 9 ต.ค. 2568, reason: ผิด, replacement: news/jobs/new}"),
    f"{JOBS}/old.md": item(title="เก่า"),
    f"{JOBS}/new.md": item(title="ใหม่", publish_date="9 ต.ค. 2568", replaces="news/jobs/old"),
    f"{JOBS}/lost.md": item(title="ลบไฟล์"),
    f"{JOBS}/draft.md": item(title="กลับเป็นร่าง"),
    f"{JOBS}/later.md": item(title="เลื่อน"),
    f"{JOBS}/stays.md": item(title="อยู่ต่อ"),
}


def build(root, day, **more):
    built = build_site(root, dt.date.fromisoformat(day), root / "public", **more)
    assert built.written, built.checked.findings
    return built.removals


@pytest.mark.parametrize("base", ["", 'base_url = "https://x.go.th/s"\n'])
def test_each_with_its_reason(tmp_path, base):
    root = make_site(tmp_path, {**FILES, "site.toml": SITE_TOML.replace("[support]", f"{base}[support]", 1)})
    assert build(root, "2025-10-08") == ()
    (root / f"{JOBS}/lost.md").unlink()
    (root / f"{JOBS}/draft.md").write_text(item(draft="true"), encoding="utf-8")
    (root / f"{JOBS}/later.md").write_text(item(publish_date="1 พ.ย. 2568"), encoding="utf-8")
    found = {removal.url: removal for removal in build(root, "2025-10-09")}
    assert {url.split("/")[3]: (r.title, r.why, r.date, r.reason, r.replacement) for url, r in found.items()} == {
        "over": ("ครบ", "expired", "2025-10-09", None, None),
        "out": ("ถอน", "withdrawn", "2025-10-09", "ผิด", "/news/jobs/new/"),
        "old": ("เก่า", "superseded", "2025-10-09", None, "/news/jobs/new/"),
        "lost": ("ลบไฟล์", "deleted", None, None, None),
        "draft": ("กลับเป็นร่าง", "draft", None, None, None),
        "later": ("เลื่อน", "future", None, None, None),
    }
    assert found["/news/jobs/over/"].files == ("/news/jobs/over/แผน.pdf",)
    told = json.loads((root / ".pakphayun/removals.json").read_text(encoding="utf-8"))
    validator("removals").validate(told)
    assert (told["day"], len(told["removals"])) == ("2025-10-09", 6)
    assert build(root, "2025-10-10") == ()
    assert json.loads((root / ".pakphayun/removals.json").read_text(encoding="utf-8"))["removals"] == []


def test_a_record_that_cannot_be_written_is_told_and_not_called_an_old_site(tmp_path, capsys):
    root = make_site(tmp_path / "site", FILES)
    build(root, "2025-10-08")
    (root / ".pakphayun/removals.json").unlink()
    (root / ".pakphayun/removals.json").mkdir()
    assert main(["build", "--root", str(root), "--now", "2025-10-09"]) == 2
    told = capsys.readouterr().err
    assert "สร้างเว็บไซต์ใหม่เสร็จแล้ว แต่บันทึกรายการที่นำลงไม่ได้" in told
    assert "เว็บไซต์เดิม" not in told
    assert "removals.json" in told
    assert not (root / "public/news/jobs/over/แผน.pdf").exists()
    assert [path.name for path in (root / ".pakphayun").glob("removals*")] == ["removals.json"]


def test_a_fresh_clone_knows_from_the_register_it_fetched(tmp_path):
    root = make_site(tmp_path / "site", FILES)
    build(root, "2025-10-08")
    kept = tmp_path / "register.json"
    kept.write_bytes((root / "public/register/register.json").read_bytes())
    clone = make_site(tmp_path / "clone", FILES)
    assert {removal.why for removal in build(clone, "2025-10-09", before=kept)} == {
        "expired",
        "withdrawn",
        "superseded",
    }


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"items": 3}', '{"items": [{"url": "/a/"}]}', '{"items": [null]}', "[" * 9999]
)
def test_what_is_no_register_tells_nothing(tmp_path, text):
    (tmp_path / "register.json").write_text(text, encoding="utf-8")
    assert shown_before(tmp_path / "register.json", "") == ()
    assert shown_before(tmp_path / "none.json", "") == ()
