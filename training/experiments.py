"""The table of what was tried: variants of a recipe, cross-validated alike, beside the recipe as it is."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from pydantic import RootModel

from training import run
from training.crossval import CrossValidation, Pooled, load_crossval, load_out_of_fold
from training.exceptions import RunError
from training.report.record import Tried
from training.variants import AS_IS, VARIANTS

FIGURES = ("auc", "weighted_f1", "patient_auc", "calibration_error")
"""Of blasts by patient; a cross-validation without patients has none of them and no place here."""

COMPARED = "patients_auc"
"""Figure of each fold that says which of two variants did better there."""


def tabulate(directories: Sequence[Path]) -> list[Tried]:
    """One row for each finished cross-validation, the unchanged recipe first.

    Args:
        directories: of cross-validations that differ in their variant only.

    Raises:
        RunError: one is not finished, they differ in more than variant and teacher, none is of the unchanged
            recipe, or none of their cells has a patient.
    """
    found = {place: load_crossval(place) for place in directories}
    base = next((place for place, record in found.items() if _is_plain(record)), None)
    if base is None:
        raise RunError("None of these is of the recipe as it is; add that cross-validation to compare with.")
    for place, record in found.items():
        if _conditions(record) != _conditions(found[base]):
            raise RunError(f"{place} differs from {base} in more than the variant; leave it out.")
    pooled = {place: load_out_of_fold(place).pooled[0] for place in found}
    rows = []
    for place in sorted(found, key=lambda place: (place != base, found[place].variant)):
        record, figures = found[place], pooled[place].patients
        if not figures:
            raise RunError(f"{place} has no cell whose patient is known; the table compares by patient.")
        epochs = "" if record.epochs is None else f", {record.epochs} epochs"
        taught = f", taught by {record.taught_by}" if record.taught_by else ""
        known = VARIANTS.get(record.variant)
        rows.append(
            Tried(
                name=f"{record.variant}{taught}",
                what=f"{known.what if known else record.variant}{taught}{epochs}",
                folds=len(record.only_folds),
                figures={name: figures[name] for name in FIGURES},
                against="" if place == base else _against(pooled[place], pooled[base]),
            )
        )
    return rows


def save(rows: Sequence[Tried], file: Path) -> None:
    """Writes the rows as ``leukoscope-train report --variants`` takes them.

    Raises:
        RunError: the file cannot be written.
    """
    run.write_record(RootModel[list[Tried]](list(rows)), file)


def _is_plain(record: CrossValidation) -> bool:
    return record.variant == AS_IS and not record.taught_by


def _conditions(record: CrossValidation) -> CrossValidation:
    return record.model_copy(update={"variant": AS_IS, "taught_by": ""})


def _against(pooled: Pooled, plain: Pooled) -> str:
    gains = [
        mine[COMPARED] - theirs[COMPARED]
        for mine, theirs in zip(pooled.per_fold, plain.per_fold, strict=True)
    ]
    better = sum(gain > 0 for gain in gains)
    return f"{np.mean(gains):+.3f} AUC a fold, better in {better} of {len(gains)}"
