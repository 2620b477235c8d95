"""What nobody may see: items that are not shown today, and what submitters left about themselves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.build.running import Ran, build, run
from tests.sites.make_sample_files import SITE
from tests.sites.reading import Site

NOW = "2026-11-23"

SUBMITTER = (
    "นางผู้ส่งข้อมูล",
    "ตำแหน่งลับของผู้ส่ง",
    "หน่วยลับของผู้ส่ง",
    "submitter-canary",
    "0-0000-7777",
    "CANARY-REF",
)
"""What the submitters of the sample left about themselves (clause 2.1.1)."""

HIDDEN = ("CANARY-DRAFT", "CANARY-FUTURE", "canary-draft", "canary-future", "draft-notice", "future-holiday")
"""Titles, texts, files, old addresses and folders of items that were never shown on the day of the test."""

GONE = {
    "news/jobs/expired-driver/index.html": "CANARY-EXPIRED-TITLE",
    "news/alerts/withdrawn-water/index.html": "CANARY-WITHDRAWN-TITLE",
}
"""Addresses of items that were taken down, with what stands in their titles."""


@pytest.mark.parametrize("canary", HIDDEN)
def test_items_that_are_not_shown_leave_no_trace(out: Path, canary: str):
    assert any(canary in path.read_text("utf-8") for path in SITE.rglob("*.md")) or list(SITE.rglob(f"*{canary}*"))
    for path in out.rglob("*"):
        assert canary not in path.relative_to(out).as_posix()
        assert path.is_dir() or canary.encode() not in path.read_bytes(), path


@pytest.mark.parametrize("part", ["SUMMARY", "SOURCE", "BODY"])
def test_what_was_taken_down_leaves_title_and_reason_alone(out: Path, part: str):
    files = [path for path in out.rglob("*") if path.is_file()]
    assert not any(re.search(f"CANARY-(EXPIRED|WITHDRAWN)-{part}".encode(), path.read_bytes()) for path in files)
    assert not any("canary" in path.name for path in files)


def test_what_was_taken_down_has_a_tombstone(site: Site):
    for path, title in GONE.items():
        assert title in site.pages[path].find("h1")[0].text
        assert any(tag.attributes.get("content") == "noindex" for tag in site.pages[path].tags)
    withdrawn = site.page("/news/alerts/withdrawn-water/").text
    assert "CANARY-WITHDRAWN-REASON" in withdrawn
    assert "20 พฤศจิกายน 2569" in withdrawn
    assert site.page("/canary-expired-alias/").find("p", class_="go")[0].text.startswith("ประกาศรับสมัครพนักงานขับรถ")


def test_drafts_are_shown_to_the_author_alone(root: Path, tmp_path: Path):
    drafts = Site(build(root, "--drafts", "--out", str(tmp_path / "drafts"), now=NOW))
    page = drafts.page("/news/general/draft-notice/")
    assert "CANARY-DRAFT-BODY" in page.text
    assert any(tag.attributes.get("name") == "robots" and "noindex" in tag.attributes["content"] for tag in page.tags)
    assert "news/announcements/future-holiday/index.html" not in drafts.pages


def test_states_change_from_one_day_to_the_next(root: Path, tmp_path: Path):
    before = Site(build(root, "--out", str(tmp_path / "before"), now="2026-11-19"))
    after = Site(build(root, "--out", str(tmp_path / "after"), now="2026-11-24"))
    assert "CANARY-WITHDRAWN-BODY" in before.page("/news/alerts/withdrawn-water/").text
    assert "news/jobs/expired-driver/canary-expired.pdf" in before.files
    assert "news/alerts/dengue-2570/index.html" in before.pages
    assert "CANARY-FUTURE-BODY" in after.page("/news/announcements/future-holiday/").text
    assert "CANARY-FUTURE-ENGLISH-BODY" in after.page("/en/news/announcements/future-holiday/").text
    assert "ครบกำหนด" in after.page("/news/alerts/dengue-2570/").text
    for built in (before, after):
        assert built.dead_links() == []


def test_what_the_submitter_left_is_in_no_output(out: Path):
    source = "".join(path.read_text("utf-8") for path in SITE.rglob("*.md"))
    for canary in SUBMITTER:
        assert source.count(canary) > 1
        for path in out.rglob("*"):
            assert path.is_dir() or canary.encode() not in path.read_bytes(), path


WITH_SUBMITTER = (
    "content/about/history/history.md",
    "content/about/action-plan/plan-2570/index.md",
    "content/knowledge/articles/dengue-prevention.md",
    "content/news/activities/big-cleaning-2570/index.md",
    "content/news/jobs/assistant-2570/index.md",
)


def told(ran: Ran) -> list[str]:
    """The canaries that a call gave away."""
    return [canary for canary in SUBMITTER if canary in ran.out + ran.err]


@pytest.mark.parametrize("path", WITH_SUBMITTER)
def test_what_the_submitter_left_is_not_shown(root: Path, path: str):
    for style in ("text", "json"):
        ran = run(root, "show", path, "--format", style, now=NOW)
        assert ran.status == 0
        assert told(ran) == []


@pytest.mark.parametrize("style", ["table", "csv", "json"])
def test_what_the_submitter_left_is_not_listed(root: Path, style: str):
    assert told(run(root, "list", "all", "--format", style, now=NOW)) == []


@pytest.mark.parametrize("style", ["text", "json", "github", "sarif"])
def test_what_the_submitter_left_is_not_in_a_report_without_findings(root: Path, style: str):
    for verb in ("check", "build"):
        assert told(run(root, verb, "--format", style, now=NOW)) == []


_HEAD = "submitter:\n  name: นางผู้ส่งข้อมูล ไม่เผยแพร่\n"
BROKEN = {
    "bad-date": _HEAD + "  received: 0-0000-7777 วันที่\n",
    "unknown-key": _HEAD + "  phone: 0-0000-7777\n",
    "wrong-kind": "submitter: นางผู้ส่งข้อมูล ไม่เผยแพร่ 0-0000-7777\n",
    "list": "submitter:\n  - นางผู้ส่งข้อมูล\n  - 0-0000-7777\n",
    "value-is-a-list": "submitter:\n  name: [นางผู้ส่งข้อมูล, 0-0000-7777]\n",
    "hash-cuts": "submitter:\n  contact: โทร #0-0000-7777\n  reference: ตย #CANARY-REF\n  unit: ก #หน่วยลับของผู้ส่ง\n",
    "hash-cuts-more": "submitter:\n  contact: โทร # 0-0000-7777 submitter-canary@example.invalid\n",
    "duplicate": _HEAD + "  name: นางผู้ส่งข้อมูล ไม่เผยแพร่\n",
    "anchor": "submitter:\n  contact: &CANARY-REF 0-0000-7777\n",
    "alias": "submitter:\n  contact: *CANARY-REF\n",
    "tag": "submitter:\n  contact: !submitter-canary 0-0000-7777\n",
    "colon": _HEAD + "  contact: โทร: 0-0000-7777\n",
    "quote": _HEAD + '  contact: "0-0000-7777\n',
    "quote-inside": _HEAD + '  contact: "โทร" 0-0000-7777\n',
    "indent": _HEAD + "   contact: 0-0000-7777\n",
    "outdent": "submitter:\n  name: ก\n 0-0000-7777: ข\n",
    "tab": _HEAD + "\tcontact: 0-0000-7777\n",
    "at-sign": "submitter:\n  contact: @submitter-canary 0-0000-7777\n",
    "percent": "submitter:\n  contact: %0-0000-7777\n",
    "flow-open": "submitter: {name: นางผู้ส่งข้อมูล ไม่เผยแพร่, contact: 0-0000-7777\n",
    "flow-lines": "submitter: {name: นางผู้ส่งข้อมูล ไม่เผยแพร่,\ncontact: 0-0000-7777, phone: CANARY-REF}\n",
    "quoted-key": '"submitter":\n  name: นางผู้ส่งข้อมูล ไม่เผยแพร่\n  received: 0-0000-7777\n  phone: CANARY-REF\n',
    "complex-key": "? submitter\n: {name: นางผู้ส่งข้อมูล ไม่เผยแพร่, phone: 0-0000-7777}\n",
    "misspelt": "submiter:\n  name: นางผู้ส่งข้อมูล ไม่เผยแพร่\n  contact: 0-0000-7777\n",
    "misspelt-on-one-line": "submiter: {name: นางผู้ส่งข้อมูล ไม่เผยแพร่, contact: 0-0000-7777}\n",
    "capital": "Submitter: {name: นางผู้ส่งข้อมูล ไม่เผยแพร่, contact: 0-0000-7777}\n",
    "twice": "submitter: {name: นางผู้ส่งข้อมูล ไม่เผยแพร่}\nsubmitter: {contact: 0-0000-7777}\n",
    "separator": "submitter:\n  name: นางผู้ส่งข้อมูล\u2028 0-0000-7777\n",
    "long-value": "submitter:\n  name: |\n    นางผู้ส่งข้อมูล\n    0-0000-7777\n  received: CANARY-REF\n",
    "date-on-next-line": "submitter:\n  received:\n    0-0000-7777\n",
    "date-offered": "submitter:\n  received: 31/2/2569 0-0000-7777\n",
    "no-end": "submitter:\n  name: นางผู้ส่งข้อมูล\n  received: 0-0000-7777\n---END\n",
}


def _copy_settings(root: Path) -> None:
    """The sample's settings, without the announcement that is not there either."""
    toml = (SITE / "site.toml").read_text("utf-8")
    (root / "site.toml").write_text(re.sub(r"^announcement = .*\n", "", toml, flags=re.MULTILINE), "utf-8")


@pytest.mark.parametrize("style", ["text", "json", "github", "sarif"])
@pytest.mark.parametrize("fault", BROKEN)
def test_what_the_submitter_left_is_not_in_a_finding(tmp_path: Path, fault: str, style: str):
    """Whatever is wrong in or near ``submitter:``, its values are repeated in no format (2.1.1, PDPA)."""
    root = tmp_path / "site"
    item = (SITE / "content/about/vision/vision.md").read_text("utf-8")
    location = root / "content/about/vision/vision.md"
    location.parent.mkdir(parents=True)
    _copy_settings(root)
    location.write_text(item.replace("approver:", f"{BROKEN[fault]}approver:", 1), "utf-8")
    for call in (["check"], ["show", "content/about/vision/vision.md"]):
        if call[0] == "show" and style in {"github", "sarif"}:
            continue
        ran = run(root, *call, "--format", style, now=NOW)
        assert ran.status == 1, (call, ran.out, ran.err)
        assert told(ran) == [], (call, ran.out)


@pytest.mark.parametrize("broken", ["title:\n", "approver: ไม่มีผู้นี้\n", "publish_date: 31/2/2569\n"])
def test_a_fault_beside_the_submitter_does_not_show_it(tmp_path: Path, broken: str):
    root = tmp_path / "site"
    item = (SITE / "content/news/jobs/assistant-2570/index.md").read_text("utf-8")
    key = broken.partition(":")[0]
    location = root / "content/news/jobs/assistant.md"
    location.parent.mkdir(parents=True)
    _copy_settings(root)
    location.write_text(re.sub(rf"^{key}:.*\n", broken, item, flags=re.MULTILINE), "utf-8")
    for style in ("text", "json", "github", "sarif"):
        ran = run(root, "check", "--format", style, now=NOW)
        assert ran.status == 1
        assert told(ran) == []
