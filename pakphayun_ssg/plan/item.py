"""The page of an item, with everything the announcement wants shown beside it, and its files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pakphayun_ssg.attached import Attachment
from pakphayun_ssg.files.kinds import KINDS
from pakphayun_ssg.items import Item
from pakphayun_ssg.linking import Target
from pakphayun_ssg.mandate.model import Section
from pakphayun_ssg.models import Text
from pakphayun_ssg.plan.frame import Frame
from pakphayun_ssg.plan.outputs import Copy, Page, View
from pakphayun_ssg.plan.parts import parts
from pakphayun_ssg.texts import ItemText, Texts
from pakphayun_ssg.thai.sizes import format_size
from pakphayun_ssg.urls import address

_APPROVAL = Text(
    "ตรงกับทะเบียนผู้มีอำนาจอนุมัติของสำนักงานในวันที่เผยแพร่ (ยังไม่ยืนยันการอนุมัติด้วยหลักฐาน)",
    "Named on the office's roster of approvers for that day (not yet confirmed by evidence of approval)",
)
_FISCAL_YEAR = Text("ปีงบประมาณ พ.ศ. {year}", "Fiscal year {year} (B.E.)")


def item_pages(frame: Frame, texts: Texts) -> Iterator[Page]:
    """One page an item; in English only those that are translated."""
    for item in frame.items:
        if frame.language == "th" or item.translation:
            yield _page(frame, item, texts)


_BEGINNING = 150
"""Letters, about two lines of a search engine's list."""


def item_files(items: tuple[Item, ...]) -> Iterator[Copy]:
    """The files of the items, each under its item's own address."""
    for item in items:
        for file in item.files:
            yield Copy(item.url + file.name, file.location, file.facts.sha256, file.path)


def _page(frame: Frame, item: Item, texts: Texts) -> Page:
    front, translation = item.front, item.translation if frame.language == "en" else None
    section = frame.mandate.section(item.section)
    entry = section.entry(item.entry) if section else None
    title = frame.title_of(item)
    crumbs = [
        (frame.say(section.title), frame.at(section.slug)) if section else ("", None),
        (frame.say(entry.title), frame.at(item.section, item.entry)) if entry else ("", None),
        (title, None),
    ]
    summary = translation.summary if translation else front.summary
    other = (f"/en{item.url}" if item.translation else None) if frame.language == "th" else item.url
    url = frame.url_of(item)
    text = texts.by_path[translation.path if translation else item.path]
    said = summary or _beginning(text)
    view = frame.page(url, title, crumbs, description=said, section=section, entry=entry, other=other)
    view |= {
        "heading": title,
        "summary": summary,
        "draft": front.draft,
        "shared": frame.absolute(item.url + front.images[0].file) if front.images else None,
        "ends": frame.ends(item),
        "meta": _meta(frame, item),
        "files": [_file(frame, item, file, title) for file in item.attachments],
        **_parts(frame, item, section),
        "translation": _translation(frame, item),
    }
    return Page(url, "item.html", view, frame.language, body_of(frame, text), item.path)


def _beginning(text: ItemText) -> str | None:
    """The first words of the text: what search engines show of an item without a summary."""
    words = " ".join(text.html.plain.split())
    if len(words) <= _BEGINNING:
        return words or None
    return f"{words[:_BEGINNING].rpartition(' ')[0] or words[:_BEGINNING]} …"


def _meta(frame: Frame, item: Item) -> View:
    front = item.front
    person = frame.settings.approver(front.approver, front.publish_date)
    period = front.data_period.period
    time = front.publish_time.strftime("%H:%M") if front.publish_time else None
    plan = front.procurement_plan
    year = frame.say(_FISCAL_YEAR.fill({"year": front.fiscal_year})) if front.fiscal_year else None
    return {
        "source": _source(frame, item),
        "period": {"text": frame.say(period.label), "start": frame.date(period.start), "end": frame.date(period.end)},
        "published": {**frame.date(front.publish_date), "time": time},
        "expires": frame.date(item.expires) if item.expires else None,
        "expires_reason": front.expiry_reason,
        "approver": {"name": person.name if person else front.approver, "position": person.position if person else ""},
        "approval": frame.say(_APPROVAL),
        "reviewed": frame.date(front.reviewed_on) if front.reviewed_on else None,
        "fiscal_year": year,
        "plan": {"allocated": frame.date(plan.budget_allocated_on), "announced": frame.date(plan.announced_on)}
        if plan
        else None,
    }


def _source(frame: Frame, item: Item) -> View:
    """Where it comes from, in English where the translation says it so."""
    own, english = item.front.source, item.translation.source if frame.language == "en" and item.translation else None
    return {
        "name": english.name if english else own.name,
        "href": (english and english.url) or own.url,
        "gazette": (english and english.gazette) or own.gazette,
        "translated": english is not None,
    }


def _file(frame: Frame, item: Item, file: Attachment, title: str) -> View:
    kind = KINDS[file.facts.extension]
    language = next((entry.language for entry in item.front.attachments if entry.file == file.name), "th")
    return {
        "title": file.title or title,
        "name": file.name,
        "href": frame.href(item.url + file.name),
        "type": kind.label,
        "size": format_size(file.facts.size, frame.language),
        "bytes": file.facts.size,
        "sha256": file.facts.sha256,
        "pages": file.exam.pages,
        "viewer": frame.say(kind.viewer),
        "summary": file.summary,
        "language": language,
    }


def _parts(frame: Frame, item: Item, section: Section | None) -> dict[str, Any]:
    front = item.front
    reference = front.reference
    replaced = frame.answering(address(front.replaces)) if front.replaces else None
    return {
        **parts(frame, item),
        "reference": {
            "title": reference.title,
            "href": reference.url,
            "date": frame.date(reference.date) if reference.date else None,
            "time": reference.time.strftime("%H:%M") if reference.time else None,
        }
        if reference
        else None,
        "replaces": {"title": frame.title_of(replaced), "href": frame.href(frame.url_of(replaced))}
        if replaced
        else None,
        "tags": [tag for tag in (_tag(frame, oia) for oia in item.oia) if tag],
    }


def _tag(frame: Frame, oia: str) -> View | None:
    """The page of section 1.5 that gathers the items of one section of the Act."""
    section = frame.mandate.section("official-information")
    whole = oia if oia.count("(") == 1 and oia.endswith(")") else "9(8)"
    entry = next((e for e in section.entries if whole in e.oia), None) if section else None
    if section is None or entry is None:
        return None
    return {
        "title": frame.mandate.oia_items[oia].title.in_(frame.language),
        "href": frame.href(frame.at(section.slug, entry.slug)),
    }


def _translation(frame: Frame, item: Item) -> View | None:
    if item.translation is None:
        return None
    if frame.language == "en":
        return {"href": frame.href(item.url), "title": item.front.title, "lang": "th"}
    return {"href": frame.href(f"/en{item.url}"), "title": item.translation.title, "lang": "en"}


def body_of(frame: Frame, text: ItemText) -> str:
    """The finished HTML of a text, its links led to where they lead today."""
    return text.html.resolve({link: _target(frame, target) for link, target in text.targets.items()})


def _target(frame: Frame, target: Target) -> str:
    """A link to an item that is gone leads to its tombstone; to one that is yet to come, to its entry."""
    if target.outside:
        return target.url
    if not target.url:
        return target.fragment
    page = target.url[: target.url.rindex("/") + 1]
    if target.item and page not in frame.by_url:
        answers = frame.answering(page)
        return frame.href(page if answers else "/" + "/".join(target.url.split("/")[1:3]) + "/")
    return frame.href(target.url) + target.fragment
