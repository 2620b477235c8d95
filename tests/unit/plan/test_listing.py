"""The pages of sections and entries, with content or without."""

from __future__ import annotations

import pytest

from pakphayun_ssg.assets import load_assets
from pakphayun_ssg.build import read_site
from pakphayun_ssg.plan.frame import Frame
from pakphayun_ssg.plan.listing import PER_PAGE, entry_pages, section_pages
from pakphayun_ssg.publish import published
from tests.support import ROOT, SITE_TOML, TODAY, item, make_site

JOBS = "content/news/jobs"


def cards(view):
    """The cards of a list, under whatever headings."""
    return [card for group in view.get("groups", ()) for card in group["cards"]]


@pytest.fixture(scope="session")
def assets():
    return load_assets(ROOT / "templates")


@pytest.fixture
def pages(tmp_path, assets):
    def make(files, language="th"):
        checked = read_site(make_site(tmp_path, files), TODAY)
        assert checked.ok, checked.findings
        shown = published(checked.items, TODAY)
        frame = Frame(checked.settings, checked.mandate, assets, language, shown)
        return {page.url: page.view for page in (*section_pages(frame), *entry_pages(frame))}

    return make


@pytest.mark.parametrize(
    ("url", "need", "text"),
    [
        ("/about/history/", "must", "ประกาศกำหนดให้เผยแพร่"),
        ("/about/integrity-pledge/", "add", "เพิ่มเติมตามมาตรฐาน"),
    ],
)
def test_an_entry_without_content_says_so_and_why(pages, url, need, text):
    view = pages({})[url]
    assert text in view["empty_text"]
    assert (cards(view), view["count"]) == ([], 0)
    assert any("ข้อ 1.1" in line for line in view["basis"]) is (need == "must")


def test_an_entry_lists_its_items(pages):
    view = pages({f"{JOBS}/a.md": item(title="ก"), f"{JOBS}/b.md": item(title="ข", publish_date="2568-10-02")})
    jobs = view["/news/jobs/"]
    assert [card["title"] for card in cards(jobs)] == ["ข", "ก"]
    assert (jobs["empty_text"], jobs["count"], jobs["pager"]) == (None, 2, None)
    row = next(row for row in view["/news/"]["entries"] if row["href"] == "/news/jobs/")
    assert (row["count"], row["latest"]["title"]) == (2, "ข")


@pytest.mark.parametrize(
    ("count", "numbers"),
    [(PER_PAGE, [PER_PAGE]), (PER_PAGE + 1, [PER_PAGE, 1]), (2 * PER_PAGE + 1, [PER_PAGE] * 2 + [1])],
)
def test_long_lists_are_paged(pages, count, numbers):
    made = pages({f"{JOBS}/a{number:03}.md": item() for number in range(count)})
    urls = ["/news/jobs/", *(f"/news/jobs/page/{number}/" for number in range(2, len(numbers) + 1))]
    assert [url for url in made if url.startswith("/news/jobs/")] == urls
    assert [len(cards(made[url])) for url in urls] == numbers
    hrefs = [card["href"] for url in urls for card in cards(made[url])]
    assert len(set(hrefs)) == count
    for number, url in enumerate(urls, 1):
        pager = made[url]["pager"]
        if len(urls) == 1:
            assert pager is None
            continue
        assert (pager["current"], pager["total"]) == (number, len(urls))
        assert pager["previous"] == (urls[number - 2] if number > 1 else None)
        assert pager["next"] == (urls[number] if number < len(urls) else None)
        assert [page["href"] for page in pager["pages"]] == urls


@pytest.mark.parametrize(
    ("tag", "url"),
    [("7(1)", "s7-1"), ("7(4)", "s7-4"), ("9(3)", "s9-3"), ("9(8)", "s9-8"), ("9(8)p", "s9-8"), ("9(8)t1.2", "s9-8")],
)
def test_the_pages_of_the_act_gather_items_by_their_tags(pages, tag, url):
    made = pages({f"{JOBS}/a.md": item(oia=f"['{tag}']")})
    gathered = {made_url for made_url, view in made.items() if made_url.startswith("/official") and cards(view)}
    assert gathered == {f"/official-information/{url}/"}


def test_facts_show_where_they_belong(pages):
    fact = '\n[[facts]]\nlabel = "โทร"\nvalue = "074"\nsource = "x"\nentry = "about/phone"\n'
    made = pages({"site.toml": SITE_TOML + fact})
    assert [fact["value"] for fact in made["/about/phone/"]["facts"]] == ["074"]
    assert [fact["value"] for fact in made["/about/"]["facts"]] == ["074"]
    assert made["/about/fax/"]["facts"] == []


def test_every_list_has_its_sister_in_the_other_language(pages):
    files = {f"{JOBS}/a{number:03}.md": item() for number in range(PER_PAGE + 1)}
    thai, english = pages(files), pages(files, "en")
    assert {f"/en{url}" for url in thai} == set(english)
    for url, view in thai.items():
        assert view["alternate"] == {"lang": "en", "href": f"/en{url}"}
        assert english[f"/en{url}"]["alternate"] == {"lang": "th", "href": url}
    card = cards(english["/en/news/jobs/"])[0]
    assert (card["lang"], card["href"]) == ("th", "/news/jobs/a000/")
