"""The nine types of clause 2.7."""

from __future__ import annotations

import pytest

from pakphayun_ssg.files.kinds import KINDS, extension


def test_they_are_those_of_the_mandate(mandate):
    assert set(KINDS) == mandate.allowed_extensions


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_each_names_itself_and_the_program_that_opens_it(kind):
    assert kind.label == kind.extension.upper()
    assert kind.viewer.th
    assert kind.viewer.en
    assert kind.viewer.th != kind.viewer.en


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("a.pdf", "pdf"),
        ("A.PDF", "pdf"),
        ("a.tar.gz", "gz"),
        ("plan.pdf.exe", "exe"),
        ("a", ""),
        (".pdf", ""),
        ("a.", ""),
        ("แผน.pdf", "pdf"),
        ("a.pdf ", "pdf "),
    ],
)
def test_the_last_extension(name, last):
    assert extension(name) == last
