"""How well and how cheaply the search finds things, on real Thai news.

python benchmarks/search.py [--documents N] [--queries N] [--no-browser] [--missed]

The site is built of 300 real news items (shared/data/thai-news); beyond 300, further documents are made up of pieces of
theirs, which shows size and speed but is no real corpus. Queries are made from the 300 by ``queries.py`` and put to the
shipped search.js in Node, a sample of them to the built page in Chromium.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from queries import KINDS, Query, Text, closed, cut_words, make_queries

from pakphayun_ssg.assets import bare, load_assets
from pakphayun_ssg.build import Checked, build_site, read_site
from pakphayun_ssg.plan.search import SearchIndex, make_index
from pakphayun_ssg.publish import published
from tests.browser import pages
from tests.build.test_news import NEWS, as_item
from tests.support import SHARED, SITE_TOML, make_site

Row = dict[str, Any]
TODAY = dt.date(2026, 11, 23)
SEEDS = (1, 2)
BROWSED = 40
HAND = (
    "วัคซีน ไข้เลือดออก โควิด อสม. รพ.สต. กัญชา ม้า ไก่ ปลา ข้าว น้ำ ยา ฝุ่น PM2.5 ผู้สูงอายุ คนพิการ เด็กเล็ก สุนัข "
    "ช้าง ไฟป่า ไฟไหม้ น้ำท่วม ถนน รถไฟ เรือ ภาษี เงินกู้ งบประมาณ ปี๒๕๖๔ ค่าแรง หน้ากากอนามัย ATK mRNA WHO ท่องเที่ยว ทุเรียน "
    "ยางพารา ยาเสพติด สงกรานต์ มะเร็ง"
)
"""Short queries of one who looks for a subject: any document that holds the word is an answer."""
GOALS = "goals: recall@10 0.97, hand 1.00, scripts 8192 B; at 2000: cold 64 KB, 30 files, index made in 10 s and 250 MB"


def main() -> int:
    """Print everything; 2 where the data is not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--queries", type=int, default=300, help="for each of two seeds")
    parser.add_argument("--no-browser", action="store_true")
    parser.add_argument("--missed", action="store_true", help="show the queries whose document was not found")
    options = parser.parse_args()
    source = SHARED / "data" / NEWS
    if not source.is_file():
        sys.stderr.write(f"{source} is not there\n")
        return 2
    rows = corpus([json.loads(line) for line in source.read_text("utf-8").splitlines()], options.documents)
    with tempfile.TemporaryDirectory() as folder:
        root = site_of(rows, Path(folder))
        index = timed_index(read_site(root, TODAY))
        out = root / "public"
        build_site(root, TODAY, out)
        print_sizes(index)
        shard_folder = out / index.url.strip("/")
        answers: dict[Query, Row] = {}
        for seed in SEEDS:
            queries = make_queries(texts_of(rows[:300]), [held(row) for row in rows], seed, options.queries)
            found = ask(shard_folder, [query.text for query in queries])
            print_recall(seed, queries, found, missed=options.missed)
            answers |= dict(zip(queries, found, strict=True))
        print_costs(answers.values())
        print_hand(rows, ask(shard_folder, HAND.split()))
        if not options.no_browser:
            print_browser(out, answers)
    print(GOALS)
    return 0


def corpus(rows: list[Row], count: int) -> list[Row]:
    """The real rows, then made-up ones: the words of real titles mixed, runs of real phrases in a real length."""
    chance = random.Random(1)
    phrases = [phrase for row in rows for phrase in row["body"].split()]
    heads = [word for row in rows for word in row["title"].split()]
    made = list(rows[:count])
    while len(made) < count:
        model = chance.choice(rows)
        body: list[str] = []
        while sum(map(len, body)) < min(len(model["body"]), 8000):
            start = chance.randrange(len(phrases))
            body += [" ".join(phrases[start : start + chance.randint(3, 9)])]
        title = " ".join(chance.sample(heads, 4))
        made.append({**model, "id": 900_000 + len(made), "title": title, "body": "\n".join(body)})
    return made


def site_of(rows: Iterable[Row], folder: Path) -> Path:
    """A site of these items; approver, expiry and period are made up, as in tests/build/test_news.py."""
    toml = SITE_TOML.replace('from = "1 ต.ค. 2560"', 'from = "1 ต.ค. 2540"')
    items = {f"content/news/general/news-{row['id']}.md": as_item(row, "\n\n") for row in rows}
    root = folder / "site"
    make_site(root, {"site.toml": toml, **items})
    return root


def timed_index(checked: Checked) -> SearchIndex:
    """The index, with what it took to make."""
    day, assets = published(checked.items, TODAY), load_assets(ROOT / "templates")
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    index = make_index(checked.settings, checked.mandate, day, checked.texts, assets)
    took = time.process_time() - start
    more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"{len(checked.items)} documents: index made in {took:.1f} s of CPU, {more:.0f} MB above the site read")
    return index


def print_sizes(index: SearchIndex) -> None:
    """Files, bytes as they lie and compressed."""
    groups: dict[str, list[bytes]] = defaultdict(list)
    for file in index.files:
        groups[file.url.removeprefix(index.url).split("/")[0]].append(file.data)
    for name, files in groups.items():
        small = [len(gzip.compress(data, 6)) for data in files]
        raw = sum(map(len, files))
        print(f"  {name}: {len(files)} files, {raw:,} B, {sum(small):,} B gz, largest {max(small):,} B gz")
    scripts = [bare((ROOT / "templates/assets" / name).read_bytes()) for name in ("search.js", "search-page.js")]
    print(f"  scripts: {sum(len(gzip.compress(data, 6)) for data in scripts):,} B gz")


def texts_of(rows: list[Row]) -> list[Text]:
    """The documents with their words."""
    words = cut_words([text for row in rows for text in (row["title"], row["body"])])
    pairs = zip(rows, words[::2], words[1::2], strict=True)
    return [Text(href(row), row["title"], row["body"], title, body) for row, title, body in pairs]


def href(row: Row) -> str:
    """The address of an item."""
    return f"/news/general/news-{row['id']}/"


def held(row: Row) -> str:
    """All that an item says, in canonical letters without spaces."""
    return closed(f"{row['title']}\n{row['body']}")


def ask(folder: Path, queries: list[str]) -> list[Row]:
    """The answers of the shipped engine, as ``search.js`` beside this file gives them."""
    command = ["node", str(ROOT / "benchmarks/search.js"), str(ROOT / "templates/assets/search.js"), str(folder)]
    done = subprocess.run(command, input=json.dumps(queries), capture_output=True, text=True, check=True)
    answers: list[Row] = json.loads(done.stdout)
    return answers


def print_recall(seed: int, queries: list[Query], answers: list[Row], *, missed: bool) -> None:
    """How often the document meant is among the first ten, and how far up."""
    ranks: dict[str, list[int]] = defaultdict(list)
    for query, answer in zip(queries, answers, strict=True):
        place = answer["hrefs"].index(query.href) + 1 if query.href in answer["hrefs"][:10] else 0
        ranks[query.kind].append(place)
        if missed and not place:
            print(f"    missed: {query.kind}: {query.text!r} ({query.href})")
    every = [place for places in ranks.values() for place in places]
    recall, mean = share(every), sum(1 / place for place in every if place) / len(every)
    print(f"seed {seed}: {len(every)} queries, recall@10 {recall:.3f}, MRR {mean:.3f}")
    print("  " + ", ".join(f"{kind} {share(ranks[kind]):.2f}" for kind in KINDS))


def share(places: list[int]) -> float:
    """The part that was found."""
    return sum(map(bool, places)) / len(places)


def print_costs(answers: Iterable[Row]) -> None:
    """What a first search loads, and how long a second one takes."""
    answers = list(answers)
    for name, unit in (("files", ""), ("gzip", " B gz"), ("raw", " B"), ("warm", " ms warm")):
        values = sorted(answer[name] for answer in answers)
        middle, high = statistics.median(values), values[int(len(values) * 0.95)]
        print(f"  first search {name}: median {middle:,.0f}{unit}, 95 % below {high:,.0f}, most {values[-1]:,.0f}")


def print_hand(rows: list[Row], answers: list[Row]) -> None:
    """Of the short queries that any document answers: how many have an answer among the first ten."""
    words = {href(row): held(row) for row in rows}
    asked = [(query, answer) for query, answer in zip(HAND.split(), answers, strict=True) if in_any(query, words)]
    hits = [query for query, answer in asked if any(closed(query) in words[link] for link in answer["hrefs"][:10])]
    first = [query for query, answer in asked if answer["hrefs"] and closed(query) in words[answer["hrefs"][0]]]
    print(f"by hand: hit@10 {len(hits)}/{len(asked)}, the first result holds the word {len(first)}/{len(asked)}")


def in_any(query: str, words: Mapping[str, str]) -> bool:
    """Whether a document holds the word."""
    return any(closed(query) in text for text in words.values())


def print_browser(out: Path, answers: Mapping[Query, Row]) -> None:
    """A sample in Chromium: the same first ten in the same order, and what was loaded."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where a browser is

    sample = random.Random(3).sample(sorted(answers), min(BROWSED, len(answers)))
    same, requests, took = 0, [], []
    with pages.served(out) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pages.CHROMIUM, args=list(pages.ARGUMENTS))
        for query in sample:
            page = browser.new_page()
            seen: list[str] = []
            page.on("request", partial(_note, seen))
            start = time.perf_counter()
            page.goto(f"{address}/search/?q={quote(query.text)}")
            page.wait_for_function("document.documentElement.dataset.searchState === 'done'")
            took.append((time.perf_counter() - start) * 1000)
            links = page.locator("ol a.search-result")
            hrefs = links.evaluate_all("(links) => links.map((a) => a.getAttribute('href'))")
            same += hrefs[:10] == answers[query]["hrefs"][:10]
            requests.append(sum("/search/index/" in url for url in seen))
            page.close()
        browser.close()
    middle = statistics.median(took)
    print(
        f"Chromium: {same}/{len(sample)} with the same first ten as Node, {max(requests)} files of the index at most,"
    )
    print(f"  {middle:.0f} ms from asking for the page to its results (median)")


def _note(seen: list[str], request: Any) -> None:
    seen.append(request.url)


if __name__ == "__main__":
    sys.exit(main())
