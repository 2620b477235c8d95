"""Counts the letters that look right and are not in real news, and what ``check --fix`` leaves of them.

``python benchmarks/thai_text.py`` prints the figures that docs/decisions/030 tells. The news are read in place
(``../shared/data/thai-news``), each as the body of an item; nothing is written.
"""

from __future__ import annotations

import html
import json
import re
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from pakphayun_ssg.markdown import to_html
from pakphayun_ssg.mending import find_slips, mend_file
from pakphayun_ssg.thai.text import canonical

NEWS = ROOT.parent / "shared/data/thai-news/dev-300.jsonl"


def main() -> int:
    """Print the figures; 1 when something is left to mend or a reader would see a difference."""
    if not NEWS.is_file():
        print(f"{NEWS} is not there")
        return 0
    rows = [json.loads(line) for line in NEWS.read_text("utf-8").splitlines()]
    files = [item(row).encode() for row in rows]
    begun = time.perf_counter()
    mended = [mend_file(data).data for data in files]
    seconds = time.perf_counter() - begun
    before, after = count(files), count(mended)
    print(f"{'':<12} {'files':>6} {'places':>7} {'left':>5}")
    for kind, (with_it, places) in sorted(before.items()):
        print(f"{kind:<12} {with_it:>6} {places:>7} {after.get(kind, (0, 0))[1]:>5}")
    pairs = list(zip(files, mended, strict=True))
    changed = sum(seen(old) != seen(new) for old, new in pairs)
    files_mended = sum(old != new for old, new in pairs)
    print(f"{len(files)} files, {files_mended} mended in {seconds:.2f} s, {changed} show otherwise")
    return 1 if after or changed else 0


def item(row: dict[str, str]) -> str:
    """A content file with the title and body of one news item."""
    return f"---\ntitle: {json.dumps(row['title'], ensure_ascii=False)}\n---\n\n{row['body']}\n"


def count(files: list[bytes]) -> dict[str, tuple[int, int]]:
    """Files and places of each kind."""
    having: Counter[str] = Counter()
    places: Counter[str] = Counter()
    for data in files:
        for slip, found in find_slips(data).items():
            having[slip.name] += 1
            places[slip.name] += found.times
    return {kind: (having[kind], places[kind]) for kind in having}


def seen(data: bytes) -> list[str]:
    """What a reader sees of a body, letters that look the same being the same."""
    marked = to_html(data.decode().split("\n---\n", 1)[1]).marked
    return canonical(html.unescape(re.sub(r"<[^>]*>", "\n", marked))).split()


if __name__ == "__main__":
    sys.exit(main())
