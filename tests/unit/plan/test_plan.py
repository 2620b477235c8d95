"""Every output of the site: which there are, and none of them twice."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from pakphayun_ssg.plan.outputs import Copy, Data, Page
from tests.support import TODAY, item, make_file

JOBS = "content/news/jobs"
ENGLISH = "---\ntitle: Nurse\n---\n\nText\n"


def test_every_section_and_entry_has_a_page_in_both_languages(planned, mandate):
    urls = set(planned({}))
    for section in mandate.sections:
        for prefix in ("", "/en"):
            assert f"{prefix}/{section.slug}/" in urls
            assert {f"{prefix}/{section.slug}/{entry.slug}/" for entry in section.entries} <= urls
    assert {"/", "/en/", "/sitemap/", "/en/sitemap/", "/404.html"} <= urls


def test_an_item_has_a_page_and_each_of_its_files(planned):
    images = "\n  - {file: a.jpg, alt: ก, credit: ข}"
    files = {
        f"{JOBS}/nurse/index.md": item(images=images, attachments="\n  - {file: แผน.pdf, title: ก}"),
        f"{JOBS}/nurse/แผน.pdf": make_file("pdf"),
        f"{JOBS}/nurse/a.jpg": make_file("jpg"),
    }
    outputs = planned(files)
    assert isinstance(outputs["/news/jobs/nurse/"], Page)
    copy = outputs["/news/jobs/nurse/แผน.pdf"]
    assert isinstance(copy, Copy)
    assert copy.location.name == "แผน.pdf"
    assert isinstance(outputs["/news/jobs/nurse/a.jpg"], Copy)
    assert "/en/news/jobs/nurse/" not in outputs


def test_a_translated_item_has_an_english_page(planned):
    outputs = planned({f"{JOBS}/nurse.md": item(), f"{JOBS}/nurse.en.md": ENGLISH})
    page = outputs["/en/news/jobs/nurse/"]
    assert (page.language, page.view["heading"]) == ("en", "Nurse")
    assert "Text" in page.body
    assert outputs["/news/jobs/nurse/"].view["alternate"] == {"lang": "en", "href": "/en/news/jobs/nurse/"}
    assert page.view["alternate"] == {"lang": "th", "href": "/news/jobs/nurse/"}


def test_what_is_not_shown_is_nowhere(planned):
    files = {f"{JOBS}/nurse/index.md": item(expiry_date="2568-10-08"), f"{JOBS}/nurse/a.pdf": make_file("pdf")}
    for day in (dt.date(2025, 9, 30), TODAY):
        outputs = planned(files, day)
        tombstone = outputs.pop("/news/jobs/nurse/", None)
        assert [len(outputs.pop(url).view["rows"]) for url in ("/archive/", "/en/archive/")] == [day == TODAY] * 2
        assert (tombstone is not None) is (day == TODAY)
        assert not any("nurse" in url for url in outputs)
        views = [json.dumps(o.view, ensure_ascii=False) for o in outputs.values() if isinstance(o, Page)]
        assert not any("พยาบาลวิชาชีพ" in view for view in views)


@pytest.mark.parametrize(
    ("alias", "url"), [("/old/page/", "/old/page/"), ("/old", "/old/"), ("/index.php/a.html", "/index.php/a.html")]
)
def test_an_old_address_has_a_signpost(planned, alias, url):
    page = planned({f"{JOBS}/nurse.md": item(aliases=alias)})[url]
    assert page.view["target"]["href"] == "/news/jobs/nurse/"


def test_every_view_can_be_json(planned):
    steps = "\n  - {title: ก, duration: 5 นาที, documents: [a, b]}"
    people = "\n  - {name: ก, position: ข}"
    outputs = planned(
        {
            f"{JOBS}/a.md": item(
                steps=steps,
                people=people,
                contact="{phone: '074'}",
                links="[{name: ก, url: 'https://a.th'}]",
                reference="{title: ก, date: 2568-10-01, time: '09:30'}",
                submitter="{name: ลับสุด}",
                oia="['7(1)', '9(8)t1.2']",
                publish_time="09:30",
                reviewed_on="2568-10-02",
                fiscal_year="2569",
            ),
            f"{JOBS}/b.md": item(replaces="news/jobs/a"),
        }
    )
    pages = [output for output in outputs.values() if isinstance(output, Page)]
    assert "ลับสุด" not in "".join(json.dumps(page.view, ensure_ascii=False) for page in pages)


def test_outputs_stand_in_the_order_of_their_addresses(planned):
    urls = list(planned({f"{JOBS}/a.md": item()}))
    assert urls == sorted(urls)
    assert any(isinstance(o, Data) for o in planned({}).values())


def test_a_link_leads_to_the_item_its_tombstone_or_before_its_day_to_its_entry(planned):
    files = {
        f"{JOBS}/a.md": item("[x](b.md#s-1)", publish_date="2568-09-01"),
        f"{JOBS}/b.md": item("# 1\n", expiry_date="2568-12-01"),
    }
    assert 'href="/news/jobs/"' in planned(files, dt.date(2025, 9, 30))["/news/jobs/a/"].body
    assert 'href="/news/jobs/b/#s-1"' in planned(files)["/news/jobs/a/"].body
    later = planned(files, dt.date(2025, 12, 1))
    assert 'href="/news/jobs/b/"' in later["/news/jobs/a/"].body
    assert later["/news/jobs/b/"].template == "tombstone.html"
