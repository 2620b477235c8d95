"""The announcement's rules: one file a rule, its id the file's name (``ls rules/`` is the traceability table)."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from pakphayun_ssg import placing_rules, reading_rules, required_rules
from pakphayun_ssg.config import Settings
from pakphayun_ssg.items import Items
from pakphayun_ssg.models import Finding, Rule
from pakphayun_ssg.rules import (
    c1_2_law_source,
    c1_3_knowledge_time,
    c2_1_2_approver,
    c2_1_4_review_due,
    c2_7_archive,
    c2_7_archive_members,
    c2_7_file_extension,
    c2_7_file_hidden,
    c2_7_file_opens,
    c2_7_file_program,
    c2_7_file_readable,
    c2_7_file_size,
    c2_7_file_type,
    exceptions,
    no_break_space,
    pdpa_contact,
    pdpa_national_id,
    secret_committed,
    thai_mark_order,
    thai_sara_ae,
    thai_sara_am,
    zero_width,
)
from pakphayun_ssg.rules.office import Office

_OF_TEXTS: tuple[ModuleType, ...] = (thai_sara_am, thai_sara_ae, thai_mark_order, zero_width, no_break_space)
OF_FILES: tuple[ModuleType, ...] = (
    c2_7_file_extension,
    c2_7_file_size,
    c2_7_file_type,
    c2_7_file_opens,
    c2_7_file_program,
    c2_7_archive,
    c2_7_archive_members,
    c2_7_file_hidden,
    c2_7_file_readable,
    pdpa_national_id,
    pdpa_contact,
    secret_committed,
)
"""Those that judge bare files too (``judge``)."""
_OF_ITEMS: tuple[ModuleType, ...] = (
    c1_2_law_source,
    c1_3_knowledge_time,
    c2_1_2_approver,
    c2_1_4_review_due,
    *OF_FILES,
    *_OF_TEXTS,
)

RULES: tuple[Rule, ...] = (
    *(module.RULE for module in _OF_ITEMS),
    exceptions.RULE,
    *required_rules.RULES,
    *placing_rules.RULES,
    *reading_rules.RULES,
)
"""Every rule there is, those of the readers too."""


def check_items(read: Items, office: Office) -> Iterator[Finding]:
    """What the rules have to say about each item, exceptions taken into account.

    Where the front matter is at fault the files are judged all the same, so that one run tells everything.
    """
    for item in read.items:
        found = [finding for module in _OF_ITEMS for finding in module.check(item, office)]
        yield from exceptions.apply(item, found, office)
    for part in read.unread:
        yield from (finding for module in (*OF_FILES, *_OF_TEXTS) for finding in module.check(part, office))


def check_settings(settings: Settings) -> Iterator[Finding]:
    """What the rules have to say about ``site.toml``, whatever it means."""
    for module in (pdpa_national_id, secret_committed):
        yield from module.check_settings(settings)
