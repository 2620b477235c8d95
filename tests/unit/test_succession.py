"""Which item takes another's place, and from which day."""

from __future__ import annotations

import pytest

from pakphayun_ssg.build import read_site
from pakphayun_ssg.succession import circles
from tests.support import TODAY, item, make_site

JOBS = "content/news/jobs"
NEW = {"replaces": "news/jobs/old", "publish_date": "๑ ธ.ค. ๒๕๖๘"}


def superseded(root, **new):
    files = {f"{JOBS}/old.md": item(), f"{JOBS}/new.md": item(**NEW | new)}
    by_slug = {item.slug: item for item in read_site(make_site(root, files), TODAY).items}
    assert by_slug["new"].superseded is None
    return by_slug["old"].superseded


def test_the_newer_item_takes_the_place_on_its_publish_date(tmp_path):
    assert [str(value) for value in superseded(tmp_path)] == ["2025-12-01", "/news/jobs/new/"]


@pytest.mark.parametrize(
    ("keys", "takes"),
    [
        ({"draft": "true"}, False),
        ({"withdrawn": "{date: 2568-11-30, reason: x}"}, False),
        ({"withdrawn": "{date: 2568-12-01, reason: x}"}, True),  # it appeared, if only for hours
        ({"expiry_date": "2568-12-02"}, True),  # an old item does not come back
    ],
)
def test_what_never_appears_takes_nobody_s_place(tmp_path, keys, takes):
    assert (superseded(tmp_path, **keys) is not None) is takes


def test_of_several_the_first_takes_the_place(tmp_path):
    files = {f"{JOBS}/old.md": item()}
    files |= {f"{JOBS}/n{day}.md": item(replaces="/news/jobs/old/", publish_date=f"2568-11-0{day}") for day in (3, 2)}
    by_slug = {item.slug: item for item in read_site(make_site(tmp_path, files), TODAY).items}
    assert by_slug["old"].superseded.by == "/news/jobs/n2/"


@pytest.mark.parametrize(
    ("ways", "found"),
    [
        ({}, ""),
        ({"a": "b", "b": "c"}, ""),
        ({"a": "a"}, "a"),
        ({"a": "b", "b": "a"}, "ab"),
        ({"x": "a", "a": "b", "b": "c", "c": "a", "y": "z"}, "abc"),
        ({"x": "y", "y": "a", "a": "a", "b": "y"}, "a"),
    ],
)
def test_circles(ways, found):
    assert circles(ways.items()) == frozenset(found)
