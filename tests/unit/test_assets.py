"""The files of the design, each with its address."""

from __future__ import annotations

import re

import pytest

from pakphayun_ssg.assets import AssetError, drawing, lean, load_assets
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
    view = load_assets(design(tmp_path, **{"fonts/sarabun-thai-400-normal.woff2": ""})).view("/site")
    assert view["emblem"] == "/site/assets/emblem.svg"
    assert view["fonts"] == ["/site/assets/fonts/sarabun-thai-400-normal.woff2"]


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
    assert len(view["fonts"]) == 4


def test_an_emblem_of_paths_stands_in_the_page_itself():
    svg = b'<?xml version="1.0"?>\n<!-- a -->\n<svg viewBox="0 0 9 9">\n <title>a</title>\n <path d="M1 1"/>\n</svg>\n'
    assert drawing(svg) == '<svg viewBox="0 0 9 9"><path d="M1 1"/></svg>'


@pytest.mark.parametrize(
    "inner",
    [
        "<style>a{}</style>",
        '<path style="fill:red"/>',
        '<g id="main"/>',
        "<script>1</script>",
        '<path onclick="x()"/>',
        '<image href="a.png"/>',
        '<use xlink:href="#a"/>',
        '<path fill="url(#a)"/>',
    ],
)
def test_an_emblem_that_could_meet_the_page_s_names_or_its_policy_stays_a_file(inner):
    assert drawing(f"<svg>{inner}</svg>".encode()) == ""


def test_what_is_no_drawing_stays_a_file():
    assert drawing(b"\x89PNG\r\n") == ""


def test_the_emblem_of_the_tool_saves_every_reader_a_request():
    assert load_assets(ROOT / "templates").view("")["emblem_drawing"].startswith("<svg ")


def test_the_style_sheet_is_served_without_what_is_for_people():
    sheet = b"/* a\n b */\n:root { --a: 1px; }\n\na > b:hover, c :focus {\n  color: red;\n  margin: 0 1px;\n}\n"
    assert lean(sheet) == b":root{--a:1px}a > b:hover,c :focus{color:red;margin:0 1px}"


def test_the_site_s_own_sheet_stays_below_forty_kilobytes_and_loses_no_rule():
    (sheet,) = [asset.data for asset in load_assets(ROOT / "templates").files if asset.name == "site.css"]
    source = re.sub(rb"/\*.*?\*/", b"", (ROOT / "templates/assets/site.css").read_bytes(), flags=re.DOTALL)
    assert len(sheet) <= 40 * 1024
    assert sheet.count(b"{") == source.count(b"{")
