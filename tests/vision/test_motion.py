import cv2
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from edge_app.vision.motion import find_overlap, is_still, prepare_view, register


def _slide(seed=0):
    rng = np.random.default_rng(seed)
    slide = np.full((900, 1400, 3), 220, np.uint8)
    for x, y, r in zip(
        rng.integers(0, 1400, 500), rng.integers(0, 900, 500), rng.integers(8, 22, 500), strict=True
    ):
        cv2.circle(slide, (int(x), int(y)), int(r), (190, 150, 160), cv2.FILLED)
    return slide


SLIDE = _slide()


def _view(x, y, slide=SLIDE):
    return prepare_view(np.ascontiguousarray(slide[y : y + 400, x : x + 640]))


@settings(max_examples=30, deadline=None)
@given(dx=st.integers(-380, 380), dy=st.integers(-200, 200))
def test_a_believed_shift_is_right_to_two_pixels(dx, dy):
    shift = register(_view(380, 250), _view(380 + dx, 250 + dy))
    if shift.believed:
        assert abs(640 * shift.x - dx) <= 3 and abs(640 * shift.y - dy) <= 3


def test_a_shift_of_half_the_field_is_believed():
    assert register(_view(100, 200), _view(420, 200)).believed


def test_fields_that_share_nothing_are_not_believed():
    other = _slide(seed=1)
    assert not register(_view(100, 200), _view(100, 200, other)).believed


def test_a_resting_slide_is_still_and_a_moving_one_is_not():
    before = _view(300, 200)
    assert is_still(register(before, _view(300, 200)))
    assert not is_still(register(before, _view(320, 200)))


def test_pictures_without_detail_are_not_believed():
    flat = prepare_view(np.full((400, 640, 3), 128, np.uint8))
    assert not register(flat, flat).believed


def test_registering_leaves_the_views_as_they_are():
    before, after = _view(100, 200), _view(140, 220)
    kept = before.copy(), after.copy()
    register(before, after)
    assert np.array_equal(before, kept[0]) and np.array_equal(after, kept[1])


@settings(max_examples=20, deadline=None)
@given(dx=st.integers(0, 500), dy=st.integers(-40, 40), back=st.booleans())
def test_a_strip_of_overlap_is_found_without_knowing_the_way(dx, dy, back):
    left, right = _view(100, 250), _view(100 + dx, 250 + dy)
    shift = find_overlap(right, left) if back else find_overlap(left, right)
    sign = -1 if back else 1
    assert shift.believed
    assert abs(640 * shift.x - sign * dx) <= 4 and abs(640 * shift.y - sign * dy) <= 4


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(1, 1000))
def test_no_overlap_is_found_where_there_is_none(seed):
    assert not find_overlap(_view(100, 200), _view(100, 200, _slide(seed))).believed


def test_views_of_another_shape_share_nothing():
    assert not find_overlap(_view(100, 200), _view(100, 200)[:100]).believed
