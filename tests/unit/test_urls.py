"""Addresses: of pages, of files, as links, and the names that may stand in them."""

from __future__ import annotations

import pytest

from pakphayun_ssg.urls import file_path, href, is_slug, join, offer_slug


@pytest.mark.parametrize(
    ("parts", "url"),
    [
        ((), "/"),
        (("news",), "/news/"),
        (("news", "jobs", "a"), "/news/jobs/a/"),
        (("", "news"), "/news/"),
        (("en", ""), "/en/"),
    ],
)
def test_join(parts, url):
    assert join(*parts) == url


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("/", "index.html"),
        ("/news/", "news/index.html"),
        ("/news/jobs/a/plan.pdf", "news/jobs/a/plan.pdf"),
        ("/404.html", "404.html"),
    ],
)
def test_the_file_that_answers(url, path):
    assert file_path(url) == path


@pytest.mark.parametrize(
    ("base", "url", "link"),
    [
        ("", "/news/", "/news/"),
        ("/site", "/news/", "/site/news/"),
        ("", "/a/แผน.pdf", "/a/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf"),
        ("", "/a/b c.pdf", "/a/b%20c.pdf"),
        ("", "/a/50%.pdf", "/a/50%25.pdf"),
        ("", "/a/x#1?.pdf", "/a/x%231%3F.pdf"),
        ("", "/a/(1)-_~!.pdf", "/a/(1)-_~!.pdf"),
        ("", '/a/"<>.pdf', "/a/%22%3C%3E.pdf"),
    ],
)
def test_a_link(base, url, link):
    assert href(base, url) == link


@pytest.mark.parametrize("name", ["a", "nurse-2569", "2569", "a1-b2-c3", "x" * 80, "console", "con-1", "com"])
def test_a_name_for_an_address(name):
    assert is_slug(name)
    assert offer_slug(name) == name


@pytest.mark.parametrize(
    "name",
    [
        "",
        "-",
        "a-",
        "-a",
        "a--b",
        "A",
        "a_b",
        "a.b",
        "a b",
        "ก",
        "a/b",
        "a\n",
        "๑",
        "x" * 81,
        "con",
        "nul",
        "com1",
        "LPT9",
    ],
)
def test_no_name_for_an_address(name):
    assert not is_slug(name)
    assert is_slug(offer_slug(name))


@pytest.mark.parametrize(
    ("name", "offer"),
    [
        ("Nurse Plan_2569", "nurse-plan-2569"),
        ("ประกาศ 2569", "2569"),
        ("ประกาศ", "english-name"),
        ("x" * 79 + "-yy", "x" * 79),
    ],
)
def test_the_nearest_name(name, offer):
    assert offer_slug(name) == offer
