"""The Official Information Act (sections 7 and 9, and what the Board added) and the website standard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from pakphayun_ssg.audit.entries import NOTHING, OFFICIAL_INFORMATION, Entries
from pakphayun_ssg.audit.evidence import BOARD, falls_under
from pakphayun_ssg.audit.model import Line, Standing, Step, settled, worst
from pakphayun_ssg.audit.rhythm import covers, periods_of
from pakphayun_ssg.items import Item
from pakphayun_ssg.mandate.model import Entry, GwsComponent, OiaItem
from pakphayun_ssg.models import Text
from pakphayun_ssg.urls import join

ACT = Text("พ.ร.บ. ข้อมูลข่าวสารฯ มาตรา {item}", "Official Information Act, section {item}")
_STANDARD = Text("GWS (ประกาศ ข้อ 1.5 และ 4.3)", "GWS (clauses 1.5 and 4.3)")
ANYWHERE = "news/announcements"
"""Where something goes that no entry is made for; its front matter then states the tag."""
_YEAR = Text("ยังไม่มีของปีงบประมาณ พ.ศ. {year}", "nothing of fiscal year {year} (B.E.)")
_NAME = Text(
    "ที่อยู่ของเว็บไซต์ยังไม่เป็น .go.th (base_url ใน site.toml)", "the site's address is not .go.th (base_url in site.toml)"
)
_HTTPS = Text(
    "ที่อยู่ของเว็บไซต์ยังไม่เป็น https (base_url ใน site.toml)", "the site's address is not https (base_url in site.toml)"
)
_LACKING = Text("ยังไม่ครบ {count} หัวข้อ: {names}", "{count} entries lacking: {names}")
_NAMED = 3


def section_text(oia: str) -> str:
    """An item of the Act as it is written: "9 (8)"; those of the Board belong to 9 (8)."""
    return (oia if oia[-1] == ")" else BOARD).replace("(", " (")


def oia_lines(entries: Entries) -> Iterator[Line]:
    """A line for each item of sections 7 and 9, then for each that the Board added."""
    oia = entries.evidence.mandate.oia
    return (_oia(entries, item) for item in (*oia.items, *oia.board_items))


def oia_entry(entries: Entries, tag: str) -> Entry | None:
    """The entry of 1.5 whose page shows an item of the Act."""
    section = entries.evidence.mandate.section(OFFICIAL_INFORMATION)
    whole = tag if tag[-1] == ")" else BOARD
    return next((entry for entry in section.entries if whole in entry.oia), None) if section else None


def _oia(entries: Entries, wanted: OiaItem) -> Line:
    evidence, tag = entries.evidence, wanted.id
    items = evidence.by_oia.get(tag, ())
    state, why = entries.standing(items, lambda entry: any(falls_under(own, tag) for own in entry.oia))
    if items and wanted.per == "fiscal_year" and not _of_year(items, entries.year):
        state, why = "stale", _YEAR.fill({"year": entries.year})
    place = entries.place(lambda entry: tag in entry.oia)
    step = entries.judged[place].step if place else Step(ANYWHERE, (("oia", f"['{tag}']"),))
    view = oia_entry(entries, tag)
    gap = evidence.settings.gap(f"oia:{tag}")
    if gap is None and view and tag in view.oia:
        gap = evidence.settings.gap(f"{OFFICIAL_INFORMATION}/{view.slug}")
    line = Line(
        of=f"oia:{tag}", title=wanted.title, basis=ACT.fill({"item": section_text(tag)}), need=wanted.need,
        state=state, why=why, step=step, items=items, source=wanted.source, ev=wanted.ev,
        page=join(OFFICIAL_INFORMATION, view.slug) if view else None,
    )  # fmt: skip
    return settled(line, gap)


def _of_year(items: Sequence[Item], year: int) -> bool:
    return any(covers(item, period, "fiscal_year") for item in items for period in periods_of("fiscal_year", year))


def gws_lines(entries: Entries) -> Iterator[Line]:
    """A line for each of the eight headings of the Government Website Standard."""
    for component in entries.evidence.mandate.gws.components:
        of = f"gws:{component.id}"
        items = tuple(item for item in entries.evidence.items if component.id in entries.evidence.gws(item))
        state, why, step = _gws(entries, component, items)
        line = Line(
            of=of, title=component.title, basis=_STANDARD, need="must", state=state, why=why, step=step,
            items=items, source=component.source, ev=component.ev,
        )  # fmt: skip
        yield settled(line, entries.evidence.settings.gap(of))


def _gws(entries: Entries, component: GwsComponent, items: Sequence[Item]) -> tuple[Standing, Text, Step]:
    address = urlsplit(entries.evidence.settings.site.base_url or "")
    if component.id == "naming":
        named = (address.hostname or "").endswith(".go.th")
        return "satisfied" if named else "missing", _NAME, Step("site.toml", (("base_url", "https://….go.th"),))
    if component.id == "security":
        state: Standing = "satisfied" if address.scheme == "https" else "missing"
        return state, _HTTPS, Step("site.toml", (("base_url", "https://….go.th"),))
    lines = _of_component(entries, component.id)
    if any(page.slug.startswith(f"{component.id}/") for page in entries.evidence.mandate.fixed_pages):
        return "satisfied", NOTHING, Step(ANYWHERE)
    if not lines:
        return "satisfied" if items else "missing", NOTHING, Step(ANYWHERE, (("gws", f"['{component.id}']"),))
    owing = [line for line in lines if line.owing]
    names = Text(
        ", ".join(line.title.th for line in owing[:_NAMED]), ", ".join(line.title.en for line in owing[:_NAMED])
    )
    more = " …" if len(owing) > _NAMED else ""
    why = _LACKING.fill({"count": len(owing), "names": Text(names.th + more, names.en + more)})
    first = owing[0].step if owing else None
    return worst(line.state for line in owing), why, first or Step(ANYWHERE)


def _of_component(entries: Entries, component: str) -> list[Line]:
    """The lines of clause 1 that make up a heading: those the announcement demands, else those added for it."""
    mandate = entries.evidence.mandate
    found = []
    for section in mandate.sections:
        for entry in section.entries:
            line = entries.lines.get(f"{section.slug}/{entry.slug}")
            if line and (entry.gws or section.gws) == component:
                found.append(line)
    return [line for line in found if line.need == "must"] or [line for line in found if line.need == "add"]
