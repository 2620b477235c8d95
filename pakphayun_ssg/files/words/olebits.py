"""Properties of documents of Office 97-2003."""

from __future__ import annotations

import olefile

from pakphayun_ssg.files.words.basket import Basket
from pakphayun_ssg.files.words.plain import decoded, single_bytes
from pakphayun_ssg.models import Text

_PROPERTIES = Text("คุณสมบัติของเอกสาร", "document properties")
_TEXTS = ("title", "subject", "author", "keywords", "comments", "last_saved_by", "category", "manager", "company")


def add_properties(ole: olefile.OleFileIO, basket: Basket) -> None:
    """Title, author and the like; properties that cannot be read hide nothing else."""
    try:
        found = ole.get_metadata()
    except Exception as fault:  # noqa: BLE001 - olefile on hostile bytes; the text itself is read all the same
        found = fault
    values = (getattr(found, name, None) for name in _TEXTS)
    basket.add(_PROPERTIES, "\n".join(text for value in values if (text := _text(value)).strip()))


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return (decoded(value) or single_bytes(value)).replace("\0", "")
    return value.replace("\0", "") if isinstance(value, str) else ""
