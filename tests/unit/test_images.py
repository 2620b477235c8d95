"""Pictures for phones: upright, of the width asked for, and nothing in them but the picture."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from pakphayun_ssg.images import upright_size, variant, widths_of

GPS = 0x8825
ORIENTATION = 0x0112


def picture(
    size: tuple[int, int] = (1000, 500), mode: str = "RGB", kind: str = "JPEG", *, orientation: int = 1
) -> bytes:
    image = Image.new(mode, size, "red" if mode == "RGB" else 0)
    image.paste("blue", (0, 0, size[0] // 2, size[1])) if mode == "RGB" else None
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif.get_ifd(GPS).update({1: "N", 2: (7.0, 20.0, 0.0), 3: "E", 4: (100.0, 19.0, 0.0)})
    out = io.BytesIO()
    image.save(out, kind, exif=exif)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize(
    ("width", "made"),
    [
        (100, (100,)),
        (480, (480,)),
        (481, (480, 481)),
        (960, (480, 960)),
        (1200, (480, 960, 1200)),
        (1600, (480, 960, 1600)),
        (4000, (480, 960, 1600)),
    ],
)
def test_no_variant_is_larger_than_the_picture(width, made):
    assert widths_of(width) == made


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("width", [480, 960])
def test_a_variant_has_the_width_asked_for_and_the_same_shape(kind, width):
    made = opened(variant(picture(kind=kind), width))
    assert (made.format, made.size) == ("WEBP", (width, width // 2))


def test_where_it_was_taken_is_not_in_it():
    data = picture()
    assert GPS in opened(data).getexif()
    made = opened(variant(data, 480))
    assert not made.getexif()
    assert "icc_profile" not in made.info


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_taken_sideways_is_shown_upright(tmp_path: Path, orientation: int) -> None:
    data = picture((1000, 500), orientation=orientation)
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    upright = (500, 1000) if orientation >= 5 else (1000, 500)
    assert upright_size(path) == upright
    made = opened(variant(data, 250))
    assert made.size == (250, 250 * upright[1] // upright[0])


def test_what_can_be_seen_through_stays_so():
    image = Image.new("RGBA", (600, 600), (255, 0, 0, 0))
    out = io.BytesIO()
    image.save(out, "PNG")
    assert opened(variant(out.getvalue(), 480)).mode == "RGBA"


@pytest.mark.parametrize("mode", ["L", "P", "1", "CMYK", "I;16", "LA"])
def test_every_kind_of_colour_is_read(mode):
    out = io.BytesIO()
    Image.new(mode, (600, 300)).save(out, "JPEG" if mode == "CMYK" else "PNG")
    assert opened(variant(out.getvalue(), 480)).size == (480, 240)


def test_a_picture_one_dot_high_stays_one_dot_high():
    assert opened(variant(picture((4000, 1), kind="PNG"), 480)).size == (480, 1)


def test_the_same_picture_gives_the_same_bytes():
    assert variant(picture(), 480) == variant(picture(), 480)


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"text"])
def test_what_is_no_picture_has_no_size(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    assert upright_size(path) is None
    with pytest.raises((OSError, SyntaxError, ValueError)):
        variant(data, 480)
