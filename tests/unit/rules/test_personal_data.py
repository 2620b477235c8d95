"""The rules of personal data on everything that may hold some, and on three hundred real news."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from pakphayun_ssg.build import read_site
from pakphayun_ssg.files.look import look
from pakphayun_ssg.models import Place
from pakphayun_ssg.report import github, html, text
from pakphayun_ssg.report import json as json_report
from pakphayun_ssg.rules import pdpa_contact, pdpa_national_id, secret_committed
from pakphayun_ssg.thai.national_id import find_ids
from tests import planted
from tests.documents import cells, docx, paragraph, text_cell, xlsx
from tests.people import forms, grouped, national_id
from tests.sites.file_formats import zipped
from tests.support import SITE_TOML, TODAY, item, make_site

ID = national_id(1)
ITEM = "content/news/jobs/nurse.md"
OURS = ("pdpa-", "secret-")


def judged(rule, data, name, mandate):
    return list(rule.judge(name, look(data, name), Place(name), mandate))


def found(root, files, toml=SITE_TOML):
    findings = read_site(make_site(root, {"site.toml": toml, **files}), TODAY).findings
    return [finding for finding in findings if finding.rule.startswith(OURS)]


def silent(findings):
    """Whether no report repeats a number."""
    reports = (
        text.render(findings, lambda path: [ID, grouped(ID)] * 50, "th"),
        github.commands(findings) + github.step_summary(findings),
        html.page(findings),
        json.dumps([json_report.finding_values(finding) for finding in findings], ensure_ascii=False),
    )
    return not any(re.search(r"[0-9๐-๙]{5}", report) for report in reports)


@pytest.mark.parametrize("container", planted.CONTAINERS)
def test_every_form_in_every_corner_of_a_file(container, mandate):
    name = container.rpartition("/")[2]
    missed = []
    for form, written in planted.FORMS.items():
        data = planted.CONTAINERS[container](written)
        if data is None:
            continue
        findings = judged(pdpa_national_id, data, name, mandate)
        bare = form in {"bare", "thai", "zero-width"} and container in planted.UNLABELLED
        if [finding.severity for finding in findings] != ["warning" if bare else "error"] or not silent(findings):
            missed.append((form, findings))
    assert missed == []


def test_every_form_in_a_pdf_with_thai_letters(mandate):
    exam = look(planted.weasy_pdf(), "a.pdf")
    assert sum(1 for piece in exam.words.pieces for _ in find_ids(piece.text)) == len(planted.FORMS)


PLACES = (
    {"title": "{}"},
    {"summary": '"ผู้สมัคร {}"'},
    {"source": "\n  name: {}"},
    {"steps": "\n  - title: ขั้นแรก\n    documents: ['สำเนา {}']"},
    {"submitter": "\n  name: นางสาวสมมติ\n  reference: '{}'"},
    {"body": "ก {} ข\n"},
    {"body": "> - **{}**\n"},
    {"body": "```\n{}\n```\n"},
    {"body": "<!-- {} -->\n"},
)


def test_every_form_in_every_corner_of_an_item(tmp_path):
    contents = {
        f"content/news/jobs/n-{place}-{form}.md": (
            item(**{key: value.replace("{}", written) for key, value in PLACES[place].items()}),
            written,
        )
        for place in range(len(PLACES))
        for form, written in planted.FORMS.items()
    }
    findings = found(tmp_path, {path: content for path, (content, _) in contents.items()})
    assert [finding.place.path for finding in findings] == sorted(contents)
    assert {(finding.rule, finding.severity) for finding in findings} == {("pdpa-national-id", "error")}
    assert silent(findings)
    for path, line, column in (finding.place for finding in findings):
        content, written = contents[path]
        assert content.split("\n")[line - 1][column - 1 :].startswith(written)


def test_the_english_sibling_site_toml_and_names(tmp_path):
    files = {
        ITEM: item(),
        "content/news/jobs/nurse.en.md": f"---\ntitle: {ID}\n---\n\n{grouped(ID)}\n",
        f"content/news/jobs/n{ID}.md": item(),
        "content/news/jobs/list/index.md": item(attachments=f"\n  - {{file: '{grouped(ID)}.docx', title: ก}}"),
        f"content/news/jobs/list/{grouped(ID)}.docx": docx(paragraph("ก")),
    }
    findings = found(tmp_path, files, f"# {grouped(ID)}\n{SITE_TOML}")
    told = {(finding.place.path, finding.place.line, finding.severity) for finding in findings}
    assert told == {
        ("content/news/jobs/nurse.en.md", 2, "error"),
        ("content/news/jobs/nurse.en.md", 5, "error"),
        (f"content/news/jobs/n{ID}.md", 1, "warning"),
        ("content/news/jobs/list/index.md", 9, "error"),
        ("site.toml", 1, "error"),
    }


def test_front_matter_that_is_at_fault_is_searched_all_the_same(tmp_path):
    assert [f.place.line for f in found(tmp_path, {ITEM: f"---\ntitle: [\n---\n{ID}\n"})] == [4]
    assert [f.place.line for f in found(tmp_path, {ITEM: f"ไม่มีข้อมูลกำกับ\n{ID}\n"})] == [2]
    assert [f.place.line for f in found(tmp_path, {ITEM: item(f"เลข {ID}\n").encode("cp874")})] == [11]


def test_a_number_that_another_rule_quotes_is_masked(tmp_path):
    root = make_site(
        tmp_path, {"content/news/jobs/list/index.md": item(attachments=f"\n  - file: '{grouped(ID)}.pdf'")}
    )
    quoted = [f for f in read_site(root, TODAY).findings if f.rule == "file-missing"]
    assert quoted
    assert grouped(ID) not in quoted[0].message.th
    assert "×" in quoted[0].message.th


def test_many_in_one_file_are_one_finding_with_the_first_places(mandate):
    rows = cells([text_cell("เลขบัตร")], *([text_cell(national_id(number))] for number in range(1, 51)))
    findings = judged(pdpa_national_id, xlsx({"ก": rows}), "a.xlsx", mandate)
    assert len(findings) == 1
    assert "ช่อง A2, แผ่นงาน “ก” ช่อง A3, แผ่นงาน “ก” ช่อง A4 และอีก 47 แห่ง" in findings[0].message.th


def test_places_that_hold_the_number_are_masked(mandate):
    findings = judged(pdpa_national_id, zipped({f"{grouped(ID)}.docx": docx(paragraph(ID))}), "a.zip", mandate)
    assert findings
    assert silent(findings)


def test_contacts_of_the_site_are_its_own(tmp_path):
    body = "โทร. 080-000-0000 อีเมล own@gmail.com\n\nโทร. 080-000-0001\n"
    toml = SITE_TOML + '\n[office]\nphone = "080 000 0000"\nemail = "Own@gmail.com"\n'
    assert [f.place.line for f in found(tmp_path, {ITEM: item(body)}, toml)] == [13]


def test_the_submitter_may_be_called_back(tmp_path):
    assert found(tmp_path, {ITEM: item(submitter="\n  name: นางสาวสมมติ\n  contact: 080-000-0000")}) == []


def test_contacts_and_secrets_in_files(mandate):
    data = docx(paragraph("นายตัวอย่าง 080-000-0000") + paragraph("ftp://web:hunter2009@files.example/"))
    assert [f.severity for f in judged(pdpa_contact, data, "a.docx", mandate)] == ["warning"]
    assert [f.severity for f in judged(secret_committed, data, "a.docx", mandate)] == ["error"]


def test_a_secret_in_site_toml(tmp_path):
    toml = SITE_TOML + "\n# DB_PASSWORD=hunter2009x\n"
    assert [(f.rule, f.place.path) for f in found(tmp_path, {ITEM: item()}, toml)] == [
        ("secret-committed", "site.toml")
    ]


@pytest.fixture(scope="module")
def news(shared: Path, tmp_path_factory):
    """Findings on 300 real news. Approver, expiry and period are made up; title and body are as published."""
    path = shared / "thai-news/dev-300.jsonl"
    if not path.is_file():
        pytest.skip(f"{path} is not there")
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    files = {
        f"content/news/general/news-{row['id']}.md": item(
            row["body"] + "\n",
            title=json.dumps(row["title"], ensure_ascii=False),
            source=json.dumps({"name": "เว็บไซต์รัฐบาลไทย", "url": row["source_url"]}, ensure_ascii=False),
        )
        for row in rows
    }
    assert len(files) == 300
    return found(tmp_path_factory.mktemp("news") / "site", files)


@pytest.mark.parametrize("rule", ["pdpa-national-id", "secret-committed", "pdpa-contact"])
def test_no_false_alarm_on_real_news(news, rule):
    assert [finding for finding in news if finding.rule == rule] == []


def test_real_files_of_others_raise_no_alarm(shared, mandate):
    if not (shared / "files").is_dir():
        pytest.skip(f"{shared / 'files'} is not there")
    for path in sorted((shared / "files").iterdir()):
        exam = look(path.read_bytes(), path.name)
        for rule in (pdpa_national_id, secret_committed, pdpa_contact):
            assert list(rule.judge(path.name, exam, Place(path.name), mandate)) == [], path.name


def test_the_forms_are_twelve():
    assert len(forms(ID)) == 12
