import cv2
import numpy as np
import pytest
from real_pictures import read_real, require, true_scale

from edge_app.camera.images import list_images
from edge_app.exceptions import ScaleError
from edge_app.vision.scale import RED_CELL_UM, estimate_scale


def _red_cells(um_per_px, count=24):
    picture = np.full((600, 900, 3), 225, np.uint8)
    radius = RED_CELL_UM / 2 / um_per_px
    places = [(x, y) for y in range(75, 600, 150) for x in range(75, 900, 150)][:count]
    for x, y in places:
        # Sixteenths of a px, so that the drawn diameter is the one stated.
        place, sixteenths = (16 * x, 16 * y), round(16 * radius)
        cv2.circle(picture, place, sixteenths, (205, 160, 165), cv2.FILLED, cv2.LINE_AA, shift=4)
    return picture


@pytest.mark.parametrize("um_per_px", [0.075, 0.1, 0.15, 0.2])
def test_the_scale_comes_out_within_five_percent(um_per_px):
    assert estimate_scale(_red_cells(um_per_px)).um_per_px == pytest.approx(um_per_px, rel=0.05)


def test_platelets_do_not_pass_for_red_cells():
    picture = _red_cells(0.1)
    for x in range(20, 900, 30):
        cv2.circle(picture, (x, 8), 7, (150, 120, 170), cv2.FILLED, cv2.LINE_AA)
    assert estimate_scale(picture).um_per_px == pytest.approx(0.1, rel=0.05)


def test_platelets_alone_among_heaps_of_red_cells_are_no_scale():
    picture = np.full((600, 900, 3), 225, np.uint8)
    for x in range(60, 900, 110):
        cv2.line(picture, (x, 60), (x + 60, 420), (205, 160, 165), 40, cv2.LINE_AA)
        cv2.circle(picture, (x, 500), 12, (150, 120, 170), cv2.FILLED, cv2.LINE_AA)
    with pytest.raises(ScaleError, match="too few single red cells"):
        estimate_scale(picture)


def test_too_few_red_cells_are_no_scale():
    with pytest.raises(ScaleError, match="too few single red cells"):
        estimate_scale(_red_cells(0.1, count=3))


def test_an_empty_picture_is_no_scale():
    with pytest.raises(ScaleError):
        estimate_scale(np.full((480, 640, 3), 200, np.uint8))


@pytest.mark.parametrize("red_cell", [(205, 160, 165), (150, 165, 205)], ids=["pink", "under a cold lamp"])
def test_blasts_that_outnumber_the_red_cells_do_not_pass_for_them(red_cell):
    picture = np.full((600, 900, 3), 225, np.uint8)
    for number, (x, y) in enumerate((x, y) for y in range(60, 600, 120) for x in range(60, 900, 120)):
        colour, radius = ((190, 140, 205), 50) if number % 4 else (red_cell, RED_CELL_UM / 2 / 0.1)
        cv2.circle(picture, (x, y), round(radius), colour, cv2.FILLED, cv2.LINE_AA)
    assert estimate_scale(picture).um_per_px == pytest.approx(0.1, rel=0.05)


@pytest.mark.data
@pytest.mark.parametrize(
    "folder",
    [
        "bccd_fields/JPEGImages",
        "chula_fields/images",
        "taleqani_all4/Benign",
        "taleqani_all4/Early",
        "taleqani_all4/Pro",
    ],
)
def test_the_red_cells_of_most_real_fields_give_about_their_scale(folder):
    given = []
    for picture in list_images(require(folder))[2 :: 3 if folder.startswith("chula") else 20]:
        try:
            given.append(estimate_scale(read_real(picture)).um_per_px / true_scale(folder))
        except ScaleError:
            continue
    assert len(given) >= 10
    assert sum(0.8 <= ratio <= 1.25 for ratio in given) >= 0.85 * len(given)
