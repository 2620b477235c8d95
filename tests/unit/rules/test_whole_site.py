"""Rules of the whole site: the people of the day, the order, the announcement, gaps, the office's own strictness."""

from __future__ import annotations

import datetime as dt

import pytest

from pakphayun_ssg.build import read_site
from tests.support import SITE_TOML, TODAY, item, make_site

GAP = '\n[[gaps]]\nof = "{of}"\nreason = "รอคำสั่งจังหวัด"\n'
WITHOUT_ORDER = SITE_TOML[: SITE_TOML.index("[team_order]")]
ONE = WITHOUT_ORDER[: WITHOUT_ORDER.index('[[people]]\nid = "web-2"')] + SITE_TOML[SITE_TOML.index("[team_order]") :]
NOTICE = {"content/news/announcements/publication.md": item(title="ประกาศแนวทางการเผยแพร่")}


def found(root, toml, files=None, today=TODAY):
    return read_site(make_site(root, {"site.toml": toml, **(files or {})}), today).findings


def told(root, toml, files=None, today=TODAY):
    return [(finding.rule, finding.severity) for finding in found(root, toml, files, today)]


def until(day):
    """The second webmaster leaves on ``day``."""
    return SITE_TOML.replace("[team_order]", f'until = "{day}"\n\n[team_order]')


def test_the_sample_office_owes_nothing(tmp_path):
    assert told(tmp_path, SITE_TOML) == []


@pytest.mark.parametrize(
    ("day", "findings"),
    [
        ("8 ธันวาคม 2568", []),
        ("7 ธันวาคม 2568", [("c4.1-successor", "warning")]),
        ("9 ตุลาคม 2568", [("c4.1-successor", "warning")]),
        ("8 ตุลาคม 2568", [("c4.1-two-webmasters", "error")]),
        ("1 ตุลาคม 2561", [("c4.1-two-webmasters", "error")]),
    ],
)
def test_two_webmasters_on_the_day_and_a_word_60_days_before(tmp_path, day, findings):
    assert told(tmp_path, until(day)) == findings


def test_one_person_in_two_posts_is_one_webmaster(tmp_path):
    post = '[[people.appointments]]\nrole = "webmaster"\nfrom = "1 ต.ค. 2561"\n\n[team_order]'
    assert told(tmp_path, ONE.replace("[team_order]", post)) == [("c4.1-two-webmasters", "error")]


@pytest.mark.parametrize(
    ("toml", "rule"), [(ONE, "c4.1-two-webmasters"), (WITHOUT_ORDER, "c3.1-team-order")], ids=["webmasters", "order"]
)
def test_a_gap_makes_it_a_warning_with_its_reason_at_the_gap(tmp_path, toml, rule):
    assert told(tmp_path / "a", toml) == [(rule, "error")]
    text = toml + GAP.format(of=rule)
    (finding,) = found(tmp_path / "b", text)
    assert (finding.rule, finding.severity) == (rule, "warning")
    assert "รอคำสั่งจังหวัด" in finding.message.th
    assert "รอคำสั่งจังหวัด" in finding.message.en
    assert finding.place.line == text.split("\n").index(f'of = "{rule}"') + 1


@pytest.mark.parametrize(
    ("of", "files", "idle"),
    [
        ("c3.1-team-order", {}, True),
        ("c4.1-two-webmaster", {}, True),
        ("about/history", {}, False),
        ("about/history", {"content/about/history/a.md": item()}, True),
        ("about/history", {"content/about/history/a.md": item(expiry_date="5 ตุลาคม 2568")}, False),
        ("oia:9(1)", {"content/news/jobs/a.md": item(oia="'9(1)'")}, True),
        ("oia:9(6)", {"content/news/jobs/a.md": item(oia="'9(1)'")}, False),
        ("moit:2569/moit-5", {}, False),
    ],
)
def test_a_gap_that_is_idle_is_told(tmp_path, of, files, idle):
    assert told(tmp_path, SITE_TOML + GAP.format(of=of), files) == [("gap-unused", "warning")] * idle


def test_the_announcement_is_named_once_there_are_any(tmp_path):
    named = SITE_TOML.replace("[support]", 'announcement = "news/announcements/publication"\n[support]')
    assert told(tmp_path / "a", SITE_TOML, NOTICE) == [("announcement-published", "error")]
    assert told(tmp_path / "b", named, NOTICE) == []
    assert told(tmp_path / "c", named) == [("bad-value", "error")]


def test_a_passing_day_alone_never_makes_the_announcement_an_error(tmp_path):
    """Else the build of that night would fail, and what must come down would stay."""
    named = SITE_TOML.replace("[support]", 'announcement = "news/announcements/publication"\n[support]')
    assert told(tmp_path, named, NOTICE, dt.date(2026, 10, 1)) == [("announcement-published", "warning")]


def test_the_announcement_may_be_a_gap_while_there_is_none(tmp_path):
    assert told(tmp_path, SITE_TOML + GAP.format(of="announcement-published")) == [
        ("announcement-published", "warning")
    ]


def test_the_order_names_an_item_that_is_there(tmp_path):
    toml = SITE_TOML + 'item = "news/announcements/order"\n'
    assert told(tmp_path, toml) == [("bad-value", "error")]


class TestSubmitter:
    RULES = "\n[rules]\nrequire_submitter = true\n"
    WHOLE = "\n  name: ก\n  position: ข\n  unit: ค\n  contact: ง"

    @pytest.mark.parametrize(
        ("submitter", "as_it_is", "required"),
        [(None, None, "error"), ("\n  name: ก", "warning", "error"), (WHOLE, None, None)],
    )
    def test_an_office_may_demand_it(self, tmp_path, submitter, as_it_is, required):
        files = {"content/news/jobs/a.md": item(submitter=submitter)}
        for number, (toml, severity) in enumerate([(SITE_TOML, as_it_is), (SITE_TOML + self.RULES, required)]):
            wanted = [("c2.1.1-submitter", severity)] if severity else []
            assert told(tmp_path / str(number), toml, files) == wanted


def test_what_has_come_down_is_told_only_its_errors(tmp_path):
    files = {
        "content/news/jobs/a.md": item(submitter="\n  name: ก", publish_date="1 ม.ค. 2568", expiry_date="1 ต.ค. 2568"),
        "content/knowledge/articles/b.md": item(publish_date="1 ม.ค. 2568", expiry_date="1 ต.ค. 2568"),
    }
    assert told(tmp_path, SITE_TOML, files) == [("c1.3-knowledge-time", "error")]
