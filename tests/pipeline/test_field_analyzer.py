from itertools import takewhile

import numpy as np
import pytest

from edge_app.camera.frame import Frame
from edge_app.camera.simulated.smear import draw_smear
from edge_app.exam.events import Scale
from edge_app.pipeline import field_analyzer
from edge_app.pipeline.field_analyzer import ScaleKeeper, judge_quality
from edge_app.settings import PassMarks, Settings


@pytest.fixture(scope="module")
def smear():
    return draw_smear(1, 1280, 800, 0.12)[0]


def _frame(pixels, um_per_px=None):
    return Frame(pixels.copy(), 0, 0, "test", um_per_px)


def test_a_calibrated_scale_beats_the_red_cells(smear):
    scale = ScaleKeeper(Settings(um_per_px=0.2)).scale_of(_frame(smear))
    assert (scale.um_per_px, scale.origin) == (0.2, "calibrated")


def test_without_calibration_the_red_cells_give_the_scale(smear):
    scale = ScaleKeeper(Settings()).scale_of(_frame(smear))
    assert scale.origin == "estimated"
    assert scale.um_per_px == pytest.approx(0.12, rel=0.1)


def test_a_picture_without_red_cells_gets_an_assumed_scale():
    scale = ScaleKeeper(Settings(assumed_um_per_px=0.3)).scale_of(
        _frame(np.full((300, 400, 3), 220, np.uint8))
    )
    assert (scale.um_per_px, scale.origin) == (0.3, "assumed")


def test_heaps_of_red_cells_are_better_than_the_assumed_scale_and_as_much_assumed(monkeypatch):
    guesses = iter([0.2, 0.4, 0.21])
    monkeypatch.setattr(field_analyzer, "guess_scale", lambda pixels: next(guesses))
    keeper = ScaleKeeper(Settings(assumed_um_per_px=0.1))
    crowded = _frame(np.full((300, 400, 3), 220, np.uint8))
    assert keeper.scale_of(crowded) == Scale(um_per_px=0.2, origin="assumed")
    keeper.learn(crowded)
    keeper.learn(crowded)
    assert keeper.scale_of(crowded) == Scale(um_per_px=0.21, origin="assumed")


def test_a_red_cell_that_lies_alone_counts_for_more_than_heaps(smear, monkeypatch):
    monkeypatch.setattr(field_analyzer, "guess_scale", lambda pixels: 0.4)
    keeper = ScaleKeeper(Settings())
    keeper.learn(_frame(np.full((300, 400, 3), 220, np.uint8)))
    keeper.learn(_frame(smear))
    assert keeper.scale_of(_frame(smear)).origin == "estimated"


def test_one_empty_picture_does_not_lose_the_estimate(smear):
    keeper = ScaleKeeper(Settings())
    before = keeper.scale_of(_frame(smear))
    assert keeper.scale_of(_frame(np.full((800, 1280, 3), 220, np.uint8))) == before


def test_the_scale_stays_put_once_enough_fields_stand_behind_it():
    keeper = ScaleKeeper(Settings())
    fields = (_frame(draw_smear(seed, 1280, 800, 0.12)[0]) for seed in range(40))
    for field in takewhile(lambda field: not keeper.settled(field), fields):
        keeper.learn(field)
    other = _frame(draw_smear(40, 1280, 800, 0.2)[0])
    assert keeper.settled(other)
    settled = keeper.scale_of(other)
    keeper.learn(other)
    assert keeper.scale_of(other) == settled
    assert settled.um_per_px == pytest.approx(0.12, rel=0.05)


def test_a_first_guess_gives_way_to_the_first_field_that_is_learnt(smear):
    keeper = ScaleKeeper(Settings())
    keeper.scale_of(_frame(draw_smear(8, 1280, 800, 0.2)[0]))
    keeper.learn(_frame(smear))
    assert keeper.scale_of(_frame(smear)).um_per_px == pytest.approx(0.12, rel=0.1)


def test_a_camera_that_comes_back_with_fewer_pixels_has_larger_ones(smear):
    keeper = ScaleKeeper(Settings())
    keeper.learn(_frame(smear))
    half = keeper.scale_of(_frame(smear[::2, ::2]))
    assert half.um_per_px == pytest.approx(2 * keeper.scale_of(_frame(smear)).um_per_px)


def test_quality_holds_each_meter_to_the_sites_pass_mark(smear):
    frame = _frame(smear, 0.12)
    scale = ScaleKeeper(Settings()).scale_of(frame)
    assert judge_quality(frame, scale, Settings()).quality.passed
    strict = judge_quality(frame, scale, Settings(pass_marks=PassMarks(evenness=1.0, focus=0.0))).quality
    failed = [meter.name for meter in strict.meters if not meter.passed]
    assert failed in ([], ["evenness"])
    assert strict.passed == (not failed)
