"""The parts of an item that only some entries have."""

from __future__ import annotations

from tests.support import item, make_file
from tests.unit.plan.test_item import assets, view  # noqa: F401 - fixtures

STRUCTURE = "[{name: สำนักงาน, head: ก, units: [{name: งานหนึ่ง, phone: 0-7461-0000}, {name: งานสอง}]}]"


def test_the_time_of_all_steps(view):  # noqa: F811
    front = item(steps="[{title: ก, duration: 5 นาที}, {title: ข, duration: 2 วันทำการ}]")
    assert view({"content/news/jobs/a.md": front})["steps_total"] == "2 วันทำการ 5 นาที"


def test_the_structure_is_a_drawing_and_a_list(view):  # noqa: F811
    chart = view({"content/about/structure/a.md": item(structure=STRUCTURE)})["structure"]
    assert [box["name"] for box in chart["boxes"] if box["rank"] == 1] == ["งานหนึ่ง", "งานสอง"]
    (head,) = chart["units"]
    assert [(unit["name"], unit["dial"]) for unit in head["units"]] == [("งานหนึ่ง", "tel:074610000"), ("งานสอง", None)]
    assert view({"content/about/structure/a.md": item()})["structure"] is None


def test_a_file_says_its_language(view):  # noqa: F811
    files = {"content/news/jobs/a/x.pdf": make_file("pdf"), "content/news/jobs/a/y.pdf": make_file("pdf")}
    front = item(attachments="[{file: x.pdf, language: en}, {file: y.pdf}]")
    listed = view({"content/news/jobs/a/index.md": front, **files})["files"]
    assert [file["language"] for file in listed] == ["en", "th"]
