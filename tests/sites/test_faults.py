"""A site made wrong on purpose: every finding stands where ``faults/table.tsv``, written by hand, says."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

import pakphayun_ssg
from pakphayun_ssg.models import Finding
from tests.rules.trees import make
from tests.support import TODAY

FAULTS = Path(__file__).parent / "faults"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Finding, ...]:
    return pakphayun_ssg.check(make(FAULTS, tmp_path_factory.mktemp("faults") / "site"), TODAY)


def table() -> Counter[tuple[str, str, int, int]]:
    with (FAULTS / "table.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return Counter((row["rule"], row["path"], int(row["line"]), int(row["column"])) for row in rows)


def test_every_finding_stands_where_the_table_says(told: tuple[Finding, ...]):
    found = Counter((finding.rule, *finding.place) for finding in told)
    assert sorted((found - table()).elements()) == [], "told, but not in the table"
    assert sorted((table() - found).elements()) == [], "in the table, but not told"


def test_there_are_more_than_fifty_of_different_kinds():
    assert len(table()) >= 50
    assert len({rule for rule, *_ in table()}) >= 50


def test_each_is_told_in_both_languages_with_a_way_to_mend_it(told: tuple[Finding, ...]):
    for finding in told:
        for text in (finding.message, finding.hint):
            assert text.th.strip(), finding
            assert text.en.strip(), finding
            assert "{" not in text.th.replace("[ หรือ {", ""), finding
