"""Each kind of bad file is told by its sign; honest ones are told nothing."""

from __future__ import annotations

import pytest

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
