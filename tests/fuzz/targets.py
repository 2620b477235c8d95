"""What a fuzzer throws bytes at: each target takes any bytes and raises only when we are at fault."""

from __future__ import annotations

import contextlib
import datetime as dt
import tempfile
from collections.abc import Callable
from pathlib import Path

from pakphayun_ssg.bundles import gather
from pakphayun_ssg.config import ConfigError, Settings, Site, Support, load_settings
from pakphayun_ssg.files.look import look
from pakphayun_ssg.files.words import read_words
from pakphayun_ssg.items import read_items
from pakphayun_ssg.mandate.loader import load_mandate
from pakphayun_ssg.markdown import TooDeep, to_html
from pakphayun_ssg.mending import find_slips, mend_file
from pakphayun_ssg.report import diff, github, text
from pakphayun_ssg.report import json as json_report
from pakphayun_ssg.sources import SourceFile
from pakphayun_ssg.texts import read_texts
from pakphayun_ssg.thai.dates import parse_date
from pakphayun_ssg.thai.periods import parse_period
from pakphayun_ssg.thai.text import canonical, mend
from pakphayun_ssg.thai.times import parse_time

PATH = "content/news/jobs/a.md"
DAY = dt.date(2025, 10, 8)
MANDATE = load_mandate()
SETTINGS = Settings(site=Site(name_th="ก", name_en="a"), support=Support(browsers_th="ก", browsers_en="a"))
KINDS = ("pdf", "docx", "xlsx", "doc", "xls", "zip", "rar", "jpg", "png")


def item(data: bytes) -> None:
    """A content file: read, judged by its readers, and every finding printed in every format."""
    bundles = gather([SourceFile(PATH, Path("a.md"), len(data), data)], MANDATE)
    items = read_items(bundles.items, MANDATE)
    findings = [*items.findings, *read_texts(items.parts, MANDATE).findings]
    assert items.items or findings
    lines = data.decode(errors="replace").split("\n")
    for finding in findings:
        assert finding.place.path == PATH
        assert finding.place.line >= 1 <= finding.place.column
    text.render(findings, lambda path: lines, "th").encode()
    github.commands(findings).encode()
    json_report.dump(json_report.report_values(findings, 1, DAY)).encode()


def mending(data: bytes) -> None:
    """``check --fix``: once is enough, no line is added or lost, and what it says can be printed."""
    mended = mend_file(data)
    again = mend_file(mended.data)
    assert again.data == mended.data
    assert not again.changes
    assert bool(mended.changes) == (mended.data != data)
    assert mended.data.count(b"\n") == data.count(b"\n")
    assert not mended.changes or find_slips(data)
    diff.render(PATH, mended.changes, data.decode(errors="replace").split("\n"), "th").encode()


def markdown(data: bytes) -> None:
    """A body to HTML."""
    with contextlib.suppress(TooDeep):
        html = to_html(data.decode(errors="replace"))
        html.resolve(dict.fromkeys(html.links, "/")).encode()


def dates(data: bytes) -> None:
    """Dates, times and periods, and the letters they are written with."""
    written = data.decode(errors="replace")
    for parse in (parse_date, parse_time, parse_period):
        with contextlib.suppress(ValueError):
            parse(written)  # type: ignore[operator]
    assert mend(mend(written)) == mend(written)
    assert canonical(canonical(written)) == canonical(written)


def site_toml(data: bytes) -> None:
    """The office's settings."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "site.toml").write_bytes(data)
        try:
            load_settings(Path(folder))
        except ConfigError as error:
            assert error.findings  # noqa: PT017 - no pytest here
            text.render(error.findings, lambda path: (), "th").encode()


def words(data: bytes) -> None:
    """The words of an attachment; the first byte tells what it is taken for."""
    if data:
        found = read_words(data[1:], KINDS[data[0] % len(KINDS)])
        "".join(piece.text for piece in found.pieces).encode()


def files(data: bytes) -> None:
    """All that is told of an attachment, in this process; memory may run out, nothing else may be raised."""
    if data:
        with contextlib.suppress(MemoryError):
            look(data[1:], f"a.{KINDS[data[0] % len(KINDS)]}")


TARGETS: dict[str, Callable[[bytes], None]] = {
    target.__name__: target for target in (item, mending, markdown, dates, site_toml, words, files)
}
