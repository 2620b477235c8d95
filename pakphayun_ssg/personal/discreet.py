"""Findings quote what people wrote; reports end up in logs. No ID number may get there in a quotation."""

from __future__ import annotations

from dataclasses import replace

from pakphayun_ssg.models import Finding, Text
from pakphayun_ssg.thai.national_id import mask


def discreet(finding: Finding) -> Finding:
    """``finding`` with each digit of an ID number in its words drawn as ×. Its path stays: it says where to mend."""
    message, hint = _masked(finding.message), _masked(finding.hint)
    if (message, hint) == (finding.message, finding.hint):
        return finding
    return replace(finding, message=message, hint=hint)


def _masked(text: Text) -> Text:
    return Text(mask(text.th), mask(text.en))
