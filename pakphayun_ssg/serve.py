"""Preview on this machine: watch, build as always, reload the browser. It knows no stage of the build.

Every save runs the same ``build``; what it finds wrong is shown in the browser until it is mended. The
preview lives in a folder of its own, so ``public/`` stays what was last built on purpose.
"""

from __future__ import annotations

import contextlib
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

from pakphayun_ssg.preview import Preview, PreviewHandler
from pakphayun_ssg.report import html

WATCHED = ("content", "templates", "mandate")
QUIET_SECONDS = 0.05
"""A save by an editor is several events; the build waits until they are over."""

Build = Callable[[], str | None]
"""Builds the preview; gives None when it is fine, else the page that says what is wrong."""


@dataclass(frozen=True)
class Server:
    """A running preview."""

    address: str
    http: ThreadingHTTPServer
    stop: Callable[[], None]


def start(root: Path, folder: Path, build: Build, *, port: int, base_path: str = "") -> Server:
    """Build once, then serve ``folder`` on 127.0.0.1 and watch ``root``.

    Raises:
        OSError: the port is taken.
    """
    preview = Preview(folder, base_path)
    handler = partial(PreviewHandler, preview)
    http = _Server(("127.0.0.1", port), handler)
    observer = Observer()
    watch = _Watch(observer, root)

    def renew() -> None:
        watch.renew(worker)
        preview.show(_outcome(build))

    worker = _Worker(renew)
    worker.changed()
    observer.schedule(worker, str(root), recursive=False)
    observer.start()
    threading.Thread(target=http.serve_forever, daemon=True).start()

    def stop() -> None:
        observer.stop()
        worker.stop()
        preview.close()
        http.shutdown()
        http.server_close()
        observer.join()

    return Server(f"http://127.0.0.1:{http.server_address[1]}{base_path}/", http, stop)


def _outcome(build: Build) -> str | None:
    """What the build says; a fault of ours is shown too, or the browser would wait for ever."""
    try:
        return build()
    except Exception:  # noqa: BLE001
        return html.page((), extra=traceback.format_exc())


class _Server(ThreadingHTTPServer):
    """A browser that goes away in the middle of an answer is no news."""

    daemon_threads = True
    allow_reuse_address = sys.platform != "win32"  # there it would let two previews share one port

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Called when answering failed."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


class _Watch(FileSystemEventHandler):
    """The folders that are looked at. One that takes another's place, or comes later, is looked at too."""

    def __init__(self, observer: BaseObserver, root: Path) -> None:
        self._observer = observer
        self._root = root
        self._watched: dict[str, ObservedWatch] = {}
        self._stale: set[str] = set()
        observer.schedule(self, str(root), recursive=False)

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Called by watchdog: a folder of the site came, went or changed its name."""
        if event.event_type in {"created", "deleted", "moved"}:
            paths = (Path(str(event.src_path)), Path(str(getattr(event, "dest_path", ""))))
            self._stale.update(path.name for path in paths if path.parent == self._root)

    def renew(self, handler: FileSystemEventHandler) -> None:
        """Called before each build: what is changed after this is seen."""
        for name in WATCHED:
            if name in self._stale and name in self._watched:
                self._observer.unschedule(self._watched.pop(name))
            self._stale.discard(name)
            if name not in self._watched and (self._root / name).is_dir():
                with contextlib.suppress(OSError):  # it went in this moment, which is an event of its own
                    self._watched[name] = self._observer.schedule(handler, str(self._root / name), recursive=True)


class _Worker(FileSystemEventHandler):
    """Runs the build when something changed and then nothing did for a moment; never two at once."""

    def __init__(self, build: Callable[[], None]) -> None:
        self._build = build
        self._wanted = threading.Event()
        self._over = False
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Called by watchdog. Reading is no change; our own state folder and the output are not watched."""
        if event.event_type in {"opened", "closed_no_write"}:
            return
        paths = (str(event.src_path), str(getattr(event, "dest_path", "") or ""))
        if any(self._concerns(path) for path in paths if path):
            self.changed()

    @staticmethod
    def _concerns(path: str) -> bool:
        parts = Path(path).parts
        return any(name in parts for name in WATCHED) or Path(path).name == "site.toml"

    def changed(self) -> None:
        """Ask for a build."""
        self._wanted.set()

    def stop(self) -> None:
        """End the thread after the build that runs."""
        self._over = True
        self._wanted.set()
        self._thread.join(timeout=30)

    def _run(self) -> None:
        while True:
            self._wanted.wait()
            while self._wanted.is_set() and not self._over:  # until nothing moved for a moment
                self._wanted.clear()
                self._wanted.wait(QUIET_SECONDS)
            if self._over:
                return
            self._build()
