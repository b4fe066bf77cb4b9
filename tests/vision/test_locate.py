"""Locating on fields drawn here: pale discs with a hole for red cells, dark blue-violet for nuclei."""

import threading
from concurrent.futures import ThreadPoolExecutor

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edge_app.vision.locate import LocatedCell, Search, is_cold, locate_cells
from edge_app.vision.stain import estimate_background, optical_density

UM = 0.1
BACKGROUND = (225, 222, 228)
RED_CELL = (205, 165, 170)
NUCLEUS = (95, 50, 145)
CYTOPLASM = (180, 180, 220)


def _um(length):
    return round(length / UM)


def _field(width_um=100, height_um=70, red_cells=40, seed=0):
    rng = np.random.default_rng(seed)
    picture = np.full((_um(height_um), _um(width_um), 3), BACKGROUND, np.uint8)
    for x, y in rng.uniform((5, 5), (width_um - 5, height_um - 5), (red_cells, 2)):
        cv2.circle(picture, (_um(x), _um(y)), _um(3.7), RED_CELL, cv2.FILLED, cv2.LINE_AA)
    return picture


def _white_cell(picture, x_um, y_um, nucleus_um=4.0, cell_um=6.0):
    cv2.circle(picture, (_um(x_um), _um(y_um)), _um(cell_um), CYTOPLASM, cv2.FILLED, cv2.LINE_AA)
    cv2.circle(picture, (_um(x_um), _um(y_um)), _um(nucleus_um), NUCLEUS, cv2.FILLED, cv2.LINE_AA)


def _cold(picture):
    """The same under a lamp that turns red cells grey-blue: they absorb red as much as green, blue hardly."""
    red, green, blue = (picture[..., channel].astype(float) for channel in range(3))
    turned = np.stack([0.6 * green + 0.4 * red, green - 20, 235 - 0.15 * (235 - blue)], axis=2)
    return turned.clip(0, 255).astype(np.uint8)


def _answers(cells: list[LocatedCell]):
    return sorted((cell.centre_px, cell.box, cell.confidence, cell.mask.tobytes()) for cell in cells)


@pytest.mark.parametrize("busy", [False, True])
@pytest.mark.parametrize("cold", [False, True])
def test_a_thread_beside_the_search_changes_no_cell_under_any_lamp(cold, busy):
    picture = _field()
    for x in (20, 50, 80):
        _white_cell(picture, x, 40)
    picture = _cold(picture) if cold else picture
    assert is_cold(optical_density(picture, estimate_background(picture))) is cold
    free = threading.Event()
    with ThreadPoolExecutor(1) as beside:
        if busy:
            beside.submit(free.wait)
        search = Search(picture, UM, beside)
        found = list(search.cells())
        free.set()
    assert len(found) == 3
    assert _answers(found) == _answers(locate_cells(picture, UM))


def test_a_white_cell_among_red_cells_is_found_where_it_is():
    picture = _field()
    _white_cell(picture, 60, 40)
    (cell,) = locate_cells(picture, UM)
    assert np.hypot(cell.centre_px[0] - 600, cell.centre_px[1] - 400) < 10
    assert not cell.touches_border


def test_the_mask_has_the_box_and_covers_the_nucleus():
    picture = _field()
    _white_cell(picture, 60, 40)
    (cell,) = locate_cells(picture, UM)
    x, y, width, height = cell.box
    assert cell.mask.shape == (height, width)
    assert cell.mask[400 - y, 600 - x] == 255


def test_a_field_of_red_cells_has_no_white_cell():
    assert locate_cells(_field(red_cells=60), UM) == []


def test_an_empty_field_has_no_white_cell():
    noise = np.random.default_rng(0).normal(0, 2, (700, 1000, 3))
    picture = np.clip(np.array(BACKGROUND) + noise, 0, 255).astype(np.uint8)
    assert locate_cells(picture, UM) == []


def test_a_black_picture_has_no_white_cell():
    assert locate_cells(np.zeros((480, 640, 3), np.uint8), UM) == []


def test_platelets_are_not_white_cells():
    picture = _field()
    for x in range(10, 90, 10):
        cv2.circle(picture, (_um(x), _um(35)), _um(1.2), NUCLEUS, cv2.FILLED, cv2.LINE_AA)
    assert locate_cells(picture, UM) == []


def test_the_lobes_of_one_nucleus_are_one_cell():
    picture = _field(red_cells=20)
    cv2.circle(picture, (500, 350), _um(6.5), CYTOPLASM, cv2.FILLED, cv2.LINE_AA)
    for dx, dy in ((-26, -16), (26, -16), (0, 28)):
        cv2.circle(picture, (500 + dx, 350 + dy), _um(2.2), NUCLEUS, cv2.FILLED, cv2.LINE_AA)
    assert len(locate_cells(picture, UM)) == 1


def test_the_two_lobes_of_an_eosinophil_are_one_cell():
    picture = _field(red_cells=20)
    cv2.circle(picture, (500, 350), _um(7.5), CYTOPLASM, cv2.FILLED, cv2.LINE_AA)
    for dx in (-35, 35):
        cv2.circle(picture, (500 + dx, 350), _um(3.2), NUCLEUS, cv2.FILLED, cv2.LINE_AA)
    assert len(locate_cells(picture, UM)) == 1


def test_two_touching_round_cells_are_two():
    picture = _field(red_cells=20)
    _white_cell(picture, 45, 35, nucleus_um=4.2, cell_um=4.8)
    _white_cell(picture, 53.2, 35, nucleus_um=4.2, cell_um=4.8)
    assert len(locate_cells(picture, UM)) == 2


def test_a_cell_cut_by_the_edge_is_marked():
    picture = _field()
    _white_cell(picture, 2, 35)
    (cell,) = locate_cells(picture, UM)
    assert cell.touches_border


@pytest.mark.parametrize("um_per_px", [0.07, 0.1, 0.2])
def test_the_same_cell_is_found_at_any_scale(um_per_px):
    picture = _field()
    _white_cell(picture, 60, 40)
    scaled = cv2.resize(picture, None, fx=UM / um_per_px, fy=UM / um_per_px, interpolation=cv2.INTER_AREA)
    (cell,) = locate_cells(scaled, um_per_px)
    assert np.allclose(np.array(cell.centre_px) * um_per_px, (60, 40), atol=1.0)


@settings(max_examples=15, deadline=None)
@given(
    x_um=st.floats(12, 88),
    y_um=st.floats(12, 58),
    gain=st.tuples(*[st.floats(0.65, 1.1)] * 3),
    vignette=st.floats(0, 0.35),
)
def test_lamp_tint_and_vignette_do_not_hide_a_cell(x_um, y_um, gain, vignette):
    picture = _field(red_cells=25)
    _white_cell(picture, x_um, y_um)
    ys, xs = np.mgrid[0 : picture.shape[0], 0 : picture.shape[1]]
    r = np.hypot((xs - 500) / 610, (ys - 350) / 610)
    lit = picture * np.array(gain) * (1 - vignette * r**2)[..., None]
    cells = locate_cells(np.clip(lit, 0, 255).astype(np.uint8), UM)
    assert len(cells) == 1
    assert np.hypot(cells[0].centre_px[0] - 10 * x_um, cells[0].centre_px[1] - 10 * y_um) < 15


COLD_RED_CELL = (120, 140, 185)


def test_white_cells_are_found_where_the_lamp_turns_red_cells_grey_blue():
    picture = np.full((700, 1000, 3), (232, 240, 225), np.uint8)
    rng = np.random.default_rng(1)
    for x, y in rng.uniform((5, 5), (95, 65), (40, 2)):
        cv2.circle(picture, (_um(x), _um(y)), _um(3.7), COLD_RED_CELL, cv2.FILLED, cv2.LINE_AA)
    centres = [(30, 35), (70, 40)]
    for x, y in centres:
        cv2.circle(picture, (_um(x), _um(y)), _um(6.0), (190, 120, 200), cv2.FILLED, cv2.LINE_AA)
    found = sorted(cell.centre_px for cell in locate_cells(picture, UM))

    assert len(found) == 2
    assert np.allclose(np.array(found) * UM, centres, atol=1.0)
