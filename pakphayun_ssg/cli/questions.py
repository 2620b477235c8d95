"""What ``new`` asks, in the order of the request form; each answer is read as the build will read it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from pakphayun_ssg.config import Settings
from pakphayun_ssg.mandate.loader import Mandate
from pakphayun_ssg.models import Text
from pakphayun_ssg.thai.dates import format_date, parse_date
from pakphayun_ssg.thai.periods import fiscal_year, parse_period
from pakphayun_ssg.thai.text import is_blank, says, tidy
from pakphayun_ssg.thai.times import parse_time


@dataclass(frozen=True, slots=True)
class Site:
    """What the questions may know."""

    settings: Settings
    mandate: Mandate
    today: dt.date


Answers = dict[str, str]
Problem = Text | None


def _said(answer: str, answers: Answers, site: Site) -> Problem:
    return Text("ต้องมีข้อความ", "some text is needed") if is_blank(answer) else None


def _telling(answer: str, answers: Answers, site: Site) -> Problem:
    """A dash or dots say nothing of where a thing comes from, or why."""
    return (
        None if says(answer) else Text("ต้องเป็นข้อความ ไม่ใช่เพียงขีดหรือจุด", "some words are needed, not a mere dash or dots")
    )


def _date(answer: str, answers: Answers, site: Site) -> Problem:
    parse_date(answer)
    return None


def _period(answer: str, answers: Answers, site: Site) -> Problem:
    parse_period(answer)
    return None


def _time(answer: str, answers: Answers, site: Site) -> Problem:
    parse_time(answer)
    return None


def _expiry(answer: str, answers: Answers, site: Site) -> Problem:
    if tidy(answer) == "never":
        return None
    if parse_date(answer) <= parse_date(answers["publish_date"]):
        return Text("วันนำลงต้องอยู่หลังวันที่เผยแพร่", "it must be after the publish date")
    return None


def _approver(answer: str, answers: Answers, site: Site) -> Problem:
    day = parse_date(answers["publish_date"])
    if site.settings.approver(answer, day):
        return None
    able = ", ".join(person.name for person in site.settings.people if person.may_approve(day))
    return Text(
        f"ไม่ใช่ผู้มีอำนาจอนุมัติในวันที่ {format_date(day)} (ผู้มีอำนาจ: {able or 'ไม่มี ต้องเพิ่มใน site.toml'})",
        f"held no approving role on {format_date(day, language='en')} "
        f"(who did: {able or 'nobody; add them to site.toml'})",
    )


def _address(answer: str, answers: Answers, site: Site) -> Problem:
    if answer.startswith(("https://", "http://")):
        return None
    return Text("ที่อยู่ต้องขึ้นต้นด้วย https://", "an address begins with https://")


def _nothing(site: Site) -> str | None:
    return None


def _office(site: Site) -> str | None:
    return site.settings.site.name_th


def _today(site: Site) -> str | None:
    return format_date(site.today)


def _this_year(site: Site) -> str | None:
    return f"ปีงบประมาณ {fiscal_year(site.today)}"


def _head(site: Site) -> str | None:
    able = [person for person in site.settings.people if person.may_approve(site.today)]
    return able[0].position if len(able) == 1 else None


def _always(section: str, answers: Answers) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask: the key it fills, the words, how an answer is judged, what Enter means."""

    key: str
    words: Text
    judge: Callable[[str, Answers, Site], Problem]
    default: Callable[[Site], str | None] = _nothing
    asked: Callable[[str, Answers], bool] = _always
    optional: bool = False

    @property
    def flag(self) -> str:
        """The option's name in the parsed arguments."""
        return "source_url" if self.key == "source.url" else self.key

    @property
    def option(self) -> str:
        """The option as it is typed."""
        return "--" + self.flag.replace("_", "-")


QUESTIONS = (
    Question("title", Text("ชื่อเรื่อง", "Title"), _said),
    Question("summary", Text("สรุปย่อหนึ่งประโยค (ไม่มีให้กด Enter)", "Summary (Enter for none)"), _said, optional=True),
    Question("source", Text("แหล่งที่มาหรือเจ้าของข้อมูล", "Source or owner"), _telling, _office),
    Question(
        "source.url",
        Text("ลิงก์ของแหล่งที่มา (กฎหมายต้องมี ข้อ 1.2)", "Address of the source (clause 1.2)"),
        _address,
        asked=lambda section, answers: section == "laws",
    ),
    Question("data_period", Text("ช่วงเวลาของข้อมูล", "Period of the data"), _period, _this_year),
    Question("publish_date", Text("วันที่เผยแพร่", "Publish date"), _date, _today),
    Question(
        "publish_time",
        Text("เวลาที่เผยแพร่ (คลังความรู้ต้องมี ข้อ 1.3)", "Time (clause 1.3)"),
        _time,
        asked=lambda section, answers: section == "knowledge",
    ),
    Question("expiry_date", Text("วันนำลงจากเว็บไซต์ หรือพิมพ์ never", "Expiry date, or never"), _expiry),
    Question(
        "expiry_reason",
        Text("เหตุผลที่ไม่มีกำหนดนำลง", "Why it has no end"),
        _telling,
        asked=lambda section, answers: answers.get("expiry_date") == "never",
    ),
    Question("approver", Text("ผู้อนุมัติ", "Approver"), _approver, _head),
)
