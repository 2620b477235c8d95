"""Pages beside clause 1 at fixed addresses: questions that are often asked, policies, accessibility, browsers.

The texts of the policies say what holds for every site this program makes. An office that has its own policy
publishes it as an item and names it in ``site.toml`` under ``[pages]``; its text then stands at the same address.
"""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.files.kinds import KINDS
from pakphayun_ssg.items import Item
from pakphayun_ssg.mandate.model import Auxiliary
from pakphayun_ssg.plan.frame import Frame
from pakphayun_ssg.plan.item import body_of
from pakphayun_ssg.plan.listing import other_language
from pakphayun_ssg.plan.outputs import Page
from pakphayun_ssg.texts import Texts
from pakphayun_ssg.urls import address

FAQ = "faq"
BROWSERS = "browser-support"


def fixed_pages(frame: Frame, texts: Texts) -> Iterator[Page]:
    """Every page at a fixed address."""
    for page in frame.mandate.fixed_pages:
        own = _own(frame, page.slug)
        if own:
            yield _item_page(frame, page, own, texts)
        elif page.slug == FAQ:
            yield _questions(frame, page)
        else:
            yield _policy(frame, page)


def _own(frame: Frame, slug: str) -> Item | None:
    """The office's own text for the page, while it is shown."""
    path = frame.settings.pages.get(slug)
    return frame.by_url.get(address(path)) if path else None


def _view(frame: Frame, page: Auxiliary) -> tuple[str, dict[str, object]]:
    parts = page.slug.split("/")
    title, url = frame.say(page.title), frame.at(*parts)
    view = frame.page(url, title, [(title, None)], other=other_language(frame, *parts))
    others = [{**link, "current": link["href"] == frame.href(url)} for link in frame.fixed_pages()]
    return url, {**view, "heading": title, "others": others}


def _policy(frame: Frame, page: Auxiliary) -> Page:
    url, view = _view(frame, page)
    if page.slug == BROWSERS:
        kinds = {kind.label: frame.say(kind.viewer) for kind in KINDS.values()}
        view["viewers"] = [{"type": label, "program": program} for label, program in kinds.items()]
        return Page(url, "viewers.html", view, frame.language)
    return Page(url, f"policies/{page.slug.split('/')[-1]}.{frame.language}.html", view, frame.language)


def _item_page(frame: Frame, page: Auxiliary, item: Item, texts: Texts) -> Page:
    url, view = _view(frame, page)
    translated = frame.language == "en" and item.translation is not None
    view |= {"card": frame.card(item), "text_lang": "en" if translated else "th"}
    if frame.settings.site.base_url:
        view["canonical"] = f"{frame.settings.site.base_url}{frame.url_of(item)}"
    path = item.translation.path if translated and item.translation else item.path
    return Page(url, "own_page.html", view, frame.language, body_of(frame, texts.by_path[path]), item.path)


def _questions(frame: Frame, page: Auxiliary) -> Page:
    """The questions of every item that is shown; an answer is written once, where it belongs."""
    url, view = _view(frame, page)
    view["topics"] = [
        {"card": frame.card(item), "questions": [question.model_dump() for question in item.front.questions]}
        for item in frame.items
        if item.front.questions
    ]
    return Page(url, "questions.html", view, frame.language)
