import os
from pathlib import Path

import cv2
import numpy as np
import pytest

from edge_app.camera.images import list_images, read_image
from edge_app.exceptions import ScaleError
from edge_app.vision.nuclear_scale import NUCLEUS_UM, guess_scale
from edge_app.vision.scale import estimate_scale

DATA = Path(os.environ.get("LEUKOSCOPE_DATA", Path(__file__).parents[3] / "shared" / "data"))
PLASMA, RED, NUCLEUS = (228, 220, 226), (205, 165, 172), (95, 50, 125)


def marrow(um_per_px: float, nucleus_um: float = NUCLEUS_UM, *, rows: int = 5) -> np.ndarray:
    """Rows of touching cells on a carpet of red cells, RGB uint8 (600, 800, 3)."""
    random = np.random.default_rng(0)
    picture = np.full((600, 800, 3), PLASMA, np.uint8)
    for x, y in random.integers((0, 0), (800, 600), (500, 2)).tolist():
        cv2.circle(picture, (x, y), round(3.6 / um_per_px), RED, cv2.FILLED, cv2.LINE_AA)
    step = round(1.25 * NUCLEUS_UM / um_per_px)
    for y in range(step, 600, 600 // rows):
        for x in range(step, 800 - step, step):
            cv2.circle(picture, (x, y), round(nucleus_um / 2 / um_per_px), NUCLEUS, cv2.FILLED, cv2.LINE_AA)
    grain = random.normal(0.0, 3.0, picture.shape).astype(np.float32)
    return cv2.GaussianBlur(picture + grain, (0, 0), 1.2).clip(0, 255).astype(np.uint8)


@pytest.mark.parametrize("um_per_px", [0.1, 0.2, 0.3])
def test_a_field_of_blasts_among_heaps_of_red_cells_has_the_scale_of_its_nuclei(um_per_px):
    picture = marrow(um_per_px)
    with pytest.raises(ScaleError):
        estimate_scale(picture)
    assert guess_scale(picture) == pytest.approx(um_per_px, rel=0.15)


def test_a_picture_twice_as_large_has_half_the_scale():
    picture = marrow(0.2)
    larger = cv2.resize(picture, None, fx=2.0, fy=2.0, interpolation=cv2.INTER_CUBIC)
    assert guess_scale(larger) == pytest.approx(guess_scale(picture) / 2.0, rel=0.02)


@pytest.mark.parametrize(
    "picture",
    [
        pytest.param(np.full((480, 640, 3), 228, np.uint8), id="empty"),
        pytest.param(np.zeros((480, 640, 3), np.uint8), id="black"),
        pytest.param(np.random.default_rng(1).integers(0, 256, (480, 640, 3)).astype(np.uint8), id="noise"),
        pytest.param(marrow(0.1, rows=1)[300:], id="red cells alone"),
        pytest.param(marrow(0.2)[:90, :120], id="few nuclei"),
    ],
)
def test_without_many_round_nuclei_nothing_is_guessed(picture):
    assert guess_scale(picture) is None


@pytest.mark.data
@pytest.mark.parametrize("folder", ["taleqani_all4/Early", "taleqani_all4/Pre"])
def test_real_fields_of_blasts_whose_red_cells_say_nothing_get_about_their_scale(folder):
    if not (DATA / folder).is_dir():
        pytest.skip("LEUKOSCOPE_DATA names no folder with the real image sets")
    silent = []
    for picture in list_images(DATA / folder)[4::40]:
        pixels = read_image(picture)
        try:
            estimate_scale(pixels)
        except ScaleError:
            silent.append(guess_scale(pixels))
    guesses = [guess for guess in silent if guess is not None]
    assert len(guesses) >= len(silent) / 3
    assert sum(0.48 / 1.3 <= guess <= 0.48 * 1.3 for guess in guesses) >= 0.8 * len(guesses)


@pytest.mark.data
@pytest.mark.parametrize("folder", ["chula_fields/images", "bccd_fields/JPEGImages"])
def test_the_lobes_of_healthy_peoples_cells_are_not_taken_for_nuclei_of_blasts(folder):
    if not (DATA / folder).is_dir():
        pytest.skip("LEUKOSCOPE_DATA names no folder with the real image sets")
    assert not [name for name in list_images(DATA / folder)[3::10] if guess_scale(read_image(name))]
