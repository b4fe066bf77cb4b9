"""From logits to an :class:`training.run.Evaluation`. The converter uses it for the int8 model as it is.

Keys of ``Evaluation.metrics``, all on the test split:

``accuracy``, ``balanced_accuracy``, ``macro_f1``, ``calibration_error``
    Over all classes, argmax of the calibrated probabilities.
``macro_f1_within_SOURCE``
    Over the cells of one source and the classes it has, where it has several: a laboratory's look, which
    gives away its classes among all sources, is no help there.
``blast_auc``, ``blast_sensitivity_at_specificity_90``
    Of ``cell`` runs: P(any blast) against all other cells.
``patient_blast_auc``, ``patient_blast_sensitivity_at_specificity_90``, ``patient_calibration_error``
    The same on the sources that name patients only, where no patient is on two sides: the honest headline.
``all_cells_specificity``
    At the operating point, over all non-blast cells of the test split.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from edge_app.pack.manifest import Estimate
from training import metrics
from training.blast_calls import (
    blast_columns,
    blast_probability,
    grouped_sources,
    own_point,
    share,
    with_patients,
)
from training.evidence import evidence_of, notes_on
from training.run import (
    Baseline,
    ClassFigures,
    Evaluation,
    External,
    OperatingPoint,
    Run,
    Split,
)

WANTED_SPECIFICITY = 0.90
"""Specificity at which sensitivity is reported."""

EXTERNAL_NOTE = (
    "Whole fields of a laboratory that no model was trained on, located and cropped as on the device; "
    "healthy-type cells only, so it says nothing about sensitivity. Not an untouched test: the locator was "
    "tuned on half of these fields, and mask and augmentation were chosen after a look at this figure."
)


def evaluate_predictions(
    run: Run,
    validation: Split,
    test: Split,
    *,
    external: Split | None = None,
    external_boxes: int = 0,
    baselines: Sequence[Baseline] = (),
    operating_point: OperatingPoint | None = None,
) -> Evaluation:
    """Calibrates on validation, measures on test.

    Args:
        run: what was trained.
        validation: with the logits of the model to be measured; fits temperature and thresholds.
        test: the same, for the figures.
        external: cells of a laboratory never trained on, of ``cell`` runs.
        external_boxes: boxed cells the external set offers.
        baselines: carried into the result.
        operating_point: of a ``cell`` run, measured on more patients than this test split has; without it
            the thresholds come from validation and are measured on test.
    """
    temperature = metrics.fit_temperature(validation.logits, validation.labels)
    p = metrics.probabilities(test.logits, temperature)
    called = p.argmax(axis=1)
    boot = metrics.GroupBootstrap(test.labels, test.groups, test.sources)
    headline = _headline(test.labels, p, len(run.labels), boot) | _within_sources(
        test, called, len(run.labels)
    )
    point = None
    if run.recipe == "cell" and blast_columns(run.labels).any():
        point = operating_point or own_point(run, validation, test, temperature, p)
        headline |= _blast_figures(run, test, p, point.blast_threshold)
    matrix = metrics.confusion(test.labels, called, len(run.labels))
    return Evaluation(
        temperature=temperature,
        operating_point=point,
        metrics=headline,
        per_class=per_class(run.labels, test.labels, called, boot),
        confusion=[[int(count) for count in row] for row in matrix],
        baselines=tuple(baselines),
        external=_external(run, external, external_boxes, temperature, point),
        evidence=evidence_of(run),
        notes=notes_on(run, test, headline, baselines),
    )


def headline_figures(
    names: Sequence[str],
    labels: NDArray[np.int64],
    p: NDArray[np.float64],
    groups: NDArray[np.str_],
    sources: NDArray[np.str_],
    patients: frozenset[str],
    resamples: int | None = None,
) -> dict[str, Estimate]:
    """The threshold-free figures of any classifier, for the baselines.

    Args:
        names: class names.
        labels: true classes, (n,).
        p: probabilities, (n, classes).
        groups: (n,).
        sources: (n,).
        patients: the sources whose groups are patients.
        resamples: of the bootstrap; 0 gives estimates without width.
    """
    boot = metrics.GroupBootstrap(labels, groups, sources, resamples=resamples)
    found = _headline(labels, p, len(names), boot)
    blasts = blast_columns(names)
    if not blasts.any():
        return found
    score, positive = blast_probability(names, p), blasts[labels]
    parts = {"blast_auc": np.ones(len(labels), dtype=bool)}
    if patients:
        parts["patient_blast_auc"] = np.isin(sources, list(patients))
    for key, part in parts.items():
        if metrics.one_sided(positive[part]):
            continue
        boot = metrics.GroupBootstrap(labels[part], groups[part], sources[part], resamples=resamples)
        found[key] = boot.estimate(lambda w, part=part: metrics.auc(score[part], positive[part], w))[0]
    return found


def selection_score(run_labels: Sequence[str], split: Split, grouped_sources: frozenset[str]) -> float:
    """What picks the best snapshot: balanced accuracy, averaged with the blast AUC where there are blasts.

    Alone, balanced accuracy over eight classes hardly sees the one hard pair, lymphoblast against lymphocyte.
    """
    p = metrics.probabilities(split.logits, 1.0)
    matrix = metrics.confusion(split.labels, p.argmax(axis=1), len(run_labels))
    balanced = float(np.nanmean(metrics.class_figures(matrix)["sensitivity"]))
    blasts = blast_columns(run_labels)
    if not blasts.any():
        return balanced
    hard = np.isin(split.sources, list(grouped_sources)) if grouped_sources else np.ones(len(split), bool)
    separation = metrics.auc(blast_probability(run_labels, p)[hard], blasts[split.labels][hard])
    return balanced if np.isnan(separation) else (balanced + separation) / 2.0


def _headline(
    labels: NDArray[np.int64], p: NDArray[np.float64], classes: int, boot: metrics.GroupBootstrap
) -> dict[str, Estimate]:
    called = p.argmax(axis=1)
    right = called == labels
    confidence = p.max(axis=1)

    def figures(weights: NDArray[np.float64]) -> NDArray[np.float64]:
        matrix = metrics.confusion(labels, called, classes, weights)
        return np.array(
            [
                np.trace(matrix) / matrix.sum(),
                np.nanmean(metrics.class_figures(matrix)["sensitivity"]),
                _macro_f1(matrix),
                metrics.calibration_error(confidence, right, weights),
            ]
        )

    names = ("accuracy", "balanced_accuracy", "macro_f1", "calibration_error")
    return dict(zip(names, boot.estimate(figures), strict=True))


def _macro_f1(matrix: NDArray[np.float64]) -> float:
    """The mean F1 of the classes that a confusion matrix has samples of."""
    return float(metrics.class_figures(matrix)["f1"][matrix.sum(axis=1) > 0].mean())


def _within_sources(test: Split, called: NDArray[np.int64], classes: int) -> dict[str, Estimate]:
    found = {}
    for source in np.unique(test.sources):
        part = test.sources == source
        truth, answers = test.labels[part], called[part]
        if len(np.unique(truth)) < 2:
            continue
        boot = metrics.GroupBootstrap(truth, test.groups[part], test.sources[part])
        (found[f"macro_f1_within_{source}"],) = boot.estimate(
            lambda w, truth=truth, answers=answers: _macro_f1(metrics.confusion(truth, answers, classes, w))
        )
    return found


def _blast_figures(run: Run, test: Split, p: NDArray[np.float64], threshold: float) -> dict[str, Estimate]:
    score, positive = blast_probability(run.labels, p), blast_columns(run.labels)[test.labels]
    boot = metrics.GroupBootstrap(test.labels, test.groups, test.sources)
    found = _ranked(score, positive, boot)
    found["all_cells_specificity"] = boot.estimate(lambda w: share(score < threshold, ~positive, w))[0]
    if grouped_sources(run) & set(test.sources.tolist()):
        part = with_patients(run, test.sources)
        boot = metrics.GroupBootstrap(test.labels[part], test.groups[part], test.sources[part])
        of_patients = _ranked(score[part], positive[part], boot)
        found |= {f"patient_{key}": estimate for key, estimate in of_patients.items()}
        right = p.argmax(axis=1)[part] == test.labels[part]
        confidence = p.max(axis=1)[part]
        found["patient_calibration_error"] = boot.estimate(
            lambda w: metrics.calibration_error(confidence, right, w)
        )[0]
    return found


def _ranked(
    score: NDArray[np.float64], positive: NDArray[np.bool_], boot: metrics.GroupBootstrap
) -> dict[str, Estimate]:
    """How well P(blast) tells blasts from others; empty where a laboratory left out shows one kind only."""
    if metrics.one_sided(positive):
        return {}
    return {
        "blast_auc": boot.estimate(lambda w: metrics.auc(score, positive, w))[0],
        "blast_sensitivity_at_specificity_90": boot.estimate(
            lambda w: metrics.sensitivity_at(score, positive, WANTED_SPECIFICITY, w)
        )[0],
    }


def per_class(
    names: Sequence[str],
    labels: NDArray[np.int64],
    called: NDArray[np.int64],
    boot: metrics.GroupBootstrap,
) -> dict[str, ClassFigures]:
    """Each class against the rest, by the called class."""
    kinds = ("sensitivity", "specificity", "precision", "f1")

    def figures(weights: NDArray[np.float64]) -> NDArray[np.float64]:
        each = metrics.class_figures(metrics.confusion(labels, called, len(names), weights))
        return np.concatenate([each[kind] for kind in kinds])

    found = boot.estimate(figures)
    table = {}
    for i, name in enumerate(names):
        values = {kind: found[k * len(names) + i] for k, kind in enumerate(kinds)}
        table[name] = ClassFigures(support=int((labels == i).sum()), **values)
    return table


def _external(
    run: Run, split: Split | None, boxes: int, temperature: float, point: OperatingPoint | None
) -> External | None:
    if split is None or len(split) == 0:
        return None
    p = metrics.probabilities(split.logits, temperature)
    called = p.argmax(axis=1)
    boot = metrics.GroupBootstrap(split.labels, split.groups, split.sources)
    present = [i for i in range(len(run.labels)) if (split.labels == i).any()]

    def figures(weights: NDArray[np.float64]) -> NDArray[np.float64]:
        matrix = metrics.confusion(split.labels, called, len(run.labels), weights)
        each = metrics.class_figures(matrix)["sensitivity"][present]
        return np.append(each, np.nanmean(each))

    found = boot.estimate(figures)
    false_rate = None
    if point is not None:
        over = blast_probability(run.labels, p) >= point.blast_threshold
        everything = np.ones(len(split), dtype=bool)
        false_rate = boot.estimate(lambda w: share(over, everything, w))[0]
    return External(
        name="chula",
        note=f"{EXTERNAL_NOTE} Intervals over {boot.groups} slides.",
        cells=len(split),
        boxes=boxes,
        per_class={run.labels[i]: estimate for i, estimate in zip(present, found[:-1], strict=True)},
        balanced_accuracy=found[-1],
        false_blast_rate=false_rate,
    )
