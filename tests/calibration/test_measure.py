import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge_app.calibration.measure import (
    measure_flat_field,
    measure_white_balance,
    scale_from_points,
    scale_from_red_cells,
)
from edge_app.camera.simulated.smear import draw_smear
from edge_app.exceptions import CalibrationError

SIZE = (1280, 800)


def glass(colour=(220, 210, 200), fall_off=0.4, size=SIZE):
    """Empty glass, darker towards the corners."""
    width, height = size
    y, x = np.mgrid[:height, :width]
    away = np.hypot(x - width / 2, y - height / 2) / np.hypot(width / 2, height / 2)
    light = 1.0 - fall_off * away**2
    noise = np.random.default_rng(0).normal(0.0, 1.5, (height, width, 3))
    return np.clip(np.array(colour) * light[..., None] + noise, 0, 255).astype(np.uint8)


@given(st.floats(0.03, 0.49), st.floats(150, 1000), st.floats(0, np.pi / 2))
def test_two_points_on_a_micrometer_give_the_scale(um_per_px, apart, angle):
    end = (apart * np.cos(angle), apart * np.sin(angle))
    if end[1] > SIZE[1]:
        return
    scale = scale_from_points((0.0, 0.0), end, um_per_px * apart, SIZE)
    assert scale.um_per_px == pytest.approx(um_per_px)
    assert scale.low < um_per_px < scale.high


@pytest.mark.parametrize(
    ("start", "end", "length", "reason"),
    [
        ((0, 0), (2000, 0), 100.0, "outside the picture"),
        ((0, 0), (50, 0), 10.0, "at least 100"),
        ((0, 0), (500, 0), 0.0, "above 0"),
        ((0, 0), (500, 0), float("nan"), "above 0"),
        ((0, 0), (500, 0), 5000.0, "can be read from"),
    ],
)
def test_points_that_give_no_scale_are_told(start, end, length, reason):
    with pytest.raises(CalibrationError, match=reason):
        scale_from_points(start, end, length, SIZE)


def test_red_cells_of_several_fields_give_the_scale():
    fields = [draw_smear(seed, 1280, 800, 0.12)[0] for seed in range(6)]
    scale = scale_from_red_cells(fields)
    assert scale.um_per_px == pytest.approx(0.12, rel=0.05)
    assert scale.low < 0.12 < scale.high


def test_fields_that_do_not_agree_give_no_scale():
    scales = (0.09, 0.09, 0.12, 0.12, 0.2, 0.2)
    fields = [draw_smear(seed, 1280, 800, um_per_px)[0] for seed, um_per_px in enumerate(scales)]
    with pytest.raises(CalibrationError, match=r"do not agree: from 0\.\d+ to 0\.\d+ µm"):
        scale_from_red_cells(fields)


def test_too_few_red_cells_are_told():
    with pytest.raises(CalibrationError, match="single red cells"):
        scale_from_red_cells([glass()])


def test_the_flat_field_knows_how_dark_the_corners_are():
    flat = measure_flat_field([glass(fall_off=0.4)])
    assert flat.evenness == pytest.approx(0.6, abs=0.1)


@pytest.mark.parametrize(
    ("picture", "reason"),
    [
        (np.zeros((800, 1280, 3), np.uint8), "too dark"),
        (np.full((800, 1280, 3), 255, np.uint8), "too bright"),
        (draw_smear(1, 1280, 800, 0.12)[0], "empty glass"),
        (glass(fall_off=0.8), "condenser"),
    ],
)
def test_what_is_no_empty_glass_is_told(picture, reason):
    with pytest.raises(CalibrationError, match=reason):
        measure_flat_field([picture])


def test_pictures_of_two_sizes_are_told():
    with pytest.raises(CalibrationError, match="differ in size"):
        measure_flat_field([glass(), glass(size=(640, 400))])


def test_white_balance_makes_glass_grey():
    white = measure_white_balance(glass(colour=(240, 200, 160), fall_off=0.1))
    grey = np.array((240, 200, 160)) * (white.red, white.green, white.blue)
    assert grey == pytest.approx([grey.mean()] * 3, rel=0.02)
