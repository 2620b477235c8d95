"""ITA for its assessors: the years, the indicators of each by quarter, and a permanent page for each indicator."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pakphayun_ssg.audit.moit import ITA
from pakphayun_ssg.audit.overview import Overview, Year
from pakphayun_ssg.mandate.model import Indicator
from pakphayun_ssg.models import Text
from pakphayun_ssg.plan.evidence import LATER, items_view, line_view, sentence
from pakphayun_ssg.plan.frame import Frame
from pakphayun_ssg.plan.listing import other_language
from pakphayun_ssg.plan.outputs import Page, View
from pakphayun_ssg.thai.periods import fiscal_year, quarter_period

TITLE = Text("การประเมินคุณธรรมและความโปร่งใส (ITA)", "Integrity and transparency assessment (ITA)")
YEAR = Text("ITA ปีงบประมาณ พ.ศ. {year}", "ITA, fiscal year {year} (B.E.)")
_GROUP = Text("ตัวชี้วัดที่ {number} {title}", "Indicator {number}: {title}")
_QUARTER = Text("ไตรมาสที่ {number}", "Quarter {number}")
_WHOLE_YEAR = Text("ตลอดปีงบประมาณ", "The whole fiscal year")
_OTHERS = Text("หลักฐานที่ครอบคลุมเกินหนึ่งไตรมาส", "Evidence that spans more than a quarter")


def ita_pages(frame: Frame, overview: Overview) -> Iterator[Page]:
    """The years; each year; each indicator of each year, with evidence or without."""
    yield _years_page(frame, overview)
    for year in overview.years:
        yield _year_page(frame, overview, year)
        for indicator in year.listed.indicators:
            yield _indicator_page(frame, year, indicator)


def _years_page(frame: Frame, overview: Overview) -> Page:
    title = frame.say(TITLE)
    view = frame.page(frame.at(ITA), title, [(title, None)], other=other_language(frame, ITA))
    now = fiscal_year(overview.evidence.today)
    view |= {"heading": title, "years": [_year_row(frame, year, now) for year in overview.years]}
    return Page(frame.at(ITA), "ita.html", view, frame.language)


def _year_row(frame: Frame, year: Year, now: int) -> View:
    return {
        "title": frame.say(YEAR.fill({"year": year.fiscal})),
        "href": frame.href(frame.at(ITA, str(year.fiscal))),
        "code": year.listed.code,
        "current": year.fiscal == now,
        **_figures(year),
    }


def _figures(year: Year) -> dict[str, Any]:
    """How many of the year's indicators are satisfied in every quarter that was due."""
    states = {
        indicator.id: {line.state for (number, _), line in year.lines.items() if number == indicator.id}
        for indicator in year.listed.indicators
    }
    due = [found for found in states.values() if found]
    return {"done": sum(found == {"satisfied"} for found in due), "due": len(due), "all": len(states)}


def _year_page(frame: Frame, overview: Overview, year: Year) -> Page:
    title = frame.say(YEAR.fill({"year": year.fiscal}))
    parts = (ITA, str(year.fiscal))
    crumbs = [(frame.say(TITLE), frame.at(ITA)), (title, None)]
    view = frame.page(frame.at(*parts), title, crumbs, other=other_language(frame, *parts))
    note = year.chapter.note
    view |= {
        "heading": title,
        "code": year.listed.code,
        "note": frame.say(note) if note else None,
        "groups": _groups(frame, year),
        "source": {"text": year.listed.source, "ev": year.listed.ev},
        "years": [
            {
                "title": str(other.fiscal),
                "href": frame.href(frame.at(ITA, str(other.fiscal))),
                "current": other is year,
            }
            for other in overview.years
        ],
        **_figures(year),
    }
    return Page(frame.at(*parts), "ita_year.html", view, frame.language)


def _groups(frame: Frame, year: Year) -> list[View]:
    titles = {group.id: group.title for group in year.listed.groups}
    found: dict[str, list[View]] = {}
    for indicator in year.listed.indicators:
        found.setdefault(indicator.group, []).append(_row(frame, year, indicator))
    return [
        {
            "title": frame.say(_GROUP.fill({"number": number, "title": titles[number]})) if number in titles else None,
            "indicators": rows,
        }
        for number, rows in found.items()
    ]


def _row(frame: Frame, year: Year, indicator: Indicator) -> View:
    return {
        "number": _number(year, indicator),
        "title": sentence(frame.say(indicator.title)),
        "href": frame.href(_address(frame, year, indicator)),
        "quarters": [
            {
                "number": quarter or 0,
                "title": frame.say(_QUARTER.fill({"number": quarter}) if quarter else _WHOLE_YEAR),
                "state": year.lines[indicator.id, quarter].state if (indicator.id, quarter) in year.lines else LATER,
            }
            for quarter in indicator.due or (None,)
        ],
    }


def _indicator_page(frame: Frame, year: Year, indicator: Indicator) -> Page:
    parts = (ITA, str(year.fiscal), year.listed.slug(indicator.id))
    number, title = _number(year, indicator), sentence(frame.say(indicator.title))
    year_title = frame.say(YEAR.fill({"year": year.fiscal}))
    crumbs = [(frame.say(TITLE), frame.at(ITA)), (year_title, frame.at(*parts[:2])), (number, None)]
    name = f"{number} {title} - {year_title}"
    other = other_language(frame, *parts)
    view = frame.page(frame.at(*parts), name, crumbs, description=year_title, other=other)
    site = frame.settings.site
    view |= {
        "heading": title,
        "number": number,
        "year": {"title": year_title, "href": frame.href(frame.at(*parts[:2]))},
        "note": frame.say(year.chapter.note) if year.chapter.note else None,
        "quarters": [_quarter(frame, year, indicator, quarter) for quarter in indicator.due or (None,)],
        "parts": _parts(frame, year, indicator),
        "others": _others(frame, year, indicator),
        "permanent": f"{site.base_url or ''}{frame.at(*parts)}",
        "source": {"text": indicator.source, "ev": indicator.ev},
        **_neighbours(frame, year, indicator),
    }
    return Page(frame.at(*parts), "ita_indicator.html", view, frame.language)


def _quarter(frame: Frame, year: Year, indicator: Indicator, quarter: int | None) -> View:
    """One quarter of an indicator, or its year where it is not known when evidence is due."""
    title, months = _WHOLE_YEAR, None
    items = year.of_quarter(indicator, quarter) if quarter else year.items(indicator.id)
    if quarter:
        period = quarter_period(year.fiscal, quarter)
        title = _QUARTER.fill({"number": quarter})
        months = {"start": frame.date(period.start), "end": frame.date(period.end)}
    line = year.lines.get((indicator.id, quarter))
    shown = () if line and line.parts else items
    view = line_view(frame, line) if line else {"state": LATER, "why": None}
    return {**view, "title": frame.say(title), "months": months, "id": f"q{quarter or 0}", **items_view(frame, shown)}


def _parts(frame: Frame, year: Year, indicator: Indicator) -> list[View]:
    """The parts of an indicator as they stand in the last quarter that was due."""
    lines = [line for (number, _), line in year.lines.items() if number == indicator.id]
    if not lines:
        return []
    return [{**line_view(frame, part, 5), "number": part.of.rpartition("-")[2]} for part in lines[-1].parts]


def _others(frame: Frame, year: Year, indicator: Indicator) -> View | None:
    """What is evidence of the year and of none of its quarters: a plan of the whole year."""
    placed = {item.url for quarter in indicator.due for item in year.of_quarter(indicator, quarter)}
    items = [item for item in year.items(indicator.id) if item.url not in placed] if indicator.due else []
    if not items or year.listed.parts(indicator.id):
        return None
    return {"title": frame.say(_OTHERS), **items_view(frame, items)}


def _neighbours(frame: Frame, year: Year, indicator: Indicator) -> View:
    every = year.listed.indicators
    at = every.index(indicator)
    before, after = every[at - 1] if at else None, every[at + 1] if at + 1 < len(every) else None

    def link(other: Indicator | None) -> View | None:
        if other is None:
            return None
        return {"title": _number(year, other), "href": frame.href(_address(frame, year, other))}

    return {"previous": link(before), "next": link(after)}


def _number(year: Year, indicator: Indicator) -> str:
    return f"{year.listed.code} {indicator.id}"


def _address(frame: Frame, year: Year, indicator: Indicator) -> str:
    return frame.at(ITA, str(year.fiscal), year.listed.slug(indicator.id))
