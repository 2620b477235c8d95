"""The page of each section and each entry, every one of them, with content or without."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pakphayun_ssg.audit.acts import section_text
from pakphayun_ssg.audit.entries import OFFICIAL_INFORMATION
from pakphayun_ssg.audit.evidence import falls_under
from pakphayun_ssg.items import Item
from pakphayun_ssg.mandate.model import Entry, Section
from pakphayun_ssg.models import Text
from pakphayun_ssg.plan.frame import CLAUSE, Frame
from pakphayun_ssg.plan.outputs import Page, View
from pakphayun_ssg.plan.paging import chunks, pager, tail
from pakphayun_ssg.plan.parts import link_view
from pakphayun_ssg.plan.years import calendar_anchor, fiscal_anchor, groups

PER_PAGE = 50
NEWS = "news"

_EMPTY = {
    "must": Text(
        "ประกาศกำหนดให้เผยแพร่ข้อมูลในหัวข้อนี้ สำนักงานยังไม่ได้เผยแพร่",
        "The announcement requires information here; the office has not published any yet.",
    ),
    "if_any": Text(
        "ประกาศให้เผยแพร่เมื่อมีข้อมูล (ถ้ามี) ขณะนี้ยังไม่มี",
        "The announcement asks for this where there is any; there is none at present.",
    ),
    "add": Text(
        "หัวข้อนี้เพิ่มเติมตามมาตรฐานเว็บไซต์ภาครัฐหรือการประเมิน ITA สำนักงานยังไม่ได้เผยแพร่",
        "This heading is added for the website standard or ITA; nothing is published yet.",
    ),
}
_ACT = Text("พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. 2540 มาตรา {item}", "Official Information Act B.E. 2540, section {item}")
PAGE = Text("{title} (หน้า {number})", "{title} (page {number})")


def members(frame: Frame, section: Section, entry: Entry) -> tuple[Item, ...]:
    """The items of an entry: those that stand in it, or for 1.5 those that bear its tag."""
    if section.slug == OFFICIAL_INFORMATION:
        return tuple(item for item in frame.items if any(falls_under(tag, entry.oia[0]) for tag in item.oia))
    return frame.by_entry.get((section.slug, entry.slug), ())


def other_language(frame: Frame, *parts: str) -> str:
    """The same list in the other language: every list is in both."""
    return "/" + "/".join([*(["en"] if frame.language == "th" else []), *parts, ""])


def section_pages(frame: Frame) -> Iterator[Page]:
    """One page a section, listing its entries; that of 1.5 is in ``official``."""
    for section in frame.mandate.sections:
        if section.slug == OFFICIAL_INFORMATION:
            continue
        title = frame.say(section.title)
        url = frame.at(section.slug)
        view = frame.page(
            url,
            title,
            [(title, None)],
            description=frame.say(CLAUSE.fill({"number": section.id})),
            section=section,
            other=other_language(frame, section.slug),
        )
        view |= {
            "heading": title,
            "number": section.id,
            "clause_text": section.says,
            "entries": [_entry_row(frame, section, entry) for entry in section.entries],
            "facts": frame.facts(*(f"{section.slug}/{entry.slug}" for entry in section.entries)),
            "links": [_link_group(frame, section, entry) for entry in section.entries if entry.kind == "links"],
        }
        yield Page(url, "section.html", view, frame.language)


def _link_group(frame: Frame, section: Section, entry: Entry) -> View:
    """The links of one entry of 1.4, whatever items they stand in."""
    links = [link_view(link) for item in members(frame, section, entry) for link in item.front.links]
    return {
        "title": frame.say(entry.title),
        "href": frame.href(frame.at(section.slug, entry.slug)),
        "links": links,
    }


def _entry_row(frame: Frame, section: Section, entry: Entry) -> View:
    items = members(frame, section, entry)
    return {
        "title": frame.say(entry.title),
        "href": frame.href(frame.at(section.slug, entry.slug)),
        "need": entry.need,
        "count": len(items),
        "latest": frame.card(items[0]) if items else None,
        "part_of": _part_of(frame, section, entry),
    }


def _with_parts(section: Section, entry: Entry) -> list[str]:
    """The entry and those that are part of it: the contact page shows the e-mail address too."""
    parts = (part for part in section.entries if part is entry or part.part_of == entry.slug)
    return [f"{section.slug}/{part.slug}" for part in parts]


def _part_of(frame: Frame, section: Section, entry: Entry) -> View | None:
    whole = section.entry(entry.part_of) if entry.part_of else None
    if whole is None:
        return None
    return {"title": frame.say(whole.title), "href": frame.href(frame.at(section.slug, whole.slug))}


def entry_pages(frame: Frame) -> Iterator[Page]:
    """The list of each entry, in pages of fifty; an entry without content says so."""
    for section in frame.mandate.places:
        for entry in section.entries:
            items = members(frame, section, entry)
            pages = chunks(items, PER_PAGE)
            for number, chunk in enumerate(pages, 1):
                yield _entry_page(frame, section, entry, chunk, (number, len(pages), items))


def _entry_page(
    frame: Frame, section: Section, entry: Entry, chunk: Sequence[Item], position: tuple[int, int, Sequence[Item]]
) -> Page:
    number, total, every = position
    parts = (section.slug, entry.slug, *tail(number))
    title = frame.say(entry.title)
    if number > 1:
        title = frame.say(PAGE.fill({"title": title, "number": number}))
    section_title = frame.say(section.title)
    view = frame.page(
        frame.at(*parts),
        title,
        [(section_title, frame.at(section.slug)), (title, None)],
        description=" · ".join(_basis(frame, section, entry)),
        section=section,
        entry=entry,
        other=other_language(frame, *parts),
    )
    view |= {
        "heading": title,
        "section": {"number": section.id, "title": section_title, "href": frame.href(frame.at(section.slug))},
        "description_text": None,
        "groups": groups(frame, chunk, by_year=section.slug == NEWS),
        "years": _years(frame, section, entry, every) if section.slug == NEWS else None,
        "links": _link_group(frame, section, entry)["links"] if entry.kind == "links" and number == 1 else [],
        "count": len(every),
        "empty_text": None if every else _empty(frame, section, entry),
        "facts": frame.facts(*_with_parts(section, entry)),
        "part_of": _part_of(frame, section, entry),
        "pager": pager(frame, (section.slug, entry.slug), number, total),
        "basis": _basis(frame, section, entry),
    }
    return Page(frame.at(*parts), "entry.html", view, frame.language)


def _years(frame: Frame, section: Section, entry: Entry, items: Sequence[Item]) -> View:
    """Ways into a long list, by fiscal year and by calendar year (1.8)."""
    pages = {
        anchor: number // PER_PAGE + 1
        for number, item in reversed(list(enumerate(items)))
        for anchor in (fiscal_anchor(item), calendar_anchor(item))
    }

    def ways(kind: str) -> list[View]:
        wanted = sorted((anchor for anchor in pages if anchor.startswith(kind)), reverse=True)
        return [{"year": anchor.removeprefix(kind), "href": f"{link(pages[anchor])}#{anchor}"} for anchor in wanted]

    def link(page: int) -> str:
        return frame.href(frame.at(section.slug, entry.slug, *tail(page)))

    return {"fiscal": ways("fy"), "calendar": ways("y")}


def _empty(frame: Frame, section: Section, entry: Entry) -> str:
    """Why nothing stands here: the office's own reason, else what the announcement says of it."""
    tags = entry.oia if section.slug == OFFICIAL_INFORMATION else ()
    names = (f"{section.slug}/{entry.slug}", *(f"oia:{tag}" for tag in tags))
    gap = next(filter(None, map(frame.settings.gap, names)), None)
    return gap.reason if gap else frame.say(_EMPTY[entry.need])


def _basis(frame: Frame, section: Section, entry: Entry) -> list[str]:
    """Why this entry is there: the clause, the sections of the Act, the ITA indicators."""
    rules = [CLAUSE.fill({"number": section.id})] if entry.need != "add" else []
    rules += [_ACT.fill({"item": section_text(tag)}) for tag in entry.oia if tag[-1] == ")"]
    rules += [Text(f"MOPH ITA: MOIT {tag}", f"MOPH ITA: MOIT {tag}") for tag in entry.moit]
    return [frame.say(rule) for rule in rules]
