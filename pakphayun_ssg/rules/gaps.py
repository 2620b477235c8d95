"""What the office owes and says so: a rule of the whole site that it covers warns, with the office's reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pakphayun_ssg.items import Items
from pakphayun_ssg.models import Finding, Rule, Text
from pakphayun_ssg.publish import state
from pakphayun_ssg.rules.office import Office
from pakphayun_ssg.rules.telling import HINT, Told
from pakphayun_ssg.validate import did_you_mean

RULE = Rule(
    id="gap-unused",
    clause="",
    severity="warning",
    title=Text("สิ่งที่บอกว่ายังขาด ยังขาดอยู่จริง", "What is said to be missing is missing"),
    reason=Text(
        "[[gaps]] แสดงต่อประชาชนและผู้ประเมิน ถ้ามีข้อมูลแล้วแต่ยังบอกว่าขาด หรือชื่อผิด ก็เป็นข้อความที่ไม่จริง",
        "Gaps are shown to citizens and assessors; one that is filled, or misspelt, says what is not true.",
    ),
    message=Text("สิ่งที่ยังขาด “{of}” {problem}", "The gap “{of}” {problem}"),
    hint=HINT,
    good='[[gaps]]\nof = "about/history"\nreason = "อยู่ระหว่างรวบรวม"',
    bad='[[gaps]]\nof = "c4.1-two-webmaster"\nreason = "อยู่ระหว่างรวบรวม"',
)
_FILLED = Text("ไม่ขาดแล้ว", "is filled")
_DELETE = Text("ลบ [[gaps]] นี้ออกจาก site.toml", "Delete this gap from site.toml.")
_BECAUSE = Text("{message} (สำนักงานแจ้งเหตุผล: {reason})", "{message} (the office's reason: {reason})")


_SPELL = Text(
    "เขียนเป็นรหัสกฎของทั้งเว็บไซต์ หมวด/หัวข้อ oia:… gws:… หรือ moit:ปี/moit-ข้อ ตาม docs/site-toml.md",
    "Write a rule of the whole site, section/entry, oia:…, gws:… or moit:year/moit-number, as docs/site-toml.md tells.",
)
_UNKNOWN = Text("ไม่ใช่กฎของทั้งเว็บไซต์{near}", "is no rule of the whole site{near}")
CASES = (Told(_FILLED, _DELETE), Told(_UNKNOWN, _SPELL))


def apply(read: Items, findings: Sequence[Finding], rules: Sequence[Rule], office: Office) -> Iterator[Finding]:
    """``findings`` of the site's own ``rules``, those with a gap as warnings; then gaps that are idle or unknown."""
    owed = {gap.of: (gap, index) for index, gap in enumerate(office.settings.gaps)}
    for finding in findings:
        if finding.rule in owed:
            gap, index = owed[finding.rule]
            message = _BECAUSE.fill({"message": finding.message, "reason": gap.reason})
            place = office.settings.place("gaps", index, "of")
            yield replace(finding, severity="warning", place=place, message=message)
        else:
            yield finding
    needed = {finding.rule for finding in findings}
    known = frozenset(rule.id for rule in rules)
    filled = _filled(read, office) | (known - needed)
    for index, gap in enumerate(office.settings.gaps):
        place = office.settings.place("gaps", index, "of")
        if gap.of not in known and not re.search("[/:]", gap.of):  # entries and lines of lists are known elsewhere
            problem = _UNKNOWN.fill({"near": did_you_mean(gap.of, known)})
            yield RULE.at(place, of=gap.of[:80], problem=problem, mend=_SPELL)
        elif gap.of in filled:
            yield RULE.at(place, of=gap.of, problem=_FILLED, mend=_DELETE)


def _filled(read: Items, office: Office) -> set[str]:
    """Entries and lines of the Act that shown items fill. A year's MOIT is left to its own list."""
    shown = [item for item in read.items if state(item, office.today) == "shown"]
    entries = {f"{item.section}/{item.entry}" for item in shown}
    return entries | {f"oia:{tag}" for item in shown for tag in item.oia}
