import cv2
import numpy as np
import pytest
from real_pictures import read_real, require, true_scale

from edge_app.camera.images import list_images
from edge_app.exceptions import ScaleError
from edge_app.vision.crowded_scale import NUCLEUS_UM, guess_scale
from edge_app.vision.scale import estimate_scale

PLASMA, RED, NUCLEUS = (228, 220, 226), (205, 165, 172), (95, 50, 125)


def photographed(drawn: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """A drawing with a camera's grain and blur."""
    grain = random.normal(0.0, 3.0, drawn.shape).astype(np.float32)
    return cv2.GaussianBlur(drawn + grain, (0, 0), 1.2).clip(0, 255).astype(np.uint8)


def marrow(um_per_px: float) -> np.ndarray:
    """Rows of touching cells on a carpet of red cells, RGB uint8 (600, 800, 3)."""
    random = np.random.default_rng(0)
    picture = np.full((600, 800, 3), PLASMA, np.uint8)
    for x, y in random.integers((0, 0), (800, 600), (500, 2)).tolist():
        cv2.circle(picture, (x, y), round(3.6 / um_per_px), RED, cv2.FILLED, cv2.LINE_AA)
    step = round(1.25 * NUCLEUS_UM / um_per_px)
    for y in range(step, 600, 120):
        for x in range(step, 800 - step, step):
            cv2.circle(picture, (x, y), round(NUCLEUS_UM / 2 / um_per_px), NUCLEUS, cv2.FILLED, cv2.LINE_AA)
    return photographed(picture, random)


def heaps(um_per_px: float) -> np.ndarray:
    """Red cells in chains, each a little over the next, RGB uint8 (600, 800, 3)."""
    random = np.random.default_rng(2)
    picture = np.full((600, 800, 3), PLASMA, np.uint8)
    radius = 3.675 / um_per_px
    for start in random.integers((0, 0), (800, 600), (14, 2)):
        place, turn = start.astype(float), random.uniform(0, 2 * np.pi)
        for _ in range(6):
            turn += random.normal(0.0, 0.5)
            middle = np.rint(place).astype(int).tolist()
            cv2.circle(picture, middle, round(radius), RED, cv2.FILLED, cv2.LINE_AA)
            place += 1.75 * radius * np.array([np.cos(turn), np.sin(turn)])
    return photographed(picture, random)


@pytest.mark.parametrize(
    ("draw", "um_per_px", "off"),
    [
        *((marrow, um_per_px, 0.15) for um_per_px in (0.1, 0.15, 0.2)),
        *((heaps, um_per_px, 0.2) for um_per_px in (0.1, 0.15, 0.2)),
    ],
)
def test_nuclei_and_heaps_give_the_scale_where_no_red_cell_lies_alone(draw, um_per_px, off):
    picture = draw(um_per_px)
    with pytest.raises(ScaleError):
        estimate_scale(picture)
    assert guess_scale(picture) == pytest.approx(um_per_px, rel=off)


def test_a_picture_twice_as_large_has_half_the_scale():
    picture = marrow(0.2)
    larger = cv2.resize(picture, None, fx=2.0, fy=2.0, interpolation=cv2.INTER_CUBIC)
    assert guess_scale(larger) == pytest.approx(guess_scale(picture) / 2.0, rel=0.02)


@pytest.mark.parametrize(
    "picture",
    [
        pytest.param(np.full((480, 640, 3), 228, np.uint8), id="empty"),
        pytest.param(np.zeros((480, 640, 3), np.uint8), id="black"),
        pytest.param(marrow(0.2)[:90, :120], id="a few cells"),
    ],
)
def test_a_picture_with_next_to_nothing_in_it_has_no_scale(picture):
    assert guess_scale(picture) is None


@pytest.mark.data
@pytest.mark.parametrize(
    "folder",
    ["bccd_fields/JPEGImages", "chula_fields/images", "taleqani_all4/Early", "taleqani_all4/Pre"],
)
def test_most_real_fields_whose_single_red_cells_are_too_few_get_about_their_scale(folder):
    guesses = []
    for picture in list_images(require(folder))[1 :: 3 if folder.startswith("chula") else 6]:
        pixels = read_real(picture)
        try:
            estimate_scale(pixels)
        except ScaleError:
            guesses.append(guess_scale(pixels))
    given = [guess / true_scale(folder) for guess in guesses if guess is not None]
    assert len(given) >= len(guesses) / 4
    assert sum(0.75 <= ratio <= 1.33 for ratio in given) >= 0.8 * len(given)
