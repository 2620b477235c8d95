"""A frame around a sample office for the plans of single kinds of output, and whole plans."""

from __future__ import annotations

import pytest

from pakphayun_ssg.assets import load_assets
from pakphayun_ssg.build import read_site
from pakphayun_ssg.plan import make_plan
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


@pytest.fixture(scope="session")
def assets():
    return load_assets(ROOT / "templates")


@pytest.fixture
def planned(tmp_path, assets):
    """``planned(files)``: every output of a site with these files, by its address."""

    def plan(files, today=TODAY):
        checked = read_site(make_site(tmp_path, files), today)
        assert checked.ok, checked.findings
        shown = published(checked.items, today)
        made = make_plan(checked.settings, checked.mandate, shown, checked.texts, assets)
        assert made.findings == ()
        return {output.url: output for output in made.outputs}

    return plan
