"""``withdraw``: an item goes before its day, its file keeps every other byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import support
from tests.unit.cli.conftest import Call

NURSE = "content/news/jobs/nurse/index.md"


def test_it_is_withdrawn_today_and_nothing_else_changes(run: Call, office: Path) -> None:
    before = (office / NURSE).read_text(encoding="utf-8")
    ran = run("withdraw", NURSE, "--reason", "ข้อมูลคลาดเคลื่อน")
    assert ran.status == 0
    after = (office / NURSE).read_text(encoding="utf-8")
    added = 'withdrawn:\n  date: 8 ตุลาคม 2568\n  reason: "ข้อมูลคลาดเคลื่อน"\n'
    assert after.replace(added, "") == before != after
    assert [line for line in ran.out.splitlines() if line.startswith(("+ ", "+w"))] == [
        f"+{line}" for line in added.splitlines()
    ]
    assert not [line for line in ran.out.splitlines() if line.startswith("-") and not line.startswith("---")]
    assert run("show", NURSE, "--format", "json").json["item"]["state"] == "withdrawn"


@pytest.mark.parametrize(
    "name",
    [NURSE, "content/news/jobs/nurse", "content/news/jobs/nurse/plan.pdf", "news/jobs/nurse", "/news/jobs/nurse/"],
)
def test_an_item_has_many_names(run: Call, office: Path, name: str) -> None:
    given = office / name if name.startswith("content") else name
    assert run("withdraw", given, "--reason", "x").status == 0


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("news/jobs/soon", "news/jobs/soon"),
        ("/about/history/history/", "about/history/history"),
        ("https://www.moph.go.th/a", "https://www.moph.go.th/a"),
    ],
)
def test_replacement_and_day(run: Call, office: Path, given: str, written: str) -> None:
    ran = run("withdraw", "news/jobs/nurse", "--reason", "x", "--replacement", given, "--on", "๓๐ ก.ย. ๒๕๖๙")
    assert ran.status == 0
    withdrawn = run("show", office / NURSE, "--format", "json").json["item"]["withdrawn"]
    assert withdrawn == {"date": "2026-09-30", "reason": "x", "replacement": written}


@pytest.mark.parametrize("given", ["javascript://x%0aalert(1)", "ftp://example.go.th/x", "https://a:b@example.go.th/"])
def test_a_replacement_is_an_address_that_may_be_a_link(run: Call, office: Path, given: str) -> None:
    before = (office / NURSE).read_bytes()
    ran = run("withdraw", NURSE, "--reason", "x", "--replacement", given)
    assert ran.status == 1
    assert "withdrawn.replacement" in ran.out
    assert (office / NURSE).read_bytes() == before


def test_a_private_number_in_the_reason_is_told_at_once(run: Call, office: Path) -> None:
    ran = run("withdraw", NURSE, "--reason", "โทร. 081-234-5678")
    assert ran.status == 0
    assert "pdpa-contact" in ran.out
    assert "+withdrawn:" in ran.out


def test_bom_crlf_comments_and_quotes_stay(run: Call, site) -> None:
    text = support.item(title="'ก: ข' # หมายเหตุ").replace("\n", "\r\n").encode("utf-8-sig")
    root = site({"content/news/jobs/a.md": text})
    assert run("withdraw", "news/jobs/a", "--reason", 'เขียนผิด "มาก"').status == 0
    after = (root / "content/news/jobs/a.md").read_bytes()
    added = 'withdrawn:\r\n  date: 8 ตุลาคม 2568\r\n  reason: "เขียนผิด \\"มาก\\""\r\n'.encode()
    assert after.replace(added, b"") == text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["news/jobs/none", "--reason", "x"], "news/jobs/none"),
        (["news/jobs/nurse", "--reason", "  \u200b "], "--reason"),
        (["news/jobs/nurse", "--reason", "a\nb"], "--reason"),
        (["news/jobs/nurse"], "--reason"),
        (["news/general/gone", "--reason", "x"], "5 ตุลาคม 2568"),
        (["news/jobs/old", "--reason", "x"], "1 ตุลาคม 2568"),
        (["news/general/sketch", "--reason", "x"], "ฉบับร่าง"),
        (["news/jobs/nurse", "--reason", "x", "--on", "32 ต.ค. 2569"], "--on"),
        (["news/jobs/nurse", "--reason", "x", "--on", "30 ก.ย. 2568"], "ก่อนวันที่เผยแพร่"),
        (["news/jobs/nurse", "--reason", "x", "--replacement", "news/jobs/none"], "news/jobs/none"),
        (["news/jobs/nurse", "--reason", "x", "--replacement", "news/jobs/nurse"], "แทนตัวเอง"),
    ],
)
def test_refused(run: Call, office: Path, arguments: list[str], said: str) -> None:
    before = {path: path.read_bytes() for path in office.rglob("*.md")}
    ran = run("withdraw", *arguments)
    assert ran.status == 2
    assert said in ran.err
    assert {path: path.read_bytes() for path in office.rglob("*.md")} == before


def test_what_would_be_at_fault_is_not_written(run: Call, site) -> None:
    """Front matter written in braces has no room for a line of its own."""
    text = (
        "---\n{title: ก, source: ก, data_period: 2569-01, publish_date: 2568-10-01, "
        "expiry_date: 2570-01-01, approver: head}\n---\n"
    )
    root = site({"content/news/jobs/a.md": text})
    assert run("check").status == 0
    ran = run("withdraw", "news/jobs/a", "--reason", "x")
    assert ran.status == 1
    assert (root / "content/news/jobs/a.md").read_text(encoding="utf-8") == text


def test_the_difference_tells_nothing_of_the_submitter(run: Call, site) -> None:
    site({"content/news/jobs/a.md": support.item(submitter="{name: นางผู้ส่ง ลับ}")})
    ran = run("withdraw", "news/jobs/a", "--reason", "x")
    assert ran.status == 0
    assert "ลับ" not in ran.out + ran.err


def test_a_link_is_not_followed(run: Call, office: Path) -> None:
    """What is no item is refused before a byte is written."""
    assert run("withdraw", office / "site.toml", "--reason", "x").status == 2
