"""What the page of an item shows beside its text."""

from __future__ import annotations

import pytest

from pakphayun_ssg.assets import load_assets
from pakphayun_ssg.build import read_site
from pakphayun_ssg.plan.frame import Frame
from pakphayun_ssg.plan.item import item_files, item_pages
from pakphayun_ssg.publish import Published
from tests.support import ROOT, SITE_TOML, TODAY, item, make_file, make_site

JOBS = "content/news/jobs"


@pytest.fixture(scope="session")
def assets():
    return load_assets(ROOT / "templates")


@pytest.fixture
def view(tmp_path, assets):
    def make(files, language="th"):
        checked = read_site(make_site(tmp_path, files), TODAY)
        assert checked.ok, checked.findings
        frame = Frame(checked.settings, checked.mandate, assets, language, Published(TODAY, checked.items))
        return next(iter(item_pages(frame, checked.texts))).view

    return make


def test_everything_the_announcement_wants_shown(view):
    meta = view({f"{JOBS}/a.md": item(publish_time="09:30")})["meta"]
    assert meta["source"] == {"name": "งานบริหารทั่วไป", "href": None, "gazette": None, "translated": False}
    assert "2569" in meta["period"]["text"]
    assert (meta["period"]["start"]["iso"], meta["period"]["end"]["iso"]) == ("2025-10-01", "2026-09-30")
    assert meta["published"] == {"iso": "2025-10-01", "text": "1 ตุลาคม 2568", "time": "09:30"}
    assert meta["expires"] == {"iso": "2026-10-01", "text": "1 ตุลาคม 2569"}
    assert meta["approver"] == {"name": "นายตัวอย่าง ใจดี", "position": "สาธารณสุขอำเภอตัวอย่าง"}
    assert meta["approval"]


def test_an_english_page_gives_the_source_in_english_where_the_translation_has_it(view):
    thai = item(source='{name: งานบริหารทั่วไป, url: "https://example.go.th/"}')
    english = "---\ntitle: Nurse\nsource: General Administration\n---\n"
    source = view({f"{JOBS}/a.md": thai, f"{JOBS}/a.en.md": english}, "en")["meta"]["source"]
    assert (source["name"], source["href"], source["translated"]) == (
        "General Administration",
        "https://example.go.th/",
        True,
    )
    assert view({f"{JOBS}/a.en.md": "---\ntitle: Nurse\n---\n"}, "en")["meta"]["source"]["name"] == "งานบริหารทั่วไป"


def test_what_never_expires_says_why(view):
    meta = view({f"{JOBS}/a.md": item(expiry_date="never", expiry_reason="ประกาศไม่มีกำหนด")})["meta"]
    assert (meta["expires"], meta["expires_reason"]) == (None, "ประกาศไม่มีกำหนด")


@pytest.mark.parametrize("language", ["th", "en"])
def test_a_file_states_type_size_digest_and_the_program_that_opens_it(view, language):
    files = {f"{JOBS}/a/index.md": item(), f"{JOBS}/a/แผน 1.pdf": make_file("pdf", 1_500_000)}
    files[f"{JOBS}/a/index.en.md"] = "---\ntitle: Nurse\n---\n"
    (file,) = view(files, language)["files"]
    assert (file["name"], file["type"], file["bytes"]) == ("แผน 1.pdf", "PDF", 1_500_000)
    assert len(file["sha256"]) == 64
    assert file["size"] == "1.5 MB"
    assert "Acrobat" in file["viewer"]
    assert ("browser" in file["viewer"]) is (language == "en")
    assert file["href"] == "/news/jobs/a/%E0%B9%81%E0%B8%9C%E0%B8%99%201.pdf"


@pytest.mark.parametrize(("language", "title"), [("th", "ประกาศรับสมัครพยาบาลวิชาชีพ"), ("en", "Nurse")])
def test_a_file_alone_bears_the_item_s_title_in_the_page_s_language(view, language, title):
    files = {f"{JOBS}/a/index.md": item(), f"{JOBS}/a/a.pdf": make_file("pdf")}
    (file,) = view({**files, f"{JOBS}/a/index.en.md": "---\ntitle: Nurse\n---\n"}, language)["files"]
    assert file["title"] == title


def test_a_named_file_bears_its_own_title(view):
    files = {f"{JOBS}/a/index.md": item(attachments="\n  - {file: a.pdf, title: แผน, summary: ย่อ}")}
    (file,) = view({**files, f"{JOBS}/a/a.pdf": make_file("pdf")})["files"]
    assert (file["title"], file["summary"]) == ("แผน", "ย่อ")


def test_a_site_below_a_path(view):
    toml = SITE_TOML.replace("[support]", 'base_url = "https://x.github.io/site"\n[support]', 1)
    files = {"site.toml": toml, f"{JOBS}/a/index.md": item("[x](a.pdf)"), f"{JOBS}/a/a.pdf": make_file("pdf")}
    made = view(files)
    assert made["files"][0]["href"] == "/site/news/jobs/a/a.pdf"
    assert made["canonical"] == "https://x.github.io/site/news/jobs/a/"
    assert made["breadcrumb"][1]["href"] == "/site/news/"


def test_the_way_to_the_page(view):
    steps = [(step["title"], step["href"]) for step in view({f"{JOBS}/a.md": item()})["breadcrumb"]]
    assert steps[0] == ("หน้าแรก", "/")
    assert [href for _, href in steps] == ["/", "/news/", "/news/jobs/", None]


def test_tags_lead_to_the_pages_of_the_act(view):
    tags = view({f"{JOBS}/a.md": item(oia="['7(1)', '9(8)t1.2', '9(8)p']")})["tags"]
    assert [tag["href"] for tag in tags] == [
        "/official-information/s7-1/",
        "/official-information/s9-8/",
        "/official-information/s9-8/",
    ]


def test_steps_are_numbered(view):
    steps = view({f"{JOBS}/a.md": item(steps="[{title: ก, duration: 5 นาที}, {title: ข}]")})["steps"]
    assert [(step["number"], step["title"], step["duration"]) for step in steps] == [(1, "ก", "5 นาที"), (2, "ข", None)]


def test_links_of_the_text_are_led_to_their_targets(tmp_path, assets):
    body = "[a](plan.pdf) [b](../b.md) [c](#s-x) [d](https://a.th/?x=1&y=2)\n\n# x\n"
    files = {f"{JOBS}/a/index.md": item(body), f"{JOBS}/a/plan.pdf": make_file("pdf"), f"{JOBS}/b.md": item()}
    checked = read_site(make_site(tmp_path, files), TODAY)
    frame = Frame(checked.settings, checked.mandate, assets, "th", Published(TODAY, checked.items))
    html = next(page for page in item_pages(frame, checked.texts) if page.url == "/news/jobs/a/").body
    for link in ("/news/jobs/a/plan.pdf", "/news/jobs/b/", "#s-x", "https://a.th/?x=1&amp;y=2"):
        assert f'href="{link}"' in html
    assert [copy.url for copy in item_files(checked.items)] == ["/news/jobs/a/plan.pdf"]


def test_a_procurement_plan_states_both_days(view):
    plan = "{budget_allocated_on: 1 ตุลาคม 2568, announced_on: ๓๑ ต.ค. ๒๕๖๘}"
    meta = view({"content/news/procurement-plans/a.md": item(procurement_plan=plan)})["meta"]
    assert meta["plan"]["allocated"]["text"] == "1 ตุลาคม 2568"
    assert meta["plan"]["announced"]["iso"] == "2025-10-31"
    assert view({"content/news/procurement-plans/a.md": item()})["meta"]["plan"] is None


def test_an_item_without_a_summary_is_described_by_its_beginning(view):
    words = "สำนักงานประกาศรับสมัคร **พยาบาลวิชาชีพ** สองอัตรา " * 6
    said = view({f"{JOBS}/a.md": item(f"{words}\n", summary=None)})["description"]
    assert said.startswith("สำนักงานประกาศรับสมัคร พยาบาลวิชาชีพ สองอัตรา สำนักงาน")
    assert said.endswith(" …")
    assert 100 < len(said) < 160


def test_the_picture_of_an_item_stands_where_its_address_is_shared(view):
    picture = "\n  - {file: a.png, alt: คนในงาน, caption: งาน, credit: สำนักงาน, permission: ถ่ายเอง}"
    files = {
        "site.toml": SITE_TOML.replace("[support]", 'base_url = "https://example.go.th/dho"\n[support]', 1),
        "content/news/activities/a/index.md": item(images=picture, summary="งาน"),
        "content/news/activities/a/a.png": make_file("png"),
    }
    assert view(files)["shared"] == "https://example.go.th/dho/news/activities/a/a.png"
