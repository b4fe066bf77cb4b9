"""Which part of a picture a call rests on: occlusion (Zeiler & Fergus 2014, arXiv 1311.2901).

A grey square is moved over the picture; where covering lowers the log-odds of the called class, the call
rested on what was there. It asks the network nothing but its output. (Grad-CAM would have 3 x 3 values for a
96 px crop of these MobileNets: too coarse to tell nucleus from surround.)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.special import logit

from edge_app.vision.crop import PAD_VALUE
from training import blast_calls, metrics, run
from training.metrics import Floats
from training.models import load_model, predict_logits
from training.report.predictions import load_crops, load_predictions

SQUARES = 6
"""Squares across a picture; each is moved by half its side."""

LEAST = 1e-12
"""Probabilities are kept this far from 0 and 1: log-odds are finite."""

Predict = Callable[[NDArray[np.uint8]], Floats]
"""uint8 (n, size, size, 3) to probabilities, float64 (n, classes)."""


@dataclass(frozen=True)
class Explained:
    """One cell and what its call rests on.

    Attributes:
        image: uint8 (size, size, 3).
        drop: fall of the log-odds of the called class where covered, float64 (size, size), nats.
        true: label.
        called: label.
        probability: of the called class, uncovered.
    """

    image: NDArray[np.uint8]
    drop: Floats
    true: str
    called: str
    probability: float


def occlusion(predict: Predict, image: NDArray[np.uint8], label: int, fill: NDArray[np.uint8]) -> Floats:
    """How far the log-odds of a label fall where a square covers the picture.

    Log-odds, not probability: a call that is sure stays sure under most squares.

    Args:
        predict: the model.
        image: uint8 (size, size, 3).
        label: whose probability.
        fill: colour of the square, uint8 (3,).

    Returns:
        float64 (size, size), nats: mean fall over the squares that cover a pixel; negative where it rises.
    """
    size = image.shape[0]
    side = max(2, size // SQUARES)
    # From half a square outside, so that a pixel of the edge is covered as often as one of the middle.
    starts = range(side // 2 - side + 1, size, max(1, side // 2))
    windows = [(slice(max(0, y), y + side), slice(max(0, x), x + side)) for y in starts for x in starts]
    covered = np.repeat(image[None], len(windows) + 1, axis=0)
    for picture, (rows, columns) in zip(covered, windows, strict=False):
        picture[rows, columns] = fill
    odds = logit(np.clip(predict(covered)[:, label], LEAST, 1.0 - LEAST))
    total, count = np.zeros((size, size)), np.zeros((size, size))
    for (rows, columns), value in zip(windows, odds, strict=False):
        total[rows, columns] += odds[-1] - value
        count[rows, columns] += 1
    return total / np.maximum(count, 1)


def explain(fold: int, directory: Path, count: int = 4) -> tuple[list[Explained], list[Explained]]:
    """The most confident right calls, one a class, and the most confident wrong ones, of one fold.

    Args:
        fold: its number.
        directory: its run directory, with ``model.keras``.
        count: most of each.

    Returns:
        Right ones and wrong ones, by the float model.

    Raises:
        RunError: a file is missing or damaged.
    """
    predictions = load_predictions([(fold, directory)], "float")
    record, called = predictions.run, predictions.called
    model = load_model(directory / run.MODEL_FILE)
    temperature = run.load_evaluation(directory).temperature

    def predict(images: NDArray[np.uint8]) -> Floats:
        return metrics.probabilities(predict_logits(model, images), temperature)

    confidence = np.where(called == predictions.labels, predictions.p.max(axis=1), -1.0)
    hard = blast_calls.blast_columns(record.labels)
    order = sorted(range(len(record.labels)), key=lambda i: (not hard[i], i))
    best = [int(np.where(predictions.labels == i, confidence, -1.0).argmax()) for i in order]
    right = [i for i in best if confidence[i] > 0][:count]
    both = [right, predictions.worst(count).tolist()]
    found: list[list[Explained]] = []
    for chosen in both:
        images = load_crops(directory, [int(predictions.position[i]) for i in chosen])
        rows = []
        for i, image in zip(chosen, images, strict=True):
            fill = (
                np.full(3, PAD_VALUE, np.uint8)
                if record.input.masking == "cell"
                else image.mean(axis=(0, 1)).astype(np.uint8)
            )
            rows.append(
                Explained(
                    image=image,
                    drop=occlusion(predict, image, int(called[i]), fill),
                    true=record.labels[predictions.labels[i]],
                    called=record.labels[called[i]],
                    probability=float(predictions.p[i, called[i]]),
                )
            )
        found.append(rows)
    return found[0], found[1]
