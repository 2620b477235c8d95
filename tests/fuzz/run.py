"""Runs one target: ``python -m tests.fuzz.run item -max_total_time=600``; what follows is for libFuzzer.

Without ``-seed`` each run goes its own way. A crash leaves the bytes that made it in the folder it is run from.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["pakphayun_ssg", "markdown", "yaml", "pypdf", "olefile", "rarfile", "xlrd"]):
    import pakphayun_ssg.files

    for module in pkgutil.walk_packages(pakphayun_ssg.files.__path__, "pakphayun_ssg.files."):
        importlib.import_module(module.name)  # they are loaded late, and would be out of sight
    from tests.fuzz.targets import TARGETS

from tests.fuzz.seeds import write


def main() -> None:
    name, *options = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="fuzz-") as corpus:
        write(name, Path(corpus))
        atheris.Setup([sys.argv[0], "-timeout=30", "-rss_limit_mb=1500", *options, corpus], TARGETS[name])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
