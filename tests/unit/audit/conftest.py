"""The complete sample, read once."""

from __future__ import annotations

import pytest

from pakphayun_ssg.audit.evidence import Evidence
from pakphayun_ssg.build import read_site
from pakphayun_ssg.publish import published
from tests.support import make_site
from tests.unit.audit.complete import DAY, complete_site


@pytest.fixture(scope="session")
def complete(tmp_path_factory, mandate):
    """The evidence of a site on which nothing lacks."""
    root = make_site(tmp_path_factory.mktemp("complete"), complete_site(mandate))
    checked = read_site(root, DAY)
    assert not [finding for finding in checked.findings if finding.severity == "error"], checked.findings
    return Evidence(checked.settings, checked.mandate, published(checked.items, DAY).shown, DAY)


@pytest.fixture
def evidence(tmp_path):
    """The evidence of any sample site on a day."""

    def read(files, today):
        checked = read_site(make_site(tmp_path, files), today)
        assert checked.ok, checked.findings
        return Evidence(checked.settings, checked.mandate, published(checked.items, today).shown, today)

    return read
