"""The batches of an epoch, as a fit steps through them."""

import gc
import weakref

import numpy as np

from training import models, steps
from training.recipes import cell_recipe
from training.sampling import Batches, Targets


def few_batches(count: int = 6, batch: int = 2) -> Batches:
    wanted = cell_recipe().input
    side = wanted.size_px + 16
    images = np.random.default_rng(0).integers(0, 256, (count, side, side, 3)).astype(np.uint8)
    targets = Targets(
        np.eye(2, dtype=np.float32)[np.arange(count) % 2],
        np.zeros((count, 0), np.float32),
        np.zeros((count, 2), np.float32),
        np.full(count, 1 / count),
    )
    return Batches(images, targets, wanted, batch=batch, seed=0, epoch=0)


def test_an_epoch_steps_through_every_batch_in_order():
    batches, seen = few_batches(), []

    def step(pictures, classes, numbers, offsets):
        seen.append(np.asarray(pictures))
        return 1.0

    assert steps.one_epoch(step, batches, 0) == 1.0
    assert len(seen) == len(batches) == 3
    for number, pictures in enumerate(seen):
        np.testing.assert_array_equal(pictures, batches[number][0])


def test_the_pictures_of_an_epoch_are_let_go_when_it_is_over():
    batches = few_batches()
    there = weakref.ref(batches)
    steps.one_epoch(lambda *batch: 0.0, batches, 0)
    del batches
    gc.collect()
    assert there() is None


def test_what_is_added_to_the_logits_while_fitting_is_not_in_what_a_device_has():
    built = models.build_cnn((4, 8), 32, 3, dropout=0.0)
    fitted = models.as_fitted(models.measuring_too(built.model, 5))
    picture = np.random.default_rng(0).uniform(-1, 1, (1, 32, 32, 3)).astype(np.float32)
    offsets = np.array([[0.0, -2.0, 1.0]], np.float32)

    named, measured = fitted([picture, offsets], training=False)
    alone = models.naming_part(fitted)(picture, training=False)

    np.testing.assert_allclose(np.asarray(named), np.asarray(alone) + offsets, atol=1e-5)
    assert measured.shape == (1, 5)
