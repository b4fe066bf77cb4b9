import cv2
import numpy as np
import pytest

from edge_app.camera.simulated.smear import draw_smear
from edge_app.vision.dyes import Stained, smooth
from edge_app.vision.locate import locate_cells
from edge_app.vision.quality import measure_quality

UM = 0.16


def _nuclear(picture):
    cells = locate_cells(picture, UM)
    assert cells
    area = picture.shape[0] * picture.shape[1] * UM**2
    return measure_quality(picture, UM).stained.nuclear(sum(cell.nucleus_um2 for cell in cells) / area)


def _smear(white_cells, seed=5):
    return draw_smear(seed, 1440, 900, UM, white_cells_per_field=white_cells)[0]


@pytest.mark.parametrize("white_cells", [0.7, 3, 18])
def test_nuclei_are_told_by_their_colour_however_many(white_cells):
    assert _nuclear(_smear(white_cells)) > 0.9


def test_a_crumb_beside_the_white_cells_does_not_hide_their_colour():
    picture = _smear(3)
    cv2.ellipse(picture, (700, 450), (14, 9), 20, 0, 360, (15, 15, 18), cv2.FILLED, cv2.LINE_AA)
    assert _nuclear(picture) > 0.9


@pytest.mark.parametrize("order", [(2, 1, 0), (0, 2, 1)], ids=["red and blue", "green and blue"])
def test_no_nucleus_has_the_colour_it_has_with_channels_exchanged(order):
    picture = np.ascontiguousarray(_smear(12)[..., order])
    assert measure_quality(picture, UM).stained.nuclear(0.05) < 0.3


def test_red_cells_alone_have_not_the_colour_of_nuclei():
    assert measure_quality(_smear(0), UM).stained.nuclear(0.01) < 0.3


def test_nothing_stained_has_no_colour():
    assert Stained.of(smooth(np.zeros((20, 30, 3), np.float32))).nuclear(0.1) == 0.0
