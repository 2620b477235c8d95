"""An item is shown exactly from its publish date to the day before it expires, whatever the days are."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from pakphayun_ssg.items import Superseded
from pakphayun_ssg.publish import expiring, published, state
from pakphayun_ssg.schema import FrontMatter
from tests.property.settings import TRY
from tests.support import FRONT

DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2150, 12, 31))
ONE = dt.timedelta(days=1)


@dataclass(frozen=True)
class Shown:
    """As much of an item as its state depends on."""

    front: FrontMatter
    url: str = "/news/jobs/a/"
    superseded: Superseded | None = None

    @property
    def expires(self):
        return self.front.expires


def item(start, end=None, withdrawn=None):
    keys = {"publish_date": start.isoformat()}
    keys |= {"expiry_date": end.isoformat()} if end else {"expiry_date": "never", "expiry_reason": "x"}
    keys |= {"withdrawn": {"date": withdrawn.isoformat(), "reason": "x"}} if withdrawn else {}
    return Shown(FrontMatter.model_validate({**FRONT, **keys}))


@st.composite
def spans(draw):
    start, end = sorted(draw(st.lists(DAYS, min_size=2, max_size=2, unique=True)))
    return start, end


@TRY
@given(spans(), DAYS)
def test_shown_from_the_first_day_to_the_day_before_the_last(span, today):
    start, end = span
    found = item(start, end)
    assert (state(found, today) == "shown") is (start <= today < end)
    assert (state(found, today) == "future") is (today < start)
    assert (state(found, today) == "expired") is (today >= end)
    assert published([found], today).shown == ((found,) if start <= today < end else ())


@TRY
@given(spans())
def test_on_each_day_around_its_dates(span):
    start, end = span
    found = item(start, end)
    days = (start - ONE, start, end - ONE, end, end + ONE)
    assert [state(found, day) for day in days] == ["future", "shown", "shown", "expired", "expired"]


@TRY
@given(DAYS, DAYS)
def test_what_never_expires_never_goes(start, today):
    assert state(item(start), today) == ("shown" if today >= start else "future")


@TRY
@given(spans(), DAYS, DAYS)
def test_what_was_taken_down_stays_down(span, withdrawn, today):
    found = item(*span, withdrawn=withdrawn)
    assert (state(found, today) == "withdrawn") is (today >= withdrawn and withdrawn <= span[1])
    assert state(found, today) != "shown" or today < withdrawn


@TRY
@given(spans(), DAYS, st.integers(0, 400))
def test_expiring_means_shown_today_and_gone_within_the_days(span, today, within):
    found = item(*span)
    gone = state(found, today + dt.timedelta(days=within)) == "expired"
    assert expiring(found, today, within) is (state(found, today) == "shown" and gone)
