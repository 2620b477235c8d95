"""A bounded run of the fuzzer that is the same each time: fixed seed, fixed number of inputs, seeds of the tests.

``python -m tests.fuzz.run TARGET -max_total_time=600`` looks further, each time elsewhere.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.fuzz.seeds import seeds
from tests.fuzz.targets import TARGETS
from tests.support import ROOT

RUNS = {"item": 800, "mending": 2500, "markdown": 1200, "dates": 2500, "site_toml": 1000, "words": 1500, "files": 1500}
LONGEST = {"words": 40_000, "files": 40_000}


@pytest.mark.parametrize("target", TARGETS)
def test_every_seed(target):
    for seed in seeds(target):
        TARGETS[target](seed)


@pytest.mark.parametrize("target", TARGETS)
def test_fuzz(target, tmp_path):
    pytest.importorskip("atheris", reason="atheris has no wheel for this Python or system", exc_type=ImportError)
    most = LONGEST.get(target, 4000)
    options = ["-seed=1", f"-runs={RUNS[target]}", f"-max_len={most}", "-print_final_stats=0", "-verbosity=0"]
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.run", target, *options, f"-artifact_prefix={tmp_path}/"],
        cwd=ROOT,
        capture_output=True,
        timeout=600,
        check=False,
    )
    said = (done.stdout + done.stderr).decode(errors="replace")
    made = [path.read_bytes() for path in tmp_path.iterdir()]
    assert (done.returncode, made) == (0, []), said[-3000:]
