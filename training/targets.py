"""What a network is to answer for each training picture: its class, softened, and what can be measured."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training import crops, metrics, models, morphometry, rivals, run, sampling
from training.exceptions import RunError
from training.prepare import Prepared
from training.recipes import Recipe, Schedule
from training.sampling import Targets

TEACHER_SHARE = 0.5
"""Share of a target that is the teacher's opinion; the rest is the label."""

TEACHER_SOFTENING = 2.0
"""The teacher's logits are divided by this on top of its own temperature (Hinton et al. 2015,
arXiv 1503.02531)."""

FARTHEST = 4.0
"""Standard deviations from the mean at which a measured number is cut off: one odd cell should not pull."""


def make_targets(prepared: Prepared, recipe: Recipe, schedule: Schedule, teacher: Path | None) -> Targets:
    """Makes the answers for the train side.

    Args:
        prepared: the data.
        recipe: what is trained.
        schedule: says how the answers are softened.
        teacher: finished run of the same data, split, size and scale; half of each answer is its opinion.

    Raises:
        RunError: the teacher saw other data.
    """
    train = prepared.sides["train"]
    weights = sampling.draw_weights(
        prepared.labels[train],
        prepared.groups[train],
        prepared.sources[train],
        np.array([prepared.kept[i].weight for i in train]),
    )
    count = len(prepared.names)
    classes = np.eye(count, dtype=np.float32)[prepared.labels[train]]
    classes += schedule.label_smoothing * (1.0 / count - classes)
    measured = prepared.numbers[train]
    if recipe.input.colour == "standardised":
        measured = np.delete(measured, morphometry.COLOUR, axis=1)
    if schedule.morphometry > 0 and measured.shape[1]:
        groups = metrics.full_names(prepared.sources[train], prepared.groups[train])
        opinion = morphometry.cross_fitted(measured, prepared.labels[train], groups, weights, count)
        classes += schedule.morphometry * (opinion - classes)
    shares = rivals.shares_in_source(prepared.labels[train], prepared.sources[train], weights, count)
    offsets = rivals.blast_margins(
        prepared.labels[train],
        prepared.names,
        shares,
        least_lymphocytes=schedule.least_lymphocytes,
        least_others=schedule.least_others,
    )
    if schedule.source_prior > 0:
        # A class that a laboratory has none of is no answer there.
        classes *= shares > 0
        classes /= classes.sum(axis=1, keepdims=True)
        offsets += np.log(np.maximum(shares, schedule.source_prior))
    if teacher is not None:
        classes += TEACHER_SHARE * (_taught(prepared, recipe, teacher, offsets) - classes)
    if schedule.measuring > 0:
        spread = measured.std(axis=0) + 1e-6
        numbers = np.clip((measured - measured.mean(axis=0)) / spread, -FARTHEST, FARTHEST)
    else:
        numbers = measured[:, :0]
    return Targets(
        classes.astype(np.float32), numbers.astype(np.float32), offsets.astype(np.float32), weights
    )


def _taught(
    prepared: Prepared, recipe: Recipe, teacher: Path, offsets: NDArray[np.float64]
) -> NDArray[np.float32]:
    record, evaluation = run.load_run(teacher), run.load_evaluation(teacher)
    # It may see other colours or masks of the same crops.
    shown = record.input.model_copy(update={"colour": recipe.input.colour, "masking": recipe.input.masking})
    if record.split != prepared.parts or shown != recipe.input or record.labels != prepared.names:
        raise RunError(
            f"The teacher {teacher} saw another split, size, scale or labels; fit it on the same ones."
        )
    model = models.load_model(teacher / run.MODEL_FILE)
    seen = np.stack([crops.plain(prepared.images[i], record.input) for i in prepared.sides["train"]])
    logits = models.predict_logits(model, seen) / (evaluation.temperature * TEACHER_SOFTENING)
    opinion = metrics.probabilities(logits + offsets, 1.0)
    return opinion.astype(np.float32)
