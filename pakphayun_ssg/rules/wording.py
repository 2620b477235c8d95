"""What the rules of Thai text share: one finding a kind a file, at the first place, with the number of all."""

from __future__ import annotations

from collections.abc import Iterator

from pakphayun_ssg.items import Part
from pakphayun_ssg.mending import find_slips
from pakphayun_ssg.models import Finding, Place, Rule, Text
from pakphayun_ssg.thai.text import Slip

FIX = Text(
    "สั่ง check --fix ให้โปรแกรมแก้ให้ ถ้ายังเหลือ ให้ลบคำนั้นแล้วพิมพ์ใหม่",
    "Run check --fix to have it mended; if it is still told, delete the word and type it again.",
)
"""The hint of all of them."""

_MORE = Text(" และอีก {more} แห่งในไฟล์นี้", ", and {more} more in this file")


def told(rule: Rule, slip: Slip, item: Part) -> Iterator[Finding]:
    """``rule`` at the first ``slip`` of the item's text and at that of its English sibling."""
    for file in item.sources:
        found = find_slips(file.data or b"").get(slip)
        if found:
            more = _MORE.fill({"more": found.times - 1}) if found.times > 1 else Text("", "")
            codes = " ".join(dict.fromkeys(f"U+{ord(letter):04X}" for letter in found.letters))
            yield rule.at(Place(file.path, found.line, found.column), codes=codes, more=more)
