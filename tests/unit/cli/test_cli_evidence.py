"""``evidence``: the pack of a fiscal year, as a folder and as a zip."""

from __future__ import annotations

import csv
import hashlib
import io
import zipfile
from pathlib import Path

import pytest

from tests import support

PLAN = support.make_file("pdf")
TAGGED = {
    "content/about/action-plan/plan/index.md": support.item(
        title="แผนปฏิบัติราชการ 2569",
        summary="แผน",
        moit='["2.9"]',
        fiscal_year="2569",
        submitter="{name: นางสมมติ ส่งงาน, position: พยาบาล, unit: กลุ่มงานสมมติ, contact: 099-000-0000}",
        attachments="\n  - {file: plan-2569.pdf, title: แผน}",
    ),
    "content/about/action-plan/plan/plan-2569.pdf": PLAN,
    "content/news/jobs/gone.md": support.item(moit='["2.9"]', publish_date="1 ม.ค. 2568", expiry_date="2 ม.ค. 2568"),
}
FOLDER = "moit-02/about-action-plan-plan"


@pytest.fixture
def tagged(site) -> Path:
    return site(TAGGED)


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_each_item_lies_in_the_folder_of_its_indicator(tagged, run):
    done = run("evidence", "--fiscal-year", "2569")
    assert done.status == 0, done.out + done.err
    found = files(tagged / "papers/evidence-2569")
    assert found[f"{FOLDER}/files/plan-2569.pdf"] == PLAN
    assert {f"{FOLDER}/text.txt", f"{FOLDER}/form-plan.docx", f"{FOLDER}/memo-plan.docx"} <= set(found)
    assert not [path for path in found if "gone" in path]
    assert "แผนปฏิบัติราชการ 2569" in found[f"{FOLDER}/text.txt"].decode("utf-8-sig")


def test_the_index_has_every_indicator_and_every_file(tagged, run, mandate):
    assert run("evidence").status == 0
    found = files(tagged / "papers/evidence-2569")
    rows = list(csv.DictReader(io.StringIO(found["index.csv"].decode("utf-8-sig"))))
    year = mandate.year(2569)
    assert [row["indicator"] for row in rows] == [f"MOIT {line.id}" for line in year.indicators]
    (row,) = [row for row in rows if row["file"]]
    assert (row["indicator"], row["file"], row["sha256"]) == (
        "MOIT 2",
        "plan-2569.pdf",
        hashlib.sha256(PLAN).hexdigest(),
    )
    page = found["index.html"].decode()
    assert page.count("ยังไม่มี") == len(year.indicators) - 1
    assert "มีหลักฐาน ๑ จาก" in page


def test_how_to_reach_the_submitter_is_in_no_file(tagged, run):
    assert run("evidence").status == 0
    for path, data in files(tagged / "papers/evidence-2569").items():
        inside = [data]
        if path.endswith(".docx"):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                inside = [archive.read(name) for name in archive.namelist()]
        assert not [piece for piece in inside if b"099-000-0000" in piece or "๐๙๙".encode() in piece], path


def test_a_zip_is_the_same_each_time(tagged, run, tmp_path):
    for name in ("a.zip", "b.zip"):
        assert run("evidence", "--out", tmp_path / name).status == 0
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.read(f"{FOLDER}/files/plan-2569.pdf") == PLAN


def test_an_earlier_pack_is_replaced_and_nothing_else_is(tagged, run, tmp_path):
    out = tmp_path / "pack"
    assert run("evidence", "--out", out).status == 0
    (out / "moit-02/old.txt").write_text("x")
    assert run("evidence", "--out", out).status == 0
    assert not (out / "moit-02/old.txt").exists()
    other = tmp_path / "other"
    other.mkdir()
    (other / "mine.txt").write_text("x")
    assert run("evidence", "--out", other).status == 2
    assert [path.name for path in other.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("place", ["content/pack", "public/pack", "public/pack.zip"])
def test_a_pack_is_never_put_on_the_site(tagged, run, place):
    assert run("evidence", "--out", tagged / place).status == 2
    assert not (tagged / place).exists()


def test_a_quarter_holds_what_belongs_to_it(tagged, run):
    assert run("evidence", "--quarter", "1").status == 0
    assert (tagged / "papers/evidence-2569-q1/index.html").is_file()


@pytest.mark.parametrize("year", ["2400", "x"])
def test_a_year_nobody_knows_is_refused(tagged, run, year):
    assert run("evidence", "--fiscal-year", year).status == 2


def test_a_site_with_faults_has_no_pack(broken, run):
    done = run("evidence")
    assert done.status == 1
    assert "c2.1.2-approver-named" in done.out
    assert not (broken / "papers").exists()
