import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edge_app.camera.simulated.smear import draw_smear
from edge_app.vision.shrink import shrink

FIELD, _ = draw_smear(4, 1440, 900, 0.12)


@pytest.mark.parametrize(("width", "height"), [(320, 200), (256, 160), (216, 135), (96, 60), (1440, 900)])
@pytest.mark.parametrize("channels", [1, 3])
def test_a_field_made_smaller_is_the_mean_of_what_each_pixel_covers(width, height, channels):
    pixels = FIELD if channels == 3 else np.ascontiguousarray(FIELD[..., 1])
    difference = shrink(pixels, width, height) - cv2.resize(
        pixels, (width, height), interpolation=cv2.INTER_AREA
    ).astype(float)
    assert np.abs(difference).mean() < 0.5
    assert np.abs(difference).max() <= 16
    # A half is rounded up at each halving.
    assert abs(difference.mean()) < 0.3


@settings(max_examples=30, deadline=None)
@given(columns=st.integers(2, 90), rows=st.integers(2, 90), share=st.floats(0.02, 1.0))
def test_any_size_can_be_made_smaller(columns, rows, share):
    pixels = np.full((rows, columns, 3), 77, np.uint8)
    width, height = max(1, round(columns * share)), max(1, round(rows * share))
    small = shrink(pixels, width, height)
    assert small.shape == (height, width, 3)
    assert (small == 77).all()
