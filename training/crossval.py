"""Cross-validation: every group is held out once, one complete run directory a fold.

A cross-validation directory holds:

``crossval.json``
    A :class:`CrossValidation`: what is validated.
``seed-S-fold-K/``
    A complete run directory (see ``training.run``) for each seed and fold. Its test side is the fold, its
    validation side a part of the rest, by group, that chose snapshot, temperature and thresholds. A finished
    fold is not fitted again, an unfinished one is continued.
``seed-S-fold-K/int8.npz``
    Where the converter has measured the fold: float32 logits ``validation`` and ``test`` of the int8 model.
``out_of_fold.json``
    An :class:`OutOfFold`: the figures over all held-out cells together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field

from edge_app.pack.evidence import figure_words
from edge_app.pack.manifest import Estimate
from training import blast_calls, evaluate, fit, metrics, run
from training.evidence import evidence_of
from training.exceptions import RunError
from training.metrics import Floats
from training.patients import FIGURES, patient_figures
from training.prepare import Prepared
from training.recipes import Architecture, Recipe, Schedule
from training.run import ClassFigures, Split
from training.splits import FOLDS

CROSSVAL_FILE = "crossval.json"
OUT_OF_FOLD_FILE = "out_of_fold.json"
INT8_FILE = "int8.npz"

Kind = Literal["float", "int8"]


class CrossValidation(BaseModel):
    """What is validated; the folds' own ``run.json`` has every setting."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: int = 1
    recipe: Literal["cell", "field"]
    architecture: Literal["mobilenet", "cnn"]
    variant: str = "recipe"
    """Change of the recipe that is tried; see ``training.variants``."""
    folds: int = FOLDS
    """Folds the groups are divided into."""
    only_folds: tuple[int, ...] = Field(default=tuple(range(FOLDS)), min_length=1)
    """Folds that are fitted: all, or a few to screen a variant."""
    seeds: tuple[int, ...] = Field(default=(0,), min_length=1)
    epochs: int | None = None
    """Most epochs, where other than the recipe's."""
    taught_by: str = ""
    """Folder name of the cross-validation whose models taught these, if any did."""
    labels: tuple[str, ...]


class Pooled(BaseModel):
    """Figures over all held-out samples of all folds of one seed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    seed: int
    model: Kind
    samples: int
    metrics: dict[str, Estimate]
    """Over all classes; keys as in ``training.evaluate``."""
    patients: dict[str, Estimate]
    """Blast against the rest where patients are known; keys of ``training.patients.FIGURES``."""
    per_class: dict[str, ClassFigures]
    confusion: list[list[int]]
    per_fold: list[dict[str, float]]
    """The same figures of each fold alone, without intervals."""

    def in_words(self) -> dict[str, Estimate]:
        """All figures by what they are called; one of blasts and one of all classes may have the same key."""
        over_all = {figure_words(key): figure for key, figure in self.metrics.items()}
        return over_all | {f"blasts: {FIGURES[key]}": figure for key, figure in self.patients.items()}


class OutOfFold(BaseModel):
    """The result of a cross-validation."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: int = 1
    pooled: tuple[Pooled, ...]
    """One for each seed and kind of model."""
    evidence: str
    notes: tuple[str, ...] = ()


def fold_directory(directory: Path, seed: int, fold: int) -> Path:
    """Where the run of a fold lies."""
    return directory / f"seed-{seed}-fold-{fold}"


def cross_validate(
    prepared: Prepared,
    recipe: Recipe,
    architecture: Architecture,
    out: Path,
    *,
    variant: str = "recipe",
    seeds: Sequence[int] = (0,),
    only_folds: Sequence[int] = tuple(range(FOLDS)),
    epochs: int | None = None,
    weights: Path | None = None,
    external: Callable[[], tuple[Split, int] | None] | None = None,
    teachers: Path | None = None,
    progress: fit.Progress | None = None,
) -> OutOfFold:
    """Fits what is missing and measures all folds together.

    Args:
        prepared: the data; its own sides are not used.
        recipe: what to train.
        architecture: ``mobilenet`` or ``cnn``.
        out: cross-validation directory.
        variant: name of the change of the recipe, for the record.
        seeds: of split, weights, drawing and augmentation; each seed is a whole cross-validation.
        only_folds: folds to fit.
        epochs: most epochs, where other than the recipe's.
        weights: folder that may hold warm-start weights.
        external: gives cells of another laboratory and the number of boxes they come from; asked for each
            fold that is still to be fitted.
        teachers: finished cross-validation of the same data whose models teach these.
        progress: hooks.

    Raises:
        RunError: ``out`` holds a cross-validation of other settings or data, or cannot be written.
        FitError: see ``training.fit.fit``.
    """
    progress = progress or fit.Progress()
    record = CrossValidation(
        recipe=recipe.name,
        architecture=architecture,
        variant=variant,
        only_folds=tuple(only_folds),
        seeds=tuple(seeds),
        epochs=epochs,
        taught_by="" if teachers is None else teachers.name,
        labels=prepared.names,
    )
    if (out / CROSSVAL_FILE).exists():
        if load_crossval(out) != record:
            raise RunError(f"{out} holds a cross-validation of other settings; choose another directory.")
    else:
        run.write_record(record, out / CROSSVAL_FILE)
    for seed in seeds:
        for fold in only_folds:
            directory = fold_directory(out, seed, fold)
            divided = prepared.with_fold(seed, fold)
            if (directory / run.EVALUATION_FILE).exists():
                _check_same(directory, divided, recipe, fit.schedule_of(recipe, architecture, epochs))
                progress.say(f"seed {seed}, fold {fold} ({fold + 1} of {FOLDS}): finished before")
                continue
            progress.say(f"seed {seed}, fold {fold} ({fold + 1} of {FOLDS})")
            fit.fit(
                divided,
                recipe,
                architecture,
                directory,
                seed=seed,
                epochs=epochs,
                weights=weights,
                external=None if external is None else external(),
                teacher=None if teachers is None else fold_directory(teachers, seed, fold),
                progress=progress,
            )
    return measure(out)


def _check_same(directory: Path, divided: Prepared, recipe: Recipe, schedule: Schedule) -> None:
    """Makes sure that a finished fold is of the data and settings of those that are still to be fitted.

    Raises:
        RunError: it is not: pooled with them it would be no figure of either.
    """
    found = run.load_run(directory)
    alike = run.same_data(found.split, divided.parts)
    if not alike or (found.labels, found.input) != (divided.names, recipe.input):
        raise RunError(f"{directory} was fitted on other data; choose another directory with --out.")
    settings = fit.settings_of(recipe, schedule)
    if {name: found.settings.get(name) for name in settings} != settings:
        raise RunError(f"{directory} was fitted with other settings; choose another directory with --out.")


def load_crossval(directory: Path) -> CrossValidation:
    """Reads ``crossval.json``.

    Raises:
        RunError: the directory is not a cross-validation.
    """
    return run.read_record(CrossValidation, directory / CROSSVAL_FILE, "crossval")


def load_out_of_fold(directory: Path) -> OutOfFold:
    """Reads ``out_of_fold.json``.

    Raises:
        RunError: the cross-validation is not complete.
    """
    return run.read_record(OutOfFold, directory / OUT_OF_FOLD_FILE, "crossval")


def measure(directory: Path) -> OutOfFold:
    """Measures all folds together from their saved predictions and writes ``out_of_fold.json``.

    Raises:
        RunError: a fold is missing or damaged.
    """
    record = load_crossval(directory)
    pooled = []
    kinds: tuple[Kind, ...] = ("float", "int8")
    for seed in record.seeds:
        folds = [fold_directory(directory, seed, fold) for fold in record.only_folds]
        for kind in kinds:
            if kind == "float" or all_in_int8(folds):
                pooled.append(_pool(folds, seed, kind))
    first = run.load_run(fold_directory(directory, record.seeds[0], record.only_folds[0]))
    whole = len(record.only_folds) == record.folds
    held = (
        f"Every group is held out once in {record.folds} folds."
        if whole
        else f"Only the groups of {len(record.only_folds)} of {record.folds} folds are held out."
    )
    result = OutOfFold(pooled=tuple(pooled), evidence=f"{evidence_of(first)} {held}")
    run.write_record(result, directory / OUT_OF_FOLD_FILE)
    return result


def measured_in_int8(directory: Path, seed: int) -> bool:
    """Whether the converter has measured each fold of a seed.

    Raises:
        RunError: the directory is not a cross-validation.
    """
    numbers = load_crossval(directory).only_folds
    return all_in_int8(fold_directory(directory, seed, number) for number in numbers)


def all_in_int8(runs: Iterable[Path]) -> bool:
    """Whether the converter has measured each of these run directories."""
    return all((directory / INT8_FILE).is_file() for directory in runs)


def held_out(fold: Path, kind: Kind) -> tuple[Split, Floats]:
    """One fold's test side and its calibrated probabilities, float64 (n, classes).

    The temperature is fitted on the fold's validation side, for each kind of model its own.

    Raises:
        RunError: a file is missing or damaged.
    """
    validation = run.load_split(fold / run.VALIDATION_FILE)
    test = run.load_split(fold / run.TEST_FILE)
    if kind == "int8":
        validation.logits, test.logits = run.read_arrays(fold / INT8_FILE, ("validation", "test"))
    temperature = metrics.fit_temperature(validation.logits, validation.labels)
    return test, metrics.probabilities(test.logits, temperature)


def _pool(folds: Sequence[Path], seed: int, kind: Kind) -> Pooled:
    first = run.load_run(folds[0])
    names, patients = first.labels, blast_calls.grouped_sources(first)
    tests, ps = zip(*(held_out(fold, kind) for fold in folds), strict=True)
    labels = np.concatenate([test.labels for test in tests])
    groups = np.concatenate([test.groups for test in tests])
    sources = np.concatenate([test.sources for test in tests])
    p = np.concatenate(ps)
    boot = metrics.GroupBootstrap(labels, groups, sources)
    called = p.argmax(axis=1)
    return Pooled(
        seed=seed,
        model=kind,
        samples=len(labels),
        metrics=evaluate.headline_figures(names, labels, p, groups, sources, patients),
        patients=_on_patients(names, labels, p, groups, sources, patients),
        per_class=evaluate.per_class(names, labels, called, boot),
        confusion=[[int(count) for count in row] for row in metrics.confusion(labels, called, len(names))],
        per_fold=[_alone(names, test, p_test, patients) for test, p_test in zip(tests, ps, strict=True)],
    )


def _on_patients(
    names: Sequence[str],
    labels: NDArray[np.int64],
    p: Floats,
    groups: NDArray[np.str_],
    sources: NDArray[np.str_],
    patients: frozenset[str],
    resamples: int | None = None,
) -> dict[str, Estimate]:
    blasts = blast_calls.blast_columns(names)
    part = np.isin(sources, list(patients))
    if not blasts.any() or not part.any():
        return {}
    score = blast_calls.blast_probability(names, p)[part]
    return patient_figures(score, blasts[labels[part]], groups[part], resamples)


def _alone(names: Sequence[str], test: Split, p: Floats, patients: frozenset[str]) -> dict[str, float]:
    args = (names, test.labels, p, test.groups, test.sources, patients, 0)
    found = evaluate.headline_figures(*args)
    found |= {f"patients_{key}": value for key, value in _on_patients(*args).items()}
    return {key: value.value for key, value in found.items()}
