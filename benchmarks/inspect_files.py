"""How well and how fast ``inspect`` judges labelled files: ``python benchmarks/inspect_files.py [FOLDER]``.

FOLDER holds ``manifest.csv`` (columns file, bytes, expected, tolerated, stored) and the files; without it the shared
data beside the repository is taken. Prints the figures; exits 1 where a target is missed.
"""

from __future__ import annotations

import csv
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from pakphayun_ssg.cli.inspect import judge, verdict
from pakphayun_ssg.mandate.loader import Mandate, load_mandate

SHARED = ROOT.parent / "shared" / "data" / "files"
TARGETS = (
    "≥ 98 % within tolerance, 0 bad accepted, 0 good refused, median ≤ 2 ms, 95th percentile ≤ 100 ms, peak ≤ 200 MB"
)


@dataclass(frozen=True)
class Judged:
    """One file: what it was called, what was wanted and tolerated, and how long it took (milliseconds)."""

    name: str
    verdict: str
    expected: str
    tolerated: frozenset[str]
    milliseconds: float

    @property
    def fine(self) -> bool:
        """Whether the verdict is the one wanted, or one that is not wrong."""
        return self.verdict == self.expected or self.verdict in self.tolerated


def judged(folder: Path, mandate: Mandate) -> Iterator[Judged]:
    """Every file of the manifest, the first ones with the cost of starting the reader."""
    with (
        (folder / "manifest.csv").open(encoding="utf-8-sig", newline="") as file,
        tempfile.TemporaryDirectory() as made,
    ):
        for row in csv.DictReader(file):
            location = folder / row["file"] if row["stored"] == "yes" else _padded(folder, Path(made), row)
            start = time.perf_counter()
            told = verdict(judge(str(location), mandate)[1])
            spent = (time.perf_counter() - start) * 1000
            yield Judged(row["file"], told, row["expected"], frozenset(row["tolerated"].split(";")), spent)


def _padded(folder: Path, made: Path, row: dict[str, str]) -> Path:
    """A file too large to be kept: a small valid PDF, padded behind its end to the size wanted."""
    location = made / row["file"]
    location.write_bytes((folder / "crazyones.pdf").read_bytes().ljust(int(row["bytes"]), b"\0"))
    return location


def memory() -> int:
    """Bytes that this process and its children ever held at most, added up; 0 where the system does not tell."""
    try:
        children = Path("/proc/thread-self/children").read_text().split()
        return sum(_most_held(Path("/proc") / number) for number in ("self", *children))
    except OSError:
        return 0


def _most_held(process: Path) -> int:
    found = re.search(r"VmHWM:\s*([0-9]+) kB", (process / "status").read_text())
    return int(found[1]) * 1024 if found else 0


def main() -> int:
    """Judge, print, compare with the targets."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED
    if not (folder / "manifest.csv").is_file():
        print(f"there is no manifest.csv in {folder}")
        return 2
    files, peak = [], 0
    for one in judged(folder, load_mandate()):
        files.append(one)
        peak = max(peak, memory())
    times = sorted(one.milliseconds for one in files)
    median, slow = statistics.median(times), times[min(len(times) - 1, int(len(times) * 0.95))]
    fine = 100 * sum(one.fine for one in files) / len(files)
    accepted = [one.name for one in files if one.verdict == "accept" and not one.fine]
    refused = [one.name for one in files if one.verdict == "refuse" and not one.fine]
    exact = 100 * sum(one.verdict == one.expected for one in files) / len(files)
    print(f"{len(files)} files: {fine:.1f} % within tolerance, {exact:.1f} % exactly as expected")
    print(f"{len(accepted)} bad accepted, {len(refused)} good refused {' '.join([*accepted, *refused])}")
    print(f"median {median:.2f} ms, 95th percentile {slow:.1f} ms, longest {times[-1]:.0f} ms a file")
    slowest = sorted(files, key=lambda one: -one.milliseconds)[:6]
    print("slowest: " + ", ".join(f"{one.name} {one.milliseconds:.0f} ms" for one in slowest))
    print(f"peak memory of all processes {peak / 2**20:.0f} MB")
    missed = fine < 98 or accepted or refused or median > 2 or slow > 100 or peak > 200 * 2**20
    print(f"{'missed' if missed else 'met'}: {TARGETS}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
