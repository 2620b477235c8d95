"""The search page and its index, made of the items shown: what is taken down is in neither."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from pakphayun_ssg.assets import Assets
from pakphayun_ssg.config import Settings
from pakphayun_ssg.mandate.loader import Mandate
from pakphayun_ssg.models import Language
from pakphayun_ssg.plan.frame import SEARCH, Frame
from pakphayun_ssg.plan.listing import other_language
from pakphayun_ssg.plan.outputs import Data, Page, View
from pakphayun_ssg.plan.searchable import documents, types_of
from pakphayun_ssg.plan.titles import ways
from pakphayun_ssg.publish import Published
from pakphayun_ssg.search.index import build_index
from pakphayun_ssg.search.shards import write_files
from pakphayun_ssg.search.synonyms import SYNONYMS
from pakphayun_ssg.texts import Texts

_FOLDER = "/search/index/"


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The files of the index, and the address of the folder they lie in, named by their content."""

    url: str
    files: tuple[Data, ...]


def make_index(settings: Settings, mandate: Mandate, published: Published, texts: Texts, assets: Assets) -> SearchIndex:
    """One index for both languages: the Thai pages, and the English ones where there are any."""
    languages: tuple[Language, ...] = ("th", "en")
    frames = [Frame(settings, mandate, assets, language, published) for language in languages]
    index = build_index(document for frame in frames for document in documents(frame, texts))
    name, files = write_files(index, SYNONYMS)
    url = f"{_FOLDER}{name}/"
    return SearchIndex(url, tuple(Data(url + path, data) for path, data in files.items()))


def search_page(frame: Frame, index: SearchIndex) -> Page:
    """The page with the form; its lists lead on where scripts do not run."""
    title, url = frame.say(SEARCH), frame.at("search")
    view = frame.page(url, title, [(title, None)], other=other_language(frame, "search"))
    view |= {
        "heading": title,
        # Relative, so that the page also works from a folder on disk.
        "index": _relative(url, index.url) + "/",
        "scripts": [_relative(url, script) for script in frame.assets.scripts()],
        "sections": list(_sections(frame)),
        "types": sorted({kind for item in frame.items for kind in types_of(item)}),
        **ways(frame),
    }
    return Page(url, "search.html", view, frame.language)


def _relative(page: str, url: str) -> str:
    return posixpath.relpath(url, page)


def _sections(frame: Frame) -> Iterator[View]:
    """The sections that hold something, as choices of the filter and as links."""
    count = Counter(item.section for item in frame.items)
    for section in frame.mandate.places:
        if count[section.slug]:
            href = frame.href(frame.at(section.slug))
            yield {
                "value": section.slug,
                "title": frame.say(section.title),
                "href": href,
                "count": count[section.slug],
            }
