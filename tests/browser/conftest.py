"""One browser and one built site for all tests."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import pytest

from tests import support
from tests.browser import pages

try:
    from playwright.sync_api import Browser, BrowserContext, Error, Page, sync_playwright
except ImportError:
    sync_playwright = None


def cannot(reason: str) -> NoReturn:
    """A missing browser is a reason to skip on a desk, a fault in the CI."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{reason}; in the CI it must be there")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if sync_playwright is None:
        cannot("playwright is not installed (pip install playwright; its own browsers are not needed)")
    if pages.CHROMIUM is None:
        cannot("chromium is not installed (apt-get install chromium)")
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=pages.CHROMIUM, args=list(pages.ARGUMENTS))
        except Error as error:
            cannot(f"chromium does not start: {error}")
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[pages.Site]:
    """The sample site behind the headers of the interfaces."""
    folder = tmp_path_factory.mktemp("sample")
    addresses = pages.built(folder)
    with pages.served(folder / "site") as address:
        yield pages.Site(address, addresses)


@pytest.fixture(params=pages.KINDS)
def address(request: pytest.FixtureRequest, site: pages.Site) -> str:
    """The address of a page of each kind."""
    if request.param not in site.pages:
        pytest.skip(f"the site at {pages.source()} has no {request.param}")
    return site.address + site.pages[request.param]


class Watch:
    """Everything the pages did that a citizen's page may not do, since it was last asked."""

    def __init__(self, context: BrowserContext) -> None:
        self._faults: list[str] = []
        self.home = ""
        context.on("console", self._console)
        context.on("weberror", lambda error: self._faults.append(f"error: {error.error}"))
        context.on("request", self._request)

    def begin(self, home: str) -> None:
        self.home = home
        self._faults.clear()

    def faults(self) -> list[str]:
        return list(self._faults)

    def _console(self, message: Any) -> None:
        text = message.text
        if "status of 404" in text and message.location["url"].endswith("/no/such/page/"):
            return  # the browser's own word on the page that is asked for because it is missing
        self._faults.append(f"console {message.type}: {text}")

    def _request(self, request: Any) -> None:
        if not request.url.startswith((f"{self.home}/", "data:", "about:")):
            self._faults.append(f"request: {request.url}")


VIOLATIONS = """window.violations = [];
document.addEventListener("securitypolicyviolation", (e) => {
  window.violations.push(e.violatedDirective + " " + e.blockedURI);
});
"""


@dataclass
class _Window:
    """A browser window that all tests use in turn: opening one for each would take most of the time."""

    context: BrowserContext
    watch: Watch
    page: Page


def _open(browser: Browser, *, scripts: bool) -> _Window:
    context = browser.new_context(locale="th-TH", java_script_enabled=scripts)
    context.set_default_timeout(20_000)
    if scripts:  # the pages are of that day, whenever the tests run
        context.clock.set_fixed_time(dt.datetime.combine(pages.TODAY, dt.time(12), dt.timezone(dt.timedelta(hours=7))))
    context.add_init_script(VIOLATIONS)
    watch = Watch(context)
    return _Window(context, watch, context.new_page())


@pytest.fixture(scope="session")
def _window(browser: Browser) -> Iterator[_Window]:
    window = _open(browser, scripts=True)
    yield window
    window.context.close()


@pytest.fixture(scope="session")
def _window_without_script(browser: Browser) -> Iterator[_Window]:
    window = _open(browser, scripts=False)
    yield window
    window.context.close()


def _fresh(page: Page, width: int) -> Page:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(media="screen", color_scheme="light", forced_colors="none", reduced_motion="no-preference")
    return page


@pytest.fixture
def page(_window: _Window) -> Iterator[Page]:
    yield _fresh(_window.page, 1280)
    _window.page.unroute_all()
    _window.page.goto("about:blank")


@pytest.fixture
def watch(_window: _Window, site: pages.Site) -> Watch:
    _window.watch.begin(site.address)
    return _window.watch


@pytest.fixture
def without_script(_window_without_script: _Window) -> Page:
    """A page in a browser whose JavaScript is switched off."""
    return _fresh(_window_without_script.page, 360)


@pytest.fixture
def new_context(browser: Browser) -> Iterator[BrowserContext]:
    """Windows of its own for a test that opens several."""
    context = browser.new_context(locale="th-TH")
    yield context
    context.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, which is not ours to keep in the repository."""
    folder = Path(os.environ.get("PAKPHAYUN_AXE") or support.ROOT / ".venv-dev/node")
    path = folder / "node_modules/axe-core/axe.min.js"
    if not path.is_file():
        cannot(f"axe-core is not in {folder} (scripts/test installs it where npm is, or set PAKPHAYUN_AXE)")
    return path.read_text(encoding="utf-8")
