import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edge_app.camera.simulated.smear import draw_smear
from edge_app.vision.crop import (
    KEPT_COLOUR,
    MIN_SPREAD,
    PAD_VALUE,
    STANDARDISED_SPREAD,
    crop_located,
    finish_crop,
    place_cell,
    standardise,
)
from edge_app.vision.locate import LocatedCell, locate_cells


def _textured(shape=(200, 300), seed=0):
    rng = np.random.default_rng(seed)
    return rng.integers(60, 190, (*shape, 3), dtype=np.uint8)


def test_a_crop_at_the_pictures_own_scale_is_the_picture():
    picture = _textured()
    mask = np.full(picture.shape[:2], 255, np.uint8)
    placed = place_cell(picture, mask, (149.5, 99.5), um_per_px=0.2, size_px=64, target_um_per_px=0.2)
    crop = finish_crop(*placed, "cell", "none")
    np.testing.assert_array_equal(crop, picture[68:132, 118:182])


def test_outside_the_mask_is_pad():
    picture = _textured()
    mask = np.zeros(picture.shape[:2], np.uint8)
    mask[90:110, 140:160] = 255
    placed = place_cell(picture, mask, (149.5, 99.5), um_per_px=0.2, size_px=64, target_um_per_px=0.2)
    crop = finish_crop(*placed, "cell", "standardised")
    assert (crop[0] == PAD_VALUE).all()
    assert (crop[:, 0] == PAD_VALUE).all()
    assert crop[32, 32].tolist() != [PAD_VALUE] * 3


def test_outside_the_picture_is_pad():
    picture = _textured()
    mask = np.full(picture.shape[:2], 255, np.uint8)
    placed = place_cell(picture, mask, (0, 0), um_per_px=0.2, size_px=64, target_um_per_px=0.2)
    crop = finish_crop(*placed, "cell", "standardised")
    assert (crop[:20, :20] == PAD_VALUE).all()


@settings(max_examples=25, deadline=None)
@given(gain=st.floats(0.7, 1.2), offset=st.floats(-20, 20))
def test_standardising_takes_lamp_and_contrast_away(gain, offset):
    picture = _textured((64, 64))
    inside = np.zeros((64, 64), bool)
    inside[16:48, 16:48] = True
    lit = np.clip(picture * gain + offset, 0, 255).astype(np.uint8)
    difference = standardise(picture, inside)[inside].astype(int) - standardise(lit, inside)[inside]
    assert np.abs(difference).max() <= 3


def test_standardised_channels_have_the_stated_mean_and_spread():
    picture = _textured((64, 64))
    inside = np.ones((64, 64), bool)
    levels = standardise(picture, inside).reshape(-1, 3).astype(float)
    assert levels.mean(axis=0) == pytest.approx([PAD_VALUE] * 3, abs=0.5)
    assert levels.std(axis=0) == pytest.approx([STANDARDISED_SPREAD] * 3, abs=0.5)


def test_partly_standardised_a_paler_cell_stays_paler_by_the_share_that_is_kept():
    picture = _textured((64, 64))
    inside = np.ones((64, 64), bool)
    paler = picture + np.uint8(40)
    difference = (
        finish_crop(paler, inside, "none", "partly-standardised").mean()
        - finish_crop(picture, inside, "none", "partly-standardised").mean()
    )
    assert difference == pytest.approx(40 * KEPT_COLOUR, abs=0.5)


def test_partly_standardised_a_channel_keeps_a_share_of_its_own_contrast():
    picture = _textured((64, 64))
    faint = np.clip(128 + (picture.astype(float) - 128) * 0.25, 0, 255).astype(np.uint8)
    inside = np.ones((64, 64), bool)
    spread = finish_crop(faint, inside, "none", "partly-standardised").std()
    assert spread == pytest.approx(
        faint.std() ** KEPT_COLOUR * STANDARDISED_SPREAD ** (1 - KEPT_COLOUR), rel=0.02
    )


def test_colours_stay_where_a_pack_wants_them_as_they_are():
    picture = _textured((32, 32))
    np.testing.assert_array_equal(finish_crop(picture, np.ones((32, 32), bool), "none", "none"), picture)


def _as_the_shipped_packs_were_trained(crop, inside):
    cell = crop[inside]
    mean = cell.mean(axis=0, dtype=np.float64)
    spread = np.maximum(cell.std(axis=0, dtype=np.float64), MIN_SPREAD)
    levels = (crop.astype(np.float32) - mean) * (STANDARDISED_SPREAD / spread) + PAD_VALUE
    return np.clip(np.rint(levels), 0, 255).astype(np.uint8)


@settings(max_examples=200, deadline=None)
@given(
    seed=st.integers(0, 2**32 - 1),
    middle=st.floats(0, 255),
    spread=st.floats(0, 80),
    covered=st.floats(0.001, 1.0),
)
def test_standardising_gives_the_bits_that_the_shipped_packs_learnt_from(seed, middle, spread, covered):
    rng = np.random.default_rng(seed)
    crop = np.clip(rng.normal(middle, spread, (96, 96, 3)), 0, 255).astype(np.uint8)
    inside = rng.random((96, 96)) < covered
    inside[48, 48] = True
    np.testing.assert_array_equal(standardise(crop, inside), _as_the_shipped_packs_were_trained(crop, inside))


def test_cells_of_a_field_are_standardised_to_the_same_bits():
    field, _ = draw_smear(3, 1440, 900, 0.12, white_cells_per_field=12)
    cells = locate_cells(field, 0.12)
    assert len(cells) > 5
    for cell in cells:
        x, y, width, height = cell.box
        crop, inside = field[y : y + height, x : x + width], cell.mask > 0
        np.testing.assert_array_equal(
            standardise(crop, inside), _as_the_shipped_packs_were_trained(crop, inside)
        )


def test_an_empty_mask_leaves_the_crop_alone():
    picture = _textured((32, 32))
    np.testing.assert_array_equal(standardise(picture, np.zeros((32, 32), bool)), picture)


def test_a_flat_cell_is_not_stretched_into_noise():
    picture = np.full((32, 32, 3), 90, np.uint8)
    picture[::2] = 91
    levels = standardise(picture, np.ones((32, 32), bool))
    assert levels.std() < 8


@settings(max_examples=25, deadline=None)
@given(
    x=st.integers(-10, 290),
    y=st.integers(-10, 190),
    um_per_px=st.floats(0.05, 0.5),
    size_px=st.sampled_from([32, 96]),
)
def test_any_place_and_scale_gives_a_crop_of_the_stated_size(x, y, um_per_px, size_px):
    picture = _textured()
    mask = np.full(picture.shape[:2], 255, np.uint8)
    placed = place_cell(picture, mask, (x, y), um_per_px=um_per_px, size_px=size_px, target_um_per_px=0.25)
    crop = finish_crop(*placed, "cell", "standardised")
    assert crop.shape == (size_px, size_px, 3)
    assert crop.dtype == np.uint8


def test_a_located_cell_is_centred_on_its_box():
    picture = np.full((100, 100, 3), 200, np.uint8)
    picture[40:61, 20:41] = (90, 50, 140)
    cell = LocatedCell((30.0, 50.0), (20, 40, 21, 21), np.full((21, 21), 255, np.uint8), 1.0, 20.0, False)
    crop = crop_located(
        picture, cell, um_per_px=0.25, size_px=33, target_um_per_px=0.25, masking="cell", colour="none"
    )
    assert crop[16, 16].tolist() == [90, 50, 140]
    assert crop[6, 6].tolist() == [90, 50, 140]
    assert crop[5, 5].tolist() == [PAD_VALUE] * 3
