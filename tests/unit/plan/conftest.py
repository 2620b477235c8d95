"""A frame around a sample office, for the plans of single kinds of output."""

from __future__ import annotations

import pytest

from pakphayun_ssg.assets import load_assets
from pakphayun_ssg.build import read_site
from pakphayun_ssg.plan.frame import Frame
from pakphayun_ssg.publish import published
from tests.support import ROOT, SITE_TOML, TODAY, make_site


@pytest.fixture
def frame_of(tmp_path):
    """``frame_of(files, language=…, today=…, toml=…)``: what the plan modules are given."""

    def make(files, language="th", today=TODAY, toml=SITE_TOML):
        checked = read_site(make_site(tmp_path, {**files, "site.toml": toml}), TODAY)
        assert checked.ok, checked.findings
        day = published(checked.items, today)
        return Frame(checked.settings, checked.mandate, load_assets(ROOT / "templates"), language, day)

    return make
