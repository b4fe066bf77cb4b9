"""The protocol of the paper this project starts from, repeated to show what its figures are worth.

Whole fields of the ALL set, divided at random, so that copies and neighbours of a test picture are trained
on. Beside the network stands a regression on 21 colour numbers, and both are asked again about the same test
pictures in the colours of another stain and lamp. None of it is evidence of performance.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from training import augment, fit, metrics, run
from training.baselines import colour_features
from training.datasets import IMAGE_LEVEL_NOTE
from training.exceptions import RunError
from training.models import load_model, predict_logits
from training.prepare import Prepared
from training.recipes import Architecture, Recipe, Schedule, field_recipe
from training.run import Estimate

EPOCHS = 50
"""As in the paper."""

STAIN_SHIFT = 0.15
"""Mixing of the optical densities in the recoloured pictures, as the cell readers are trained with."""

HEADING = f"The paper's protocol, random split: no evidence of performance ({IMAGE_LEVEL_NOTE})."

RESULT_FILE = "paper.json"


class PaperResult(BaseModel):
    """Accuracies on the same pictures, as they are and recoloured."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    heading: str = HEADING
    architecture: str
    validation_accuracy: Estimate
    test_accuracy: Estimate
    recoloured_accuracy: Estimate
    colour_only_accuracy: Estimate
    colour_only_recoloured_accuracy: Estimate


def paper_recipe() -> Recipe:
    """The field recipe with hardly any augmentation and time to learn the pictures by heart."""
    base = field_recipe()
    schedules: dict[Architecture, Schedule] = {
        name: replace(schedule, epochs=EPOCHS, patience=EPOCHS) for name, schedule in base.schedules.items()
    }
    return replace(base, schedules=schedules, augment=augment.Strength(stain=0.0, lamp=0.0))


def repeat_paper(
    prepared: Prepared,
    architecture: Architecture,
    out: Path,
    *,
    seed: int,
    epochs: int | None = None,
    weights: Path | None = None,
    progress: fit.Progress | None = None,
) -> PaperResult:
    """Fits on a random split and measures network and colour numbers, before and after recolouring.

    Args:
        prepared: the whole fields.
        architecture: ``mobilenet`` or ``cnn``.
        out: run directory; an unfinished run in it is continued, a finished one measured again.
        seed: of everything.
        epochs: most epochs, where other than the paper's.
        weights: folder that may hold warm-start weights.
        progress: hooks.

    Raises:
        RunError: ``out`` holds a run of other settings or data.
        FitError: see ``training.fit.fit``.
    """
    alone = np.array([f"picture-{i}" for i in range(len(prepared.labels))])
    loose = replace(prepared, groups=alone).with_fold(seed, 0)
    if not _finished(out, loose, fit.schedule_of(paper_recipe(), architecture, epochs).epochs):
        fit.fit(
            loose,
            paper_recipe(),
            architecture,
            out,
            seed=seed,
            epochs=epochs,
            weights=weights,
            progress=progress,
        )
    validation, test = run.load_split(out / run.VALIDATION_FILE), run.load_split(out / run.TEST_FILE)
    recoloured = recolour(test.images, seed)
    network = load_model(out / run.MODEL_FILE)
    train = loose.sides["train"]
    colours = make_pipeline(StandardScaler(), LogisticRegression(max_iter=2000))
    colours.fit(_colours(loose.images[train]), loose.labels[train])

    def accuracy(called: NDArray[np.int64], side: run.Split) -> Estimate:
        boot = metrics.GroupBootstrap(side.labels, side.groups, side.sources)
        return boot.estimate(lambda w: float(np.average(called == side.labels, weights=w)))[0]

    result = PaperResult(
        architecture=architecture,
        validation_accuracy=accuracy(validation.logits.argmax(axis=1), validation),
        test_accuracy=accuracy(test.logits.argmax(axis=1), test),
        recoloured_accuracy=accuracy(predict_logits(network, recoloured).argmax(axis=1), test),
        colour_only_accuracy=accuracy(colours.predict(_colours(test.images)), test),
        colour_only_recoloured_accuracy=accuracy(colours.predict(_colours(recoloured)), test),
    )
    run.write_record(result, out / RESULT_FILE)
    return result


def _finished(out: Path, loose: Prepared, epochs: int) -> bool:
    """Whether the fit is done; what comes after it is not lost then when it was interrupted.

    Raises:
        RunError: another one is done there.
    """
    if not (out / run.EVALUATION_FILE).exists():
        return False
    found = run.load_run(out)
    if not run.same_data(found.split, loose.parts) or found.epochs != epochs:
        raise RunError(f"{out} holds a run of other settings or data; choose another directory with --out.")
    return True


def recolour(images: NDArray[np.uint8], seed: int) -> NDArray[np.uint8]:
    """Each picture as another stain and lamp would show it, nothing else changed.

    Args:
        images: RGB uint8 (n, size, size, 3).
        seed: of the stains.
    """
    random = np.random.default_rng(seed)
    return np.stack([augment.restain(image, random, STAIN_SHIFT) for image in images])


def _colours(images: NDArray[np.uint8]) -> NDArray[np.float64]:
    return np.stack([colour_features(image) for image in images])
