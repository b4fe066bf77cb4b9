"""What a network is to answer, and what is added to its logits while it learns to."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from training import recipes, targets
from training.datasets import CELL_CLASSES, Sample
from training.prepare import Prepared
from training.variants import vary

HOSPITAL, CLINIC = "hospital", "clinic"
NAMES = ("lymphoblast", "lymphocyte", "monocyte")


@pytest.fixture
def two_laboratories() -> Prepared:
    """Six cells of a hospital with blasts and lymphocytes, six of a clinic with lymphocytes and monocytes."""
    labels = np.array([0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2])
    kept = tuple(
        Sample(Path(f"{n}.png"), NAMES[label], HOSPITAL if n < 6 else CLINIC, f"patient-{n}", 0.25, "masked")
        for n, label in enumerate(labels)
    )
    return Prepared(
        images=np.zeros((12, 8, 8, 4), np.uint8),
        labels=labels,
        groups=np.array([sample.group for sample in kept]),
        sources=np.array([sample.source for sample in kept]),
        names=NAMES,
        kept=kept,
        sides={"train": np.arange(12)},
        parts={},
        data=(),
        numbers=np.zeros((12, 0)),
        fingerprints=tuple("abcdefghijkl"),
    )


def _make(prepared, **settings):
    recipe = recipes.cell_recipe()
    schedule = replace(
        recipe.schedules["cnn"],
        **{"morphometry": 0.0, "measuring": 0.0, "least_lymphocytes": 1.0, "least_others": 1.0} | settings,
    )
    return targets.make_targets(prepared, recipe, schedule, None)


def test_a_class_that_a_laboratory_has_none_of_is_no_answer_there(two_laboratories):
    made = _make(two_laboratories, source_prior=0.01, label_smoothing=0.1)
    assert (made.classes[:6, 2] == 0).all() and (made.classes[6:, 0] == 0).all()
    assert (made.classes[:6, :2] > 0).all() and (made.classes[6:, 1:] > 0).all()
    np.testing.assert_allclose(made.classes.sum(axis=1), 1.0, rtol=1e-6)


def test_knowing_the_laboratory_alone_is_worth_nothing(two_laboratories):
    """With nothing but the offsets a network answers as often right as the laboratory has the class."""
    made = _make(two_laboratories, source_prior=1e-9, label_smoothing=0.0)
    answered = np.exp(made.offsets) / np.exp(made.offsets).sum(axis=1, keepdims=True)
    for part in (slice(0, 6), slice(6, 12)):
        drawn = made.classes[part] * made.weights[part, None] / made.weights[part].sum()
        np.testing.assert_allclose(answered[part], np.tile(drawn.sum(axis=0), (6, 1)), atol=1e-6)


def test_a_class_that_is_not_there_is_taken_to_have_the_least_share(two_laboratories):
    made = _make(two_laboratories, source_prior=0.01)
    np.testing.assert_allclose(made.offsets[:6, 2], np.log(0.01), rtol=1e-6)


def test_without_it_cells_compete_with_the_classes_of_all_laboratories(two_laboratories):
    made = _make(two_laboratories, source_prior=0.0, label_smoothing=0.1)
    assert not made.offsets.any()
    assert (made.classes > 0).all()


def test_what_a_blast_is_told_from_depends_on_its_laboratory(two_laboratories):
    made = _make(two_laboratories, least_lymphocytes=0.01, least_others=0.1)
    np.testing.assert_allclose(made.offsets[:4, 2], np.log(0.1), rtol=1e-6)
    assert not made.offsets[:4, 0].any()


def test_the_variant_that_teaches_lets_cells_compete_within_their_laboratory():
    taught = vary(recipes.recipe("cell"), "within-source")
    assert all(0 < schedule.source_prior < 1 / len(CELL_CLASSES) for schedule in taught.schedules.values())
    assert taught.input.colour == "partly-standardised"
