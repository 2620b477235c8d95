"""Everything that can be known of a file, read in a process of its own so that no file can hurt the run.

A file that makes its reader hang, crash or take too much memory is told so, and the next one is read as if nothing
had been.
"""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pakphayun_ssg.files.facts import FileFacts, read_facts
from pakphayun_ssg.files.helper import HELPERS, Helper, Pool, Trouble
from pakphayun_ssg.files.look import Examination
from pakphayun_ssg.files.signs import Sign
from pakphayun_ssg.models import Text

__all__ = ("Examination", "examine", "examine_ahead")

_WHY = {
    "time": Text("ใช้เวลาตรวจนานเกินกำหนด", "reading it takes too long"),
    "crash": Text("ทำให้ตัวอ่านไฟล์หยุดทำงาน", "its reader breaks down over it"),
    "MemoryError": Text("ใช้หน่วยความจำมากเกินกำหนด", "reading it takes too much memory"),
}
_WORTH_IT = 8
"""Files for which it pays to start more than one process."""
_READ = frozenset({"empty", "too-large"})
"""Kinds that need no reading."""
_HELPER: Helper | Pool = Pool()


def examine(location: Path) -> Examination:
    """Read and judge the file at ``location``; the same bytes under the same name are read once a run.

    Raises:
        OSError: it cannot be opened or read.
    """
    facts = read_facts(location)
    if facts.kind == "empty":
        return Examination(facts, (Sign("empty"),))
    if facts.kind in _READ:
        return Examination(facts)
    try:
        return _examined(location, facts)
    except Trouble as trouble:
        why = _WHY.get(str(trouble), Text(f"ตัวอ่านไฟล์แจ้งว่า {trouble}", f"its reader says {trouble}"))
        return Examination(facts, (Sign("unexamined", why),))


def examine_ahead(locations: Iterable[Path]) -> None:
    """Read many files at once, so that ``examine`` has them at hand; what cannot be read is left to it to tell."""
    waiting = tuple(locations)
    if len(waiting) < _WORTH_IT:
        return
    with ThreadPoolExecutor(HELPERS) as threads:
        for _ in threads.map(_try, waiting):
            pass


def _try(location: Path) -> None:
    with contextlib.suppress(OSError):
        examine(location)


@functools.lru_cache(maxsize=16_384)
def _examined(location: Path, facts: FileFacts) -> Examination:
    """Failures are not kept: a machine that was busy may do better next time.

    Raises:
        Trouble: no answer.
    """
    found: Examination = _HELPER.ask(str(location.absolute()), location.name)
    return found
