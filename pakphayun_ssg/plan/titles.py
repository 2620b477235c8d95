"""Ways to an item without searching: all titles in the order of the alphabet, and year by year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Text
from pakphayun_ssg.plan.frame import SEARCH, Frame
from pakphayun_ssg.plan.listing import PAGE, PER_PAGE, other_language
from pakphayun_ssg.plan.outputs import Page, View
from pakphayun_ssg.plan.paging import chunks, pager, tail
from pakphayun_ssg.thai.sorting import LETTERS, initial, sort_key
from pakphayun_ssg.thai.written import ERA_YEARS

_DIGITS = "0-9"
_BY_LETTER = Text("ชื่อเรื่องที่ขึ้นต้นด้วย {letter}", "Titles beginning with {letter}")
_BY_YEAR = Text("เผยแพร่ในปี พ.ศ. {year}", "Published in {christian} (B.E. {year})")
_OTHER = Text("ตัวเลขหรือเครื่องหมาย", "a digit or a mark")


def ways(frame: Frame) -> View:
    """Links to the lists, for the search page; a year is also a choice of its filter."""
    return {
        "letters": [
            {
                "title": _letter(frame, key),
                "href": frame.href(frame.at("search", *_slug(key))),
                "thai": key in LETTERS,
            }
            for key in _letters(frame)
        ],
        "years": [
            {
                "title": str(year if frame.language == "th" else year - ERA_YEARS),
                "href": frame.href(frame.at("search", "years", str(year))),
                "value": str(year),
            }
            for year in _years(frame)
        ],
    }


def title_pages(frame: Frame) -> Iterator[Page]:
    """The lists, in pages of fifty. In both languages the same, for a search in either finds the same items."""
    for key, items in _letters(frame).items():
        yield from _pages(frame, _slug(key), _BY_LETTER.fill({"letter": _letter(frame, key)}), items)
    for year, items in _years(frame).items():
        title = _BY_YEAR.fill({"year": year, "christian": year - ERA_YEARS})
        yield from _pages(frame, ("years", str(year)), title, items)


def _title(frame: Frame, item: Item) -> str:
    return item.translation.title if frame.language == "en" and item.translation else item.front.title


def _letters(frame: Frame) -> Mapping[str, list[Item]]:
    """Heading → items, in the order of the alphabet: digits, Latin, Thai."""
    groups: dict[str, list[Item]] = defaultdict(list)
    for item in sorted(frame.items, key=lambda item: (sort_key(_title(frame, item)), item.url)):
        groups[initial(_title(frame, item))].append(item)
    return groups


def _years(frame: Frame) -> Mapping[int, list[Item]]:
    """Year of the Buddhist Era → items, the newest first."""
    groups: dict[int, list[Item]] = defaultdict(list)
    for item in sorted(frame.items, key=lambda item: (-item.front.publish_date.toordinal(), item.url)):
        groups[item.front.publish_date.year + ERA_YEARS].append(item)
    return groups


def _letter(frame: Frame, key: str) -> str:
    return frame.say(_OTHER) if key == "0" else key


def _slug(key: str) -> tuple[str, str]:
    return "titles", _DIGITS if key == "0" else LETTERS.get(key, key.lower())


def _pages(frame: Frame, slug: tuple[str, str], heading: Text, items: Sequence[Item]) -> Iterator[Page]:
    parted = chunks(items, PER_PAGE)
    base = ("search", *slug)
    for number, chunk in enumerate(parted, 1):
        parts = (*base, *tail(number))
        title = frame.say(heading)
        if number > 1:
            title = frame.say(PAGE.fill({"title": title, "number": number}))
        crumbs = [(frame.say(SEARCH), frame.at("search")), (title, None)]
        view = frame.page(frame.at(*parts), title, crumbs, other=_other(frame, parts))
        if parts[1] != "years":
            view["languages"] = []  # the other language has its own letters: a way on, but not the same page
        view |= {
            "heading": title,
            "cards": [frame.card(item) for item in chunk],
            "count": len(items),
            "pager": pager(frame, base, number, len(parted)),
        }
        yield Page(frame.at(*parts), "titles.html", view, frame.language)


def _other(frame: Frame, parts: Sequence[str]) -> str:
    """Years are the same lists in both languages; a letter of one may be missing in the other."""
    return other_language(frame, *(parts if parts[1] == "years" else ("search",)))
