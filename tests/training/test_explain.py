import numpy as np
import pytest

from training.report import figures
from training.report.explain import Explained, occlusion

GREY = np.full(3, 128, np.uint8)


def bright_corner(images: np.ndarray) -> np.ndarray:
    """A model that looks at the top left corner only."""
    seen = images[:, :8, :8].astype(np.float64).mean(axis=(1, 2, 3)) / 255.0
    seen = 0.05 + 0.9 * seen
    return np.stack([seen, 1.0 - seen], axis=1)


def test_a_map_shows_where_the_model_looks_and_nowhere_else():
    drop = occlusion(bright_corner, np.full((48, 48, 3), 255, np.uint8), 0, GREY)

    assert drop.shape == (48, 48)
    assert drop[:8, :8].min() > 0.1
    assert drop[24:, 24:] == pytest.approx(0.0)


def test_covering_what_speaks_against_a_call_raises_it():
    drop = occlusion(bright_corner, np.full((48, 48, 3), 255, np.uint8), 1, GREY)

    assert drop[:8, :8].max() < -0.1


def test_every_pixel_is_covered_the_same_way_at_the_edge():
    drop = occlusion(lambda x: np.tile([0.3, 0.7], (len(x), 1)), np.zeros((50, 50, 3), np.uint8), 1, GREY)

    assert np.isfinite(drop).all()
    assert drop == pytest.approx(0.0)


def test_maps_of_sure_calls_can_be_drawn():
    row = Explained(np.zeros((24, 24, 3), np.uint8), np.zeros((24, 24)), "a$b", "pro_b", 1.0)

    assert figures.occlusions([row, row]).startswith("data:image/png;base64,")
