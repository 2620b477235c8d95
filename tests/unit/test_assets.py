"""The files of the design, each with its address."""

from __future__ import annotations

import re

import pytest
from fontTools.ttLib import TTFont

from pakphayun_ssg.assets import AssetError, bare, lean, load_assets
from tests.support import ROOT


def design(root, **files):
    for name, data in {
        "site.css": "a{}",
        "life.js": "",
        "emblem.svg": "<svg/>",
        **files,
    }.items():
        location = root / "assets" / name
        location.parent.mkdir(parents=True, exist_ok=True)
        location.write_text(data)
    return root


def test_addresses(tmp_path):
    assets = load_assets(design(tmp_path, **{"fonts/x.woff2": "x"}))
    urls = [asset.url for asset in assets.files]
    assert urls[:2] == ["/assets/emblem.svg", "/assets/fonts/x.woff2"]
    assert [re.sub("[0-9a-f]{10}", "DIGEST", url) for url in urls[2:]] == [
        "/assets/life.DIGEST.js",
        "/assets/site.DIGEST.css",
    ]


def test_a_changed_style_sheet_has_a_new_address(tmp_path):
    first = load_assets(design(tmp_path / "a")).view("")["css"]
    assert load_assets(design(tmp_path / "b")).view("")["css"] == first
    assert load_assets(design(tmp_path / "c", **{"site.css": "b{}"})).view("")["css"] != first


def test_addresses_stand_below_the_base_path(tmp_path):
    view = load_assets(design(tmp_path, **{"fonts/sarabun-400.woff2": ""})).view("/site")
    assert view["emblem"] == "/site/assets/emblem.svg"
    assert view["fonts"] == ["/site/assets/fonts/sarabun-400.woff2"]


@pytest.mark.parametrize("name", ["site.css", "life.js", "emblem.svg"])
def test_a_missing_part_is_an_error(tmp_path, name):
    (design(tmp_path) / "assets" / name).unlink()
    with pytest.raises(AssetError, match=name):
        load_assets(tmp_path)


def test_the_script_of_every_page_is_small_and_nothing_but_itself():
    script = (ROOT / "templates/assets/life.js").read_text(encoding="utf-8")
    assert len(script.encode()) <= 2048
    assert not re.search(r"eval|innerHTML|document\.write|https?:|cookie|localStorage", script)


def test_the_design_of_the_tool_is_whole():
    view = load_assets(ROOT / "templates").view("")
    assert len(view["fonts"]) == 2


def test_the_style_sheet_is_served_without_what_is_for_people():
    sheet = b"/* a\n b */\n:root { --a: 1px; }\n\na > b:hover, c :focus {\n  color: red;\n  margin: 0 1px;\n}\n"
    assert lean(sheet) == b":root{--a:1px}a > b:hover,c :focus{color:red;margin:0 1px}"


def test_the_site_s_own_sheet_stays_below_forty_kilobytes_and_loses_no_rule():
    (sheet,) = [asset.data for asset in load_assets(ROOT / "templates").files if asset.name == "site.css"]
    source = re.sub(rb"/\*.*?\*/", b"", (ROOT / "templates/assets/site.css").read_bytes(), flags=re.DOTALL)
    assert len(sheet) <= 40 * 1024
    assert sheet.count(b"{") == source.count(b"{")


@pytest.mark.parametrize("weight", [400, 700])
def test_each_font_holds_both_scripts_and_places_thai_marks(weight):
    with TTFont(ROOT / f"templates/assets/fonts/sarabun-{weight}.woff2") as font:
        letters = set(font.getBestCmap())
        scripts = {record.ScriptTag for record in font["GPOS"].table.ScriptList.ScriptRecord}
        assert font["OS/2"].usWeightClass == weight
    assert set(range(0x0E01, 0x0E3B)) | set(range(0x0E3F, 0x0E5C)) <= letters
    assert set(range(0x20, 0x7F)) | {ord(letter) for letter in "–—“”‘’…•·×÷±²°"} <= letters
    assert {"thai", "latn"} <= scripts


def test_words_that_a_style_sheet_says_keep_their_blanks():
    sheet = b"td::before { content: attr(x) \": \"; }\na::after { content: ' ( '; }\n"
    assert lean(sheet) == b"td::before{content:attr(x) \": \"}a::after{content:' ( '}"


def test_a_script_is_served_without_the_remarks_on_lines_of_their_own():
    script = b'"use strict";\n/* a\n   b */\nlet a = 1; /* c */\n  /* d */\n  a = "/* e */";\n'
    assert bare(script) == b'"use strict";\nlet a = 1; /* c */\n  a = "/* e */";\n'
