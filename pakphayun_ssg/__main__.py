"""``python -m pakphayun_ssg`` is the same program as ``pakphayun`` and ``build.py``."""

from __future__ import annotations

import sys


def main() -> int:
    """The program, from its very first moment: to load it takes a while, and Ctrl+C may come then."""
    try:
        from pakphayun_ssg.cli import main as carry_out  # noqa: PLC0415 - see above
    except KeyboardInterrupt:
        return 2
    return carry_out()


if __name__ == "__main__":
    sys.exit(main())
