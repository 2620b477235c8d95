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
    assert header[:7] == ["state", "publish_date", "expiry_date", "title", "approver", "path", "url"]
    assert header[7:] == ["ends_on", "ends_why", "days_left", "review_due"]
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


def test_what_comes_down_soon_says_in_how_many_days_and_why(run: Call, office: Path) -> None:
    (office / "content/news/jobs/next.md").write_text(
        support.item(publish_date="10 ต.ค. 2568", expiry_date="never", expiry_reason="x", replaces="news/jobs/nurse"),
        encoding="utf-8",
    )
    rows = run("list", "expiring", "--format", "json").json["items"]
    assert [(row["path"], row["ends_on"], row["ends_why"], row["days_left"]) for row in rows] == [
        ("content/news/jobs/nurse/index.md", "2025-10-10", "superseded", 2),
        ("content/news/jobs/soon.md", "2025-10-20", "expired", 12),
    ]
    first, second = run("list", "expiring").out.splitlines()
    assert "อีก 2 วัน (มีฉบับใหม่แทน)" in first
    assert "12 days left (expires)" in run("list", "expiring", "--lang", "en").out.splitlines()[1]
    assert "อีก 12 วัน" in second


def test_days_are_left_only_to_what_is_shown(run: Call, office: Path) -> None:
    rows = {row["path"].rpartition("/")[2]: row for row in run("list", "--format", "json").json["items"]}
    assert {name for name, row in rows.items() if row["days_left"] is not None} == {"index.md", "soon.md"}
    assert rows["gone.md"]["ends_why"] == "withdrawn"
    assert rows["history.md"]["ends_on"] is None


def test_overdue_reviews(run: Call, site) -> None:
    keys = {"review_every": "ทุก 6 เดือน", "expiry_date": "never", "expiry_reason": "x"}
    jobs = "content/news/jobs"
    site({
        f"{jobs}/fresh.md": support.item(**keys),
        f"{jobs}/due.md": support.item(**keys, reviewed_on="8 เม.ย. 2568"),
        f"{jobs}/long.md": support.item(**keys, reviewed_on="1 ม.ค. 2568"),
        f"{jobs}/draft.md": support.item(**keys, reviewed_on="1 ม.ค. 2568", draft="true"),
    })  # fmt: skip
    rows = run("list", "review-due", "--format", "json").json["items"]
    assert [(row["url"], row["review_due"]) for row in rows] == [
        ("/news/jobs/long/", "2025-07-01"),
        ("/news/jobs/due/", "2025-10-08"),
    ]
    assert "2025-07-01" in run("list", "review-due").out


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("30 ก.ย. 2568", {"old"}),
        ("1 ต.ค. 2568", {"nurse", "soon", "history", "gone"}),
        ("2025-10-05", {"nurse", "soon", "history"}),
        ("๑ พ.ย. ๒๕๖๘", {"nurse", "history", "future"}),
        ("30/9/2569", {"nurse", "history", "future"}),
        ("1 ตุลาคม 2569", {"history"}),
    ],
)
def test_what_was_on_the_site_on_a_day(call: Call, office: Path, now: str, expected: set[str]) -> None:
    assert slugs(call("list", "shown", "--now", now, "--root", office, "--format", "json")) == expected
