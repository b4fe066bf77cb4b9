import cv2
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from edge_app.vision.motion import is_still, prepare_view, register


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
