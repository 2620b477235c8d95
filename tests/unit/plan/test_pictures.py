"""The pictures of an item in every size, and their disappearance with it."""

from __future__ import annotations

import datetime as dt
import io

import pytest
from PIL import Image

from pakphayun_ssg.plan.parts import parts
from pakphayun_ssg.plan.pictures import picture_files
from tests.support import item


def photo(width: int, height: int, kind: str = "JPEG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, kind)
    return out.getvalue()


FAIR = "content/news/activities/fair"
FILES = {
    f"{FAIR}/index.md": item(
        expiry_date="1 ม.ค. 2569",
        summary="งานสมมติ",
        images="\n  - {file: a.jpg, alt: คนในงาน, caption: คนในงาน, credit: สำนักงานตัวอย่าง, permission: ถ่ายเอง}"
        "\n  - {file: a.png, alt: ป้าย, caption: ป้าย, credit: สำนักงานตัวอย่าง, permission: ถ่ายเอง}",
    ),
    f"{FAIR}/a.jpg": photo(1200, 800),
    f"{FAIR}/a.png": photo(300, 200, "PNG"),
}


def test_a_picture_has_its_size_and_smaller_ones(frame_of):
    frame = frame_of(FILES)
    first, second = parts(frame, frame.items[0])["images"]
    assert (first["width"], first["height"], first["href"]) == (1200, 800, "/news/activities/fair/a.jpg")
    assert first["variants"] == [
        {"href": f"/news/activities/fair/a.jpg.{width}w.webp", "width": width} for width in (480, 960, 1200)
    ]
    assert [variant["width"] for variant in second["variants"]] == [300]


@pytest.mark.parametrize("size", [(900, 1600), (40, 40), (900, 90)])
def test_a_poster_or_a_panorama_is_shown_whole(frame_of, size: tuple[int, int]) -> None:
    frame = frame_of({**FILES, f"{FAIR}/a.jpg": photo(*size)})
    assert [image["odd"] for image in parts(frame, frame.items[0])["images"]] == [True, False]


def test_what_the_pages_name_is_made(frame_of):
    frame = frame_of(FILES)
    named = {v["href"] for image in parts(frame, frame.items[0])["images"] for v in image["variants"]}
    assert {output.url for output in picture_files(frame.items)} == named
    assert {output.origin for output in picture_files(frame.items)} == {f"{FAIR}/a.jpg", f"{FAIR}/a.png"}


def test_the_cover_of_a_card_is_such_a_picture(frame_of):
    frame = frame_of(FILES)
    assert frame.card(frame.items[0])["cover"]["variants"][0]["width"] == 480


def test_they_go_with_the_item(frame_of):
    assert list(picture_files(frame_of(FILES, today=dt.date(2026, 1, 1)).items)) == []
