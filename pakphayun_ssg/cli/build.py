"""``build``: check, then write the site."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from pakphayun_ssg.build import Built, build_site
from pakphayun_ssg.cli.context import Context
from pakphayun_ssg.cli.results import has_errors, print_findings
from pakphayun_ssg.report import json, text


def run(context: Context) -> int:
    """Findings first; with an error among them nothing is written."""
    root = context.root
    out = Path(context.options.out) if context.options.out else root / "public"
    watch = _Watch()
    built = build_site(root, context.today, out, drafts=context.options.drafts, clock=watch.lap)
    findings = built.checked.findings
    if context.options.stats:
        context.result(json.dump(_stats(built, watch)))
        context.note(text.render(findings, context.lines(root), context.language))
    elif findings or context.format != "text":
        print_findings(context, root, findings, len(built.checked.paths))
    if built.written is None or has_errors(findings):
        context.say("ยังไม่ได้สร้างเว็บไซต์ เว็บไซต์เดิมยังอยู่ครบ", "Nothing was written; the old site is untouched.")
        return 1
    done = built.written
    context.say(
        f"สร้างแล้ว {out}: {built.pages} หน้า {done.files} ไฟล์ (เปลี่ยน {len(done.changed)} ลบ {len(done.removed)})",
        f"Built {out}: {built.pages} pages, {done.files} files ({len(done.changed)} changed, {len(done.removed)} removed)",
    )
    return 0


class _Watch:
    """Seconds of each stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._last = time.perf_counter()

    def lap(self, stage: str) -> None:
        now = time.perf_counter()
        self.seconds[stage] = round(now - self._last, 4)
        self._last = now


def _stats(built: Built, watch: _Watch) -> dict[str, object]:
    written = built.written
    return {
        "version": 1,
        "items": len(built.checked.items),
        "pages_rendered": built.pages,
        "pages_kept": 0,
        "files_changed": len(written.changed) if written else 0,
        "files_removed": len(written.removed) if written else 0,
        "seconds": watch.seconds,
        "peak_memory_bytes": _peak_memory(),
    }


def _peak_memory() -> int | None:
    """The most memory this process held; None where the system does not tell (Windows)."""
    try:
        import resource  # noqa: PLC0415 - not there on Windows
    except ImportError:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
