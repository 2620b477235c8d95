"""Every type of page at every width and in every colour scheme."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from typing import Any

import pytest

from tests.browser.conftest import Watch
from tests.browser.pages import Site

WIDTHS = (320, 768, 1280)
SCHEMES: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced": {"color_scheme": "light", "forced_colors": "active"},
}
SIDEWAYS = """() => {
  const width = document.documentElement.clientWidth;
  const wide = [...document.body.querySelectorAll("*")].filter((e) => {
    const box = e.getBoundingClientRect();
    const scrolls = e.closest(".table, pre");
    if (!box.width || box.right <= width + 1 || (scrolls && scrolls !== e)) return false;
    return getComputedStyle(e).position !== "absolute";
  }).map((e) => e.tagName + "." + e.className + " " + e.textContent.trim().slice(0, 40));
  return {scroll: document.documentElement.scrollWidth, width, wide: wide.slice(0, 5)};
}"""
CLIPPED = """() => [...document.body.querySelectorAll("*")].filter((e) => {
  const style = getComputedStyle(e);
  const tells = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
  if (!tells || e.closest(".unseen, details:not([open]) > :not(summary)") || !e.checkVisibility()) return false;
  const cut = style.overflowX !== "visible" && style.overflowX !== "auto" && e.scrollWidth > e.clientWidth + 1;
  const low = style.overflowY !== "visible" && style.overflowY !== "auto" && e.scrollHeight > e.clientHeight + 1;
  return cut || low;
}).map((e) => e.tagName + "." + e.className + " " + e.textContent.trim().slice(0, 40))"""
SPILT = """() => {
  const spilt = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, e = node.parentElement;
    if (!node.data.trim() || e.closest(".unseen, .table, pre, .skip, progress")) continue;
    if (!e.checkVisibility({contentVisibilityAuto: true})) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const holder = e.closest(".button, .file, .record, .tile, .nothing, .fact, .card, main, footer, header, nav");
    const box = holder.getBoundingClientRect(), text = range.getBoundingClientRect();
    const beside = text.right > box.right + 1 || text.left < box.left - 1;
    if (beside || text.bottom > box.bottom + 4 || text.right > innerWidth + 1)
      spilt.push(e.tagName + "." + e.className + " " + node.data.trim().slice(0, 40));
  }
  return spilt;
}"""
TEXT = """() => document.body.innerText.replace(/\\s+/g, " ").trim()"""
LINKS = """() => [...document.querySelectorAll("a[href]")].map((a) => a.getAttribute("href"))"""
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""


def test_every_width_and_scheme(page, watch: Watch, address: str) -> None:
    """No sideways scroll, no word on the console, no breach of the policy, no other host, no cookie, no storage."""
    page.goto(address, wait_until="load")
    faults = []
    for width, (name, scheme) in product(WIDTHS, SCHEMES.items()):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(**scheme)
        faults += [f"{width} {name}: {fault}" for fault in misfits(page)]
    assert faults == []
    assert page.evaluate("window.violations") == []
    assert page.context.cookies() == []
    assert page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]
    assert watch.faults() == []


@contextmanager
def text_size(page, size: int) -> Iterator[None]:
    """The size of text that the reader has set in the browser; 16 is what nobody has changed."""
    browser = page.context.new_cdp_session(page)
    try:
        browser.send("Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": size}})
        yield
    finally:
        browser.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
        browser.detach()


def misfits(page) -> list[str]:
    """What scrolls sideways, is cut off, or lies outside its box."""
    seen = page.evaluate(SIDEWAYS)
    sideways = [f"sideways: {seen}"] if seen["scroll"] > seen["width"] or seen["wide"] else []
    cut = [f"cut off: {text}" for text in page.evaluate(CLIPPED)]
    return [*sideways, *cut, *(f"outside its box: {text}" for text in page.evaluate(SPILT))]


def test_without_javascript_it_is_the_same(page, without_script, site: Site, address: str) -> None:
    if address == site.address + site.pages["search"]:
        pytest.skip("a script answers here; test_browser_search tries what there is without it")
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(address)
    without_script.goto(address)
    assert without_script.evaluate(TEXT) == page.evaluate(TEXT)
    assert without_script.evaluate(LINKS) == page.evaluate(LINKS)
    assert len(page.evaluate(TEXT)) > 200


def test_readers_who_need_it_larger(page, address: str) -> None:
    """Zoom 400 % (1280 × 1024 becomes 320 × 256), and text spacing (WCAG 1.4.12)."""
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(address)
    faults = [f"zoom 400 %: {fault}" for fault in misfits(page)]
    assert page.locator("h1").bounding_box()["height"] < 256 * 3
    page.evaluate(SPACING)
    assert page.evaluate("getComputedStyle(document.querySelector('p')).letterSpacing") != "normal"
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        faults += [f"{width} px, text spacing: {fault}" for fault in misfits(page)]
    assert faults == []


def test_printed(page, address: str) -> None:
    page.goto(address)
    page.emulate_media(media="print", color_scheme="dark")
    assert not page.locator(".menu").is_visible()
    assert page.locator(".skip:visible, .find:visible").count() == 0
    assert page.locator("h1").is_visible()
    colours = page.evaluate(
        """() => ["body", "h1", "main p, main li, main dd"].map((s) => document.querySelector(s)).filter(Boolean)
             .map((e) => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor])"""
    )
    assert all(lightness(ink) < 90 for ink, _ in colours), colours
    assert lightness(colours[0][1]) > 250
    paper = page.pdf(format="A4")
    assert paper.startswith(b"%PDF-")
    sheets = len(re.findall(rb"/Type\s*/Page\b", paper))
    assert 1 <= sheets <= 16  # the Act item by item is the longest


def lightness(colour: str) -> float:
    """0 is black, 255 white; a ground that lets through is the paper's white."""
    red, green, blue, *alpha = (float(part) for part in re.findall(r"[\d.]+", colour))
    return 255 if alpha and alpha[0] == 0 else 0.299 * red + 0.587 * green + 0.114 * blue


def test_the_printed_item_shows_its_fingerprint(page, site: Site) -> None:
    """A closed disclosure prints open: the SHA-256 is on paper."""
    if "item with files" not in site.pages:
        pytest.skip("this site has no item with files")
    page.goto(site.address + site.pages["item with files"])
    code = page.locator(".proof code").first
    page.emulate_media(media="print")
    box = code.bounding_box()
    assert box
    assert box["height"] > 0
    assert code.evaluate("(e) => e.checkVisibility({contentVisibilityAuto: true})")


AXE = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "resultTypes": ["violations"],
}
AXE_VIEWS = tuple((width, scheme) for width in (320, 768, 1280) for scheme in SCHEMES)


def test_axe_finds_nothing(page, address: str, axe: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(address)
    page.evaluate(axe)
    found = []
    for width, scheme in AXE_VIEWS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(reduced_motion="reduce", **SCHEMES[scheme])  # no colour is on its way to another
        result = page.evaluate("(options) => axe.run(document, options)", AXE)
        assert result["passes"], "axe ran no check at all"
        found += [
            f"{width} {scheme}: {rule['id']} ({rule['help']}): "
            + "; ".join(node["html"][:120] + " " + node["failureSummary"][:200] for node in rule["nodes"][:3])
            for rule in result["violations"]
        ]
    assert found == []


def test_open_menu_passes_axe_too(page, site: Site, axe: str) -> None:
    page.set_viewport_size({"width": 320, "height": 740})
    page.goto(site.address + "/news/")
    page.locator(".menu summary").click()
    page.evaluate(axe)
    result = page.evaluate("(options) => axe.run(document, options)", AXE)
    assert [rule["id"] for rule in result["violations"]] == []


def test_words_are_broken_only_where_thai_allows(page, site: Site) -> None:
    """No line begins with a vowel or a mark that cannot begin one."""
    page.set_viewport_size({"width": 320, "height": 740})
    page.goto(site.address + site.pages.get("long item", "/"))
    starts = page.evaluate(
        """() => {
          const starts = [];
          for (const p of document.querySelectorAll("main p, main h1, main h2, main h3, main li, main dd, main a")) {
            const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
            let last = null;
            while (walker.nextNode()) {
              const node = walker.currentNode, range = document.createRange();
              for (let i = 0; i < node.length && starts.length < 4000; i++) {
                range.setStart(node, i); range.setEnd(node, i + 1);
                const box = range.getClientRects()[0];
                if (!box || !box.width) continue;
                if (last !== null && box.top > last + 8) starts.push(node.data[i]);
                last = box.top;
              }
            }
          }
          return starts;
        }"""
    )
    assert len(starts) > 10
    assert [letter for letter in starts if letter in "ะาำๅๆฯ็่้๊๋์ิีึืุูัํ"] == []


def test_the_site_says_what_its_manifest_says(page, site: Site) -> None:
    answer = page.request.get(site.address + "/site-manifest.json")
    assert {file["path"] for file in json.loads(answer.text())["files"]} >= {"index.html", "404.html", "en/index.html"}
