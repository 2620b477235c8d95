"""The files of an item: which it names, which it owns without naming, and which it may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from pakphayun_ssg.build import read_site
from tests.support import TODAY, item, make_file, make_site

JOBS = "content/news/jobs"
PDF = make_file("pdf")
NURSE = f"{JOBS}/nurse/index.md"


def read(root, files):
    return read_site(make_site(root, files), TODAY)


def told(root, files):
    return [(f.rule, f.place.path.removeprefix(f"{JOBS}/"), f.place.line) for f in read(root, files).findings]


def one(root, files):
    checked = read(root, files)
    assert checked.findings == ()
    (found,) = checked.items
    return found


def attachments(*names):
    return "".join(f"\n  - {{file: {name}, title: ก}}" for name in names)


def test_a_file_alone_in_its_bundle_bears_the_item_s_title(tmp_path):
    (file,) = one(tmp_path, {NURSE: item(), f"{JOBS}/nurse/plan.pdf": PDF}).attachments
    assert (file.name, file.path, file.title) == ("plan.pdf", f"{JOBS}/nurse/plan.pdf", None)
    assert (file.facts.kind, file.facts.size) == ("pdf", len(PDF))


def test_named_files_keep_the_order_and_words_of_the_list(tmp_path):
    front = "\n  - {file: b.pdf, title: ข, summary: ย่อ, file_type: pdf}\n  - {file: a.pdf, title: ก}"
    files = {NURSE: item(attachments=front), f"{JOBS}/nurse/a.pdf": make_file("pdf", 4001), f"{JOBS}/nurse/b.pdf": PDF}
    found = one(tmp_path, files).attachments
    assert [(a.name, a.title, a.summary, a.declared) for a in found] == [
        ("b.pdf", "ข", "ย่อ", "pdf"),
        ("a.pdf", "ก", None, None),
    ]


def test_a_sidecar_s_file_is_the_item(tmp_path):
    found = one(tmp_path, {f"{JOBS}/plan.pdf": PDF, f"{JOBS}/plan.pdf.md": item()})
    assert (found.slug, [a.name for a in found.attachments]) == ("plan", ["plan.pdf"])


def test_a_page_claims_its_neighbours_by_name(tmp_path):
    files = {f"{JOBS}/nurse.md": item(file="plan.pdf"), f"{JOBS}/plan.pdf": PDF}
    assert [a.name for a in one(tmp_path, files).attachments] == ["plan.pdf"]


def test_pictures(tmp_path):
    images = "\n  - {file: a.jpg, alt: ก, credit: ข, caption: ค}"
    people = "\n  - {name: ก, position: ข, photo: b.png}"
    files = {
        NURSE: item(images=images, people=people),
        f"{JOBS}/nurse/a.jpg": make_file("jpg"),
        f"{JOBS}/nurse/b.png": make_file("png"),
    }
    found = one(tmp_path, files)
    assert [picture.name for picture in found.pictures] == ["a.jpg", "b.png"]
    assert found.attachments == ()


def test_a_picture_used_twice_is_one_file(tmp_path):
    images = "\n  - {file: a.jpg, alt: ก, credit: ข, caption: ค}"
    people = "\n  - {name: ก, position: ข, photo: a.jpg}"
    files = {NURSE: item(images=images, people=people), f"{JOBS}/nurse/a.jpg": make_file("jpg")}
    assert [picture.name for picture in one(tmp_path, files).pictures] == ["a.jpg"]


@pytest.mark.parametrize("name", ["แผน 2569.pdf", "plan (1).pdf", "PLAN.PDF", "a.b.pdf", "plan#1.pdf", "50%.pdf"])
def test_names_that_work_everywhere(tmp_path, name):
    files = {NURSE: item(attachments=f"\n  - {{file: '{name}', title: ก}}"), f"{JOBS}/nurse/{name}": PDF}
    assert [a.name for a in one(tmp_path, files).attachments] == [name]


@pytest.mark.parametrize(
    "name",
    [
        "../secret.pdf",
        "../../../site.toml",
        "/etc/passwd",
        "sub/a.pdf",
        "..\\secret.pdf",
        "C:\\a.pdf",
        "./plan.pdf",
        "..",
    ],
)
def test_a_path_is_no_file_of_the_item(tmp_path, name):
    make_site(tmp_path, {f"{JOBS}/secret.txt": ""})
    (tmp_path / JOBS / "secret.txt").unlink()
    found = read(tmp_path, {NURSE: item(attachments=f"\n  - {{file: '{name}', title: ก}}")})
    assert [(f.rule, f.place.line, f.place.column) for f in found.findings] == [("file-missing", 9, 12)]
    assert all(i.files == () for i in found.items)


@pytest.mark.parametrize(
    ("named", "there", "near"),
    [
        ("plan.pdf", "plan.docx", "plan.docx"),
        ("paln.pdf", "plan.pdf", "plan.pdf"),
        # what a case-blind disk would open and a web server would not
        ("plan.pdf", "plan.PDF", "plan.PDF"),
        ("plan.pdf", "PLAN.PDF", "PLAN.PDF"),
        ("a.pdf", "A.pdf", "A.pdf"),
        ("แผน.pdf", "แผ่น.pdf", "แผ่น.pdf"),
        ("plan.pdf", "zzzzzzz.docx", None),
    ],
)
def test_a_missing_file_names_the_likely_one(tmp_path, named, there, near):
    kind = there.rpartition(".")[2].lower()
    checked = read(tmp_path, {NURSE: item(file=named), f"{JOBS}/nurse/{there}": make_file(kind)})
    finding = next(f for f in checked.findings if f.rule == "file-missing")
    assert finding.place == (NURSE, 8, 7)
    assert f"“{named}” is not there" in finding.message.en
    assert (f": {near}" in finding.hint.en) if near else ("similar" not in finding.hint.en)


@pytest.mark.parametrize(
    ("files", "findings"),
    [
        pytest.param(
            {NURSE: item(), f"{JOBS}/nurse/a.pdf": PDF, f"{JOBS}/nurse/b.pdf": PDF},
            [("file-not-listed", "nurse/index.md", 1)] * 2,
            id="several files and no list",
        ),
        pytest.param(
            {NURSE: item(attachments=attachments("a.pdf")), f"{JOBS}/nurse/a.pdf": PDF, f"{JOBS}/nurse/b.pdf": PDF},
            [("file-not-listed", "nurse/index.md", 1)],
            id="one of two listed",
        ),
        pytest.param(
            {
                f"{JOBS}/a.md": item(file="plan.pdf"),
                f"{JOBS}/b.md": item(file="plan.pdf"),
                f"{JOBS}/plan.pdf": PDF,
            },
            [("file-claimed-twice", "b.md", 1)],
            id="two pages",
        ),
        pytest.param(
            {f"{JOBS}/a.md": item(file="plan.pdf"), f"{JOBS}/plan.pdf.md": item(), f"{JOBS}/plan.pdf": PDF},
            [("file-claimed-twice", "plan.pdf.md", 1)],
            id="page and sidecar",
        ),
        pytest.param({f"{JOBS}/plan.pdf.md": item()}, [("file-missing", "plan.pdf.md", 1)], id="sidecar of nothing"),
        pytest.param(
            {f"{JOBS}/a.md": item(), f"{JOBS}/plan.pdf": PDF}, [("unclaimed-file", "plan.pdf", 1)], id="nobody's file"
        ),
    ],
)
def test_whose_file_it_is(tmp_path, files, findings):
    assert told(tmp_path, files) == findings


def test_a_file_named_twice_in_one_list_is_told_by_check(tmp_path):
    files = {NURSE: item(attachments=attachments("a.pdf", "a.pdf")), f"{JOBS}/nurse/a.pdf": PDF}
    assert told(tmp_path, files)


@pytest.mark.parametrize(
    "name",
    [
        "CON.pdf",
        "con.pdf",
        "nul.tar.pdf",
        "LPT1.pdf",
        "com0.pdf",
        "a?.pdf",
        "a*.pdf",
        'a".pdf',
        "a<b>.pdf",
        "a|b.pdf",
        "a:b.pdf",
        "a\nb.pdf",
        "a\x1b.pdf",
        ".plan.pdf",
        "plan.pdf.",
        "plan.pdf ",
        " plan.pdf",
        "a\u00a0b.pdf",
        "a\u202efdp.pdf",
        "a\u200bb.pdf",
        "a\u2028b.pdf",
        "\ufeffplan.pdf",
        "ก" * 70 + ".pdf",
    ],
)
def test_names_that_some_machine_refuses(tmp_path, name):
    rules = [rule for rule, _, _ in told(tmp_path, {NURSE: item(), f"{JOBS}/nurse/{name}": PDF})]
    assert "file-name" in rules


@pytest.mark.parametrize("name", ["console.pdf", "nul1.pdf", "auxiliary.pdf", "ก" * 60 + ".pdf"])
def test_names_that_only_look_reserved(tmp_path, name):
    assert told(tmp_path, {NURSE: item(), f"{JOBS}/nurse/{name}": PDF}) == []


def test_two_names_that_are_one_on_windows_are_told_by_check(tmp_path):
    files = {
        NURSE: item(attachments=attachments("plan.pdf", "Plan.pdf")),
        f"{JOBS}/nurse/plan.pdf": PDF,
        f"{JOBS}/nurse/Plan.pdf": PDF,
    }
    make_site(tmp_path, files)
    if len(list((tmp_path / JOBS / "nurse").iterdir())) < 3:
        pytest.skip("this file system holds the two names for one")
    assert told(tmp_path, {})


def test_files_are_judged_even_while_the_front_matter_is_at_fault(tmp_path):
    files = {NURSE: item(title=None, file="paln.pdf"), f"{JOBS}/nurse/plan.pdf": PDF}
    assert {rule for rule, _, _ in told(tmp_path, files)} == {"c2.1.3-metadata", "file-missing"}


def test_a_file_that_may_not_be_read_is_told(tmp_path, monkeypatch):
    make_site(tmp_path, {NURSE: item(), f"{JOBS}/nurse/plan.pdf": PDF})
    real = Path.open

    def refuse(self, *args, **kwargs):
        if self.name == "plan.pdf":
            raise PermissionError(13, "Permission denied")
        return real(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refuse)
    assert [rule for rule, _, _ in told(tmp_path, {})] == ["not-a-file"]


def test_a_picture_must_be_one(tmp_path):
    files = {NURSE: item(images="\n  - {file: a.pdf, alt: ก, credit: ข}"), f"{JOBS}/nurse/a.pdf": PDF}
    assert told(tmp_path, files)
