"""Three hundred real news items of the Thai government, in the words in which they were published.

The source has titles, bodies, dates, addresses and, for some, the agency. It has no approver, no expiry and
no period: ``as_item`` makes up the approver (the head of the sample office), the expiry (never, with a reason)
and the period (the day of the item). Nothing of the data is copied into this repository.
"""

from __future__ import annotations

import html
import json
import re
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from pakphayun_ssg.markdown import to_html
from pakphayun_ssg.thai.text import canonical
from tests.build.running import Ran, run
from tests.sites.reading import Page, Site, fold
from tests.support import SITE_TOML, make_site

NOW = "2026-11-23"
NEWS = "thai-news/dev-300.jsonl"


@pytest.fixture(scope="module")
def news(shared: Path) -> list[dict[str, Any]]:
    path = shared / NEWS
    if not path.is_file():
        pytest.skip(f"{path} is not there")
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def paragraphs(row: dict[str, Any]) -> list[str]:
    return [line for line in row["body"].split("\n") if line.strip()]


def seen(text: str) -> list[str]:
    """The lines a reader sees of a body."""
    marked = re.sub(r"</(?:p|li|h[1-6]|blockquote|pre|tr)>|<br[^>]*>", "\n", to_html(text).marked)
    lines = html.unescape(re.sub(r"<[^>]*>", "", marked)).split("\n")
    return [" ".join(line.split()) for line in lines if line.strip()]


def links(page: Page) -> list[str]:
    return [address for tag in page.tags for address in tag.addresses]


def as_item(row: dict[str, Any], between: str) -> str:
    """A content file with the title and the body as they are, its paragraphs parted by ``between``."""
    source = {"name": row["credit_line"] or "เว็บไซต์รัฐบาลไทย", "url": row["source_url"]}
    front = {
        "title": row["title"],
        "source": source,
        "data_period": row["derived_date"],
        "publish_date": row["derived_date"],
        "expiry_date": "never",
        "expiry_reason": "ข้อมูลทดสอบ ไม่มีกำหนด",
        "approver": "head",
    }
    keys = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in front.items())
    return f"---\n{keys}---\n\n{between.join(paragraphs(row))}\n"


@pytest.fixture(scope="module", params=["\n\n", "\n"], ids=["blank-lines", "single-lines"])
def root(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, news: list[dict[str, Any]]) -> Path:
    toml = SITE_TOML.replace('from = "1 ต.ค. 2560"', 'from = "1 ต.ค. 2540"')
    items = {f"content/news/general/news-{row['id']}.md": as_item(row, request.param) for row in news}
    return make_site(tmp_path_factory.mktemp("news") / "site", {"site.toml": toml, **items})


@pytest.fixture(scope="module")
def built(root: Path) -> Ran:
    return run(root, "build", "--format", "json", now=NOW)


@pytest.fixture(scope="module")
def site(root: Path, built: Ran) -> Site:
    assert built.status == 0
    return Site(root / "public")


def test_no_item_is_at_fault(built: Ran):
    """Real text holds letters that look right and are not, and four links without https: that is told, and no more."""
    told = Counter(rule for rule, *_ in built.findings)
    letters = {"no-break-space", "thai-mark-order", "thai-sara-ae", "thai-sara-am", "zero-width"}
    assert set(told) == {*letters, "c2.6-http-link"}
    assert told["c2.6-http-link"] == 4
    assert len({(rule, path) for rule, path, _ in built.findings}) == len(built.findings)
    assert built.status == 0
    assert built.json["summary"]["items"] == 300


def test_mended_they_show_the_same_and_only_links_are_left_to_tell(root: Path, site: Site, tmp_path: Path):
    shutil.copytree(root, tmp_path / "mended", ignore=shutil.ignore_patterns("public", ".pakphayun"))
    assert run(tmp_path / "mended", "check", "--fix", "-q", now=NOW).status == 0
    done = run(tmp_path / "mended", "build", "--format", "json", now=NOW)
    assert (done.status, {rule for rule, *_ in done.findings}) == (0, {"c2.6-http-link"})
    mended = Site(tmp_path / "mended/public")
    assert mended.pages.keys() == site.pages.keys()
    for path, page in site.pages.items():
        assert canonical(mended.pages[path].text) == canonical(page.text), path
        assert links(mended.pages[path]) == links(page), path


def test_every_title_and_paragraph_is_there(site: Site, news: list[dict[str, Any]]):
    missing = []
    for row in news:
        page = site.page(f"/news/general/news-{row['id']}/")
        assert page.find("h1")[0].text == fold(row["title"])
        missing += [(row["id"], line) for line in paragraphs(row) if fold(line) not in page.text]
    assert missing == []


def test_paragraphs_keep_their_order(site: Site, news: list[dict[str, Any]]):
    for row in news:
        text = site.page(f"/news/general/news-{row['id']}/").text
        position = 0
        for line in paragraphs(row):
            found = text.find(fold(line), position)
            assert found >= 0 or fold(line) not in text, (row["id"], line)
            position = max(found, position)


def test_every_line_is_a_line_and_none_is_changed(news: list[dict[str, Any]]):
    """Strictly: each line of the source is one line that a reader sees, to the letter, in its place."""
    for row in news:
        lines = [" ".join(line.split()) for line in paragraphs(row)]
        for between in ("\n", "\n\n", "\n\u00a0\n"):
            assert seen(between.join(paragraphs(row))) == lines, row["id"]


def test_nothing_is_added_to_the_text(site: Site, news: list[dict[str, Any]]):
    """The prose holds the letters of the body and no others: nothing is renumbered, doubled or made up."""
    for row in news:
        (prose,) = site.page(f"/news/general/news-{row['id']}/").find("div", class_="prose")
        assert re.sub(r"\s", "", prose.text) == re.sub(r"\s", "", row["body"]), row["id"]


def test_the_pages_are_well_made(site: Site):
    assert site.dead_links() == []
    assert {path: page.faults for path, page in site.pages.items() if page.faults} == {}
    for path, page in site.items().items():
        assert len(page.find("h1")) == 1, path
        assert [tag for tag in page.tags if "style" in tag.attributes] == [], path
        assert [script.text for script in page.find("script")] == [""], path


def test_every_item_is_listed(site: Site, news: list[dict[str, Any]]):
    lists = [page for path, page in site.pages.items() if re.fullmatch(r"news/general/(page/\d+/)?index\.html", path)]
    assert len(lists) == len(news) / 50
    linked = [tag.attributes.get("href") for page in lists for tag in page.tags if tag.name == "a"]
    for row in news:
        assert f"/news/general/news-{row['id']}/" in linked
