"""Where a key stands in a TOML text."""

from __future__ import annotations

import pytest

from pakphayun_ssg.tomlplaces import locate_toml

TEXT = """\
# remark
[site]
name_th = "ก"
  name_en = "x"

[[people]]
id = "a"
[[people.appointments]]
from = "1"
[[people.appointments]]
from = "2"

[[people]]
id = "b" # remark
"quoted key" = 1
[[people.appointments]]
from = "3"

[office.more]
fax = "x"
"""


@pytest.mark.parametrize(
    ("route", "place"),
    [
        (("site",), (2, 1)),
        (("site", "name_th"), (3, 1)),
        (("site", "name_en"), (4, 3)),
        (("people", 0), (6, 1)),
        (("people", 0, "id"), (7, 1)),
        (("people", 0, "appointments", 0, "from"), (9, 1)),
        (("people", 0, "appointments", 1, "from"), (11, 1)),
        (("people", 1, "id"), (14, 1)),
        (("people", 1, "quoted key"), (15, 1)),
        (("people", 1, "appointments", 0, "from"), (17, 1)),
        (("office", "more", "fax"), (20, 1)),
        # the deepest part that is there
        (("site", "base_url"), (2, 1)),
        (("people", 1, "position"), (13, 1)),
        (("people", 1, "appointments", 0, "role"), (16, 1)),
        (("people", 9, "id"), (1, 1)),
        (("absent",), (1, 1)),
        ((), (1, 1)),
    ],
)
def test_place(route, place):
    assert locate_toml(TEXT, route) == place


def test_a_key_without_a_table_stands_at_the_top():
    assert locate_toml("a = 1\nb = 2", ("b",)) == (2, 1)
