"""How the rules on files tell what the readers noticed: the words of each sign, one finding for all its mentions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from pakphayun_ssg.files.examine import Examination
from pakphayun_ssg.files.signs import NOTHING, SignName
from pakphayun_ssg.items import Part
from pakphayun_ssg.mandate.loader import Mandate
from pakphayun_ssg.models import Finding, Place, Rule, Text
from pakphayun_ssg.rules.office import Office, files_of

_NAMED_MOST = 3

MESSAGE = Text("ไฟล์ “{name}” {problem}", "“{name}” {problem}")
HINT = Text("{mend}", "{mend}")


class Told(NamedTuple):
    """A case of a rule. What is wrong (``{of}`` is which ones, in brackets, or nothing) and how to mend it."""

    problem: Text
    mend: Text


Judge = Callable[[str, Examination, Place, Mandate], Iterator[Finding]]
Check = Callable[[Part, Office], Iterator[Finding]]


def judging(rule: Rule, words: Mapping[SignName, Told]) -> tuple[Judge, Check]:
    """What a rule on files does with a bare file, and with every file of an item."""

    def judge(name: str, exam: Examination, place: Place, mandate: Mandate) -> Iterator[Finding]:
        yield from tell(rule, words, name, exam, place)

    return judge, checking(judge)


def checking(judge: Judge) -> Check:
    """``judge`` on every file of an item."""

    def check(item: Part, office: Office) -> Iterator[Finding]:
        for file, place in files_of(item):
            yield from judge(file.name, file.exam, place, office.mandate)

    return check


def tell(rule: Rule, words: Mapping[SignName, Told], name: str, exam: Examination, place: Place) -> Iterator[Finding]:
    """A finding of ``rule`` for each kind of sign that ``words`` has words for."""
    for sign, told in words.items():
        details = [found.detail for found in exam.signs if found.name == sign]
        if details:
            problem = told.problem.fill({"of": _of([detail for detail in details if detail != NOTHING])})
            yield rule.at(place, name=name, problem=problem, mend=told.mend)


def _of(details: list[Text]) -> Text:
    """The first few, and how many more; nothing at all where none is named."""
    if not details:
        return NOTHING
    shown = details[:_NAMED_MOST]
    more = len(details) - len(shown)
    thai = ", ".join(detail.th for detail in shown) + (f" และอีก {more}" if more else "")
    english = ", ".join(detail.en for detail in shown) + (f" and {more} more" if more else "")
    return Text(f" ({thai})", f" ({english})")
