"""What the preview answers, and to whom."""

from __future__ import annotations

import re
import socket
import struct
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from tests import support
from tests.serve.conftest import SITE, URL
from tests.serve.preview import Preview, previewing

FILE = URL + quote("แผน 2569.pdf")
OUTSIDE = (
    "/../site.toml",
    "/..%2fsite.toml",
    "/..%2Fsite.toml",
    "/%2e%2e/site.toml",
    "/%2e%2e%2fsite.toml",
    "/news/../../site.toml",
    "/news/..%2f..%2fsite.toml",
    "/....//site.toml",
    "/..\\site.toml",
    "/..%5csite.toml",
    "/%252e%252e%252fsite.toml",
    "//site.toml",
    "/../../../../../../../../etc/passwd",
    "/..%2f..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd",
    "/etc/passwd",
    "//etc/passwd",
    "/content/news/jobs/nurse/index.md",
    "/.pakphayun/",
    "/site.toml",
)


@pytest.mark.parametrize("path", ["/", URL, "/news/", "/news/jobs/", "/sitemap/", "/en/", "/?q=1", "/index.html"])
def test_pages(steady: Preview, path: str) -> None:
    answer = steady.get(path)
    assert answer.status == 200
    assert answer.kind == "text/html; charset=utf-8"
    assert "สาธารณสุข" in answer.text or "Public Health" in answer.text
    assert answer.text.count('src="/_pakphayun/reload.js?shown=') == 1
    assert answer.headers["cache-control"] == "no-store"
    assert int(answer.headers["content-length"]) == len(answer.body)


def test_the_page_is_that_of_the_build_but_for_the_script(steady: Preview) -> None:
    (folder,) = steady.temporary.glob("pakphayun-preview-*")
    built = (folder / "site/index.html").read_text(encoding="utf-8")
    script = re.compile(r'<script src="/_pakphayun/reload.js\?shown=[0-9]+"></script>')
    assert script.sub("", steady.get("/").text) == built


def test_drafts_are_shown(steady: Preview) -> None:
    assert steady.get("/news/general/sketch/").status == 200


def test_without_drafts(tmp_path: Path) -> None:
    root = support.make_site(tmp_path / "site", SITE)
    with previewing(root, tmp_path / "own", "--no-drafts") as preview:
        assert preview.get(URL).status == 200
        assert preview.get("/news/general/sketch/").status == 404


def test_a_folder_without_its_slash_leads_to_the_page(steady: Preview) -> None:
    answer = steady.get("/news")
    assert answer.status in {301, 302, 307, 308}
    assert answer.headers["location"] == "/news/"


@pytest.mark.parametrize(
    "path", ["/nope", "/nope/", "/news/nope/", "/nope.html", "/assets/", "/%E0%B8%81/", "/%FF/", "/%00"]
)
def test_a_missing_page_is_the_404_page(steady: Preview, path: str) -> None:
    answer = steady.get(path)
    assert answer.status == 404
    assert "ไม่พบหน้านี้" in answer.text
    assert "reload.js" in answer.text


@pytest.mark.parametrize(
    ("path", "kind"),
    [(FILE, "application/pdf"), ("/site-manifest.json", "application/json"), ("a drawing", "image/svg+xml")],
)
def test_files_have_their_type(steady: Preview, path: str, kind: str) -> None:
    if path == "a drawing":
        (folder,) = steady.temporary.glob("pakphayun-preview-*")
        path = "/" + next((folder / "site").rglob("*.svg")).relative_to(folder / "site").as_posix()
    answer = steady.get(path)
    assert answer.status == 200
    assert answer.kind.partition(";")[0] == kind
    assert int(answer.headers["content-length"]) == len(answer.body)


def test_a_file_comes_byte_for_byte(steady: Preview) -> None:
    assert steady.get(FILE).body == support.make_file("pdf")


def test_a_missing_file(steady: Preview) -> None:
    assert steady.get("/news/jobs/nurse/nope.pdf").status == 404


@pytest.mark.parametrize("path", ["/", URL, FILE, "/news", "/nope/", "/nope.pdf", "/assets/", "/_pakphayun/reload.js"])
def test_head_is_get_without_the_body(steady: Preview, path: str) -> None:
    got, head = steady.get(path), steady.get(path, method="HEAD")
    assert head.body == b""
    assert head.status == got.status
    assert head.kind == got.kind
    assert head.headers.get("content-length") == got.headers.get("content-length")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_nothing_can_be_written(steady: Preview, method: str) -> None:
    assert steady.get("/", method=method).status in {405, 501}


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "evil.example:80", "10.0.0.1", "localhost.evil", ""]
)
@pytest.mark.parametrize("path", ["/", FILE, "/_pakphayun/events", "/_pakphayun/reload.js"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_another_host_is_refused(steady: Preview, host: str, path: str, method: str) -> None:
    answer = steady.send(f"{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
    assert answer.status == 421
    assert b"%PDF" not in answer.body


def test_no_host_is_refused(steady: Preview) -> None:
    assert steady.send(b"GET / HTTP/1.0\r\n\r\n").status == 421


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "localhost:1234"])
def test_our_own_names_are_answered(steady: Preview, host: str) -> None:
    assert steady.get("/", host=host).status == 200


@pytest.mark.parametrize("path", OUTSIDE)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_nothing_outside_the_preview_is_answered(steady: Preview, path: str, method: str) -> None:
    answer = steady.get(path, method=method)
    assert answer.status in {301, 400, 403, 404}
    for secret in (b"name_th", b"root:", b"data_period"):
        assert secret not in answer.body
    if answer.status == 301:
        assert not answer.headers["location"].startswith("//")


@pytest.mark.parametrize(
    "request_",
    [
        b"GET http://[ HTTP/1.1",
        b"GET /%00.pdf HTTP/1.1",
        b"HEAD /%00 HTTP/1.1",
        b"GET /\xff.pdf HTTP/1.1",
        b"GET /" + b"a/" * 3000 + b" HTTP/1.1",
    ],
)
def test_a_request_like_no_other_is_answered_without_a_traceback(steady: Preview, request_: bytes) -> None:
    before = len(steady.errors)
    answer = steady.send(request_ + f"\r\nHost: 127.0.0.1:{steady.port}\r\nConnection: close\r\n\r\n".encode())
    assert answer.status in {400, 404}
    assert "Traceback" not in steady.errors[before:]


def test_it_says_its_address_and_how_to_stop(steady: Preview) -> None:
    assert steady.address == f"http://127.0.0.1:{steady.port}/"
    assert "Ctrl+C" in steady.errors


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux lists the sockets of a process in /proc")
def test_only_this_machine_can_reach_it(steady: Preview) -> None:
    listening = "0A"
    bound = [
        row.split()[1].rpartition(":")[0]
        for name in ("tcp", "tcp6")
        for row in Path(f"/proc/{steady.process.pid}/net/{name}").read_text(encoding="ascii").splitlines()[1:]
        if row.split()[3] == listening and int(row.split()[1].rpartition(":")[2], 16) == steady.port
    ]
    assert bound == ["0100007F"]


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A site that lives below a path of its host."""
    toml = support.SITE_TOML.replace("[support]", 'base_url = "https://example.go.th/office"\n\n[support]')
    root = support.make_site(tmp_path_factory.mktemp("below"), SITE | {"site.toml": toml})
    with previewing(root, tmp_path_factory.mktemp("below-own")) as preview:
        yield preview


def test_a_site_below_a_path(below: Preview) -> None:
    assert below.address.endswith("/office/")
    assert below.get("/office/").status == 200
    assert below.get("/office" + URL).status == 200
    assert below.get("/office" + FILE).body == support.make_file("pdf")
    assert below.get("/office/nope/").status == 404


def test_a_folder_without_its_slash_below_a_path(below: Preview) -> None:
    assert below.get("/office/news").headers["location"] == "/office/news/"


def test_head_below_a_path(below: Preview) -> None:
    assert below.get("/office" + URL, method="HEAD").status == 200


def test_a_client_that_says_nothing_holds_nobody_up(steady: Preview) -> None:
    with socket.create_connection(("127.0.0.1", steady.port), timeout=5):
        assert steady.get("/").status == 200


def test_a_browser_that_leaves_in_the_middle_is_no_news(tmp_path: Path) -> None:
    """A reload while a file of 4 MB is on its way; the clerk's terminal shows no traceback."""
    large = {"content/news/jobs/nurse/แผน 2569.pdf": support.make_file("pdf", 4_000_000)}
    root = support.make_site(tmp_path / "site", SITE | large)
    with previewing(root, tmp_path / "own") as preview:
        request = f"GET {FILE} HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n".encode()
        for _ in range(3):
            with socket.create_connection(("127.0.0.1", preview.port), timeout=5) as connection:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                connection.sendall(request)
                assert connection.recv(1000)
        time.sleep(0.5)
        assert preview.get("/").status == 200
        assert "Traceback" not in preview.errors
