"""Cells in numbers a morphologist would name: size, shape, colour, chromatin texture, nucleus share.

A logistic regression on them is the baseline a network has to beat, and its teacher: it has too few
parameters to know patients by heart, which a network does after one epoch.
"""

import cv2
import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedGroupKFold
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from edge_app.vision.stain import optical_density
from training.crops import OUTLINE, WHITE

SCALES_UM = (0.12, 0.24, 0.48, 0.96)
"""Standard deviations of the Gaussians whose differences measure texture, µm: from the finest a light
microscope resolves to that of chromatin clumps and nucleoli."""

RINGS = 4
"""Rings of equal width from the outline to the middle, in which the mean density is taken."""

FEWEST_PX = 20
"""Px without which a texture cannot be measured."""

COLOUR = slice(4, 19)
"""Columns that tell the colour of the cell as it is: what standardising takes away, and what differs between
laboratories most."""

SHRINKAGE = 0.1
"""``C`` of the logistic regression; scores of 0.03 to 0.3 differ by less than 0.005 in AUC."""

TEACHER_FOLDS = 5


def measure_cell(cached: NDArray[np.uint8], um_per_px: float) -> NDArray[np.float64]:
    """Measures one cached cell.

    Args:
        cached: uint8 (side, side, 4), see ``training.crops``.
        um_per_px: scale of the crop.

    Returns:
        float64, shape (k,), finite.
    """
    inside = cached[..., 3] >= OUTLINE
    if np.count_nonzero(inside) < FEWEST_PX:
        inside = np.ones(inside.shape, dtype=bool)
    density = optical_density(cached[..., :3], WHITE)
    cell = density[inside]
    mean, spread = cell.mean(axis=0), cell.std(axis=0) + 1e-3
    red = cell[:, 0] / max(float(np.percentile(cell[:, 0], 99)), 1e-3)
    levels = (np.clip(red, 0.0, 1.0) * 255).astype(np.uint8).reshape(-1, 1)
    threshold, _ = cv2.threshold(levels, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    numbers = np.concatenate(
        [
            _outline(inside, um_per_px),
            mean,
            spread,
            np.percentile(cell, [5, 50, 95], axis=0).ravel(),
            _texture((density - mean) / spread, inside, um_per_px),
            # Share of the darker part, which is the nucleus: the nuclear-cytoplasmic ratio.
            [float(np.mean(levels > threshold))],
            _rings((density - mean) / spread, inside),
            _correlation((density[inside] - mean) / spread),
        ]
    )
    return np.nan_to_num(numbers.astype(np.float64))


def _outline(inside: NDArray[np.bool_], um_per_px: float) -> list[float]:
    outlines, _ = cv2.findContours(inside.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    outline = max(outlines, key=cv2.contourArea)
    area, length = cv2.contourArea(outline) + 1.0, cv2.arcLength(outline, closed=True) + 1.0
    _, (width, height), _ = cv2.minAreaRect(outline)
    return [
        float(np.log(np.count_nonzero(inside) * um_per_px**2)),
        4.0 * np.pi * area / length**2,
        area / (cv2.contourArea(cv2.convexHull(outline)) + 1.0),
        (max(width, height) + 1.0) / (min(width, height) + 1.0),
    ]


def _correlation(standard: NDArray[np.float32]) -> NDArray[np.float64]:
    """Of red with green, red with blue and green with blue."""
    return (standard.T @ standard / len(standard))[np.triu_indices(3, 1)].astype(np.float64)


def _texture(standard: NDArray[np.float32], inside: NDArray[np.bool_], um_per_px: float) -> list[float]:
    """Strength, skewness and peakedness of each band between two scales, away from the outline."""
    side = 2 * round(0.5 / um_per_px) + 1
    inner = cv2.erode(inside.astype(np.uint8), np.ones((side, side), np.uint8)) > 0
    if np.count_nonzero(inner) < FEWEST_PX:
        inner = inside
    numbers = []
    coarser = np.where(inside[..., None], standard, 0.0).astype(np.float32)
    for scale in SCALES_UM:
        finer, sigma = coarser, max(scale / um_per_px, 0.3)
        coarser = cv2.GaussianBlur(finer, (0, 0), sigma)
        band = (finer - coarser)[inner]
        strength = band.std(axis=0) + 1e-3
        numbers += [
            np.log(strength),
            (band**3).mean(axis=0) / strength**3,
            (band**4).mean(axis=0) / strength**4,
        ]
    return np.concatenate(numbers).tolist()


def _rings(standard: NDArray[np.float32], inside: NDArray[np.bool_]) -> NDArray[np.float64]:
    depth = cv2.distanceTransform(np.pad(inside.astype(np.uint8), 1), cv2.DIST_L2, 5)[1:-1, 1:-1]
    ring = np.minimum((depth / depth.max() * RINGS).astype(int), RINGS - 1)
    means = [
        standard[inside & (ring == k)].mean(axis=0) if (inside & (ring == k)).any() else np.zeros(3)
        for k in range(RINGS)
    ]
    return np.concatenate(means).astype(np.float64)


def fit_regression(
    numbers: NDArray[np.float64], labels: NDArray[np.int64], weights: NDArray[np.float64]
) -> Pipeline:
    """Logistic regression on standardised numbers, every sample with its weight."""
    model = make_pipeline(StandardScaler(), LogisticRegression(C=SHRINKAGE, max_iter=2000))
    model.fit(numbers, labels, logisticregression__sample_weight=weights * len(weights))
    return model


def cross_fitted(
    numbers: NDArray[np.float64],
    labels: NDArray[np.int64],
    groups: NDArray[np.str_],
    weights: NDArray[np.float64],
    classes: int,
) -> NDArray[np.float32]:
    """What a regression that never saw a sample's group says of it, probabilities float32 (n, classes)."""
    opinion = np.zeros((len(labels), classes), np.float32)
    folds = StratifiedGroupKFold(TEACHER_FOLDS, shuffle=True, random_state=0)
    for seen, held in folds.split(numbers, labels, groups):
        model = fit_regression(numbers[seen], labels[seen], weights[seen])
        opinion[np.ix_(held, model.classes_)] = model.predict_proba(numbers[held])
    return opinion
