"""Clause 2.6: the site's own address and those of site.toml are https, and the office's is under .go.th."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from pakphayun_ssg.items import Items
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.rules.office import Office

RULE = Rule(
    id="c2.6-site-address",
    clause="2.6",
    severity="warning",
    title=Text("ที่อยู่ใน site.toml เป็น https และใช้ .go.th", "Addresses in site.toml are https, the site's under .go.th"),
    reason=Text(
        "ข้อ 2.6 ให้ใช้ HTTPS และมาตรฐานเว็บไซต์ภาครัฐให้ใช้ชื่อ .go.th ประชาชนจึงแยกเว็บไซต์จริงจากเว็บไซต์ปลอมได้",
        "Clause 2.6 wants HTTPS, the website standard a name under .go.th: so citizens tell the true site "
        "from a false one.",
    ),
    message=Text("ที่อยู่ “{url}” {problem}", "“{url}” {problem}"),
    hint=Text(
        "ลองเปิดด้วย https:// แล้วแก้ใน site.toml; ชื่อ .go.th ขอจดทะเบียนในนามหน่วยงาน",
        "Try it with https:// and mend site.toml; a name under .go.th is registered for the office.",
    ),
    good='base_url = "https://example.go.th"',
    bad='base_url = "http://example.com"',
)
_HTTP = Text("ไม่ใช่ https", "is not https")
_NAME = Text("ไม่อยู่ใน .go.th", "is not under .go.th")
_OWN_MACHINE = frozenset({"localhost", "127.0.0.1"})


def check(read: Items, office: Office) -> Iterator[Finding]:
    """``base_url`` and the addresses of ``[[facts]]``; a preview on one's own machine is let be."""
    settings = office.settings
    base = settings.site.base_url
    host = urlsplit(base).hostname if base else None
    if base and host not in _OWN_MACHINE:
        place = settings.place("site", "base_url")
        if base[:5].lower() == "http:":
            yield RULE.at(place, url=base[:80], problem=_HTTP)
        if not (host or "").endswith(".go.th"):
            yield RULE.at(place, url=base[:80], problem=_NAME)
    for index, fact in enumerate(settings.facts):
        if fact.url and fact.url[:5].lower() == "http:":
            yield RULE.at(settings.place("facts", index, "url"), url=fact.url[:80], problem=_HTTP)
