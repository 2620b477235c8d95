"""The shipped engine on small indexes: what is found, and in which order."""

from __future__ import annotations

import pytest

from pakphayun_ssg.search.documents import Document, Passage
from pakphayun_ssg.search.index import build_index
from pakphayun_ssg.search.shards import write_files
from pakphayun_ssg.search.synonyms import SYNONYMS
from tests.unit.search.engine import Node

OTHERS = ("รายงานการประชุมประจำเดือน", "แผนปฏิบัติการประจำปี", "ตารางเวรเจ้าหน้าที่", "ข่าวประชาสัมพันธ์อำเภอ", "คู่มือผู้ขอรับบริการ")


def document(title: str, body: str = "", *, href: str = "", files: dict[str, str] | None = None, **more) -> Document:
    passages = [Passage("", body), *(Passage(where, text) for where, text in (files or {}).items())]
    facts = {"summary": "", "also": "", "language": "th", "section": "news", "year": 2568, "types": ()}
    facts |= {"date": ("2025-10-01", "1 ตุลาคม 2568"), "label": "ข่าว", **more}
    return Document(href=href or f"/{title}/", title=title, passages=tuple(passages), **facts)


@pytest.fixture
def find(node: Node):
    def find(documents, query, **more):
        made = [one if isinstance(one, Document) else document(one) for one in (*documents, *OTHERS)]
        _, files = write_files(build_index(made), SYNONYMS)
        texts = {name: data.decode() for name, data in files.items()}
        return node.ask("search", {"files": texts, "query": query, **more})

    return find


@pytest.mark.parametrize(
    ("title", "query"),
    [
        ("ประกาศรับสมัครพยาบาลวิชาชีพ", "รับสมัครพยาบาล"),
        ("ประกาศรับสมัครพยาบาลวิชาชีพ", "พยาบาล รับสมัคร"),
        ("ประกาศรับสมัครพยาบาลวิชาชีพ", "ประกาศพยาบาล"),
        ("โครงการน้ำดื่มสะอาด", "น\u0e4d\u0e49\u0e32ดื่ม"),
        ("โครงการน้ำดื่มสะอาด", "นำดืมสะอาด"),
        ("งบแสดงฐานะการเงิน ปี ๒๕๖๓", "ฐานะการเงิน 2563"),
        ("งบแสดงฐานะการเงิน ปี ๒๕๖๓", "ฐานะการเงิน 2020"),
        ("วัคซีน COVID-19 เข็มกระตุ้น", "covid19"),
        ("วัคซีน COVID-19 เข็มกระตุ้น", "vaccin covid"),
        ("ตรวจเยี่ยม รพ.สต.หาดไข่เต่า", "รพสต หาดไข่เต่า"),
        ("ตรวจเยี่ยม รพ.สต.หาดไข่เต่า", "รพ.สต. หาดไข่เต่า"),
        ("การเลี้ยงไก่ไข่", "ไก่"),
        ("โทรศัพท์ 0 7469 1234", "074691234"),
        ("โทรศัพท์ 0 7469 1234", "074-691234"),
        ("โทรศัพท์ 0-7461-2563", "074612563"),
        ("โทรศัพท์ 0 7469 1234", "1234"),
        ("ระบบ e-GP ของกรมบัญชีกลาง", "egp"),
        ("บริการ e-Service", "eservice"),
        ("ส านักงานสาธารณสุข", "สำนักงาน"),
    ],
)
def test_found(find, title: str, query: str) -> None:
    assert find([title], query)["hrefs"][0] == f"/{title}/"


@pytest.mark.parametrize(
    ("query", "first"), [("ม้า", "การเลี้ยงม้า"), ("มา", "การมาถึง"), ("ข้าว", "ราคาข้าว"), ("ขาว", "สมุดปกขาว")]
)
def test_a_tone_mark_tells_words_apart(find, query: str, first: str) -> None:
    titles = ["การเลี้ยงม้า", "การมาถึง", "ราคาข้าว", "สมุดปกขาว"]
    assert find(titles, query)["hrefs"][0] == f"/{first}/"


@pytest.mark.parametrize(("month", "number"), [("ตุลาคม", "1/2568"), ("พฤศจิกายน", "2/2568"), ("ตุลาคม", "1/2567")])
def test_near_duplicates_are_told_apart_by_number_and_year(find, month: str, number: str) -> None:
    year = number[2:]
    titles = [
        f"สรุปผลการจัดซื้อจัดจ้าง ครั้งที่ {count}/{of} เดือน{name} {of}"
        for of in (2566, 2567, 2568)
        for count, name in ((1, "ตุลาคม"), (2, "พฤศจิกายน"), (3, "ธันวาคม"))
    ]
    found = find(titles, f"จัดซื้อจัดจ้าง ครั้งที่ {number}")["hrefs"][0]
    assert f"ครั้งที่ {number} " in found
    assert f"เดือน{month} {year}" in find(titles, f"จัดซื้อจัดจ้าง {month} {year}")["hrefs"][0]


def test_the_title_weighs_more_than_the_text(find) -> None:
    documents = [document("ข่าวทั่วไป", "มีการฉีดวัคซีน และกิจกรรมอื่น"), document("การฉีดวัคซีน", "กำหนดการ")]
    assert find(documents, "ฉีดวัคซีน")["hrefs"] == ["/การฉีดวัคซีน/", "/ข่าวทั่วไป/"]


def test_the_text_of_a_page_weighs_more_than_that_of_a_file(find) -> None:
    text = "กำหนดการพ่นหมอกควันกำจัดยุง"
    documents = [document("หนึ่ง", files={"plan.pdf": text}), document("สอง", text)]
    found = find(documents, "พ่นหมอกควัน")
    assert found["hrefs"] == ["/สอง/", "/หนึ่ง/"]
    assert found["texts"][1] == text


def test_of_two_that_answer_alike_the_earlier_one_comes_first(find) -> None:
    documents = [document("ประกาศผลสอบ", href="/new/"), document("ประกาศผลสอบ", href="/old/")]
    assert find(documents, "ผลสอบ")["hrefs"][:2] == ["/new/", "/old/"]


@pytest.mark.parametrize(
    ("query", "title"),
    [("ไฟไหม้", "การป้องกันเพลิงไหม้"), ("สถานีอนามัย", "ตารางบริการ รพ.สต."), ("อสม", "ค่าป่วยการอาสาสมัครสาธารณสุข")],
)
def test_synonyms(find, query: str, title: str) -> None:
    assert find([title], query)["hrefs"][0] == f"/{title}/"


def test_a_synonym_comes_after_the_word_itself(find) -> None:
    found = find(["การป้องกันเพลิงไหม้", "การป้องกันไฟไหม้"], "ไฟไหม้")
    assert found["hrefs"][:2] == ["/การป้องกันไฟไหม้/", "/การป้องกันเพลิงไหม้/"]


def test_what_is_not_there_is_not_found(find) -> None:
    assert find(["ประกาศรับสมัคร"], "xyzzy") == {"hrefs": [], "texts": [], "count": 0, "loaded": ["manifest", "terms/0"]}
    assert find(["ประกาศรับสมัคร"], "ฌฏฬฮ")["hrefs"] == []
    assert find(["ประกาศรับสมัคร"], "...")["hrefs"] == []


def test_a_filter(find) -> None:
    documents = [document("ประกาศ ก"), document("ประกาศ ข", section="laws")]
    assert find(documents, "ประกาศ", section="laws")["hrefs"] == ["/ประกาศ ข/"]


def test_the_reader_s_language_comes_first(find) -> None:
    documents = [document("Dengue", href="/th/"), document("Dengue", language="en", href="/en/")]
    assert find(documents, "dengue", english=True)["hrefs"][0] == "/en/"
    assert find(documents, "dengue", english=False)["hrefs"][0] == "/th/"


def test_the_passage_that_answers_is_read(find) -> None:
    body = "\n".join(["ย่อหน้าที่ไม่เกี่ยวข้องกับเรื่อง " * 20] * 12 + ["กำหนดการพ่นหมอกควัน"] + ["ย่อหน้าท้าย " * 50] * 9)
    found = find([document("รายงานยาว", body)], "พ่นหมอกควัน")
    assert "พ่นหมอกควัน" in found["texts"][0]
    assert len(found["texts"][0]) < len(body) / 3


def test_an_empty_site_has_an_index_too(node: Node) -> None:
    _, files = write_files(build_index([]))
    texts = {name: data.decode() for name, data in files.items()}
    assert node.ask("search", {"files": texts, "query": "ประกาศ"})["hrefs"] == []
