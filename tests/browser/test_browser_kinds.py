"""What only some kinds of pages have: charts, the organisation chart, questions, numbers to dial."""

from __future__ import annotations

import pytest

from tests.browser.pages import Site

SPILT_BOXES = """() => [...document.querySelectorAll("foreignObject")].filter((o) => {
  const inside = o.firstElementChild;
  return inside.scrollHeight > o.getBoundingClientRect().height + 1 || inside.scrollWidth > inside.clientWidth + 1;
}).map((o) => o.textContent)"""
OUTSIDE_CHART = """() => [...document.querySelectorAll(".chart text")].filter((t) => {
  const box = t.getBoundingClientRect(), chart = t.closest("figure").getBoundingClientRect();
  return box.right > chart.right + 1 || box.left < chart.left - 1;
}).map((t) => t.textContent)"""


def opened(page, site: Site, kind: str, width: int = 1280):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site.address + site.pages[kind])
    return page


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_numbers_and_names_of_a_chart_stay_inside_it(page, site: Site, width: int):
    opened(page, site, "statistics", width)
    assert page.locator(".chart text").count() > 10
    assert page.evaluate(OUTSIDE_CHART) == []
    assert page.evaluate(SPILT_BOXES) == []


def test_letters_of_a_chart_keep_their_size_on_a_phone(page, site: Site):
    sizes = {
        width: opened(page, site, "statistics", width).locator(".chart text").first.bounding_box()["height"]
        for width in (320, 1280)
    }
    assert sizes[320] == pytest.approx(sizes[1280], abs=0.5)


def test_a_chart_is_one_named_picture_and_its_numbers_a_table(page, site: Site):
    opened(page, site, "statistics")
    charts = page.get_by_role("img", name="จำนวนประชากร จำแนกตามหมู่บ้านและเพศ (คน)")
    assert charts.count() == 1
    assert page.get_by_role("region", name="ตาราง: จำนวนประชากร จำแนกตามหมู่บ้านและเพศ (คน)").count() == 1


@pytest.mark.parametrize("scheme", [{"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_the_columns_of_a_chart_differ_in_every_scheme(page, site: Site, scheme):
    opened(page, site, "statistics")
    page.emulate_media(**scheme)
    fills = page.evaluate(
        """() => ["rect.s1", "rect.s2"].map((s) => getComputedStyle(document.querySelector(s)).fill)"""
    )
    assert len(set(fills)) == 2


@pytest.mark.parametrize("width", [768, 1280])
def test_every_name_fits_its_box_of_the_organisation_chart(page, site: Site, width: int):
    opened(page, site, "structure", width)
    assert page.locator(".organisation").is_visible()
    assert page.evaluate(SPILT_BOXES) == []


def test_on_a_phone_the_list_is_the_chart(page, site: Site):
    opened(page, site, "structure", 360)
    assert not page.locator(".organisation").is_visible()
    assert page.locator(".units").first.is_visible()


def test_the_organisation_chart_is_printed_whole(page, site: Site):
    opened(page, site, "structure")
    page.emulate_media(media="print")
    assert page.locator(".organisation svg").is_visible()


def test_an_answer_opens_by_keyboard_and_prints_open(page, site: Site):
    opened(page, site, "questions")
    summary, answer = page.locator(".questions summary").first, page.locator(".questions p").first
    assert not answer.is_visible()
    summary.focus()
    page.keyboard.press("Enter")
    assert answer.is_visible()
    page.keyboard.press("Enter")
    page.emulate_media(media="print")
    assert answer.evaluate("(e) => e.checkVisibility({contentVisibilityAuto: true})")


def test_a_number_can_be_dialled(page, site: Site):
    opened(page, site, "contact", 360)
    link = page.locator("main a.phone").first
    assert link.get_attribute("href") == "tel:000000000"
    assert page.locator(".contact .button").bounding_box()["height"] >= 44


def test_years_lead_to_their_news(page, site: Site):
    opened(page, site, "news by year", 360)
    for link in page.locator(".by-year a").all():
        target = link.get_attribute("href").partition("#")[2]
        assert page.locator(f"[id='{target}']").count() == 1
