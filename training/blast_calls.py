"""Which labels are blasts, where a reader says blast, and how often it is right there."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from edge_app.exam.cell_class import CellClass
from edge_app.pack.manifest import Estimate
from training import metrics
from training.datasets import IMAGE_LEVEL_NOTE
from training.run import OperatingPoint, Run, Split

OPERATING_SPECIFICITY = 0.80
"""Specificity the blast threshold is chosen for, on validation patients.

The exam is flagged by how many cells are called blast, against the measured rate of false calls: of 100 cells
with half of them blasts, a reader of 0.8 and 0.7 finds far more of them than one of 0.95 and 0.2.
"""

REJECTED_SHARE = 0.05
"""Share of the validation cells called non-blast that the reject threshold turns away."""


def blast_columns(labels: Sequence[str]) -> NDArray[np.bool_]:
    """Which labels are blasts, bool (classes,)."""
    known = {cell_class.value for cell_class in CellClass if cell_class.is_blast}
    return np.array([label in known for label in labels])


def blast_probability(labels: Sequence[str], p: NDArray[np.float64]) -> NDArray[np.float64]:
    """P(any blast), float64 (n,)."""
    total: NDArray[np.float64] = p[:, blast_columns(labels)].sum(axis=1)
    return total


def grouped_sources(run: Run) -> frozenset[str]:
    """The sources that name patients and of which some may be tested on."""
    return frozenset(data.source for data in run.data if data.grouped and not data.train_only)


def with_patients(run: Run, sources: NDArray[np.str_]) -> NDArray[np.bool_]:
    """Which samples come from sources that name patients; all of them where none does, bool (n,)."""
    known = np.isin(sources, list(grouped_sources(run)))
    return known if known.any() else np.ones(len(sources), dtype=bool)


def choose_threshold(
    run: Run, labels: NDArray[np.int64], sources: NDArray[np.str_], p: NDArray[np.float64]
) -> float:
    """P(blast) from which a reader says blast: ``OPERATING_SPECIFICITY`` where patients are known.

    Args:
        run: what was trained.
        labels: true classes, (n,).
        sources: (n,).
        p: calibrated probabilities, (n, classes).
    """
    chosen = with_patients(run, sources)
    score, positive = blast_probability(run.labels, p), blast_columns(run.labels)[labels]
    return metrics.threshold_at_specificity(score[chosen], positive[chosen], OPERATING_SPECIFICITY)


def choose_rejection(run: Run, p: NDArray[np.float64], threshold: float) -> float:
    """Top probability below which a reader has no opinion: it turns ``REJECTED_SHARE`` of the rest away."""
    others = p[:, ~blast_columns(run.labels)].max(axis=1)[blast_probability(run.labels, p) < threshold]
    return float(np.quantile(others, REJECTED_SHARE)) if len(others) else 0.0


def own_point(
    run: Run, validation: Split, test: Split, temperature: float, p: NDArray[np.float64]
) -> OperatingPoint:
    """Chosen on validation, measured on test, whose calibrated probabilities are ``p``, (n, classes)."""
    p_val = metrics.probabilities(validation.logits, temperature)
    threshold = choose_threshold(run, validation.labels, validation.sources, p_val)
    part = with_patients(run, test.sources)
    labels, groups = test.labels[part], test.groups[part]
    positive = blast_columns(run.labels)[labels]
    boot = metrics.GroupBootstrap(labels, groups, test.sources[part])
    called = blast_probability(run.labels, p)[part] >= threshold
    sensitivity, specificity = sensitivity_specificity(called, positive, boot)
    if sources := grouped_sources(run) & set(test.sources.tolist()):
        split = (
            f"{len(np.unique(groups))} test patients of {', '.join(sorted(sources))} in no other split, "
            f"{int(positive.sum())} blasts, {int((~positive).sum())} others; threshold from other patients"
        )
    elif run.left_out:
        split = f"pictures of {run.left_out}, a laboratory left out of training; threshold from the others"
    else:
        split = f"test pictures, {IMAGE_LEVEL_NOTE}"
    return OperatingPoint(
        blast_threshold=threshold,
        reject_threshold=choose_rejection(run, p_val, threshold),
        sensitivity=sensitivity,
        specificity=specificity,
        split=split,
        negatives=negative_labels(run, labels),
    )


def negative_labels(run: Run, labels: NDArray[np.int64]) -> tuple[str, ...]:
    """The labels that are no blasts and of which there are samples, in the order of the model's outputs."""
    blasts = blast_columns(run.labels)
    return tuple(run.labels[i] for i in np.unique(labels) if not blasts[i])


def sensitivity_specificity(
    called: NDArray[np.bool_], positive: NDArray[np.bool_], boot: metrics.GroupBootstrap
) -> tuple[Estimate, Estimate]:
    """Of calls, with intervals over the groups of ``boot``.

    Args:
        called: what was called, (n,).
        positive: what is, (n,).
        boot: of the same samples.
    """
    sensitivity, specificity = boot.estimate(
        lambda w: np.array([share(called, positive, w), share(~called, ~positive, w)])
    )
    return sensitivity, specificity


def share(hit: NDArray[np.bool_], of: NDArray[np.bool_], weights: NDArray[np.float64]) -> float:
    """Weighted share of ``of`` that is also ``hit``; not a number where there is none of it."""
    total = weights[of].sum()
    return float(weights[of & hit].sum() / total) if total else float("nan")
