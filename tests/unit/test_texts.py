"""Where the links of the texts lead, and the place of each that leads nowhere."""

from __future__ import annotations

import datetime as dt

import pytest
from markdown import Markdown

from pakphayun_ssg.build import read_site
from tests.support import TODAY, item, make_file, make_site

JOBS = "content/news/jobs"
NURSE = f"{JOBS}/nurse/index.md"
OTHERS = {
    f"{JOBS}/nurse/plan.pdf": make_file("pdf"),
    f"{JOBS}/doctor.md": item(),
    f"{JOBS}/dentist/index.md": item(),
    "content/about/history/long.md": item(),
}


def read(root, body, name=NURSE, today=TODAY, **more):
    return read_site(make_site(root, {**OTHERS, name: item(body), **more}), today)


def target(root, link):
    checked = read(root, f"[x]({link})")
    assert checked.findings == ()
    (found,) = checked.texts.by_path[NURSE].targets.values()
    return found


@pytest.mark.parametrize(
    ("link", "url", "fragment"),
    [
        # a file of the item itself
        ("plan.pdf", "/news/jobs/nurse/plan.pdf", ""),
        ("./plan.pdf", "/news/jobs/nurse/plan.pdf", ""),
        ("plan.pdf#page=2", "/news/jobs/nurse/plan.pdf", "#page=2"),
        # another item, by its file
        ("../doctor.md", "/news/jobs/doctor/", ""),
        ("../dentist/index.md", "/news/jobs/dentist/", ""),
        ("../../../about/history/long.md", "/about/history/long/", ""),
        ("../doctor.md#s-ก", "/news/jobs/doctor/", "#s-ก"),
        # another page, by its address
        ("/news/jobs/doctor/", "/news/jobs/doctor/", ""),
        ("/news/jobs/doctor", "/news/jobs/doctor/", ""),
        ("/news/jobs/", "/news/jobs/", ""),
        ("/news/", "/news/", ""),
        ("/", "/", ""),
        ("/sitemap/#x", "/sitemap/", "#x"),
        # a place in the text
        ("#s-ข้อ-2", "", "#s-ข้อ-2"),
    ],
)
def test_a_link_within_the_site(tmp_path, link, url, fragment):
    found = target(tmp_path, link)
    assert (found.url, found.fragment, found.outside) == (url, fragment, False)


@pytest.mark.parametrize(
    "link",
    ["https://example.go.th/a?b=c#d", "http://example.go.th", "HTTPS://example.go.th", "mailto:a@b.th", "tel:+6674"],
)
def test_a_link_outside(tmp_path, link):
    found = target(tmp_path, link)
    assert (found.url, found.outside, found.item) == (link, True, None)


def test_file_names_are_compared_as_they_are_spelt(tmp_path):
    files = {f"{JOBS}/a/index.md": item("[x](แผน.pdf) [y](%E0%B9%81%E0%B8%9C%E0%B8%99.pdf)")}
    checked = read_site(make_site(tmp_path, {**files, f"{JOBS}/a/แผน.pdf": make_file("pdf")}), TODAY)
    assert checked.findings == ()
    assert {t.url for t in checked.texts.by_path[f"{JOBS}/a/index.md"].targets.values()} == {"/news/jobs/a/แผน.pdf"}


@pytest.mark.parametrize(
    ("link", "problem"),
    [
        ("paln.pdf", "leads nowhere"),
        ("Plan.pdf", "leads nowhere"),
        ("../doctor", "leads nowhere"),
        ("../absent.md", "leads nowhere"),
        ("../../../../../../etc/passwd", "leads nowhere"),
        ("../../../../site.toml", "leads nowhere"),
        ("/absent/", "leads nowhere"),
        ("/news/absent/", "leads nowhere"),
        ("#", "leads nowhere"),
        ("", "leads nowhere"),
        ("?x=1", "leads nowhere"),
        ("https://[", "leads nowhere"),
        ("javascript:alert%281%29", "not allowed"),
        ("JavaScript:x", "not allowed"),
        ("data:text/html,x", "not allowed"),
        ("vbscript:x", "not allowed"),
        ("file:///etc/passwd", "not allowed"),
        ("ftp://example.go.th", "not allowed"),
        ("//other.example/x", "not allowed"),
    ],
)
def test_a_link_that_leads_nowhere(tmp_path, link, problem):
    checked = read(tmp_path, f"[x]({link})")
    assert [f.rule for f in checked.findings] == ["dead-link"]
    assert problem in checked.findings[0].message.en


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("[x](a.pdf)", [(10, 5)]),
        ("one\n\ntwo [x](a.pdf) three", [(12, 9)]),
        ("![x](a.png)", [(10, 6)]),
        ("ที่นี่ [x](a.pdf)", [(10, 12)]),
        ("- x\n- [x](a.pdf)", [(11, 7)]),
        ("| a | b |\n|---|---|\n| 1 | [x](a.pdf) |", [(12, 11)]),
        ("[x](a.pdf)\n\n[y](b.pdf)", [(10, 5), (12, 5)]),
        # the same words stand elsewhere too
        ("ดู a.pdf ที่นี่\n\n[x](a.pdf)", [(12, 5)]),
        ("[x](a.pdf)\n\n[y](a.pdf)", [(10, 5), (12, 5)]),
        ("[x](plan.pdf)\n\n[y](an.pdf)", [(12, 5)]),
    ],
)
def test_a_dead_link_is_told_at_its_line_and_column(tmp_path, body, places):
    assert [(f.place.line, f.place.column) for f in read(tmp_path, body).findings] == places


def test_a_dead_link_of_a_translation_is_told_in_its_file(tmp_path):
    english = f"{JOBS}/nurse/index.en.md"
    checked = read(tmp_path, "x", **{english: "---\ntitle: x\n---\n\n[x](a.pdf)"})
    assert [(f.rule, f.place) for f in checked.findings] == [("dead-link", (english, 5, 5))]


def test_pictures_are_followed_too(tmp_path):
    assert [f.rule for f in read(tmp_path, "![แผนที่](plan.pdf)").findings] == []
    assert [f.rule for f in read(tmp_path, "![แผนที่](plan.png)").findings] == ["dead-link"]


@pytest.mark.parametrize(
    "day", ["2025-09-30", "2025-10-01", "2026-09-30", "2026-10-01", "2099-01-01"], ids=lambda day: f"on {day}"
)
def test_a_link_to_an_item_that_is_not_shown_is_no_error(tmp_path, day):
    """Else the build of the night on which it expires would fail and leave it on the site."""
    assert read(tmp_path, "[x](../doctor.md)", today=dt.date.fromisoformat(day)).findings == ()


@pytest.mark.parametrize("body", ["`[x](a.pdf)`", "```\n[x](a.pdf)\n```", "\\[x\\](a.pdf)", "[x]: a.pdf"])
def test_what_is_shown_as_text_is_no_link(tmp_path, body):
    assert read(tmp_path, body).findings == ()


def test_two_items_of_one_address(tmp_path):
    files = {f"{JOBS}/doctor/index.md": item()}
    checked = read(tmp_path, "x", **files)
    assert [(f.rule, f.place.path) for f in checked.findings] == [("duplicate-url", f"{JOBS}/doctor/index.md")]


def test_a_text_that_nests_too_deeply_is_told(tmp_path, monkeypatch):
    def too_deep(self, text):
        raise RecursionError

    monkeypatch.setattr(Markdown, "convert", too_deep)
    checked = read_site(make_site(tmp_path, {NURSE: item()}), TODAY)
    assert [(f.rule, f.place.line) for f in checked.findings] == [("text-too-large", 9)]
