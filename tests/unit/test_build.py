"""The line from content to site as a whole."""

from __future__ import annotations

import datetime as dt
import html
import re

import pytest

import pakphayun_ssg
from pakphayun_ssg.build import build_site, read_site
from pakphayun_ssg.config import ConfigError
from pakphayun_ssg.output import OutputError
from tests.support import TODAY, item, make_file, make_site

JOBS = "content/news/jobs"


def test_a_site_without_items_is_a_site(tmp_path):
    built = build_site(make_site(tmp_path, {}), TODAY, tmp_path / "public")
    assert built.checked.ok
    assert (tmp_path / "public/index.html").is_file()
    assert (tmp_path / "public/en/news/jobs/index.html").is_file()


def test_an_error_stops_it_before_anything_is_written(tmp_path):
    built = build_site(make_site(tmp_path, {f"{JOBS}/a.md": item(title=None)}), TODAY, tmp_path / "public")
    assert not built.checked.ok
    assert built.written is None
    assert not (tmp_path / "public").exists()


def test_a_warning_does_not(tmp_path):
    unused = "\n  - {rule: c2.7-file-size, reason: x, approver: head, until: 2569-01-01}"
    built = build_site(make_site(tmp_path, {f"{JOBS}/a.md": item(exceptions=unused)}), TODAY, tmp_path / "public")
    assert [f.severity for f in built.checked.findings] == ["warning"]
    assert built.written is not None


def test_an_item_and_its_files_come_and_go_with_their_days(tmp_path):
    site = make_site(tmp_path, {f"{JOBS}/a/index.md": item(), f"{JOBS}/a/plan.pdf": make_file("pdf")})
    folder = tmp_path / "public/news/jobs/a"
    there = {}
    for day in ("2025-09-30", "2025-10-01", "2026-09-30", "2026-10-01"):
        build_site(site, dt.date.fromisoformat(day), tmp_path / "public")
        page = folder / "index.html"
        kind = re.search(r'class="is-(\w+)"', page.read_text(encoding="utf-8")) if page.exists() else None
        there[day] = (kind and kind[1], (folder / "plan.pdf").exists())
    yes, gone = ("item", True), ("gone", False)
    assert there == {"2025-09-30": (None, False), "2025-10-01": yes, "2026-09-30": yes, "2026-10-01": gone}


def test_the_same_input_gives_the_same_bytes(tmp_path):
    files = {f"{JOBS}/a/index.md": item("# ก\n\n[x](plan.pdf)"), f"{JOBS}/a/plan.pdf": make_file("pdf")}
    outs = []
    for name in ("one", "two"):
        root = make_site(tmp_path / name, files)
        build_site(root, TODAY, root / "public")
        outs.append({p.relative_to(root): p.read_bytes() for p in sorted((root / "public").rglob("*")) if p.is_file()})
    assert outs[0] == outs[1]


def test_nothing_of_a_submitter_is_in_any_output(tmp_path):
    keys = ("name", "position", "unit", "contact", "reference")
    submitter = "".join(f"\n  {key}: ลับสุด" for key in keys) + "\n  received: 2568-10-01"
    site = make_site(tmp_path, {f"{JOBS}/a.md": item(submitter=submitter)})
    assert build_site(site, TODAY, tmp_path / "public").checked.findings == ()
    for path in (tmp_path / "public").rglob("*"):
        assert not path.is_file() or "ลับสุด".encode() not in path.read_bytes(), path


def test_a_title_is_shown_as_it_was_typed(tmp_path):
    titles = ["<script>alert(1)</script>", "{{ 7*7 }}", "{% raw %}", "a & b", "\"'><img src=x>"]
    quoted = ["'" + title.replace("'", "''") + "'" for title in titles]
    site = make_site(tmp_path, {f"{JOBS}/a{n}.md": item(title=title) for n, title in enumerate(quoted)})
    build_site(site, TODAY, tmp_path / "public")
    pages = ["index.html", "news/jobs/index.html", *(f"news/jobs/a{n}/index.html" for n in range(len(titles)))]
    texts = [(tmp_path / "public" / page).read_text(encoding="utf-8") for page in pages]
    assert not any("<script>alert" in text or "<img src=x" in text for text in texts)
    for title in titles:
        assert sum(title in html.unescape(text) for text in texts) == 3


@pytest.mark.parametrize("out", [".", "content", "content/news", "templates", "..", "tests", ".git"])
def test_the_site_is_never_written_over_its_sources(tmp_path, out):
    site = make_site(tmp_path / "site", {})
    with pytest.raises(OutputError):
        build_site(site, TODAY, site / out)


def test_without_settings_there_is_nothing(tmp_path):
    with pytest.raises(ConfigError):
        read_site(tmp_path, TODAY)


def test_check_is_the_programmer_s_way_in(tmp_path):
    site = make_site(tmp_path, {f"{JOBS}/a.md": item(title=None)})
    assert [finding.rule for finding in pakphayun_ssg.check(str(site), TODAY)] == ["c2.1.3-metadata"]


def test_the_stages_tell_their_names(tmp_path):
    stages = []
    build_site(make_site(tmp_path, {}), TODAY, tmp_path / "public", clock=stages.append)
    assert stages == ["check", "plan", "write"]
