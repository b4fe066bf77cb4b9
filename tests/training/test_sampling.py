import numpy as np
import pytest

from edge_app.pack.manifest import Input
from training import sampling

WANTED = Input(size_px=32, masking="none", colour="none")


def test_a_patient_with_many_cells_is_drawn_less_than_its_share():
    labels = np.zeros(110, np.int64)
    groups = np.array(["big"] * 100 + ["small"] * 10)

    weights = sampling.draw_weights(labels, groups, np.full(110, "x"))

    assert weights.sum() == pytest.approx(1.0)
    assert weights[:100].sum() == pytest.approx(np.sqrt(100) / (np.sqrt(100) + np.sqrt(10)))


def test_classes_are_drawn_by_the_square_root_of_their_size():
    labels = np.array([0] * 90 + [1] * 10)
    groups = np.arange(100).astype(str)

    weights = sampling.draw_weights(labels, groups, np.full(100, "x"))

    assert weights[labels == 0].sum() / weights[labels == 1].sum() == pytest.approx(3.0)


def test_a_picture_of_weight_three_is_drawn_three_times_as_often():
    weights = sampling.draw_weights(
        np.zeros(4, np.int64), np.array(list("abcd")), np.full(4, "x"), np.array([3.0, 1.0, 1.0, 1.0])
    )

    assert weights == pytest.approx([0.5, 1 / 6, 1 / 6, 1 / 6])


def test_batches_depend_on_seed_and_epoch_only():
    images = np.random.default_rng(0).integers(0, 255, (10, 32, 32, 3), np.uint8)
    labels = np.arange(10) % 2

    def batches(epoch):
        targets = sampling.Targets(
            np.eye(2, dtype=np.float32)[labels],
            np.zeros((10, 0), np.float32),
            np.zeros((10, 2), np.float32),
            np.full(10, 0.1),
        )
        return sampling.Batches(images, targets, WANTED, batch=4, seed=3, epoch=epoch)

    pictures, classes, numbers, offsets = batches(1)[1]
    again, *_ = batches(1)[1]

    assert len(batches(1)) == 2
    assert np.array_equal(pictures, again)
    assert not np.array_equal(pictures, batches(2)[1][0])
    assert pictures.dtype == np.float32 and pictures.min() >= -1.0 and pictures.max() <= 1.0
    assert classes.shape == offsets.shape == (4, 2) and numbers.shape == (4, 0)


def test_calibration_pictures_are_spread_over_classes_and_patients():
    labels = np.array([0] * 50 + [1] * 50)
    groups = np.array(["big"] * 48 + ["b", "c"] + ["d"] * 50)

    chosen = sampling.spread_evenly(labels, groups, 8, seed=0)

    assert np.bincount(labels[chosen]).tolist() == [4, 4]
    assert {"big", "b", "c"} <= set(groups[chosen])
