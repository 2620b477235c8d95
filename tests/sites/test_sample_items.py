"""Every item of the sample site shows what the announcement wants shown, and what its author wrote."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.sites.reading import Page, Site, fold, thai_date


def record_of(page: Page) -> dict[str, str]:
    """What the record beside an item says: term → value."""
    (record,) = page.find("section", id="record")
    inside = page.elements[page.elements.index(record) :]
    terms = [element.text for element in inside if element.tag.name == "dt"]
    values = [element.text for element in inside if element.tag.name == "dd"]
    return dict(zip(terms, values, strict=False))


def last_day_and_one(item: dict[str, Any]) -> str:
    """The day an item comes down: its own, or the day after an exception of it ends."""
    ends = [dt.date.fromisoformat(exception["until"]) + dt.timedelta(days=1) for exception in item["exceptions"]]
    return min([item["expiry_date"], *(end.isoformat() for end in ends)])


def test_every_item_shows_where_it_comes_from_and_who_approved_it(site: Site, items: list[dict[str, Any]]):
    assert len(site.items()) == len(items) + 3
    for item in items:
        page = site.page(item["url"])
        record = record_of(page)
        source = item["source"] if isinstance(item["source"], str) else item["source"]["name"]
        assert source in record["แหล่งที่มาหรือเจ้าของข้อมูล"]
        assert item["data_period"]["label_th"] in record["ช่วงเวลาของข้อมูล"]
        assert thai_date(item["publish_date"]) in record["วันที่เผยแพร่"]
        never = item["expiry_date"] == "never"
        assert ("ไม่มีกำหนด" if never else thai_date(last_day_and_one(item))) in record["วันที่นำลงจากเว็บไซต์"]
        assert not never or item["expiry_reason"] in record["วันที่นำลงจากเว็บไซต์"]
        assert record["ผู้อนุมัติให้เผยแพร่"].startswith(item["approver_name"])
        assert page.find("h1")[0].text == item["title"]
        assert not item["publish_time"] or item["publish_time"] in record["วันที่เผยแพร่"]


def test_the_english_pages_show_the_same_record(site: Site):
    english = {path: page for path, page in site.items().items() if path.startswith("en/")}
    assert sorted(english) == [
        "en/about/contact-channels/contact/index.html",
        "en/about/strategy/strategy-2566-2570/index.html",
        "en/about/structure/structure/index.html",
    ]
    for path, page in english.items():
        thai = site.pages[path.removeprefix("en/")]
        dates = [element.tag.attributes["datetime"] for element in page.find("time")]
        assert dates == [element.tag.attributes["datetime"] for element in thai.find("time")]
        assert fold(page.find("section", id="record")[0].text)


BY_HAND = {
    "/about/history/history/": {
        "แหล่งที่มาหรือเจ้าของข้อมูล": "กลุ่มงานบริหารทั่วไป สำนักงานสาธารณสุขอำเภอตัวอย่าง",
        "ช่วงเวลาของข้อมูล": "1 มกราคม 2500",
        "วันที่เผยแพร่": "1 ตุลาคม 2568",
        "วันที่นำลงจากเว็บไซต์": "ไม่มีกำหนด",
        "ทบทวนล่าสุด": "1 ตุลาคม 2569",
        "ผู้อนุมัติให้เผยแพร่": "นายตัวอย่าง หนึ่ง สาธารณสุขอำเภอตัวอย่าง",
    },
    "/about/strategy/strategy-2566-2570/": {
        "ปีงบประมาณ": "ปีงบประมาณ พ.ศ. 2566",
        "ผู้อนุมัติให้เผยแพร่": "นางตัวอย่าง สอง สาธารณสุขอำเภอตัวอย่าง",
    },
    "/about/executive-profile/head/": {
        "วันที่เผยแพร่": "1 ตุลาคม 2569",
        "วันที่นำลงจากเว็บไซต์": "1 ตุลาคม 2570",
        "ผู้อนุมัติให้เผยแพร่": "นางสาวตัวอย่าง สาม หัวหน้ากลุ่มงานบริหารทั่วไป",
    },
    "/laws/acts/official-information-act/": {
        "แหล่งที่มาหรือเจ้าของข้อมูล": "ราชกิจจานุเบกษา เล่ม 114 ตอนที่ 46 ก วันที่ 10 กันยายน 2540"
    },
    "/knowledge/articles/dengue-prevention/": {"วันที่เผยแพร่": "15 มิถุนายน 2569 เวลา 08:30"},
    "/knowledge/statistics/population-2569/": {"วันที่เผยแพร่": "10 ตุลาคม 2569 เวลา 10:00"},
    "/knowledge/multimedia/exercise-video/": {"วันที่นำลงจากเว็บไซต์": "1 ตุลาคม 2570"},
    "/news/alerts/dengue-2570/": {"ช่วงเวลาของข้อมูล": "ไตรมาส", "วันที่นำลงจากเว็บไซต์": "24 พฤศจิกายน 2569"},
}


@pytest.mark.parametrize("url", BY_HAND)
def test_records_read_by_hand(site: Site, url: str):
    record = record_of(site.page(url))
    for term, value in BY_HAND[url].items():
        assert record[term].startswith(value), (term, record[term])


def test_every_file_says_what_it_is(site: Site, items: list[dict[str, Any]]):
    for item in items:
        page = site.page(item["url"])
        boxes = page.find("li", class_="file")
        assert len(boxes) == len(item["attachments"])
        for box, file in zip(boxes, item["attachments"], strict=True):
            assert file["sha256"] in box.text
            assert file["file"] in box.text
            assert file["type"].upper() in box.text
            assert (file["title"] or item["title"]) in box.text
            assert "โปรแกรมที่ใช้เปิด" in box.text


TEXTS = {
    "/about/contact-channels/contact/": ["0-0000-0001", "office@example.com", "08.30 - 16.30 น.", "เปิดแผนที่"],
    "/about/executives/executives-2570/": ["นายตัวอย่าง หก", "0-0000-0011", "head@example.com", "0-0000-0012"],
    "/about/powers-and-duties/powers/": ["๑. สำนักงานมีอำนาจหน้าที่", "๑.๒.๑ กำกับ", "(๓) ด้านคุ้มครอง", "๒. ปฏิบัติ"],
    "/about/structure/structure/": ["แผนผังโครงสร้างหน่วยงาน ปีงบประมาณ พ.ศ. 2570", "เจ้าของภาพอนุญาตให้เผยแพร่"],
    "/operation-manuals/mission-manuals/vaccine-cold-chain/": ["15 นาที", "คณะกรรมการตรวจรับ", "ทะเบียนรับวัคซีน"],
    "/public-manuals/service-guides/health-business/": ["7 วันทำการ", "สำเนาทะเบียนบ้าน ๑ ฉบับ"],
    "/links/sister-units/sister-units/": ["โรงพยาบาลตัวอย่าง", "https://hospital.example.org/?lang=th&page=1"],
    "/knowledge/infographics/hand-washing/": ["คู่มือการล้างมือฉบับตัวอย่าง", "1 พฤศจิกายน 2569 เวลา 13:00"],
    "/about/action-plan/plan-2570/": ["ใช้แทนรายการเดิม: แผนปฏิบัติราชการ ประจำปีงบประมาณ พ.ศ. 2569"],
    "/news/general/meeting-2570-01/": ["#สุขภาพดีอำเภอตัวอย่าง", "ครั้งที่ ๑/๒๕๗๐"],
    "/about/history/history/": ["๒๕๖๓ เริ่มเผยแพร่"],
    "/en/about/structure/structure/": ["which exists only for tests", "3. Strategy and information"],
}


@pytest.mark.parametrize("url", TEXTS)
def test_pages_say_what_was_written(site: Site, url: str):
    text = site.page(url).text
    assert [wanted for wanted in TEXTS[url] if wanted not in text] == []


def test_old_addresses_lead_to_their_item(site: Site):
    for old in ("/article.php/", "/knowledge/old/dengue/"):
        (main,) = site.page(old).find("main")
        assert "การป้องกันโรคไข้เลือดออก" in main.text
        assert any(
            tag.attributes.get("href") == "/knowledge/articles/dengue-prevention/" for tag in site.page(old).tags
        )
    assert "เปิดใช้เว็บไซต์ตัวอย่าง" in site.pages["old/welcome.html"].text


def test_lists_put_lighter_items_first(site: Site):
    (list_of_alerts,) = site.page("/news/alerts/").find("main")
    cold, dengue = (list_of_alerts.text.index(word) for word in ("อากาศเปลี่ยนแปลง", "เฝ้าระวังโรคไข้เลือดออก"))
    assert cold < dengue


def test_a_link_to_an_expired_item_leads_to_its_tombstone(site: Site):
    page = site.page("/news/general/welcome/")
    (link,) = [element for element in page.find("a") if element.text == "ประกาศรับสมัครพนักงานขับรถ"]
    assert link.tag.attributes["href"] == "/news/jobs/expired-driver/"
