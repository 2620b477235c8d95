"""Words that several papers share: people, dates, numbers and files in official Thai.

Thai numerals are the normal form of such papers (mandate, 1.3: 215 of 217 digits of the announcement);
addresses, file names and fingerprints stay as they are, or they would not work.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from pakphayun_ssg.config import Official, Settings
from pakphayun_ssg.items import Item
from pakphayun_ssg.mandate.loader import Mandate
from pakphayun_ssg.paperwork.model import BLANK
from pakphayun_ssg.thai.dates import format_date
from pakphayun_ssg.thai.digits import to_thai, to_thai_text
from pakphayun_ssg.thai.sizes import format_size

FORM_OF = "แนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน"
"""The announcement's subject, which all papers refer to."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What every paper may know besides its item: the office, the mandate and the day."""

    settings: Settings
    mandate: Mandate
    today: dt.date

    @property
    def office(self) -> str:
        """The office's name in Thai."""
        return self.settings.site.name_th

    @property
    def unit(self) -> str:
        """Name and address as the head of a memo has them."""
        return to_thai_text(" ".join(part for part in (self.office, self.settings.office.address) if part))

    def approver(self, item: Item) -> Official | None:
        """Who approves the item, if the name means one person who may."""
        return self.settings.approver(item.front.approver, item.front.publish_date)

    def publisher(self, day: dt.date) -> Official | None:
        """The first webmaster of that day, who puts the item on the site (2.1.3)."""
        return next(
            (p for p in self.settings.people if any(a.role == "webmaster" and a.held_on(day) for a in p.appointments)),
            None,
        )

    def address(self, url: str) -> str:
        """The item's whole address; the path alone while the site's own is not known."""
        return f"{self.settings.site.base_url or ''}{url}"

    def category(self, item: Item) -> str:
        """Section and entry with the clause: "ข้อ ๑.๘ ข่าวประชาสัมพันธ์ / ประกาศรับสมัครงาน"."""
        section = self.mandate.section(item.section)
        entry = section.entry(item.entry) if section else None
        return to_thai(f"ข้อ {section.id} {section.th} / {entry.th}") if section and entry else item.url


def date(day: dt.date | None) -> str:
    """A day as papers write it, ๗ ตุลาคม พ.ศ. ๒๕๖๓; a dotted line where it is not known."""
    if day is None:
        return BLANK
    number, month, year = format_date(day).split(" ")
    return to_thai(f"{number} {month} พ.ศ. {year}")


def details(item: Item) -> Iterator[tuple[str, str]]:
    """What 2.1.3 and 3.2 want stated of an item."""
    front = item.front
    yield "แหล่งที่มาหรือเจ้าของข้อมูล", to_thai_text(front.source.name)
    yield "ช่วงเวลาของข้อมูล", to_thai(front.data_period.period.label.th)
    yield "วันที่เผยแพร่", date(front.publish_date)
    yield (
        "วันที่นำลงจากเว็บไซต์",
        date(item.expires) if item.expires else to_thai_text(f"ไม่มีกำหนด เนื่องจาก{front.expiry_reason}"),
    )


def files(item: Item) -> tuple[str, ...]:
    """A line a file: its name, type and size."""
    return tuple(
        f"{file.name} (ชนิด .{file.facts.kind} ขนาด {to_thai(format_size(file.facts.size, 'th'))})"
        for file in item.attachments
    )
