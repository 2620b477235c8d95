"""The period that published data covers: what an author writes under ``data_period``, read and labelled."""

from __future__ import annotations

import re

from pakphayun_ssg.thai.period_forms import read_period
from pakphayun_ssg.thai.period_hints import explain_period
from pakphayun_ssg.thai.reasons import DateError
from pakphayun_ssg.thai.spans import Period, fiscal_quarter, fiscal_year, fiscal_year_period, period, quarter_period
from pakphayun_ssg.thai.written import prepare

__all__ = [
    "DateError",
    "Period",
    "fiscal_quarter",
    "fiscal_year",
    "fiscal_year_period",
    "parse_fiscal_year",
    "parse_period",
    "period",
    "quarter_period",
]


_NAMED = re.compile(r"\s*(?:FY|ปีงบประมาณ)?\s*(?:พ\.ศ\.)?\s*", re.IGNORECASE)


def parse_fiscal_year(text: str) -> int:
    """The Buddhist fiscal year that ``text`` names: ``2569``, ``FY2569``, ``ปีงบประมาณ พ.ศ. ๒๕๖๙`` or ``2026``.

    Raises DateError for any other text.
    """
    return fiscal_year(parse_period(f"ปีงบประมาณ {_NAMED.sub('', text, count=1)}").end)


def parse_period(text: str) -> Period:
    """The period that ``text`` names in one of the accepted forms, in 0-9 or ๐-๙ (interfaces, data_period).

    ``ปีงบประมาณ 2569``, ``FY2569``; ``ไตรมาส 1/2569``, ``ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2569``, ``FY2569-Q1``;
    ``รอบ 6 เดือน ปีงบประมาณ 2569`` (or 12); ``2568-10``, ``ตุลาคม 2568``; ``2568-10-01/2569-09-30``;
    any date that ``parse_date`` reads. A Christian year names the fiscal year that ends in it: FY2026 is 2569.

    Raises DateError for any other text, with the nearest reading where there is one; a year alone is
    refused, for it may be the fiscal or the calendar year.
    """
    plain = prepare(text)
    found = read_period(plain)
    if found is None:
        raise explain_period(plain)
    return found
