"""Nuclei that touch, and nuclei of lobes, drawn: discs at a quarter of a µm per px."""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edge_app.vision.locate import is_cold, locate_cells
from edge_app.vision.nuclei import WORK_UM_PER_PX, part_nuclei

SHAPE = (240, 320)
GREEN = 0.8


def _px(length_um):
    return round(length_um / WORK_UM_PER_PX)


def _discs(*discs):
    """Discs of a signal, each of x, y and radius, µm."""
    signal = np.zeros(SHAPE, np.float32)
    for x, y, radius in discs:
        cv2.circle(signal, (_px(x), _px(y)), _px(radius), GREEN, cv2.FILLED)
    return cv2.GaussianBlur(signal, (0, 0), 1.0)


def _nuclei(signal, green):
    hills = cv2.GaussianBlur(signal, (0, 0), 6.0)
    return part_nuclei(signal, hills, 0.3, green)


@settings(max_examples=40, deadline=None)
@given(
    first_um=st.floats(4.2, 6.5),
    second_um=st.floats(4.2, 6.5),
    angle=st.floats(0.0, 2.0 * np.pi),
)
def test_two_round_nuclei_of_any_sizes_that_touch_are_cut_where_they_touch(first_um, second_um, angle):
    away = first_um + second_um - 0.5
    other = 40.0 + away * np.cos(angle), 30.0 + away * np.sin(angle)
    signal = _discs((40.0, 30.0, first_um), (*other, second_um))
    labels, places = _nuclei(signal, signal)

    assert len(places) == 2
    for (x, y), radius in (((40.0, 30.0), first_um), (other, second_um)):
        label = labels[_px(y), _px(x)]
        area_um2 = np.count_nonzero(labels == label) * WORK_UM_PER_PX**2
        assert area_um2 == pytest.approx(np.pi * radius**2, rel=0.25)


def test_every_dark_pixel_of_nuclei_that_are_cut_belongs_to_one_of_them():
    signal = _discs((30, 30, 5), (39.8, 30, 5), (34.9, 38.5, 5))
    labels, places = _nuclei(signal, signal)
    alone, _ = _nuclei(_discs((30, 30, 5)), signal)
    assert len(places) == 3
    assert np.all(labels[alone > 0] > 0)


def test_six_touching_nuclei_are_six():
    around = [(40 + 9.5 * np.cos(a), 30 + 9.5 * np.sin(a), 4.8) for a in np.arange(5) * 2 * np.pi / 5]
    _, places = _nuclei(signal := _discs((40, 30, 4.8), *around), signal)
    assert len(places) == 6


def _bilobed():
    return _discs((36.0, 30.0, 3.9), (44.5, 30.0, 3.9))


def test_large_lobes_with_cytoplasm_between_them_are_one_cell():
    signal = _bilobed()
    body = np.zeros(SHAPE, np.float32)
    cv2.circle(body, (_px(40.25), _px(30.0)), _px(9.0), 0.4 * GREEN, cv2.FILLED)
    _, places = _nuclei(signal, np.maximum(signal, body))
    assert len(places) == 1


def test_the_same_lobes_with_glass_between_them_are_two_cells():
    signal = _bilobed()
    _, places = _nuclei(signal, signal)
    assert len(places) == 2


def test_the_same_lobes_are_two_cells_where_cytoplasm_cannot_be_told_from_red_cells():
    _, places = _nuclei(_bilobed(), None)
    assert len(places) == 2


def _field(cells, red_cell=(205, 165, 170), red_cells=60):
    rng = np.random.default_rng(4)
    picture = np.full((440, 640, 3), (225, 222, 228), np.uint8)
    for x, y in rng.uniform((5, 5), (155, 105), (red_cells, 2)):
        cv2.circle(picture, (_px(x), _px(y)), _px(3.7), red_cell, cv2.FILLED, cv2.LINE_AA)
    for x, y, radius, colour in cells:
        cv2.circle(picture, (_px(x), _px(y)), _px(radius), colour, cv2.FILLED, cv2.LINE_AA)
    return (picture + rng.normal(0.0, 3.0, picture.shape)).clip(0, 255).astype(np.uint8)


def test_a_pale_blast_is_found_beside_a_nucleus_that_lets_no_green_through():
    pale, black = (60.0, 50.0, 6.0, (150, 100, 190)), (100.0, 50.0, 5.0, (60, 0, 110))
    found = sorted(cell.centre_px for cell in locate_cells(_field([pale, black]), WORK_UM_PER_PX))
    assert len(found) == 2
    assert np.allclose(np.array(found) * WORK_UM_PER_PX, [(60, 50), (100, 50)], atol=1.0)


def test_a_field_of_many_blasts_is_not_taken_for_one_under_a_cold_lamp():
    blasts = [(x, y, 6.2, (70, 25, 130)) for x in range(10, 160, 20) for y in range(10, 105, 20)]
    picture = _field(blasts, red_cells=120)
    density = -np.log((picture.astype(np.float32) + 1.0) / (np.float32([225, 222, 228]) + 1.0))
    assert not is_cold(density)
    assert len(locate_cells(picture, WORK_UM_PER_PX)) == len(blasts)
