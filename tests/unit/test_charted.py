"""The line above a table that asks for a chart."""

from __future__ import annotations

import pytest

from pakphayun_ssg.markdown import to_html

TABLE = "| ปี | คน |\n| --- | ---: |\n| 2568 | 5 |\n"


@pytest.mark.parametrize(
    "mark",
    [
        "แผนภูมิแท่ง: จำนวน",
        "กราฟแท่ง: จำนวน",
        "แผนภูมิเส้น : จำนวน",
        "กราฟเส้น\uff1aจำนวน",
        "Bar chart: จำนวน",
        "line chart: จำนวน",
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_the_chart_stands_above_its_table(mark, between):
    html = to_html(mark + between + TABLE)
    assert html.undrawn == ()
    assert html.marked.index("<figure") < html.marked.index("<table>")
    assert "<figcaption>จำนวน</figcaption>" in html.marked
    assert 'aria-label="ตาราง: จำนวน"' in html.marked
    assert "chart-bar" in html.marked if "แท่ง" in mark or "Bar" in mark else "chart-line" in html.marked


@pytest.mark.parametrize("text", ["แผนภูมิ: จำนวน", "ดูกราฟแท่ง: จำนวน", "แผนภูมิแท่ง จำนวน", "แผนภูมิแท่ง:"])
def test_other_lines_stay_text(text):
    html = to_html(f"{text}\n\n{TABLE}")
    assert "<figure" not in html.marked
    assert html.undrawn == ()


def test_without_a_table_there_is_a_fault():
    html = to_html("แผนภูมิแท่ง: จำนวน\n\nข้อความ")
    ((line, reason),) = html.undrawn
    assert line == "แผนภูมิแท่ง: จำนวน"
    assert "no table" in reason.en


def test_two_charts_have_names_of_their_own():
    html = to_html(f"แผนภูมิแท่ง: ก\n{TABLE}\nแผนภูมิแท่ง: ข\n{TABLE}")
    assert 'id="chart-1-title"' in html.marked
    assert 'id="chart-2-title"' in html.marked


def test_a_fault_does_not_stay_for_the_next_text():
    assert to_html("แผนภูมิแท่ง: จำนวน").undrawn
    assert to_html("ข้อความ").undrawn == ()


def test_code_is_left_alone():
    html = to_html(f"```\nแผนภูมิแท่ง: จำนวน\n{TABLE}```")
    assert "<figure" not in html.marked
