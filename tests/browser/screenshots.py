"""Pictures of the main pages, for people to look at.

python -m tests.browser.screenshots OUT_DIR
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser import pages

WIDTHS = {360: 740, 768: 1024, 1280: 800}
SHOWN = (
    "home",
    "section",
    "item with files",
    "long item",
    "empty entry",
    "English home",
    "ITA year",
    "ITA indicator",
    "Official Information Act",
    "completeness",
)


EVERY_PICTURE = """() => Promise.all([...document.images].map((image) => {
  image.loading = "eager";
  return image.decode().catch(() => {});
}))"""
"""A picture far down is loaded only when it is near; nobody scrolls here."""


def main() -> int:
    """Write ``<page>-<width>.png``, each the whole page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, metavar="OUT_DIR")
    parser.add_argument("--dark", action="store_true")
    out = parser.parse_args()
    if pages.CHROMIUM is None:
        sys.stderr.write("chromium is not installed\n")
        return 2
    out.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        addresses = pages.built(Path(folder))
        with pages.served(Path(folder) / "site") as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=pages.CHROMIUM, args=list(pages.ARGUMENTS))
            page = browser.new_page(locale="th-TH", color_scheme="dark" if out.dark else "light")
            for kind in SHOWN:
                if kind not in addresses:
                    sys.stderr.write(f"this site has no {kind}\n")
                    continue
                for width, height in WIDTHS.items():
                    page.set_viewport_size({"width": width, "height": height})
                    page.goto(address + addresses[kind], wait_until="networkidle")
                    page.evaluate(EVERY_PICTURE)
                    path = out.out / f"{kind.replace(' ', '-').lower()}-{width}.png"
                    page.screenshot(path=path, full_page=True)
                    sys.stdout.write(f"{path}\n")
            browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
