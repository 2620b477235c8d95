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
    assert [found.slug for found in published(items, TODAY)] == ["light", "new", "a", "b", "old", "heavy"]
    with_drafts = [found.slug for found in published(items, TODAY, drafts=True)]
    assert with_drafts == ["light", "draft", "new", "a", "b", "old", "heavy"]
