"""Two hundred items walked day by day over two fiscal years: each day shows exactly what the dates say.

What the dates say is read here a second time, by a few lines that know nothing of the program: an item is on the
site from its first day to the day before it ends, and leaves a tombstone for ever after.
"""

from __future__ import annotations

import datetime as dt
import itertools
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from pakphayun_ssg.assets import load_assets
from pakphayun_ssg.build import Checked, read_site
from pakphayun_ssg.plan.frame import Frame
from pakphayun_ssg.plan.item import item_files, item_pages
from pakphayun_ssg.plan.standing import moved_pages
from pakphayun_ssg.plan.tombstone import tombstone_pages
from pakphayun_ssg.publish import Published, published
from tests.build.running import build, tree
from tests.sites.reading import MONTHS, Site
from tests.support import ROOT, SITE_TOML, item, make_file, make_site

FIRST, LAST = dt.date(2025, 10, 1), dt.date(2027, 10, 1)
DAYS = [FIRST + dt.timedelta(days=number) for number in range((LAST - FIRST).days + 1)]
COUNT = 200
ENTRIES = ("news/jobs", "news/general", "news/alerts", "about/action-plan", "knowledge/articles")
EDGES = [dt.date(2026, 9, 30), dt.date(2026, 10, 1), dt.date(2027, 9, 30), dt.date(2027, 10, 1)]
BUILT = sorted({FIRST, *EDGES, *DAYS[80::300]})
"""Days of whole builds, one after the other into one folder."""


@dataclass(frozen=True)
class Life:
    """An item as its author thinks of it."""

    number: int
    start: dt.date
    end: dt.date | None
    withdrawn: dt.date | None = None
    replaces: int | None = None
    replaced: dt.date | None = None
    replaced_by: int | None = None

    @property
    def url(self) -> str:
        return f"/{ENTRIES[self.number % len(ENTRIES)]}/item-{self.number}/"

    @property
    def english(self) -> bool:
        return self.number % 7 == 0

    @property
    def down(self) -> dt.date:
        """The first day it is not there any more."""
        return min(filter(None, (self.end, self.withdrawn, self.replaced)), default=dt.date.max)

    def shown(self, day: dt.date) -> bool:
        return self.start <= day < self.down

    def gone(self, day: dt.date) -> bool:
        return self.start <= self.down <= day

    @property
    def files(self) -> list[str]:
        return [f"{self.url}แผน.pdf"] * (self.number % 3 == 0) + [f"{self.url}a.png"] * (self.number % 5 == 0)


def lives() -> list[Life]:
    """Two hundred, the edges of the fiscal years among them; the same on every run."""
    luck = random.Random(2569)
    made = [Life(number, start, end) for number, (start, end) in enumerate(itertools.combinations(EDGES, 2))]
    for number in range(len(made), COUNT):
        start = FIRST + dt.timedelta(days=luck.randrange(-200, 720))
        end = start + dt.timedelta(days=luck.choice((1, 7, 30, 90, 365, 600)))
        life = Life(number, start, None if luck.random() < 0.2 else end)
        if luck.random() < 0.15:
            life = replace(life, withdrawn=start + dt.timedelta(days=luck.randrange(-10, 200)))
        made.append(life)
    for new in range(20, COUNT, 13):  # some take an older one's place
        old = new - 1
        if made[new].withdrawn is None:
            made[new] = replace(made[new], replaces=old)
            made[old] = replace(made[old], replaced=made[new].start, replaced_by=new)
    return made


LIVES = lives()


def written(day: dt.date, number: int) -> str:
    """A day as an office may write it, each item in another form."""
    year = day.year + 543
    thai = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
    forms = (
        f"{day.day} {MONTHS[day.month - 1]} {year}",
        f"{day.day} {MONTHS[day.month - 1]} {year}".translate(thai),
        f"{year}-{day.month:02}-{day.day:02}" if not (day.month == 2 and day.day == 29) else day.isoformat(),
        f"{day.day}/{day.month}/{year}",
        day.isoformat(),
        f"วันที่ {day.day} {MONTHS[day.month - 1]} พ.ศ. {year}",
    )
    return forms[number % len(forms)]


def source(life: Life) -> Iterator[tuple[str, str | bytes]]:
    number, folder = life.number, f"content{life.url}"
    keys: dict[str, str] = {
        "title": f"TITLE-{number}-",
        "publish_date": written(life.start, number),
        "expiry_date": written(life.end, number + 1) if life.end else "never",
        "aliases": f"/old/{number}/",
    }
    if life.end is None:
        keys["expiry_reason"] = "ไม่มีกำหนด"
    if life.withdrawn:
        keys["withdrawn"] = f"{{date: {written(life.withdrawn, number + 2)}, reason: เหตุ-{number}-}}"
    if life.replaces is not None:
        keys["replaces"] = LIVES[life.replaces].url
    if life.url.startswith("/knowledge/"):
        keys["publish_time"] = '"09:30"'
    if number % 5 == 0:
        keys["images"] = "\n  - {file: a.png, alt: ก, credit: ข}"
        yield f"{folder}a.png", PICTURE
    if number % 3 == 0:
        keys["attachments"] = "\n  - {file: แผน.pdf, title: แผน}"
        yield f"{folder}แผน.pdf", make_file("pdf")
    if life.english:
        yield f"{folder}index.en.md", f"---\ntitle: ENGLISH-{number}-\n---\n"
    other = LIVES[(number * 17 + 5) % COUNT]
    yield f"{folder}index.md", item(f"BODY-{number}- [x]({other.url})\n", **keys)


PICTURE = (ROOT / "tests/sites/sample/content/about/structure/structure/chart.png").read_bytes()


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = dict(itertools.chain.from_iterable(source(life) for life in LIVES))
    toml = SITE_TOML.replace("[support]", 'base_url = "https://office.example"\n[support]', 1)
    return make_site(tmp_path_factory.mktemp("years") / "site", {"site.toml": toml, **files})


@pytest.fixture(scope="module")
def checked(root: Path) -> Checked:
    read = read_site(root, FIRST)
    assert read.ok, read.findings
    return read


def test_the_items_are_mixed():
    ended = {
        "expired": sum(life.down == life.end for life in LIVES),
        "withdrawn": sum(life.down == life.withdrawn for life in LIVES),
        "replaced": sum(life.down == life.replaced for life in LIVES),
        "never there": sum(life.down < life.start for life in LIVES),
        "stays": sum(life.down == dt.date.max for life in LIVES),
    }
    assert min(ended.values()) >= 3, ended
    assert len(DAYS) == 731
    changes = [day for day in DAYS if any(day in (life.start, life.down) for life in LIVES)]
    assert len(changes) > 150
    assert all(day in changes for day in EDGES)


def test_every_day_shows_what_the_dates_say(checked: Checked):
    """All 731 days; where the items of a day are others than the day before, its pages and files are planned too."""
    assets = load_assets(ROOT / "templates")
    before: tuple[set[str], set[str]] | None = None
    for day in DAYS:
        found = published(checked.items, day)
        wanted = ({life.url for life in LIVES if life.shown(day)}, {life.url for life in LIVES if life.gone(day)})
        assert ({i.url for i in found.shown}, {g.item.url for g in found.gone}) == wanted, day
        assert all(gone.date == _life(gone.item.url).down for gone in found.gone), day
        if wanted != before:
            frames = {lang: Frame(checked.settings, checked.mandate, assets, lang, found) for lang in ("th", "en")}
            _compare(frames, checked, found, day)
        before = wanted


def _life(url: str) -> Life:
    return LIVES[int(re.findall(r"item-(\d+)", url)[0])]


def _compare(frames: dict[str, Frame], checked: Checked, found: Published, day: dt.date) -> None:
    shown, gone = ([life for life in LIVES if state(life, day)] for state in (Life.shown, Life.gone))
    assert {copy.url for copy in item_files(found.shown)} == {url for life in shown for url in life.files}
    for language, frame in frames.items():
        lead = "/en" if language == "en" else ""
        there = {True, False} if language == "th" else {True}
        pages = {page.url for page in item_pages(frame, checked.texts)}
        assert pages == {lead + life.url for life in shown if life.english in there}, day
        tombstones = {page.url: page.view for page in tombstone_pages(frame)}
        assert set(tombstones) == {lead + life.url for life in gone if life.english in there}, day
        for life in gone:
            if life.english in there:
                _compare_tombstone(tombstones[lead + life.url], life, day)
    moved = {page.url: page.view["target"]["href"] for page in moved_pages(frames["th"])}
    assert moved == {f"/old/{life.number}/": life.url for life in (*shown, *gone)}


def _compare_tombstone(view: object, life: Life, day: dt.date) -> None:
    assert isinstance(view, dict)
    reasons = (("withdrawn", life.withdrawn), ("superseded", life.replaced), ("expired", life.end))
    assert view["why"] == next(why for why, end in reasons if end == life.down)
    assert view["date"]["iso"] == life.down.isoformat()
    assert view["reason"] == (f"เหตุ-{life.number}-" if view["why"] == "withdrawn" else None)
    came = life.replaced is not None and life.replaced <= day
    assert (view["replacement"] is not None) is came
    assert f"BODY-{life.number}-" not in json.dumps(view, ensure_ascii=False)


@pytest.fixture(scope="module")
def walked(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[dt.date, Path]:
    """The site of each of ``BUILT``, made one after the other into one folder and then set aside."""
    aside = tmp_path_factory.mktemp("walked")
    copies: dict[dt.date, Path] = {}
    for day in BUILT:
        out = build(root, now=written(day, day.day))
        copies[day] = aside / day.isoformat()
        _link_tree(out, copies[day])
    return copies


def _link_tree(source: Path, target: Path) -> None:
    """A build replaces files and never writes into them, so a hard link keeps what was there."""
    for path in source.rglob("*"):
        if path.is_file():
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.hardlink_to(path)


@pytest.mark.parametrize("day", BUILT, ids=str)
def test_a_whole_build_holds_that_and_nothing_else(walked: dict[dt.date, Path], day: dt.date):
    site = Site(walked[day])
    shown, gone = ([life for life in LIVES if state(life, day)] for state in (Life.shown, Life.gone))
    assert site.dead_links() == []
    files = {path.removeprefix("/") for life in shown for path in life.files}
    assert {path for path in site.files if path.endswith(("แผน.pdf", "/a.png"))} == files
    listed = {row["path"] for row in json.loads((walked[day] / "site-manifest.json").read_text("utf-8"))["files"]}
    assert listed | {"site-manifest.json"} == set(site.files)  # 0 orphans
    register = json.loads((walked[day] / "register/register.json").read_text("utf-8"))
    assert {row["url"] for row in register["items"]} == {f"https://office.example{life.url}" for life in shown}
    kinds = {"is-item": set(), "is-gone": set()}
    for path, page in site.pages.items():
        (body,) = page.find("body")
        kinds.get(body.tag.attributes["class"].split()[0], set()).add(path.removesuffix("index.html"))
    assert {url for url in kinds["is-item"] if not url.startswith("en/")} == {life.url[1:] for life in shown}
    assert {url for url in kinds["is-gone"] if not url.startswith("en/")} == {life.url[1:] for life in gone}


@pytest.mark.parametrize("day", BUILT, ids=str)
def test_no_list_feed_or_index_names_anything_else(walked: dict[dt.date, Path], day: dt.date):
    """Words of an item's own text stand on the site while it is shown; its title stays with its tombstone alone."""
    hidden = [life for life in LIVES if not life.shown(day)]
    unknown = [life for life in hidden if not life.gone(day)]
    for path in walked[day].rglob("*"):
        if path.suffix not in {".html", ".xml", ".json", ".csv", ".js", ".txt"}:
            continue
        words = set(re.findall(r"(?:TITLE|BODY|ENGLISH)-\d+-", path.read_text("utf-8")))
        assert not [life.number for life in hidden if f"BODY-{life.number}-" in words], path
        titles = {f"{kind}-{life.number}-" for life in unknown for kind in ("TITLE", "ENGLISH")}
        assert not titles & words, path
        if path.name in {"feed.xml", "sitemap.xml", "register.json", "register.csv"}:
            assert not [life.number for life in hidden if f"TITLE-{life.number}-" in words], path


@pytest.mark.parametrize("day", [BUILT[0], EDGES[1], BUILT[-1]], ids=str)
def test_the_walked_folder_is_a_clean_build(root: Path, walked: dict[dt.date, Path], tmp_path: Path, day: dt.date):
    assert tree(build(root, "--out", str(tmp_path / "clean"), now=day.isoformat())) == tree(walked[day])
