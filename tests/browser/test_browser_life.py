"""A page that nobody rebuilt says itself that it is over, by the day in Thailand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from pakphayun_ssg.build import build_site
from tests.browser import pages
from tests.support import item, make_site

END = dt.date(2026, 10, 1)
ENGLISH = "---\ntitle: Nurse\n---\n\nText\n"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site made on 30 September 2569, the last day of its only item with an end."""
    files = {
        "content/news/jobs/nurse.md": item(title="ประกาศ", expiry_date="1 ต.ค. 2569"),
        "content/news/jobs/nurse.en.md": ENGLISH,
        "content/news/jobs/stays.md": item(title="อยู่ต่อ", expiry_date="never", expiry_reason="ใช้ตลอดไป"),
    }
    root = make_site(tmp_path_factory.mktemp("life") / "site", files)
    assert build_site(root, END - dt.timedelta(days=1), root / "public").written
    with pages.served(root / "public") as address:
        yield address


@pytest.fixture
def at(browser: Browser, address: str) -> Iterator:
    """A function: the page at an address as a browser shows it at a moment in Thailand."""
    opened: list[Page] = []

    def show(url: str, moment: str) -> Page:
        page = browser.new_context().new_page()
        opened.append(page)
        page.clock.set_fixed_time(dt.datetime.fromisoformat(f"{moment}+07:00"))
        page.goto(address + url, wait_until="networkidle")
        return page

    yield show
    for page in opened:
        page.context.close()


@pytest.mark.parametrize(
    ("moment", "over"), [("2026-09-30T23:59:59", False), ("2026-10-01T00:00:01", True), ("2027-01-01T12:00:00", True)]
)
@pytest.mark.parametrize(
    ("url", "words"), [("/news/jobs/nurse/", "ครบกำหนด"), ("/en/news/jobs/nurse/", "Please do not cite it")]
)
def test_the_page_of_an_item(at, url: str, words: str, moment: str, over):
    page = at(url, moment)
    mark = page.locator("article .over-mark")
    assert mark.is_visible() is over
    assert (words in (mark.text_content() or "")) is over
    assert page.locator("article.is-over").count() == over


def test_cards_in_a_list(at):
    page = at("/news/jobs/", "2026-10-01T08:00:00")
    assert page.locator(".card.is-over").count() == 1
    assert page.locator(".card .over-mark:visible").count() == 1
    assert page.locator(".card").count() == 2


@pytest.mark.parametrize("url", ["/", "/en/", "/register/"])
@pytest.mark.parametrize(("moment", "stale"), [("2026-10-03T23:00:00", False), ("2026-10-04T01:00:00", True)])
def test_a_site_that_nobody_rebuilds(at, url: str, moment: str, stale):
    assert at(url, moment).locator("[data-stamp]").is_visible() is stale


def test_without_scripts_the_date_is_there(browser: Browser, address: str, tmp_path: Path):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}/news/jobs/nurse/")
    assert not page.locator(".over-mark").is_visible()
    assert "โปรดอย่านำไปอ้างอิง" not in (page.locator("body").text_content() or ""), "a browser of text alone would say it"
    assert page.locator('.record time[datetime="2026-10-01"]').is_visible()
    page.context.close()
