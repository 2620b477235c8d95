"""``form``, ``memo``, ``notice``, ``refusal``, ``report``: the office's papers from the site's own data."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pakphayun_ssg.build import OWN_FOLDERS, Checked, read_site
from pakphayun_ssg.cli.audit import read_quarter, read_year
from pakphayun_ssg.cli.check import site_path
from pakphayun_ssg.cli.context import Context, UsageError, not_written
from pakphayun_ssg.cli.items_at import item_at, part_at
from pakphayun_ssg.cli.results import print_findings
from pakphayun_ssg.halfread import stated
from pakphayun_ssg.items import Item, Part, Unread
from pakphayun_ssg.kit import templates_of
from pakphayun_ssg.models import Text
from pakphayun_ssg.paperwork import form, memo, notice, report
from pakphayun_ssg.paperwork.model import Paper
from pakphayun_ssg.paperwork.reasons import REASONS
from pakphayun_ssg.paperwork.text import to_text
from pakphayun_ssg.paperwork.wording import Desk
from pakphayun_ssg.publish import state
from pakphayun_ssg.report.text import printable
from pakphayun_ssg.thai.periods import fiscal_year, fiscal_year_period, quarter_period

FOLDER = "papers"
"""Below the site's root; never part of the site, and kept out of git (names of those who handed in stand there)."""


def run_form(context: Context) -> int:
    """The form that asks for permission to publish an item (2.1.1, 3.2.1)."""
    return _of_item(context, form.form)


def run_memo(context: Context) -> int:
    """The memo that goes to the head of the office with the form (2.1.2)."""
    return _of_item(context, memo.memo)


def run_notice(context: Context) -> int:
    """The notice to the data owner that an item is live (2.1.3, 3.2.2)."""
    return _of_item(context, notice.notice, shown=True)


def _of_item(context: Context, make: Callable[[Item, Desk], Paper], *, shown: bool = False) -> int:
    checked = read_site(context.root, context.today)
    item = item_at(checked, context.root, context.options.item)
    if item is None:
        return _faulty(context, checked)
    if shown and state(item, context.today) != "shown":
        raise UsageError(
            Text(
                f"{item.url} ไม่ได้แสดงอยู่บนเว็บไซต์ในวันนี้ จึงยังแจ้งเจ้าของข้อมูลไม่ได้",
                f"{item.url} is not on the site today, so there is nothing to tell its owner",
            )
        )
    deliver(context, make(item, _desk(context, checked)))
    return 0


def _desk(context: Context, checked: Checked) -> Desk:
    return Desk(checked.settings, checked.mandate, context.today)


def _faulty(context: Context, checked: Checked) -> int:
    """The item cannot be read: what is wrong with it instead of a paper."""
    print_findings(context, context.root, [f for f in checked.findings if f.severity == "error"], items=1)
    return 1


def run_refusal(context: Context) -> int:
    """The notice that a request is refused with its reasons (3.2.3); what the rules found comes with it."""
    checked = read_site(context.root, context.today)
    given = context.options.item
    part = part_at(checked, context.root, given)
    codes = context.options.reason or []
    reasons = [REASONS[code] for code in codes]
    if context.options.detail:
        reasons.append(printable(context.options.detail))
    reasons += _found(checked, part, context.root, given)
    if not reasons:
        raise UsageError(
            Text(
                f"ต้องระบุเหตุผลด้วย --reason อย่างน้อยหนึ่งข้อ: {', '.join(REASONS)}",
                f"give at least one --reason: {', '.join(REASONS)}",
            )
        )
    item = part.rest if isinstance(part, Unread) else part
    title, owner = (
        (stated(item.front, "title"), stated(item.front, "submitter")) if isinstance(item, Item) else ("", None)
    )
    slug = part.slug if part else Path(given).stem
    deliver(context, notice.refusal(title or Path(given).name, slug, owner, reasons, _desk(context, checked)))
    return 0


def _found(checked: Checked, part: Part | None, root: Path, given: str) -> list[str]:
    """What the rules call an error in this item, as sentences with the way to mend them."""
    translation = (source.path for source in part.sources) if part else ()
    own = {part.path, *translation, *(file.path for file in part.files)} if part else {site_path(root, given)}
    return [
        f"{finding.message.th} ({finding.hint.th})"
        for finding in checked.findings
        if finding.severity == "error" and finding.place.path in own
    ]


def run_report(context: Context) -> int:
    """The report on publishing of a fiscal year or one of its quarters (clause 4)."""
    checked = read_site(context.root, context.today)
    options = context.options
    year = read_year(options.fiscal_year) if options.fiscal_year else fiscal_year(context.today)
    quarter = read_quarter(options.quarter) if options.quarter else None
    period = quarter_period(year, quarter) if quarter else fiscal_year_period(year)
    if period.start > context.today:
        raise UsageError(Text("ช่วงเวลานี้ยังไม่เริ่ม", "this period has not begun yet"))
    name = f"report-{year}-q{quarter}" if quarter else f"report-{year}"
    deliver(context, report.report(checked.items, period, _desk(context, checked), name=name))
    return 0


def deliver(context: Context, paper: Paper) -> None:
    """Print the paper, or write it where ``--out`` says (``papers/`` for PDF and .docx).

    Raises:
        UsageError: the place or the format is not to be had.
    """
    kind, out = context.format, context.options.out
    data = written(context, paper, kind)
    if out is None and kind in {"text", "html"}:
        context.result(data.decode())
        return
    path = Path(out) if out else context.root / FOLDER / f"{paper.name}.{_ENDINGS[kind]}"
    if path.is_dir():
        path = path / f"{paper.name}.{_ENDINGS[kind]}"
    refuse_site(context.root, path)
    save(path, data)
    context.say(f"เขียนแล้ว: {path}", f"written: {path}")


_ENDINGS = {"text": "txt", "html": "html", "pdf": "pdf", "docx": "docx"}


def written(context: Context, paper: Paper, kind: str) -> bytes:
    """The paper in one format; the libraries of a format are loaded when it is asked for.

    Raises:
        UsageError: the machine cannot draw PDF.
    """
    templates = templates_of(context.root)
    if kind == "html":
        from pakphayun_ssg.paperwork.html import to_html  # noqa: PLC0415 - loaded when asked for

        return to_html(paper, templates).encode()
    if kind == "docx":
        from pakphayun_ssg.paperwork.docx import to_docx  # noqa: PLC0415 - loaded when asked for

        return to_docx(paper)
    if kind == "pdf":
        from pakphayun_ssg.paperwork.pdf import NoPango, to_pdf  # noqa: PLC0415 - loaded when asked for

        try:
            return to_pdf(paper, templates)
        except NoPango:
            raise UsageError(
                Text(
                    "เครื่องนี้สร้าง PDF ไม่ได้เพราะไม่มี Pango ใช้ --format docx หรือ --format html แล้วสั่งพิมพ์เป็น PDF แทน",
                    "this machine has no Pango to draw PDF with; use --format docx, or print --format html to PDF",
                )
            ) from None
    return to_text(paper).encode()


def refuse_site(root: Path, path: Path) -> None:
    """A paper names who handed the data in, so it may lie neither among the content nor on the site.

    Raises:
        UsageError: the place is one of these.
    """
    place = path.resolve()
    manifest = any((folder / "site-manifest.json").is_file() for folder in place.parents)
    if manifest or any(place.is_relative_to(root / folder) for folder in (*OWN_FOLDERS, "public")):
        raise UsageError(
            Text(
                f"{path} อยู่ในเว็บไซต์หรือต้นฉบับของเว็บไซต์ เลือกที่อื่น",
                f"{path} is part of the site or its sources; choose another --out",
            )
        )


def save(path: Path, data: bytes) -> None:
    """Write ``data`` whole or not at all.

    Raises:
        UsageError: the system does not allow it.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{path.name}.tmp")
        temporary.write_bytes(data)
        temporary.replace(path)
    except OSError as error:
        raise UsageError(not_written(path, error)) from None
