"""A site on which nothing lacks has 100 %; whatever is taken away is named, with clause and next step."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pakphayun_ssg.audit import audit
from pakphayun_ssg.audit.evidence import Evidence
from pakphayun_ssg.mandate.loader import load_mandate
from pakphayun_ssg.schema import ProcurementPlan
from pakphayun_ssg.thai.dates import parse_date
from tests.unit.audit.complete import complete_site

PATHS = sorted(path for path in complete_site(load_mandate()) if path.endswith(".md"))


def without(evidence, path):
    return replace(evidence, items=tuple(item for item in evidence.items if item.path != path))


def altered(evidence, place, **keys):
    """The same with other front matter in the items of one entry."""
    items = [
        replace(item, front=item.front.model_copy(update=keys)) if f"{item.section}/{item.entry}" == place else item
        for item in evidence.items
    ]
    return replace(evidence, items=tuple(items))


def owing(evidence: Evidence):
    return [leaf for line in audit(evidence).lines for leaf in line.leaves if leaf.owing]


def test_nothing_lacks(complete):
    found = audit(complete)
    assert (found.percent, found.following, found.required) == (100, None, ())
    assert [chapter.percent for chapter in found.chapters] == [100, 100, 100, 100]
    assert {line.state for line in found.lines} == {"satisfied"}
    assert all(line.why is None and line.step is None for line in found.lines)


@pytest.mark.parametrize("path", PATHS)
def test_whatever_is_taken_away_is_named(complete, path):
    _, section, entry, *_ = path.split("/")
    found = audit(without(complete, path))
    leaves = [leaf for line in found.lines for leaf in line.leaves if leaf.owing]
    named = [leaf for leaf in leaves if leaf.step.place == f"{section}/{entry}"]
    assert named
    assert all(leaf.basis.th and leaf.basis.en and leaf.why.th and leaf.title.th for leaf in named)
    assert found.percent < 100
    assert found.following.step.place == f"{section}/{entry}"
    assert any(leaf in found.required for leaf in named if leaf.need == "must") is any(
        leaf.need == "must" for leaf in named
    )


@pytest.mark.parametrize("part", ["photo", "phone"])
@pytest.mark.parametrize("entry", ["executives", "executive-profile"])
def test_an_executive_without_one_of_the_four(complete, entry, part):
    place = f"about/{entry}"
    (item,) = complete.by_entry[place]
    person = item.front.people[0].model_copy(update={part: None})
    leaves = owing(altered(complete, place, people=(person,)))
    (line,) = [leaf for leaf in leaves if leaf.of == place]
    assert line.state == "missing"
    assert person.name in line.why.th
    assert ("รูปถ่าย" if part == "photo" else "โทรศัพท์") in line.why.th
    assert line.step.edit == item.path
    assert line.basis.th == "ประกาศ ข้อ 1.1"


def test_a_directory_that_names_nobody(complete):
    (line,) = [
        leaf for leaf in owing(altered(complete, "about/executives", people=())) if leaf.of == "about/executives"
    ]
    assert line.why.en == "people names nobody"


@pytest.mark.parametrize("part", ["address", "phone", "fax", "email", "map"])
def test_a_contact_without_one_of_the_five(complete, part):
    (item,) = complete.by_entry["about/contact-channels"]
    contact = item.front.contact.model_copy(update={part: None})
    leaves = {leaf.of: leaf for leaf in owing(altered(complete, "about/contact-channels", contact=contact))}
    assert leaves["about/contact-channels"].why.en.startswith("the contact lacks")
    assert {"oia:7(3)", "moit:2569/moit-2.1.7"} <= leaves.keys()
    if part != "address":
        assert leaves[f"about/{part}"].step.edit == item.path
        assert leaves[f"about/{part}"].step.keys == ((f"contact.{part}", "…"),)


def test_no_contact_at_all(complete):
    leaves = {leaf.of for leaf in owing(altered(complete, "about/contact-channels", contact=None))}
    assert {"about/contact-channels", "about/phone", "about/fax", "about/map", "about/email", "oia:7(3)"} <= leaves


@pytest.mark.parametrize(
    ("allocated", "announced", "state"),
    [
        ("1 ตุลาคม 2568", "12 พฤศจิกายน 2568", "satisfied"),
        ("๑ ตุลาคม ๒๕๖๘", "13 พ.ย. 68", "stale"),
        ("2568-10-03", "2568-11-14", "satisfied"),
        (None, None, "missing"),
    ],
)
def test_a_plan_within_thirty_working_days(complete, allocated, announced, state):
    plan = allocated and ProcurementPlan(budget_allocated_on=allocated, announced_on=announced)
    evidence = altered(complete, "news/procurement-plans", procurement_plan=plan)
    line = next(line for line in audit(evidence).lines if line.of == "news/procurement-plans")
    assert line.state == state
    leaves = {leaf.of for leaf in owing(evidence)}
    assert ({"oia:9(8)t1.2", "moit:2569/moit-2.17.2"} <= leaves) is (state != "satisfied")


def test_holidays_of_the_office_are_no_working_days(complete):
    plan = ProcurementPlan(budget_allocated_on="1 ตุลาคม 2568", announced_on="13 พฤศจิกายน 2568")
    evidence = altered(complete, "news/procurement-plans", procurement_plan=plan)
    holidays = complete.settings.calendar.model_copy(update={"holidays": (parse_date("13 ตุลาคม 2568"),)})
    evidence = replace(evidence, settings=complete.settings.model_copy(update={"calendar": holidays}))
    assert owing(evidence) == []


def test_news_of_last_year_is_no_news(complete):
    old = altered(complete, "news/general", publish_date=parse_date("30 กันยายน 2568"))
    (line,) = [leaf for leaf in owing(old) if leaf.of == "news/general"]
    assert (line.state, line.why.th) == ("stale", "ยังไม่มีรายการของปีงบประมาณ พ.ศ. 2569")


@pytest.mark.parametrize(
    ("address", "lacks"),
    [
        ("https://sample.go.th/dho", set()),
        ("http://sample.go.th", {"gws:security"}),
        ("https://sample.com", {"gws:naming"}),
        ("https://sample.go.th.example.com", {"gws:naming"}),
        (None, {"gws:naming", "gws:security"}),
    ],
)
def test_the_address_of_the_site(complete, address, lacks):
    site = complete.settings.site.model_copy(update={"base_url": address})
    leaves = owing(replace(complete, settings=complete.settings.model_copy(update={"site": site})))
    assert {leaf.of for leaf in leaves} == lacks
    assert all(leaf.step.place == "site.toml" for leaf in leaves)
