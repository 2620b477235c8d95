"""The search page as a citizen uses it: typing, keys, filters, the back button, and without scripts."""

from __future__ import annotations

import re
import shutil

import pytest

from tests.browser import pages
from tests.browser.conftest import Watch
from tests.browser.pages import Site
from tests.browser.test_browser_pages import AXE, AXE_VIEWS, SCHEMES, misfits

DONE = "() => document.documentElement.dataset.searchState === 'done'"


def results(page) -> list[str]:
    page.wait_for_function(DONE)
    return page.locator("ol a.search-result").evaluate_all("(links) => links.map((a) => a.getAttribute('href'))")


def look(page, site: Site, query: str, language: str = "") -> list[str]:
    page.goto(f"{site.address}{language}/search/?q={query}")
    return results(page)


@pytest.fixture
def title(page, site: Site) -> str:
    """The title of an item of the site."""
    page.goto(site.address + site.pages["long item"])
    return page.locator("h1").inner_text()


def test_an_address_with_a_query_shows_its_results(page, site: Site, watch: Watch, title: str) -> None:
    found = look(page, site, title)
    assert found[0] == site.pages["long item"]
    assert page.locator("#find").input_value() == title
    assert title in page.title()
    assert page.locator("#search-status").inner_text().startswith("พบ ")
    assert page.locator("#search-status").get_attribute("role") == "status"
    assert watch.faults() == []
    assert page.evaluate("window.violations") == []


def test_from_the_header_by_keyboard_alone(page, site: Site, title: str) -> None:
    page.goto(site.address + "/news/")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.locator(":focus").get_attribute("href") == "#find"
    page.keyboard.press("Enter")
    assert page.locator(":focus").get_attribute("name") == "q"
    page.keyboard.type(title[:20])
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")
    assert site.pages["long item"] in results(page)
    page.locator("#search-form button").focus()
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className") == "search-result":
            break
    wanted = page.locator(":focus").get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{wanted}")


def test_typing_finds_and_the_back_button_returns(page, site: Site, title: str) -> None:
    look(page, site, "ประกาศ")
    before = results(page)
    page.locator("#find").fill(title)
    page.keyboard.press("Enter")
    assert results(page)[0] == site.pages["long item"]
    page.go_back()
    page.wait_for_function("document.getElementById('find').value === 'ประกาศ'")
    assert results(page) == before


def test_a_filter_is_in_the_address_and_holds_after_a_reload(page, site: Site) -> None:
    every = look(page, site, "ตัวอย่าง")
    assert len({href.split("/")[1] for href in every}) > 1
    page.locator("#find-section").select_option("news")
    page.wait_for_url("**section=news*")
    news = results(page)
    assert news
    assert all(href.startswith("/news/") for href in news)
    page.reload()
    assert results(page) == news
    assert page.locator("#find-section").input_value() == "news"
    page.locator("#find-type").select_option("PDF")
    page.wait_for_url("**type=PDF*")
    with_files = results(page)
    assert set(with_files) <= set(news)
    page.goto(f"{site.address}/search/?q=ตัวอย่าง&section=no-such&year=1")
    assert results(page)
    page.go_back()
    assert results(page) == with_files


@pytest.mark.parametrize("query", ["ก", "7", "ๆ", "...", "🙂"])
def test_one_letter_is_too_little(page, site: Site, query: str) -> None:
    assert look(page, site, query) == []
    assert "2 ตัวอักษร" in page.locator("#search-status").inner_text()


def test_a_change_of_script_parts_the_words_that_are_marked(page, site: Site) -> None:
    assert look(page, site, "ทำความสะอาดCleaning")
    assert page.locator(".search-results mark").all_inner_texts()[:2] == ["ทำความสะอาด", "Cleaning"]


def test_the_status_counts_what_is_shown(page, site: Site) -> None:
    """What has every word and what only comes close are told apart, and together they are the list."""
    for query in ("ประชากร", "กิจกรรม", "ประกาศ ตัวอย่าง"):
        found = look(page, site, query)
        while page.locator("#search-more").is_visible():
            page.locator("#search-more").click()
            page.locator("#search-results > li").nth(len(found)).wait_for()
            found = results(page)
        told = [int(number) for number in re.findall(r"\d+", page.locator("#search-status").inner_text())]
        assert sum(told) == len(found), query


def test_nothing_found_says_what_may_help(page, site: Site, watch: Watch) -> None:
    assert look(page, site, "qqxzzq") == []
    assert page.locator("#search-status").inner_text() == "ไม่พบรายการที่ตรงกับคำค้น"
    assert page.locator("#search-help li").count() == 4
    assert page.locator("#search-help").is_visible()
    assert not page.locator("#search-more").is_visible()
    assert watch.faults() == []


def test_the_match_is_marked_and_nothing_is_markup(page, site: Site) -> None:
    look(page, site, "ประกาศ")
    assert "ประกาศ" in page.locator(".search-results mark").first.inner_text()
    look(page, site, "%3Cimg src=x onerror=alert(1)%3E ประกาศ")
    assert page.locator(".search-results img, #search-status img").count() == 0


def test_in_english(page, site: Site) -> None:
    found = look(page, site, "2563", "/en")
    assert found
    assert (
        "found" in page.locator("#search-status").inner_text() or "close" in page.locator("#search-status").inner_text()
    )
    thai = [li for li in page.locator(".search-results > li").all() if li.get_attribute("lang") == "th"]
    assert len(thai) == sum(not href.startswith("/en/") for href in found)


def test_a_missing_index_is_said(page, site: Site) -> None:
    page.route("**/search/index/**", lambda route: route.abort())
    assert look(page, site, "ประกาศ") == []
    assert "ไม่สำเร็จ" in page.locator("#search-status").inner_text()


def test_without_scripts_the_lists_lead_on(without_script, site: Site) -> None:
    page = without_script
    page.goto(site.address + "/")
    page.locator(".find input").fill("ประกาศ")
    page.locator(".find button").click()
    page.wait_for_url("**/search/?q=*")
    assert page.locator(".search-noscript").is_visible()
    page.locator(".ways a", has_text="ป").last.click()
    page.wait_for_url("**/search/titles/po-pla/")
    assert page.locator(".card-title").count() > 0
    page.go_back()
    page.locator(".ways-row a").first.click()
    page.wait_for_url("**/search/years/*/")
    assert page.locator(".card-title").count() > 0


def test_it_fits_and_axe_finds_nothing(page, site: Site, axe: str) -> None:
    faults = []
    for address in ("/search/?q=ประกาศ", "/search/?q=qqxzzq", "/en/search/?q=2563", "/search/titles/po-pla/"):
        page.goto(site.address + address)
        if "?" in address:
            page.wait_for_function(DONE)
        page.evaluate(axe)
        for width, scheme in AXE_VIEWS:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(reduced_motion="reduce", **SCHEMES[scheme])
            result = page.evaluate("(options) => axe.run(document, options)", AXE)
            faults += [
                f"{address} {width} {rule['id']}: {rule['nodes'][0]['html'][:150]}" for rule in result["violations"]
            ]
            faults += [f"{address} {width} {fault}" for fault in misfits(page)]
    assert faults == []


def test_it_runs_from_a_folder(page, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No server: the shards are scripts, so a browser may read them from disk."""
    folder = tmp_path_factory.mktemp("disk")
    pages.built(folder)
    page.goto((folder / "site/search/index.html").as_uri() + "?q=ประกาศ")
    assert results(page)
    shutil.rmtree(folder)
