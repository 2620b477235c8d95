"""The Atom feeds: what RFC 4287 wants of them, and that they hold what is shown and nothing else."""

from __future__ import annotations

import datetime as dt
from xml.etree import ElementTree as ET

import pytest

from pakphayun_ssg.plan.feeds import LONGEST, feeds
from tests.support import SITE_TOML, item, make_file

ATOM = "{http://www.w3.org/2005/Atom}"
BASE = SITE_TOML.replace("[support]", 'base_url = "https://sample.go.th/dho"\n\n[support]')
FILES = {
    "content/news/jobs/nurse/index.md": item(
        title="รับสมัคร <พยาบาล> & ผู้ช่วย", summary="สรุป", attachments="\n  - {file: plan.pdf, title: แผน}"
    ),
    "content/news/jobs/nurse/plan.pdf": make_file("pdf"),
    "content/news/general/timed.md": item(publish_date="2 ต.ค. 2568", publish_time="09.30"),
    "content/about/history/history.md": item(reviewed_on="7 ต.ค. 2568", review_every=None),
    "content/news/jobs/future.md": item(publish_date="9 ต.ค. 2568"),
    "content/news/jobs/old.md": item(publish_date="1 ม.ค. 2568", expiry_date="1 ต.ค. 2568"),
    "content/news/jobs/draft.md": item(draft="true"),
}


def read(frame) -> dict[str, ET.Element]:
    return {feed.url: ET.fromstring(feed.data) for feed in feeds(frame)}


def links(element: ET.Element, rel: str) -> list[str]:
    return [link.get("href", "") for link in element.findall(f"{ATOM}link") if link.get("rel") == rel]


def test_one_of_the_site_and_one_of_each_section(frame_of):
    frame = frame_of(FILES)
    assert set(read(frame)) == {"/feed.xml", *(f"/{section.slug}/feed.xml" for section in frame.mandate.places)}


def test_only_what_is_shown_the_newest_change_first(frame_of):
    root = read(frame_of(FILES))["/feed.xml"]
    assert [links(entry, "alternate") for entry in root.findall(f"{ATOM}entry")] == [
        ["/about/history/history/"],
        ["/news/general/timed/"],
        ["/news/jobs/nurse/"],
    ]


def test_an_item_leaves_the_feeds_with_its_last_day(frame_of):
    text = b"".join(feed.data for feed in feeds(frame_of(FILES, today=dt.date(2026, 10, 1))))
    assert b"<entry>" not in text


def test_a_section_has_its_own(frame_of):
    found = read(frame_of(FILES))["/about/feed.xml"]
    assert [entry.findtext(f"{ATOM}title") for entry in found.findall(f"{ATOM}entry")] == ["ประกาศรับสมัครพยาบาลวิชาชีพ"]


def test_what_atom_wants_of_feed_and_entry(frame_of):
    for url, root in read(frame_of(FILES)).items():
        for element in (root, *root.findall(f"{ATOM}entry")):
            assert element.findtext(f"{ATOM}title")
            assert element.findtext(f"{ATOM}id", "").startswith("urn:uuid:")
            assert dt.datetime.fromisoformat(element.findtext(f"{ATOM}updated", "")).utcoffset() == dt.timedelta(
                hours=7
            )
        assert root.findtext(f"{ATOM}author/{ATOM}name")
        assert links(root, "self") == [url]


def test_time_file_and_marks(frame_of):
    root = read(frame_of(FILES))["/news/feed.xml"]
    timed, nurse = root.findall(f"{ATOM}entry")
    assert timed.findtext(f"{ATOM}published") == "2025-10-02T09:30:00+07:00"
    assert nurse.findtext(f"{ATOM}title") == "รับสมัคร <พยาบาล> & ผู้ช่วย"
    (file,) = [link for link in nurse.findall(f"{ATOM}link") if link.get("rel") == "enclosure"]
    assert (file.get("type"), file.get("href")) == ("application/pdf", "/news/jobs/nurse/plan.pdf")
    assert file.get("length") == str(len(make_file("pdf")))


def test_whole_addresses_where_the_sites_own_is_known_and_the_same_names(frame_of):
    without, with_base = read(frame_of(FILES))["/feed.xml"], read(frame_of(FILES, toml=BASE))["/feed.xml"]
    assert links(with_base, "self") == ["https://sample.go.th/dho/feed.xml"]
    assert [e.findtext(f"{ATOM}id") for e in without.iter()] == [e.findtext(f"{ATOM}id") for e in with_base.iter()]


@pytest.mark.parametrize("many", [LONGEST + 5])
def test_a_feed_has_an_end(frame_of, many):
    files = {f"content/news/general/n{number}.md": item() for number in range(many)}
    assert len(read(frame_of(files))["/news/feed.xml"].findall(f"{ATOM}entry")) == LONGEST
