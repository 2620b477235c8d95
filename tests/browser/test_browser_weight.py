"""What a page costs on a cheap phone, over the wire and in requests."""

from __future__ import annotations

import pytest

from tests.browser.pages import KINDS, Site
from tests.browser.visits import first_visit

PICTURED = {"home", "item with pictures", "item with people", "contact", "English item", "English home", "news by year"}
OTHER = {"search", "not found"}
"""The index of the search is asked for by a question; the browser itself speaks of an address that is not there."""


@pytest.mark.parametrize("kind", sorted(set(KINDS) - PICTURED - OTHER))
def test_a_page_of_text_is_light(browser, site: Site, kind: str) -> None:
    if kind not in site.pages:
        pytest.skip(f"this site has no {kind}")
    visit = first_visit(browser, site.address, site.pages[kind])
    assert visit.size <= 60_000
    assert visit.requests <= 7
    assert (visit.messages, visit.elsewhere) == (0, 0)


@pytest.mark.parametrize("kind", sorted(PICTURED))
def test_a_page_with_pictures_is_not_heavy(browser, site: Site, kind: str) -> None:
    visit = first_visit(browser, site.address, site.pages[kind])
    assert visit.size <= 150_000
    assert (visit.messages, visit.elsewhere) == (0, 0)
