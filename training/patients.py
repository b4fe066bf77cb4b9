"""Blast against everything else where patients are known: the honest headline, by cell and by patient."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import f1_score

from edge_app.pack.manifest import Estimate
from training import metrics
from training.metrics import Floats

LEVELS = (0.80, 0.90, 0.95)
"""Specificities at which sensitivity is reported, and the other way round."""

FIGURES = {
    "auc": "ROC-AUC",
    "average_precision": "PR-AUC",
    "weighted_f1": "weighted F1 at P(blast) 0.5",
    "accuracy": "accuracy at P(blast) 0.5",
    "calibration_error": "expected calibration error",
    "log_loss": "cross-entropy",
    **{
        f"sensitivity_at_specificity_{round(100 * at)}": f"sensitivity at specificity {at:.2f}"
        for at in LEVELS
    },
    **{
        f"specificity_at_sensitivity_{round(100 * at)}": f"specificity at sensitivity {at:.2f}"
        for at in LEVELS
    },
    "patient_auc": "ROC-AUC of patients by their mean P(blast)",
}
"""Keys of :func:`patient_figures` and what they are."""


def patient_figures(
    score: Floats,
    positive: NDArray[np.bool_],
    patients: NDArray[np.str_],
    resamples: int | None = None,
) -> dict[str, Estimate]:
    """Every threshold-free figure of P(blast), with intervals over patients.

    Args:
        score: P(blast) of each cell, float64 (n,).
        positive: whether it is one, (n,).
        patients: whose it is, (n,).
        resamples: of the bootstrap; 0 gives estimates without width.

    Returns:
        One estimate for each key of ``FIGURES``; ``log_loss`` is clipped to 1.
    """
    boot = metrics.GroupBootstrap(
        positive.astype(np.int64), patients, np.full(len(score), "patients"), resamples=resamples
    )
    called = score >= 0.5
    confidence, right = np.maximum(score, 1.0 - score), called == positive
    loss = -np.log(np.clip(np.where(positive, score, 1.0 - score), 1e-12, 1.0))
    _, first, members = np.unique(patients, return_index=True, return_inverse=True)
    mean = np.bincount(members, score) / np.bincount(members)
    sick = np.bincount(members, positive) * 2 > np.bincount(members)
    figures: dict[str, Callable[[Floats], float]] = {
        "auc": lambda w: metrics.auc(score, positive, w),
        "average_precision": lambda w: metrics.average_precision(score, positive, w),
        "weighted_f1": lambda w: float(f1_score(positive, called, average="weighted", sample_weight=w)),
        "accuracy": lambda w: float(np.average(right, weights=w)),
        "calibration_error": lambda w: metrics.calibration_error(confidence, right, w),
        "log_loss": lambda w: float(np.average(loss, weights=w)),
        "patient_auc": lambda w: metrics.auc(mean, sick, w[first]),
    }
    for at in LEVELS:
        figures[f"sensitivity_at_specificity_{round(100 * at)}"] = lambda w, at=at: metrics.sensitivity_at(
            score, positive, at, w
        )
        figures[f"specificity_at_sensitivity_{round(100 * at)}"] = lambda w, at=at: metrics.specificity_at(
            score, positive, at, w
        )
    found = boot.estimate(lambda w: np.array([figures[name](w) for name in FIGURES]))
    return dict(zip(FIGURES, found, strict=True))
