"""A person at a terminal: the program on a pty, questions waited for, answers typed."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from tests import support

pty = pytest.importorskip("pty", reason="this system has no pty to type on")

_START = """\
import fcntl, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)  # so that Ctrl+C typed here reaches the program
from pakphayun_ssg.cli import main
sys.exit(main())
"""
CTRL_C, CTRL_D = "\x03", "\x04"


class Terminal:
    """``with Terminal(root, "new") as t: t.expect("ชื่อเรื่อง"); t.type("…")``."""

    def __init__(self, root: Path, *arguments: str | Path) -> None:
        self._keyboard, screen = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-c", _START, *map(str, arguments)],
            cwd=root,
            env={**os.environ, "PYTHONPATH": str(support.ROOT), "TERM": "dumb"},
            stdin=screen,
            stdout=screen,
            stderr=screen,
            start_new_session=True,
        )
        os.close(screen)
        self._unread = b""
        self.shown = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait(10)
        os.close(self._keyboard)

    def expect(self, words: str, seconds: float = 20) -> str:
        """Wait until ``words`` are shown after what was read before; gives all that came up to them."""
        end = time.monotonic() + seconds
        wanted = words.encode()
        while wanted not in self._unread:
            data = self._read(end)
            if not data:
                pytest.fail(f"waited for {words!r}; the terminal shows:\n{self.shown}")
            self._unread += data
        before, _, self._unread = self._unread.partition(wanted)
        return before.decode(errors="replace")

    def type(self, answer: str, *, enter: bool = True) -> None:
        os.write(self._keyboard, f"{answer}\n".encode() if enter else answer.encode())

    def answer(self, question: str, answer: str = "") -> str:
        """Wait for the question, type the answer and Enter; gives what was shown before the question."""
        before = self.expect(question)
        self.expect(": ")
        self.type(answer)
        return before

    def interrupt(self) -> int:
        """Type Ctrl+C until the program ends: one that comes just before it begins to read is not seen."""
        for _ in range(5):
            time.sleep(0.2)
            self.type(CTRL_C, enter=False)
            try:
                return self.end(3)
            except subprocess.TimeoutExpired:
                continue
        pytest.fail(f"Ctrl+C does not end it; the terminal shows:\n{self.shown}")

    def end(self, seconds: float = 20) -> int:
        """Wait for the program's end; gives its exit status."""
        end = time.monotonic() + seconds
        while self._read(end):
            pass
        return self._process.wait(max(1, end - time.monotonic()))

    def _read(self, end: float) -> bytes:
        left = end - time.monotonic()
        if left <= 0 or not select.select([self._keyboard], [], [], left)[0]:
            return b""
        try:
            data = os.read(self._keyboard, 65536)
        except OSError:  # Linux says EIO when the other side is closed
            return b""
        self.shown += data.decode(errors="replace")
        return data
