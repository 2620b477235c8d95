"""Each kind of bad file is told by its sign; honest ones are told nothing."""

from __future__ import annotations

import pytest
from PIL import ImageFile

from pakphayun_ssg.files.look import look
from tests import bad_files
from tests.support import make_file


def signs(data, name):
    return [sign.name for sign in look(data, name).signs]


@pytest.mark.parametrize("kind", ["pdf", "doc", "docx", "xls", "xlsx", "jpg", "png", "zip", "rar"])
def test_an_honest_file_has_no_sign(kind):
    found = look(make_file(kind), f"a.{kind}")
    assert (found.facts.kind, found.signs) == (kind, ())
    assert found.pages == (1 if kind == "pdf" else None)


@pytest.mark.parametrize("bad", bad_files.BAD)
def test_a_bad_file_is_told(bad):
    wanted, make = bad_files.BAD[bad]
    assert wanted in signs(make(), f"a.{bad.partition('-')[0]}")


def test_what_a_paper_s_library_has_set_lets_no_half_picture_pass(monkeypatch):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    assert signs(bad_files.BAD["png-bomb"][1](), "a.png") == ["bomb"]
