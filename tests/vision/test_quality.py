import cv2
import numpy as np
import pytest

from edge_app.camera.simulated.smear import draw_smear
from edge_app.vision.quality import measure_quality

UM = 0.1


def _field(seed=0):
    rng = np.random.default_rng(seed)
    picture = np.full((600, 900, 3), 220, np.uint8)
    for x, y in rng.uniform((40, 40), (860, 560), (60, 2)):
        cv2.circle(picture, (int(x), int(y)), 36, (205, 160, 165), cv2.FILLED, cv2.LINE_AA)
    cv2.circle(picture, (450, 300), 50, (95, 50, 145), cv2.FILLED, cv2.LINE_AA)
    return picture


def _scores(picture):
    return {meter.name: meter.score for meter in measure_quality(picture, UM).meters}


def _hint(picture, name):
    return next(meter.hint for meter in measure_quality(picture, UM).meters if meter.name == name)


def test_a_good_field_scores_well_on_every_meter():
    assert min(_scores(_field()).values()) > 0.6


def test_focus_falls_with_every_step_of_defocus():
    scores = [
        _scores(cv2.GaussianBlur(_field(), (0, 0), sigma_um / UM) if sigma_um else _field())["focus"]
        for sigma_um in (0.0, 0.3, 0.6, 1.0, 1.6)
    ]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > 0.9
    assert scores[-1] < 0.2


def test_focus_does_not_depend_on_contrast():
    pale = np.clip(220 + (_field().astype(float) - 220) * 0.4, 0, 255).astype(np.uint8)
    assert _scores(pale)["focus"] == pytest.approx(_scores(_field())["focus"], abs=0.1)


def test_a_dark_field_asks_for_more_light():
    dark = (_field() * 0.2).astype(np.uint8)
    assert _scores(dark)["light"] < 0.3
    assert _hint(dark, "light") == "Too dark: raise the lamp."


def test_a_clipped_field_asks_for_less_light():
    bright = np.clip(_field().astype(int) + 120, 0, 255).astype(np.uint8)
    assert _scores(bright)["light"] < 0.3
    assert _hint(bright, "light") == "Too bright: lower the lamp."


def test_a_shadow_over_half_the_field_is_uneven_light():
    field = _field().astype(float)
    field *= np.linspace(1.0, 0.15, field.shape[1])[None, :, None]
    assert _scores(field.astype(np.uint8))["evenness"] < 0.2


def test_a_grey_picture_has_no_stain():
    grey = cv2.cvtColor(cv2.cvtColor(_field(), cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    assert _scores(grey)["stain"] < 0.3


def test_a_strip_of_empty_glass_is_no_missing_part():
    picture = _field()
    picture[450:] = 220
    assert _scores(picture)["specimen"] > 0.9


def test_glass_beside_the_edge_of_a_smear_that_the_lens_tints_is_no_missing_part():
    picture = _field().astype(float)
    picture[450:] = 220
    tint = 1 - 0.3 * np.linspace(0, 1, 600)[:, None, None] * np.linspace(0.5, 1, 900)[None, :, None]
    assert _scores((picture * tint).astype(np.uint8))["specimen"] > 0.9


@pytest.mark.parametrize("turns", range(4))
def test_a_strip_that_is_neither_smear_nor_glass_is_missing(turns):
    picture = _field()
    picture[450:] = 128
    assert "missing" in _hint(np.ascontiguousarray(np.rot90(picture, turns)), "specimen")


@pytest.mark.parametrize("turns", range(4))
@pytest.mark.parametrize("skin", [(190, 130, 115), (120, 60, 50)])
def test_a_finger_over_part_of_the_field_is_told_from_its_smear(skin, turns):
    picture, finger = _field(), np.zeros((600, 900), np.float32)
    cv2.circle(finger, (950, 300), 420, 1.0, cv2.FILLED)
    soft = cv2.GaussianBlur(finger, (0, 0), 30)[..., None]
    shaded = np.array(skin) * np.linspace(0.85, 1.1, 600)[:, None, None]
    covered = (picture * (1 - soft) + shaded * soft).astype(np.uint8)
    assert "covers" in _hint(np.ascontiguousarray(np.rot90(covered, turns)), "specimen")


@pytest.mark.parametrize("blur_px", [10, 30, 60])
def test_a_field_out_of_focus_is_not_taken_for_a_covered_one(blur_px):
    assert "covers" not in _hint(cv2.GaussianBlur(_field(), (0, 0), blur_px), "specimen")


def test_an_empty_field_has_no_specimen():
    empty = np.full((600, 900, 3), 220, np.uint8)
    assert _scores(empty)["specimen"] < 0.3
    assert _hint(empty, "specimen") == "No specimen here: move to the smear."


@pytest.mark.parametrize("red_cells", [0.2, 0.7, 1.0])
def test_a_field_between_two_white_cells_is_a_smear_all_the_same(red_cells):
    picture, _ = draw_smear(2, 960, 600, 0.16, white_cells_per_field=0, red_cells=red_cells)
    scores = {meter.name: meter.score for meter in measure_quality(picture, 0.16).meters}
    assert scores["stain"] > 0.9
    assert scores["specimen"] > 0.9
