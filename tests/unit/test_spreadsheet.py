"""Tables for Excel."""

from __future__ import annotations

import csv
import io

import pytest

from pakphayun_ssg.spreadsheet import csv_text


def read(text):
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_thai_commas_quotes_and_line_ends_come_back():
    rows = [["ประกาศ, ที่ 1", 'เรื่อง "รับสมัคร"', "a\nb", None, 12]]
    text = csv_text(["ก", "ข", "c", "d", "e"], rows)
    assert text.startswith("\ufeffก,ข,c,d,e\r\n")
    assert read(text)[1] == ["ประกาศ, ที่ 1", 'เรื่อง "รับสมัคร"', "a\nb", "", "12"]


@pytest.mark.parametrize("cell", ["=1+1", "+66", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\u00a0=1"])
def test_no_cell_is_run(cell):
    assert read(csv_text(["a"], [[cell]]))[1] == [f"'{cell}"]
