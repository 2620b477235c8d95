"""``--format sarif``: the verbs that find things print one log, whatever they find."""

from __future__ import annotations

import json

import pytest

from tests.support import item
from tests.unit.cli.conftest import Call


@pytest.mark.parametrize("verb", ["check", "build"])
def test_check_and_build_print_it(run: Call, site, verb: str) -> None:
    site({"content/news/jobs/a.md": "---\ntitle: ก\n---\n"})
    done = run(verb, "--format", "sarif")
    told = json.loads(done.out)["runs"][0]["results"]
    assert done.status == 1
    assert {result["ruleId"] for result in told} >= {"c2.1.3-metadata", "c4.2-expiry-set"}


def test_a_clean_site_is_a_log_without_results(run: Call, site) -> None:
    site({"content/news/jobs/a.md": item()})
    done = run("check", "--format", "sarif")
    assert (done.status, json.loads(done.out)["runs"][0]["results"]) == (0, [])
