"""Broken sites: the right exit status, every finding at its line, and the old site as it was, byte for byte."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.build.running import leftovers, run, times, tree
from tests.support import FRONT, SITE_TOML, item, make_file, make_site

A = "content/news/jobs/nurse.md"
B = "content/news/jobs/nurse/index.md"
PDF = "content/news/jobs/nurse/plan.pdf"


@dataclass(frozen=True)
class Broken:
    """Files that are added to a good site, and what ``build`` says: (rule, path, line) in the order of the report."""

    files: Mapping[str, str | bytes]
    findings: list[tuple[str, str, int]] = field(default_factory=list)
    status: int = 1
    says: str = ""


def one(rule: str, line: int, body: str = "เนื้อความ\n", path: str = A, **keys: str | None) -> Broken:
    return Broken({path: item(body, **keys)}, [(rule, path, line)])


CASES = {
    # reading
    "colon in a title": one("yaml-syntax", 2, title="ประกาศ: รับสมัคร: พยาบาล"),
    "quote left open": one("yaml-syntax", 2, title='"ประกาศ'),
    "tab before a key": one("yaml-syntax", 4, source="\n\tname: งาน"),
    "key twice": Broken({A: item(source="ก\ntitle: ข")}, [("yaml-duplicate-key", A, 4)]),
    "comment cuts a value": one("yaml-comment-cuts-text", 2, title="โครงการ #1"),
    "anchor of YAML": one("yaml-tag-or-alias", 2, title="&a ประกาศ"),
    "unknown key": one("unknown-key", 8, aprover="head"),
    "no front matter": Broken({A: "เนื้อความ\n"}, [("front-matter-missing", A, 1)]),
    "front matter never closed": Broken({A: "---\ntitle: ก\n"}, [("front-matter-unclosed", A, 1)]),
    "Windows-874": Broken({A: item().encode("cp874")}, [("encoding", A, 2)]),
    "UTF-16": Broken({A: item().encode("utf-16")}, [("encoding", A, 1)]),
    "impossible day": one("date-unreadable", 5, publish_date="31 กุมภาพันธ์ 2568"),
    "year of no era": one("date-unreadable", 6, expiry_date="2300-01-01"),
    "bad time": one("date-unreadable", 8, publish_time="25:00"),
    "unreadable period": one("date-unreadable", 4, data_period="2568"),
    "wrong kind": one("wrong-kind", 2, title="[ด่วน]"),
    "oia tag": one("bad-value", 8, oia="['7(9)']"),
    "javascript link": one("bad-value", 9, links="\n  - {name: ก, url: 'javascript:alert(1)'}"),
    "alias that climbs": one("bad-value", 8, aliases="/../etc/"),
    # what must be there
    "no approver": one("c2.1.2-approver-named", 1, approver=None),
    "no source": one("c2.1.3-metadata", 1, source=None),
    "no period": one("c2.1.3-metadata", 1, data_period=None),
    "no publish date": one("c2.1.3-metadata", 1, publish_date=None),
    "no title": one("c2.1.3-metadata", 1, title=None),
    "empty source": one("c2.1.3-metadata", 3, source='""'),
    "no expiry": one("c4.2-expiry-set", 1, expiry_date=None),
    "never without reason": one("c4.2-expiry-set", 6, expiry_date="never"),
    "expires before it appears": one("c4.2-expiry-set", 6, expiry_date="1 ตุลาคม 2568"),
    "nothing at all": Broken(
        {A: "---\n---\n"},
        [
            ("c2.1.2-approver-named", A, 1),
            *[("c2.1.3-metadata", A, 1)] * 4,
            ("c4.2-expiry-set", A, 1),
        ],
    ),
    # the rules
    "approver is nobody": one("c2.1.2-approver", 7, approver="นายไม่มี ในทะเบียน"),
    "approver may not": one("c2.1.2-approver", 7, approver="web"),
    "law without source": one("c1.2-law-source", 3, path="content/laws/acts/act.md"),
    "knowledge without time": one("c1.3-knowledge-time", 5, path="content/knowledge/articles/article.md"),
    "program": Broken(
        {B: item(), "content/news/jobs/nurse/setup.exe": make_file("exe")},
        [("c2.7-file-extension", "content/news/jobs/nurse/setup.exe", 1)],
    ),
    "program named pdf": Broken({B: item(), PDF: make_file("exe")}, [("c2.7-file-type", PDF, 1)]),
    "empty file": Broken({B: item(), PDF: b""}, [("c2.7-file-opens", PDF, 1)]),
    "5 MB": Broken({B: item(), PDF: make_file("pdf", 5_000_000)}, [("c2.7-file-size", PDF, 1)]),
    "one byte over 4 MB": Broken({B: item(), PDF: make_file("pdf", 4_194_305)}, [("c2.7-file-size", PDF, 1)]),
    "5 MB that is listed": Broken(
        {B: item(attachments="\n  - {file: plan.pdf, title: แผน}"), PDF: make_file("pdf", 5_000_000)},
        [("c2.7-file-size", B, 9)],
    ),
    "file type declared wrongly": Broken(
        {B: item(attachments="\n  - file: plan.pdf\n    file_type: docx"), PDF: make_file("pdf")},
        [("c2.7-file-type", B, 10)],
    ),
    "picture without words": Broken(
        {B: item(images="\n  - {file: a.jpg, credit: ก}"), "content/news/jobs/nurse/a.jpg": make_file("jpg")},
        [("c2.7-picture-credit", B, 9)],
    ),
    # where files stand
    "unclaimed file": Broken(
        {"content/news/jobs/plan.pdf": make_file("pdf")}, [("unclaimed-file", "content/news/jobs/plan.pdf", 1)]
    ),
    "unclaimed at the top": Broken({"content/readme.md": "ก"}, [("unclaimed-file", "content/readme.md", 1)]),
    "two files, none listed": Broken(
        {B: item(), PDF: make_file("pdf"), "content/news/jobs/nurse/z.pdf": make_file("pdf")},
        [("file-not-listed", B, 1), ("file-not-listed", B, 1)],
    ),
    "file that is not there": one("file-missing", 9, attachments="\n  - {file: plan.pdf, title: แผน}"),
    "file of another folder": one("file-missing", 9, attachments="\n  - {file: ../general/plan.pdf, title: แผน}"),
    "one file, two owners": Broken(
        {
            A: item(attachments="\n  - {file: plan.pdf, title: แผน}"),
            "content/news/jobs/other.md": item(attachments="\n  - {file: plan.pdf, title: แผน}"),
            "content/news/jobs/plan.pdf": make_file("pdf"),
        },
        [("file-claimed-twice", "content/news/jobs/other.md", 1)],
    ),
    "unknown section": Broken(
        {"content/new/jobs/nurse.md": item()}, [("unknown-section", "content/new/jobs/nurse.md", 1)]
    ),
    "unknown entry": Broken(
        {"content/news/job/nurse.md": item()}, [("unknown-section", "content/news/job/nurse.md", 1)]
    ),
    "entry of the build": Broken(
        {"content/official-information/s7-1/chart.md": item()},
        [("generated-entry", "content/official-information/s7-1/chart.md", 1)],
    ),
    "Thai name": Broken({"content/news/jobs/พยาบาล.md": item()}, [("slug", "content/news/jobs/พยาบาล.md", 1)]),
    "translation alone": Broken(
        {"content/news/jobs/nurse.en.md": "---\ntitle: Nurse\n---\n"},
        [("unclaimed-file", "content/news/jobs/nurse.en.md", 1)],
    ),
    # addresses and links
    "page and bundle of one name": Broken({A: item(), B: item()}, [("duplicate-url", B, 1)]),
    "page and sidecar of one name": Broken(
        {A: item(), "content/news/jobs/nurse.pdf": make_file("pdf"), "content/news/jobs/nurse.pdf.md": item()},
        [("duplicate-url", "content/news/jobs/nurse.pdf.md", 1)],
    ),
    "alias over a section": one("duplicate-url", 8, aliases="/news/"),
    "alias over the home page": one("duplicate-url", 8, aliases="/index.html"),
    "alias over another item": one("duplicate-url", 8, aliases="/about/vision/vision/"),
    "alias over itself": one("duplicate-url", 8, aliases="/news/jobs/nurse/"),
    "alias over the manifest": one("duplicate-url", 8, aliases="/site-manifest.json/"),
    "alias in other letter case": one("duplicate-url", 8, aliases="/NEWS/"),
    "alias below a file": Broken(
        {B: item(aliases="/news/jobs/nurse/plan.pdf/old/"), PDF: make_file("pdf")}, [("duplicate-url", B, 8)]
    ),
    "alias twice": Broken(
        {A: item(aliases="/old/"), "content/news/jobs/other.md": item(aliases="/old/")},
        [("duplicate-url", "content/news/jobs/other.md", 8)],
    ),
    "dead link": one("dead-link", 12, body="เนื้อความ\n[แผนงาน](paln.pdf)\n"),
    "dead link to a page": one("dead-link", 11, body="[ประกาศ](/news/none/)\n"),
    "link that runs": one("dead-link", 11, body="[ก](javascript:alert(1))\n"),
    "several in several files": Broken(
        {A: item(approver="ก", expiry_date="never"), "content/laws/acts/act.md": item()},
        [("c1.2-law-source", "content/laws/acts/act.md", 3), ("c4.2-expiry-set", A, 6), ("c2.1.2-approver", A, 7)],
    ),
    # site.toml
    "site.toml is no TOML": Broken(
        {"site.toml": SITE_TOML + "name = ไม่มีเครื่องหมาย\n"}, [("yaml-syntax", "site.toml", SITE_TOML.count("\n") + 1)], 2
    ),
    "site.toml has an unknown key": Broken(
        {"site.toml": SITE_TOML.replace("[support]", 'nam_th = "ก"\n\n[support]')}, [("unknown-key", "site.toml", 5)], 2
    ),
    "site.toml lacks a name": Broken(
        {"site.toml": SITE_TOML.replace('name_en = "Sample District Public Health Office"\n', "")},
        [("field-missing", "site.toml", 1)],
        2,
    ),
    "site.toml has a bad address": Broken(
        {"site.toml": SITE_TOML.replace("[support]", 'base_url = "example.go.th"\n\n[support]')},
        [("bad-value", "site.toml", 5)],
        2,
    ),
    "site.toml has a bad day": Broken(
        {"site.toml": SITE_TOML.replace("1 ต.ค. 2560", "31 ก.พ. 2560", 1)}, [("date-unreadable", "site.toml", 16)], 2
    ),
    "site.toml is Windows-874": Broken({"site.toml": SITE_TOML.encode("cp874")}, [("encoding", "site.toml", 2)], 2),
}
"""Line 1 of an item is its fence; the keys of ``FRONT`` follow in lines 2 to 7, then further keys, summary and text."""


def test_the_lines_of_the_table():
    assert list(FRONT) == ["title", "source", "data_period", "publish_date", "expiry_date", "approver", "summary"]


@pytest.mark.parametrize("name", CASES)
def test_broken_input(good: Path, name: str):
    case = CASES[name]
    before = tree(good / "public"), times(good / "public")
    for path, content in case.files.items():
        location = good / path
        location.parent.mkdir(parents=True, exist_ok=True)
        location.write_bytes(content.encode() if isinstance(content, str) else content)
    ran = run(good, "build", "--format", "json")
    assert ran.status == case.status, ran.out + ran.err
    assert ran.findings == case.findings
    assert (tree(good / "public"), times(good / "public")) == before
    assert leftovers(good) == []


@pytest.mark.parametrize("name", [name for name in CASES if name.startswith(("alias", "page and", "dead"))])
def test_check_finds_what_build_finds(good: Path, name: str):
    """``check`` is every finding at once: a site that it passes must build."""
    case = CASES[name]
    make_site(good, case.files)
    checked, built = (run(good, verb, "--format", "json") for verb in ("check", "build"))
    assert (checked.status, sorted(checked.findings)) == (built.status, sorted(built.findings))


def test_a_link_to_a_file_in_the_content(good: Path):
    before = tree(good / "public")
    (good / "content/news/jobs").mkdir(parents=True)
    (good / A).symlink_to(good / "content/about/vision/vision.md")
    (good / "content/news/jobs/plan.pdf").symlink_to("/etc/hostname")
    (good / "content/news/general").symlink_to(good / "content/about/vision")
    (good / "content/news/alerts").symlink_to(good / "nowhere")
    ran = run(good, "build", "--format", "json")
    assert ran.status == 1
    assert ran.findings == [
        ("not-a-file", "content/news/alerts", 1),
        ("not-a-file", "content/news/general", 1),
        ("not-a-file", A, 1),
        ("not-a-file", "content/news/jobs/plan.pdf", 1),
    ]
    assert tree(good / "public") == before


def test_no_site_toml(good: Path):
    before = tree(good / "public")
    (good / "site.toml").unlink()
    ran = run(good, "build")
    assert ran.status == 2
    assert "site.toml" in ran.err
    assert tree(good / "public") == before


@pytest.mark.parametrize(
    "arguments", [["--now", "31/2/2569"], ["--no-such-option"], ["--format", "pdf"], ["--lang", "x"]]
)
def test_a_wrong_call(good: Path, arguments: list[str]):
    before = tree(good / "public")
    ran = run(good, "build", *arguments)
    assert ran.status == 2
    assert ran.out == ""
    assert tree(good / "public") == before


def test_warnings_do_not_stop_a_build(good: Path):
    idle = "\n  - {rule: c2.7-file-size, reason: ก, approver: head, until: 2569-09-30}"
    make_site(good, {A: item(exceptions=idle)})
    ran = run(good, "build", "--format", "json")
    assert ran.status == 0
    assert ran.findings == [("exception-unused", A, 9)]
    assert (good / "public/news/jobs/nurse/index.html").is_file()
