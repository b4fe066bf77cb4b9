"""What can be wrong with a run's model, found before the minutes of work and told in one sentence."""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from converter.exceptions import WrongModelError, WrongRunError
from edge_app.exam.cell_class import MODEL_CLASSES
from training.models import predict_logits
from training.run import Evaluation, Run, Split

if TYPE_CHECKING:
    import keras

PROBABILITY_TOLERANCE = 1e-4
"""How far from 1 float32 probabilities may sum."""

CHECKED_CROPS = 8
"""Crops the model is tried on."""


def check_records(run: Run, evaluation: Evaluation, *splits: Split) -> None:
    """Makes sure that figures and pictures speak of the run's labels.

    Raises:
        WrongRunError: they do not.
    """
    unknown = [label for label in run.labels if label not in MODEL_CLASSES]
    if run.recipe == "cell" and unknown:
        raise WrongRunError(
            f"The label {unknown[0]!r} is no class of the differential; train with the classes of the recipe."
        )
    if set(evaluation.per_class) != set(run.labels):
        other = sorted(set(evaluation.per_class) ^ set(run.labels))[0]
        raise WrongRunError(
            f"The run's figures and its labels differ ({other!r} is in one only); fit the run again."
        )
    if tuple(evaluation.per_class) != run.labels:
        raise WrongRunError(
            f"The run's labels stand in another order ({', '.join(run.labels)}) than when it was measured "
            f"({', '.join(evaluation.per_class)}), so classes would be mixed up; fit the run again."
        )
    for split in splits:
        if len(split) == 0 or split.labels.min() < 0 or split.labels.max() >= len(run.labels):
            raise WrongRunError(
                f"The run's pictures are not labelled with its {len(run.labels)} labels; fit the run again."
            )


def check_representative(crops: NDArray[np.uint8], run: Run) -> None:
    """Makes sure that activation ranges can be measured.

    Raises:
        WrongRunError: there are no crops, they have another size, or they are all of one value.
    """
    size = run.input.size_px
    if len(crops) == 0:
        raise WrongRunError("The run has no crops to calibrate int8 with; fit it again.")
    if crops.dtype != np.uint8 or crops.shape[1:] != (size, size, 3):
        raise WrongRunError(
            f"The crops to calibrate int8 with are {crops.dtype} {crops.shape[1:]} where the run says uint8 "
            f"{(size, size, 3)}; fit the run again."
        )
    if crops.min() == crops.max():
        raise WrongRunError(
            "The crops to calibrate int8 with are all of one grey, so no range can be measured; "
            "look at the training pictures and fit the run again."
        )


def check_model(model: "keras.Model", run: Run, crops: NDArray[np.uint8]) -> None:
    """Makes sure that the model is one that a pack can carry.

    Args:
        model: as loaded.
        run: what it should be.
        crops: uint8 (n, size, size, 3), see ``check_representative``.

    Raises:
        WrongModelError: inputs, outputs, shapes, weights or logits are not those of ``training.run``.
    """
    size, classes = run.input.size_px, len(run.labels)
    if len(model.inputs) != 1 or len(model.outputs) != 1:
        raise WrongModelError(
            f"The model has {len(model.inputs)} inputs and {len(model.outputs)} outputs where one of each is "
            "wanted; build it with one picture in and the logits out."
        )
    given = tuple(model.inputs[0].shape)
    if len(given) != 4 or given[3] != 3:
        raise WrongModelError(
            f"The model takes {given} where pictures of 3 channels are wanted, (None, {size}, {size}, 3); "
            "build it for RGB."
        )
    if None in given[1:]:
        raise WrongModelError(
            f"The model takes pictures of any size, {given}, and a pack has one; build it for {size} pixels."
        )
    if given[1:3] != (size, size):
        raise WrongModelError(
            f"The model takes {given[1]} x {given[2]} pixels where the run says {size} x {size}; "
            "fit the run again."
        )
    result = tuple(model.outputs[0].shape)
    if len(result) != 2 or result[1] != classes:
        raise WrongModelError(
            f"The model gives {result} where one logit for each of the {classes} labels is wanted, "
            f"(None, {classes}); fit the run again."
        )
    broken = [weight.path for weight in model.weights if not np.isfinite(np.asarray(weight)).all()]
    if broken:
        raise WrongModelError(
            f"The model has weights that are not numbers (first in {broken[0]}); fit it again with a lower "
            "learning rate."
        )
    logits = predict_logits(model, crops[:CHECKED_CROPS])
    if not np.isfinite(logits).all():
        raise WrongModelError("The model answers with what is no number; fit it again.")
    if (logits >= 0).all() and np.abs(logits.sum(axis=1) - 1.0).max() < PROBABILITY_TOLERANCE:
        raise WrongModelError(
            "The model ends in a softmax and a pack carries logits, which the device divides by the "
            "temperature first; leave the softmax out."
        )
