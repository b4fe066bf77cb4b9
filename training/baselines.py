"""What a model reaches that cannot see the cell. A network no better has learnt a shortcut."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from training import evaluate, morphometry
from training.crops import OUTLINE
from training.prepare import Prepared
from training.run import Baseline

HEADLINE = ("balanced_accuracy", "blast_auc", "patient_blast_auc")
"""What is shown of a baseline beside the model."""


def colour_features(image: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Mean, spread and five percentiles of each channel before standardising: 21 numbers.

    Of a cell, inside its outline; of a field, all of it.
    """
    pixels = image[..., :3][image[..., 3] >= OUTLINE] if image.shape[-1] == 4 else image.reshape(-1, 3)
    if len(pixels) == 0:
        return np.zeros(21)
    levels = np.percentile(pixels, [5, 25, 50, 75, 95], axis=0).ravel()
    return np.concatenate([pixels.mean(axis=0), pixels.std(axis=0), levels])


def area_feature(image: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Area of a cell in px of the crop: one number."""
    return np.array([np.count_nonzero(image[..., 3] >= OUTLINE)], dtype=np.float64)


def measure_baselines(prepared: Prepared) -> tuple[Baseline, ...]:
    """Logistic regressions on a few numbers a picture, train side to test side.

    Colour and, of cells, area are shortcuts; morphometry is what a network must beat to be worth its weights.
    """
    kinds: dict[str, tuple[str, Callable[[int], NDArray[np.float64]]]] = {
        "colour only": (
            "mean, spread and percentiles of R, G, B",
            lambda i: colour_features(prepared.images[i]),
        )
    }
    cells = prepared.images.shape[-1] == 4
    if cells:
        kinds["area only"] = ("area inside the outline", lambda i: area_feature(prepared.images[i]))
        words = f"{prepared.numbers.shape[1]} numbers of size, shape, colour and texture"
        kinds["morphometry"] = (words, lambda i: prepared.numbers[i])
    train, test = prepared.sides["train"], prepared.sides["test"]
    found = []
    for name, (words, feature) in kinds.items():
        model = make_pipeline(
            StandardScaler(),
            LogisticRegression(C=morphometry.SHRINKAGE, max_iter=2000, class_weight="balanced"),
        )
        model.fit(np.stack([feature(i) for i in train]), prepared.labels[train])
        figures = evaluate.headline_figures(
            prepared.names,
            prepared.labels[test],
            model.predict_proba(np.stack([feature(i) for i in test])),
            prepared.groups[test],
            prepared.sources[test],
            prepared.grouped_sources if cells else frozenset(),
        )
        found.append(
            Baseline(
                name=name, features=words, metrics={key: figures[key] for key in HEADLINE if key in figures}
            )
        )
    return tuple(found)
