"""``new`` with flags: what is written reads back exactly, and what is refused leaves nothing."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from tests import support
from tests.unit.cli.conftest import Call

FLAGS = {
    "title": "ประกาศรับสมัครพยาบาลวิชาชีพ",
    "source": "งานบริหารทั่วไป",
    "data-period": "ปีงบประมาณ 2569",
    "publish-date": "1 ตุลาคม 2568",
    "expiry-date": "1 ตุลาคม 2569",
    "approver": "สาธารณสุขอำเภอตัวอย่าง",
}
JOBS = "content/news/jobs"


def flags(*left_out: str, **changed: str) -> list[str]:
    values = {**FLAGS, **{key.replace("_", "-"): value for key, value in changed.items()}}
    return ["--no-input", *(f"--{key}={value}" for key, value in values.items() if key not in left_out)]


def content(root: Path) -> dict[str, bytes]:
    folder = root / "content"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def empty(site) -> Path:
    return site({})


@pytest.fixture
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the clerk's own files lie."""
    return tmp_path_factory.mktemp("โต๊ะทำงาน")


def test_with_all_flags(run: Call, empty: Path) -> None:
    ran = run("new", "news/jobs", *flags(summary="หนึ่งอัตรา", slug="nurse-2569"))
    assert ran.status == 0, ran.out + ran.err
    assert f"{JOBS}/nurse-2569.md" in ran.err
    item = run("show", f"{JOBS}/nurse-2569.md", "--format", "json").json["item"]
    assert item["title"] == FLAGS["title"]
    assert item["summary"] == "หนึ่งอัตรา"
    assert item["source"] == FLAGS["source"]
    assert item["data_period"]["start"] == "2025-10-01"
    assert (item["publish_date"], item["expiry_date"]) == ("2025-10-01", "2026-10-01")
    assert item["approver_id"] == "head"
    assert run("check").status == 0
    assert run("build").status == 0


def test_defaults_fill_what_was_not_given(run: Call, empty: Path) -> None:
    ran = run("new", "news/jobs", *flags("source", "data-period", "publish-date", "approver", slug="a"))
    assert ran.status == 0, ran.err
    item = run("show", f"{JOBS}/a.md", "--format", "json").json["item"]
    assert item["source"] == "สำนักงานสาธารณสุขอำเภอตัวอย่าง"
    assert item["publish_date"] == "2025-10-08"
    assert item["approver_id"] == "head"
    assert item["data_period"]["label_th"] == "ปีงบประมาณ พ.ศ. 2569"


@pytest.mark.parametrize(
    ("entry", "given", "missing"),
    [
        ("news/jobs", [], {"--title", "--expiry-date", "--slug"}),
        ("news/jobs", ["--title=ก", "--slug=a"], {"--expiry-date"}),
        ("laws/acts", ["--slug=a"], {"--title", "--source-url", "--expiry-date"}),
        ("knowledge/articles", ["--slug=a"], {"--title", "--publish-time", "--expiry-date"}),
        ("news/jobs", ["--title=ก", "--slug=a", "--expiry-date=never"], {"--expiry-reason"}),
    ],
)
def test_missing_flags_are_told_all_at_once(
    run: Call, empty: Path, entry: str, given: list[str], missing: set[str]
) -> None:
    ran = run("new", entry, "--no-input", *given)
    assert ran.status == 2
    assert set(re.findall(r"--[a-z-]+", ran.err)) == missing
    assert content(empty) == {}


def test_a_missing_approver_is_told_with_the_rest(run: Call, empty: Path) -> None:
    """A second person may approve, so there is no default; the first answer must name every flag."""
    second = '[[people]]\nid = "two"\nname = "นายสอง สมมติ"\nposition = "หัวหน้ากลุ่มงาน"\n'
    appointed = '[[people.appointments]]\nrole = "group_head"\nfrom = "1 ต.ค. 2560"\n'
    toml = support.SITE_TOML + second + appointed
    (empty / "site.toml").write_text(toml, encoding="utf-8")
    ran = run("new", "news/jobs", "--no-input", "--slug=a")
    assert ran.status == 2
    assert set(re.findall(r"--[a-z-]+", ran.err)) == {"--title", "--expiry-date", "--approver"}


@pytest.mark.parametrize(
    ("flag", "value", "reason"),
    [
        ("title", " \u200b ", "ต้องมีข้อความ"),
        ("data-period", "ปีหน้า", "--data-period"),
        ("publish-date", "31 กุมภาพันธ์ 2568", "--publish-date"),
        ("expiry-date", "30 กันยายน 2568", "วันนำลงต้องอยู่หลังวันที่เผยแพร่"),
        ("approver", "web", "ไม่ใช่ผู้มีอำนาจอนุมัติ"),
        ("approver", "นายไม่มี ตัวตน", "นายตัวอย่าง ใจดี"),
        ("slug", "Nurse 2569", "--slug"),
        ("slug", "../../evil", "--slug"),
        ("slug", "index", "--slug"),
        ("slug", "page", "--slug"),
        ("slug", "a" * 81, "--slug"),
    ],
)
def test_a_wrong_flag_is_told_with_its_reason(run: Call, empty: Path, flag: str, value: str, reason: str) -> None:
    ran = run("new", "news/jobs", *flags(**{"slug": "a", flag.replace("-", "_"): value}))
    assert ran.status == 2
    assert reason in ran.err
    assert content(empty) == {}


@pytest.mark.parametrize(
    "entry", ["news", "news/", "nope/jobs", "news/nope", "../news/jobs", "news/jobs/x", "news//jobs"]
)
def test_an_entry_that_is_not_there(run: Call, empty: Path, entry: str) -> None:
    ran = run("new", entry, *flags(slug="a"))
    assert ran.status == 2
    assert content(empty) == {}


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("news/job", "หมายถึง “news/jobs” หรือไม่"),
        ("new/jobs", "หมายถึง “news/jobs” หรือไม่"),
        ("news", "เลือกจาก news/general"),
        ("ข่าว", "docs/sections.md"),
        ("official-information/s9-1", "ระบบสร้างเอง"),
    ],
)
def test_an_entry_that_is_not_there_is_told_with_those_that_are(run: Call, empty: Path, entry: str, words: str) -> None:
    assert words in run("new", entry, *flags(slug="a")).err


@pytest.mark.parametrize("entry", ["news/jobs/", "content/news/jobs", "content\\news\\jobs", "News/Jobs", "news\\jobs"])
def test_an_entry_may_be_given_as_its_folder(run: Call, empty: Path, entry: str) -> None:
    assert run("new", entry, *flags(slug="a")).status == 0
    assert list(content(empty)) == ["news/jobs/a.md"]


def test_a_folder_that_may_not_be_written(run: Call, empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pakphayun_ssg.cli.new._write", refuse)
    ran = run("new", "news/jobs", *flags(slug="a"))
    assert ran.status == 2
    assert "เขียน" in ran.err
    assert "Permission denied" in ran.err


def test_what_still_lacks_is_not_said_to_be_ready(run: Call, empty: Path) -> None:
    ran = run("new", "public-manuals/service-guides", *flags(slug="a"))
    assert ran.status == 1
    assert "แก้ตามที่แจ้งข้างบน" in ran.err
    assert "serve" not in ran.err


def test_an_entry_the_build_makes_takes_no_items(run: Call, empty: Path, mandate) -> None:
    section, entry = next(
        (section, entry) for section in mandate.sections for entry in section.entries if entry.kind == "generated"
    )
    assert run("new", f"{section.slug}/{entry.slug}", *flags(slug="a")).status == 2


def test_a_law_needs_an_address_and_knowledge_a_time(run: Call, empty: Path) -> None:
    law = flags(slug="act", source_url="https://ratchakitcha.soc.go.th/x")
    assert run("new", "laws/acts", *law).status == 0
    assert run("new", "laws/acts", *flags(slug="act-2", source_url="ratchakitcha.soc.go.th")).status == 2
    assert run("new", "knowledge/articles", *flags(slug="article", publish_time="09.30 น.")).status == 0
    assert run("new", "knowledge/articles", *flags(slug="article-2", publish_time="เก้าโมง")).status == 2
    assert run("check").status == 0


def test_never_with_its_reason(run: Call, empty: Path) -> None:
    assert run("new", "news/jobs", *flags(slug="a", expiry_date="never", expiry_reason="ใช้ตลอดไป")).status == 0
    assert run("show", f"{JOBS}/a.md", "--format", "json").json["item"]["expiry_date"] == "never"


TITLES = {
    "colon": "ประกาศ: รับสมัคร",
    "hash": "# หัวข้อ # หมายเหตุ",
    "quotes": "คำว่า \"ด่วน\" และ 'ที่สุด'",
    "typographic quotes": "“ด่วน” ‘ที่สุด’",
    "brackets": "[ด่วน] {ประกาศ: รับสมัคร}",
    "leading dash": "- ข้อแรก",
    "dashes": "---",
    "dots": "...",
    "emoji": "แจ้งเตือน 😷",
    "emoji with selector": "แจ้งเตือน ⚠️",
    "emoji of a family": "ครอบครัว 👨‍👩‍👧",
    "NBSP": "พ.ศ.\u00a02569",
    "zero-width space": "กระทรวง\u200bสาธารณสุข",
    "two blanks": "ก  ข",
    "backslash": "C:\\n\\t\\x41",
    "percent": "100% {{ title }} {% raw %}",
    "yes": "yes",
    "null": "null",
    "number": "2569",
    "date": "2568-10-01",
    "star": "*ดาว* &นก !ตก @ใคร `โค้ด` | > ? %",
    "markup": "<b>หนา</b> &amp;",
    "long": "ประกาศ" * 150,
}


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_any_title_is_read_back_exactly(run: Call, empty: Path, title: str) -> None:
    source = f"{title} ก"
    ran = run("new", "news/jobs", *flags(title=title, summary=title, source=source, slug="a"))
    assert ran.status == 0, ran.out + ran.err
    item = run("show", f"{JOBS}/a.md", "--format", "json").json["item"]
    assert (item["title"], item["summary"], item["source"]) == (title, title, source)
    assert run("check").status == 0


@pytest.mark.parametrize("dash", ["-", "---", "..."])
def test_a_dash_is_no_source_and_nothing_is_written(run: Call, empty: Path, dash: str) -> None:
    ran = run("new", "news/jobs", *flags(source=dash, slug="a"))
    assert (ran.status, "ขีด" in ran.err) == (2, True), ran.out + ran.err
    assert not (empty / JOBS / "a.md").exists()


def test_a_sara_am_of_two_parts_is_made_one(run: Call, empty: Path) -> None:
    """It looks the same, and only so it is found."""
    assert run("new", "news/jobs", *flags(title="น\u0e4d\u0e32", slug="a")).status == 0
    assert run("show", f"{JOBS}/a.md", "--format", "json").json["item"]["title"] == "น\u0e33"


def test_a_title_with_a_line_end_becomes_one_line(run: Call, empty: Path) -> None:
    assert run("new", "news/jobs", *flags(title="บรรทัดแรก\nบรรทัดสอง", slug="a")).status == 0
    assert run("show", f"{JOBS}/a.md", "--format", "json").json["item"]["title"] == "บรรทัดแรก บรรทัดสอง"


def test_files_are_copied_byte_for_byte(run: Call, empty: Path, desk: Path) -> None:
    names = {"แผนปฏิบัติราชการ ปี 2569 (ฉบับแก้ไข).pdf": "pdf", "ตาราง #1.xlsx": "xlsx", "it's [1].png": "png"}
    for name, kind in names.items():
        (desk / name).write_bytes(
            support.make_file(kind) + bytes(range(256)) if kind != "xlsx" else support.make_file(kind)
        )
    ran = run("new", "news/jobs", *(desk / name for name in names), *flags(slug="plan"))
    assert ran.status == 0, ran.out + ran.err
    for name in names:
        assert (empty / JOBS / "plan" / name).read_bytes() == (desk / name).read_bytes()
        assert (desk / name).exists()
    item = run("show", f"{JOBS}/plan", "--format", "json").json["item"]
    assert [file["file"] for file in item["attachments"]] == list(names)
    assert run("check").status == 0
    assert run("build").status == 0
    for name in names:
        assert (empty / "public/news/jobs/plan" / name).read_bytes() == (desk / name).read_bytes()


def test_a_file_offers_its_name_as_slug(run: Call, empty: Path, desk: Path) -> None:
    (desk / "Nurse_Plan 2569.PDF").write_bytes(support.make_file("pdf"))
    assert run("new", "news/jobs", desk / "Nurse_Plan 2569.PDF", *flags()).status == 0
    assert (empty / JOBS / "nurse-plan-2569/index.md").is_file()


def test_a_thai_file_name_offers_none(run: Call, empty: Path, desk: Path) -> None:
    (desk / "แผน.pdf").write_bytes(support.make_file("pdf"))
    ran = run("new", "news/jobs", desk / "แผน.pdf", *flags())
    assert ran.status == 2
    assert "--slug" in ran.err
    assert content(empty) == {}


REFUSED = {
    "setup.exe": support.make_file("exe"),
    "setup.pdf": support.make_file("exe"),
    "empty.pdf": b"",
    "big.pdf": support.make_file("pdf", 5_000_000),
    "photo.jpeg": support.make_file("jpg"),
    "macro.docx": support.make_file("docm"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_refused_file_adds_nothing(run: Call, empty: Path, desk: Path, name: str) -> None:
    (desk / name).write_bytes(REFUSED[name])
    (desk / "good.pdf").write_bytes(support.make_file("pdf"))
    ran = run("new", "news/jobs", desk / "good.pdf", desk / name, *flags(slug="a"))
    assert ran.status == 1
    assert name in ran.out
    assert content(empty) == {}
    assert (empty / "content").is_dir()
    assert not list((empty / "content").rglob("*"))


@pytest.mark.parametrize("name", ["con.pdf", "a:b.pdf", ".hidden.pdf", "x" * 210 + ".pdf", "a\nb.pdf", "what?.pdf"])
def test_a_file_name_that_check_refuses_adds_nothing(run: Call, empty: Path, desk: Path, name: str) -> None:
    """ "Nothing is written until all of it is right": a name the next check calls an error is not brought in."""
    try:
        (desk / name).write_bytes(support.make_file("pdf"))
    except OSError:
        pytest.skip("this file system takes no such name")
    ran = run("new", "news/jobs", desk / name, *flags(slug="a"))
    assert ran.status != 0
    assert content(empty) == {}


def test_a_file_whose_name_is_decomposed(run: Call, empty: Path, desk: Path) -> None:
    """As macOS hands names over: é is two code points."""
    name = unicodedata.normalize("NFD", "Résumé ปี 2569.pdf")
    (desk / name).write_bytes(support.make_file("pdf"))
    ran = run("new", "news/jobs", desk / name, *flags(slug="a"))
    assert ran.status == 0, ran.out


def test_a_file_that_is_not_there(run: Call, empty: Path, desk: Path) -> None:
    ran = run("new", "news/jobs", desk / "no.pdf", *flags(slug="a"))
    assert ran.status == 2
    assert "no.pdf" in ran.err
    assert content(empty) == {}


def test_two_files_of_one_name(run: Call, empty: Path, desk: Path) -> None:
    (desk / "sub").mkdir()
    for path in (desk / "plan.pdf", desk / "sub/PLAN.pdf"):
        path.write_bytes(support.make_file("pdf"))
    assert run("new", "news/jobs", desk / "plan.pdf", desk / "sub/PLAN.pdf", *flags(slug="a")).status == 2
    assert content(empty) == {}


@pytest.mark.parametrize(
    "taken",
    [
        {f"{JOBS}/nurse.md": support.item()},
        {f"{JOBS}/nurse/index.md": support.item()},
        {f"{JOBS}/nurse.pdf": support.make_file("pdf"), f"{JOBS}/nurse.pdf.md": support.item()},
    ],
    ids=["page", "bundle", "sidecar"],
)
@pytest.mark.parametrize("with_file", [True, False])
def test_a_slug_that_is_taken(run: Call, site, desk: Path, taken: dict[str, str], *, with_file: bool) -> None:
    root = site(taken)
    (desk / "plan.pdf").write_bytes(support.make_file("pdf"))
    before = content(root)
    ran = run("new", "news/jobs", *([desk / "plan.pdf"] if with_file else []), *flags(slug="nurse"))
    assert ran.status == 2
    assert "nurse" in ran.err
    assert content(root) == before


def test_a_site_with_faults_elsewhere_still_takes_items(run: Call, broken: Path) -> None:
    """The clerk answers for her own item, not for the others'."""
    ran = run("new", "news/jobs", *flags(slug="fine"))
    assert ran.status == 0, ran.out
    assert "c2.1.2-approver-named" not in ran.out


def test_what_was_cut_off_before_is_no_obstacle(run: Call, empty: Path, desk: Path) -> None:
    (desk / "plan.pdf").write_bytes(support.make_file("pdf"))
    (empty / JOBS / ".plan.new").mkdir(parents=True)
    (empty / JOBS / ".plan.new/half").write_bytes(b"x")
    assert run("new", "news/jobs", desk / "plan.pdf", *flags(slug="plan")).status == 0
    assert sorted(content(empty)) == ["news/jobs/plan/index.md", "news/jobs/plan/plan.pdf"]
