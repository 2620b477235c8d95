"""A preview in a process of its own, and the plainest possible client for it."""

from __future__ import annotations

import os
import re
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests import support

NOW = ("--now", "8 ต.ค. 2568")
_START = """\
import os, sys, threading
threading.Thread(target=lambda: os.read(0, 1) or os._exit(9), daemon=True).start()
from pakphayun_ssg.cli import main
sys.exit(main())
"""
"""The program, and an end to it when the tests themselves are killed: then its standard input closes."""

SECONDS = 20
"""How long anything may take before a test gives up; far more than it should."""


@dataclass(frozen=True)
class Answer:
    """One HTTP answer."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def kind(self) -> str:
        return self.headers.get("content-type", "")


class Events:
    """A browser's connection for news."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._unread = b""
        head = self._upto(b"\r\n\r\n")
        assert b" 200 " in head.splitlines()[0]
        assert b"text/event-stream" in head

    def next(self) -> str:
        """The next event's data."""
        while not (event := self._upto(b"\n\n")).startswith(b"data:"):
            pass
        return event.decode().removeprefix("data:").strip()

    def silent(self, seconds: float) -> bool:
        """Whether nothing is said for so long."""
        return not self._unread and not select.select([self._connection], [], [], seconds)[0]

    def _upto(self, end: bytes) -> bytes:
        while end not in self._unread:
            part = self._connection.recv(4096)
            assert part, "it hung up"
            self._unread += part
        found, _, self._unread = self._unread.partition(end)
        return found


class Preview:
    """A running ``serve``."""

    def __init__(self, process: subprocess.Popen[bytes], address: str, temporary: Path, errors: Path) -> None:
        self.process = process
        self.address = address
        self.port = int(re.search(r":(\d+)/", address)[1])
        self.temporary = temporary
        self.in_time = float(SECONDS)
        """Seconds from a save to its page that no machine needs: speed is for the benchmarks."""
        self._errors = errors

    @property
    def errors(self) -> str:
        """What it has said on standard error so far."""
        return self._errors.read_text(encoding="utf-8")

    def get(self, path: str = "/", *, method: str = "GET", host: str | None = None) -> Answer:
        """The path goes out exactly as given: no client library tidies it."""
        lines = f"{method} {path} HTTP/1.1\r\nHost: {host or f'127.0.0.1:{self.port}'}\r\nConnection: close\r\n\r\n"
        return self.send(lines.encode())

    def send(self, request: bytes) -> Answer:
        with socket.create_connection(("127.0.0.1", self.port), timeout=SECONDS) as connection:
            connection.sendall(request)
            data = b""
            while part := connection.recv(65536):
                data += part
        return parse(data)

    def until(self, wanted: Callable[[Answer], object], path: str = "/", seconds: float = SECONDS) -> float:
        """Ask for ``path`` until the answer is as wanted; gives the seconds it took."""
        start = time.monotonic()
        answer = None
        while time.monotonic() - start < seconds:
            answer = self.get(path)
            if wanted(answer):
                return time.monotonic() - start
            time.sleep(0.03)
        raise AssertionError(f"not within {seconds} s; last answer: {answer}")

    @contextmanager
    def events(self) -> Iterator[Events]:
        """What /_pakphayun/events says, as it comes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=SECONDS) as connection:
            connection.sendall(f"GET /_pakphayun/events HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n\r\n".encode())
            yield Events(connection)

    def stop(self, seconds: float = SECONDS) -> int:
        """Ctrl+C, and the exit status."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(seconds)


def parse(data: bytes) -> Answer:
    head, _, body = data.partition(b"\r\n\r\n")
    first, *rest = head.decode("latin-1").split("\r\n")
    if not first:
        return Answer(0, {}, b"")  # it hung up without a word
    headers = dict(line.split(": ", 1) for line in rest if ": " in line)
    return Answer(int(first.split()[1]), {key.lower(): value for key, value in headers.items()}, body)


@contextmanager
def previewing(
    root: Path, folder: Path, *arguments: str, port: str | None = "0", settled: bool = True
) -> Iterator[Preview]:
    """``serve`` on ``root``; its temporary files and its messages go below ``folder``."""
    temporary, errors = folder / "tmp", folder / "errors.txt"
    temporary.mkdir(parents=True, exist_ok=True)
    chosen = ("--port", port) if port else ()
    with errors.open("wb") as file:
        process = subprocess.Popen(
            [sys.executable, "-c", _START, "serve", *chosen, *NOW, *arguments],
            cwd=root,
            env={**os.environ, "PYTHONPATH": str(support.ROOT), "TMPDIR": str(temporary)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=file,
            start_new_session=True,
        )
    try:
        preview = Preview(process, _address(process, errors), temporary, errors)
        if settled:
            preview.get("/")  # waits for the first build
        yield preview
    finally:
        if process.poll() is None:
            process.kill()
            process.wait(SECONDS)
        process.stdout.close()
        process.stdin.close()


def _address(process: subprocess.Popen[bytes], errors: Path) -> str:
    if select.select([process.stdout], [], [], SECONDS)[0]:
        line = process.stdout.readline().decode().strip()
        if line:
            return line
    raise AssertionError(f"serve gave no address: {errors.read_text(encoding='utf-8')}")
