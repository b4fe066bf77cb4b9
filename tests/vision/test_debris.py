"""Smudges and artefacts among cells, drawn as real pictures show them: pale and burst, black and ragged."""

import cv2
import numpy as np
import pytest

from edge_app.camera.simulated.smear import DEFAULT_MIX, draw_smear
from edge_app.exam.cell_class import CellClass
from edge_app.vision.debris import judge_located
from edge_app.vision.locate import locate_cells

UM = 0.1
GLASS = (225, 222, 228)
RED_CELL = (205, 165, 170)
NUCLEUS = (140, 100, 180)
SMEARED = (186, 148, 215)
PRECIPITATE = (38, 28, 46)
AT = [(25, 20), (75, 20), (25, 60), (75, 60)]


def _px(x_um, y_um):
    return round(x_um / UM), round(y_um / UM)


def _field(cells):
    """A field with a round dark nucleus at each of these places."""
    picture = np.full((800, 1000, 3), GLASS, np.uint8)
    for x, y in np.random.default_rng(0).uniform((5, 5), (95, 75), (25, 2)):
        cv2.circle(picture, _px(x, y), 36, RED_CELL, cv2.FILLED, cv2.LINE_AA)
    for x, y in cells:
        cv2.circle(picture, _px(x, y), 55, (180, 180, 220), cv2.FILLED, cv2.LINE_AA)
        cv2.circle(picture, _px(x, y), 42, NUCLEUS, cv2.FILLED, cv2.LINE_AA)
    return picture


def _star(picture, colour, radius_um, spikes=5, blur=0.0, depth=0.45):
    """A thing with a ragged outline in the middle of the picture; with a blur it is streaked too."""
    angles = np.linspace(0, 2 * np.pi, 2 * spikes, endpoint=False)
    radii = np.where(np.arange(2 * spikes) % 2 == 0, 1.0, depth) * radius_um / UM
    points = np.column_stack([500 + radii * np.cos(angles), 400 + radii * np.sin(angles)]).astype(np.int32)
    mask = np.zeros(picture.shape[:2], np.float32)
    cv2.fillPoly(mask, [points], 1.0)
    if blur:
        streaks = cv2.resize(np.random.default_rng(1).random((16, 20), np.float32), (1000, 800))
        mask = cv2.GaussianBlur(mask * (0.4 + 0.9 * streaks), (0, 0), blur / UM)
    mask = mask[..., None]
    return np.rint(picture * (1 - mask) + np.array(colour) * mask).astype(np.uint8)


def _kinds(picture, um_per_px=UM):
    cells = locate_cells(picture, um_per_px)
    return {
        (round(cell.centre_px[0] * um_per_px), round(cell.centre_px[1] * um_per_px)): judgement
        for cell, judgement in zip(cells, judge_located(picture, cells, um_per_px), strict=True)
    }


def _middle(kinds):
    (found,) = [one for (x, y), one in kinds.items() if abs(x - 50) < 6 and abs(y - 40) < 6]
    return found


def test_round_dark_nuclei_are_cells():
    kinds = _kinds(_field([*AT, (50, 40)]))
    assert len(kinds) == 5
    assert {one.kind for one in kinds.values()} == {"cell"}


def test_a_pale_burst_nucleus_among_cells_is_a_smudge_and_they_stay_cells():
    kinds = _kinds(_star(_field(AT), SMEARED, 10, blur=0.4))
    smudge = _middle(kinds)
    assert smudge.kind == "smudge"
    assert 0.5 <= smudge.confidence <= 1.0
    assert sum(one.kind == "cell" for one in kinds.values()) == 4


def test_a_pale_round_cell_among_dark_ones_stays_a_cell():
    picture = _field(AT)
    cv2.circle(picture, (500, 400), 70, SMEARED, cv2.FILLED, cv2.LINE_AA)
    assert _middle(_kinds(picture)).kind == "cell"


def test_a_burst_nucleus_as_dark_as_the_others_stays_a_cell():
    assert _middle(_kinds(_star(_field(AT), NUCLEUS, 9, blur=0.4))).kind == "cell"


def test_a_burst_nucleus_with_nothing_to_compare_it_with_stays_a_cell():
    assert _middle(_kinds(_star(_field([]), SMEARED, 10, blur=0.4))).kind == "cell"


def test_a_black_ragged_crumb_is_an_artefact():
    kinds = _kinds(_star(_field(AT), PRECIPITATE, 5))
    assert _middle(kinds).kind == "artefact"
    assert sum(one.kind == "cell" for one in kinds.values()) == len(kinds) - 1


def test_a_crumb_against_a_cell_does_not_hide_the_cell():
    picture = _field(AT)
    cv2.circle(picture, (560, 400), 55, NUCLEUS, cv2.FILLED, cv2.LINE_AA)
    kinds = _kinds(_star(picture, PRECIPITATE, 7))
    assert {one.kind for (x, y), one in kinds.items() if abs(x - 53) < 9 and abs(y - 40) < 9} == {"cell"}


def test_a_round_nucleus_that_is_all_but_black_stays_a_cell():
    picture = _field(AT)
    cv2.circle(picture, (500, 400), 35, (45, 30, 70), cv2.FILLED, cv2.LINE_AA)
    assert _middle(_kinds(picture)).kind == "cell"


BLACK_WITH_A_TINT = (30, 15, 20)


def test_black_print_is_an_artefact_with_nothing_to_compare_it_with():
    picture = _field([])
    cv2.rectangle(picture, (470, 370), (530, 430), BLACK_WITH_A_TINT, cv2.FILLED)
    (found,) = _kinds(picture).values()
    assert found.kind == "artefact"


def test_what_the_edge_of_the_field_cuts_stays_a_cell():
    picture = _field([])
    cv2.rectangle(picture, (0, 370), (50, 430), BLACK_WITH_A_TINT, cv2.FILLED)
    (found,) = _kinds(picture).values()
    assert found.kind == "cell"


@pytest.mark.parametrize("um_per_px", [0.07, 0.2, 0.3])
def test_a_smudge_is_one_at_any_scale(um_per_px):
    picture = _star(_field(AT), SMEARED, 10, blur=0.4)
    scaled = cv2.resize(picture, None, fx=UM / um_per_px, fy=UM / um_per_px, interpolation=cv2.INTER_AREA)
    assert _middle(_kinds(scaled, um_per_px)).kind == "smudge"


def test_nothing_located_is_nothing_judged():
    assert judge_located(_field([]), [], UM) == []


@pytest.mark.parametrize("seed", range(4))
def test_on_drawn_slides_dust_is_told_and_no_cell_is_lost(seed):
    mix = {**DEFAULT_MIX, CellClass.ARTEFACT: 0.2}
    pixels, truth = draw_smear(seed, 960, 600, 0.16, white_cells_per_field=11, mix=mix)
    kinds = {}
    cells = locate_cells(pixels, 0.16)
    for cell, judgement in zip(cells, judge_located(pixels, cells, 0.16), strict=True):
        if not cell.touches_border:
            nearest = min(truth, key=lambda one, at=cell.centre_px: np.hypot(*np.subtract(one.centre_px, at)))
            kinds.setdefault(nearest.cell_class, []).append(judgement.kind)
    assert set(kinds.pop(CellClass.ARTEFACT, ["artefact"])) == {"artefact"}
    kinds.pop(CellClass.SMUDGE, None)
    assert {kind for found in kinds.values() for kind in found} == {"cell"}
