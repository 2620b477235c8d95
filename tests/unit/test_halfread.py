"""One run tells everything: front matter that is at fault does not hide what else is wrong with its item."""

from __future__ import annotations

import pytest

from pakphayun_ssg import check
from pakphayun_ssg.halfread import NotRead, half_read
from tests.support import TODAY, item, make_site

MANUAL = "content/operation-manuals/mission-manuals/stock.md"
GOOD = {
    "title": "ก",
    "source": "ข",
    "data_period": "ปีงบประมาณ 2569",
    "publish_date": "1 ตุลาคม 2568",
    "expiry_date": "1 ตุลาคม 2569",
    "approver": "head",
}


def rules(root, **keys):
    found = check(make_site(root, {MANUAL: item("[ก](http://example.go.th/)\n", **keys)}), TODAY)
    return sorted({finding.rule for finding in found})


BESIDE = ["c1.6-manual-download", "c1.6-manual-steps", "c2.1.2-approver", "c2.6-http-link"]


class TestOneRunTellsAll:
    @pytest.mark.parametrize(
        ("fault", "rule"),
        [
            ({"tite": "ก"}, "unknown-key"),
            ({"title": None}, "c2.1.3-metadata"),
            ({"expiry_date": "31 พ.ย. 2569"}, "date-unreadable"),
            ({"expiry_date": "never", "expiry_reason": '""'}, "field-missing"),
            ({"contact": "{fax: 1, mapp: x}"}, "unknown-key"),
            ({"weight": "มาก"}, "wrong-kind"),
        ],
    )
    def test_a_fault_hides_no_other(self, tmp_path, fault, rule):
        assert rules(tmp_path, approver="ผู้ไม่มีตัวตน", **fault) == sorted([*BESIDE, rule])

    @pytest.mark.parametrize(
        ("fault", "silent"),
        [
            ({"approver": '""'}, "c2.1.2-approver"),
            ({"publish_date": "x"}, "c2.1.2-approver"),
            ({"steps": "ตรวจ"}, "c1.6-manual-steps"),
        ],
    )
    def test_what_cannot_be_read_is_not_judged(self, tmp_path, fault, silent):
        told = rules(tmp_path, **{"approver": "ผู้ไม่มีตัวตน", **fault})
        assert silent not in told
        assert {*BESIDE} - {silent} <= {*told}

    def test_an_exception_that_can_be_read_counts(self, tmp_path):
        excepted = "\n  - {rule: c1.6-manual-download, reason: ฉบับพิมพ์, approver: head, until: 1 ต.ค. 2569}"
        assert rules(tmp_path, tite="ก", exceptions=excepted) == ["c1.6-manual-steps", "c2.6-http-link", "unknown-key"]

    def test_unknown_tags_are_told_too(self, tmp_path):
        assert "bad-value" in rules(tmp_path, tite="ก", moit="['99']")

    def test_the_english_text_is_followed_too(self, tmp_path):
        english = "---\ntitle: A\n---\n[a](nowhere.md)\n"
        root = make_site(tmp_path, {MANUAL: item(tite="ก"), MANUAL.replace(".md", ".en.md"): english})
        assert ("dead-link", 4) in {(finding.rule, finding.place.line) for finding in check(root, TODAY)}


class TestHalfRead:
    def test_what_is_wrong_is_not_there_and_the_rest_is(self):
        front = half_read({**GOOD, "publish_date": "?", "steps": [{"duration": "1 วัน"}]})
        assert front
        assert front.title == "ก"
        for key in ("publish_date", "steps"):
            with pytest.raises(NotRead):
                getattr(front, key)

    def test_no_stand_in_is_left(self):
        front = half_read({"weight": "3"})
        assert front
        assert front.weight == 3
        assert not {"title", "source", "data_period", "publish_date", "expiry_date", "approver"} & {*front.__dict__}

    @pytest.mark.parametrize("value", [None, "", [], ["title"], 3])
    def test_what_is_no_group_of_keys_is_nothing(self, value):
        assert half_read(value) is None
