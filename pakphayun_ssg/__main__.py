"""``python -m pakphayun_ssg`` is the same program as ``pakphayun`` and ``build.py``."""

from __future__ import annotations

import os
import sys


def main() -> int:
    """The program, from its very first moment: to load it takes a while, and Ctrl+C may come then."""
    _read_names_as_text()
    try:
        from pakphayun_ssg.cli import main as carry_out  # noqa: PLC0415 - see above
    except KeyboardInterrupt:
        return 2
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] == "pakphayun_ssg":
            raise
        return _incomplete(error.name)
    return carry_out()


def _read_names_as_text() -> None:
    """Begin again where the locale would make no text of Thai names of files, as C does without help."""
    if os.name != "nt" and sys.getfilesystemencoding() != "utf-8" and not sys.flags.utf8_mode:
        os.execv(sys.executable, [sys.executable, "-X", "utf8", "-m", "pakphayun_ssg", *sys.argv[1:]])  # noqa: S606


def _incomplete(package: str | None) -> int:
    thai = f"ส่วนประกอบของโปรแกรมไม่ครบ (ขาด {package}) ลบโฟลเดอร์ .venv แล้วสั่งใหม่ด้วย build.py"
    english = f"A package is missing ({package}). Delete the folder .venv and run build.py again."
    sys.stderr.buffer.write(f"{thai}\n{english}\n".encode())
    return 2


if __name__ == "__main__":
    sys.exit(main())
