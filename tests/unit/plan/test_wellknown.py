"""sitemap.xml, robots.txt and security.txt."""

from __future__ import annotations

import datetime as dt
from xml.etree import ElementTree as ET

import pytest

from pakphayun_ssg.plan.outputs import Page
from pakphayun_ssg.plan.wellknown import SITEMAPS, well_known
from tests.support import SITE_TOML, item

OFFICE = SITE_TOML + '\n[office]\nemail = "office@sample.go.th"\n'
BASE = OFFICE.replace("[support]", 'base_url = "https://sample.go.th"\n\n[support]')
FILES = {
    "content/news/jobs/nurse.md": item(reviewed_on="5 ต.ค. 2568"),
    "content/news/jobs/older.md": item(publish_date="1 ม.ค. 2568"),
    "content/news/general/old.md": item(publish_date="1 ม.ค. 2568", expiry_date="7 ต.ค. 2568"),
}


def page(url: str, template: str = "item.html") -> Page:
    return Page(url, template, {}, "th")


def made(frame, *pages: Page) -> dict[str, str]:
    return {data.url: data.data.decode() for data in well_known(frame, pages)}


def days(text: str) -> dict[str, str | None]:
    root = ET.fromstring(text)
    return {e.findtext(f"{{{SITEMAPS}}}loc"): e.findtext(f"{{{SITEMAPS}}}lastmod") for e in root}


def test_every_page_with_the_day_it_last_changed(frame_of):
    urls = (
        "/",
        "/news/",
        "/news/jobs/",
        "/news/jobs/page/2/",
        "/news/jobs/nurse/",
        "/news/jobs/older/",
        "/en/news/jobs/",
        "/about/",
    )
    assert days(made(frame_of(FILES), *map(page, urls))["/sitemap.xml"]) == {
        "/": "2025-10-07",  # an item went
        "/news/": "2025-10-07",
        "/news/jobs/": "2025-10-05",  # an item was reviewed
        "/news/jobs/page/2/": "2025-10-05",
        "/news/jobs/nurse/": "2025-10-05",
        "/news/jobs/older/": "2025-01-01",
        "/en/news/jobs/": "2025-10-05",
        "/about/": None,
    }


@pytest.mark.parametrize("template", ["tombstone.html", "moved.html", "not_found.html"])
def test_nobody_is_sent_to_a_page_that_is_no_entrance(frame_of, template):
    assert days(made(frame_of(FILES), page("/a/", template))["/sitemap.xml"]) == {}


def test_whole_addresses_where_the_sites_own_is_known(frame_of):
    told = made(frame_of(FILES, toml=BASE), page("/news/"))
    assert list(days(told["/sitemap.xml"])) == ["https://sample.go.th/news/"]
    assert told["/robots.txt"] == "User-agent: *\nAllow: /\n\nSitemap: https://sample.go.th/sitemap.xml\n"
    assert "Canonical: https://sample.go.th/.well-known/security.txt\n" in told["/.well-known/security.txt"]


def test_robots_names_no_half_address(frame_of):
    assert made(frame_of(FILES))["/robots.txt"] == "User-agent: *\nAllow: /\n"


@pytest.mark.parametrize(
    ("today", "until"),
    [("2025-10-08", "2026-04-01"), ("2025-10-31", "2026-04-01"),
     ("2025-11-01", "2026-05-01"), ("2025-06-30", "2025-12-01"),
     ("2025-07-01", "2026-01-01"), ("2025-12-31", "2026-06-01")],
)  # fmt: skip
def test_security_txt_is_good_for_months_and_moves_once_a_month(frame_of, today, until):
    text = made(frame_of(FILES, toml=OFFICE, today=dt.date.fromisoformat(today)))["/.well-known/security.txt"]
    assert (
        f"Contact: mailto:office@sample.go.th\nExpires: {until}T00:00:00+07:00\nPreferred-Languages: th, en\n" == text
    )


def test_no_security_txt_without_a_contact(frame_of):
    assert set(made(frame_of(FILES))) == {"/sitemap.xml", "/robots.txt"}
