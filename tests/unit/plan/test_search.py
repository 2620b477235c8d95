"""The search page, its index and the lists beside it: of the items shown, and of nothing else."""

from __future__ import annotations

import json
import re

from tests.support import SITE_TOML, item, make_file

JOBS = "content/news/jobs"
ENGLISH = "---\ntitle: Nurse wanted\nsummary: Two posts\n---\n\nApply in person\n"


def index_text(outputs) -> str:
    return "".join(o.data.decode() for url, o in outputs.items() if url.startswith("/search/index/"))


def view_of(outputs, url):
    return outputs[url].view


def test_the_index_holds_what_the_page_says(planned):
    keys = {
        "summary": "สองอัตรา",
        "attachments": "\n  - {file: แผน.pdf, title: แผนอัตรากำลัง}",
        "steps": "\n  - {title: ยื่นใบสมัคร, documents: [สำเนาทะเบียนบ้าน]}",
        "links": "\n  - {name: กรมอนามัย, url: 'https://example.go.th/'}",
    }
    outputs = planned({f"{JOBS}/n/index.md": item("**เนื้อ** ความ & ก\n", **keys), f"{JOBS}/n/แผน.pdf": make_file("pdf")})
    text = index_text(outputs)
    for words in ("สองอัตรา", "แผนอัตรากำลัง", "ยื่นใบสมัคร", "สำเนาทะเบียนบ้าน", "กรมอนามัย", "เนื้อ ความ & ก", "/news/jobs/n/"):
        assert words in text, words
    assert "submitter" not in text


def test_people_units_questions_and_the_ways_to_reach_the_office_are_found(planned):
    keys = {
        "source": "{name: กรมอนามัย, gazette: เล่ม ๑๓๗ ตอนพิเศษ ๑ ง}",
        "people": "\n  - {name: นางสมมติ ก, position: ก, phone: 0-0000-0011, email: k@example.go.th, photo: p.png}",
        "structure": "\n  - {name: งานหนึ่ง, units: [{name: งานย่อย, head: นายสมมติ ข, duties: ควบคุมโรค}]}",
        "questions": "\n  - {question: ขอสำเนาได้ที่ใด, answer: ที่งานทะเบียน}",
        "contact": "{address: เลขที่ 1, phone: 0-0000-0012, fax: 0-0000-0013, hours: วันทำการ 8.30-16.30 น.}",
    }
    place = "content/about/structure/n"
    text = index_text(planned({f"{place}/index.md": item(**keys), f"{place}/p.png": make_file("png")}))
    wanted = "0-0000-0011 k@example.go.th งานย่อย ควบคุมโรค ขอสำเนาได้ที่ใด ที่งานทะเบียน 0-0000-0013 วันทำการ"
    for words in wanted.split():
        assert words in text, words
    assert re.search('[ "]137 ', text), "the reference to the Gazette"


def test_the_submitter_is_in_no_index(planned):
    text = index_text(planned({f"{JOBS}/n.md": item(submitter="{name: นายลับ ส่งเรื่อง, contact: 081-000-0000}")}))
    assert "ลับ" not in text
    assert "081" not in text


def test_what_expired_has_left_the_index_and_the_lists(planned):
    files = {
        f"{JOBS}/old.md": item("คำเฉพาะตัวหนึ่ง\n", title="รายการเก่า", expiry_date="2568-10-08"),
        f"{JOBS}/new.md": item(),
    }
    outputs = planned(files)
    kept = [o for url, o in outputs.items() if url.startswith("/search/")]
    everything = index_text(outputs) + "".join(
        json.dumps(o.view, ensure_ascii=False) for o in kept if hasattr(o, "view")
    )
    assert "คำเฉพาะตัวหนึ่ง" not in everything
    assert "รายการเก่า" not in everything
    assert "/news/jobs/old/" not in everything
    assert "/news/jobs/new/" in everything


def test_a_changed_word_gives_the_index_another_folder(planned):
    first = view_of(planned({f"{JOBS}/n.md": item("หนึ่ง\n")}), "/search/")["index"]
    assert view_of(planned({f"{JOBS}/n.md": item("สอง\n")}), "/search/")["index"] != first


def test_addresses_are_relative_so_that_a_folder_will_do(planned):
    outputs = planned({f"{JOBS}/n.md": item()})
    thai, english = view_of(outputs, "/search/"), view_of(outputs, "/en/search/")
    assert f"/search/{thai['index']}manifest.js" in outputs
    assert english["index"] == f"../../search/{thai['index']}"
    assert english["scripts"] == [f"../{script}" for script in thai["scripts"]]
    assert all(f"/{script[3:]}" in outputs for script in thai["scripts"])


def test_a_translation_is_found_too(planned):
    outputs = planned({f"{JOBS}/n.md": item(), f"{JOBS}/n.en.md": ENGLISH})
    assert '"/en/news/jobs/n/","Nurse wanted"' in index_text(outputs)


def test_filters_offer_what_there_is(planned):
    files = {
        f"{JOBS}/n/index.md": item(),
        f"{JOBS}/n/a.pdf": make_file("pdf"),
        "content/news/general/x.md": item(publish_date="1 ต.ค. 2567"),
    }
    view = view_of(planned(files), "/search/")
    assert [(s["value"], s["count"]) for s in view["sections"]] == [("news", 2)]
    assert [(y["value"], y["href"]) for y in view["years"]] == [
        ("2568", "/search/years/2568/"),
        ("2567", "/search/years/2567/"),
    ]
    assert view["types"] == ["PDF"]
    assert [y["title"] for y in view_of(planned(files), "/en/search/")["years"]] == ["2025", "2024"]


def test_titles_stand_under_their_consonant(planned):
    titles = {"a": "เกณฑ์การประเมิน", "b": "การรับสมัคร", "c": "“แผนงาน”", "d": "๒๕๖๘ ปีแห่งสุขภาพ", "e": "ITA"}
    outputs = planned(
        {f"{JOBS}/{name}.md": item(title=json.dumps(title, ensure_ascii=False)) for name, title in titles.items()}
    )
    letters = view_of(outputs, "/search/")["letters"]
    assert [letter["title"] for letter in letters] == ["ตัวเลขหรือเครื่องหมาย", "I", "ก", "ผ"]
    cards = view_of(outputs, "/search/titles/ko-kai/")["cards"]
    assert [card["title"] for card in cards] == ["การรับสมัคร", "เกณฑ์การประเมิน"]
    assert "/search/titles/0-9/" in outputs
    assert "/en/search/titles/pho-phueng/" in outputs


def test_long_lists_have_pages(planned):
    outputs = planned({f"{JOBS}/n{number}.md": item() for number in range(51)})
    for base in ("/search/titles/po-pla/", "/search/years/2568/"):
        assert view_of(outputs, base)["pager"]["next"] == f"{base}page/2/"
        assert len(view_of(outputs, f"{base}page/2/")["cards"]) == 1


def test_a_site_without_items_has_the_page(planned):
    view = view_of(planned({}), "/search/")
    assert (view["sections"], view["years"], view["letters"], view["types"]) == ([], [], [], [])


def test_lists_by_letter_are_no_pair_of_translations(planned):
    toml = SITE_TOML.replace("[support]", 'base_url = "https://x.go.th/s"\n[support]', 1)
    outputs = planned({"site.toml": toml, f"{JOBS}/n.md": item(publish_date="1 ต.ค. 2567")})
    letter = next(url for url in outputs if url.startswith("/search/titles/"))
    assert view_of(outputs, letter)["languages"] == []
    assert [v["lang"] for v in view_of(outputs, "/search/years/2567/")["languages"]] == ["th", "en"]
