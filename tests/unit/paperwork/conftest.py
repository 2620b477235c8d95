"""One item of the sample office, read as the program reads it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from pakphayun_ssg.build import read_site
from pakphayun_ssg.items import Item
from pakphayun_ssg.paperwork.wording import Desk
from tests import support

TODAY = dt.date(2025, 10, 8)
SUBMITTER = (
    "{name: นางสมมติ ส่งงาน, position: พยาบาลวิชาชีพ, unit: กลุ่มงานสมมติ, contact: 099-000-0000, received: 25 ก.ย. 2568}"
)
NURSE = {
    "content/news/jobs/nurse/index.md": support.item(
        title="ประกาศรับสมัครพยาบาล 3 อัตรา",
        summary="รับสมัครถึงวันที่ 30 ตุลาคม 2568",
        submitter=SUBMITTER,
        attachments="\n  - {file: plan-2569.pdf, title: แผน}",
    ),
    "content/news/jobs/nurse/plan-2569.pdf": support.make_file("pdf"),
}


@pytest.fixture
def desk_of(site: Callable[[Mapping[str, str | bytes]], Path]) -> Callable[..., tuple[Desk, tuple[Item, ...]]]:
    """``desk_of(files, toml=…)``: the office with these content files, and its items."""

    def make(
        files: Mapping[str, str | bytes] = NURSE, toml: str = support.SITE_TOML, today: dt.date = TODAY
    ) -> tuple[Desk, tuple[Item, ...]]:
        checked = read_site(site({**files, "site.toml": toml}), today)
        assert checked.ok, [finding.message.en for finding in checked.findings]
        return Desk(checked.settings, checked.mandate, today), checked.items

    return make


def squeezed(text: str) -> str:
    """``text`` without blanks, for comparing what different formats break differently."""
    return re.sub(r"\s+", "", text)
