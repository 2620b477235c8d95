"""Which numbers of a table are drawn."""

from __future__ import annotations

import pytest

from pakphayun_ssg.drawing.figures import MOST_SERIES, NotDrawn, read_figures


def test_thai_digits_commas_and_percent_signs_are_numbers():
    figures = read_figures(["ปี", "ก"], [["2568", "๑,๒๐๐"], ["2569", "45.5%"], ["2570", "-"]])
    assert [value.number for value in figures.series[0].values] == [1200, 45.5, None]
    assert [value.written for value in figures.series[0].values] == ["๑,๒๐๐", "45.5%", "-"]
    assert figures.labels == ("2568", "2569", "2570")


def test_sums_and_remarks_are_not_drawn():
    figures = read_figures(["ตำบล", "ชาย", "หมายเหตุ", "รวม"], [["ก", "1", "x", "3"], ["รวมทั้งสิ้น", "1", "", "3"]])
    assert [series.name for series in figures.series] == ["ชาย"]
    assert figures.labels == ("ก",)


def test_a_table_of_sums_alone_is_drawn():
    figures = read_figures(["ปี", "รวม"], [["รวม", "5"]])
    assert (figures.labels, figures.series[0].name) == (("รวม",), "รวม")


@pytest.mark.parametrize(
    ("head", "rows", "reason"),
    [
        (["ก", "ข"], [], "no column"),
        (["ก", "ข"], [["x", "y"]], "no column"),
        (["ก"], [["1"]], "no column"),
        (["ก", "ข"], [["x", "1"], ["y", "ประมาณ 2"]], "no number"),
        (["ก", *"ขคงจฉ"], [["x", *"12345"]], f"more than {MOST_SERIES}"),
        (["ก", "ข"], [["x", "1"]] * 61, "rows"),
        (["ก", "ข"], [["x", "1"], ["y", "-5"]], "no number"),
    ],
)
def test_what_cannot_be_drawn_says_why(head, rows, reason):
    with pytest.raises(NotDrawn) as refused:
        read_figures(head, rows)
    assert reason in refused.value.reason.en
    assert refused.value.reason.th


def test_a_short_row_has_no_value_there():
    assert read_figures(["ก", "ข"], [["x", "1"], ["y"]]).series[0].values[1].number is None


@pytest.mark.parametrize("cell", ["0", "-"])
def test_the_largest_may_divide(cell):
    assert read_figures(["ก", "ข"], [["x", cell], ["y", "0"]]).largest == 1
