"""What an old address answers."""

from __future__ import annotations

import datetime as dt

import pytest

from pakphayun_ssg.assets import load_assets
from pakphayun_ssg.build import read_site
from pakphayun_ssg.plan.frame import Frame
from pakphayun_ssg.plan.standing import moved_pages
from pakphayun_ssg.plan.tombstone import tombstone_pages
from pakphayun_ssg.publish import published
from pakphayun_ssg.render import renderer
from tests.support import ROOT, TODAY, item, make_site

JOBS = "content/news/jobs"
LATER = dt.date(2026, 10, 1)
ENGLISH = "---\ntitle: Nurse wanted\n---\n"


@pytest.fixture
def frame(tmp_path):
    def make(files, language="th", today=LATER):
        checked = read_site(make_site(tmp_path, files), TODAY)
        assert checked.ok, checked.findings
        day = published(checked.items, today)
        return Frame(checked.settings, checked.mandate, load_assets(ROOT / "templates"), language, day)

    return make


def test_title_when_why_and_where_to_go_on(frame):
    (page,) = tombstone_pages(frame({f"{JOBS}/a.md": item()}))
    assert (page.url, page.template, page.body) == ("/news/jobs/a/", "tombstone.html", "")
    view = page.view
    assert view["heading"] == "ประกาศรับสมัครพยาบาลวิชาชีพ"
    assert view["title"] == "นำลงจากเว็บไซต์แล้ว: ประกาศรับสมัครพยาบาลวิชาชีพ"
    assert (view["why"], view["reason"], view["replacement"]) == ("expired", None, None)
    assert view["date"] == {"iso": "2026-10-01", "text": "1 ตุลาคม 2569"}
    assert view["entry"]["href"] == "/news/jobs/"
    assert "งานบริหารทั่วไป" not in str(view)  # nothing else of the item


def test_the_day_before_there_is_none(frame):
    assert list(tombstone_pages(frame({f"{JOBS}/a.md": item()}, today=dt.date(2026, 9, 30)))) == []


@pytest.mark.parametrize(
    ("language", "title", "replacement"),
    [("th", "ประกาศรับสมัครพยาบาลวิชาชีพ", "/news/jobs/b/"), ("en", "Nurse wanted", "/en/news/jobs/b/")],
)
def test_in_both_languages(frame, language, title, replacement):
    files = {f"{JOBS}/a.md": item(), f"{JOBS}/a.en.md": ENGLISH, f"{JOBS}/b.en.md": "---\ntitle: New\n---\n"}
    files[f"{JOBS}/b.md"] = item(publish_date="2568-12-01", expiry_date="2570-10-01", replaces="news/jobs/a")
    (page,) = tombstone_pages(frame(files, language))
    assert (page.view["heading"], page.view["why"]) == (title, "superseded")
    assert page.view["replacement"]["href"] == replacement
    assert page.view["date"]["iso"] == "2025-12-01"


def test_in_english_only_what_was_there_in_english(frame):
    assert list(tombstone_pages(frame({f"{JOBS}/a.md": item()}, "en"))) == []


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ({}, "expired"),
        ({"withdrawn": "{date: 2568-12-01, reason: ข้อมูลคลาดเคลื่อน, replacement: 'https://x.go.th/'}"}, "withdrawn"),
    ],
)
def test_as_html(frame, language, keys, why):
    files = {f"{JOBS}/a.md": item(**keys), f"{JOBS}/a.en.md": ENGLISH}
    (page,) = tombstone_pages(frame(files, language))
    html = renderer(ROOT / "templates")(page).decode()
    assert '<meta name="robots" content="noindex">' in html
    assert ('datetime="2026-10-01"' in html) is (why == "expired")
    assert ("ข้อมูลคลาดเคลื่อน" in html, 'href="https://x.go.th/"' in html) == (why == "withdrawn",) * 2


def test_the_old_addresses_of_a_gone_item_lead_to_its_tombstone(frame):
    (page,) = moved_pages(frame({f"{JOBS}/a.md": item(aliases="/old/")}))
    assert page.view["target"]["href"] == "/news/jobs/a/"


def test_the_page_of_the_newer_item_links_to_the_tombstone(frame):
    files = {
        f"{JOBS}/a.md": item(),
        f"{JOBS}/b.md": item(expiry_date="2570-10-01", publish_date="2568-12-01", replaces="news/jobs/a"),
    }
    assert frame(files).answering("/news/jobs/a/").slug == "a"
    assert frame(files, today=dt.date(2025, 9, 1)).answering("/news/jobs/a/") is None
