"""Clause 1.4: an item of the web links is a list of links."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office

RULE = Rule(
    id="c1.4-link-list",
    clause="1.4",
    severity="warning",
    title=Text("หมวดเว็บไซต์ที่เกี่ยวข้องเป็นรายชื่อลิงก์", "The web links are a list"),
    reason=Text(
        "ข้อ 1.4 ให้แสดง “รายชื่อเว็บไซต์หน่วยงานที่เกี่ยวข้อง” เป็นสี่กลุ่ม กลุ่มคือหัวข้อที่รายการอยู่",
        "Clause 1.4 wants a list of sites in four groups; the group is the entry an item stands in.",
    ),
    message=Text("รายการนี้{problem}", "This item {problem}"),
    hint=Text("ใส่แต่ละเว็บไซต์ครั้งเดียวใน links: พร้อม name และ url", "Put each site once into links:, with name and url."),
    good="links:\n  - {name: กระทรวงสาธารณสุข, url: 'https://www.moph.go.th/'}",
    bad="(ไม่มี links:)",
    loosened=True,
)
_NONE = Text("ไม่มีรายชื่อเว็บไซต์ (links:)", "has no list of sites (links:)")
_TWICE = Text("มีเว็บไซต์ {url} ซ้ำ", "lists {url} twice")


def check(item: Item, office: Office) -> Iterator[Finding]:
    """``links`` in every entry of the kind links, none of them twice."""
    entry = office.mandate.entry_of(item.section, item.entry)
    if entry is None or entry.kind != "links":
        return
    if not item.front.links:
        yield RULE.at(item.place("title"), problem=_NONE)
    seen: set[str] = set()
    for index, link in enumerate(item.front.links):
        if link.url in seen:
            yield RULE.at(item.place("links", index, "url"), problem=_TWICE.fill({"url": link.url[:80]}))
        seen.add(link.url)
