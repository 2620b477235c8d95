"""The announcement's rules: one file a rule, its id the file's name (``ls rules/`` is the traceability table)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from types import ModuleType

from pakphayun_ssg import placing_rules, reading_rules, required_rules
from pakphayun_ssg.config import Settings
from pakphayun_ssg.halfread import NotRead
from pakphayun_ssg.items import Item, Items, Unread
from pakphayun_ssg.models import Finding, Rule
from pakphayun_ssg.publish import state
from pakphayun_ssg.rules import (
    announcement_published,
    c1_1_details,
    c1_1_powers_summary,
    c1_2_law_source,
    c1_3_knowledge_time,
    c1_3_reference,
    c1_4_link_list,
    c1_6_manual_download,
    c1_6_manual_steps,
    c1_7_form_file,
    c1_7_guide_steps,
    c1_7_step_time,
    c1_8_notice_expiry,
    c2_1_1_received,
    c2_1_1_submitter,
    c2_1_2_approver,
    c2_1_2_approver_differs,
    c2_1_4_review_due,
    c2_6_http_link,
    c2_6_outside_picture,
    c2_6_site_address,
    c2_7_archive,
    c2_7_archive_members,
    c2_7_description,
    c2_7_file_extension,
    c2_7_file_hidden,
    c2_7_file_opens,
    c2_7_file_program,
    c2_7_file_readable,
    c2_7_file_size,
    c2_7_file_type,
    c2_7_file_year,
    c2_7_picture_caption,
    c2_7_picture_permission,
    c2_7_text_picture,
    c3_1_team_order,
    c4_1_successor,
    c4_1_two_webmasters,
    c4_2_evidence,
    exceptions,
    gaps,
    no_break_space,
    pdpa_contact,
    pdpa_national_id,
    same_file,
    secret_committed,
    thai_mark_order,
    thai_sara_ae,
    thai_sara_am,
    zero_width,
)
from pakphayun_ssg.rules.office import Office
from pakphayun_ssg.rules.telling import Told

_OF_TEXTS: tuple[ModuleType, ...] = (
    thai_sara_am,
    thai_sara_ae,
    thai_mark_order,
    zero_width,
    no_break_space,
)
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
    c1_1_details,
    c1_1_powers_summary,
    c1_2_law_source,
    c1_3_knowledge_time,
    c1_3_reference,
    c1_4_link_list,
    c1_6_manual_steps,
    c1_6_manual_download,
    c1_7_guide_steps,
    c1_7_step_time,
    c1_7_form_file,
    c1_8_notice_expiry,
    c2_1_1_submitter,
    c2_1_1_received,
    c2_1_2_approver,
    c2_1_2_approver_differs,
    c2_1_4_review_due,
    c2_6_http_link,
    c2_6_outside_picture,
    c2_7_description,
    c2_7_picture_caption,
    c2_7_picture_permission,
    c2_7_text_picture,
    c2_7_file_year,
    c4_2_evidence,
    *OF_FILES,
    *_OF_TEXTS,
)
_OF_SITE: tuple[ModuleType, ...] = (
    c2_6_site_address,
    c3_1_team_order,
    c4_1_two_webmasters,
    c4_1_successor,
    announcement_published,
    same_file,
)
_SITE_RULES: tuple[Rule, ...] = tuple(module.RULE for module in _OF_SITE)
_NO_LONGER_READ = frozenset({"expired", "withdrawn", "superseded"})

RULES: tuple[Rule, ...] = (
    *(module.RULE for module in _OF_ITEMS),
    *_SITE_RULES,
    exceptions.RULE,
    gaps.RULE,
    *required_rules.RULES,
    *placing_rules.RULES,
    *reading_rules.RULES,
)
"""Every rule there is, those of the readers too."""
CASES: dict[str, tuple[Told, ...]] = {
    module.RULE.id: (*getattr(module, "TOLD", {}).values(), *getattr(module, "CASES", ()))
    for module in (*_OF_ITEMS, gaps)
}
"""Of rules that find several things: each of them, with its own way to mend it."""
_BY_ID = {rule.id: rule for rule in RULES}


def check_items(read: Items, office: Office) -> Iterator[Finding]:
    """What the rules have to say about each item, exceptions taken into account.

    Where the front matter is at fault the files are judged all the same, so that one run tells everything.
    """
    for item in read.items:
        found = [finding for module in _OF_ITEMS for finding in module.check(item, office)]
        yield from _worth_telling(item, exceptions.apply(item, found, _BY_ID, office), office)
    for part in read.unread:
        found = [finding for module in _OF_ITEMS for finding in _of_unread(module, part, office)]
        yield from _excepted(part, found, office)


def _of_unread(module: ModuleType, part: Unread, office: Office) -> tuple[Finding, ...]:
    """What a rule says where front matter is at fault: of what could be read, else of files and text alone."""
    with suppress(NotRead):
        if part.rest:
            return tuple(module.check(part.rest, office))
    return tuple(module.check(part, office)) if module in OF_FILES or module in _OF_TEXTS else ()


def _excepted(part: Unread, findings: Sequence[Finding], office: Office) -> Sequence[Finding]:
    """``findings`` without those that the item's exceptions cover, as far as these could be read."""
    try:
        return tuple(exceptions.apply(part.rest, findings, _BY_ID, office)) if part.rest else findings
    except NotRead:
        return findings


def check_settings(settings: Settings) -> Iterator[Finding]:
    """What the rules have to say about ``site.toml``, whatever it means."""
    for module in (pdpa_national_id, secret_committed):
        yield from module.check_settings(settings)


def check_site(read: Items, office: Office) -> Iterator[Finding]:
    """What the rules have to say about the site as a whole; ``[[gaps]]`` of ``site.toml`` taken into account."""
    found = [finding for module in _OF_SITE for finding in module.check(read, office)]
    yield from gaps.apply(read, found, _SITE_RULES, office)


def _worth_telling(item: Item, findings: Iterator[Finding], office: Office) -> Iterator[Finding]:
    """Nobody mends what has come down for good: of such items only errors and idle exceptions are told.

    What the tombstone goes on saying is told as before.
    """
    if state(item, office.today) not in _NO_LONGER_READ:
        yield from findings
        return
    keys = [("title",), *([("withdrawn", "reason")] if item.front.withdrawn else [])]
    stays = {(item.path, item.place(*key).line) for key in keys}
    for found in findings:
        if (
            found.severity == "error"
            or found.rule == exceptions.RULE.id
            or (found.place.path, found.place.line) in stays
        ):
            yield found
