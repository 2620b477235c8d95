"""The process that reads hostile files: it takes a request, answers, and may be ended at any moment.

Started by ``helper`` with the pipe as standard input and output. A message is its length (four bytes) and a pickle.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import struct
import sys
from pathlib import Path
from typing import Any, BinaryIO

from pakphayun_ssg.files.limits import MEMORY_LIMIT, TIME_LIMIT


def main() -> None:
    """Answer until the other end closes the pipe."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):  # a library that prints must not be taken for an answer
        os.dup2(nowhere, stream)
    _limit()
    while (request := receive(requests)) is not None:
        _alarm(int(TIME_LIMIT) + 5)
        send(answers, _answer(*request))
        _alarm(0)


def _alarm(seconds: int) -> None:
    """End this process after ``seconds`` in case nobody is left to do it."""
    if sys.platform != "win32":
        signal.alarm(seconds)


def _answer(path: str, name: str) -> Any:
    """An Examination, or the name of what went wrong."""
    from pakphayun_ssg.files.look import look

    try:
        return look(Path(path).read_bytes(), name)
    except MemoryError:
        return "MemoryError"
    except Exception as error:  # noqa: BLE001 - a reader that fails is a fact about this file, the next one is read all the same
        return type(error).__name__


def _limit() -> None:
    """Bound memory, forbid writing files and leaving cores, where the system knows how."""
    if sys.platform == "win32":
        return
    import resource

    for kind, most in (
        (resource.RLIMIT_AS, MEMORY_LIMIT),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(OSError, ValueError):  # a stricter limit is in force already
            resource.setrlimit(kind, (most, most))


def send(pipe: BinaryIO, message: Any) -> None:
    """Write one message.

    Raises:
        OSError: the other end is gone.
    """
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    pipe.write(struct.pack("<I", len(data)) + data)
    pipe.flush()


def receive(pipe: BinaryIO) -> Any:
    """Read one message; None at the end."""
    head = pipe.read(4)
    if len(head) < 4:
        return None
    (size,) = struct.unpack("<I", head)
    data = pipe.read(size)
    return pickle.loads(data) if len(data) == size else None  # noqa: S301 - both ends are this program
