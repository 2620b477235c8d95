"""A rule loosened for one item: visible, approved, needed, and with an end."""

from __future__ import annotations

import datetime as dt

import pytest

from pakphayun_ssg.build import build_site, read_site
from tests.support import TODAY, item, make_file, make_site

JOBS = "content/news/jobs/nurse"
BIG = {f"{JOBS}/plan.pdf": make_file("pdf", 4 * 1024 * 1024 + 1)}


def told(root, exceptions, files=None, today=TODAY):
    site = make_site(root, {f"{JOBS}/index.md": item(exceptions=exceptions), **(BIG if files is None else files)})
    return [(f.rule, f.severity) for f in read_site(site, today).findings]


def exception(rule="c2.7-file-size", approver="head", until="2568-12-31"):
    return f"\n  - {{rule: {rule}, reason: แผนที่ละเอียด, approver: {approver}, until: {until}}}"


SIZE = ("c2.7-file-size", "error")
UNUSED = ("exception-unused", "warning")


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        pytest.param(exception(), [], id="valid"),
        pytest.param(exception(until="2568-11-07"), [], id="its last day but 30"),
        pytest.param(exception(until="2568-11-06"), [UNUSED], id="about to take the item down"),
        pytest.param(exception(until="2568-10-08"), [UNUSED], id="valid to its last day"),
        pytest.param(exception(until="2568-10-07"), [UNUSED], id="expired the day before"),
        pytest.param(exception(approver="web"), [SIZE, UNUSED], id="approved by one who may not"),
        pytest.param(exception(approver="web", until="2568-10-07"), [SIZE, UNUSED], id="never valid, and over"),
        pytest.param(exception(rule="c2.7-file-type", until="2568-10-07"), [SIZE, UNUSED], id="of another, and over"),
        pytest.param(exception(approver="ใคร"), [SIZE, UNUSED], id="approved by nobody"),
        pytest.param(exception(rule="c2.7-file-type"), [SIZE, UNUSED], id="of another rule"),
        pytest.param(exception(rule="nonsense"), [SIZE, UNUSED], id="of no rule"),
        pytest.param(exception(rule="c2.1.2-approver"), [SIZE, UNUSED], id="of a rule that has none"),
    ],
)
def test_an_exception(tmp_path, text, findings):
    assert sorted(told(tmp_path, text)) == sorted(findings)


def test_an_exception_that_is_not_needed(tmp_path):
    assert told(tmp_path, exception(), {f"{JOBS}/plan.pdf": make_file("pdf")}) == [UNUSED]


def test_who_approves_cannot_be_waived_by_the_item(tmp_path):
    files = {f"{JOBS}/index.md": item(approver="ใคร", exceptions=exception(rule="c2.1.2-approver"))}
    found = [f.rule for f in read_site(make_site(tmp_path, files), TODAY).findings]
    assert sorted(found) == ["c2.1.2-approver", "exception-unused"]


def test_a_day_that_passes_makes_no_exception_of_a_rule_that_has_none(tmp_path):
    text = exception(rule="c2.1.2-approver", until="2568-10-07")
    files = {f"{JOBS}/index.md": item(approver="ใคร", exceptions=text)}
    found = [f.rule for f in read_site(make_site(tmp_path, files), TODAY).findings]
    assert sorted(found) == ["c2.1.2-approver", "exception-unused"]


def test_an_exception_covers_its_own_item_only(tmp_path):
    other = {
        "content/news/jobs/b/index.md": item(),
        "content/news/jobs/b/plan.pdf": make_file("pdf", 4 * 1024 * 1024 + 2),
    }
    assert told(tmp_path, exception(), {**BIG, **other}) == [SIZE]


def test_what_a_file_is_cannot_be_excepted(tmp_path):
    text = item(
        exceptions=exception(rule="c2.7-file-extension", until="2569-01-01"),
        attachments="\n  - {file: data.csv, title: ก}",
    )
    site = make_site(tmp_path, {f"{JOBS}/index.md": text, f"{JOBS}/data.csv": b"x"})
    built = build_site(site, TODAY, tmp_path / "public")
    assert [finding.rule for finding in built.checked.findings] == ["exception-unused", "c2.7-file-extension"]
    assert built.written is None


def test_an_expired_exception_does_not_block_the_nightly_build_of_an_expired_item(tmp_path):
    """On the night both end, the item must come down and not stay because the check fails."""
    text = item(expiry_date="2569-01-01", exceptions=exception(until="2568-12-31"))
    site = make_site(tmp_path, {f"{JOBS}/index.md": text, **BIG})
    build_site(site, dt.date(2025, 12, 31), tmp_path / "public")
    folder = tmp_path / "public/news/jobs/nurse"
    assert {path.name for path in folder.iterdir()} > {"index.html"}
    build_site(site, dt.date(2026, 1, 1), tmp_path / "public")
    assert {path.name for path in folder.iterdir()} == {"index.html"}
    assert 'class="is-gone"' in (folder / "index.html").read_text(encoding="utf-8")
