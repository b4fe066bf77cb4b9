from dataclasses import replace

import cv2
import numpy as np
import pytest

from edge_app.vision.crop import PAD_VALUE
from training.augment import Strength, augment_cell, fringed
from training.crops import MARGIN_PX, outline_distance
from training.recipes import cell_recipe

WANTED = cell_recipe().input
STILL = Strength(scale=0.0, stain=0.0, lamp=0.0, outline=0.0, neighbours=0.0, most_chroma=0.0)


@pytest.fixture
def cached() -> np.ndarray:
    """A violet disc of 5 µm radius on glass with its distance to the outline, as the crop cache keeps it."""
    side = WANTED.size_px + 2 * MARGIN_PX
    rgb = np.full((side, side, 3), (230, 222, 228), np.uint8)
    mask = np.zeros((side, side), np.uint8)
    cv2.circle(mask, (side // 2, side // 2), 25, 1, -1)
    rgb[mask > 0] = (110, 60, 150)
    rgb[mask > 0] += np.random.default_rng(0).integers(0, 30, (int(mask.sum()), 3), dtype=np.uint8)
    return np.dstack([rgb, outline_distance(mask > 0)])


def covered(crop: np.ndarray) -> int:
    return int((crop != PAD_VALUE).any(axis=2).sum())


def test_red_cells_at_the_outline_add_pieces_outside_the_cell_and_never_cover_it(cached):
    plain = augment_cell(cached, WANTED, np.random.default_rng(3), STILL)
    raw = WANTED.model_copy(update={"colour": "none"})
    before = augment_cell(cached, raw, np.random.default_rng(3), STILL)
    after = augment_cell(cached, raw, np.random.default_rng(3), replace(STILL, neighbours=1.0))

    cell = (before != PAD_VALUE).any(axis=2)
    assert covered(after) > covered(plain) + 20
    np.testing.assert_array_equal(after[cell], before[cell])


def test_pieces_of_red_cells_are_redder_than_glass_and_lighter_in_red_than_the_nucleus(cached):
    raw = WANTED.model_copy(update={"colour": "none"})
    before = augment_cell(cached, raw, np.random.default_rng(5), STILL)
    after = augment_cell(cached, raw, np.random.default_rng(5), replace(STILL, neighbours=1.0))

    piece = after[(before == PAD_VALUE).all(axis=2) & (after != PAD_VALUE).any(axis=2)].astype(float)
    assert piece[:, 0].mean() > piece[:, 1].mean() + 20
    assert piece[:, 0].mean() > 160


def test_colour_fringes_leave_the_green_picture_where_it_is():
    picture = np.random.default_rng(0).uniform(0, 255, (32, 32, 3)).astype(np.float32)

    moved = fringed(picture, np.random.default_rng(1))

    np.testing.assert_array_equal(moved[..., 1], picture[..., 1])
    assert all(np.abs(moved[..., k] - picture[..., k]).max() > 10 for k in (0, 2))


@pytest.mark.parametrize("seed", range(5))
def test_the_same_seed_makes_the_same_picture(cached, seed):
    first, second = (augment_cell(cached, WANTED, np.random.default_rng(seed)) for _ in range(2))

    np.testing.assert_array_equal(first, second)
