"""Writes every ``expected.txt`` anew; read the difference before you keep it: ``python -m tests.rules.rewrite``."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.rules import trees


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for rule in trees.IDS:
            if (trees.FOLDER / rule / "bad").is_dir():
                told = trees.report(rule, Path(folder))
                trees.expected(rule).write_text(told, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
