"""Pages at fixed addresses: the tool's own text, the office's own text, and all questions on one page."""

from __future__ import annotations

import pytest

from pakphayun_ssg.assets import load_assets
from pakphayun_ssg.build import read_site
from pakphayun_ssg.mandate.model import FIXED_PAGES
from pakphayun_ssg.plan import make_plan
from pakphayun_ssg.plan.outputs import Page
from pakphayun_ssg.publish import published
from tests.support import ROOT, SITE_TOML, TODAY, item, make_site

OWN = '\n[pages]\n"policies/privacy" = "laws/regulations/privacy"\n'
POLICY = {
    "content/laws/regulations/privacy.md": item("นโยบายของสำนักงานเอง", source="{name: ก, url: 'https://example.go.th'}")
}


def pages(tmp_path, files):
    checked = read_site(make_site(tmp_path, files), TODAY)
    assert checked.ok, checked.findings
    shown = published(checked.items, TODAY)
    plan = make_plan(checked.settings, checked.mandate, shown, checked.texts, load_assets(ROOT / "templates"))
    return {output.url: output for output in plan.outputs if isinstance(output, Page)}


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_site_has_them_in_both_languages(tmp_path, prefix):
    made = pages(tmp_path, {})
    assert {f"{prefix}/{slug}/" for slug in FIXED_PAGES} <= made.keys()


def test_the_office_s_own_text_takes_the_place(tmp_path):
    made = pages(tmp_path, {"site.toml": SITE_TOML + OWN, **POLICY})
    page = made["/policies/privacy/"]
    assert "นโยบายของสำนักงานเอง" in page.body
    assert page.view["card"]["href"] == "/laws/regulations/privacy/"
    assert made["/en/policies/privacy/"].view["text_lang"] == "th"
    assert made["/policies/website/"].template == "policies/website.th.html"


def test_an_own_text_that_came_down_leaves_the_general_one(tmp_path):
    source = "{name: ก, url: 'https://example.go.th'}"
    gone = {"content/laws/regulations/privacy.md": item("เดิม", source=source, expiry_date="2 ตุลาคม 2568")}
    assert pages(tmp_path, {"site.toml": SITE_TOML + OWN, **gone})["/policies/privacy/"].body == ""


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('"policies/privaci" = "laws/regulations/privacy"', "policies/privacy"),
        ('"policies/privacy" = "laws/regulations/other"', "laws/regulations/privacy"),
    ],
)
def test_a_name_that_is_not_there_is_an_error_with_the_nearest(tmp_path, line, told):
    checked = read_site(make_site(tmp_path, {"site.toml": f"{SITE_TOML}\n[pages]\n{line}\n", **POLICY}), TODAY)
    (finding,) = [finding for finding in checked.findings if finding.place.path == "site.toml"]
    assert told in finding.hint.en


def test_questions_of_all_items_stand_on_one_page(tmp_path):
    asked = item(questions="[{question: เปิดกี่โมง, answer: แปดโมงครึ่ง}]")
    made = pages(tmp_path, {"content/about/history/a.md": asked})
    (topic,) = made["/faq/"].view["topics"]
    assert topic["questions"] == [{"question": "เปิดกี่โมง", "answer": "แปดโมงครึ่ง"}]
    assert made["/about/history/a/"].view["questions"] == topic["questions"]
