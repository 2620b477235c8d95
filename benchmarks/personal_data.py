"""How well ID numbers are found, and how often something else is taken for one: ``python benchmarks/personal_data.py``.

Planted: made-up numbers in every form and every corner of every kind of file (``tests/planted.py``). Not planted: 300
real news and the labelled files, where the shared data lies beside the repository; and random runs of 13 digits, of
which 7.9 % pass the check. Prints the figures; exits 1 when a planted number is missed or real text raises an alarm.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from pakphayun_ssg.files.look import look
from pakphayun_ssg.mandate.loader import load_mandate
from pakphayun_ssg.models import Finding, Place
from pakphayun_ssg.personal.contacts import find_contacts
from pakphayun_ssg.personal.secrets import find_secrets
from pakphayun_ssg.rules import pdpa_contact, pdpa_national_id, secret_committed
from pakphayun_ssg.thai.national_id import find_ids
from tests.planted import CONTAINERS, FORMS, weasy_pdf

SHARED = ROOT.parent / "shared" / "data"
RANDOM = 100_000


def planted() -> Iterator[tuple[str, bool]]:
    """Corner and form, and whether the number was found there."""
    mandate = load_mandate()
    for corner, container in CONTAINERS.items():
        name = corner.rpartition("/")[2]
        for form, written in FORMS.items():
            data = container(written)
            if data is not None:
                found = pdpa_national_id.judge(name, look(data, name), Place(name), mandate)
                yield f"{corner} {form}", any(True for _ in found)
    words = look(weasy_pdf(), "a.pdf").words
    found_in_pdf = sum(1 for piece in words.pieces for _ in find_ids(piece.text))
    yield from ((f"pdf-weasyprint/a.pdf {form}", found_in_pdf == len(FORMS)) for form in FORMS)


def news() -> list[str]:
    """Titles and bodies of real news; none where the data is not there."""
    path = SHARED / "thai-news" / "dev-300.jsonl"
    rows = map(json.loads, path.read_text("utf-8").splitlines()) if path.is_file() else ()
    return [f"{row['title']}\n{row['body']}\n{row['source_url']}" for row in rows]


def in_files() -> tuple[int, list[Finding]]:
    """How many real files there are, and what the three rules say of them."""
    mandate = load_mandate()
    folder = SHARED / "files"
    paths = sorted(folder.iterdir()) if folder.is_dir() else []
    found: list[Finding] = []
    for path in paths:
        exam = look(path.read_bytes(), path.name)
        for rule in (pdpa_national_id, pdpa_contact, secret_committed):
            found += rule.judge(path.name, exam, Place(path.name), mandate)
    return len(paths), found


def main() -> int:
    """Print the figures."""
    results = list(planted())
    missed = [what for what, found in results if not found]
    print(f"planted numbers found: {len(results) - len(missed)} of {len(results)}", *missed, sep="\n  ")
    texts = news()
    start = time.perf_counter()
    alarms = [sum(1 for text in texts for _ in find(text)) for find in (find_ids, find_contacts, find_secrets)]
    spent = time.perf_counter() - start
    characters = sum(map(len, texts))
    print(f"{len(texts)} real news ({characters:,} characters, {spent:.2f} s):", end=" ")
    print("ID numbers {}, contacts {}, secrets {}".format(*alarms))
    count, found = in_files()
    print(f"{count} real files: {len(found)} findings", *(f"  {one.place.path}: {one.rule}" for one in found), sep="\n")
    chance = random.Random(2562)
    runs = sum(any(True for _ in find_ids(f"{chance.randrange(10**13):013}")) for _ in range(RANDOM))
    print(f"random runs of 13 digits that pass: {runs / RANDOM:.1%} of {RANDOM:,}")
    return 1 if missed or any(alarms) or found else 0


if __name__ == "__main__":
    sys.exit(main())
