"""What argparse says of a wrong call, said to a clerk: in Thai too, and with the word that was meant."""

from __future__ import annotations

import re

from pakphayun_ssg.models import Text
from pakphayun_ssg.validate import NO_TEXT, did_you_mean

_CHOICE = re.compile(
    r"argument .+?: invalid choice: '(?P<given>.*)' \(choose from (?P<known>.*)\)(?:, maybe you.*)?", re.DOTALL
)
_THAI = (
    (re.compile(r"unrecognized arguments: (.+)", re.DOTALL), "ไม่รู้จัก {}"),
    (re.compile(r"the following arguments are required: (.+)"), "ขาด {}"),
    (re.compile(r"argument (.+?): expected .*argument.*"), "{} ต้องมีค่าตามหลัง"),
    (re.compile(r"argument (.+?): invalid int value: .*", re.DOTALL), "{} ต้องเป็นตัวเลข"),
)


def explained(message: str) -> Text:
    """``message`` of argparse in both languages; one it has never said stays as it is."""
    choice = _CHOICE.fullmatch(message)
    if choice:
        known = re.findall(r"[\w-]+", choice["known"])
        near = did_you_mean(choice["given"], known) if choice["given"] else NO_TEXT
        words = ", ".join(known)
        return Text(
            f"ไม่มี “{choice['given']}” ให้เลือก{near.th} (มี {words})",
            f"there is no “{choice['given']}”{near.en} (choose from {words})",
        )
    for pattern, thai in _THAI:
        found = pattern.fullmatch(message)
        if found:
            return Text(thai.format(found[1]), message)
    return Text(message, message)
