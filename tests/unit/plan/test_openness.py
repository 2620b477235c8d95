"""The pages that tell what is open and what lacks: ITA, the Act, completeness, and the scheme for machines."""

from __future__ import annotations

import json

import jsonschema
import pytest

from pakphayun_ssg.assets import load_assets
from pakphayun_ssg.build import read_site
from pakphayun_ssg.plan import make_plan
from pakphayun_ssg.publish import published
from pakphayun_ssg.thai.dates import parse_date
from tests.support import ROOT, SITE_TOML, item, make_file, make_site
from tests.unit.audit.complete import DAY, complete_site

SCHEMA = json.loads((ROOT / "docs/publication-scheme.schema.json").read_text(encoding="utf-8"))
KEEP = {"expiry_date": "never", "expiry_reason": "ตัวอย่าง"}
NOW = parse_date("20 กุมภาพันธ์ 2569")


@pytest.fixture(scope="session")
def assets():
    return load_assets(ROOT / "templates")


@pytest.fixture
def planned(tmp_path, assets):
    def plan(files, today=NOW):
        checked = read_site(make_site(tmp_path, files), today)
        assert checked.ok, checked.findings
        made = make_plan(checked.settings, checked.mandate, published(checked.items, today), checked.texts, assets)
        assert made.findings == ()
        return {output.url: output for output in made.outputs}

    return plan


def scheme(outputs):
    value = json.loads(outputs["/publication-scheme.json"].data)
    jsonschema.validate(value, SCHEMA, format_checker=jsonschema.FormatChecker())
    return value


def test_every_indicator_of_every_year_has_its_address(planned, mandate):
    outputs = planned({})
    for prefix in ("", "/en"):
        assert f"{prefix}/ita/" in outputs
        for year in mandate.moit:
            assert f"{prefix}/ita/{year.fiscal_year}/" in outputs
            for indicator in year.indicators:
                assert f"{prefix}/ita/{year.fiscal_year}/{year.slug(indicator.id)}/" in outputs
    assert "/ita/2569/moit-22/" in outputs
    assert "/ita/2564/eb-1/" in outputs


def test_an_empty_indicator_says_so(planned):
    page = planned({})["/ita/2569/moit-12/"]
    states = [(quarter["title"], quarter["state"], quarter["items"]) for quarter in page.view["quarters"]]
    assert states == [("ไตรมาสที่ 2", "missing", []), ("ไตรมาสที่ 4", "later", [])]
    assert page.view["permanent"] == "/ita/2569/moit-12/"


def test_evidence_stands_in_its_quarter_with_its_files(planned):
    folder = "content/ita/evidence/bribery"
    files = {
        f"{folder}/index.md": item(
            title="มาตรการ",
            moit="['12']",
            data_period="รอบ 6 เดือน ปีงบประมาณ 2569",
            attachments="\n  - {file: a.pdf}",
            **KEEP,
        ),
        f"{folder}/a.pdf": make_file("pdf"),
    }
    outputs = planned(files)
    first, last = outputs["/ita/2569/moit-12/"].view["quarters"]
    (shown,) = first["items"]
    assert (shown["title"], shown["href"], shown["period"]) == (
        "มาตรการ", "/ita/evidence/bribery/", "รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2569"
    )  # fmt: skip
    assert shown["files"][0]["href"] == "/ita/evidence/bribery/a.pdf"
    assert (first["state"], last["items"]) == ("satisfied", [])
    row = next(
        row
        for group in outputs["/ita/2569/"].view["groups"]
        for row in group["indicators"]
        if row["number"] == "MOIT 12"
    )
    assert [quarter["state"] for quarter in row["quarters"]] == ["satisfied", "later"]
    assert "/ita/evidence/" in outputs


def test_evidence_of_the_whole_year_is_shown_apart(planned):
    files = {"content/ita/evidence/a.md": item(title="แผน", moit="['4']", data_period="ปีงบประมาณ 2569", **KEEP)}
    view = planned(files)["/ita/2569/moit-4/"].view
    assert view["others"]["items"][0]["title"] == "แผน"
    assert all(not quarter["items"] for quarter in view["quarters"][:3])


def test_parts_are_shown_with_what_each_lacks(planned):
    view = planned({"content/about/structure/a.md": item(**KEEP)})["/ita/2569/moit-2/"].view
    parts = {part["number"]: part for part in view["parts"]}
    assert parts["2.1.3"]["items"][0]["href"] == "/about/structure/a/"
    assert (parts["2.1.4"]["state"], parts["2.1.4"]["items"]) == ("missing", [])


def test_an_item_lives_once_and_appears_in_every_view(planned):
    outputs = planned({"content/about/structure/a.md": item(title="โครงสร้าง", **KEEP)})
    lines = [line for group in outputs["/official-information/"].view["groups"] for line in group["lines"]]
    (line,) = [line for line in lines if line["number"] == "มาตรา 7 (1)"]
    assert line["items"][0]["href"] == "/about/structure/a/"
    assert line["href"] == "/official-information/s7-1/"
    assert "/about/structure/a/" in json.dumps(outputs["/official-information/s7-1/"].view["groups"])
    assert sum(url.endswith("/structure/a/") for url in outputs) == 1


def test_what_the_act_wants_and_is_not_there(planned):
    gaps = '\n[[gaps]]\nof = "oia:9(6)"\nreason = "ไม่มีสัญญาสัมปทาน"\n'
    outputs = planned({"site.toml": SITE_TOML + gaps})
    lines = [line for group in outputs["/official-information/"].view["groups"] for line in group["lines"]]
    found = {line["number"]: line for line in lines if line["number"]}
    assert len(lines) == 32
    assert (found["มาตรา 9 (6)"]["state"], found["มาตรา 9 (6)"]["why"]) == ("stated", "ไม่มีสัญญาสัมปทาน")
    assert found["มาตรา 9 (7)"]["state"] == "missing"
    assert outputs["/official-information/s9-6/"].view["empty_text"] == "ไม่มีสัญญาสัมปทาน"


def test_the_pages_are_linked(planned):
    outputs = planned({})
    footer = outputs["/"].view["footer"]
    assert (footer["ita"], footer["official"], footer["completeness"]) == (
        "/ita/", "/official-information/", "/completeness/"
    )  # fmt: skip
    assert {page["href"] for page in outputs["/sitemap/"].view["others"]} >= {"/ita/", "/completeness/"}


def test_the_scheme_of_an_empty_site(planned):
    found = scheme(planned({}))
    assert (found["version"], found["now"], found["fiscal_year"], found["quarters"]) == (1, "2026-02-20", 2569, [1, 2])
    assert found["percent"] == 0
    assert found["next"]["next_step"]["command"] == "python3 build.py new about/contact-channels"
    assert [chapter["id"] for chapter in found["lists"]] == ["announcement", "oia", "gws", "moit"]


def test_the_scheme_of_a_complete_site(planned, mandate):
    outputs = planned(complete_site(mandate), DAY)
    found = scheme(outputs)
    assert (found["percent"], found["next"], found["summary"]["required_owing"]) == (100, None, 0)
    page = found["lists"][0]["lines"][0]
    assert page["items"][0]["url"] == "https://sample.go.th/about/history/sample-1/"
    view = outputs["/completeness/"].view
    assert view["percent"] == 100
    assert all(not chapter["owing"] for chapter in view["chapters"])
    assert outputs["/ita/2569/"].view["done"] == outputs["/ita/2569/"].view["due"] == 21


def test_next_years_list_is_one_new_file_in_the_site(planned):
    """FY2570 with two indicators, one renumbered: audit, pages and tags know it, and no code was changed."""
    listed = (
        'fiscal_year: "2570"\ncode: MOIT\nsource: "ตัวอย่าง"\nev: I\nindicators:\n'
        '  - {id: "1", th: "ตัวชี้วัดใหม่", en: "New", quarters: ["1"], source: "ตัวอย่าง", ev: I}\n'
        '  - {id: "31", th: "สขร.1", en: "Monthly", quarters: ["1", "2", "3", "4"], per: month, source: "ก", ev: I}\n'
        'renumbered:\n  - {was: "5", now: ["31"], source: "ตัวอย่าง", ev: I}\n'
    )
    months = {
        f"content/news/procurement-results/m{number}.md": item(data_period=month, publish_date="1 ก.พ. 2570", **KEEP)
        for number, month in enumerate(["ตุลาคม 2569", "พฤศจิกายน 2569", "ธันวาคม 2569"])
    }
    own = {"content/ita/evidence/a.md": item(title="ใหม่", moit="'31'", data_period="ไตรมาส 1/2570", **KEEP)}
    outputs = planned({"mandate/moit/2570.yaml": listed, **months, **own}, parse_date("20 กุมภาพันธ์ 2570"))
    assert "/ita/2570/moit-31/" in outputs
    assert "/ita/2570/moit-2/" not in outputs
    assert "/ita/2569/moit-2/" in outputs
    first = outputs["/ita/2570/moit-31/"].view["quarters"][0]
    assert (first["state"], len(first["items"])) == ("satisfied", 4)
    lines = {line["of"]: line["state"] for line in scheme(outputs)["lists"][-1]["lines"]}
    assert lines == {"moit:2570/moit-1": "missing", "moit:2570/moit-31": "satisfied"}
    assert outputs["/ita/2570/"].view["note"] is None


def test_without_its_list_a_year_says_that_it_borrows_one(planned):
    view = planned({}, parse_date("1 ตุลาคม 2569"))["/ita/2570/"].view
    assert view["note"].startswith("ยังไม่มีรายการตัวชี้วัดของปีงบประมาณ พ.ศ. 2570")
    assert "/ita/2570/" not in planned({}, parse_date("30 กันยายน 2569"))


def test_a_number_that_the_list_does_not_know_has_its_page(planned):
    files = {"content/ita/evidence/a.md": item(title="หลักฐาน", moit="['22']", data_period="ปีงบประมาณ 2564", **KEEP)}
    outputs = planned(files)
    view = outputs["/ita/2564/eb-22/"].view
    assert view["quarters"][0]["items"][0]["title"] == "หลักฐาน"
    assert view["heading"] == "ไม่พบชื่อของตัวชี้วัดนี้"


def test_a_year_of_which_no_list_was_found_borrows_a_whole_one(planned):
    files = {"content/ita/evidence/a.md": item(moit="['13']", data_period="ปีงบประมาณ 2567", **KEEP)}
    outputs = planned(files)
    assert "2568" in outputs["/ita/2567/"].view["note"]
    assert outputs["/ita/2567/moit-13/"].view["quarters"][0]["state"] == "satisfied"
    assert "/ita/2566/" not in outputs


def test_an_old_address_may_not_take_a_permanent_one(tmp_path):
    files = {"content/news/jobs/a.md": item(aliases="/ita/2569/moit-5/")}
    findings = read_site(make_site(tmp_path, files), NOW).findings
    assert [finding.rule for finding in findings] == ["duplicate-url"]


def test_a_text_may_link_to_a_permanent_address(tmp_path):
    files = {"content/news/jobs/a.md": item("[ITA](/ita/2569/moit-5/) [ครบ](/completeness/)\n")}
    assert read_site(make_site(tmp_path, files), NOW).findings == ()
