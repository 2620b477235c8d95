from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pakphayun_ssg.personal.contacts import find_contacts, known, normal

PHONES = (
    "0800000000",
    "080-000-0000",
    "080 000 0000",
    "08-0000-0000",
    "08 0000 0000",
    "080.000.0000",
    "+66800000000",
    "+66 80 000 0000",
    "๐๘๐-๐๐๐-๐๐๐๐",
    "060-0000000",
    "0900000000",
)
ACCOUNT = "000-0-00000-0"


def found(text, label="", own=frozenset()):
    return [(one.kind, text[one.start : one.end]) for one in find_contacts(text, label, own)]


@pytest.mark.parametrize("phone", PHONES)
def test_a_mobile_number_of_a_person(phone):
    assert found(f"ติดต่อ นายตัวอย่าง ใจดี โทร. {phone} ค่ะ") == [("phone", phone)]
    assert found(phone) == [("phone", phone)]


@pytest.mark.parametrize(
    "text",
    [
        "โทร. 0 2000 0000",
        "โทร. 0-7400-0000 ต่อ 12",
        "โทร. 02-000-0000",
        "โทร. 074000000",
        "สายด่วน 1669",
        "สอบถามที่กรมตัวอย่าง เบอร์ 02-000-0000, 060-000-0000 ถึง 0001",
        "ศูนย์ตัวอย่าง โทร. 080-000-0000",
        "Call Center 080 000 0000",
        "พ.ศ. 2564 - 2570 จำนวน 08 1234 56",
        "0.0812345678",
        "รหัส A0812345678",
        "/0812345678",
        "08123456789",
    ],
)
def test_what_is_no_private_number(text):
    assert found(text) == []


def test_a_person_at_an_office_is_a_person():
    assert found("กองตัวอย่าง นางสาวสมมติ ตั้งใจ โทร. 080-000-0000") == [("phone", "080-000-0000")]


def test_an_office_on_another_line_says_nothing():
    assert found("กรมตัวอย่าง\nโทร. 080-000-0000") == [("phone", "080-000-0000")]


@pytest.mark.parametrize("address", ["a.b@gmail.com", "A_1@hotmail.com", "a@yahoo.co.th", "a+b@outlook.com"])
def test_an_address_at_a_free_host(address):
    assert found(f"อีเมล {address}.") == [("email", address)]


@pytest.mark.parametrize(
    "text",
    [
        "a@example.go.th",
        "a@dept.example.ac.th",
        "support@company.example",
        "a@gmail",
        "@gmail.com",
        "สำนักงาน a@gmail.com",
        "ไปรษณีย์อิเล็กทรอนิกส์ของสำนักงานได้แก่ \na@gmail.com",
        "district.moph@gmail.com",
        "a@b",
    ],
)
def test_an_address_of_an_office(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"โอนเข้าบัญชี {ACCOUNT} ชื่อบัญชี นายตัวอย่าง ใจดี", ACCOUNT),
        (f"เลขที่บัญชี {ACCOUNT}", ACCOUNT),
        ("เลขที่บัญชี 000000000000 นางตัวอย่าง", "000000000000"),
        ("เลขบัญชี ๐๐๐๐๐๐๐๐๐๐", "๐๐๐๐๐๐๐๐๐๐"),
    ],
)
def test_an_account_of_a_person(text, number):
    assert found(text) == [("account", number)]


def test_a_cell_is_told_by_its_label():
    assert found("0000000000", "เลขที่บัญชี นาย ก") == [("account", "0000000000")]
    assert found("0000000000", "รหัสสินค้า") == []


@pytest.mark.parametrize(
    "text",
    [
        f"ธนาคารตัวอย่าง เลขที่บัญชี {ACCOUNT} ชื่อบัญชี มูลนิธิตัวอย่าง",
        f"ชื่อบัญชี เงินบริจาคโรงพยาบาลตัวอย่าง บัญชีเลขที่ {ACCOUNT}",
        f"เลขที่หนังสือ {ACCOUNT}",
        "บัญชีรายชื่อ 000000000000",
    ],
)
def test_what_is_no_account_of_a_person(text):
    assert found(text) == []


@pytest.mark.parametrize("phone", PHONES)
def test_the_office_s_own_are_never_told_however_written(phone):
    own = known([f"มือถือ {phone} (เวร)", None, "Own@Gmail.com", ACCOUNT])
    assert found(f"{phone} own@gmail.com เลขที่บัญชี {ACCOUNT}", own=own) == []


def test_one_form_for_all_spellings():
    assert normal("+66 80-000 0000") == normal("๐๘๐ ๐๐๐ ๐๐๐๐") == "0800000000"
    assert normal(" A@B.example ") == "a@b.example"


@given(st.text(alphabet="0689๐๘+-. @agmilco\nนางกรม", max_size=80))
def test_any_text(text):
    for one in find_contacts(text):
        assert 0 <= one.start < one.end <= len(text)
