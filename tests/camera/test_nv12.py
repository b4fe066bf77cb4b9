import numpy as np
import pytest

from edge_app.camera.nv12 import WEIGHTS, nv12_to_rgb

COLOURS = [(255, 255, 255), (0, 0, 0), (200, 120, 160), (90, 40, 130), (20, 200, 60)]


def planes(colour: tuple[int, int, int], encoding: str, *, full_range: bool, padding: int = 0) -> np.ndarray:
    """NV12 of one colour, 8 x 6 px, by the standards' equations and their two ranges."""
    red, green, blue = (value / 255 for value in colour)
    of_red, of_blue = WEIGHTS[encoding]
    y = of_red * red + (1 - of_red - of_blue) * green + of_blue * blue
    cb, cr = (blue - y) / (2 - 2 * of_blue), (red - y) / (2 - 2 * of_red)
    span, chroma, base = (255, 255, 0) if full_range else (219, 224, 16)
    made = np.empty((9, 8 + padding), np.uint8)
    made[:6] = round(base + span * y)
    made[6:, 0::2] = min(255, round(128 + chroma * cb))
    made[6:, 1::2] = min(255, round(128 + chroma * cr))
    return made


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("encoding", sorted(WEIGHTS))
@pytest.mark.parametrize("full_range", [True, False])
def test_a_colour_comes_back_however_it_was_written(colour, encoding, full_range):
    written = planes(colour, encoding, full_range=full_range)

    picture = nv12_to_rgb(written, (8, 6), encoding, full_range=full_range)

    assert picture.shape == (6, 8, 3)
    assert np.abs(picture.astype(int) - colour).max() <= 3


def test_bytes_that_only_pad_a_row_are_left_out():
    written = planes((200, 120, 160), "Rec601", full_range=True, padding=24)

    picture = nv12_to_rgb(written, (8, 6), "Rec601", full_range=True)

    assert picture.shape == (6, 8, 3)
    assert np.abs(picture.astype(int) - (200, 120, 160)).max() <= 3
