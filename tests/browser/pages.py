"""The pages that the browser looks at: the sample site, built, behind the headers of the interfaces."""

from __future__ import annotations

import datetime as dt
import gzip
import io
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from pakphayun_ssg.build import Checked, build_site, read_site
from pakphayun_ssg.items import Item
from pakphayun_ssg.publish import published
from tests import support

TODAY = dt.date(2026, 11, 22)
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
SAMPLE = support.ROOT / "tests/sites/sample"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
KINDS = (
    "home",
    "section",
    "entry",
    "empty entry",
    "item with files",
    "long item",
    "item with pictures",
    "item with steps",
    "item with people",
    "structure",
    "statistics",
    "contact",
    "links",
    "news by year",
    "e-service",
    "questions",
    "policy",
    "viewers",
    "tombstone",
    "search",
    "ITA year",
    "ITA indicator",
    "completeness",
    "sitemap",
    "not found",
    "English home",
    "English item",
    "ITA",
    "Official Information Act",
)
"""Types of pages; each has its address in ``pages_of``."""


@dataclass(frozen=True)
class Site:
    """A built site that is being served."""

    address: str
    pages: dict[str, str]


def source() -> Path:
    """The sample site; the office's own where the sample is not there."""
    return SAMPLE if (SAMPLE / "site.toml").is_file() else support.ROOT


def built(folder: Path) -> dict[str, str]:
    """Build the sample site into ``folder``; gives the address of a page of each kind it has."""
    root = folder / "source"
    root.mkdir(parents=True)
    shutil.copy(source() / "site.toml", root)
    shutil.copytree(source() / "content", root / "content")
    done = build_site(root, TODAY, folder / "site")
    if done.written is None:
        raise AssertionError("\n".join(f"{f.place.path}:{f.place.line}: {f.message.en}" for f in done.checked.findings))
    return pages_of(read_site(root, TODAY))


def pages_of(checked: Checked) -> dict[str, str]:
    """Kind → address, of the kinds that this site has."""
    day = published(checked.items, TODAY)
    items = day.shown
    filled = {(item.section, item.entry) for item in items}
    empty = next(
        f"/{section.slug}/{entry.slug}/"
        for section in checked.mandate.sections
        for entry in section.entries
        if (section.slug, entry.slug) not in filled and entry.kind != "generated"
    )

    def best(worth: Any) -> Item | None:
        item = max(items, key=lambda item: (worth(item), item.url))
        return item if worth(item) else None

    chosen = {
        "item with files": best(lambda item: len(item.attachments)),
        "long item": best(lambda item: len(item.body)),
        "item with pictures": best(lambda item: len(item.front.images)),
        "item with steps": best(lambda item: len(item.front.steps)),
        "item with people": best(lambda item: len(item.front.people)),
        "structure": best(lambda item: len(item.front.structure)),
        "statistics": best(lambda item: item.body.count("แผนภูมิ")),
        "contact": best(lambda item: len(item.front.questions) if item.front.contact and item.front.images else 0),
        "English item": best(lambda item: len(item.translation.body) + 1 if item.translation else 0),
    }
    pages = {
        "home": "/",
        "section": "/news/",
        "entry": "/news/announcements/",
        "empty entry": empty,
        **{kind: item.url for kind, item in chosen.items() if item},
        "links": "/links/",
        "news by year": "/news/activities/",
        "e-service": "/e-service/online-services/",
        "questions": "/faq/",
        "policy": "/policies/privacy/",
        "viewers": "/browser-support/",
        "search": "/search/?q=%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%8A%E0%B8%B2%E0%B8%81%E0%B8%A3",
        **({"tombstone": day.gone[0].item.url} if day.gone else {}),
        "ITA year": "/ita/2569/",
        "ITA indicator": "/ita/2569/moit-2/",
        "completeness": "/completeness/",
        "sitemap": "/sitemap/",
        "ITA": "/ita/",
        "Official Information Act": "/official-information/",
        "not found": "/no/such/page/",
        "English home": "/en/",
    }
    if "English item" in pages:
        pages["English item"] = "/en" + pages["English item"]
    return pages


_TEXTS = frozenset({".html", ".css", ".js", ".svg", ".xml", ".json", ".txt"})


class _Handler(SimpleHTTPRequestHandler):
    """Static files, the strict policy, the site's own 404 page."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", CSP)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_head(self) -> Any:
        """Text is compressed, as the servers of offices do it."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in _TEXTS or not path.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            return super().send_head()
        data = gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{self.guess_type(path)}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return io.BytesIO(data)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        data = page.read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name http.server calls
        """Nothing to say."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that leaves in the middle is no news."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """``folder`` at an address of this machine alone."""
    server = _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
