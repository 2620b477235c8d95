"""What a first visit costs a reader."""

from __future__ import annotations

from typing import Any, NamedTuple


class Visit(NamedTuple):
    """One page with everything it asks for, and an empty cache."""

    size: int
    """Bytes over the wire, text compressed by gzip."""
    requests: int
    """Different files asked for, the emblem beside the page's name too."""
    messages: int
    """Lines on the console."""
    elsewhere: int
    """Requests to other hosts."""


def first_visit(browser: Any, address: str, url: str) -> Visit:
    """Open ``url`` of the server at ``address`` on a phone that has never seen it."""
    context = browser.new_context(locale="th-TH", viewport={"width": 360, "height": 740})
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    sizes: list[int] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
    page.goto(address + url, wait_until="networkidle")
    context.close()
    return Visit(sum(sizes), len(set(asked)), len(said), sum(not one.startswith(address) for one in asked))
