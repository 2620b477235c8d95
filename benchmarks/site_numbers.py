"""Prints what independent checkers say of a built site: the sample and the office's own.

    .venv-dev/bin/python benchmarks/site_numbers.py [sample|office …] [--lighthouse]

Nu Html Checker and html-validate over every page, lychee over every link and anchor, axe-core on a page of each kind
at three widths in light, dark and forced colours, bytes and requests of a first visit in Chromium, and with
``--lighthouse`` Lighthouse's scores on a throttled phone, best of three.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser, sync_playwright

from pakphayun_ssg.build import build_site, read_site
from pakphayun_ssg.thai.written import THAILAND
from tests.browser import pages
from tests.browser.test_browser_pages import AXE, AXE_VIEWS, SCHEMES
from tests.browser.visits import first_visit
from tests.wall import checkers

ROOTS = {"sample": pages.SAMPLE, "office": ROOT}
LIGHTHOUSE_PAGES = ("home", "entry", "item with files", "long item")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
RUNS = 3


def main(arguments: list[str]) -> int:
    """Print the figures of each site that was named, of both without a name."""
    names = [name for name in arguments if name in ROOTS] or list(ROOTS)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=pages.CHROMIUM, args=list(pages.ARGUMENTS))
        for name in names:
            tell(name, Path(folder) / name, browser, lighthouse="--lighthouse" in arguments)
        browser.close()
    return 0


def tell(name: str, folder: Path, browser: Browser, *, lighthouse: bool) -> None:
    """Build one site and print what is said of it."""
    folder.mkdir()
    today = dt.datetime.now(THAILAND).date()  # a browser's own day, or its pages would say that they are old
    done = build_site(ROOTS[name], today, folder / "site", state=folder / "state")
    if done.written is None:
        sys.exit(f"{name}: the site does not build")
    found = checkers.pages(folder / "site")
    print(f"\n{name}, {today}: {len(found)} pages, {done.written.files} files")
    kinds = kinds_of(ROOTS[name], today)
    with pages.served(folder / "site") as address:
        print(f"  Nu Html Checker: {len(checkers.nu(address, found))} errors and warnings")
        print(f"  html-validate: {len(checkers.html_validate(folder / 'site'))}")
        print(f"  lychee, links and anchors: {len(checkers.dead_links(folder / 'site'))} dead")
        violations = {kind: axe(browser, address + url) for kind, url in kinds.items()}
        print(
            f"  axe-core, {len(kinds)} kinds of page in {len(AXE_VIEWS)} views: {sum(violations.values())} violations"
        )
        for kind, url in kinds.items():
            size, requests, messages, elsewhere = first_visit(browser, address, url)
            print(
                f"  {kind:<20} {size / 1000:6.1f} kB, {requests} requests, {elsewhere} to others, {messages} messages"
            )
        if lighthouse:
            for kind in (kind for kind in LIGHTHOUSE_PAGES if kind in kinds):
                print(f"  Lighthouse, {kind}: {best(address + kinds[kind], folder)}")
    styles = sorted((folder / "site/assets").glob("*.css"))
    scripts = sorted((folder / "site/assets").glob("*.js"))
    print(f"  style sheets {weight(styles)} bytes, scripts {weight(scripts)} bytes, uncompressed")


def weight(files: list[Path]) -> int:
    """Bytes of some files."""
    return sum(file.stat().st_size for file in files)


def kinds_of(root: Path, today: dt.date) -> dict[str, str]:
    """A page of each kind that the site has."""
    found: dict[str, str] = pages.pages_of(read_site(root, today))
    return found


def axe(browser: Browser, url: str) -> int:
    """Violations of WCAG A and AA and best practice, over all views."""
    source = checkers.need(checkers.NODE / "axe-core/axe.min.js").read_text(encoding="utf-8")
    page = browser.new_page(locale="th-TH", bypass_csp=True)
    page.goto(url)
    page.evaluate(source)
    total = 0
    for width, scheme in AXE_VIEWS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(reduced_motion="reduce", **SCHEMES[scheme])
        total += len(page.evaluate("(options) => axe.run(document, options)", AXE)["violations"])
    page.close()
    return total


def best(url: str, folder: Path) -> str:
    """The best of three runs: the four scores, largest paint and shift."""
    runs = [lighthouse(url, folder) for _ in range(RUNS)]
    top = max(runs, key=lambda run: sum(run["categories"][name]["score"] or 0 for name in CATEGORIES))
    scores = "/".join(str(round(100 * (top["categories"][name]["score"] or 0))) for name in CATEGORIES)
    paint, shift = (
        top["audits"][key]["displayValue"] for key in ("largest-contentful-paint", "cumulative-layout-shift")
    )
    return f"{scores} (performance/accessibility/best practices/SEO), LCP {paint}, CLS {shift}"


def lighthouse(url: str, folder: Path) -> dict[str, dict[str, dict[str, float]]]:
    """One run on the throttled phone that Lighthouse simulates by default."""
    report = folder / "lighthouse.json"
    quiet = "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update"
    command = ["node", str(checkers.need(checkers.LIGHTHOUSE)), url, "--quiet", "--output=json"]
    subprocess.run(
        [*command, f"--output-path={report}", f"--chrome-flags={quiet}"],
        check=True,
        timeout=180,
        env={**os.environ, "CHROME_PATH": pages.CHROMIUM or ""},
    )
    answer: dict[str, dict[str, dict[str, float]]] = json.loads(report.read_text(encoding="utf-8"))
    return answer


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
