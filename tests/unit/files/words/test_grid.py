from __future__ import annotations

import pytest

from pakphayun_ssg.files.words import WHOLE
from pakphayun_ssg.files.words.basket import Basket
from pakphayun_ssg.files.words.grid import Grid, cell, column_name


@pytest.mark.parametrize(
    ("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")]
)
def test_columns_are_named_as_in_spreadsheets(column, name):
    assert column_name(column) == name


def test_cells_are_named_as_in_spreadsheets():
    assert cell(1, 0).th == "ช่อง A2"


def test_the_head_of_a_column_is_the_nearest_words_above():
    basket = Basket()
    grid = Grid(basket, WHOLE)
    for row, text in enumerate(["รายชื่อ", "เลขบัตร", "1111111111111", "2222222222222", "โทร", "0812345678"]):
        grid.put(row, 3, text)
    grid.close()
    assert [piece.near for piece in basket.words().pieces] == ["เลขบัตร", "เลขบัตร", "โทร", None]
