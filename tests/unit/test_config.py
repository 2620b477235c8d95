"""site.toml: what it may say, and every fault at its line."""

from __future__ import annotations

import datetime as dt

import pytest

from pakphayun_ssg.config import ConfigError, Settings, load_settings
from tests.support import SITE_TOML, make_site

LINES = {line: number for number, line in enumerate(SITE_TOML.split("\n"), 1)}


def load(root, text=SITE_TOML) -> Settings:
    return load_settings(make_site(root, {"site.toml": text}))


def refused(root, text):
    with pytest.raises(ConfigError) as caught:
        load(root, text)
    assert {finding.place.path for finding in caught.value.findings} == {"site.toml"}
    return [(finding.rule, finding.place.line, finding.place.column) for finding in caught.value.findings]


def test_reads_the_sample_office(tmp_path):
    settings = load(tmp_path)
    assert settings.site.name_th == "สำนักงานสาธารณสุขอำเภอตัวอย่าง"
    assert [person.id for person in settings.people] == ["head", "web", "web-2"]
    assert settings.people[0].appointments[0].since == dt.date(2017, 10, 1)
    assert settings.office.phone is None


@pytest.mark.parametrize("mend", [lambda t: "\ufeff" + t, lambda t: t.replace("\n", "\r\n")], ids=["BOM", "CRLF"])
def test_reads_what_notepad_writes(tmp_path, mend):
    assert len(load(tmp_path, mend(SITE_TOML)).people) == 3


@pytest.mark.parametrize(
    ("old", "new", "findings"),
    [
        ('name_en = "Sample', 'nme_en = "Sample', [("field-missing", 1, 1), ("unknown-key", 3, 1)]),
        ('role = "district_head"', 'role = "king"', [("wrong-kind", 15, 1)]),
        (
            'from = "1 ต.ค. 2560"',
            'from = "31 ก.ย. 2560"',
            [("date-unreadable", 16, 1), ("date-unreadable", 25, 1), ("date-unreadable", 34, 1)],
        ),
        ('id = "web"', 'id = "Web Master"', [("wrong-kind", 19, 1)]),
        ('id = "web"', 'id = "head"', [("bad-value", 19, 1)]),
        ('name = "นางสาวสมมติ ตั้งใจ"', 'name = " "', [("field-missing", 20, 1)]),
        ('browsers_en = "Any browser"', "browsers_en = 5", [("wrong-kind", 7, 1)]),
        ("[support]", "[suport]", [("unknown-key", 5, 1), ("field-missing", 1, 1)]),
        ('role = "webmaster"', "role = webmaster", [("yaml-syntax", 24, 8)]),
        ('[[people]]\nid = "web"', '[people]\nid = "web"', [("yaml-syntax", 18, 8)]),
    ],
)
def test_every_fault_at_its_line(tmp_path, old, new, findings):
    assert old in SITE_TOML
    assert sorted(refused(tmp_path, SITE_TOML.replace(old, new))) == sorted(findings)


def test_all_faults_are_told_at_once(tmp_path):
    text = SITE_TOML.replace('name_en = "Sample', 'nme_en = "Sample').replace('role = "webmaster"', 'role = "x"')
    assert {rule for rule, _, _ in refused(tmp_path, text)} == {"unknown-key", "field-missing", "wrong-kind"}


def test_an_unknown_key_names_the_likely_one(tmp_path):
    with pytest.raises(ConfigError, match="did you mean “name_en”"):
        load(tmp_path, SITE_TOML.replace("name_en", "nme_en"))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (b"\xff\xfes\0", "encoding"),
        ("[site]\nname_th = 'ก'".encode("cp874"), "encoding"),
        (b"a = 1\na = 2", "yaml-syntax"),
        (b"a = " + b"[" * 5000, "yaml-syntax"),
    ],
)
def test_a_file_that_is_no_toml(tmp_path, text, rule):
    assert refused(tmp_path, text)[0][0] == rule


def test_a_missing_file(tmp_path):
    with pytest.raises(ConfigError, match=r"cannot open site\.toml"):
        load_settings(tmp_path)


@pytest.mark.parametrize("value", ["2560-10-01", '"2560-10-01"', '"1 ต.ค. 2560"', '"2017-10-01"', "2017-10-01"])
def test_a_day_in_either_era_with_or_without_quotes(tmp_path, value):
    people = load(tmp_path, SITE_TOML.replace('"1 ต.ค. 2560"', value)).people
    assert people[0].appointments[0].since == dt.date(2017, 10, 1)


@pytest.mark.parametrize("value", ["0", "1506816000", "true", "2560", "1.5"])
def test_a_number_is_no_day(tmp_path, value):
    refused(tmp_path, SITE_TOML.replace('"1 ต.ค. 2560"', value))


@pytest.mark.parametrize(
    ("url", "base_url", "base_path"),
    [
        ("https://example.go.th", "https://example.go.th", ""),
        ("https://example.go.th/", "https://example.go.th", ""),
        ("https://example.github.io/site/", "https://example.github.io/site", "/site"),
    ],
)
def test_base_url(tmp_path, url, base_url, base_path):
    site = load(tmp_path, SITE_TOML.replace("[support]", f'base_url = "{url}"\n[support]')).site
    assert (site.base_url, site.base_path) == (base_url, base_path)


@pytest.mark.parametrize(
    "url",
    ["example.go.th", "https://", "https://x/?q=1", "https://x/#a", "mailto:a@b", "javascript:x", "https://[", ""],
)
def test_an_address_that_is_none(tmp_path, url):
    found = refused(tmp_path, SITE_TOML.replace("[support]", f'base_url = "{url}"\n[support]'))
    assert [line for _, line, _ in found] == [LINES["[support]"]]


@pytest.mark.parametrize(
    ("name", "day", "person"),
    [
        ("head", "2018-01-01", "head"),
        ("นายตัวอย่าง ใจดี", "2018-01-01", "head"),
        ("  นายตัวอย่าง   ใจดี ", "2018-01-01", "head"),
        ("สาธารณสุขอำเภอตัวอย่าง", "2018-01-01", "head"),
        # SARA AM typed as two characters is the same name
        ("สาธารณสุขอ\u0e4d\u0e32เภอตัวอย่าง", "2018-01-01", "head"),
        ("head", "2017-10-01", "head"),  # the first day
        ("head", "2017-09-30", None),  # the day before
        ("web", "2018-01-01", None),  # has no approving role
        ("ใครก็ไม่รู้", "2018-01-01", None),
        ("", "2018-01-01", None),
        ("yes", "2018-01-01", None),
    ],
)
def test_approver(tmp_path, name, day, person):
    found = load(tmp_path).approver(name, dt.date.fromisoformat(day))
    assert (found.id if found else None) == person


def test_a_role_ends_the_day_before_until(tmp_path):
    text = SITE_TOML.replace('role = "district_head"', 'role = "district_head"\nuntil = "1 ต.ค. 2565"')
    settings = load(tmp_path, text)
    assert settings.approver("head", dt.date(2022, 9, 30))
    assert settings.approver("head", dt.date(2022, 10, 1)) is None


def test_a_position_of_two_able_people_means_nobody(tmp_path):
    text = SITE_TOML.replace("เจ้าพนักงานธุรการ", "สาธารณสุขอำเภอตัวอย่าง").replace('"webmaster"', '"group_head"')
    settings = load(tmp_path, text)
    day = dt.date(2018, 1, 1)
    assert settings.approver("สาธารณสุขอำเภอตัวอย่าง", day) is None
    assert settings.approver("web", day)


def test_texts_of_the_site(tmp_path):
    site = load(tmp_path, SITE_TOML.replace("[support]", 'short_name_th = "สสอ."\n[support]')).site
    assert site.text("short_name", "th") == "สสอ."
    assert site.text("short_name", "en") == site.name_en
    assert site.text("lead", "th") is None


def test_what_the_office_owes_is_said_with_its_reason(tmp_path):
    settings = load(tmp_path, SITE_TOML + '\n[[gaps]]\nof = "about/history"\nreason = "กำลังรวบรวม"\n')
    gap = settings.gap("about/history")
    assert gap is not None
    assert gap.reason == "กำลังรวบรวม"
    assert settings.gap("about/vision") is None


def test_holidays_of_the_office(tmp_path):
    toml = '\n[calendar]\nholidays = ["13 ตุลาคม 2568", "๒๓ ต.ค. ๒๕๖๘"]\n'
    assert load(tmp_path, SITE_TOML + toml).calendar.holidays == (dt.date(2025, 10, 13), dt.date(2025, 10, 23))
    assert load(tmp_path, SITE_TOML).calendar.holidays == ()
