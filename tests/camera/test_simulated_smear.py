import gc
import weakref

import numpy as np
import pytest

from edge_app.camera.simulated.smear import DEFAULT_MIX, Smear, draw_smear
from edge_app.exam.cell_class import CellClass

SIZE = (400, 300)
SCALE = 0.24


def nucleus_signal(pixels):
    """Blue let through, green taken away: what the azure dyes do and haemoglobin does not."""
    density = -np.log((pixels.astype(float) + 1) / 256)
    return density @ np.array([0.7, 1.3, -1.0])


def test_the_same_seed_draws_the_same_field_and_another_seed_another():
    first, truth = draw_smear(3, *SIZE, SCALE)
    again, truth_again = draw_smear(3, *SIZE, SCALE)
    other, _ = draw_smear(4, *SIZE, SCALE)
    assert np.array_equal(first, again)
    assert truth == truth_again
    assert not np.array_equal(first, other)
    assert (first.shape, first.dtype) == ((300, 400, 3), np.uint8)


def test_windows_of_one_slide_agree_where_they_overlap_whatever_was_drawn_first():
    far_first, near_first = Smear(5, SCALE), Smear(5, SCALE)
    far_first.window(-700, -900, 60, 60)
    whole = near_first.window(-150, -120, 300, 300)
    part = far_first.window(-30, 10, 120, 90)
    assert np.array_equal(whole[130:220, 120:240], part)


def test_no_seam_runs_through_cells_where_tiles_meet():
    # A seam would show as a step across the tile's edge that the neighbouring columns do not have.
    picture = Smear(6, SCALE, white_cells_per_field=19).window(0, 0, 512, 512).astype(int)
    steps = np.abs(np.diff(picture, axis=1)).mean(axis=(0, 2))
    assert steps[255] < 1.5 * np.median(steps[225:285])


@pytest.mark.parametrize("kind", sorted(DEFAULT_MIX, key=lambda c: c.value))
def test_a_nucleus_is_where_the_truth_says_and_of_the_class_asked_for(kind):
    pixels, truth = draw_smear(7, *SIZE, SCALE, white_cells_per_field=15, mix={kind: 1.0})
    assert truth
    signal = nucleus_signal(pixels)
    background = np.median(signal)
    for cell in truth:
        assert cell.cell_class is kind
        x, y = (round(c) for c in cell.centre_px)
        reach = max(2, round(0.7 * cell.radius_um / SCALE))
        around = signal[max(0, y - reach) : y + reach + 1, max(0, x - reach) : x + reach + 1]
        assert np.percentile(around, 80) > background + 0.3


def test_the_truth_is_inside_the_field_and_named_by_its_place_on_the_slide():
    smear = Smear(8, SCALE)
    whole = smear.true_cells(0, 0, *SIZE)
    shifted = {c.stage_um: c for c in smear.true_cells(10.25, -4.5, *SIZE)}
    assert all(-0.5 <= c.centre_px[0] < 399.5 and -0.5 <= c.centre_px[1] < 299.5 for c in whole)
    both = [(c, shifted[c.stage_um]) for c in whole if c.stage_um in shifted]
    assert both
    for here, there in both:
        assert there.centre_px[0] == pytest.approx(here.centre_px[0] - 10.25)
        assert there.centre_px[1] == pytest.approx(here.centre_px[1] + 4.5)


def test_the_default_density_gives_five_to_eight_cells_a_field_on_average():
    counts = [len(Smear(seed).true_cells(0, 0, 1280, 800)) for seed in range(60)]
    assert 5 <= np.mean(counts) <= 8
    assert min(counts) >= 2


def test_the_mix_sets_the_shares():
    cells = Smear(9, mix={CellClass.LYMPHOCYTE: 3.0, CellClass.MONOCYTE: 1.0}).true_cells(
        0, 0, 20_000, 20_000
    )
    share = np.mean([c.cell_class is CellClass.MONOCYTE for c in cells])
    assert len(cells) > 1000
    assert share == pytest.approx(0.25, abs=0.05)


def test_a_smear_without_white_cells_has_no_truth_and_no_nucleus():
    pixels, truth = draw_smear(10, *SIZE, SCALE, white_cells_per_field=0)
    assert truth == []
    signal = nucleus_signal(pixels)
    assert np.percentile(signal, 99) < 1.0


def test_white_cells_do_not_overlap():
    cells = Smear(11, white_cells_per_field=19).true_cells(0, 0, 3000, 3000)
    for i, a in enumerate(cells):
        for b in cells[i + 1 :]:
            away = np.hypot(a.stage_um[0] - b.stage_um[0], a.stage_um[1] - b.stage_um[1])
            assert away > a.radius_um + b.radius_um - 1e-6


@pytest.mark.parametrize(
    "wrong",
    [
        {"white_cells_per_field": -1},
        {"white_cells_per_field": 50},
        {"mix": {}},
        {"mix": {CellClass.UNIDENTIFIED: 1.0}},
        {"mix": {CellClass.MONOCYTE: -1.0}},
        {"red_cells": 1.5},
        {"um_per_px": 0},
    ],
)
def test_an_impossible_smear_is_refused(wrong):
    with pytest.raises(ValueError, match="must"):
        Smear(1, **wrong)


def test_a_slide_that_is_let_go_gives_its_tiles_back_without_the_collector():
    smear = Smear(seed=1)
    smear.window(0, 0, 300, 200)
    gone = weakref.ref(smear)
    gc.disable()
    try:
        del smear
        assert gone() is None
    finally:
        gc.enable()
