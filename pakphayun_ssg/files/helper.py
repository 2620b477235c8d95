"""A helper process, kept running between files, ended and started anew when a file makes it hang or crash.

It is started when the first file is there to read, and ends with this program.
"""

from __future__ import annotations

import atexit
import contextlib
import math
import os
import queue
import subprocess
import sys
import threading
import time
from typing import Any

from pakphayun_ssg.files import worker
from pakphayun_ssg.files.limits import TIME_LIMIT

HELPERS = min(os.cpu_count() or 1, 4)
"""Processes at most; each takes about 70 MB."""
_START = "import sys; sys.path[:] = sys.argv[1:]; from pakphayun_ssg.files.worker import main; main()"


class Trouble(Exception):  # noqa: N818 - a fact about the file, no error of ours
    """The helper could not answer: "time", "crash", or what its reader raised."""


class Helper:
    """One process that reads files, one at a time; safe to share between threads."""

    def __init__(self, seconds: float = TIME_LIMIT, program: str = _START) -> None:
        self._seconds = seconds
        self._program = program
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._end_at = math.inf
        self._late = False

    def ask(self, *request: Any) -> Any:
        """What ``worker`` answers to ``request``.

        Raises:
            Trouble: no answer within the limits.
        """
        with self._lock:
            answer = self._ask(request)
        if isinstance(answer, str):
            if answer == "MemoryError":
                self.end()  # what is left of a full process is good for nothing
            raise Trouble(answer)
        return answer

    def _ask(self, request: Any) -> Any:
        process = self._started()
        self._late = False
        self._end_at = time.monotonic() + self._seconds
        try:
            answer = _talk(process, request)
        except BaseException:  # interrupted: an answer that comes late must not be taken for the next one
            self.end()
            raise
        finally:
            self._end_at = math.inf
        if answer is None:
            self.end()
            raise Trouble("time" if self._late else "crash")
        return answer

    def _watch(self, process: subprocess.Popen[bytes]) -> None:
        """End ``process`` when its answer is overdue. One thread for all questions: a timer each would cost more."""
        while process.poll() is None:
            time.sleep(min(self._seconds / 4, 0.25))
            if time.monotonic() > self._end_at and process is self._process:
                self._late = True
                process.kill()
                return

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(  # noqa: S603 - this very Python, our own module
                [sys.executable, "-I", "-c", self._program, *sys.path],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            threading.Thread(target=self._watch, args=(self._process,), daemon=True).start()
            atexit.register(self.end)
        return self._process

    def end(self) -> None:
        """End the process; the next question starts another."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                if pipe:
                    pipe.close()
        atexit.unregister(self.end)


class Pool:
    """A few helpers; files that are read one after the other meet the same one."""

    def __init__(self, size: int = HELPERS) -> None:
        self._free: queue.LifoQueue[Helper] = queue.LifoQueue()
        for _ in range(size):
            self._free.put(Helper())

    def ask(self, *request: Any) -> Any:
        """What a free helper answers, waiting for one where all are busy.

        Raises:
            Trouble: no answer within the limits.
        """
        helper = self._free.get()
        try:
            return helper.ask(*request)
        finally:
            self._free.put(helper)


def _talk(process: subprocess.Popen[bytes], request: Any) -> Any:
    try:
        worker.send(process.stdin, request)  # type: ignore[arg-type]
        return worker.receive(process.stdout)  # type: ignore[arg-type]
    except Exception:  # noqa: BLE001 - a process that dies half way leaves half a message
        return None
