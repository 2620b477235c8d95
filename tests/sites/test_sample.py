"""A whole site of a sample office: what a visitor gets on one day, and what no visitor may get.

``expected-tree.txt`` lists every file of the site. To rewrite it after a wanted change:

    PAKPHAYUN_REWRITE=1 python -m pytest tests/sites/test_sample.py -k tree
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from pakphayun_ssg.publish import STATES
from tests.build.running import build, run
from tests.sites.make_sample_files import SITE, copy_sample, sample_files
from tests.sites.reading import Site, english_date, thai_date

NOW = "2026-11-23"
EXPECTED = Path(__file__).with_name("expected-tree.txt")
LARGEST = 400_000  # bytes of all files of the sample together


# The sample itself


def test_the_committed_files_are_those_that_the_script_makes():
    wanted = sample_files()
    assert {path: (SITE / path).read_bytes() for path in wanted} == wanted
    binary = {path.relative_to(SITE).as_posix() for path in (SITE / "content").rglob("*") if path.is_file()}
    assert {path for path in binary if not path.endswith(".md")} == set(wanted)


def test_the_sample_is_small():
    assert sum(path.stat().st_size for path in SITE.rglob("*") if path.is_file()) < LARGEST


def test_the_sample_has_no_findings(root: Path):
    ran = run(root, "check", "--format", "json", now=NOW)
    assert ran.status == 0
    assert ran.json["summary"] == {"items": 48, "errors": 0, "warnings": 0}


def test_every_file_is_there_before_the_script_was_run(root: Path):
    counts = {state: len(_listed(root, state)) for state in STATES}
    assert counts == {"shown": 43, "future": 1, "expired": 1, "withdrawn": 1, "superseded": 1, "draft": 1}


def _listed(root: Path, state: str) -> list[dict[str, Any]]:
    return run(root, "list", state, "--format", "json", now=NOW).json["items"]


def test_the_sample_shows_every_section_and_kind(items: list[dict[str, Any]]):
    sections = {item["section"] for item in items}
    assert sections == {
        *("about", "laws", "knowledge", "links", "operation-manuals"),
        *("public-manuals", "news", "e-service"),
    }
    types = {file["type"] for item in items for file in item["attachments"]}
    assert types == {"pdf", "docx", "xlsx", "xls", "zip", "rar"}
    for key in ("people", "contact", "links", "steps", "images", "reference", "replaces", "aliases", "exceptions"):
        assert any(item[key] for item in items), key
    assert sum(item["translation"] is not None for item in items) == 3


WRITTEN_DATES = {
    "iso-be": r"publish_?[dD]ate: 25\d\d-\d\d-\d\d$",
    "iso-ce": r"publish_date: 20\d\d-\d\d-\d\d$",
    "long": r"publish_date: \d+ [ก-๙]+ 25\d\d$",
    "thai-digits": r"publish_date: [๐-๙]+ [ก-๙.]+ [๐-๙]{4}$",
    "two-digit-year": r"publish_date: \d+ [ก-๙.]+ \d\d$",
    "slashes": r"publish_date: \d+/\d+/25\d\d$",
    "with-era": r"publish_date: วันที่ \d+ [ก-๙]+ พ\.ศ\. 25\d\d$",
    "never": r"expiry_date: never$",
    "expires": r"expires: ",
    "hugo": r"expiryDate: ",
}
WRITTEN_PERIODS = {
    "fiscal-year": r"ปีงบประมาณ 25\d\d$",
    "fiscal-year-era": r"ปีงบประมาณ พ\.ศ\. 25\d\d$",
    "FY-be": r"FY25\d\d$",
    "FY-ce": r"FY20\d\d$",
    "quarter": r"ไตรมาส \d/25\d\d$",
    "quarter-long": r"ไตรมาสที่ \d ปีงบประมาณ พ\.ศ\. 25\d\d$",
    "FY-Q": r"FY25\d\d-Q\d$",
    "months": r"รอบ 12 เดือน ปีงบประมาณ 25\d\d$",
    "month-iso": r"25\d\d-\d\d$",
    "month": r"[ก-๙]+ 25\d\d$",
    "month-short": r"[ก-๙]+\.[ก-๙]+\. 25\d\d$",
    "range": r"25\d\d-\d\d-\d\d/25\d\d-\d\d-\d\d$",
    "mapping": r"\{start: .*, end: .*\}$",
    "day": r"\d+ [ก-๙]+ 25\d\d$",
    "day-thai": r"[๐-๙]+ [ก-๙.]+ [๐-๙]{4}$",
}


@pytest.mark.parametrize("form", [*WRITTEN_DATES, *WRITTEN_PERIODS, "two-keys"])
def test_the_sample_uses_every_written_form(form: str):
    pattern = WRITTEN_DATES.get(form) or f"data_period: {WRITTEN_PERIODS.get(form)}"
    pattern = r"period_start: .*\nperiod_end: " if form == "two-keys" else pattern
    texts = [path.read_text("utf-8") for path in SITE.rglob("*.md")]
    assert any(re.search(f"^{pattern}", text, re.MULTILINE) for text in texts)


# The site as a whole


def tree(site: Site) -> list[str]:
    """Names that hold a digest without it, and the search's index as one, for design and words may change."""
    named = (re.sub(r"\.[0-9a-f]{10}\.(css|js)$", r".DIGEST.\1", path) for path in site.files)
    return list(dict.fromkeys(re.sub(r"^search/index/.*", "search/index/DIGEST/", path) for path in named))


def test_tree(site: Site):
    listed = "".join(f"{path}\n" for path in tree(site))
    if os.environ.get("PAKPHAYUN_REWRITE"):
        EXPECTED.write_text(listed, "utf-8", newline="\n")
    assert listed.splitlines() == EXPECTED.read_text("utf-8").splitlines()


def test_the_manifest_lists_exactly_the_other_files(out: Path, site: Site):
    manifest = json.loads((out / "site-manifest.json").read_text("utf-8"))
    assert manifest["version"] == 1
    listed = {row["path"]: (row["bytes"], row["sha256"]) for row in manifest["files"]}
    assert len(listed) == len(manifest["files"])
    there = {path: file.read_bytes() for path, file in site.files.items() if path != "site-manifest.json"}
    assert listed == {path: (len(data), hashlib.sha256(data).hexdigest()) for path, data in there.items()}


def test_files_are_copied_byte_for_byte(out: Path, items: list[dict[str, Any]]):
    for item in items:
        folder = out / item["url"].strip("/")
        names = {file["file"] for file in item["attachments"]} | {image["file"] for image in item["images"]}
        names |= {person["photo"] for person in item["people"] if person["photo"]}
        source = (SITE / item["path"]).parent
        for name in names:
            assert (folder / name).read_bytes() == (source / name).read_bytes(), item["path"]


def test_every_link_arrives(site: Site):
    assert site.dead_links() == []


def test_links_of_a_site_below_a_path_stay_below_it(tmp_path: Path, site: Site):
    root = copy_sample(tmp_path / "site")
    toml = (root / "site.toml").read_text("utf-8")
    (root / "site.toml").write_text(
        toml.replace("[site]\n", '[site]\nbase_url = "https://example.go.th/sub"\n'), "utf-8"
    )
    below = Site(build(root, now=NOW), base="/sub")
    assert below.dead_links() == []
    assert tree(below) == tree(site)
    for path, page in below.pages.items():
        addresses = [url for tag in page.tags for url in tag.addresses if url.startswith("/")]
        assert addresses, path
        assert [url for url in addresses if not url.startswith("/sub/")] == []
        if path != "404.html":
            (canonical,) = [tag for tag in page.tags if tag.attributes.get("rel") == "canonical"]
            address = canonical.attributes["href"]
            assert address.startswith("https://example.go.th/sub/")
            assert below.follow(address.removeprefix("https://example.go.th"), path) is None


# Every page


def test_every_page_is_well_nested(site: Site):
    assert {path: page.faults for path, page in site.pages.items() if page.faults} == {}


def test_every_page_has_one_heading_a_language_and_a_title(site: Site):
    for path, page in site.pages.items():
        assert page.source.startswith("<!DOCTYPE html>"), path
        (html,) = page.find("html")
        assert html.tag.attributes["lang"] == ("en" if path.startswith("en/") else "th")
        title, *drawings = page.find("title")
        assert len(drawings) == len(page.find("svg", role="img")), path
        (heading,) = page.find("h1")
        assert heading.text, path
        assert heading.text in title.text, path
        assert len(page.find("main")) == 1, path


def test_headings_step_down_one_level_at_a_time(site: Site):
    for path, page in site.pages.items():
        levels = [int(tag.name[1]) for tag in page.tags if re.fullmatch("h[1-6]", tag.name)]
        steps = [(before, after) for before, after in pairwise(levels) if after > before + 1]
        assert steps == [], path


def test_ids_are_unique(site: Site):
    for path, page in site.pages.items():
        ids = [tag.attributes["id"] for tag in page.tags if "id" in tag.attributes]
        assert sorted(set(ids)) == sorted(ids), path


def test_every_picture_has_words(site: Site):
    for path, page in site.pages.items():
        for tag in page.tags:
            if tag.name == "img":
                assert "alt" in tag.attributes, (path, tag)
                inside = not tag.attributes["src"].startswith("/assets/")
                assert tag.attributes["alt"].strip() or not inside, (path, tag)


def test_nothing_runs_and_nothing_is_styled_inline(site: Site):
    for path, page in site.pages.items():
        assert [tag for tag in page.tags if tag.name in {"style", "iframe", "object", "embed"}] == [], path
        assert all(script.text == "" and script.tag.attributes["src"] for script in page.find("script")), path
        for tag in page.tags:
            assert [name for name in tag.attributes if name == "style" or name.startswith("on")] == [], (path, tag)
            if tag.attributes.get("http-equiv"):
                assert tag.attributes["http-equiv"] == "Content-Security-Policy"


def test_nothing_is_fetched_from_elsewhere(site: Site):
    for path, page in site.pages.items():
        loaded = [url for tag in page.tags if tag.loads for url in tag.addresses]
        assert [url for url in loaded if not url.startswith(("/", "../")) or url.startswith("//")] == [], path
    for path, file in site.files.items():
        if path.endswith((".css", ".svg")):
            text = re.sub(r'xmlns(:\w+)?="[^"]*"', "", file.read_text("utf-8"))
            assert "//" not in re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL), path


def test_dates_are_thai_for_readers_and_christian_for_machines(site: Site):
    seen = 0
    for path, page in site.pages.items():
        for element in page.find("time"):
            iso = element.tag.attributes["datetime"]
            assert element.text == (english_date(iso) if path.startswith("en/") else thai_date(iso)), path
            seen += 1
    assert seen > 300
