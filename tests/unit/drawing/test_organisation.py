"""Where the boxes of an organisation chart lie."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pakphayun_ssg.drawing.organisation import WIDTH, Unit, draw, height_of

LONG = "กลุ่มงานยุทธศาสตร์สาธารณสุขและสารสนเทศเพื่อการพัฒนา"


def chart(*groups, head="หัวหน้า"):
    return draw([Unit(head, "", tuple(groups))])


def test_the_head_stands_above_the_middle_of_its_groups():
    drawn = chart(Unit("ก"), Unit("ข"), Unit("ค"))
    head = next(box for box in drawn.boxes if box.rank == 0)
    groups = [box for box in drawn.boxes if box.rank == 1]
    assert head.x + head.width // 2 == (groups[0].x + groups[-1].x + WIDTH) // 2
    assert len({box.y for box in groups}) == 1
    assert all(box.y > head.y + head.height for box in groups)


def test_a_long_rank_hangs_in_one_column():
    drawn = chart(*(Unit(str(number)) for number in range(9)))
    assert len({box.x for box in drawn.boxes if box.rank == 1}) == 1
    assert drawn.width < 2 * WIDTH


def test_a_long_name_gets_a_taller_box():
    assert height_of(Unit(LONG)) > height_of(Unit("ก"))
    assert height_of(Unit("ก", "นายตัวอย่าง")) > height_of(Unit("ก"))


def test_marks_above_and_below_a_letter_take_no_room():
    assert height_of(Unit("ก" * 18)) == height_of(Unit("กี่" * 18))


def test_nothing_is_an_empty_drawing():
    assert (draw([]).width, draw([]).boxes) == (0, ())


trees = st.recursive(
    st.builds(Unit, st.text("กขคง ่", max_size=60)),
    lambda below: st.builds(Unit, st.text("กขคง ่", max_size=60), st.just(""), st.lists(below, max_size=6).map(tuple)),
    max_leaves=20,
)


@given(st.lists(trees, max_size=3))
def test_no_two_boxes_overlap_and_none_lies_outside(units):
    drawn = draw(units)
    for index, box in enumerate(drawn.boxes):
        assert box.x >= 0
        assert box.y >= 0
        assert box.x + box.width <= drawn.width
        assert box.y + box.height <= drawn.height
        for other in drawn.boxes[index + 1 :]:
            beside = box.x + box.width <= other.x or other.x + other.width <= box.x
            assert beside or box.y + box.height <= other.y or other.y + other.height <= box.y
