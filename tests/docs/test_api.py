"""The example of ``docs/api.md`` runs as it stands."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
import sys
from pathlib import Path

import pytest

import pakphayun_ssg
from tests.support import ROOT, item, make_site

PAGE = (ROOT / "docs/api.md").read_text(encoding="utf-8")


def test_the_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.chdir(make_site(tmp_path, {"content/news/jobs/a.md": item(source=None, expiry_date="1 ต.ค. 2570")}))
    (example,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    exec(example, {})
    told = capsys.readouterr().out
    assert told.startswith("content/news/jobs/a.md:1:1: error c2.1.3-metadata: ขาดหัวข้อ “source”")
    assert not (tmp_path / "public").exists()


@pytest.mark.parametrize(
    "now",
    [
        dt.date(2025, 10, 1),
        dt.datetime.fromisoformat("2025-10-01T10:00"),
        dt.datetime(2025, 9, 30, 18, 0, tzinfo=dt.UTC),  # one o'clock at night in Thailand
        "2025-10-01",
        "2568-10-01T10:00",
        "1 ต.ค. 68",
    ],
)
def test_now_is_a_day_a_moment_or_text(tmp_path: Path, now: dt.date | str):
    """The exception's last day is the day before, so only the right day tells that it is over."""
    exception = "[{rule: c2.7-file-size, reason: ก, approver: head, until: 2568-09-30}]"
    front = item(exceptions=exception, publish_date="1 ก.ย. 2568")
    root = make_site(tmp_path, {"content/news/jobs/a.md": front})
    assert pakphayun_ssg.check(root, now) == pakphayun_ssg.check(root, dt.date(2025, 10, 1))
    assert pakphayun_ssg.check(root, now) != pakphayun_ssg.check(root, dt.date(2025, 9, 30))


def test_every_field_of_a_finding_is_told():
    from pakphayun_ssg.models import Finding  # noqa: PLC0415

    table = re.findall(r"^\| ((?:`[a-z]+` ?)+) ?\|", PAGE, re.MULTILINE)
    assert {name for row in table for name in re.findall(r"`([a-z]+)`", row)} == set(Finding.__dataclass_fields__)


def test_importing_the_package_alone_stays_cheap():
    heavy = "{'pydantic', 'yaml', 'jinja2', 'markdown'}"
    code = f"import sys, pakphayun_ssg; print(sorted({{name.split('.')[0] for name in sys.modules}} & {heavy}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
