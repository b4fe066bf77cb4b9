"""From directories to a :class:`training.report.record.ReportData`; nothing is fitted."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from edge_app.pack.manifest import Estimate
from training import again, crossval, run
from training.baselines import HEADLINE
from training.crossval import CROSSVAL_FILE, Kind, Pooled
from training.datasets import IMAGE_LEVEL_NOTE
from training.evidence import evidence_of
from training.exceptions import ReportError, RunError
from training.patients import patient_figures
from training.report import quantised, ranking
from training.report.predictions import Predictions, has_int8, load_predictions
from training.report.record import Learning, Mistake, Outside, Subject, Versus
from training.run import Evaluation, Run

MISTAKES = 18
"""Worst errors shown."""

RUN_INTERVAL = "95 % interval over groups"
FOLD_INTERVAL = "mean of the folds (lowest to highest fold)"

Say = Callable[[str], None]


@dataclass(frozen=True)
class Found:
    """A subject with the arrays its pictures are drawn from.

    Attributes:
        subject: every figure.
        predictions: of ``subject.detail_seed`` and ``subject.detail_model``.
        directories: fold number to run directory, of that seed.
    """

    subject: Subject
    predictions: Predictions
    directories: dict[int, Path]


def find(places: Sequence[Path]) -> tuple[list[Path], list[str]]:
    """Finished runs and cross-validations among these places or, of a plain folder, directly in it.

    Returns:
        Their directories, and a sentence on each that is not finished.

    Raises:
        ReportError: a place is not there, or nothing finished is found.
    """
    found: list[Path] = []
    left: list[str] = []
    for place in places:
        if not place.is_dir():
            raise ReportError(f"{place} is not a directory; give finished runs or the folder of them.")
        inside = [place] if _is_subject(place) else sorted(p for p in place.iterdir() if _is_subject(p))
        for directory in inside:
            missing = _unfinished(directory)
            if missing:
                left.append(f"{directory.name}: {missing}")
            else:
                found.append(directory)
    if not found:
        why = f" ({'; '.join(left)})" if left else ""
        raise ReportError(
            f"No finished run is in {', '.join(map(str, places))}{why}; "
            "make one with 'leukoscope-train crossval' or 'leukoscope-train fit'."
        )
    return list(dict.fromkeys(found)), left


def gather(directory: Path, say: Say = lambda text: None) -> Found:
    """Measures one run or cross-validation from what it keeps.

    Raises:
        RunError: a file is missing or damaged.
    """
    validation: crossval.CrossValidation | None = None
    if (directory / CROSSVAL_FILE).is_file():
        validation = crossval.load_crossval(directory)
        seeds, numbers, of_folds = validation.seeds, validation.only_folds, validation.folds
        variant = validation.variant
        say(f"{directory.name}: figures over {len(numbers)} folds")
        out_of_fold = _out_of_fold(directory, validation)
        headline, evidence = out_of_fold.pooled, out_of_fold.evidence
        more = out_of_fold.notes
        folds = {
            seed: [(fold, crossval.fold_directory(directory, seed, fold)) for fold in numbers]
            for seed in seeds
        }
        kind = "cross-validation"
    else:
        record = run.load_run(directory)
        seeds, numbers, of_folds, variant, kind, more = (record.seed,), (0,), 1, "recipe", "run", ()
        folds = {record.seed: [(0, directory)]}
        say(f"{directory.name}: figures of the test split")
        headline = _of_run(record, directory)
        evidence = evidence_of(record)
    chosen = folds[seeds[0]]
    first = run.load_run(chosen[0][1])
    model: Kind = "int8" if has_int8(chosen) else "float"
    predictions = load_predictions(chosen, model)
    evaluations = {fold: run.load_evaluation(place) for fold, place in chosen}
    patients = ranking.by_patient(predictions)
    loose = sorted(data.source for data in first.data if not data.grouped)
    named = predictions.patient_sources
    made = (
        again.of_directory(directory, first)
        if validation is None
        else again.of_crossval(validation, first, directory.name)
    )
    say(f"{directory.name}: curves and intervals of {len(first.labels)} classes")
    subject = Subject(
        name=directory.name,
        kind=kind,
        recipe=first.recipe,
        architecture=first.architecture,
        backbone=first.backbone,
        variant=variant,
        labels=first.labels,
        seeds=seeds,
        folds=numbers,
        of_folds=of_folds,
        evidence=evidence,
        banner=_banner(loose, bool(named)),
        patients_banner="" if named else _sentence(IMAGE_LEVEL_NOTE),
        patient_sources=named,
        notes=tuple(dict.fromkeys([*more, *(note for each in evaluations.values() for note in each.notes)])),
        data=first.data,
        splits={_fold_name(fold, kind): dict(run.load_run(place).split) for fold, place in chosen},
        warm_start=first.warm_start,
        parameters=quantised.parameters(chosen[0][1] / run.MODEL_FILE),
        float_bytes=_size(chosen[0][1] / run.MODEL_FILE),
        baselines=_baselines(list(evaluations.values())),
        baseline_interval=RUN_INTERVAL if kind == "run" else FOLD_INTERVAL,
        headline=headline,
        detail_seed=seeds[0],
        detail_model=model,
        learning=tuple(_learning(_fold_name(fold, kind), place) for fold, place in chosen),
        blasts=ranking.rank_blasts(predictions) if predictions.blasts.any() else None,
        point=ranking.operating_point(predictions),
        classes=tuple(ranking.rank_class(predictions, i) for i in range(len(first.labels))),
        calibration=ranking.calibrate(predictions),
        patients=patients,
        mistakes=_mistakes(predictions),
        wrong=int((predictions.called != predictions.labels).sum()),
        samples=len(predictions.labels),
        external=_external(list(evaluations.values())),
        quantised=tuple(
            quantised.against_float(
                seed,
                load_predictions(folds[seed], "float"),
                load_predictions(folds[seed], "int8"),
                [pooled for pooled in headline if pooled.seed == seed],
            )
            for seed in seeds
            if has_int8(folds[seed])
        ),
        versions=first.versions,
        command=made.line,
        command_notes=made.notes,
    )
    return Found(subject, predictions, dict(chosen))


def _is_subject(place: Path) -> bool:
    return (place / CROSSVAL_FILE).is_file() or (place / run.RUN_FILE).is_file()


def _unfinished(directory: Path) -> str:
    """Why it cannot be reported; empty where nothing speaks against it yet."""
    if not (directory / CROSSVAL_FILE).is_file():
        finished = (directory / run.EVALUATION_FILE).is_file()
        return "" if finished else "the fit is not finished; run the same 'leukoscope-train fit' again"
    try:
        record = crossval.load_crossval(directory)
    except RunError as error:
        return str(error)
    places = [crossval.fold_directory(directory, s, f) for s in record.seeds for f in record.only_folds]
    done = sum((place / run.EVALUATION_FILE).is_file() for place in places)
    if done == len(places):
        return ""
    return f"{done} of {len(places)} folds are finished; run the same 'leukoscope-train crossval' again"


def _out_of_fold(directory: Path, record: crossval.CrossValidation) -> crossval.OutOfFold:
    """The saved figures, measured again where the converter has come by since."""
    wanted: set[tuple[int, str]] = set()
    for seed in record.seeds:
        folds = [(fold, crossval.fold_directory(directory, seed, fold)) for fold in record.only_folds]
        wanted |= {(seed, "float")} | ({(seed, "int8")} if has_int8(folds) else set())
    file = directory / crossval.OUT_OF_FOLD_FILE
    newest = max(
        path.stat().st_mtime
        for path in directory.glob("seed-*-fold-*/*.npz")
        if path.name in (run.TEST_FILE, crossval.INT8_FILE)
    )
    if file.is_file() and file.stat().st_mtime >= newest:
        saved = crossval.load_out_of_fold(directory)
        if {(pooled.seed, pooled.model) for pooled in saved.pooled} == wanted:
            return saved
    return crossval.measure(directory)


def _of_run(record: Run, directory: Path) -> tuple[Pooled, ...]:
    found = []
    kinds: list[Kind] = ["float", "int8"] if has_int8([(0, directory)]) else ["float"]
    for kind in kinds:
        evaluation = run.load_evaluation(directory)
        if kind == "int8":
            evaluation = quantised.evaluate_int8(record, directory)
        predictions = load_predictions([(0, directory)], kind)
        part = predictions.patients_only
        patients = {}
        if predictions.blasts.any() and predictions.patient_sources:
            positive = predictions.blasts[predictions.labels]
            patients = patient_figures(
                predictions.blast_score[part], positive[part], predictions.groups[part]
            )
        found.append(
            Pooled(
                seed=record.seed,
                model=kind,
                samples=len(predictions.labels),
                metrics=evaluation.metrics,
                patients=patients,
                per_class=evaluation.per_class,
                confusion=evaluation.confusion,
                per_fold=[],
            )
        )
    return tuple(found)


def _baselines(evaluations: Sequence[Evaluation]) -> tuple[Versus, ...]:
    """Model and baselines on the same cells: one run's intervals, else mean and range of folds."""
    rows: dict[tuple[str, str], dict[str, list[Estimate]]] = {}
    for evaluation in evaluations:
        if not evaluation.baselines:
            continue
        beside = [(("this model, float", "the picture"), evaluation.metrics)]
        beside += [((b.name, b.features), b.metrics) for b in evaluation.baselines]
        for key, figures in beside:
            for name in HEADLINE:
                if name in figures:
                    rows.setdefault(key, {}).setdefault(name, []).append(figures[name])
    return tuple(
        Versus(
            name=name, features=features, figures={key: _over_folds(values) for key, values in each.items()}
        )
        for (name, features), each in rows.items()
    )


def _over_folds(values: Sequence[Estimate]) -> Estimate:
    if len(values) == 1:
        return values[0]
    each = [value.value for value in values]
    return Estimate(value=float(np.mean(each)), low=min(each), high=max(each))


def _external(evaluations: Sequence[Evaluation]) -> Outside | None:
    outside = [evaluation.external for evaluation in evaluations if evaluation.external is not None]
    if not outside:
        return None
    figures: dict[str, list[Estimate]] = {}
    for external in outside:
        for name, value in external.per_class.items():
            figures.setdefault(f"sensitivity for {name}", []).append(value)
        figures.setdefault("balanced accuracy", []).append(external.balanced_accuracy)
        if external.false_blast_rate is not None:
            figures.setdefault("called blast, of cells that are none", []).append(external.false_blast_rate)
    first = outside[0]
    return Outside(
        name=first.name,
        note=first.note,
        cells=first.cells,
        boxes=first.boxes,
        figures={name: _over_folds(values) for name, values in figures.items()},
    )


def _learning(name: str, directory: Path) -> Learning:
    file = directory / run.HISTORY_FILE
    try:
        history = json.loads(file.read_text(encoding="utf-8"))
        curves = {key: history[key] for key in ("loss", "validation_loss", "validation_score")}
        last = run.load_run(directory).settings.get("schedule", {}).get("keep") == "last"
        scores = curves["validation_score"]
        return Learning(name=name, **curves, kept=len(scores) if last else int(np.argmax(scores)) + 1)
    except (OSError, ValueError, KeyError) as error:
        raise RunError(f"{file} is missing or damaged; fit the run again.") from error


def _mistakes(predictions: Predictions) -> tuple[Mistake, ...]:
    names, called = predictions.run.labels, predictions.called
    return tuple(
        Mistake(
            true=names[predictions.labels[i]],
            called=names[called[i]],
            probability=float(predictions.p[i, called[i]]),
            source=str(predictions.sources[i]),
            group=str(predictions.groups[i]),
            fold=int(predictions.fold[i]),
            position=int(predictions.position[i]),
        )
        for i in predictions.worst(MISTAKES)
    )


def _banner(loose: Sequence[str], some_named: bool) -> str:
    if not loose:
        return ""
    return f"{', '.join(loose)}: {IMAGE_LEVEL_NOTE}." if some_named else _sentence(IMAGE_LEVEL_NOTE)


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def _fold_name(fold: int, kind: str) -> str:
    return f"fold {fold + 1}" if kind == "cross-validation" else "the split"


def _size(path: Path) -> int | None:
    return path.stat().st_size if path.is_file() else None
