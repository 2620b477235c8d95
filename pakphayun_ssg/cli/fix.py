"""``check --fix``: invisible and look-alike characters mended in the office's own files, each change shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pakphayun_ssg.cli.context import Context, UsageError, not_written
from pakphayun_ssg.mending import Mended, mend_file
from pakphayun_ssg.models import Text
from pakphayun_ssg.report import diff
from pakphayun_ssg.report.text import printable
from pakphayun_ssg.rewriting import RewriteError, rewrite
from pakphayun_ssg.sources import SourceFile, read_sources


def fix(context: Context, root: Path, wanted: Callable[[str], bool]) -> None:
    """Mend every text file of the content that is ``wanted``; with ``--dry-run`` only show what would change.

    Raises:
        UsageError: a file cannot be written; those told before are mended.
    """
    dry = context.options.dry_run
    files = slips = 0
    for file in read_sources(root).files:
        if file.data is None or not wanted(file.path):
            continue
        mended = mend_file(file.data)
        if not mended.changes:
            continue
        if not dry:
            _write(file, mended)
        _show(context, file, mended)
        files, slips = files + 1, slips + mended.slips
    if dry:
        context.say(
            f"จะแก้ {slips} แห่งใน {files} ไฟล์ (ยังไม่ได้แก้)",
            f"Would mend {slips} places in {files} files (nothing was written).",
        )
    else:
        context.say(f"แก้แล้ว {slips} แห่งใน {files} ไฟล์", f"Mended {slips} places in {files} files.")


def _write(file: SourceFile, mended: Mended) -> None:
    try:
        rewrite(file.location, file.data or b"", mended.data)
    except (OSError, RewriteError) as error:
        if isinstance(error, OSError):
            raise UsageError(not_written(printable(file.path), error)) from None
        path, why = printable(file.path), error.text
        raise UsageError(
            Text(
                f"เขียนไฟล์ {path} ไม่ได้ ไฟล์ยังเป็นเหมือนเดิม ({why.th})",
                f"{path} cannot be written and is as it was ({why.en})",
            )
        ) from None


def _show(context: Context, file: SourceFile, mended: Mended) -> None:
    if context.format == "text":
        lines = (file.data or b"").decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        context.result(diff.render(file.path, mended.changes, lines, context.language, colour=context.colour))
