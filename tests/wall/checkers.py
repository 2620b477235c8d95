"""The checkers of pages that others keep, each as one function from a built site to what it found."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests import support

NODE = support.ROOT / ".venv-dev/node/node_modules"
BIN = support.ROOT / ".venv-dev/bin"
VNU = NODE / "vnu-jar/build/dist/vnu.jar"
HTML_VALIDATE = NODE / "html-validate/bin/html-validate.mjs"
HTML_RULES = Path(__file__).with_name("htmlvalidate.json")
LIGHTHOUSE = NODE / "lighthouse/cli/index.js"
SECONDS = 300


def need(path: Path) -> Path:
    """``path``; without it the test is skipped on a desk and failed in the CI."""
    if not path.exists():
        reason = f"{path.name} is not there: scripts/test installs it where npm and pip may"
        pytest.fail(reason) if os.environ.get("CI") == "true" else pytest.skip(reason)
    return path


def pages(folder: Path) -> list[str]:
    """Every page of the site as a path from its top, as a reader asks for it."""
    return sorted(
        f"/{path.relative_to(folder).as_posix().removesuffix('index.html')}" for path in folder.rglob("*.html")
    )


def nu(address: str, paths: Sequence[str]) -> list[str]:
    """The Nu Html Checker's errors and warnings on pages that are being served (so that 'self' means something)."""
    options = ["-Xmx768m", "-Dnu.validator.servlet.allow-forbidden-hosts=true"]  # this machine is "forbidden" else
    command = ["java", *options, "-jar", str(need(VNU)), "--format", "json", "--stdout", "--exit-zero-always"]
    told: list[str] = []
    for start in range(0, len(paths), 200):
        done = _run([*command, *(address + path for path in paths[start : start + 200])])
        told += [f"{m.get('url')}:{m.get('lastLine')}: {m['message']}" for m in json.loads(done)["messages"]]
    return told


def html_validate(folder: Path) -> list[str]:
    """html-validate's messages on every page."""
    files = sorted(str(path) for path in folder.rglob("*.html"))
    out = folder.parent / f"{folder.name}.html-validate.json"
    with out.open("wb") as file:  # through a pipe, node loses the end of a long answer
        subprocess.run(
            ["node", str(need(HTML_VALIDATE)), "--config", str(HTML_RULES), "--formatter", "json", *files],
            stdout=file, timeout=SECONDS, check=False, cwd=HTML_RULES.parent,
        )  # fmt: skip
    found = json.loads(out.read_text(encoding="utf-8"))
    return [f"{f['filePath']}:{m['line']}: {m['ruleId']}: {m['message']}" for f in found for m in f["messages"]]


def dead_links(folder: Path) -> list[str]:
    """lychee's errors: links to nothing and anchors to nowhere; other hosts are not asked."""
    options = ["--offline", "--include-fragments", "--no-progress", "--format", "json", "--index-files", "index.html"]
    done = _run([str(need(BIN / "lychee")), *options, "--root-dir", str(folder), f"{folder}/**/*.html"])
    found = json.loads(done)
    assert found["total"] > 0, "lychee looked at no link"
    errors = found.get("error_map", {})
    return [f"{source}: {error['url']}" for source, rows in errors.items() for error in rows]


def _run(command: Sequence[str]) -> bytes:
    return subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=SECONDS, check=False
    ).stdout
