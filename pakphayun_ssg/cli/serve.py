"""``serve``: the preview, from start to Ctrl+C."""

from __future__ import annotations

import errno
import signal
import tempfile
import threading
from pathlib import Path

from pakphayun_ssg.assets import AssetError
from pakphayun_ssg.build import build_site
from pakphayun_ssg.cli.context import Context, UsageError
from pakphayun_ssg.config import ConfigError, load_settings
from pakphayun_ssg.mandate.loader import MandateError
from pakphayun_ssg.models import Text
from pakphayun_ssg.output import OutputError
from pakphayun_ssg.render import RenderError
from pakphayun_ssg.report import html
from pakphayun_ssg.serve import Server, start

FIRST_PORT = 8000
_TRIED_PORTS = 20
_LISTEN_SECONDS = 0.5
_TAKEN = frozenset({errno.EADDRINUSE, errno.EACCES})
"""What a taken port says; Windows refuses those it keeps for itself."""


def run(context: Context) -> int:
    """Serve until the terminal says stop, at whatever moment it says so."""
    try:
        _serve(context)
    except KeyboardInterrupt:
        context.say("หยุดแล้ว", "Stopped.")
    return 0


def _serve(context: Context) -> None:
    root = context.root
    signal.signal(signal.SIGTERM, _stop)
    try:
        base_path = load_settings(root).site.base_path
    except ConfigError:
        base_path = ""  # the browser shows what is wrong with site.toml
    with tempfile.TemporaryDirectory(prefix="pakphayun-preview-") as folder:
        over = threading.Event()
        server = _start(context, root, Path(folder) / "site", base_path)
        context.result(f"{server.address}\n")
        context.say("เปิดที่อยู่นี้ในเบราว์เซอร์ บันทึกไฟล์แล้วหน้าจะเปลี่ยนเอง กด Ctrl+C เพื่อหยุด", "Ctrl+C stops.")
        try:
            while not over.wait(_LISTEN_SECONDS):  # without an end Windows hears no Ctrl+C before Python 3.14
                pass
        finally:
            server.stop()


def _stop(number: int, frame: object) -> None:
    """A polite end is the same as Ctrl+C: the preview's folder goes."""
    raise KeyboardInterrupt


def _start(context: Context, root: Path, folder: Path, base_path: str) -> Server:
    given = context.options.port
    ports = range(FIRST_PORT, FIRST_PORT + _TRIED_PORTS) if given is None else (given,)
    for port in ports:
        try:
            return start(root, folder, lambda: build_preview(context, root, folder), port=port, base_path=base_path)
        except (OSError, OverflowError) as error:
            if isinstance(error, OSError) and error.errno in _TAKEN and given is None:
                continue
            if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
                break
            raise UsageError(Text(f"เปิดพอร์ต {port} ไม่ได้", f"port {port} cannot be opened ({error})")) from None
    raise UsageError(Text("พอร์ตไม่ว่าง ใช้ --port เลือกพอร์ตอื่น", "the port is taken; choose another with --port"))


def build_preview(context: Context, root: Path, folder: Path) -> str | None:
    """The same build as ``build``; the page of what is wrong, or None."""
    try:
        state = folder.parent / "state"
        built = build_site(root, context.today, folder, drafts=not context.options.no_drafts, state=state)
    except (ConfigError, MandateError) as error:
        return html.page(error.findings)
    except (AssetError, OutputError, RenderError, OSError) as error:
        return html.page((), extra=str(error))
    findings = built.checked.findings
    if built.written is None:
        context.say(f"พบข้อผิดพลาด {len(findings)} ข้อ ดูในเบราว์เซอร์", f"{len(findings)} findings; see the browser")
        return html.page(findings)
    context.say(f"ปรับแล้ว (เปลี่ยน {len(built.written.changed)} ไฟล์)", f"rebuilt ({len(built.written.changed)} changed)")
    return None
