"""What is said in one place about something in another; on every day the same."""

from __future__ import annotations

import datetime as dt

import pytest

from pakphayun_ssg.build import read_site
from tests.support import SITE_TOML, TODAY, item, make_site

JOBS = "content/news/jobs"


def told(root, files, today=TODAY):
    return [(f.rule, f.place.path, f.place.line) for f in read_site(make_site(root, files), today).findings]


def site_toml(old, new):
    assert old in SITE_TOML
    return SITE_TOML.replace(old, new)


@pytest.mark.parametrize(
    ("replaces", "findings"),
    [
        ("news/jobs/old", []),
        ("/news/jobs/old/", []),
        ("news/jobs/older", [("bad-value", f"{JOBS}/a.md", 8)]),
        ("old", [("bad-value", f"{JOBS}/a.md", 8)]),
    ],
)
def test_what_an_item_replaces_is_there(tmp_path, replaces, findings):
    assert told(tmp_path, {f"{JOBS}/a.md": item(replaces=replaces), f"{JOBS}/old.md": item()}) == findings


def test_two_items_of_one_address(tmp_path):
    files = {f"{JOBS}/a.md": item(), f"{JOBS}/a/index.md": item()}
    assert [rule for rule, _, _ in told(tmp_path, files)] == ["duplicate-url"]


@pytest.mark.parametrize(
    ("value", "findings"),
    [("news/jobs/a", []), ("news/jobs/b", [("bad-value", "site.toml", 4)])],
)
def test_the_announcement_of_the_site_is_there(tmp_path, value, findings):
    toml = site_toml("\n[support]", f'announcement = "{value}"\n\n[support]')
    assert told(tmp_path, {"site.toml": toml, f"{JOBS}/a.md": item()}) == findings


@pytest.mark.parametrize(
    ("entry", "count"), [("about/email", 0), ("about/e-mail", 1), ("about", 1), ("nonsense/email", 1)]
)
def test_a_fact_stands_in_an_entry_of_the_announcement(tmp_path, entry, count):
    fact = f'\n[[facts]]\nlabel = "x"\nvalue = "x"\nsource = "x"\nentry = "{entry}"\n'
    found = told(tmp_path, {"site.toml": SITE_TOML + fact})
    line = (SITE_TOML + fact).split("\n").index(f'entry = "{entry}"') + 1
    assert found == [("bad-value", "site.toml", line)] * count


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(
            {f"{JOBS}/a.md": {"aliases": "/old/"}, f"{JOBS}/b.md": {"aliases": "/old/"}}, id="one alias twice"
        ),
        pytest.param(
            {f"{JOBS}/a.md": {"aliases": "/old/"}, f"{JOBS}/b.md": {"aliases": "/Old"}}, id="but for its case"
        ),
        pytest.param({f"{JOBS}/a.md": {"aliases": "/news/jobs/b/"}, f"{JOBS}/b.md": {}}, id="an item's address"),
        pytest.param({f"{JOBS}/a.md": {"aliases": "/news/"}}, id="a page of the site"),
        pytest.param({f"{JOBS}/a.md": {"aliases": "/sitemap/"}}, id="the site map"),
        pytest.param({f"{JOBS}/a.md": {"aliases": "/404.html"}}, id="the page for nothing found"),
        pytest.param({f"{JOBS}/a.md": {"aliases": ["/x", "/x/"]}}, id="twice in one item"),
    ],
)
def test_an_address_that_is_taken_is_told_on_every_day(tmp_path, files):
    """Else a night on which only time passes could fail, and what expires would stay online."""
    written = {path: item(**{key: str(value) for key, value in keys.items()}) for path, keys in files.items()}
    days = [dt.date(2025, 9, 30), TODAY, dt.date(2027, 1, 1)]
    assert [[rule for rule, _, _ in told(tmp_path, written, day)] for day in days] == [["duplicate-url"]] * 3


def test_findings_do_not_depend_on_the_day_but_for_exceptions(tmp_path):
    files = {f"{JOBS}/a.md": item("[x](b.md) [y](gone.md)", replaces="x/y/z"), f"{JOBS}/b.md": item(approver="ใคร")}
    days = [dt.date(2025, 1, 1), TODAY, dt.date(2026, 10, 1), dt.date(2040, 1, 1)]
    assert len({tuple(told(tmp_path, files, day)) for day in days}) == 1


@pytest.mark.parametrize(
    ("replacement", "count"),
    [("news/jobs/b", 0), ("https://www.moph.go.th/", 0), ("news/jobs/c", 1), ("news/jobs/a", 1), ("b", 1)],
)
def test_what_a_withdrawal_names_instead_is_there(tmp_path, replacement, count):
    withdrawn = f"\n  date: 2568-12-01\n  reason: x\n  replacement: {replacement}"
    files = {f"{JOBS}/a.md": item(withdrawn=withdrawn), f"{JOBS}/b.md": item()}
    assert told(tmp_path, files) == [("bad-value", f"{JOBS}/a.md", 11)] * count


def test_no_item_replaces_itself_nor_two_each_other(tmp_path):
    files = {f"{JOBS}/{name}.md": item(replaces=f"news/jobs/{other}") for name, other in ("aa", "bc", "cb", "db")}
    assert told(tmp_path, files) == [("bad-value", f"{JOBS}/{name}.md", 8) for name in "abc"]


@pytest.mark.parametrize(
    ("of", "count"),
    [
        ("about/history", 0),
        ("official-information/s9-6", 0),
        ("oia:9(6)", 0),
        ("gws:policies", 0),
        ("moit:2569/moit-5", 0),
        ("moit:2569/moit-2.1.3", 0),
        ("moit:2590/moit-5", 0),
        ("c4.1-two-webmasters", 0),
        ("about/histori", 1),
        ("oia:9(9)", 1),
        ("moit:2569/moit-99", 1),
        ("moit:2569/eb-5", 1),
    ],
)
def test_a_gap_names_something_that_is_owed(tmp_path, of, count):
    gap = f'\n[[gaps]]\nof = "{of}"\nreason = "x"\n'
    line = (SITE_TOML + gap).split("\n").index(f'of = "{of}"') + 1
    found = [row for row in told(tmp_path, {"site.toml": SITE_TOML + gap}) if row[0] == "bad-value"]
    assert found == [("bad-value", "site.toml", line)] * count
