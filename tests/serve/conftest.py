"""Previews for the tests: one that nobody changes, and one for each test that does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests import support
from tests.serve.preview import Answer, Preview, previewing

ITEM = "content/news/jobs/nurse/index.md"
SITE = {
    ITEM: support.item("เนื้อความเดิม\n", attachments="\n  - {file: แผน 2569.pdf, title: แผน}"),
    "content/news/jobs/nurse/แผน 2569.pdf": support.make_file("pdf"),
    "content/news/general/sketch.md": support.item(draft="true"),
}
URL = "/news/jobs/nurse/"


def templates() -> dict[str, bytes]:
    """The templates of the repository, for a site that has its own."""
    folder = support.ROOT / "templates"
    return {
        f"templates/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def steady(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview that no test changes."""
    root = support.make_site(tmp_path_factory.mktemp("steady"), SITE)
    with previewing(root, tmp_path_factory.mktemp("steady-own")) as preview:
        yield preview


class _Bench:
    """One preview for the tests of a module that change its site; a test that breaks it costs a new one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.root = folder / "site"
        self.preview: Preview | None = None
        self._files = SITE | templates()
        self._closing = ExitStack()
        self._starts = 0

    def ready(self) -> Preview:
        """A preview of the site as it should be."""
        self._restore()
        if self.preview is None or not self._recovers(self.preview):
            self.close()
            self._starts += 1
            own = self.folder / f"own-{self._starts}"
            self.preview = self._closing.enter_context(previewing(self.root, own))
            self.preview.until(as_it_was, URL)
        return self.preview

    def close(self) -> None:
        self._closing.close()
        self.preview = None

    def _recovers(self, preview: Preview) -> bool:
        if preview.process.poll() is not None or "Traceback" in preview.errors:
            return False
        try:
            preview.until(as_it_was, URL, seconds=10)
        except (AssertionError, OSError):
            return False
        return True

    def _restore(self) -> None:
        wanted = {"site.toml": support.SITE_TOML, **self._files}
        if self.root.is_dir():
            for path in self.root.rglob("*"):
                name = path.relative_to(self.root).as_posix()
                if path.is_file() and name not in wanted and not name.startswith(".pakphayun"):
                    path.unlink()
        for name, data in wanted.items():
            location = self.root / name
            content = data.encode() if isinstance(data, str) else data
            if not location.is_file() or location.read_bytes() != content:
                location.parent.mkdir(parents=True, exist_ok=True)
                location.write_bytes(content)


def as_it_was(answer: Answer) -> bool:
    return answer.status == 200 and "เนื้อความเดิม" in answer.text


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[_Bench]:
    bench = _Bench(tmp_path_factory.mktemp("bench"))
    yield bench
    bench.close()


@pytest.fixture
def preview(bench: _Bench) -> Preview:
    """A preview of ``root``."""
    return bench.ready()


@pytest.fixture
def root(bench: _Bench, preview: Preview) -> Path:
    """A site with templates of its own, to be changed."""
    return bench.root
