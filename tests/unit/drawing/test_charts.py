"""Charts as SVG: named for screen readers, safe with any text, the same at every width."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from pakphayun_ssg.drawing.charts import chart
from pakphayun_ssg.drawing.figures import read_figures

HEAD = ["ตำบล", "ชาย", "หญิง"]
ROWS = [["เหนือ", "10", "๒๐"], ["ใต้", "40", "-"]]


def drawn(kind="bar", head=HEAD, rows=ROWS, title="ประชากร", language="th"):
    return ET.fromstring(chart(kind, title, read_figures(head, rows), language, "chart-1"))


@pytest.mark.parametrize("kind", ["bar", "line"])
def test_a_screen_reader_hears_title_and_summary(kind):
    svg = drawn(kind).find("svg[@role='img']")
    named = svg.get("aria-labelledby").split()
    texts = {child.get("id"): child.text for child in svg if child.tag in {"title", "desc"}}
    assert texts[named[0]] == "ประชากร"
    assert "ชาย สูงสุด ใต้ 40, ต่ำสุด เหนือ 10" in texts["chart-1-told"]
    assert "หญิง สูงสุด เหนือ ๒๐ " in texts["chart-1-told"]
    assert "ตารางถัดไป" in texts["chart-1-told"]


def test_english_pages_tell_it_in_english():
    assert "highest" in drawn(language="en").find("svg[@role='img']/desc").text


def test_bars_are_as_long_as_their_numbers():
    widths = [float(bar.get("width").rstrip("%")) for bar in drawn().findall("svg[@role='img']/rect")]
    assert widths == [17.5, 35.0, 70.0]


def test_every_number_is_written_as_it_is_in_the_table():
    assert [text.text for text in drawn().findall("svg[@role='img']/text")] == ["10", "๒๐", "40", "-"]


def test_one_column_needs_no_legend():
    assert drawn().find("ul") is not None
    assert drawn(head=HEAD[:2], rows=[row[:2] for row in ROWS]).find("ul") is None


def test_a_line_skips_what_is_not_known():
    svg = drawn("line", ["ปี", "คน"], [["2567", "1"], ["2568", "-"], ["2569", "3"]]).find("svg[@role='img']")
    assert len(svg.findall("circle")) == 2
    assert len([line for line in svg.findall("line") if line.get("class") == "s1"]) == 1


def test_a_long_line_names_a_few_points_only():
    rows = [[str(2500 + year), "5"] for year in range(60)]
    svg = drawn("line", ["ปี", "คน"], rows).find("svg[@role='img']")
    assert len([text for text in svg.findall("text") if text.get("class") == "below"]) <= 6


@pytest.mark.parametrize("kind", ["bar", "line"])
def test_hostile_text_stays_text(kind):
    evil = '<script>alert("x")</script>'
    figure = drawn(kind, [evil, evil, "ข"], [[evil, "1", "2"]], title=evil)
    assert not list(figure.iter("script"))


@pytest.mark.parametrize("kind", ["bar", "line"])
def test_no_style_and_no_colour_is_written_here(kind):
    text = chart(kind, "x", read_figures(HEAD, ROWS), "th", "chart-1")
    assert not re.search(r"style=|#[0-9a-f]{3}|fill=|stroke=", text)
