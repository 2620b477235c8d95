"""Content files to typed items; one that is at fault leaves the others untouched."""

from __future__ import annotations

import datetime as dt

import pytest

from pakphayun_ssg.build import read_site
from tests.support import TODAY, item, make_file, make_site

JOBS = "content/news/jobs"


def read(root, files):
    return read_site(make_site(root, files), TODAY)


def test_an_item(tmp_path):
    (found,) = read(tmp_path, {f"{JOBS}/nurse.md": item("เนื้อความ\n")}).items
    assert (found.section, found.entry, found.slug, found.url) == ("news", "jobs", "nurse", "/news/jobs/nurse/")
    assert (found.body, found.body_line) == ("\nเนื้อความ\n", 10)
    assert found.expires == dt.date(2026, 10, 1)
    assert found.translation is None


def test_the_address_of_every_kind_of_item(tmp_path):
    files = {
        f"{JOBS}/page.md": item(),
        f"{JOBS}/bundle/index.md": item(),
        f"{JOBS}/plan.pdf": make_file("pdf"),
        f"{JOBS}/plan.pdf.md": item(),
    }
    urls = {found.url for found in read(tmp_path, files).items}
    assert urls == {"/news/jobs/page/", "/news/jobs/bundle/", "/news/jobs/plan/"}


def test_tags_come_from_the_entry_and_may_be_set(tmp_path):
    files = {
        "content/about/structure/a.md": item(),
        "content/about/structure/b.md": item(oia="['9(2)']", moit="['6']"),
    }
    first, second = read(tmp_path, files).items
    assert (first.oia, first.moit) == (("7(1)",), ("2.1.3",))
    assert (second.oia, second.moit) == (("9(2)",), ("6",))


def test_places(tmp_path):
    (found,) = read(tmp_path, {f"{JOBS}/a.md": item(expiry_date=None, expires="2569-10-01")}).items
    assert found.place("title") == (f"{JOBS}/a.md", 2, 8)
    assert found.place("expiry_date") == (f"{JOBS}/a.md", 7, 10)
    assert found.place("absent").line == 2


def test_a_missing_key_is_told_at_the_fence(tmp_path):
    found = read(tmp_path, {f"{JOBS}/a.md": "\n\n" + item(title=None)}).findings
    assert [(f.rule, f.place) for f in found] == [("c2.1.3-metadata", (f"{JOBS}/a.md", 3, 1))]


def test_one_that_is_at_fault_leaves_the_others_untouched(tmp_path):
    files = {
        f"{JOBS}/bytes.md": b"\xff\xfe",
        f"{JOBS}/yaml.md": "---\na: b: c\n---\n",
        f"{JOBS}/keys.md": item(title=None),
        f"{JOBS}/good.md": item(),
    }
    checked = read(tmp_path, files)
    assert [found.slug for found in checked.items] == ["good"]
    assert {(f.rule, f.place.path.removeprefix(f"{JOBS}/")) for f in checked.findings} == {
        ("encoding", "bytes.md"),
        ("yaml-syntax", "yaml.md"),
        ("c2.1.3-metadata", "keys.md"),
    }


def test_what_an_unreadable_item_meant_to_claim_is_not_called_unclaimed(tmp_path):
    broken = "---\na: b: c\nfile: plan.pdf\n---\n"
    checked = read(tmp_path, {f"{JOBS}/a.md": broken, f"{JOBS}/plan.pdf": make_file("pdf")})
    assert [f.rule for f in checked.findings] == ["yaml-syntax"]


def test_everything_wrong_with_an_item_is_told_at_once(tmp_path):
    files = {
        f"{JOBS}/a/index.md": item(
            title=None, publish_date="2021-02-29", expires="2569-01-01", aprover="x", file="absent.pdf"
        ),
        f"{JOBS}/a/plan.pdf": make_file("pdf"),
    }
    assert {f.rule for f in read(tmp_path, files).findings} == {
        "c2.1.3-metadata",
        "date-unreadable",
        "key-conflict",
        "unknown-key",
        "file-missing",
    }


def test_a_translation_is_read_even_while_its_original_is_at_fault(tmp_path):
    files = {f"{JOBS}/a.md": item(title=None), f"{JOBS}/a.en.md": "---\ntitle: x\ntitel: y\n---\n"}
    assert [(f.rule, f.place.path.removeprefix(f"{JOBS}/")) for f in read(tmp_path, files).findings] == [
        ("unknown-key", "a.en.md"),
        ("c2.1.3-metadata", "a.md"),
    ]


SECRET = "นายลับ"


@pytest.mark.parametrize(
    "submitter",
    [
        pytest.param(f"\n  name: {SECRET} # โทร 081", id="a remark behind the value"),
        pytest.param(f"\n  name: เจ้าหน้าที่ # {SECRET}", id="a remark that cuts the value"),
        pytest.param(f"\n  name: นาย: {SECRET}", id="a colon in the value"),
        pytest.param(f"\n  name: @{SECRET}", id="a value that is no YAML"),
        pytest.param(f"\n  name: *{SECRET}", id="an alias"),
        pytest.param(f"\n  name: &{SECRET} x", id="an anchor"),
        pytest.param(f"\n  name: !{SECRET} x", id="a tag"),
        pytest.param(f"\n  name: [{SECRET}", id="an open list"),
        pytest.param(f"\n  - file: {SECRET}.pdf", id="a list"),
    ],
)
def test_what_a_submitter_says_is_in_no_message(tmp_path, submitter):
    found = read(tmp_path, {f"{JOBS}/a.md": item(submitter=submitter)}).findings
    assert found
    told = "".join(f"{f.message.th}{f.message.en}{f.hint.th}{f.hint.en}" for f in found)
    assert "ลับ" not in told


def test_findings_stand_in_the_order_of_the_files(tmp_path):
    files = {f"{JOBS}/{name}.md": item(title=None, oia="x") for name in "bca"}
    found = read(tmp_path, files).findings
    assert [f.place for f in found] == sorted(f.place for f in found)
    assert read(tmp_path, files).findings == found
