"""The round field of an eyepiece camera, and what is not one."""

import cv2
import numpy as np
import pytest

from edge_app.camera.simulated.smear import draw_smear
from edge_app.vision.aperture import Lit
from edge_app.vision.locate import locate_cells
from edge_app.vision.quality import measure_quality

UM = 0.16


@pytest.fixture(scope="module")
def smear():
    return draw_smear(5, 1280, 960, UM, white_cells_per_field=6)[0]


def _round(picture, radius, *, centre=(0, 0), soft=8.0):
    height, width = picture.shape[:2]
    rows, columns = np.mgrid[:height, :width]
    distance = np.hypot(columns - width / 2 - centre[0], rows - height / 2 - centre[1])
    lit = np.clip((radius * height / 2 - distance) / soft + 0.5, 0, 1)
    grain = np.random.default_rng(0).normal(3, 1.5, picture.shape)
    return np.clip(picture * lit[..., None] + grain, 0, 255).astype(np.uint8)


def test_a_picture_without_a_surround_stays_as_it_is(smear):
    lit = Lit.of(smear)
    assert lit.pixels is smear
    assert lit.unlit is None
    assert not lit.cuts((0, 0, 50, 50))


@pytest.mark.parametrize("radius", [0.9, 1.0, 1.1])
@pytest.mark.parametrize("centre", [(0, 0), (40, -25)])
def test_a_round_field_passes_every_meter(smear, radius, centre):
    picture = _round(smear, radius, centre=centre)
    assert min(meter.score for meter in measure_quality(picture, UM).meters) < 0.3
    assert min(meter.score for meter in measure_quality(Lit.of(picture).pixels, UM).meters) > 0.5


def test_the_cells_inside_a_round_field_are_found_and_those_at_its_rim_are_cut(smear):
    whole = {cell.centre_px for cell in locate_cells(smear, UM) if not cell.touches_border}
    lit = Lit.of(_round(smear, 0.9))
    inside = {place for place in whole if np.hypot(place[0] - 640, place[1] - 480) < 0.9 * 480 - 12 / UM}
    assert inside
    found = [cell for cell in locate_cells(lit.pixels, UM) if not lit.cuts(cell.box)]
    for x, y in inside:
        assert any(np.hypot(x - cell.centre_px[0], y - cell.centre_px[1]) < 12 for cell in found)
    assert all(np.hypot(cell.centre_px[0] - 640, cell.centre_px[1] - 480) < 0.9 * 480 for cell in found)


@pytest.mark.parametrize("share", [0.05, 0.15])
def test_bars_on_both_sides_are_no_part_of_the_field(smear, share):
    picture = smear.copy()
    bar = round(share * 1280)
    picture[:, :bar] = picture[:, -bar:] = 0
    lit = Lit.of(picture)
    assert lit.cuts((0, 400, 20, 20))
    assert not lit.cuts((600, 400, 80, 80))
    assert np.array_equal(lit.pixels[400:480, 600:680], smear[400:480, 600:680])


def test_half_a_picture_that_is_black_is_no_surround(smear):
    picture = smear.copy()
    picture[480:] = 0
    assert Lit.of(picture).unlit is None


def test_a_dark_nucleus_in_a_corner_is_no_surround(smear):
    picture = smear.copy()
    for corner in ((0, 0), (1279, 0), (0, 959), (1279, 959)):
        cv2.circle(picture, corner, 45, (70, 30, 110), cv2.FILLED)
    assert Lit.of(picture).unlit is None


@pytest.mark.parametrize("level", [0, 5, 30])
def test_darkness_has_no_surround(level):
    noise = np.random.default_rng(0).normal(level, 2, (300, 480, 3))
    assert Lit.of(np.clip(noise, 0, 255).astype(np.uint8)).unlit is None


@pytest.mark.parametrize("size", [(1, 1), (1, 500), (500, 1), (64, 48)])
def test_no_picture_is_too_small_to_be_looked_at(size):
    assert Lit.of(np.full((*size, 3), 200, np.uint8)).unlit is None
