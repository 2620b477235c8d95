from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pakphayun_ssg.thai.national_id import find_ids, is_national_id, mask
from tests.people import forms, grouped, national_id

ID = national_id(1)
FORMS = forms(ID)
WORDS = ("เลขประจำตัวประชาชน", "เลขประจําตัวประชาชน", "เลขบัตร", "ปชช.", "เลข 13 หลัก", "ID", "CID:", "เลขประจ าตัวผู้เสียภาษี")


def found(text, label=""):
    return [text[one.start : one.end] for one in find_ids(text, label)]


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
class TestEveryForm:
    def test_alone(self, form):
        assert found(form) == [form]

    def test_between_thai_words_without_blanks(self, form):
        assert found(f"นายตัวอย่าง{form}อายุ") == [form]

    def test_in_a_sentence_with_other_numbers(self, form):
        assert found(f"ลำดับ 7 {form} อายุ 55 ปี โทร. 0 2000 0000") == [form]

    def test_twice(self, form):
        assert found(f"{form}, {form}\n{form}") == [form] * 3

    def test_with_another_check_digit_it_is_none(self, form):
        other = forms(ID[:-1] + str((int(ID[-1]) + 1) % 10))
        assert found(other[next(key for key, value in FORMS.items() if value == form)]) == []

    def test_masked(self, form):
        assert len(mask(f"ก {form} ข")) == len(form) + 4
        assert found(mask(form)) == []
        assert not any(letter.isdecimal() for letter in mask(form))


def test_the_check_digit():
    assert is_national_id("1234545678781")  # the example in the documents of python-stdnum
    assert not is_national_id("1234545678780")
    assert not is_national_id("123454567878")


@pytest.mark.parametrize("first", "09")
def test_companies_and_numbers_that_are_not_given_out(first):
    rest = "105536000315"[1:]
    for last in "0123456789":
        assert found(first + rest + last) == []


@pytest.mark.parametrize(
    "text",
    [
        f"0-1-{ID}",
        f"0.{ID}",
        f"{ID}.5",
        f"{ID}-9",
        f"4{ID}",
        f"{ID}4",
        f"{grouped(ID)}-4",
        " ".join(ID),
        "\n".join((ID[:5], ID[5:])),
        f"{ID[:3]} {ID[3:6]} {ID[6:]}",
        "1,234,567,890,123",
        "0 2000 0000 ถึง 0 2000 0001",
    ],
)
def test_what_is_none(text):
    assert found(text) == []


def test_digits_in_boxes_need_a_word_before_them():
    boxes = "\t".join(ID)
    assert found(boxes) == []
    assert found(f"เลขประจำตัวประชาชน\t{boxes}") == [boxes]


def test_a_number_broken_over_lines():
    assert found(f"{ID[0]}-{ID[1:5]}-{ID[5:10]}-\n{ID[10:12]}-{ID[12]}") != []
    assert found(f"เลขบัตร {ID[:5]}\n{ID[5:]}") != []


@pytest.mark.parametrize("word", WORDS)
def test_a_word_names_it(word):
    assert [one.named for one in find_ids(f"{word} {ID}")] == [True]
    assert [one.named for one in find_ids(ID, label=word)] == [True]
    assert [one.named for one in find_ids(f"{word}{' ก' * 60} {ID}")] == [False]


def test_the_usual_form_and_a_bare_run():
    assert [(one.grouped, one.named) for one in find_ids(grouped(ID))] == [(True, False)]
    assert [(one.grouped, one.named) for one in find_ids(ID)] == [(False, False)]


@pytest.mark.parametrize("text", [f"https://a.example/{ID}", f"?x={ID}", f"a{ID}", f"{ID}b"])
def test_within_an_address_it_is_said(text):
    assert [one.glued for one in find_ids(text)] == [True]


@pytest.mark.parametrize(
    "text", ["ZZ0-0000000-00", "zz0-0000000-00", "เลขหลังบัตร ZZ0000000000", "Laser ID: ZZ0 0000000 00"]
)
def test_a_laser_id(text):
    assert len(found(text)) == 1


@pytest.mark.parametrize("text", ["ZZ0000000000", "EZ000000000TH", "ZZZ0-0000000-00", "ZZ0-0000000-000"])
def test_no_laser_id(text):
    assert found(text) == []


def test_short_text_is_left_alone():
    assert mask("1-2345") == "1-2345"


@given(st.text(alphabet="0123456789๐๑๒ -\u200b.\nกA", max_size=80))
def test_any_text(text):
    for one in find_ids(text):
        digits = [letter for letter in text[one.start : one.end] if letter.isdecimal()]
        assert len(digits) in {12, 13} or "A" in text[one.start : one.end]
    assert len(mask(text)) == len(text)
    assert list(find_ids(mask(text))) == []


@given(st.integers(0, 10**11 - 1), st.sampled_from(sorted(FORMS)), st.sampled_from(["", "ก", " ", "(", "7 ", "\n"]))
def test_any_number_in_any_form(serial, form, before):
    written = forms(national_id(serial))[form]
    assert found(f"{before}{written}") == [written]


@pytest.mark.parametrize("name", ["scan_2569_{}.jpg", "{}_2.jpg", "{}_scan"])
def test_underscores_part_the_words_of_a_files_name(name):
    text = name.format(national_id(1))
    assert [(text[found.start : found.end], found.glued) for found in find_ids(text)] == [
        (national_id(1), name != "{}_scan")
    ]
