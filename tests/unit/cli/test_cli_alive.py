"""``alive``: whether the published site is still made anew."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Call


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing to say."""


@pytest.fixture
def address(office: Path, run: Call) -> Iterator[str]:
    """The office's site of 8 October 2568 behind an address of this machine alone."""
    run("build")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(office / "public")))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize(
    ("now", "within", "status"),
    [
        ("8 ต.ค. 2568", "2", 0),
        ("10 ต.ค. 2568", "2", 0),
        ("11 ต.ค. 2568", "2", 1),
        ("11 ต.ค. 2568", "๓", 0),
        ("๑ ม.ค. ๒๕๖๙", "2", 1),
        ("7 ต.ค. 2568", "2", 1),  # made for a day yet to come: it would seem alive for ever
        ("1 ม.ค. 2560", "2", 1),
    ],
)
def test_the_age_of_the_site(  # noqa: PLR0913, PLR0917 - each is a parameter of the test
    call: Call, office: Path, address: str, now: str, within: str, status: int
) -> None:
    for where in (address, f"{address}/", office / "public"):
        ran = call("alive", where, "--within", within, "--now", now, "--root", office)
        assert ran.status == status
        assert "8 ตุลาคม 2568" in ran.out


def test_json(call: Call, office: Path, address: str) -> None:
    report = call("alive", address, "--now", "2025-10-11", "--root", office, "--format", "json").json
    assert (report["alive"], report["day"], report["days"]) == (False, "2025-10-08", 3)


@pytest.mark.parametrize("text", [None, "", "{}", "[]", '{"day": 3}', '{"day": "32"}', "[" * 3000])
def test_what_cannot_be_read_is_not_alive(run: Call, office: Path, tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "build.json").write_text(text, encoding="utf-8")
    assert run("alive", tmp_path).status == 1
    assert run("alive", "http://127.0.0.1:9/").status == 1


def test_use(run: Call, office: Path) -> None:
    assert run("alive").status == 2  # no address of its own is known
    assert run("alive", "ftp://x").status == 2
    assert run("alive", office, "--within", "soon").status == 2
