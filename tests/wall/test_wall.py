"""What independent checkers say of every page of both sites: nothing."""

from __future__ import annotations

import json
import re
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

from tests.wall import checkers
from tests.wall.conftest import Built

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NO_ENTRANCE = '<meta name="robots" content="noindex">'


def test_nu_html_checker(built: Built) -> None:
    found = checkers.pages(built.folder)
    assert len(found) > 100
    assert checkers.nu(built.address, found) == []


def test_html_validate(built: Built) -> None:
    assert checkers.html_validate(built.folder) == []


def test_links_and_anchors(built: Built) -> None:
    assert checkers.dead_links(built.folder) == []


def test_a_checker_that_finds_nothing_would_find_something(built: Built) -> None:
    """The three checkers are asked about a page that is wrong in each one's way."""
    bad = built.folder / "bad.html"
    bad.write_text(
        '<!doctype html><html lang="th"><title>x</title><p id=a id=a><a href="/no/such/">x</a><center>', "utf-8"
    )
    try:
        assert checkers.nu(built.address, ["/bad.html"])
        assert any("/bad.html" in line for line in checkers.html_validate(built.folder))
        assert any("no/such" in line for line in checkers.dead_links(built.folder))
    finally:
        bad.unlink()


def answers(built: Built, url: str) -> bool:
    path = unquote(urlsplit(url).path)
    return (built.folder / f"{path.lstrip('/')}{'index.html' if path.endswith('/') else ''}").is_file()


def test_the_sitemap_has_every_page_that_may_be_an_entrance_and_no_other(built: Built) -> None:
    root = ET.parse(built.folder / "sitemap.xml").getroot()
    listed = {entry.findtext(f"{SITEMAP}loc") for entry in root}
    entrances = {
        page
        for page in checkers.pages(built.folder)
        if NO_ENTRANCE
        not in (built.folder / f"{page.lstrip('/')}{'index.html' if page.endswith('/') else ''}").read_text("utf-8")
    }
    assert listed == entrances


def test_feeds_lead_somewhere(built: Built) -> None:
    feeds = sorted(built.folder.rglob("feed.xml"))
    assert len(feeds) > 10
    for feed in feeds:
        for link in ET.parse(feed).getroot().iter(f"{ATOM}link"):
            assert answers(built, link.get("href", "")), link.get("href")


def test_security_txt_has_what_rfc_9116_wants(built: Built) -> None:
    text = (built.folder / ".well-known/security.txt").read_text("utf-8")
    assert re.search(r"^Contact: mailto:\S+@\S+$", text, re.MULTILINE)
    assert len(re.findall(r"^Expires: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$", text, re.MULTILINE)) == 1


def test_pictures_hold_no_place(built: Built) -> None:
    for path in built.folder.rglob("*.webp"):
        assert b"EXIF" not in path.read_bytes()


def test_nothing_comes_from_elsewhere_and_nothing_is_inline(built: Built) -> None:
    """No script or style in a page, no handler, no source on another host."""
    for page in built.folder.rglob("*.html"):
        text = page.read_text("utf-8")
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=", text), page
        for found in re.findall(
            r'<(?:img|script|source|link rel="(?:stylesheet|preload|icon)")[^>]*?(?:src|srcset|href)="([^"]+)"', text
        ):
            assert not urlsplit(found).netloc, (page, found)
            assert not urlsplit(found).scheme, (page, found)


def test_the_manifest_lists_every_file(built: Built) -> None:
    listed = {row["path"] for row in json.loads((built.folder / "site-manifest.json").read_text("utf-8"))["files"]}
    there = {path.relative_to(built.folder).as_posix() for path in built.folder.rglob("*") if path.is_file()}
    assert listed | {"site-manifest.json"} == there
