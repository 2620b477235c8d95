"""What the preview answers: the built files, a script that reloads, and findings in place of pages."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from pakphayun_ssg.report import html

OWN = "/_pakphayun/"
RELOAD_SCRIPT = b"""\
"use strict";
const shown = new URL(document.currentScript.src).searchParams.get("shown");
new EventSource("/_pakphayun/events").onmessage = (event) => {
  if (event.data !== shown) location.reload();
};
"""
_STREAMS = 4
"""Browsers keep six connections to a host; pages beyond these ask again and again instead of waiting."""
_LONGEST_PATH = 1000
_KEEP_ALIVE_SECONDS = 15
_LOCAL = frozenset({"127.0.0.1", "localhost", "[::1]"})


class Preview:
    """What is to be seen now; threads wait on it for the next change."""

    def __init__(self, folder: Path, base_path: str) -> None:
        self.folder = folder
        self.base_path = base_path
        self.problem: str | None = None
        self.version = 0
        self.streams = 0
        self.closed = False
        self._changed = threading.Condition()

    def show(self, problem: str | None) -> None:
        """A build is over: show the site, or ``problem`` in place of every page."""
        with self._changed:
            self.problem = problem
            self.version += 1
            self._changed.notify_all()

    def close(self) -> None:
        """Let every waiting thread go."""
        with self._changed:
            self.closed = True
            self._changed.notify_all()

    def ready(self) -> None:
        """Wait until the first build is over."""
        with self._changed:
            self._changed.wait_for(lambda: self.version > 0 or self.closed)

    @contextmanager
    def stream(self) -> Iterator[bool]:
        """Count a listening page; tells whether it may keep its connection."""
        with self._changed:
            self.streams += 1
            may_wait = self.streams <= _STREAMS
        try:
            yield may_wait
        finally:
            with self._changed:
                self.streams -= 1

    def wait(self, seen: int) -> int:
        """The version once it is another than ``seen``, or the same after a while."""
        with self._changed:
            self._changed.wait_for(lambda: self.version != seen or self.closed, timeout=_KEEP_ALIVE_SECONDS)
            return self.version


class PreviewHandler(SimpleHTTPRequestHandler):
    """One request. It answers only to this machine's own names, so no other site can read the preview."""

    def __init__(self, preview: Preview, *args: Any) -> None:
        self.preview = preview
        super().__init__(*args, directory=str(preview.folder))

    def do_GET(self) -> None:
        """Called for each GET."""
        self._answer()

    def do_HEAD(self) -> None:
        """Called for each HEAD: the same without its body."""
        self._answer()

    def _answer(self) -> None:
        try:
            path = unquote(urlsplit(self.path).path)
        except ValueError:
            self.send_error(HTTPStatus.BAD_REQUEST)
            return
        if self._foreign():
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
        elif "\0" in path:
            self.path = "/nothing/"
            self._page(self.path)
        elif path == OWN + "events":
            self._events()
        elif path == OWN + "reload.js":
            self._send(RELOAD_SCRIPT, "text/javascript; charset=utf-8")
        elif path == OWN + "findings.css":
            self._send(html.STYLE.encode(), "text/css; charset=utf-8")
        else:
            self._page(path)

    def _foreign(self) -> bool:
        return self.headers.get("Host", "").rsplit(":", 1)[0] not in _LOCAL

    def _page(self, path: str) -> None:
        self.preview.ready()
        if self.preview.base_path and path.startswith(self.preview.base_path + "/"):
            path = path.removeprefix(self.preview.base_path)
            self.path = self.path.removeprefix(self.preview.base_path)
        name = path.rpartition("/")[2]
        wants_page = path.endswith("/") or name.endswith(".html") or "." not in name
        if not wants_page:
            self._file()
            return
        if self.preview.problem is not None:
            self._send(self._with_script(self.preview.problem.encode()), status=HTTPStatus.INTERNAL_SERVER_ERROR)
            return
        location = Path(self.translate_path(self.path))
        if len(location.as_posix()) > _LONGEST_PATH:  # no system has such a file, and some raise when they are asked
            location = self.preview.folder / "nothing"
        if not path.endswith("/") and location.is_dir():
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", quote(f"{self.preview.base_path}{path}/"))
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        page = location / "index.html" if path.endswith("/") else location
        status = HTTPStatus.OK
        if not page.is_file():
            page, status = self.preview.folder / "404.html", HTTPStatus.NOT_FOUND
        try:
            data = page.read_bytes()
        except OSError:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self._send(self._with_script(data), status=status)

    def _file(self) -> None:
        if self.command == "HEAD":
            super().do_HEAD()
        else:
            super().do_GET()

    def _with_script(self, data: bytes) -> bytes:
        """The page with the script that knows which build it shows."""
        tag = f'<script src="{OWN}reload.js?shown={self.preview.version}"></script></body>'
        return data.replace(b"</body>", tag.encode(), 1)

    def _events(self) -> None:
        """One line a change, for as long as the browser listens."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command == "HEAD":
            return
        with self.preview.stream() as may_wait:
            self._tell(may_wait=may_wait)

    def _tell(self, *, may_wait: bool) -> None:
        seen = 0
        try:
            while not self.preview.closed:
                version = self.preview.wait(seen)
                line = f"data: {version}\n\n" if version != seen else ": still here\n\n"
                self.wfile.write(line.encode())
                self.wfile.flush()
                seen = version
                if not may_wait:
                    self.wfile.write(b"retry: 500\n\n")  # milliseconds until the browser asks again
                    return
        except OSError:
            return

    def _send(self, data: bytes, kind: str = "text/html; charset=utf-8", status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name http.server calls
        """Requests are not worth a line."""
