"""``list``: states, ``--within``, table, CSV for Excel, JSON."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

from tests import support
from tests.unit.cli.conftest import STATES, Call, Ran

EVERYTHING = {slug for name, slugs in STATES.items() if name != "expiring" for slug in slugs}


def slugs(ran: Ran) -> set[str]:
    return {row["url"].rstrip("/").rpartition("/")[2] for row in ran.json["items"]}


@pytest.mark.parametrize(("state", "expected"), [*STATES.items(), ("all", EVERYTHING)])
def test_every_state(run: Call, office: Path, state: str, expected: set[str]) -> None:
    ran = run("list", state, "--format", "json")
    assert ran.status == 0
    assert slugs(ran) == expected


def test_all_is_the_default(run: Call, office: Path) -> None:
    assert slugs(run("list", "--format", "json")) == EVERYTHING


@pytest.mark.parametrize(
    ("within", "expected"),
    [
        ("11d", set()),
        ("12d", {"soon"}),
        ("30", {"soon"}),
        ("๓๐วัน", {"soon"}),
        ("400d", {"soon", "nurse"}),
        ("99999d", {"soon", "nurse"}),
    ],
)
def test_within(run: Call, office: Path, within: str, expected: set[str]) -> None:
    """``soon`` is first not shown on 20 October, twelve days from the 8th."""
    assert slugs(run("list", "expiring", "--within", within, "--format", "json")) == expected


@pytest.mark.parametrize("within", ["", "-3d", "3 weeks", "1.5d", "d"])
def test_within_that_is_no_number_of_days(run: Call, office: Path, within: str) -> None:
    ran = run("list", "expiring", f"--within={within}")
    assert ran.status == 2
    assert "--within" in ran.err


def test_json_shape(run: Call, office: Path) -> None:
    report = run("list", "shown", "--format", "json").json
    assert list(report) == ["version", "now", "items"]
    assert (report["version"], report["now"]) == (1, "2025-10-08")
    row = next(row for row in report["items"] if row["url"] == "/about/history/history/")
    assert {key: row[key] for key in ("state", "publish_date", "expiry_date", "title", "path")} == {
        "state": "shown",
        "publish_date": "2025-10-01",
        "expiry_date": "never",
        "title": "ประวัติสำนักงาน",
        "path": "content/about/history/history.md",
    }


def test_table_has_a_line_an_item(run: Call, office: Path) -> None:
    ran = run("list")
    assert len(ran.out.splitlines()) == len(EVERYTHING)
    assert re.search(r"^expired +2025-01-01  2025-10-01 ", ran.out, re.MULTILINE)
    assert "7" in ran.err


def test_csv_opens_in_excel(run: Call, office: Path) -> None:
    out = run("list", "--format", "csv").out
    assert out.startswith("\ufeff")
    assert "\n" not in out.replace("\r\n", "")
    header, *rows = csv.reader(io.StringIO(out.removeprefix("\ufeff"), newline=""))
    assert header == ["state", "publish_date", "expiry_date", "title", "approver", "path", "url"]
    assert len(rows) == len(EVERYTHING)
    assert all(len(row) == len(header) for row in rows)


@pytest.mark.parametrize(
    "title",
    [
        '=HYPERLINK("http://evil.example","x")',
        "+1+1",
        "-1+1",
        "@SUM(1)",
        "=1,2;3",
        "\t=1+1",
        "\r=1+1",
        "\u00a0=1+1",
        'a,"b"\nc',
    ],
)
def test_csv_runs_no_formula(run: Call, site, title: str) -> None:
    quoted = (
        title.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")
    )
    site({"content/news/jobs/a.md": support.item(title=f'"{quoted}"')})
    out = run("list", "--format", "csv").out
    _, row = csv.reader(io.StringIO(out.removeprefix("\ufeff"), newline=""))
    assert not row[3].lstrip(" \t\r\n\u00a0").startswith(("=", "+", "-", "@"))
    assert title.strip() in row[3]


def test_items_at_fault_are_named_not_hidden(run: Call, broken: Path) -> None:
    ran = run("list")
    assert ran.status == 0
    assert "check" in ran.err
