"""Pages that every site has once."""

from __future__ import annotations

import pytest

from pakphayun_ssg.assets import load_assets
from pakphayun_ssg.build import read_site
from pakphayun_ssg.plan.frame import Frame
from pakphayun_ssg.plan.standing import home_page, moved_pages, not_found_page, sitemap_page
from pakphayun_ssg.publish import published
from tests.support import ROOT, SITE_TOML, TODAY, item, make_site


@pytest.fixture(scope="session")
def assets():
    return load_assets(ROOT / "templates")


@pytest.fixture
def frame(tmp_path, assets):
    def make(files, language="th"):
        checked = read_site(make_site(tmp_path, files), TODAY)
        assert checked.ok, checked.findings
        return Frame(checked.settings, checked.mandate, assets, language, published(checked.items, TODAY))

    return make


def test_home_shows_the_newest_whatever_their_weight(frame):
    files = {f"content/news/jobs/a{day:02}.md": item(title=f"ข่าว {day}", publish_date=f"{day} กันยายน 2568")
             for day in range(1, 13)}  # fmt: skip
    files["content/news/jobs/a12.md"] = item(title="ข่าว 12", publish_date="12 กันยายน 2568", weight="99")
    view = home_page(frame(files)).view
    assert [card["title"] for card in view["latest"]] == [f"ข่าว {day}" for day in range(12, 6, -1)]


def test_home_shows_alerts_the_sections_and_the_announcement(frame):
    toml = SITE_TOML.replace("[support]", 'announcement = "news/announcements/a"\n[support]', 1)
    files = {
        "site.toml": toml,
        "content/news/announcements/a.md": item(title="ประกาศ"),
        "content/news/alerts/b.md": item(title="เตือน"),
        "content/about/structure/c.md": item(),
    }
    view = home_page(frame(files)).view
    assert [card["title"] for card in view["alerts"]] == ["เตือน"]
    assert view["announcement"]["title"] == "ประกาศ"
    assert {tile["number"]: tile["count"] for tile in view["sections"] if tile["count"]} == {
        "1.1": 1,
        "1.5": 1,
        "1.8": 2,
    }
    assert len(view["sections"]) == 10


@pytest.mark.parametrize(("language", "url"), [("th", "/"), ("en", "/en/")])
def test_home_in_both_languages(frame, language, url):
    page = home_page(frame({}, language))
    assert (page.url, page.language) == (url, language)
    assert page.view["alternate"]["href"] == ("/en/" if language == "th" else "/")
    assert page.view["heading"].startswith("สำนักงาน" if language == "th" else "Sample")


def test_the_site_map_names_every_entry(frame, mandate):
    view = sitemap_page(frame({"content/news/jobs/a.md": item()})).view
    branches = {branch["href"]: branch["entries"] for branch in view["sections"]}
    assert len(branches) == 10
    assert sum(len(entries) for entries in branches.values()) == sum(len(s.entries) for s in mandate.sections)
    assert {e["href"]: e["count"] for e in branches["/news/"]}["/news/jobs/"] == 1


def test_not_found_leads_on(frame):
    page = not_found_page(frame({}))
    assert page.url == "/404.html"
    assert [way["href"] for way in page.view["suggestions"]] == ["/", "/sitemap/"]


def test_a_signpost_names_the_new_address(frame):
    toml = SITE_TOML.replace("[support]", 'base_url = "https://x.go.th/s"\n[support]', 1)
    (page,) = moved_pages(frame({"site.toml": toml, "content/news/jobs/a.md": item(title="ก", aliases="/old/")}))
    assert (page.url, page.view["target"]) == ("/old/", {"title": "ก", "href": "/s/news/jobs/a/"})
    assert page.view["canonical"] == "https://x.go.th/s/news/jobs/a/"
