"""ITA of the Ministry of Public Health: the indicators of a fiscal year, quarter by quarter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pakphayun_ssg.audit.entries import NOTHING, Entries, named
from pakphayun_ssg.audit.evidence import falls_under
from pakphayun_ssg.audit.model import Line, Standing, Step, settled, worst
from pakphayun_ssg.audit.rhythm import Owed, in_quarter, is_due, lacking, periods_of, quarters_so_far, years
from pakphayun_ssg.items import Item
from pakphayun_ssg.mandate.model import Indicator, IndicatorItem, MoitYear
from pakphayun_ssg.models import Text
from pakphayun_ssg.thai.periods import fiscal_year_period, quarter_period
from pakphayun_ssg.urls import join

ITA = "ita"
EVIDENCE = "ita/evidence"
EACH = (1, 2, 3, 4)
_BASIS = Text("ITA {code} {number} ปีงบประมาณ พ.ศ. {year}", "ITA {code} {number}, fiscal year {year} (B.E.)")
_QUARTER = Text(" ไตรมาสที่ {quarter}", ", quarter {quarter}")
_OTHER_YEAR = Text(
    "มีเฉพาะของปีอื่น ยังไม่มีของปีงบประมาณ พ.ศ. {year}", "only of other years; nothing of fiscal year {year} (B.E.)"
)
_OTHER_QUARTER = Text("ยังไม่มีของไตรมาสที่ {quarter}", "nothing of quarter {quarter}")
_PARTS = Text("ยังไม่ครบ {count} จาก {all} ข้อย่อย", "{count} of {all} parts lacking")


def moit_lines(entries: Entries, year: MoitYear, quarters: tuple[int, ...]) -> Iterator[Line]:
    """A line for each indicator and each of ``quarters`` in which it is due; once where that is not known.

    What reports on a quarter (due in each) is owed when the quarter is over.
    """
    for indicator in year.indicators:
        if not indicator.due:
            yield _indicator(entries, year, indicator, None)
        for quarter in indicator.due:
            if quarter in quarters and (indicator.due != EACH or _over(entries, quarter)):
                yield _indicator(entries, year, indicator, quarter)


def _over(entries: Entries, quarter: int) -> bool:
    days = entries.evidence.mandate.due_days("quarter")
    return is_due(quarter_period(entries.year, quarter), entries.evidence.today, days)


def _indicator(entries: Entries, year: MoitYear, indicator: Indicator, quarter: int | None) -> Line:
    fiscal, number = entries.year, indicator.id
    of = f"moit:{fiscal}/{year.slug(number)}"
    items = entries.evidence.of_year(number, year, fiscal)
    if quarter:
        items = tuple(item for item in items if in_quarter(item, fiscal, quarter, indicator.due))
    parts = tuple(_part(entries, year, part) for part in year.parts(number))
    if parts:
        lacks = sum(part.owing for part in parts)
        state, why = worst(part.state for part in parts), _PARTS.fill({"count": lacks, "all": len(parts)})
    else:
        state, why = _judge(entries, year, indicator, quarter, items)
    line = Line(
        of=of, title=indicator.title, basis=basis(year, number, fiscal, quarter), need="must", state=state, why=why,
        step=None if parts else step_of(entries, year, number, quarter), items=items, quarter=quarter, parts=parts,
        page=join(ITA, str(fiscal), year.slug(number)), source=indicator.source, ev=indicator.ev,
    )  # fmt: skip
    if parts:
        return line if line.owing else settled(line, None)
    return settled(line, entries.evidence.settings.gap(of))


def _part(entries: Entries, year: MoitYear, part: IndicatorItem) -> Line:
    fiscal, whole = entries.year, part.id.partition(".")[0]
    of = f"moit:{fiscal}/{year.slug(part.id)}"
    items = entries.evidence.of_year(part.id, year, fiscal)
    state, why = _of_items(entries, year, part.id, items)
    line = Line(
        of=of, title=part.title, basis=basis(year, part.id, fiscal, None), need="must", state=state, why=why,
        step=step_of(entries, year, part.id, None), items=items, source=part.source, ev=part.ev,
        page=join(ITA, str(fiscal), year.slug(whole)),
    )  # fmt: skip
    gap = entries.evidence.settings.gap(of) or entries.evidence.settings.gap(f"moit:{fiscal}/{year.slug(whole)}")
    return settled(line, gap)


def _judge(
    entries: Entries, year: MoitYear, indicator: Indicator, quarter: int | None, items: tuple[Item, ...]
) -> tuple[Standing, Text]:
    if indicator.per and quarter:
        months = periods_of("month", entries.year)[quarter * 3 - 3 : quarter * 3]
        days = entries.evidence.mandate.due_days("month")
        due = tuple(month for month in months if is_due(month, entries.evidence.today, days))
        lacks = lacking(items, Owed(due), "month")
        state: Standing = "satisfied" if not lacks else "missing" if len(lacks) == len(due) else "stale"
        return state, named(lacks) if lacks else NOTHING
    if quarter and not items and entries.evidence.of_year(indicator.id, year, entries.year):
        return "missing", _OTHER_QUARTER.fill({"quarter": quarter})
    return _of_items(entries, year, indicator.id, items)


def _of_items(entries: Entries, year: MoitYear, number: str, items: tuple[Item, ...]) -> tuple[Standing, Text]:
    """As the entries of the items stand; what is there for other years only is out of date."""
    if items:
        return entries.standing(items, lambda entry: any(falls_under(tag, number) for tag in year.numbers(entry.moit)))
    others = entries.evidence.tagged(number, year)
    earlier = any(max(years(item, entries.evidence.entry(item))) < entries.year for item in others)
    return ("stale", _OTHER_YEAR.fill({"year": entries.year})) if earlier else ("missing", NOTHING)


def step_of(entries: Entries, year: MoitYear, number: str, quarter: int | None) -> Step:
    """Where evidence of an indicator goes, and what its front matter must then say."""
    regular = indicator_due(year, number) == EACH
    place = entries.place(
        lambda entry: number in year.numbers(entry.moit) and not (regular and entry.per == "fiscal_year")
    )
    span = quarter_period(entries.year, quarter) if quarter else fiscal_year_period(entries.year)
    period = ("data_period", span.label.th)
    if place is None:
        return Step(EVIDENCE, (("moit", f"['{number}']"), period))
    there = entries.judged[place].step
    entry = entries.evidence.mandate.entry(*place.split("/"))
    stated = () if entry is None or entry.lends else (("moit", f"['{number}']"),)
    return there if there.edit else Step(place, (*stated, period))


def indicator_due(year: MoitYear, number: str) -> tuple[int, ...]:
    """The quarters in which an indicator is due; a part has none of its own."""
    indicator = year.indicator(number)
    return indicator.due if indicator else ()


def basis(year: MoitYear, number: str, fiscal: int, quarter: int | None) -> Text:
    """An indicator by its number, year and quarter."""
    text = _BASIS.fill({"code": year.code, "number": number, "year": fiscal})
    more = _QUARTER.fill({"quarter": quarter}) if quarter else Text("", "")
    return Text(text.th + more.th, text.en + more.en)


def looked_at(fiscal: int, today: dt.date, quarter: int | None) -> tuple[int, ...]:
    """The quarters of a fiscal year to audit: the one asked for, or those that have begun."""
    return (quarter,) if quarter else quarters_so_far(fiscal, today)
