"""The order of a Thai dictionary."""

from __future__ import annotations

import random

import pytest

from pakphayun_ssg.thai.sorting import LETTERS, initial, sort_key


def shuffled(words: list[str]) -> list[str]:
    return random.Random(7).sample(words, len(words))


def test_a_vowel_before_its_consonant_counts_after_it() -> None:
    words = ["กา", "เก", "แก", "โก", "ใก", "ไก", "ขา", "เข", "ไข", "ฮา", "เฮ"]
    assert sorted(shuffled(words), key=sort_key) == words


def test_tone_marks_tell_apart_only_what_is_otherwise_alike() -> None:
    words = ["ปา", "ป่า", "ป้า", "ป๊า", "ปาก", "ป่าน"]
    assert sorted(shuffled(words), key=sort_key) == words


def test_digits_latin_thai() -> None:
    words = ["2563", "covid", "ITA", "กระทรวง", "“ข่าว”"]
    assert sorted(shuffled(words), key=sort_key) == words


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("เกษตร", "ก"),
        ("“แผนงาน”", "ผ"),
        ("ประกาศ", "ป"),
        ("ฤดูฝน", "ฤ"),
        ("เเผน", "ผ"),
        ("covid", "C"),
        ("2563", "0"),
        ("๒๕๖๓", "0"),
        ("…", "0"),
        ("", "0"),
    ],
)
def test_headings(text: str, heading: str) -> None:
    assert initial(text) == heading


def test_every_consonant_has_a_name_of_its_own() -> None:
    assert list(LETTERS) == [chr(code) for code in range(0x0E01, 0x0E2F)]
    assert len(set(LETTERS.values())) == 46
