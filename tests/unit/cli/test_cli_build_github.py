"""``build`` and the format for GitHub."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests import support
from tests.unit.cli.conftest import OFFICE, Call

Site = Callable[[Mapping[str, str | bytes]], Path]
COMMAND = re.compile(r"::(error|warning) file=([^,:]+),line=(\d+),col=(\d+),title=([^,:]+)::(.+)")


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_build_writes_public_and_its_manifest(run: Call, office: Path) -> None:
    assert run("build").status == 0
    site = tree(office / "public")
    manifest = json.loads(site.pop("site-manifest.json"))
    assert {file["path"] for file in manifest["files"]} == set(site)
    assert "news/jobs/nurse/plan.pdf" in site
    assert "en/about/history/history/index.html" in site
    for hidden in ("sketch", "future"):
        assert not any(f"/{hidden}/" in path for path in site if path.endswith(".html")), hidden
    for gone in ("old", "gone"):
        assert [b'class="is-gone"' in data for path, data in site.items() if f"/{gone}/" in path] == [True], gone


def test_a_second_build_changes_nothing(run: Call, office: Path) -> None:
    run("build")
    before = tree(office / "public")
    ran = run("build", "--stats")
    assert ran.json["files_changed"] == 0
    assert ran.json["files_removed"] == 0
    assert tree(office / "public") == before


def test_out(run: Call, office: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    out = tmp_path_factory.mktemp("out") / "deep" / "site"
    assert run("build", "--out", out).status == 0
    assert (out / "index.html").is_file()
    assert not (office / "public").exists()


def test_out_is_relative_to_where_one_stands(call: Call, office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (office / "work").mkdir()
    monkeypatch.chdir(office / "work")
    assert call("build", "--out", "site", "--now", "2568-10-08").status == 0
    assert (office / "work/site/index.html").is_file()


@pytest.mark.parametrize("out", [".", "..", "content", "templates/x", ".git", "content/news/../about"])
def test_the_sources_are_never_built_over(run: Call, office: Path, out: str) -> None:
    before = tree(office)
    ran = run("build", "--out", office / out)
    assert ran.status == 2
    assert {path: data for path, data in tree(office).items() if not path.startswith(".pakphayun")} == before


def test_a_foreign_file_is_not_overwritten(run: Call, office: Path) -> None:
    (office / "public").mkdir()
    (office / "public/index.html").write_text("mine", encoding="utf-8")
    ran = run("build")
    assert ran.status == 2
    assert "index.html" in ran.err
    assert (office / "public/index.html").read_text(encoding="utf-8") == "mine"


def test_an_error_leaves_the_old_site(run: Call, office: Path) -> None:
    run("build")
    before = tree(office / "public")
    (office / "content/news/jobs/wrong.md").write_text(support.item(approver=None), encoding="utf-8")
    ran = run("build")
    assert ran.status == 1
    assert "c2.1.2-approver-named" in ran.out
    assert tree(office / "public") == before


def test_drafts(run: Call, office: Path) -> None:
    run("build", "--drafts")
    assert 'content="noindex"' in (office / "public/news/general/sketch/index.html").read_text(encoding="utf-8")
    run("build")
    assert not (office / "public/news/general/sketch").exists()


def test_now_takes_down_and_puts_up(call: Call, office: Path) -> None:
    for now, there in (("2568-10-19", True), ("2568-10-20", False), ("2568-10-19", True)):
        call("build", "--root", office, "--now", now)
        page = (office / "public/news/jobs/soon/index.html").read_text(encoding="utf-8")
        assert ('class="is-item"' in page) is there


def test_stats(run: Call, office: Path) -> None:
    ran = run("build", "--stats")
    figures = ran.json
    assert {key: type(value) for key, value in figures.items()} == {
        "version": int,
        "items": int,
        "pages_rendered": int,
        "pages_kept": int,
        "files_changed": int,
        "items_removed": int,
        "files_removed": int,
        "seconds": dict,
        "peak_memory_bytes": int,
    }
    assert figures["items"] == 7
    assert figures["pages_rendered"] == len(list((office / "public").rglob("*.html")))
    assert all(seconds >= 0 for seconds in figures["seconds"].values())


def test_stats_of_a_build_that_failed_still_tells_the_findings(run: Call, broken: Path) -> None:
    ran = run("build", "--stats")
    assert ran.status == 1
    assert "c2.1.2-approver-named" in ran.out + ran.err


def test_build_json_is_the_report(run: Call, broken: Path) -> None:
    ran = run("build", "--format", "json")
    assert ran.status == 1
    assert list(ran.json) == ["version", "now", "summary", "findings"]
    assert ran.json["summary"]["errors"] == 2


def test_a_broken_template_is_named(run: Call, site: Site) -> None:
    templates = {
        f"templates/{path.relative_to(support.ROOT / 'templates').as_posix()}": path.read_bytes()
        for path in (support.ROOT / "templates").rglob("*")
        if path.is_file()
    }
    root = site(OFFICE | templates)
    assert run("build").status == 0
    before = tree(root / "public")
    for wrong in ("{% if %}", "{{ no_such_name }}", "{{ 1 // 0 }}", "{% include 'gone.html' %}"):
        (root / "templates/home.html").write_text(wrong, encoding="utf-8")
        ran = run("build")
        assert ran.status == 2, wrong
        assert re.search(r"templates/(home|gone)\.html", ran.err), wrong
        assert "Traceback" not in ran.err
        assert tree(root / "public") == before


@pytest.fixture
def many(site: Site) -> Path:
    """Twelve errors, and a warning whose path comes before theirs."""
    exception = "\n  - {rule: c2.7-file-size, reason: แผนที่, approver: head, until: 2569-09-30}"
    wrong = {f"content/news/jobs/wrong-{number:02}.md": support.item(approver=None) for number in range(12)}
    return site(wrong | {"content/about/history/a.md": support.item(exceptions=exception)})


def test_github_shows_ten_with_errors_first(run: Call, many: Path) -> None:
    ran = run("check", "--format", "github")
    assert ran.status == 1
    commands = [line for line in ran.out.splitlines() if line.startswith("::")]
    assert len(commands) == 10
    for number, command in enumerate(commands):
        kind, path, line, column, rule, text = COMMAND.fullmatch(command).groups()
        assert kind == "error"
        assert path == f"content/news/jobs/wrong-{number:02}.md"
        assert int(line) >= 1
        assert int(column) >= 1
        assert rule == "c2.1.2-approver-named"
        assert "ขาดหัวข้อ" in text
        assert "is missing" in text


def test_github_puts_the_rest_into_the_step_summary(
    run: Call, many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("# before\n", encoding="utf-8")
    # ``run`` takes the variable away when it is made; it is set for this call alone.
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    ran = run("check", "--format", "github")
    assert len(ran.out.splitlines()) == 10
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("# before\n")
    for told in ("wrong-10.md", "wrong-11.md", "content/about/history/a.md", "exception-unused"):
        assert told in text
    assert "wrong-09.md" not in text


def test_github_without_a_step_summary_prints_the_rest(run: Call, many: Path) -> None:
    out = run("check", "--format", "github").out
    rest = out.split("\n", 10)[10]
    for told in ("wrong-10.md", "wrong-11.md", "content/about/history/a.md"):
        assert told in rest


def test_github_without_findings_is_silent(run: Call, office: Path) -> None:
    assert run("check", "--format", "github").out == ""
    assert run("build", "--format", "github").out == ""


def test_github_with_a_summary_that_cannot_be_written(run: Call, many: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The findings count; a runner without its summary file is no fault of the content."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(many / "no/such/folder/summary.md"))
    ran = run("check", "--format", "github")
    assert ran.status == 1
    assert len([line for line in ran.out.splitlines() if line.startswith("::error")]) == 10
