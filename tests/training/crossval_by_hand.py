"""Cross-validations whose folds have scores set by hand, two classes, nothing fitted."""

from pathlib import Path

import numpy as np
from made_up import made_up_run

from training import run as runs
from training.crossval import CROSSVAL_FILE, INT8_FILE, CrossValidation, fold_directory

LABELS = ("lymphoblast", "lymphocyte")
BLAST, HEALTHY = 0, 1

Cell = tuple[str, int, float]
"""Patient, class, P(first class)."""


def write_fold(directory: Path, cells: list[Cell], labels=LABELS, grouped=True) -> None:
    """A fold that held these cells out; its validation side is calibrated."""
    directory.mkdir(parents=True)
    record = made_up_run(labels, grouped=grouped)
    runs.save_run(record, directory)
    # Nine of ten answers of P 0.9 are right, so the fitted temperature is 1.
    calibrated = [("v", BLAST if n % 10 else HEALTHY, 0.9) for n in range(200)]
    for name, rows in (("validation", calibrated), ("test", cells)):
        p = np.array([row[2] for row in rows], dtype=np.float32)
        split = runs.Split(
            np.zeros((len(rows), 16, 16, 3), np.uint8),
            np.array([row[1] for row in rows], dtype=np.int64),
            np.array([row[0] for row in rows]),
            np.full(len(rows), "clinic"),
            np.log(np.column_stack([p, 1 - p])),
        )
        runs.save_split(split, directory / f"{name}.npz")


def write_crossval(directory: Path, *folds: list[Cell], **how) -> Path:
    directory.mkdir()
    record = CrossValidation(
        recipe="cell", architecture="cnn", only_folds=tuple(range(len(folds))), labels=LABELS
    )
    (directory / CROSSVAL_FILE).write_text(record.model_dump_json())
    for number, cells in enumerate(folds):
        write_fold(fold_directory(directory, 0, number), cells, **how)
    return directory


def measure_in_int8(directory: Path, folds: int) -> None:
    """As if int8 had cost nothing: each fold's int8 logits are its float ones."""
    for number in range(folds):
        fold = fold_directory(directory, 0, number)
        logits = {side: runs.load_split(fold / f"{side}.npz").logits for side in ("validation", "test")}
        np.savez(fold / INT8_FILE, **logits)


def healthy(patient: str, *scores: float) -> list[Cell]:
    return [(patient, HEALTHY, score) for score in scores]


def sick(patient: str, *scores: float) -> list[Cell]:
    return [(patient, BLAST, score) for score in scores]
