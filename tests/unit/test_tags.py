"""Tags against the lists of the mandate."""

from __future__ import annotations

import pytest

from pakphayun_ssg.build import read_site
from tests.support import TODAY, item, make_site

PATH = "content/news/jobs/a.md"


@pytest.mark.parametrize(
    ("keys", "findings"),
    [
        ({"oia": "['7(1)', '9(8)p']"}, []),
        ({"moit": "['1', '2.1.6']"}, []),
        ({"gws": "basic-info"}, []),
        ({"oia": "7(9)"}, [(8, 6, "7(9)")]),
        ({"oia": "['7(1)', '8(1)']"}, [(8, 15, "8(1)")]),
        ({"oia": "\n  - 7(1)\n  - 7(7)"}, [(10, 5, "7(7)")]),
        ({"moit": "['99']"}, [(8, 8, "99")]),
        ({"moit": "'01'"}, [(8, 7, "01")]),
        ({"gws": "basic"}, [(8, 6, "basic")]),
        ({"oia": "x", "moit": "x", "gws": "x"}, [(8, 6, "x"), (9, 7, "x"), (10, 6, "x")]),
    ],
)
def test_tags(tmp_path, keys, findings):
    checked = read_site(make_site(tmp_path, {PATH: item(**keys)}), TODAY)
    assert [(f.rule, f.place) for f in checked.findings if f.severity == "error"] == [
        ("bad-value", (PATH, line, column)) for line, column, _ in findings
    ]
    errors = [f for f in checked.findings if f.severity == "error"]
    for finding, (_, _, tag) in zip(errors, findings, strict=True):
        assert f"“{tag}” cannot be used" in finding.message.en


def test_the_likely_tag_is_named(tmp_path):
    (finding,) = read_site(make_site(tmp_path, {PATH: item(gws="basic-inf")}), TODAY).findings
    assert "did you mean “basic-info”?" in finding.hint.en
