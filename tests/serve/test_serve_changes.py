"""Save a file and see it: new pages, what is wrong in place of the site, and the site again."""

from __future__ import annotations

import shutil
import socket
import threading
from pathlib import Path

import pytest

from pakphayun_ssg.serve import start
from tests import support
from tests.serve.conftest import ITEM, SITE, URL
from tests.serve.preview import Answer, Preview, parse, previewing


def said(words: str):
    return lambda answer: words in answer.text


def save(path: Path, text: str, how: str = "in place") -> None:
    """As editors do: in place, or to a new file that then takes the old one's name."""
    if how == "in place":
        path.write_text(text, encoding="utf-8")
    else:
        draft = path.with_name(f".{path.name}.swp")
        draft.write_text(text, encoding="utf-8")
        draft.replace(path)


@pytest.mark.parametrize("how", ["in place", "by renaming"])
def test_a_saved_change_is_served_and_told(root: Path, preview: Preview, how: str) -> None:
    source = (root / ITEM).read_text(encoding="utf-8")
    with preview.events() as events:
        seen = events.next()
        save(root / ITEM, source.replace("เนื้อความเดิม", "เนื้อความใหม่"), how)
        assert preview.until(said("เนื้อความใหม่"), URL) < preview.in_time
        assert events.next() != seen


def test_many_saves_one_after_another(root: Path, preview: Preview) -> None:
    source = (root / ITEM).read_text(encoding="utf-8")
    for number in range(20):
        save(root / ITEM, source.replace("เนื้อความเดิม", f"ครั้งที่ {number}."))
    assert preview.until(said("ครั้งที่ 19."), URL) < preview.in_time + 1


def test_pages_come_and_go(root: Path, preview: Preview) -> None:
    new = root / "content/about/history/history.md"
    new.parent.mkdir(parents=True)
    new.write_text(support.item(title="ประวัติ"), encoding="utf-8")
    assert preview.until(lambda answer: answer.status == 200, "/about/history/history/") < preview.in_time
    new.rename(new.with_name("past.md"))
    assert preview.until(lambda answer: answer.status == 200, "/about/history/past/") < preview.in_time
    assert preview.get("/about/history/history/").status == 404
    shutil.rmtree(new.parent)
    assert preview.until(lambda answer: answer.status == 404, "/about/history/past/") < preview.in_time


def test_templates_and_settings_are_watched_too(root: Path, preview: Preview) -> None:
    layout = root / "templates/home.html"
    save(layout, layout.read_text(encoding="utf-8").replace("<h1>", '<h1 class="changed">'))
    assert preview.until(said('<h1 class="changed">')) < preview.in_time
    save(root / "site.toml", support.SITE_TOML.replace("อำเภอตัวอย่าง", "อำเภอเปลี่ยนชื่อ"), "by renaming")
    assert preview.until(lambda answer: "อำเภอเปลี่ยนชื่อ" in answer.text or answer.status == 500) < preview.in_time


def test_nothing_saved_is_nothing_built(root: Path, preview: Preview) -> None:
    """Reading a file, or writing one that is none of the site's, tells the browser nothing."""
    with preview.events() as events:
        events.next()
        (root / ITEM).read_bytes()
        (root / "letter.txt").write_text("x", encoding="utf-8")
        (root / "public").mkdir(exist_ok=True)
        (root / "public/x.html").write_text("x", encoding="utf-8")
        assert events.silent(1)


PROBLEMS = {
    "date": (ITEM, lambda text: text.replace("1 ตุลาคม 2568", "32 ตุลาคม 2568"), f"{ITEM}:5:"),
    "yaml": (ITEM, lambda text: text.replace("title:", "title: [", 1), f"{ITEM}:"),
    "approver": (ITEM, lambda text: text.replace("สาธารณสุขอำเภอตัวอย่าง", "web"), f"{ITEM}:7:"),
    "settings": ("site.toml", lambda text: text.replace("name_en", "name_english", 1), "site.toml:3:"),
    "settings syntax": ("site.toml", lambda text: text.replace('name_th = "', "name_th = ", 1), "site.toml:2:"),
}


@pytest.mark.parametrize("problem", PROBLEMS)
def test_a_fault_takes_every_page_and_mending_brings_them_back(root: Path, preview: Preview, problem: str) -> None:
    name, spoil, place = PROBLEMS[problem]
    path = root / name
    good = path.read_text(encoding="utf-8")
    bad = spoil(good)
    assert bad != good
    with preview.events() as events:
        seen = events.next()
        save(path, bad)
        assert preview.until(lambda answer: answer.status == 500) < preview.in_time
        assert events.next() != seen
        for page in ("/", URL, "/news/", "/sitemap/", "/nope/", "/en/"):
            answer = preview.get(page)
            assert answer.status == 500
            assert answer.kind == "text/html; charset=utf-8"
            assert f"<code>{place}" in answer.text
            assert "วิธีแก้" in answer.text
            assert '<p lang="en">' in answer.text
            assert "reload.js" in answer.text
        save(path, good)
        assert preview.until(lambda answer: answer.status == 200, URL) < preview.in_time
        events.next()
    assert "Traceback" not in preview.errors


def test_a_fault_is_answered_to_head_too(root: Path, preview: Preview) -> None:
    save(root / ITEM, "x")
    preview.until(lambda answer: answer.status == 500)
    assert preview.get("/", method="HEAD").status == 500


TEMPLATE_FAULTS = {
    "syntax": "{% if %}",
    "unknown name": "{{ no_such_name }}",
    "missing part": '{% include "parts/gone.html" %}',
    "arithmetic": "{{ 1 // 0 }}",
    "not UTF-8": "\udce1",
}


@pytest.mark.parametrize("fault", TEMPLATE_FAULTS)
def test_a_broken_template_is_named_and_mended(root: Path, preview: Preview, fault: str) -> None:
    path = root / "templates/home.html"
    good = path.read_bytes()
    path.write_bytes(TEMPLATE_FAULTS[fault].encode("utf-8", "surrogateescape"))
    assert preview.until(lambda answer: answer.status == 500) < preview.in_time
    assert "templates/" in preview.get("/news/").text
    path.write_bytes(good)
    assert preview.until(lambda answer: answer.status == 200) < preview.in_time
    assert "Traceback" not in preview.errors


@pytest.mark.parametrize("name", ["words/th.toml", "assets/site.css", "layout.html"])
def test_a_template_file_that_is_gone(root: Path, preview: Preview, name: str) -> None:
    path = root / "templates" / name
    good = path.read_bytes()
    path.unlink()
    assert preview.until(lambda answer: answer.status == 500) < preview.in_time
    path.write_bytes(good)
    assert preview.until(lambda answer: answer.status == 200) < preview.in_time
    assert "Traceback" not in preview.errors


def test_a_site_that_is_at_fault_from_the_start(tmp_path: Path) -> None:
    root = support.make_site(tmp_path / "site", SITE | {"site.toml": "[site"})
    with previewing(root, tmp_path / "own") as preview:
        answer = preview.get("/")
        assert answer.status == 500
        assert "<code>site.toml:1:" in answer.text
        save(root / "site.toml", support.SITE_TOML)
        assert preview.until(lambda answer: answer.status == 200) < preview.in_time


def test_a_site_without_content_gets_its_first_item(tmp_path: Path) -> None:
    root = support.make_site(tmp_path / "site", {})
    (root / "content").rmdir()
    with previewing(root, tmp_path / "own") as preview:
        preview.get("/")
        for path, data in SITE.items():
            location = root / path
            location.parent.mkdir(parents=True, exist_ok=True)
            location.write_bytes(data if isinstance(data, bytes) else data.encode())
        assert preview.until(lambda answer: answer.status == 200, URL) < preview.in_time


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_fault_of_ours_does_not_hang_the_browser(tmp_path: Path) -> None:
    """An exception nobody foresaw: the page says so, and the next save is built all the same."""
    root = support.make_site(tmp_path / "site", SITE)
    faults = [RuntimeError("unforeseen")]

    def build() -> None:
        if faults:
            raise faults.pop()
        (tmp_path / "out").mkdir()
        (tmp_path / "out/index.html").write_text("<body>made</body>", encoding="utf-8")

    server = start(root, tmp_path / "out", build, port=0)
    try:
        port = server.http.server_address[1]
        assert ask(port).status == 500
        save(root / ITEM, "x")
        threading.Event().wait(1)
        assert ask(port).status == 200
    finally:
        server.stop()


def ask(port: int) -> Answer:
    with socket.create_connection(("127.0.0.1", port), timeout=3) as connection:
        connection.sendall(f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
        data = b""
        while part := connection.recv(65536):
            data += part
    return parse(data)


def test_a_folder_that_takes_the_place_of_another_is_watched(root: Path, preview: Preview) -> None:
    """As when somebody copies a newer ``content/`` over the old one, or git checks another branch out."""
    for name, shown in (("content", "แทนทั้งโฟลเดอร์"), ("content", "แทนอีกครั้ง")):
        kept = root.parent / "kept"
        (root / name).rename(kept)
        shutil.copytree(kept, root / name)
        shutil.rmtree(kept)
        save(root / ITEM, support.item(f"{shown}\n", attachments="\n  - {file: แผน 2569.pdf, title: แผน}"))
        assert preview.until(said(shown), URL) < preview.in_time + 1
        save(root / ITEM, support.item(f"{shown} แล้วแก้\n", attachments="\n  - {file: แผน 2569.pdf, title: แผน}"))
        assert preview.until(said(f"{shown} แล้วแก้"), URL) < preview.in_time + 1
