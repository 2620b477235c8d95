"""Where the links of the texts lead, and the place of each that leads nowhere."""

from __future__ import annotations

import datetime as dt

import pytest
from markdown import Markdown

from pakphayun_ssg.build import read_site
from pakphayun_ssg.linking import PLACES
from tests.support import ROOT, SITE_TOML, TODAY, item, make_file, make_site

JOBS = "content/news/jobs"
NURSE = f"{JOBS}/nurse/index.md"
OTHERS = {
    f"{JOBS}/nurse/plan.pdf": make_file("pdf"),
    f"{JOBS}/doctor.md": item("# ก\n"),
    f"{JOBS}/dentist/index.md": item(),
    "content/about/history/long.md": item(),
}


def read(root, body, name=NURSE, today=TODAY, **more):
    return read_site(make_site(root, {**OTHERS, name: item(body), **more}), today)


def target(root, link):
    checked = read(root, f"[x]({link})\n\n# ข้อ 2\n")
    assert [finding for finding in checked.findings if finding.severity == "error"] == []
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
        ("[x](a.pdf)", [(11, 5)]),
        ("one\n\ntwo [x](a.pdf) three", [(13, 9)]),
        ("![x](a.png)", [(11, 6)]),
        ("ที่นี่ [x](a.pdf)", [(11, 12)]),
        ("- x\n- [x](a.pdf)", [(12, 7)]),
        ("| a | b |\n|---|---|\n| 1 | [x](a.pdf) |", [(13, 11)]),
        ("[x](a.pdf)\n\n[y](b.pdf)", [(11, 5), (13, 5)]),
        # the same words stand elsewhere too
        ("ดู a.pdf ที่นี่\n\n[x](a.pdf)", [(13, 5)]),
        ("[x](a.pdf)\n\n[y](a.pdf)", [(11, 5), (13, 5)]),
        ("[x](plan.pdf)\n\n[y](an.pdf)", [(13, 5)]),
    ],
)
def test_a_dead_link_is_told_at_its_line_and_column(tmp_path, body, places):
    assert [(f.place.line, f.place.column) for f in read(tmp_path, body).findings] == places


def test_a_dead_link_of_a_translation_is_told_in_its_file(tmp_path):
    english = f"{JOBS}/nurse/index.en.md"
    checked = read(tmp_path, "x", **{english: "---\ntitle: x\n---\n\n[x](a.pdf)"})
    assert [(f.rule, f.place) for f in checked.findings] == [("dead-link", (english, 5, 5))]


@pytest.mark.parametrize("heading", ["ท\u0e4d\u0e32", "ทำ", "ท\u200bำ"])
@pytest.mark.parametrize("link", ["s-ทำ", "s-ท\u0e4d\u0e32", "ท\u0e4d\u0e32", "ทำ"])
def test_a_heading_is_reached_however_its_letters_are_typed(tmp_path, heading, link):
    """So ``check --fix`` cannot lead a link astray."""
    dead = [f for f in read(tmp_path, f"# {heading}\n\n[ก](#{link})").findings if f.rule == "dead-link"]
    assert dead == []


def test_pictures_are_followed_too(tmp_path):
    assert [f.rule for f in read(tmp_path, "![แผนที่](plan.pdf)").findings] == ["c2.7-text-picture"]
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
    assert [(f.rule, f.place.line) for f in checked.findings] == [("text-too-large", 10)]


def dead(root, body, name=NURSE, **more):
    return [finding for finding in read(root, body, name, **more).findings if finding.rule == "dead-link"]


@pytest.mark.parametrize(
    ("link", "fragment"),
    [
        ("#s-ขั้นตอนที่-1-ยื่นคำขอ", "#s-ขั้นตอนที่-1-ยื่นคำขอ"),
        ("#ขั้นตอนที่-1-ยื่นคำขอ", "#s-ขั้นตอนที่-1-ยื่นคำขอ"),
        ("#%E0%B8%AA%E0%B8%A3%E0%B8%B8%E0%B8%9B", "#s-สรุป"),
        ("#สรุป", "#s-สรุป"),
        ("#s-สรุป-2", "#s-สรุป-2"),
        ("#files", "#files"),
    ],
)
def test_a_heading_is_named_by_its_words_with_all_vowels_and_tones(tmp_path, link, fragment):
    body = f"[x]({link})\n\n# ขั้นตอนที่ 1: ยื่นคำขอ\n\n# สรุป\n\n# สรุป\n"
    checked = read(tmp_path, body)
    assert [found.fragment for found in checked.texts.by_path[NURSE].targets.values()] == [fragment]


@pytest.mark.parametrize("link", ["#สรูป", "#s-สรุป-3", "../doctor.md#ข", "/news/jobs/doctor/#ข"])
def test_a_heading_that_is_not_there(tmp_path, link):
    (finding,) = dead(tmp_path, f"[x]({link})\n\n# สรุป\n")
    assert "names no heading of the page" in finding.message.en


def test_the_likely_heading_is_named(tmp_path):
    (finding,) = dead(tmp_path, "[x](#สรูป)\n\n# สรุป\n")
    assert "หมายถึง “s-สรุป” หรือไม่" in finding.message.th


@pytest.mark.parametrize(
    "link", ["index.md", "/news/jobs/nurse/", "../nurse/index.md", "https://a.go.th/news/jobs/nurse/"]
)
def test_a_link_to_its_own_page(tmp_path, link):
    """The fault seen on a real page of evidence: every link led to the page itself."""
    toml = SITE_TOML.replace("[support]", 'base_url = "https://a.go.th"\n[support]')
    (finding,) = dead(tmp_path, f"[x]({link})", **{"site.toml": toml})
    assert "leads back to its own page" in finding.message.en


def test_the_english_page_may_lead_to_the_thai_one(tmp_path):
    english = {f"{JOBS}/nurse/index.en.md": "---\ntitle: x\n---\n\n[Thai](/news/jobs/nurse/)\n"}
    assert dead(tmp_path, "x", **english) == []


@pytest.mark.parametrize(
    ("link", "count"),
    [
        ("https://a.go.th/news/jobs/doctor/", 0),
        ("https://a.go.th/news/jobs/docter/", 1),
        ("https://a.go.th/news/jobs/nurse/plan.pdf", 0),
        ("https://a.go.th/news/jobs/nurse/paln.pdf", 1),
        ("https://a.go.th/feed.xml", 0),
        ("https://a.go.th", 0),
        ("https://a.go.th.example.com/news/jobs/x/", 0),
        ("/news/jobs/nurse/plan.pdf", 0),
    ],
)
def test_an_address_in_full_below_the_sites_own_is_followed(tmp_path, link, count):
    toml = SITE_TOML.replace("[support]", 'base_url = "https://a.go.th"\n[support]')
    assert len(dead(tmp_path, f"[x]({link})", **{"site.toml": toml})) == count


def test_addresses_of_the_front_matter_are_followed_too(tmp_path):
    toml = SITE_TOML.replace("[support]", 'base_url = "https://a.go.th"\n[support]')
    links = "\n  - {name: ก, url: 'https://a.go.th/news/jobs/nowhere/'}\n  - {name: ข, url: 'https://b.go.th/news/x/'}"
    files = {"site.toml": toml, f"{JOBS}/x.md": item(links=links)}
    found = [f for f in read_site(make_site(tmp_path, files), TODAY).findings if f.rule == "dead-link"]
    assert [finding.place.line for finding in found] == [9]


def test_the_parts_of_a_page_that_may_be_linked_to_are_in_its_templates():
    html = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "templates").rglob("*.html"))
    assert {place for place in PLACES if f'id="{place}"' not in html} == set()
