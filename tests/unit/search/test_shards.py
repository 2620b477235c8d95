"""The files of the index."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from pakphayun_ssg.search.canonical import skeleton
from pakphayun_ssg.search.documents import PASSAGE, Passage, split
from pakphayun_ssg.search.index import build_index
from pakphayun_ssg.search.shards import SHARD, encode, write_files
from tests.unit.search.test_engine import document


def values(files: dict[str, bytes]) -> dict[str, object]:
    """What each script hands over."""
    found = {}
    for name, data in files.items():
        call = re.fullmatch(r'pakphayunSearch\("(.*?)",(.*)\);\n', data.decode(), re.DOTALL)
        assert call
        assert f"{call[1]}.js" == name
        found[call[1]] = json.loads(call[2])
    return found


def test_an_index_is_named_by_its_content() -> None:
    first, files = write_files(build_index([document("ก"), document("ข")]))
    assert write_files(build_index([document("ก"), document("ข")])) == (first, files)
    assert write_files(build_index([document("ก")]))[0] != first


def test_terms_of_one_skeleton_lie_in_one_shard_and_keys_rise() -> None:
    letters = "กขคงจชซดตทธนบปพมยรลว"
    words = (a + mark + b + c for a in letters for b in letters for c in "กน" for mark in ("", "่", "้"))
    many = [document(word) for word in words]
    read = values(write_files(build_index(many))[1])
    keys = read["manifest"]["keys"]
    assert keys == sorted(keys)
    assert len(keys) > 1
    homes: dict[str, set[str]] = {}
    for name, text in read.items():
        if name.startswith("terms/"):
            terms = text.split(" ")[::2]
            assert len(text.encode()) < 2 * SHARD
            for term in terms:
                homes.setdefault(skeleton(term), set()).add(name)
    assert all(len(home) == 1 for home in homes.values())


def test_a_passage_knows_its_document() -> None:
    read = values(write_files(build_index([document("ก", "ข" * 4000), document("ค", files={"a.pdf": "ง"})]))[1])
    assert read["manifest"]["own"] == [3, 1]
    assert read["manifest"]["attached"] == [0, 1]
    assert [read[f"texts/{n}"][1] for n in range(5)] == ["ก", "ก", "ก", "ค", "ค"]
    assert read["texts/4"][6:8] == ["a.pdf", "ง"]


def test_text_that_could_end_the_script_does_not() -> None:
    hostile = 'a"); alert(1); //\u2028\u2029</script>\\'
    (data,) = (data for name, data in write_files(build_index([document(hostile)]))[1].items() if name == "texts/0.js")
    assert "\u2028" not in data.decode()
    assert values({"texts/0.js": data})["texts/0"][1] == hostile


@given(st.lists(st.integers(0, 5_000), unique=True))
def test_numbers_come_back(numbers: list[int]) -> None:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    read, last, gap = [], 0, 0
    for letter in encode(sorted(numbers)):
        digit = letters.index(letter)
        gap = gap * 32 + digit % 32
        if digit < 32:
            last += gap >> 1
            read.append(2 * last + (gap & 1))
            gap = 0
    assert read == sorted(numbers)


@given(st.text(alphabet="กขค \n", max_size=6000))
def test_a_text_is_split_without_loss(text: str) -> None:
    pieces = list(split(Passage("", text)))
    assert all(len(piece.text) <= PASSAGE * 3 // 2 for piece in pieces)
    assert re.sub(r"\s", "", "".join(piece.text for piece in pieces)) == re.sub(r"\s", "", text)


def test_a_text_is_cut_between_words() -> None:
    words = "คำหนึ่ง " * 700
    assert all(set(piece.text.split(" ")) == {"คำหนึ่ง"} for piece in split(Passage("", words)))
