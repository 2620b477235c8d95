"""Dates that are refused: what the clerk is told, and what is offered instead."""

from __future__ import annotations

import pickle
import time

import pytest

from pakphayun_ssg.thai.dates import DateError, parse_date
from pakphayun_ssg.thai.digits import to_thai

NEVER = "expiry_date: never"
FOUR = "four digits"

REFUSED: list[tuple[str, str | None, str]] = [
    # nothing there, or far too much
    ("", None, "empty"),
    ("\u00a0\u200b", None, "empty"),
    ("2" * 61, None, "60 characters"),
    # a day that its month does not have
    ("2021-02-29", "2021-02-28", "1 to 28, not 29"),
    ("2568-02-29", "2568-02-28", "1 to 28, not 29"),
    ("30 กุมภาพันธ์ 2568", "28 กุมภาพันธ์ 2568", "not 30"),
    ("30 ก.พ. 67", "29 กุมภาพันธ์ 2567", "1 to 29"),
    ("31/9/2568", "30/9/2568", "1 to 30"),
    ("2568-10-32", "2568-10-31", "not 32"),
    ("2568-10-00", "2568-10-01", "not 0"),
    # a month that the year does not have
    ("2021-13-01", "2021-01-13", "1 to 12"),
    ("10/25/2568", "25/10/2568", "1 to 12"),
    ("2021-13-13", None, "1 to 12"),
    ("2021-13-32", None, "1 to 12"),
    ("2568-00-07", None, "1 to 12"),
    # slashes without a four-digit Buddhist year
    ("7/10/2020", "7/10/2563", "only a four-digit Buddhist year"),
    ("31/4/2020", "30/4/2563", "only a four-digit Buddhist year"),
    ("2/29/2020", "29/2/2563", "only a four-digit Buddhist year"),
    ("7/10/68", "7/10/2568", "only a four-digit Buddhist year"),
    ("31/2/68", None, "only a four-digit Buddhist year"),
    ("68/10/07", "2568-10-07", "only a four-digit Buddhist year"),
    # years with other than four digits
    ("63-10-07", "2563-10-07", FOUR),
    ("7-10-63", "7/10/2563", FOUR),
    ("7.10.63", "7/10/2563", FOUR),
    ("10-11-12", None, FOUR),
    ("7 ตุลาคม 568", None, FOUR),
    ("7 ตุลาคม 25680", None, FOUR),
    ("256-10-07", None, FOUR),
    # other separators, or none
    ("2563/10/07", "2563-10-07", "hyphens only"),
    ("2020/10/07", "2020-10-07", "hyphens only"),
    ("2563.10.07", "2563-10-07", "hyphens only"),
    ("2563–10–07", "2563-10-07", "hyphens only"),
    ("2563 - 10 - 07", "2563-10-07", "hyphens only"),
    ("2563 10 07", "2563-10-07", "hyphens only"),
    ("7-10-2563", "7/10/2563", "slashes"),
    ("7.10.2563", "7/10/2563", "slashes"),
    ("7 / 10 / 2563", "7/10/2563", "slashes"),
    ("7-10-2020", "7/10/2563", "slashes"),
    ("25631007", "2563-10-07", "set apart"),
    ("20201007", "2020-10-07", "set apart"),
    ("07102563", "7/10/2563", "set apart"),
    ("99999999", None, "set apart"),
    # years that are in neither era
    ("2999-01-01", None, NEVER),
    ("9999-12-31", None, NEVER),
    ("31 ธันวาคม 9999", None, NEVER),
    ("31/12/2999", None, NEVER),
    ("9999/12/31", None, NEVER),
    ("31 December 9999", None, NEVER),
    ("2744-01-01", None, NEVER),
    ("never", None, NEVER),
    ("ไม่มีกำหนด", None, NEVER),
    ("2399-12-31", None, "neither"),
    ("2201-01-01", None, "neither"),
    ("1899-12-31", None, "neither"),
    ("0000-00-00", None, "neither"),
    # the era named is not that of the number
    ("7 ตุลาคม พ.ศ. 2020", "7 ตุลาคม 2020", "does not agree"),
    ("7 ตุลาคม ค.ศ. 2563", "7 ตุลาคม 2563", "does not agree"),
    ("7 ต.ค. ค.ศ. 20", None, "neither"),
    # a time with the date: the day is that of Thailand
    ("2020-10-07T23:30:00+07:00", "2020-10-07", "publish_time"),
    ("2020-10-07T23:30:00Z", "2020-10-08", "publish_time"),
    ("2020-10-07T16:59:00Z", "2020-10-07", "publish_time"),
    ("2020-10-07T01:00:00+0900", "2020-10-06", "publish_time"),
    ("2020-10-07T18:00-05:00", "2020-10-08", "publish_time"),
    ("2020-10-07T23:30:00.123456789-07", "2020-10-08", "publish_time"),
    ("2563-12-31T20:00Z", "2564-01-01", "publish_time"),
    ("2567-02-28T20:00Z", "2567-02-29", "publish_time"),
    ("2200-12-31T20:00Z", None, "publish_time"),
    ("2020-10-07T23:30:00+99:00", None, "publish_time"),
    ("2020-10-07T99:99Z", None, "publish_time"),
    ("2020-10-07 23:30", "2020-10-07", "publish_time"),
    ("7 ตุลาคม 2563 เวลา 10.00 น.", "7 ตุลาคม 2563", "publish_time"),
    ("7/10/2563 10:00", "7/10/2563", "publish_time"),
    # months misspelt
    ("7 ตุลคม 2568", "7 ตุลาคม 2568", "name of a month"),
    ("7 กรกฏาคม 2568", "7 กรกฎาคม 2568", "name of a month"),
    ("7 พฤษจิกายน 68", "7 พฤศจิกายน 2568", "name of a month"),
    ("7 พฤศภาคม พ.ศ. 2568", "7 พฤษภาคม 2568", "name of a month"),
    ("30 กุมภาพัน 2568", "28 กุมภาพันธ์ 2568", "name of a month"),
    ("7 ม.ย. 2568", None, "name of a month"),
    ("7 แมว 2568", None, "name of a month"),
    # English months
    ("7 October 2020", "2563-10-07", "Thai name"),
    ("7 Oct 2563", "2563-10-07", "Thai name"),
    ("Oct. 7, 2020", "2563-10-07", "Thai name"),
    ("7th octobr 2020", "2563-10-07", "Thai name"),
    ("07-Oct-2020", "2563-10-07", "Thai name"),
    ("30 February 2025", "2568-02-28", "Thai name"),
    # words and marks around a date
    ("วันพุธที่ 7 ตุลาคม พ.ศ. 2563", "7 ตุลาคม 2563", "extra words"),
    ("ณ วันที่ 7 ตุลาคม พุทธศักราช 2563", "7 ตุลาคม 2563", "extra words"),
    ("7 เดือนตุลาคม ปี 2563", "7 ตุลาคม 2563", "extra words"),
    ('"2563-10-07"', "2563-10-07", "extra words"),
    ("2563-10-07.", "2563-10-07", "extra words"),
    # parts missing, or two dates
    ("ตุลาคม 2568", None, "day is missing"),
    ("2568-10", None, "day is missing"),
    ("7 ตุลาคม", None, "year is missing"),
    ("2568", None, "only a year"),
    ("ปี พ.ศ. 2568", None, "only a year"),
    ("2568-10-01/2569-09-30", None, "not a range"),
    ("7 ต.ค. 68 – 9 ต.ค. 68", None, "not a range"),
    # no date at all
    ("วันนี้", None, "not a date"),
    ("-", None, "not a date"),
    ("null", None, "not a date"),
    ("٢٠٢٠-١٠-٠٧", None, "not a date"),
]


@pytest.mark.parametrize(("text", "nearest", "says"), REFUSED)
def test_refused(text: str, nearest: str | None, says: str) -> None:
    for writing in (text, to_thai(text)):
        with pytest.raises(DateError) as caught:
            parse_date(writing)
        assert caught.value.nearest == nearest
        assert says in caught.value.reason.en


@pytest.mark.parametrize("nearest", sorted({nearest for _, nearest, _ in REFUSED if nearest}))
def test_every_offer_would_be_read(nearest: str) -> None:
    parse_date(nearest)


@pytest.mark.parametrize("text", [text for text, _, _ in REFUSED])
def test_reasons_are_one_plain_sentence_in_both_languages(text: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    reason = caught.value.reason
    assert any("ก" <= letter <= "๙" for letter in reason.th)
    assert not reason.th.endswith(".")
    assert "\n" not in reason.th + reason.en
    assert reason.en.endswith(".")
    assert str(caught.value) == reason.en


def test_the_error_survives_a_worker_process() -> None:
    with pytest.raises(DateError) as caught:
        parse_date("2568-02-29")
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (copy.reason, copy.nearest) == (caught.value.reason, "2568-02-28")


@pytest.mark.parametrize("piece", ["1", "ก", " ", "\u200b", "7 ต.ค. 68 ", "2568-10-07/", ". ", "วันที่ "])
def test_a_megabyte_is_refused_at_once(piece: str) -> None:
    started = time.perf_counter()
    with pytest.raises(DateError):
        parse_date(piece * (1_000_000 // len(piece)))
    assert time.perf_counter() - started < 0.5
