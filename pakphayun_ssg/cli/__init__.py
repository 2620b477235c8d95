"""The program: arguments in, exit status out.

0 clean (warnings allowed), 1 findings of severity error, 2 usage or configuration, 3 a fault of ours.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
import traceback
from collections.abc import Sequence

from pakphayun_ssg import __version__
from pakphayun_ssg.assets import AssetError
from pakphayun_ssg.cli import (
    alive,
    audit,
    build,
    check,
    evidence,
    explain,
    init,
    inspect,
    list_items,
    new,
    papers,
    serve,
    show,
    withdraw,
)
from pakphayun_ssg.cli.context import UsageError, make_context
from pakphayun_ssg.cli.parser import make_parser
from pakphayun_ssg.cli.results import print_findings
from pakphayun_ssg.config import ConfigError
from pakphayun_ssg.mandate.loader import MandateError
from pakphayun_ssg.models import Text
from pakphayun_ssg.output import OutputError
from pakphayun_ssg.removals import RecordError
from pakphayun_ssg.render import RenderError
from pakphayun_ssg.report.text import printable

OK, FOUND, USAGE, FAULT = 0, 1, 2, 3

_VERBS = {
    "init": init.run,
    "new": new.run,
    "check": check.run,
    "inspect": inspect.run,
    "show": show.run,
    "list": list_items.run,
    "withdraw": withdraw.run,
    "audit": audit.run,
    "alive": alive.run,
    "build": build.run,
    "serve": serve.run,
    "explain": explain.run,
    "form": papers.run_form,
    "memo": papers.run_memo,
    "notice": papers.run_notice,
    "refusal": papers.run_refusal,
    "report": papers.run_report,
    "evidence": evidence.run,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one call; never raises, whatever the content is."""
    _speak_utf8()
    try:
        return _carry_out(list(sys.argv[1:] if arguments is None else arguments))
    except SystemExit as stop:  # argparse's --help
        return stop.code if isinstance(stop.code, int) else USAGE
    except KeyboardInterrupt:
        print("\nหยุดแล้ว (stopped)", file=sys.stderr)
        return USAGE
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except Exception:  # noqa: BLE001 - the last line of defence: a fault of ours must not look like the clerk's
        return _own_fault()


_NOT_MADE = Text("สร้างเว็บไซต์ไม่ได้ เว็บไซต์เดิมยังอยู่ครบ", "The site could not be made; the old one is untouched.")
_NOT_RECORDED = Text(
    "สร้างเว็บไซต์ใหม่เสร็จแล้ว แต่บันทึกรายการที่นำลงไม่ได้ ดูว่าดิสก์ไม่เต็มแล้วสั่งใหม่",
    "The new site is made, but what it took down could not be recorded; see that the disk is not full.",
)


def _carry_out(arguments: list[str]) -> int:
    parser = make_parser(_VERBS)
    try:
        options = parser.parse_args(arguments)
        if options.version:
            print(f"pakphayun {__version__}")
            return OK
        if not options.verb:
            options = parser.parse_args([*arguments, "build"])
        context = make_context(options)
        _ = context.format  # refused before anything is done
    except UsageError as error:
        return _misused(error)
    try:
        status: int = options.run(context)
    except UsageError as error:
        return _misused(error)
    except (ConfigError, MandateError) as error:
        print_findings(context, context.root, error.findings, items=0)
        return USAGE
    except RecordError as error:
        words, fault = _NOT_RECORDED, str(error)
    except (AssetError, OutputError, RenderError) as error:
        words, fault = _NOT_MADE, str(error)
    else:
        return status
    context.say(words.th, words.en)
    print(printable(fault), file=sys.stderr)
    return USAGE


def _misused(error: UsageError) -> int:
    print(f"{printable(error.text.th)}\n{printable(error.text.en)}", file=sys.stderr)
    return USAGE


def _own_fault() -> int:
    """Keep the traceback in a file and say where it is, in words."""
    with tempfile.NamedTemporaryFile("w", prefix="pakphayun-", suffix=".txt", delete=False, encoding="utf-8") as file:
        file.write(f"pakphayun {__version__}, Python {sys.version}, {sys.platform}\n\n{traceback.format_exc()}")
    print(
        f"โปรแกรมผิดพลาดเอง ไม่ใช่ความผิดของข้อมูล เว็บไซต์เดิมยังอยู่ครบ โปรดส่งไฟล์ {file.name} ให้ผู้ดูแลโปรแกรม (docs/faults.md)\n"
        f"This is a fault of the program, not of your content. Please report the file {file.name} (docs/faults.md).",
        file=sys.stderr,
    )
    return FAULT


def _speak_utf8() -> None:
    """The same bytes on every system: a pipe on Windows would else get the local code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
