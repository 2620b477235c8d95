"""A paper as PDF, drawn by WeasyPrint, which breaks Thai lines by Pango's dictionary."""

from __future__ import annotations

import logging
from pathlib import Path

from pakphayun_ssg.paperwork.html import to_html
from pakphayun_ssg.paperwork.letters import mend_letters
from pakphayun_ssg.paperwork.model import Paper


class NoPango(Exception):  # noqa: N818 - it names what is missing
    """The system's Pango library, which WeasyPrint draws with, is not installed."""


def to_pdf(paper: Paper, templates: Path) -> bytes:
    """The paper as PDF bytes, its fonts inside and its Thai text readable.

    Raises:
        NoPango: the machine lacks Pango (on Debian: libpango-1.0-0 libpangoft2-1.0-0).
    """
    for name in ("weasyprint", "fontTools"):
        logging.getLogger(name).setLevel(logging.ERROR)
    try:
        from weasyprint import HTML  # noqa: PLC0415 - it looks for Pango, and takes its time
        from weasyprint.urls import URLFetcher  # noqa: PLC0415
    except OSError as error:
        raise NoPango(str(error)) from None
    inside = URLFetcher(allowed_protocols={"data"})  # a paper carries all it needs, and fetches nothing
    page = HTML(string=to_html(paper, templates), url_fetcher=inside)
    data: bytes = page.write_pdf(finisher=lambda _, pdf: mend_letters(pdf.objects, templates))
    return data
