"""What an item is on each day around its dates."""

from __future__ import annotations

import datetime as dt

import pytest

from pakphayun_ssg.build import read_site
from pakphayun_ssg.publish import expiring, published, state
from tests.support import TODAY, item, make_site

JOBS = "content/news/jobs"


def day(text):
    return dt.date.fromisoformat(text)


def read(root, **keys):
    (found,) = read_site(make_site(root, {f"{JOBS}/a.md": item(**keys)}), TODAY).items
    return found


ONE_YEAR = {"publish_date": "2568-10-01", "expiry_date": "2569-10-01"}
ONE_DAY = {"publish_date": "2568-10-01", "expiry_date": "2568-10-02"}
FOR_EVER = {"publish_date": "2568-10-01", "expiry_date": "never", "expiry_reason": "x"}
TAKEN_DOWN = {**ONE_YEAR, "withdrawn": "{date: 2568-12-01, reason: x}"}


@pytest.mark.parametrize(
    ("keys", "states"),
    [
        pytest.param(
            ONE_YEAR,
            {"2025-09-30": "future", "2025-10-01": "shown", "2026-09-30": "shown", "2026-10-01": "expired"},
            id="from publish_date to the day before expiry_date",
        ),
        pytest.param(
            ONE_DAY,
            {"2025-09-30": "future", "2025-10-01": "shown", "2025-10-02": "expired"},
            id="one day",
        ),
        pytest.param(FOR_EVER, {"2025-09-30": "future", "2025-10-01": "shown", "2500-01-01": "shown"}, id="never"),
        pytest.param(
            TAKEN_DOWN,
            {"2025-09-30": "future", "2025-11-30": "shown", "2025-12-01": "withdrawn", "2026-10-01": "withdrawn"},
            id="withdrawn before its day",
        ),
        pytest.param(
            {**ONE_YEAR, "withdrawn": "{date: 2568-09-01, reason: x}"},
            {"2025-08-31": "future", "2025-09-01": "withdrawn", "2025-10-01": "withdrawn"},
            id="withdrawn before it appeared",
        ),
        pytest.param(
            {**ONE_YEAR, "draft": "true"},
            {"2025-09-30": "draft", "2025-10-01": "draft", "2026-10-01": "draft"},
            id="draft",
        ),
    ],
)
def test_state(tmp_path, keys, states):
    found = read(tmp_path, **keys)
    assert {text: state(found, day(text)) for text in states} == states


@pytest.mark.parametrize(
    ("today", "within", "answer"),
    [
        ("2026-09-01", 30, True),
        ("2026-08-31", 30, False),
        ("2026-09-30", 1, True),
        ("2026-09-30", 0, False),
        ("2026-10-01", 30, False),  # expired already
        ("2025-09-30", 3000, False),  # not shown yet
    ],
)
def test_expiring(tmp_path, today, within, answer):
    assert expiring(read(tmp_path, **ONE_YEAR), day(today), within) is answer


def test_what_never_expires_is_never_expiring(tmp_path):
    assert not expiring(read(tmp_path, **FOR_EVER), TODAY, 100_000)


def test_published_in_order(tmp_path):
    files = {
        f"{JOBS}/old.md": item(publish_date="2568-10-01"),
        f"{JOBS}/new.md": item(publish_date="2568-10-03"),
        f"{JOBS}/b.md": item(publish_date="2568-10-02"),
        f"{JOBS}/a.md": item(publish_date="2568-10-02"),
        f"{JOBS}/heavy.md": item(publish_date="2568-10-04", weight="1"),
        f"{JOBS}/light.md": item(publish_date="2568-10-01", weight="-1"),
        f"{JOBS}/future.md": item(publish_date="2568-10-09"),
        f"{JOBS}/draft.md": item(publish_date="2568-10-05", draft="true"),
        f"{JOBS}/gone.md": item(publish_date="2567-10-01", expiry_date="2568-10-08"),
        f"{JOBS}/withdrawn.md": item(withdrawn="{date: 2568-10-08, reason: x}"),
    }
    items = read_site(make_site(tmp_path, files), TODAY).items
    assert [found.slug for found in published(items, TODAY).shown] == ["light", "new", "a", "b", "old", "heavy"]
    with_drafts = [found.slug for found in published(items, TODAY, drafts=True).shown]
    assert with_drafts == ["light", "draft", "new", "a", "b", "old", "heavy"]


OLD = f"{JOBS}/old.md"


def on(root, files, today):
    checked = read_site(make_site(root, files), TODAY)
    assert checked.ok, checked.findings
    found = published(checked.items, day(today))
    replaced = {gone.item.slug: getattr(gone.replacement, "slug", gone.replacement) for gone in found.gone}
    return {gone.item.slug: (str(gone.date), gone.why, gone.reason, replaced[gone.item.slug]) for gone in found.gone}


def test_an_item_whose_place_is_taken_is_gone_that_day(tmp_path):
    files = {OLD: item(), f"{JOBS}/new.md": item(publish_date="1 ธันวาคม 2568", replaces="news/jobs/old")}
    assert on(tmp_path, files, "2025-11-30") == {}
    assert on(tmp_path, files, "2025-12-01") == {"old": ("2025-12-01", "superseded", None, "new")}
    assert on(tmp_path, files, "2026-11-01") == {  # the newer one is over too, and its address still answers
        "old": ("2025-12-01", "superseded", None, "new"),
        "new": ("2026-10-01", "expired", None, None),
    }


def test_what_ended_first_is_the_reason(tmp_path):
    """Taken down once: a later replacement or withdrawal does not change when and why."""
    keys = {"expiry_date": "2568-11-01", "withdrawn": "{date: 2568-12-15, reason: ผิด, replacement: news/jobs/c}"}
    files = {
        OLD: item(**keys),
        f"{JOBS}/b.md": item(publish_date="2568-12-01", replaces="news/jobs/old"),
        f"{JOBS}/c.md": item(publish_date="2568-12-10"),
    }
    assert on(tmp_path, files, "2025-11-30")["old"] == ("2025-11-01", "expired", None, None)
    assert on(tmp_path, files, "2025-12-01")["old"] == ("2025-11-01", "expired", None, "b")
    assert on(tmp_path, files, "2025-12-15")["old"] == ("2025-11-01", "expired", None, "c")


@pytest.mark.parametrize(
    ("replacement", "there", "expected"),
    [
        ("news/jobs/b", {}, "b"),
        ("https://www.moph.go.th/x", {}, "https://www.moph.go.th/x"),
        ("news/jobs/b", {"publish_date": "2568-12-02"}, None),  # not yet: it is not given away
        ("news/jobs/b", {"draft": "true"}, None),
        ("news/jobs/b", {"expiry_date": "2568-10-15"}, "b"),  # its tombstone answers
    ],
)
def test_what_a_withdrawal_names_instead(tmp_path, replacement, there, expected):
    withdrawn = f"{{date: 2568-12-01, reason: ข้อมูลคลาดเคลื่อน, replacement: '{replacement}'}}"
    files = {OLD: item(withdrawn=withdrawn), f"{JOBS}/b.md": item(**there)}
    found = on(tmp_path, files, "2025-12-01")["old"]
    assert found == ("2025-12-01", "withdrawn", "ข้อมูลคลาดเคลื่อน", expected)


def test_the_reader_is_led_to_the_end_of_the_chain(tmp_path):
    files = {OLD: item()}
    for month, (name, before) in enumerate((("b", "old"), ("c", "b"), ("d", "c")), 1):
        files[f"{JOBS}/{name}.md"] = item(publish_date=f"2569-0{month}-01", replaces=f"news/jobs/{before}")
    assert on(tmp_path, files, "2026-02-15") == {
        "b": ("2026-02-01", "superseded", None, "c"),
        "old": ("2026-01-01", "superseded", None, "c"),
    }
    assert {row[3] for row in on(tmp_path, files, "2026-03-01").values()} == {"d"}


@pytest.mark.parametrize("day_of_withdrawal", ["2568-09-01", "2568-09-30"])
def test_what_never_appeared_stays_unknown(tmp_path, day_of_withdrawal):
    files = {OLD: item(withdrawn=f"{{date: {day_of_withdrawal}, reason: x}}"), f"{JOBS}/d.md": item(draft="true")}
    assert on(tmp_path, files, "2026-12-31") == {}


def test_gone_is_last_first(tmp_path):
    files = {
        f"{JOBS}/{name}.md": item(expiry_date=f"2568-10-0{number}") for name, number in (("b", 5), ("a", 5), ("c", 6))
    }
    assert list(on(tmp_path, files, "2025-10-07")) == ["c", "a", "b"]
