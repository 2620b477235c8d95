"""The samples of ``docs/front-matter.md``: what it calls right passes, what it calls wrong meets the rule it names."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from pakphayun_ssg import check
from pakphayun_ssg.models import Finding
from tests.support import ROOT, item, make_file, make_site

PAGE = (ROOT / "docs/front-matter.md").read_text(encoding="utf-8")
TODAY = dt.date(2026, 11, 25)
PLACE = "content/news/jobs/x"
KEYS = {
    "title": "ประกาศ",
    "summary": "สรุป",
    "source": "งาน",
    "data_period": "ปีงบประมาณ 2570",
    "publish_date": "2569-11-23",
    "expiry_date": "2569-12-31",
    "approver": "somnuek",
}
OTHER_NAMES = {
    "expires": "expiry_date",
    "expiryDate": "expiry_date",
    "publishDate": "publish_date",
    "period_start": "data_period",
    "period_end": "data_period",
}


def samples(kind: str) -> list[tuple[str, str, str]]:
    """Key, YAML, and the rule that its heading names."""
    found = []
    for key, text in re.findall(r"^### `(\w+)`\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL):
        for head, yaml in re.findall(rf"^{kind}([^\n]*)\n\n```yaml\n(.*?)```", text, re.MULTILINE | re.DOTALL):
            rule = re.search(r"\(rules/([\w.-]+)\.md\)", head)
            found.append((key, yaml, rule[1] if rule else ""))
    return found


GOOD, BAD = samples("ถูก"), samples("ผิด")


def told(root: Path, yaml: str, *, with_files: bool = True) -> list[Finding]:
    """What is said of an item with this YAML and all else right."""
    given = {OTHER_NAMES.get(key, key) for key in re.findall(r"^([A-Za-z_]+):", yaml, re.MULTILINE)}
    front = "".join(f"{key}: {value}\n" for key, value in KEYS.items() if key not in given)
    replaced = re.search(r"^replaces: ([\w/-]+)", yaml, re.MULTILINE)
    files: dict[str, str | bytes] = {
        f"{PLACE}/index.md": f"---\n{front}{yaml.rstrip()}\n---\n\nเนื้อความ\n",
        "site.toml": (ROOT / "site.toml").read_bytes(),
    }
    if replaced and with_files:
        files[f"content/{replaced[1]}.md"] = item(**{**KEYS, "publish_date": "1 ต.ค. 2568"})
    for number, name in enumerate(sorted(set(re.findall(r"[\w-]+\.(?:pdf|jpg|png|docx|xlsx|zip)", yaml)))):
        if with_files:
            files[f"{PLACE}/{name}"] = make_file(name.rpartition(".")[2]) + b"\n" * number
    make_site(root, files)
    return [finding for finding in check(root, TODAY) if finding.place.path.startswith(PLACE)]


def test_every_key_has_both():
    keys = set(re.findall(r"^### `(\w+)`", PAGE, re.MULTILINE))
    assert {key for key, _, _ in GOOD} == keys


@pytest.mark.parametrize(("key", "yaml", "rule"), GOOD, ids=[f"{n}-{sample[0]}" for n, sample in enumerate(GOOD)])
def test_what_is_called_right_passes(tmp_path: Path, key: str, yaml: str, rule: str):
    assert [f for f in told(tmp_path, yaml) if f.severity == "error"] == []


@pytest.mark.parametrize(("key", "yaml", "rule"), BAD, ids=[f"{n}-{sample[0]}" for n, sample in enumerate(BAD)])
def test_what_is_called_wrong_meets_the_rule_it_names(tmp_path: Path, key: str, yaml: str, rule: str):
    found = told(tmp_path, yaml, with_files=rule not in {"file-missing", "bad-value"})
    assert rule in {finding.rule for finding in found}
