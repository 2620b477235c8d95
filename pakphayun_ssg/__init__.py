"""A static-site generator for Thai public offices that must publish a fixed list of documents.

``check(root, now)`` is the programmer's way in; people use ``pakphayun`` or ``build.py``.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pakphayun_ssg.models import Finding

__version__ = "0.1.0"
__all__ = ["__version__", "check"]


def check(root: str | Path, now: dt.date | str) -> tuple[Finding, ...]:
    """Every finding of the site at ``root`` as of the day ``now``, in the order of the files.

    ``now`` is a day, a moment, or what ``--now`` takes: ``2026-11-22``, ``2569-11-22T10:00``.

    Raises:
        pakphayun_ssg.config.ConfigError: ``site.toml`` cannot be used; its ``findings`` say why.
        pakphayun_ssg.thai.dates.DateError: ``now`` is text and no date.
    """
    from pakphayun_ssg.build import read_site  # noqa: PLC0415 - importing the package alone stays cheap
    from pakphayun_ssg.thai.moments import day_of  # noqa: PLC0415 - the same

    return read_site(Path(root), day_of(now)).findings
