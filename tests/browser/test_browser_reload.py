"""The preview in a real browser: a save shows itself, untouched by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import support
from tests.serve.preview import Preview, previewing

ITEM = "content/news/jobs/nurse.md"
URL = "news/jobs/nurse/"
SHOWN = 8_000
"""Milliseconds; it takes well under a second."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return support.make_site(tmp_path / "site", {ITEM: support.item("ก่อนแก้ไข\n")})


@pytest.fixture
def preview(root: Path, tmp_path: Path) -> Iterator[Preview]:
    with previewing(root, tmp_path / "own") as preview:
        yield preview
        assert preview.stop() == 0


def edit(root: Path, old: str, new: str) -> None:
    path = root / ITEM
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def listening(page, preview: Preview, url: str = URL) -> None:
    """Open a page and wait until it listens for news."""
    with page.expect_response("**/_pakphayun/events"):
        page.goto(preview.address + url)


def expected(message) -> bool:
    """The page of findings comes with status 500, and has no icon of its own."""
    return "status of 500" in message.text or message.location["url"].endswith("/favicon.ico")


def test_save_break_and_mend(page, root: Path, preview: Preview) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if not expected(message) else None)
    listening(page, preview)
    shows = page.locator("body")
    shows.get_by_text("ก่อนแก้ไข").wait_for(timeout=SHOWN)

    edit(root, "ก่อนแก้ไข", "หลังแก้ไข")
    shows.get_by_text("หลังแก้ไข").wait_for(timeout=SHOWN)

    edit(root, "1 ตุลาคม 2569", "1 มกราคม 2568")
    shows.get_by_text("c4.2-expiry-set").wait_for(timeout=SHOWN)
    assert f"{ITEM}:" in shows.inner_text()
    assert page.locator("[lang=en]").count() >= 1
    assert page.evaluate("getComputedStyle(document.body).maxWidth") != "none", "the page of findings has its style"

    edit(root, "1 มกราคม 2568", "1 ตุลาคม 2569")
    shows.get_by_text("หลังแก้ไข").wait_for(timeout=SHOWN)
    assert page.locator("h1").inner_text() == support.FRONT["title"]

    edit(root, "หลังแก้ไข", "ครั้งสุดท้าย")
    shows.get_by_text("ครั้งสุดท้าย").wait_for(timeout=SHOWN)
    assert errors == []


def test_a_change_while_the_page_is_still_loading_is_not_lost(page, root: Path, preview: Preview) -> None:
    """The page is old, its script comes late: it must notice all the same."""
    held: list = []
    page.route("**/_pakphayun/reload.js*", lambda route: route.continue_() if held else held.append(route))
    page.goto(preview.address + URL, wait_until="commit")
    page.get_by_text("ก่อนแก้ไข").wait_for(timeout=SHOWN)
    page.wait_for_timeout(200)
    assert held, "the page asks for its script"
    edit(root, "ก่อนแก้ไข", "หลังแก้ไข")
    preview.until(lambda answer: "หลังแก้ไข" in answer.text, "/" + URL)
    held[0].continue_()
    page.get_by_text("หลังแก้ไข").wait_for(timeout=SHOWN)


def test_seven_tabs(new_context, root: Path, preview: Preview) -> None:
    """Each page keeps a connection open, and browsers allow six to one host."""
    for _ in range(6):
        listening(new_context.new_page(), preview)
    seventh = new_context.new_page()
    seventh.goto(preview.address + URL, wait_until="commit", timeout=SHOWN)
    seventh.get_by_text("ก่อนแก้ไข").wait_for(timeout=SHOWN)


def test_a_page_that_is_not_there_appears_when_it_is_written(page, root: Path, preview: Preview) -> None:
    with page.expect_response("**/_pakphayun/events"):
        page.goto(preview.address + "about/history/history/")
    assert re.search("ไม่พบ", page.locator("h1").inner_text())
    new = root / "content/about/history/history.md"
    new.parent.mkdir(parents=True)
    new.write_text(support.item(title="ประวัติสำนักงาน"), encoding="utf-8")
    page.get_by_role("heading", name="ประวัติสำนักงาน").wait_for(timeout=SHOWN)


def test_the_place_on_the_page_is_kept(page, root: Path, preview: Preview) -> None:
    """A clerk who mends the end of a long text is not thrown back to its top."""
    edit(root, "ก่อนแก้ไข", "\n\n".join(f"ย่อหน้าที่ {number}" for number in range(120)) + "\n\nก่อนแก้ไข")
    preview.until(lambda answer: "ย่อหน้าที่ 119" in answer.text, "/" + URL)
    listening(page, preview)
    page.evaluate("scrollTo(0, 3000)")
    edit(root, "ก่อนแก้ไข", "หลังแก้ไข")
    page.get_by_text("หลังแก้ไข").wait_for(timeout=SHOWN)
    page.wait_for_timeout(300)
    assert page.evaluate("scrollY") > 2000
