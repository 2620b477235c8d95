"""The last paragraph: the office's announcement is itself on the site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pakphayun_ssg.items import Items
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.publish import state
from pakphayun_ssg.rules.office import Office
from pakphayun_ssg.urls import address

PLACE = ("news", "announcements")

RULE = Rule(
    id="announcement-published",
    clause="",
    severity="error",
    title=Text("ประกาศแนวทางการเผยแพร่อยู่บนเว็บไซต์", "The announcement on publication is on the site"),
    reason=Text(
        "วรรคท้ายของประกาศ: ให้นำประกาศเรื่อง แนวทางการเผยแพร่ข้อมูลต่อสาธารณะของหน่วยงาน "
        "“ขึ้นเผยแพร่บนเว็บไซต์ของหน่วยงาน และถือปฏิบัติโดยเคร่งครัด”",
        "The announcement's last paragraph: publish this announcement on the office's website and follow it strictly.",
    ),
    message=Text("{problem}", "{problem}"),
    hint=Text(
        "ระบุรายการที่เป็นประกาศใน [site] announcement ถ้ายังไม่มีให้ใส่ [[gaps]] พร้อมเหตุผล",
        "Name the item in [site] announcement; where there is none yet, add [[gaps]] with the reason.",
    ),
    good='[site]\nannouncement = "news/announcements/website-publication-2563"',
    bad="[site]\n(มีประกาศหลายรายการ แต่ไม่มี announcement)",
)
_UNNAMED = Text(
    "site.toml ไม่ระบุว่ารายการใดคือประกาศแนวทางการเผยแพร่ข้อมูลของสำนักงาน",
    "site.toml does not say which item is the office's announcement on publication",
)
_HIDDEN = Text("ประกาศของสำนักงานไม่แสดงบนเว็บไซต์ในวันนี้", "The office's announcement is not shown on this day")


def check(read: Items, office: Office) -> Iterator[Finding]:
    """Once the site has announcements, one of them is named as this one, and it is shown.

    That a site without any lacks an entry is told by its completeness, unless a gap says so already. A passing day
    alone is no error, only a warning.
    """
    named = office.settings.site.announcement
    if named is None:
        if office.settings.gap(RULE.id) or any((item.section, item.entry) == PLACE for item in read.items):
            yield RULE.at(office.settings.place("site"), problem=_UNNAMED)
        return
    url = address(named)
    item = next((item for item in read.items if item.url == url), None)
    if item and state(item, office.today) != "shown":
        yield replace(RULE.at(office.settings.place("site", "announcement"), problem=_HIDDEN), severity="warning")
