"""A dash typed for want of an answer is no answer; who hands in is the same person however the name is typed."""

from __future__ import annotations

import pytest

from pakphayun_ssg import check
from pakphayun_ssg.config import ConfigError
from tests.support import SITE_TOML, TODAY, item, make_file, make_site

NEWS = "content/news/general/a.md"
DASHES = ['"-"', '"–"', '"..."', '". . ."', '"\u200b-"', '"( )"']


def told(root, files):
    return [(finding.rule, finding.place.line) for finding in check(make_site(root, files), TODAY)]


@pytest.mark.parametrize("dash", DASHES)
class TestADashIsMissing:
    def test_as_the_source(self, tmp_path, dash):
        assert ("c2.1.3-metadata", 3) in told(tmp_path, {NEWS: item(source=dash)})

    def test_but_not_as_a_title_or_a_summary(self, tmp_path, dash):
        found = told(tmp_path, {NEWS: item(title=dash, summary=dash)})
        assert {rule for rule, _ in found} <= {"zero-width"}

    def test_as_the_reason_for_never(self, tmp_path, dash):
        found = told(tmp_path, {NEWS: item(expiry_date="never", expiry_reason=dash)})
        assert ("field-missing", 8) in found

    def test_as_words_and_source_of_a_picture(self, tmp_path, dash):
        images = f"[{{file: a.jpg, alt: {dash}, credit: {dash}, caption: ก}}]"
        bundle = "content/news/general/a"
        files = {f"{bundle}/index.md": item(images=images), f"{bundle}/a.jpg": make_file("jpg")}
        assert [rule for rule, _ in told(tmp_path, files) if rule == "c2.7-picture-credit"] == [
            "c2.7-picture-credit"
        ] * 2

    def test_as_the_time_of_a_step(self, tmp_path, dash):
        steps = f"[{{title: ก, duration: {dash}}}]"
        guide = "content/public-manuals/service-guides/a.md"
        assert ("c1.7-step-time", 8) in told(tmp_path, {guide: item(steps=steps)})

    def test_as_the_fax_of_the_office(self, tmp_path, dash):
        contact = f"{{address: ก, phone: '1', fax: {dash}, email: a@example.go.th, map: https://example.go.th/}}"
        assert ("c1.1-details", 8) in told(tmp_path, {"content/about/contact-channels/a.md": item(contact=contact)})


@pytest.mark.parametrize("source", ["ก", "๑", "1", "ๆ", "A", "中"])
def test_a_single_letter_says_something(tmp_path, source):
    assert told(tmp_path, {NEWS: item(source=f'"{source}"')}) == []


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("นายตัวอย่าง ใจดี", True),
        ("นายตัวอย่างใจดี", True),
        ("ตัวอย่าง ใจดี", True),
        ("นายตัวอย่าง ใจดี (สาธารณสุขอำเภอ)", True),
        ("นางสาวตัวอย่าง ใจดี", False),
        ("นายตัวอย่าง ใจงาม", False),
        ("head", True),
    ],
)
def test_the_approver_under_another_spelling(tmp_path, name, same):
    submitter = f"{{name: {name}, position: ก, unit: ก, contact: งานบริหารทั่วไป}}"
    found = [rule for rule, _ in told(tmp_path, {NEWS: item(submitter=submitter)})]
    assert found == (["c2.1.2-approver-differs"] if same else [])


def test_a_gap_without_a_reason(tmp_path):
    gap = '\n[[gaps]]\nof = "about/history"\nreason = "-"\n'
    with pytest.raises(ConfigError, match="reason"):
        told(tmp_path, {"site.toml": SITE_TOML + gap})
