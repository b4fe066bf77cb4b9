"""What a model reaches that cannot see the cell. A network no better has learnt a shortcut."""

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from training import evaluate
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
    """Logistic regression on colour numbers alone and, of cells, on area alone; train side to test side."""
    kinds = {"colour only": (colour_features, "mean, spread and percentiles of R, G, B")}
    cells = prepared.images.shape[-1] == 4
    if cells:
        kinds["area only"] = (area_feature, "area inside the outline")
    train, test = prepared.sides["train"], prepared.sides["test"]
    found = []
    for name, (feature, words) in kinds.items():
        x_train = np.stack([feature(prepared.images[i]) for i in train])
        x_test = np.stack([feature(prepared.images[i]) for i in test])
        model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=2000, class_weight="balanced"))
        model.fit(x_train, prepared.labels[train])
        p = model.predict_proba(x_test)
        figures = evaluate.headline_figures(
            prepared.names,
            prepared.labels[test],
            p,
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
