import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from edge_app.vision.locate import LocatedCell
from edge_app.vision.matching import match


def _cell(x, y, confidence=0.5):
    mask = np.full((4, 4), 255, np.uint8)
    return LocatedCell((x, y), (round(x) - 2, round(y) - 2, 4, 4), mask, confidence, 30.0, False)


def test_a_cell_whose_centre_is_in_a_box_is_found():
    result = match([(10, 10, 20, 20)], [_cell(12, 28)])
    assert len(result.pairs) == 1 and not result.missed and not result.false


def test_a_cell_that_only_touches_a_box_is_not():
    result = match([(10, 10, 20, 20)], [_cell(9, 20)])
    assert len(result.missed) == len(result.false) == 1


def test_two_cells_in_one_box_are_one_found_and_one_too_many():
    result = match([(10, 10, 20, 20)], [_cell(15, 15, 0.4), _cell(25, 25, 0.9)])
    assert [cell.confidence for _, cell in result.pairs] == [0.9]
    assert [cell.confidence for cell in result.false] == [0.4]


def test_of_two_boxes_a_cell_takes_the_nearer():
    near, far = (20.0, 20.0, 20.0, 20.0), (0.0, 0.0, 80.0, 80.0)
    result = match([far, near], [_cell(28, 28)])
    assert result.pairs[0][0] == near and result.missed == (far,)


places = st.tuples(st.floats(0, 100), st.floats(0, 100))


@given(
    st.lists(st.tuples(places, st.floats(1, 50), st.floats(1, 50)), max_size=8), st.lists(places, max_size=8)
)
def test_every_box_and_every_cell_is_counted_once(boxes, cells):
    boxes = [(x, y, width, height) for (x, y), width, height in boxes]
    result = match(boxes, [_cell(*place) for place in cells])
    assert len(result.pairs) + len(result.missed) == len(boxes)
    assert len(result.pairs) + len(result.false) == len(cells)
