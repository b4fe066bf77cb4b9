"""Numbers of cells drawn here."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from training import morphometry
from training.crops import OUTLINE, outline_distance

SIDE = 64
LOG_AREA = 0


def _disc(radius: float) -> np.ndarray:
    y, x = np.mgrid[:SIDE, :SIDE] - (SIDE - 1) / 2
    return np.hypot(x, y) <= radius


def _cell(radius: float, texture: float = 10.0, colour=(120, 60, 150), seed: int = 0) -> np.ndarray:
    random = np.random.default_rng(seed)
    rgb = np.clip(np.array(colour) + random.normal(0, texture, (SIDE, SIDE, 3)), 0, 255).astype(np.uint8)
    return np.dstack([rgb, outline_distance(_disc(radius))])


def test_the_first_number_is_the_logarithm_of_the_area_in_square_micrometres():
    numbers = morphometry.measure_cell(_cell(20), 0.25)

    assert np.exp(numbers[LOG_AREA]) == pytest.approx(np.pi * 20**2 * 0.25**2, rel=0.05)


def test_the_area_is_the_same_at_another_scale():
    fine, coarse = morphometry.measure_cell(_cell(24), 0.125), morphometry.measure_cell(_cell(12), 0.25)

    assert fine[LOG_AREA] == pytest.approx(coarse[LOG_AREA], abs=0.1)


def test_only_the_colour_columns_tell_a_cell_from_the_same_in_weaker_light():
    cell = _cell(20)
    density = -np.log((cell[..., :3] + 1.0) / 256.0)
    darker = cell.copy()
    darker[..., :3] = np.clip(np.rint(256.0 * np.exp(-density - 0.3) - 1.0), 0, 255).astype(np.uint8)
    change = np.abs(morphometry.measure_cell(darker, 0.25) - morphometry.measure_cell(cell, 0.25))

    assert change[morphometry.COLOUR][:3] == pytest.approx(0.3, abs=0.05)
    assert np.delete(change, morphometry.COLOUR).max() < 0.1


def test_a_mask_too_small_to_measure_gives_numbers_all_the_same():
    empty = np.zeros((SIDE, SIDE, 4), np.uint8)

    assert np.isfinite(morphometry.measure_cell(empty, 0.25)).all()


@given(arrays(np.uint8, (24, 24, 4), elements=st.integers(0, 255), fill=st.integers(0, 255)))
@settings(max_examples=40, deadline=None)
def test_whatever_the_crop_the_numbers_are_finite_and_as_many(crop):
    numbers = morphometry.measure_cell(crop, 0.2)

    assert np.isfinite(numbers).all()
    assert numbers.shape == morphometry.measure_cell(_cell(20), 0.2).shape


def test_the_opinion_of_a_sample_comes_from_other_groups():
    # Each group has its own number, which names its class; it is no help with a group not seen.
    groups = np.repeat(np.arange(20), 5).astype(str)
    labels = np.repeat(np.arange(20) % 2, 5)
    numbers = np.eye(20)[np.repeat(np.arange(20), 5)]
    opinion = morphometry.cross_fitted(numbers, labels, groups, np.full(100, 0.01), 2)

    right = opinion[np.arange(100), labels]
    assert opinion.sum(axis=1) == pytest.approx(1.0, abs=1e-5)
    assert right.mean() < 0.6


def test_the_outline_channel_decides_what_is_cell():
    cell = _cell(20)
    cell[..., 3] = np.where(_disc(10), OUTLINE, 0)

    assert np.exp(morphometry.measure_cell(cell, 0.25)[LOG_AREA]) == pytest.approx(
        np.pi * 100 * 0.0625, rel=0.06
    )
