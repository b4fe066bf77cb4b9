"""Dust, pointers and dark corners: no cells themselves, and no harm to those that lie beside them."""

import cv2
import numpy as np
import pytest

from edge_app.camera.simulated.smear import draw_smear
from edge_app.settings import PassMarks
from edge_app.vision.locate import locate_cells
from edge_app.vision.quality import measure_quality

UM = 0.16


@pytest.fixture(scope="module")
def smear():
    return draw_smear(5, 1280, 960, UM, white_cells_per_field=6)[0]


def _corner(picture):
    cv2.circle(picture, (0, 0), 90, (0, 0, 0), cv2.FILLED)


def _pointer(picture):
    cv2.line(picture, (1279, 300), (900, 420), (12, 12, 12), 10, cv2.LINE_AA)


def _crumb(level, um):
    def draw(picture):
        cv2.circle(picture, (260, 700), round(um / 2 / UM), (level, level, level), cv2.FILLED, cv2.LINE_AA)

    return draw


@pytest.mark.parametrize(
    "draw",
    [_corner, _pointer, *(_crumb(level, um) for level in (10, 60, 100) for um in (4, 8, 14))],
)
def test_what_is_black_hides_no_cell_and_is_none(smear, draw):
    picture = smear.copy()
    draw(picture)
    changed = (picture != smear).any(axis=2)
    before, after = locate_cells(smear, UM), locate_cells(picture, UM)
    clear = [cell for cell in before if not changed[_around(cell)].any()]
    assert len(clear) >= len(before) - 1
    centres = [cell.centre_px for cell in after]
    for cell in clear:
        assert any(np.hypot(x - cell.centre_px[0], y - cell.centre_px[1]) < 10 for x, y in centres)
    assert len(after) <= len(before)
    area = picture.shape[0] * picture.shape[1] * UM**2
    stained = measure_quality(picture, UM).stained
    assert stained.nuclear(sum(cell.nucleus_um2 for cell in after) / area) > 0.9


def _around(cell):
    x, y, width, height = cell.box
    return np.s_[max(0, y - 12) : y + height + 12, max(0, x - 12) : x + width + 12]


@pytest.mark.parametrize("width_px", [4, 8, 16])
def test_the_field_of_an_eyepiece_with_a_crosshair_is_counted_as_without_it(smear, width_px):
    picture = smear.copy()
    cv2.line(picture, (0, 480), (1279, 480), (12, 12, 12), width_px, cv2.LINE_AA)
    cv2.line(picture, (640, 0), (640, 959), (12, 12, 12), width_px, cv2.LINE_AA)
    marks, measured = PassMarks(), measure_quality(picture, UM)
    for meter in measured.meters:
        assert meter.score >= getattr(marks, meter.name), meter.name
    changed = (picture != smear).any(axis=2)
    clear = [cell for cell in locate_cells(smear, UM) if not changed[_around(cell)].any()]
    centres = [cell.centre_px for cell in locate_cells(picture, UM)]
    for cell in clear:
        assert any(np.hypot(x - cell.centre_px[0], y - cell.centre_px[1]) < 10 for x, y in centres)
