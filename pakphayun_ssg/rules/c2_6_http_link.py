"""Clause 2.6: links of an item lead to https."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Item
from pakphayun_ssg.linking import addresses_of
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office, outward

RULE = Rule(
    id="c2.6-http-link",
    clause="2.6",
    severity="warning",
    title=Text("ลิงก์ไปยังเว็บไซต์อื่นใช้ https", "Links lead to https"),
    reason=Text(
        "ข้อ 2.6: “ใช้ HTTPS … ช่วยรักษาความสมบูรณ์ถูกต้องของข้อมูลผู้ใช้” ลิงก์ http ให้ผู้อื่นดักแก้หน้าที่ประชาชนกำลังจะเปิดได้",
        "Clause 2.6 wants HTTPS; what opens over http can be read and changed on its way.",
    ),
    message=Text("ลิงก์ “{url}” ไม่ใช่ https", "“{url}” is not https"),
    hint=Text(
        "ลองเปิดด้วย https:// ถ้าเปิดได้ให้แก้ ถ้าปลายทางยังไม่รองรับ คงไว้ได้",
        "Try it with https:// and change it if it opens; where the other site has none, it may stay.",
    ),
    good="[กรมควบคุมโรค](https://ddc.moph.go.th/)",
    bad="[กรมควบคุมโรค](http://ddc.moph.go.th/)",
    loosened=True,
)


def check(item: Item, office: Office) -> Iterator[Finding]:
    """Each http address of front matter and texts, once an item."""
    seen: set[str] = set()
    for url, place in addresses_of(item):
        if _is_http(url) and url not in seen:
            seen.add(url)
            yield RULE.at(place, url=url[:80])
    for link in outward(item, office):
        if _is_http(link.url) and not link.picture and link.url not in seen:
            seen.add(link.url)
            yield RULE.at(link.place, url=link.url[:80])


def _is_http(url: str) -> bool:
    """One with a password in it is told by its own rule, which does not repeat it."""
    return url[:7].lower() == "http://" and "@" not in url[7:].split("/", maxsplit=1)[0]
