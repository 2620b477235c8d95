"""The register and the list of what was taken down, for people and programs."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from pakphayun_ssg.assets import load_assets
from pakphayun_ssg.build import read_site
from pakphayun_ssg.plan.archive import archive_pages
from pakphayun_ssg.plan.frame import Frame
from pakphayun_ssg.plan.register import register_data, register_pages
from pakphayun_ssg.publish import published
from pakphayun_ssg.render import renderer
from tests.support import ROOT, SITE_TOML, TODAY, item, make_file, make_site

JOBS = "content/news/jobs"
FILES = {
    f"{JOBS}/a/index.md": item(
        title="'=1+1 ประกาศ, “รับสมัคร”'",
        attachments="\n  - {file: แผน.pdf, title: แผน}",
        images="\n  - {file: a.png, alt: ก, credit: ข}",
        fiscal_year="๒๕๖๙",
        submitter="{name: ลับสุด}",
    ),
    f"{JOBS}/a/แผน.pdf": make_file("pdf", 1_500_000),
    f"{JOBS}/a/a.png": make_file("png"),
    f"{JOBS}/b.md": item(title="ไม่มีกำหนด", publish_date="2 ต.ค. 2568", expiry_date="never", expiry_reason="ใช้ตลอดไป"),
    f"{JOBS}/b.en.md": "---\ntitle: For ever\n---\n",
    f"{JOBS}/old.md": item(title="เดิม", expiry_date="5 ต.ค. 2568"),
    f"{JOBS}/hidden.md": item(title="ยังไม่ถึงวัน", publish_date="1 พ.ย. 2568"),
    f"{JOBS}/draft.md": item(title="ร่าง", draft="true"),
}


def validator(name):
    schema = json.loads((ROOT / f"docs/schemas/{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


@pytest.fixture
def frame(tmp_path):
    def make(files=FILES, language="th", today=TODAY, *, drafts=False):
        checked = read_site(make_site(tmp_path, files), TODAY)
        assert checked.ok, checked.findings
        day = published(checked.items, today, drafts=drafts)
        return Frame(checked.settings, checked.mandate, load_assets(ROOT / "templates"), language, day)

    return make


@pytest.fixture
def data(frame):
    def make(**more):
        return {output.url: output.data for output in register_data(frame(**more))}

    return make


@pytest.mark.parametrize("base", ["", 'base_url = "https://x.go.th/s"\n'])
def test_json_is_as_its_schema_says(data, base):
    made = data(files={**FILES, "site.toml": SITE_TOML.replace("[support]", f"{base}[support]", 1)})
    register = json.loads(made["/register/register.json"])
    validator("register").validate(register)
    validator("build").validate(json.loads(made["/build.json"]))
    assert (register["day"], register["count"]) == ("2025-10-08", 2)
    first, second = register["items"]
    assert first["url"] == ("https://x.go.th/s" if base else "") + "/news/jobs/b/"
    assert (first["expiry_date"], first["expiry_reason"], first["title_en"]) == (None, "ใช้ตลอดไป", "For ever")
    assert (second["publish_date"], second["expiry_date"]) == ("2025-10-01", "2026-10-01")
    assert second["period"]["label_th"] == "ปีงบประมาณ พ.ศ. 2569"
    assert second["approver"] == {"name": "นายตัวอย่าง ใจดี", "position": "สาธารณสุขอำเภอตัวอย่าง"}
    assert [(file["name"], file["type"]) for file in second["files"]] == [("แผน.pdf", "pdf"), ("a.png", "png")]
    assert second["files"][0]["bytes"] == 1_500_000
    assert "ลับสุด" not in made["/register/register.json"].decode()


def test_csv_opens_in_excel_with_a_row_for_each_file(data):
    text = data()["/register/register.csv"].decode()
    assert text.startswith("\ufefftitle,url,")
    header, *rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert [len(row) for row in rows] == [len(header)] * 3
    assert [row[header.index("file")] for row in rows] == ["", "แผน.pdf", "a.png"]
    assert rows[1][0] == "'=1+1 ประกาศ, “รับสมัคร”"
    assert all(len(row[header.index("file_sha256")]) == 64 for row in rows[1:])


def test_nothing_that_is_not_shown_is_registered(data):
    text = b"".join(data(drafts=True).values()).decode()
    assert not [word for word in ("เดิม", "ยังไม่ถึงวัน", "ร่าง") if word in text]


@pytest.mark.parametrize("language", ["th", "en"])
def test_as_pages(frame, language):
    (page,) = register_pages(frame(language=language))
    html = renderer(ROOT / "templates")(page).decode()
    made = "8 ตุลาคม 2568" if language == "th" else "8 October 2025"
    assert f'<time datetime="2025-10-08">{made}</time>' in html
    assert "1.5 MB" in html
    assert 'href="/register/register.csv"' in html
    assert 'data-expires="2026-10-01" hidden' in html
    assert ("For ever" in html) is (language == "en")


def test_long_lists_have_pages(frame):
    files = {f"{JOBS}/n{number:03}.md": item(title=f"เรื่อง {number}") for number in range(101)}
    files |= {
        f"{JOBS}/g{number:03}.md": item(title=f"เก่า {number}", expiry_date="5 ต.ค. 2568") for number in range(101)
    }
    made = frame(files)
    for pages, base in ((list(register_pages(made)), "register"), (list(archive_pages(made)), "archive")):
        assert [page.url for page in pages] == [f"/{base}/", f"/{base}/page/2/"]
        assert [len(page.view["rows"]) for page in pages] == [100, 1]
        assert pages[1].view["pager"]["previous"] == f"/{base}/"
        assert pages[1].view["alternate"]["href"] == f"/en/{base}/page/2/"
    assert [page.view["made_for"] is None for page in register_pages(made)] == [False, True]


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_archive_tells_title_dates_and_reason(frame, language):
    withdrawn = "{date: ๓ ต.ค. ๒๕๖๘, reason: ข้อมูลคลาดเคลื่อน, replacement: news/jobs/b}"
    (page,) = archive_pages(frame({**FILES, f"{JOBS}/w.md": item(title="ถอน", withdrawn=withdrawn)}, language))
    rows = [(row["title"], row["date"]["iso"], row["why"], row["reason"]) for row in page.view["rows"]]
    assert rows == [("เดิม", "2025-10-05", "expired", None), ("ถอน", "2025-10-03", "withdrawn", "ข้อมูลคลาดเคลื่อน")]
    html = renderer(ROOT / "templates")(page).decode()
    assert 'href="/news/jobs/w/"' in html
    assert "ข้อมูลคลาดเคลื่อน" in html
    assert ('href="/en/news/jobs/b/"' in html) is (language == "en")


def test_an_empty_archive_says_so(frame):
    (page,) = archive_pages(frame(today=dt.date(2025, 10, 4)))
    assert "ยังไม่มีรายการที่นำลง" in renderer(ROOT / "templates")(page).decode()


def test_the_page_of_an_item_says_when_it_is_over(frame):
    """For search engines and for the browser of a site that nobody rebuilt; what will replace it stays secret."""
    files = {
        f"{JOBS}/a.md": item(withdrawn="{date: 1 ธ.ค. 2568, reason: x}"),
        f"{JOBS}/b.md": item(),
        f"{JOBS}/c.md": item(publish_date="1 พ.ย. 2568", replaces="news/jobs/b"),
    }
    made = frame(files)
    ends = {found.slug: made.ends(found) for found in made.items}
    assert ends == {
        "a": {"iso": "2025-12-01", "text": "1 ธันวาคม 2568"},
        "b": {"iso": "2026-10-01", "text": "1 ตุลาคม 2569"},
    }
