"""Everything by keyboard alone."""

from __future__ import annotations

import pytest

from tests.browser.pages import Site

FOCUSABLE = """() => [
    ...document.querySelectorAll("a[href], summary, button, input, select, textarea, [tabindex='0']")
  ].filter((e) => e.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true})).length"""
HERE = """() => {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  const style = getComputedStyle(e), box = e.getBoundingClientRect();
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  window.stops = window.stops || new Map();
  if (!window.stops.has(e)) window.stops.set(e, window.stops.size);
  const x = Math.min(Math.max(box.x + 3, 0), innerWidth - 1);
  const y = Math.min(Math.max(box.y + box.height / 2, 0), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  const lines = [...e.getClientRects()];
  const inline = lines.map((r) => document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2));
  return {
    name: e.tagName + " " + e.textContent.trim().replace(/\\s+/g, " ").slice(0, 40),
    number: window.stops.get(e),
    ring: ring || style.boxShadow !== "none",
    shown: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    covered: ![top, ...inline].some((t) => t && (e.contains(t) || t.contains(e))),
    skip: e.getAttribute("href") === "#main",
  };
}"""
COLOURS = {"light": {"color_scheme": "light"}, "dark": {"color_scheme": "dark"}, "forced": {"forced_colors": "active"}}


def stops(page) -> list[dict]:
    """Tab from the top to the end of the page."""
    seen: list[dict] = []
    for _ in range(300):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here is None or here["number"] < len(seen):
            return seen
        seen.append(here)
    pytest.fail("there is no end to it")


@pytest.mark.parametrize("kind", ["home", "entry", "long item", "not found"])
def test_the_skip_link_comes_first_and_leads_to_main(page, site: Site, kind: str) -> None:
    page.goto(site.address + site.pages[kind])
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("href") == "#main"
    box = skip.bounding_box()
    assert box["y"] >= 0
    assert box["x"] >= 0
    assert box["height"] >= 24
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main, footer') !== null")


def test_every_stop_is_seen(page, site: Site, address: str) -> None:
    """Every control is reached, shows its focus, and nothing lies over it."""
    faults = []
    on_desks = {
        site.address + site.pages[kind] for kind in ("home", "section", "item with files") if kind in site.pages
    }
    for width in (320, 1280) if address in on_desks else (320,):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(address)
        seen = stops(page)
        if not seen[0]["skip"]:
            faults.append(f"{width}: the first stop is {seen[0]['name']}")
        if len(seen) != page.evaluate(FOCUSABLE):
            faults.append(f"{width}: {len(seen)} stops, {page.evaluate(FOCUSABLE)} controls")
        faults += [f"{width}: no ring: {stop['name']}" for stop in seen if not stop["ring"]]
        faults += [f"{width}: not in view: {stop['name']}" for stop in seen if not stop["shown"]]
        faults += [f"{width}: something lies over it: {stop['name']}" for stop in seen if stop["covered"]]
    assert faults == []


@pytest.mark.parametrize("scheme", COLOURS)
def test_focus_changes_the_picture(page, site: Site, scheme: str) -> None:
    """Not only in the style sheet: the pixels around the control differ."""
    kind = "item with files" if "item with files" in site.pages else "home"
    page.set_viewport_size({"width": 768, "height": 1000})
    page.emulate_media(reduced_motion="reduce", **COLOURS[scheme])
    page.goto(site.address + site.pages[kind])
    page.keyboard.press("Tab")
    same = []
    for _ in range(10):
        page.keyboard.press("Tab")
        box = page.locator(":focus").bounding_box()
        clip = {
            "x": max(0, box["x"] - 8),
            "y": max(0, box["y"] - 8),
            "width": min(box["width"] + 16, 768),
            "height": min(box["height"] + 16, 900),
        }
        name = page.evaluate("document.activeElement.textContent.trim().slice(0, 40)")
        focused = page.screenshot(clip=clip)
        page.evaluate("window.left = document.activeElement; window.left.blur()")
        plain = page.screenshot(clip=clip)
        page.evaluate("window.left.focus({preventScroll: true})")
        if focused == plain:
            same.append(name)
    assert same == []


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_opens_without_javascript(without_script, site: Site, key: str) -> None:
    page = without_script
    page.goto(site.address + "/news/")
    first = page.locator(".menu li a").first
    assert not first.is_visible()
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "SUMMARY":
            break
    page.keyboard.press(key)
    assert first.is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.menu li') !== null")
    page.keyboard.press("Enter")
    page.wait_for_url("**/about/")
    assert "ข้อมูลหน่วยงาน" in page.locator("h1").inner_text()


def test_the_menu_lies_open_on_a_desk(without_script, site: Site) -> None:
    page = without_script
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(site.address + "/news/")
    assert page.locator(".menu li a").first.is_visible()
    current = page.locator(".menu a[aria-current]")
    assert current.count() == 1
    assert current.get_attribute("href") == "/news/"


def test_the_fingerprint_of_a_file_opens_without_javascript(without_script, site: Site) -> None:
    if "item with files" not in site.pages:
        pytest.skip("this site has no item with files")
    page = without_script
    page.goto(site.address + site.pages["item with files"])
    summary = page.locator(".proof summary").first
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator(".proof code").first.is_visible()


def test_a_file_is_downloaded_without_javascript(without_script, site: Site) -> None:
    if "item with files" not in site.pages:
        pytest.skip("this site has no item with files")
    page = without_script
    page.goto(site.address + site.pages["item with files"])
    button = page.locator("a[download]").first
    with page.expect_download() as download:
        button.click()
    assert download.value.suggested_filename == button.get_attribute("download")
