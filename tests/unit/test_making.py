"""The bytes of each kind of output, and what is kept of the pictures."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest
from PIL import Image

from pakphayun_ssg import making
from pakphayun_ssg.making import ChangedError, bytes_of, forget
from pakphayun_ssg.plan.outputs import Copy, Data, Page, Variant


@pytest.fixture
def photo(tmp_path: Path) -> Variant:
    out = io.BytesIO()
    Image.new("RGB", (600, 300), "green").save(out, "PNG")
    path = tmp_path / "a.png"
    path.write_bytes(out.getvalue())
    return Variant("/a/a.png.480w.webp", path, hashlib.sha256(out.getvalue()).hexdigest(), 480, "content/a/a.png")


def make(output, memo: Path) -> bytes:
    return bytes_of(output, lambda page: page.url.encode(), memo)


def test_pages_and_data(tmp_path: Path) -> None:
    assert make(Page("/a/", "x.html", {}, "th"), tmp_path) == b"/a/"
    assert make(Data("/a", b"x"), tmp_path) == b"x"


def test_a_picture_is_made_once(tmp_path: Path, photo: Variant, monkeypatch: pytest.MonkeyPatch) -> None:
    memo = tmp_path / "memo"
    first = make(photo, memo)
    monkeypatch.setattr(making, "variant", lambda data, width: pytest.fail("made again"))
    assert make(photo, memo) == first
    assert [path.suffix for path in memo.iterdir()] == [".webp"]


def test_what_the_plan_does_not_need_is_forgotten(tmp_path: Path, photo: Variant) -> None:
    memo = tmp_path / "memo"
    make(photo, memo)
    forget([photo], memo)
    assert len(list(memo.iterdir())) == 1
    forget([], memo)
    assert list(memo.iterdir()) == []
    forget([], tmp_path / "none")


@pytest.mark.parametrize("kind", [Copy, Variant])
def test_a_file_that_changed_meanwhile_is_told(tmp_path: Path, photo: Variant, kind: type) -> None:
    photo.location.write_bytes(b"other")
    output = photo if kind is Variant else Copy("/a/a.png", photo.location, photo.sha256, photo.origin)
    with pytest.raises(ChangedError, match=r"content/a/a.png changed"):
        make(output, tmp_path / "memo")


def test_what_is_no_picture_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"x")
    with pytest.raises(ChangedError, match=r"content/a.png cannot be made smaller"):
        make(Variant("/a", path, hashlib.sha256(b"x").hexdigest(), 480, "content/a.png"), tmp_path / "memo")
