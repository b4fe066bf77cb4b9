import numpy as np
import pytest

from edge_app.camera.simulated.smear import draw_smear
from edge_app.vision.codec import decode, encode_jpeg, encode_png

PIXELS, _ = draw_smear(1, 160, 120, 0.16)


def test_a_png_comes_back_to_the_bit():
    assert np.array_equal(decode(encode_png(PIXELS)), PIXELS)


def test_a_jpeg_comes_back_in_the_same_colours():
    difference = decode(encode_jpeg(PIXELS, 92)).astype(int) - PIXELS
    assert np.abs(difference).mean() < 2


@pytest.mark.parametrize("content", [b"", b"no picture", encode_png(PIXELS)[:20]])
def test_what_is_no_picture_is_none(content):
    assert decode(content) is None
