"""Which files make one item, told by their paths alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from pakphayun_ssg.bundles import gather
from pakphayun_ssg.sources import SourceFile


def gathered(mandate, *paths):
    return gather([SourceFile(f"content/{path}", Path(path), 0, b"") for path in paths], mandate)


def items(mandate, *paths):
    found = gathered(mandate, *paths)
    assert found.findings == ()
    return found.items


def told(mandate, *paths):
    return [(f.rule, f.place.path.removeprefix("content/")) for f in gathered(mandate, *paths).findings]


@pytest.mark.parametrize(
    ("paths", "kind", "slug", "main", "beside"),
    [
        (["news/jobs/nurse.md"], "page", "nurse", "nurse.md", []),
        (["news/jobs/nurse/index.md"], "bundle", "nurse", "index.md", []),
        (["news/jobs/nurse/index.md", "news/jobs/nurse/a.pdf"], "bundle", "nurse", "index.md", ["a.pdf"]),
        (["news/jobs/plan.pdf", "news/jobs/plan.pdf.md"], "sidecar", "plan", "plan.pdf.md", ["plan.pdf"]),
        (["news/jobs/PLAN.PDF", "news/jobs/nurse.md"], "page", "nurse", "nurse.md", ["PLAN.PDF"]),
        # its file is missing, but what it wants to be is plain
        (["news/jobs/plan.pdf.md"], "sidecar", "plan", "plan.pdf.md", []),
    ],
)
def test_an_item(mandate, paths, kind, slug, main, beside):  # noqa: PLR0913, PLR0917 - the columns of the table
    (bundle,) = items(mandate, *paths)
    assert (bundle.kind, bundle.section, bundle.entry, bundle.slug) == (kind, "news", "jobs", slug)
    assert bundle.main.name == main
    assert [file.name for file in bundle.beside] == beside
    assert bundle.translation is None


@pytest.mark.parametrize(
    ("main", "translation"),
    [
        ("news/jobs/nurse.md", "news/jobs/nurse.en.md"),
        ("news/jobs/nurse/index.md", "news/jobs/nurse/index.en.md"),
        ("news/jobs/plan.pdf.md", "news/jobs/plan.pdf.en.md"),
        ("news/jobs/plan.pdf.md", "news/jobs/plan.en.md"),
    ],
)
def test_a_translation_belongs_to_its_original(mandate, main, translation):
    paths = [main, translation, *(["news/jobs/plan.pdf"] if "plan" in main else [])]
    (bundle,) = items(mandate, *paths)
    assert bundle.translation.path == f"content/{translation}"


def test_of_two_translations_one_is_nobodys(mandate):
    paths = ["news/jobs/plan.pdf", "news/jobs/plan.pdf.md", "news/jobs/plan.pdf.en.md", "news/jobs/plan.en.md"]
    assert [bundle.translation.name for bundle in gathered(mandate, *paths).items] == ["plan.pdf.en.md"]
    assert told(mandate, *paths) == [("unclaimed-file", "news/jobs/plan.en.md")]


def test_items_stand_in_the_order_of_their_paths(mandate):
    paths = ["news/jobs/b.md", "about/history/a.md", "news/jobs/a/index.md"]
    assert [bundle.main.path for bundle in items(mandate, *paths)] == sorted(f"content/{path}" for path in paths)


@pytest.mark.parametrize(
    ("paths", "findings"),
    [
        # where no item can be
        (["readme.md"], [("unclaimed-file", "readme.md")]),
        (["news/readme.md"], [("unclaimed-file", "news/readme.md")]),
        (["news/jobs/nurse/files/a.pdf"], [("unclaimed-file", "news/jobs/nurse/files/a.pdf")]),
        (["new/jobs/nurse.md"], [("unknown-section", "new/jobs/nurse.md")]),
        (["news/job/nurse.md"], [("unknown-section", "news/job/nurse.md")]),
        (["News/jobs/nurse.md"], [("unknown-section", "News/jobs/nurse.md")]),
        (["official-information/s7-1/x.md"], [("generated-entry", "official-information/s7-1/x.md")]),
        # names that are no address
        (["news/jobs/ประกาศ.md"], [("slug", "news/jobs/ประกาศ.md")]),
        (["news/jobs/Nurse.md"], [("slug", "news/jobs/Nurse.md")]),
        (["news/jobs/a_b.md"], [("slug", "news/jobs/a_b.md")]),
        (["news/jobs/index.md"], [("slug", "news/jobs/index.md")]),
        (["news/jobs/My Plan/index.md"], [("slug", "news/jobs/My Plan/index.md")]),
        (["news/jobs/Plan 1.pdf", "news/jobs/Plan 1.pdf.md"], [("slug", "news/jobs/Plan 1.pdf.md")]),
        # files without an item
        (["news/jobs/a.pdf"], [("unclaimed-file", "news/jobs/a.pdf")]),
        (["news/jobs/nurse/a.pdf"], [("unclaimed-file", "news/jobs/nurse/a.pdf")]),
        (["news/jobs/nurse/other.md"], [("unclaimed-file", "news/jobs/nurse/other.md")]),
        (["news/jobs/nurse/index.md", "news/jobs/nurse/b.md"], [("unclaimed-file", "news/jobs/nurse/b.md")]),
        (["news/jobs/nurse.en.md"], [("unclaimed-file", "news/jobs/nurse.en.md")]),
        (["news/jobs/nurse/index.en.md"], [("unclaimed-file", "news/jobs/nurse/index.en.md")]),
        (["news/jobs/a.md", "news/jobs/b.MD"], [("unclaimed-file", "news/jobs/b.MD")]),
    ],
)
def test_a_file_that_stands_wrong(mandate, paths, findings):
    assert told(mandate, *paths) == findings


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("new/jobs/a.md", "did you mean “news”?"),
        ("News/jobs/a.md", "did you mean “news”?"),
        ("news/job/a.md", "did you mean “jobs”?"),
        ("abuot/history/a.md", "did you mean “about”?"),
        ("news/nurse.md", "content/<section>/<entry>/"),
        ("news/jobs/a/b/c.pdf", "nested too deeply"),
        ("news/jobs/nurse.en.md", "Thai original is missing"),
        ("news/jobs/nurse/a.pdf", "no index.md"),
    ],
)
def test_says_why(mandate, path, message):
    (finding,) = gathered(mandate, path).findings
    assert message in finding.message.en


@pytest.mark.parametrize(
    ("path", "offer"),
    [
        ("news/jobs/Nurse Plan 2569.md", "nurse-plan-2569"),
        ("news/jobs/ประกาศรับสมัคร.md", "english-name"),
        ("news/jobs/ประกาศ 2569.md", "2569"),
        ("news/jobs/a__b.md", "a-b"),
        ("news/jobs/My Plan/index.md", "my-plan"),
        ("news/jobs/index.md", "name/index"),
    ],
)
def test_a_bad_name_is_offered_a_good_one(mandate, path, offer):
    (finding,) = gathered(mandate, path).findings
    assert f"“{offer}”" in finding.hint.en


def test_a_wrong_file_leaves_the_others_untouched(mandate):
    found = gathered(mandate, "news/jobs/ก.md", "news/jobs/nurse.md", "x.md")
    assert [bundle.slug for bundle in found.items] == ["nurse"]
    assert len(found.findings) == 2


@pytest.mark.parametrize(
    ("path", "mend"),
    [
        ("news/jobs/notice.MD", "Rename the file to “notice.md”."),
        ("news/jobs/notice.md.txt", "Rename the file to “notice.md”."),
        ("news/jobs/notice/index.md.txt", "Rename the file to “index.md”."),
        ("news/notice.md", "Move it to content/<section>/<entry>/"),
        ("news/jobs/a/b/c.pdf", "no deeper"),
        ("news/jobs/plan.pdf", "“plan.pdf.md”"),
    ],
)
def test_the_way_to_mend_makes_it_an_item(mandate, path, mend):
    (finding,) = gathered(mandate, path).findings
    assert mend in finding.hint.en
    assert finding.hint.th != finding.hint.en
