"""``audit``: how complete and current the site is, and the one next file to add."""

from __future__ import annotations

import re

from pakphayun_ssg.audit import audit
from pakphayun_ssg.audit.evidence import Evidence
from pakphayun_ssg.audit.values import audit_values
from pakphayun_ssg.build import read_site
from pakphayun_ssg.cli.context import Context, UsageError
from pakphayun_ssg.cli.results import has_errors
from pakphayun_ssg.models import Text
from pakphayun_ssg.publish import published
from pakphayun_ssg.report import audit as text_report
from pakphayun_ssg.report import audit_html, json
from pakphayun_ssg.thai.dates import DateError
from pakphayun_ssg.thai.digits import to_arabic
from pakphayun_ssg.thai.periods import parse_fiscal_year


def run(context: Context) -> int:
    """The audit as text, JSON or a page; ``--strict`` ends with 1 when what is demanded is missing or out of date."""
    options = context.options
    fiscal = read_year(options.fiscal_year) if options.fiscal_year else None
    quarter = read_quarter(options.quarter) if options.quarter else None
    checked = read_site(context.root, context.today)
    shown = published(checked.items, context.today).shown
    evidence = Evidence(checked.settings, checked.mandate, shown, context.today)
    if has_errors(checked.findings):
        context.say("มีรายการที่ผิดและไม่ได้นับ ใช้คำสั่ง check เพื่อดู", "Some items are at fault and not counted; see check.")
    result = audit(evidence, fiscal, quarter)
    if checked.mandate.year(result.fiscal_year).fiscal_year != result.fiscal_year:
        path = f"mandate/moit/{result.fiscal_year}.yaml"
        context.say(
            f"ยังไม่มีตัวชี้วัดของปี {result.fiscal_year} วางรายการใหม่ที่ {path} (ดู docs/audit.md)",
            f"The indicators of {result.fiscal_year} are not on file; put them in {path} (docs/audit.md).",
        )
    base = checked.settings.site.base_url or ""
    if context.format == "json":
        context.result(json.dump(audit_values(result, checked.settings, lambda url: base + url)))
    elif context.format == "html":
        office = checked.settings.site.text("name", context.language) or ""
        context.result(audit_html.render(result, office, context.language))
    else:
        context.result(text_report.render(result, context.language, colour=context.colour))
    return 1 if options.strict and result.required else 0


def read_year(text: str) -> int:
    """A fiscal year in either era: 2569, ๒๕๖๙, FY2569 or 2026.

    Raises:
        UsageError: it is no year.
    """
    try:
        return parse_fiscal_year(text)
    except DateError:
        message = Text(
            f"--fiscal-year ต้องเป็นปี พ.ศ. เช่น 2569: {text}", f"--fiscal-year wants a year such as 2569: {text}"
        )
        raise UsageError(message) from None


def read_quarter(text: str) -> int:
    """A quarter of the fiscal year, 1 to 4.

    Raises:
        UsageError: it is none.
    """
    found = re.fullmatch(r"\s*(?:Q|ไตรมาส(?:ที่)?)?\s*([1-4])\s*", to_arabic(text), re.IGNORECASE)
    if not found:
        raise UsageError(Text(f"--quarter ต้องเป็น 1 ถึง 4: {text}", f"--quarter is 1 to 4: {text}"))
    return int(found[1])
