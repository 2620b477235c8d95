"""Ctrl+C, ports that are taken, and what is left behind: nothing."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from pakphayun_ssg.serve import start
from tests import support
from tests.serve.conftest import SITE, URL
from tests.serve.preview import NOW, SECONDS, previewing


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    return support.make_site(tmp_path / "site", SITE)


def test_ctrl_c_ends_it_cleanly(plain: Path, tmp_path: Path) -> None:
    with previewing(plain, tmp_path / "own") as preview:
        preview.until(lambda answer: answer.status == 200)
        assert list(preview.temporary.iterdir())
        start_ = time.monotonic()
        assert preview.stop() == 0
        assert time.monotonic() - start_ < 5
        assert list(preview.temporary.iterdir()) == []
        assert "Traceback" not in preview.errors
        with pytest.raises(ConnectionError):
            preview.get("/")
        with pytest.raises(ProcessLookupError):
            os.killpg(preview.process.pid, 0)  # nothing of its session is left


def test_ctrl_c_with_browsers_listening(plain: Path, tmp_path: Path) -> None:
    with previewing(plain, tmp_path / "own") as preview, preview.events() as one, preview.events() as two:
        one.next()
        two.next()
        start_ = time.monotonic()
        assert preview.stop() == 0
        assert time.monotonic() - start_ < 5
        assert list(preview.temporary.iterdir()) == []
        assert "Traceback" not in preview.errors


def test_ctrl_c_at_once(plain: Path, tmp_path: Path) -> None:
    """Before the first build is over."""
    with previewing(plain, tmp_path / "own", settled=False) as preview:
        assert preview.stop(5) == 0
        assert list(preview.temporary.iterdir()) == []
        assert "Traceback" not in preview.errors


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM to be polite with")
def test_a_polite_end_leaves_no_temporary_folder(plain: Path, tmp_path: Path) -> None:
    """A closed terminal window, a logout or a shutdown sends SIGHUP or SIGTERM, not Ctrl+C."""
    with previewing(plain, tmp_path / "own") as preview:
        preview.until(lambda answer: answer.status == 200)
        preview.process.send_signal(signal.SIGTERM)
        preview.process.wait(SECONDS)
        assert list(preview.temporary.iterdir()) == []


def test_public_is_not_touched(plain: Path, tmp_path: Path) -> None:
    (plain / "public").mkdir()
    (plain / "public/index.html").write_text("as it was", encoding="utf-8")
    with previewing(plain, tmp_path / "own") as preview:
        preview.until(lambda answer: answer.status == 200)
        (plain / "content/news/jobs/new.md").write_text(support.item(), encoding="utf-8")
        preview.until(lambda answer: answer.status == 200, "/news/jobs/new/")
        preview.stop()
    assert [path.name for path in (plain / "public").iterdir()] == ["index.html"]
    assert (plain / "public/index.html").read_text(encoding="utf-8") == "as it was"


def test_the_site_does_not_fill_with_what_previews_leave(plain: Path, tmp_path: Path) -> None:
    """Each preview has a folder of its own; what is remembered of it goes with it."""
    left = []
    for number in range(2):
        with previewing(plain, tmp_path / f"own-{number}") as preview:
            preview.until(lambda answer: answer.status == 200)
            preview.stop()
        left.append(len(list(plain.rglob("*"))))
    assert left[0] == left[1]


def test_a_build_while_it_runs(plain: Path, tmp_path: Path) -> None:
    with previewing(plain, tmp_path / "own") as preview:
        preview.until(lambda answer: answer.status == 200)
        ran = subprocess.run(
            [sys.executable, "-m", "pakphayun_ssg", "build", *NOW],
            cwd=plain,
            env={**os.environ, "PYTHONPATH": str(support.ROOT)},
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert ran.returncode == 0, ran.stderr.decode()
        assert preview.get(URL).status == 200


def test_ctrl_c_just_after_a_save(plain: Path, tmp_path: Path) -> None:
    """While it waits for the editor to be done with saving."""
    with previewing(plain, tmp_path / "own") as preview:
        preview.until(lambda answer: answer.status == 200)
        (plain / "content/news/jobs/new.md").write_text(support.item(), encoding="utf-8")
        time.sleep(0.03)
        assert preview.stop(5) == 0
        assert list(preview.temporary.iterdir()) == []


def test_stopping_while_it_waits_for_the_editor_takes_no_time(plain: Path, tmp_path: Path) -> None:
    server = start(plain, tmp_path / "out", lambda: None, port=0)
    began = time.monotonic()
    server.stop()  # the first build is still waiting for its moment of quiet
    assert time.monotonic() - began < 5


def test_no_thread_is_left(plain: Path, tmp_path: Path) -> None:
    before = set(threading.enumerate())
    server = start(plain, tmp_path / "out", lambda: None, port=0)
    port = server.http.server_address[1]
    time.sleep(0.3)  # the first build is over
    with socket.create_connection(("127.0.0.1", port), timeout=5) as listener:
        listener.sendall(f"GET /_pakphayun/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
        assert listener.recv(15)
        server.stop()
        end = time.monotonic() + 5
        while set(threading.enumerate()) - before and time.monotonic() < end:
            time.sleep(0.02)
        assert set(threading.enumerate()) - before == set()


@pytest.fixture
def taken():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


@pytest.mark.parametrize("port", ["taken", "99999", "-1", "1"])
def test_a_port_that_cannot_be_had(plain: Path, taken: int, port: str) -> None:
    if port == "1" and (os.name == "nt" or os.geteuid() == 0):
        pytest.skip("this user may open port 1")
    ran = subprocess.run(
        [sys.executable, "-m", "pakphayun_ssg", "serve", f"--port={taken if port == 'taken' else port}", *NOW],
        cwd=plain,
        env={**os.environ, "PYTHONPATH": str(support.ROOT)},
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    assert ran.returncode == 2
    assert "พอร์ต" in ran.stderr.decode()
    assert "port" in ran.stderr.decode()
    assert "Traceback" not in ran.stderr.decode()


def test_without_a_wish_the_next_free_port_is_taken(plain: Path, tmp_path: Path) -> None:
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            other.bind(("127.0.0.1", 8000))
            other.listen()
        except OSError:
            pass  # somebody else has it: just as well
        with previewing(plain, tmp_path / "own", port=None) as preview:
            assert 8000 < preview.port < 8020
            assert preview.get("/").status == 200


def test_no_site_is_told_before_anything_is_opened(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "pakphayun_ssg", "serve", "--root", str(tmp_path), "--port", "0"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(support.ROOT)},
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    assert ran.returncode == 2
    assert "site.toml" in ran.stderr.decode()
