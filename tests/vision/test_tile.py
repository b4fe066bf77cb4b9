import numpy as np
import pytest

from edge_app.vision.tile import TILE_UM, cell_tile

SIDE_PX = 144
GROUND = 226


def disc(diameter_um, um_per_px):
    """A dark disc of this size, and a little of what is around it."""
    side = round(1.5 * diameter_um / um_per_px)
    y, x = np.mgrid[:side, :side] - (side - 1) / 2
    pixels = np.full((side, side, 3), 200, np.uint8)
    pixels[np.hypot(x, y) * um_per_px <= diameter_um / 2] = 40
    return pixels


@pytest.mark.parametrize("um_per_px", [0.05, 0.117, 0.25])
@pytest.mark.parametrize("diameter_um", [8.0, 15.0])
def test_cells_of_one_size_are_of_one_size_whatever_the_camera(diameter_um, um_per_px):
    dark = (cell_tile(disc(diameter_um, um_per_px), um_per_px, SIDE_PX, GROUND)[..., 0] < 120).sum()
    shown_um = 2 * np.sqrt(dark / np.pi) * TILE_UM / SIDE_PX
    assert shown_um == pytest.approx(diameter_um, rel=0.04)


def test_a_cell_larger_than_a_tile_shows_its_middle():
    assert (cell_tile(disc(60.0, 0.2), 0.2, SIDE_PX, GROUND) == 40).all()


def test_beyond_a_small_picture_is_ground():
    tile = cell_tile(disc(8.0, 0.2), 0.2, SIDE_PX, GROUND)
    assert (tile[0] == GROUND).all()
    assert (tile[SIDE_PX // 2, SIDE_PX // 2] == 40).all()
