"""Pictures of the main pages, for people to look at; those in ``docs/screenshots/`` are made so:

python -m tests.browser.screenshots docs/screenshots
"""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from tests.browser import pages

WIDTHS = {360: 740, 768: 1024, 1280: 800}
SHOWN = {
    "home": "home",
    "section": "section",
    "item with files": "item-with-files",
    "item with steps": "manual",
    "item with people": "people",
    "structure": "structure",
    "statistics": "statistics",
    "news by year": "news",
    "ITA year": "ita-year",
    "search": "search",
    "tombstone": "tombstone",
    "completeness": "completeness",
    "English home": "english-home",
}
"""Kind of page → name of its picture; a kind that the sample site does not have is left out and told."""
TALLEST = 6000  # px; nobody looks further down
COLOURS = 128

EVERY_PICTURE = """() => Promise.all([...document.images].map((image) => {
  image.loading = "eager";
  return image.decode().catch(() => {});
}))"""
"""A picture far down is loaded only when it is near; nobody scrolls here."""


def main() -> int:
    """Write ``<page>-<width>.png``, each the whole page in few colours."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, metavar="OUT_DIR")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--only", metavar="KIND", help="one kind of page, by the name of its picture")
    wanted = parser.parse_args()
    if pages.CHROMIUM is None:
        sys.stderr.write("chromium is not installed\n")
        return 2
    wanted.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        addresses = pages.built(Path(folder))
        with pages.served(Path(folder) / "site") as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=pages.CHROMIUM, args=list(pages.ARGUMENTS))
            page = browser.new_page(locale="th-TH", color_scheme="dark" if wanted.dark else "light")
            for name, path in _shown(addresses, wanted.only):
                for width, height in WIDTHS.items():
                    page.set_viewport_size({"width": width, "height": height})
                    page.goto(address + path, wait_until="networkidle")
                    picture = wanted.out / f"{name}-{width}.png"
                    picture.write_bytes(_picture(page))
                    sys.stdout.write(f"{picture} ({picture.stat().st_size:,} bytes)\n")
            browser.close()
    return 0


def _shown(addresses: Mapping[str, str], only: str | None) -> Iterator[tuple[str, str]]:
    for kind, name in SHOWN.items():
        if only and name != only:
            continue
        if kind in addresses:
            yield name, addresses[kind]
        else:
            sys.stderr.write(f"this site has no {kind}\n")


def _picture(page: Page) -> bytes:
    """The whole page; a palette makes it a quarter of the size."""
    page.evaluate(EVERY_PICTURE)
    image = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")
    image = image.crop((0, 0, image.width, min(image.height, TALLEST)))
    out = io.BytesIO()
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    sys.exit(main())
