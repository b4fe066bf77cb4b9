"""ROC, precision-recall, calibration and patients, from predictions."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import auc as area
from sklearn.metrics import average_precision_score, precision_recall_curve, roc_curve

from edge_app.pack.manifest import Estimate
from training import blast_calls, metrics
from training.metrics import CALIBRATION_BINS, Floats
from training.patients import LEVELS
from training.report.predictions import Predictions
from training.report.record import Calibration, Curve, Patient, Point, Ranking

FIGURES = {
    "auc": "ROC-AUC",
    "average_precision": "PR-AUC",
    **{f"sensitivity_at_specificity_{round(100 * at)}": f"sens. at spec. {at:.2f}" for at in LEVELS},
    **{f"specificity_at_sensitivity_{round(100 * at)}": f"spec. at sens. {at:.2f}" for at in LEVELS},
}
"""Keys of ``Ranking.figures`` and what they are."""

CURVE_POINTS = 300
"""Points kept of a curve: more than can be seen on a page."""


def rank_class(predictions: Predictions, index: int) -> Ranking:
    """One class against the rest, over all held-out cells."""
    positive = predictions.labels == index
    return _rank(
        predictions.run.labels[index],
        predictions.p[:, index],
        positive,
        predictions.bootstrap(),
        _evidence(predictions, positive),
    )


def rank_blasts(predictions: Predictions) -> Ranking | None:
    """Any blast against the rest, on patients where the sources name them."""
    part = predictions.patients_only
    positive = predictions.blasts[predictions.labels][part]
    if metrics.one_sided(positive):
        return None
    return _rank(
        "any blast",
        predictions.blast_score[part],
        positive,
        predictions.bootstrap(part),
        _evidence(predictions, part),
    )


def operating_point(predictions: Predictions) -> Point | None:
    """Sensitivity and specificity at each fold's own threshold, on the cells of :func:`rank_blasts`."""
    part = predictions.patients_only
    positive = predictions.blasts[predictions.labels][part]
    if not predictions.thresholds or metrics.one_sided(positive):
        return None
    over = (predictions.blast_score >= predictions.threshold)[part]
    found = predictions.bootstrap(part).estimate(
        lambda w: np.array([_share(over, positive, w), _share(~over, ~positive, w)])
    )
    return Point(
        specificity_wanted=blast_calls.OPERATING_SPECIFICITY,
        thresholds=list(predictions.thresholds.values()),
        sensitivity=found[0],
        specificity=found[1],
        precision=float(positive[over].mean()) if over.any() else None,
    )


def calibrate(predictions: Predictions) -> tuple[Calibration, ...]:
    """Reliability of the top class over all cells and of P(any blast) on patients."""
    right = predictions.called == predictions.labels
    everything = np.ones(len(right), dtype=bool)
    found = [_reliability("top class", predictions.p.max(axis=1), right, predictions, everything)]
    part = predictions.patients_only
    positive = predictions.blasts[predictions.labels]
    if not metrics.one_sided(positive[part]):
        score = predictions.blast_score
        found.append(_reliability("P(any blast)", score, positive, predictions, part))
    return tuple(found)


def by_patient(predictions: Predictions) -> tuple[Patient, ...]:
    """Each patient of the sources that name them; none without blasts or patients."""
    if not predictions.thresholds or not predictions.patient_sources:
        return ()
    score, over = predictions.blast_score, predictions.blast_score >= predictions.threshold
    positive = predictions.blasts[predictions.labels]
    part = predictions.patients_only
    pairs = sorted(
        set(zip(predictions.sources[part].tolist(), predictions.groups[part].tolist(), strict=True))
    )
    found = []
    for source, group in pairs:
        own = (predictions.sources == source) & (predictions.groups == group)
        found.append(
            Patient(
                group=group,
                source=source,
                cells=int(own.sum()),
                blast=bool(positive[own].mean() > 0.5),
                mean_probability=float(score[own].mean()),
                share_called=float(over[own].mean()),
            )
        )
    return tuple(sorted(found, key=lambda patient: (patient.blast, patient.mean_probability)))


def _rank(
    name: str, score: Floats, positive: NDArray[np.bool_], boot: metrics.GroupBootstrap, evidence: str
) -> Ranking:
    defined = not metrics.one_sided(positive)
    estimates = boot.estimate(_figures(score, positive)) if defined else []
    false_rate, true_rate = ([], []) if not defined else roc_curve(positive, score)[:2]
    precision, recall = ([], []) if not defined else precision_recall_curve(positive, score)[:2]
    return Ranking(
        name=name,
        support=int(positive.sum()),
        rest=int((~positive).sum()),
        evidence=evidence,
        figures=dict(zip(FIGURES, estimates, strict=bool(estimates))),
        roc=_curve(false_rate, true_rate),
        precision_recall=_curve(recall, precision),
    )


def _figures(score: Floats, positive: NDArray[np.bool_]) -> Callable[[Floats], Floats]:
    """All figures of ``FIGURES`` at once: one ROC curve a resample instead of seven."""

    def figures(weights: Floats) -> Floats:
        if metrics.one_sided(positive, weights):
            return np.full(len(FIGURES), np.nan)
        false_rate, true_rate, _ = roc_curve(positive, score, sample_weight=weights)
        # A rate on a level may miss it by a rounding error of the summed weights.
        slack = 1e-12
        return np.array(
            [
                area(false_rate, true_rate),
                average_precision_score(positive, score, sample_weight=weights),
                *(true_rate[false_rate <= 1.0 - at + slack].max() for at in LEVELS),
                *(1.0 - false_rate[true_rate >= at - slack].min() for at in LEVELS),
            ]
        )

    return figures


def _reliability(
    name: str,
    score: Floats,
    right: NDArray[np.bool_],
    predictions: Predictions,
    part: NDArray[np.bool_],
) -> Calibration:
    score, right = score[part], right[part]
    # P(any blast) below one half is a statement about the other side; the error is that of both.
    stated = np.maximum(score, 1.0 - score) if name != "top class" else score
    true = np.where(score >= 0.5, right, ~right) if name != "top class" else right
    error = predictions.bootstrap(part).estimate(lambda w: metrics.calibration_error(stated, true, w))[0]
    bins = np.minimum((score * CALIBRATION_BINS).astype(np.int64), CALIBRATION_BINS - 1)
    counts = np.bincount(bins, minlength=CALIBRATION_BINS)
    hits = np.bincount(bins, right, CALIBRATION_BINS)[counts > 0]
    sums = np.bincount(bins, score, CALIBRATION_BINS)[counts > 0]
    counts = counts[counts > 0]
    low, high = metrics.exact_interval(hits, counts)
    return Calibration(
        name=name,
        error=error,
        predicted=(sums / counts).tolist(),
        observed=(hits / counts).tolist(),
        low=low.tolist(),
        high=high.tolist(),
        counts=counts.tolist(),
    )


def _evidence(predictions: Predictions, part: NDArray[np.bool_]) -> str:
    named = blast_calls.grouped_sources(predictions.run)
    kinds = {str(source) in named for source in np.unique(predictions.sources[part])}
    return "partly patients" if len(kinds) == 2 else "patients" if kinds == {True} else "images"


def _curve(x: Floats | list[float], y: Floats | list[float]) -> Curve:
    keep = np.unique(np.linspace(0, max(0, len(x) - 1), CURVE_POINTS).astype(np.int64))[: len(x)]
    return Curve(
        x=np.asarray(x, dtype=np.float64)[keep].tolist(), y=np.asarray(y, dtype=np.float64)[keep].tolist()
    )


def _share(hit: NDArray[np.bool_], of: NDArray[np.bool_], weights: Floats) -> float:
    total = weights[of].sum()
    return float(weights[of & hit].sum() / total) if total else float("nan")


def agreement(one: Predictions, other: Predictions) -> Estimate:
    """Share of cells with the same top class, over all cells."""
    same = one.logits.argmax(axis=1) == other.logits.argmax(axis=1)
    return one.bootstrap().estimate(lambda w: float(np.average(same, weights=w)))[0]
