"""Small files of the nine types, changed at random: never an exception, always within the reader's own limits.

The readers are called in this very process: what a helper process would forgive is told here.
"""

from __future__ import annotations

import pickle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pakphayun_ssg.files.look import look
from pakphayun_ssg.files.signs import SignName
from tests import bad_files
from tests.support import make_file

NINE = ("pdf", "doc", "docx", "xls", "xlsx", "jpg", "png", "zip", "rar")
WHOLE = {kind: make_file(kind) for kind in NINE}
HEAVY = {"png-huge", "png-bomb", "zip-bomb"}
BAD = {name: make() for name, (_, make) in bad_files.BAD.items() if name not in HEAVY}
FILES = [
    *((kind, data) for kind, data in WHOLE.items()),
    *((name.partition("-")[0], data) for name, data in BAD.items()),
]

steady = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
places = st.floats(0, 1, exclude_max=True)


def read(data, kind):
    found = look(data, f"a.{kind}")
    assert found.facts.size == len(data)
    assert all(sign.name in SignName.__args__ for sign in found.signs)
    assert pickle.loads(pickle.dumps(found)) == found
    return found


@pytest.mark.parametrize("kind", NINE)
@steady
@given(at=places)
def test_cut_off_anywhere(kind, at):
    data = WHOLE[kind][: int(at * len(WHOLE[kind]))]
    found = read(data, kind)
    kinds_that_must_tell = {"pdf", "docx", "xlsx", "zip", "jpg", "png"}
    if kind in kinds_that_must_tell and len(data.rstrip(b"\\0\\r\\n")) < len(WHOLE[kind]) - 8:
        assert found.signs or found.facts.kind != kind


@steady
@given(st.sampled_from(FILES), st.lists(st.tuples(places, st.integers(0, 7)), min_size=1, max_size=12))
def test_bits_flipped(file, flips):
    kind, whole = file
    data = bytearray(whole)
    for at, bit in flips:
        if data:
            data[int(at * len(data))] ^= 1 << bit
    read(bytes(data), kind)


@steady
@given(st.sampled_from(FILES), places, st.binary(max_size=64))
def test_bytes_put_in(file, at, more):
    kind, whole = file
    place = int(at * len(whole))
    read(whole[:place] + more + whole[place:], kind)


@steady
@given(st.sampled_from(FILES), st.sampled_from(FILES), places, places)
def test_halves_of_two_files(first, second, at, other):
    (kind, data), (_, tail) = first, second
    read(data[: int(at * len(data))] + tail[int(other * len(tail)) :], kind)


@steady
@given(st.sampled_from([data[:8] for data in WHOLE.values()]), st.binary(max_size=600))
def test_noise_behind_a_known_start(start, noise):
    read(start + noise, "pdf")
