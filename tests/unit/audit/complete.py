"""A sample office that has published everything, made of the mandate itself. Every word of it is a sample.

The day is 20 กุมภาพันธ์ 2569, in the second quarter of fiscal year 2569: October, November and December are due, and of
the quarters the first.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pakphayun_ssg.audit.moit import EACH
from pakphayun_ssg.mandate.loader import Mandate
from pakphayun_ssg.mandate.model import Entry, MoitYear, Section
from tests.support import SITE_TOML, item, make_file

DAY = dt.date(2026, 2, 20)
YEAR = 2569
TOML = SITE_TOML.replace(
    "[support]", 'base_url = "https://sample.go.th"\nannouncement = "news/announcements/sample-1"\n[support]', 1
)

_PERIODS = {
    "month": ("ตุลาคม 2568", "พฤศจิกายน 2568", "ธันวาคม 2568"),
    "quarter": ("ไตรมาส 1/2569",),
    "fiscal_year": ("ปีงบประมาณ 2569",),
}
_PEOPLE = "\n  - {name: นายตัวอย่าง ใจดี, position: สาธารณสุขอำเภอตัวอย่าง, phone: 0-0000-0000, photo: a.jpg}"
_CONTACT = "{address: ตำบลตัวอย่าง, phone: 0-0000-0000, fax: 0-0000-0001, email: a@example.go.th, map: 'https://example.go.th/m'}"
_PLAN = "{budget_allocated_on: 1 ตุลาคม 2568, announced_on: 31 ตุลาคม 2568}"
_STEPS = "\n  - {title: ขั้นที่หนึ่ง, duration: 5 นาที}"


def complete_site(mandate: Mandate) -> dict[str, str | bytes]:
    """The files of the sample: path → text or bytes."""
    files: dict[str, str | bytes] = {"site.toml": TOML}
    for section in mandate.sections:
        for entry in section.entries:
            if entry.kind != "generated" and not entry.part_of:
                files |= dict(_entry(section, entry))
    files |= dict(_acts(mandate))
    files |= dict(_ita(mandate, mandate.year(YEAR)))
    return files


def _entry(section: Section, entry: Entry) -> Iterator[tuple[str, str | bytes]]:
    folder = f"content/{section.slug}/{entry.slug}"
    periods = _PERIODS[entry.per] if entry.per else ("1 พฤศจิกายน 2568",)
    if entry.of == "last":
        periods = ("ปีงบประมาณ 2568",)
    for number, period in enumerate(periods, 1):
        keys = {"title": f"ตัวอย่าง {entry.th}", "data_period": period, "publish_date": "1 พฤศจิกายน 2568"}
        yield f"{folder}/sample-{number}/index.md", item(**keys, **_keys(section, entry))
        if "photo" in entry.checks:
            yield f"{folder}/sample-{number}/a.jpg", make_file("jpg")
        if section.slug == "operation-manuals":
            yield f"{folder}/sample-{number}/manual.pdf", make_file("pdf")


def _keys(section: Section, entry: Entry) -> dict[str, str]:
    """What rules and the audit want inside."""
    keys = {}
    if section.slug == "laws":
        keys["source"] = "{name: ราชกิจจานุเบกษา, gazette: ตัวอย่าง}"
    if section.slug == "knowledge":
        keys["publish_time"] = "09:00"
    if section.slug in {"operation-manuals", "public-manuals"}:
        keys["steps"] = _STEPS
    if "photo" in entry.checks:
        keys |= {"people": _PEOPLE, "images": "\n  - {file: a.jpg, alt: ตัวอย่าง, credit: ตัวอย่าง}"}
    if "address" in entry.checks:
        keys["contact"] = _CONTACT
    if not entry.lends:
        keys["moit"] = f"['{entry.moit[0]}']"
    if "plan_in_time" in entry.checks:
        keys["procurement_plan"] = _PLAN
    return keys


def _acts(mandate: Mandate) -> Iterator[tuple[str, str]]:
    """The items of the Act whose tag no entry lends."""
    lent = {
        tag for section in mandate.sections if section.id != "1.5" for entry in section.entries for tag in entry.oia
    }
    for wanted in mandate.oia_items:
        if wanted not in lent and wanted != "9(8)":
            slug = f"oia-{wanted.replace('(', '-').rstrip(')')}"
            yield f"content/news/announcements/{slug}.md", item(title=f"ตัวอย่าง {wanted}", oia=f"['{wanted}']")


def _ita(mandate: Mandate, year: MoitYear) -> Iterator[tuple[str, str]]:
    """What no entry lends its tag to, for each quarter that is due."""
    lent = {tag for section in mandate.sections for entry in section.entries for tag in entry.moit}
    for indicator in year.indicators:
        tags = [part.id for part in year.parts(indicator.id)] or [indicator.id]
        for tag in tags:
            if tag in lent and tag != "4":
                continue
            due = [quarter for quarter in indicator.due or (1,) if quarter <= (1 if indicator.due == EACH else 2)]
            for quarter in due:
                path = f"content/ita/evidence/moit-{tag.replace('.', '-')}-q{quarter}.md"
                yield path, item(title=f"ตัวอย่าง MOIT {tag}", moit=f"['{tag}']", data_period=f"ไตรมาส {quarter}/2569")
