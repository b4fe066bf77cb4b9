"""What a run or a cross-validation said of its held-out cells, as plain arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training import blast_calls, metrics, run
from training.crossval import INT8_FILE, Kind, all_in_int8
from training.metrics import Floats, Ints
from training.run import Run

PER_GROUP = 3
"""Most mistakes shown of one group: else the gallery is one unlucky patient."""


@dataclass(frozen=True)
class Predictions:
    """Held-out cells of all folds of one seed, by one kind of model.

    Attributes:
        run: of the first fold.
        kind: of model.
        labels: true class, int64 (n,).
        groups: patient or picture, (n,).
        sources: laboratory, (n,).
        logits: float32 (n, classes), before the temperature.
        p: calibrated probabilities, float64 (n, classes).
        fold: number of the fold, int64 (n,).
        position: in the fold's test file, int64 (n,).
        thresholds: blast threshold of each fold, chosen on its validation side; empty without blasts.
    """

    run: Run
    kind: Kind
    labels: Ints
    groups: NDArray[np.str_]
    sources: NDArray[np.str_]
    logits: NDArray[np.float32]
    p: Floats
    fold: Ints
    position: Ints
    thresholds: dict[int, float]

    @property
    def called(self) -> Ints:
        """Most probable class, int64 (n,)."""
        return np.asarray(self.p.argmax(axis=1), dtype=np.int64)

    @property
    def blasts(self) -> NDArray[np.bool_]:
        """Which classes are blasts, bool (classes,)."""
        return blast_calls.blast_columns(self.run.labels)

    @property
    def blast_score(self) -> Floats:
        """P(any blast), float64 (n,)."""
        return blast_calls.blast_probability(self.run.labels, self.p)

    @property
    def threshold(self) -> Floats:
        """The blast threshold of each cell's fold, float64 (n,)."""
        return np.array([self.thresholds[int(fold)] for fold in self.fold])

    @property
    def patient_sources(self) -> tuple[str, ...]:
        """Sources of held-out cells that name patients; none where just those were trained on."""
        return tuple(sorted(blast_calls.grouped_sources(self.run) & set(self.sources.tolist())))

    @property
    def patients_only(self) -> NDArray[np.bool_]:
        """Cells of sources that name patients; all cells where none does, bool (n,)."""
        named = self.patient_sources
        return np.isin(self.sources, named) if named else np.ones(len(self.labels), dtype=bool)

    def bootstrap(self, part: NDArray[np.bool_] | None = None) -> metrics.GroupBootstrap:
        """Resamples groups of all cells or of a part of them."""
        chosen = np.ones(len(self.labels), dtype=bool) if part is None else part
        return metrics.GroupBootstrap(self.labels[chosen], self.groups[chosen], self.sources[chosen])

    def worst(self, count: int) -> Ints:
        """Indices of the most confident mistakes, at most ``PER_GROUP`` of each group."""
        called = self.called
        confidence = self.p[np.arange(len(called)), called]
        order = np.argsort(-confidence, kind="stable")
        seen: dict[tuple[str, str], int] = {}
        found: list[int] = []
        for index in order[called[order] != self.labels[order]]:
            key = (str(self.sources[index]), str(self.groups[index]))
            seen[key] = seen.get(key, 0) + 1
            if seen[key] <= PER_GROUP:
                found.append(int(index))
            if len(found) == count:
                break
        return np.array(found, dtype=np.int64)


def load_predictions(folds: Sequence[tuple[int, Path]], kind: Kind) -> Predictions:
    """Reads the held-out cells of one seed.

    Temperature and threshold are fitted on each fold's validation side, for each kind of model its own.

    Args:
        folds: number and run directory of each.
        kind: ``float``, or ``int8`` where the converter has measured all of them.

    Raises:
        RunError: a file is missing or damaged.
    """
    first = run.load_run(folds[0][1])
    blasts = blast_calls.blast_columns(first.labels)
    thresholds: dict[int, float] = {}
    columns: list[tuple[NDArray[np.generic], ...]] = []
    for number, directory in folds:
        arrays = ("labels", "groups", "sources", "logits")
        validation = run.read_arrays(directory / run.VALIDATION_FILE, arrays)
        test = run.read_arrays(directory / run.TEST_FILE, arrays)
        if kind == "int8":
            validation[3], test[3] = run.read_arrays(directory / INT8_FILE, ("validation", "test"))
        temperature = metrics.fit_temperature(validation[3], validation[0])
        p = metrics.probabilities(test[3], temperature)
        if blasts.any():
            calibrated = metrics.probabilities(validation[3], temperature)
            thresholds[number] = blast_calls.choose_threshold(first, validation[0], validation[2], calibrated)
        size = len(test[0])
        columns.append((*test, p, np.full(size, number), np.arange(size)))
    joined = [np.concatenate(column) for column in zip(*columns, strict=True)]
    return Predictions(first, kind, *joined, thresholds)


def has_int8(folds: Sequence[tuple[int, Path]]) -> bool:
    """Whether the converter has measured all of these."""
    return all_in_int8(directory for _, directory in folds)


def load_crops(directory: Path, positions: Sequence[int]) -> NDArray[np.uint8]:
    """Crops of the held-out cells of one fold, uint8 (n, size, size, 3).

    Raises:
        RunError: the file is missing or damaged.
    """
    images: NDArray[np.uint8] = run.read_arrays(directory / run.TEST_FILE, ("images",))[0][list(positions)]
    return images
