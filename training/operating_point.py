"""Where a recipe's models say blast, from every patient that a cross-validation held out.

One split leaves half a dozen patients to choose a threshold on and as many to measure it, and patients differ
more than that: a threshold chosen there for a specificity of 0.80 has measured 0.94 on others.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from edge_app.exam import protocol
from training import blast_calls, crossval, metrics, run
from training.crossval import Kind
from training.run import OperatingPoint, Run


@dataclass(frozen=True)
class HeldOut:
    """Every held-out sample of a cross-validation with blasts, none called at a threshold chosen with it.

    Attributes:
        run: of the first fold; the others differ from it in their split.
        points: for each fold, the operating point that the samples of the other folds give.
        fold: which fold held a sample out, (n,).
        labels: true classes, (n,).
        groups: (n,).
        sources: (n,).
        p: calibrated probabilities, (n, classes).
        membership: hash of each fold's samples; two cross-validations with the same held out the same.
    """

    run: Run
    points: tuple[protocol.OperatingPoint, ...]
    fold: NDArray[np.int64]
    labels: NDArray[np.int64]
    groups: NDArray[np.str_]
    sources: NDArray[np.str_]
    p: NDArray[np.float64]
    membership: tuple[str, ...]

    @property
    def positive(self) -> NDArray[np.bool_]:
        """Whether a sample is a blast, (n,)."""
        return blast_calls.blast_columns(self.run.labels)[self.labels]

    @property
    def called(self) -> NDArray[np.bool_]:
        """Whether a sample was called blast, (n,)."""
        thresholds = np.array([point.blast_threshold for point in self.points])
        return blast_calls.blast_probability(self.run.labels, self.p) >= thresholds[self.fold]

    @property
    def measured(self) -> NDArray[np.bool_]:
        """Whether a sample's patient is known; all where no patient is, (n,)."""
        return blast_calls.with_patients(self.run, self.sources)

    @property
    def split(self) -> str:
        """What ``measured`` is, in the words that go into a manifest."""
        part, positive = self.measured, self.positive
        known = sorted(blast_calls.grouped_sources(self.run) & set(self.sources.tolist()))
        who = f"patients of {', '.join(known)}" if known else "pictures"
        groups = len(np.unique(metrics.full_names(self.sources[part], self.groups[part])))
        return (
            f"{groups} {who}, each held out once in {len(self.points)} folds of the same recipe, "
            f"{int(positive[part].sum())} blasts, {int((~positive[part]).sum())} others; "
            "threshold from the other folds"
        )

    def bootstrap(self, part: NDArray[np.bool_], *, exact: bool = True) -> metrics.GroupBootstrap:
        """Intervals over the groups of a part of the samples; ``exact`` as there."""
        return metrics.GroupBootstrap(self.labels[part], self.groups[part], self.sources[part], exact=exact)


def call_held_out(directory: Path, seed: int, kind: Kind) -> HeldOut | None:
    """Calls every held-out sample at the operating point of the other folds; None where there is no blast.

    Args:
        directory: of the cross-validation.
        seed: which of its seeds.
        kind: of the models; ``int8`` needs what ``leukoscope-convert`` measures of each fold.

    Raises:
        RunError: a fold is missing or damaged.
    """
    record = crossval.load_crossval(directory)
    folds = [crossval.fold_directory(directory, seed, number) for number in record.only_folds]
    runs = [run.load_run(fold) for fold in folds]
    first = runs[0]
    if len(folds) < 2 or not blast_calls.blast_columns(first.labels).any():
        return None
    tests, ps = zip(*(crossval.held_out(fold, kind) for fold in folds), strict=True)
    fold_of = np.repeat(np.arange(len(folds)), [len(test) for test in tests])
    labels, groups, sources = (
        np.concatenate([getattr(test, name) for test in tests]) for name in ("labels", "groups", "sources")
    )
    p = np.concatenate(ps)
    points = []
    for number in range(len(folds)):
        others = fold_of != number
        threshold = blast_calls.choose_threshold(first, labels[others], sources[others], p[others])
        rejection = blast_calls.choose_rejection(first, p[others], threshold)
        points.append(protocol.OperatingPoint(threshold, rejection))
    membership = tuple(each.split["test"].membership_sha256 for each in runs)
    return HeldOut(first, tuple(points), fold_of, labels, groups, sources, p, membership)


def pooled_operating_point(directory: Path, seed: int, kind: Kind) -> OperatingPoint | None:
    """The operating point over all held-out samples of a cross-validation; None where there is no blast.

    What is reported of each fold was called at the threshold of the others. The point's own threshold is
    chosen on all.

    Args:
        directory: of the cross-validation.
        seed: which of its seeds.
        kind: of the models; see ``call_held_out``.

    Raises:
        RunError: a fold is missing or damaged.
    """
    held = call_held_out(directory, seed, kind)
    if held is None:
        return None
    part = held.measured
    sensitivity, specificity = blast_calls.sensitivity_specificity(
        held.called[part], held.positive[part], held.bootstrap(part)
    )
    threshold = blast_calls.choose_threshold(held.run, held.labels, held.sources, held.p)
    return OperatingPoint(
        blast_threshold=threshold,
        reject_threshold=blast_calls.choose_rejection(held.run, held.p, threshold),
        sensitivity=sensitivity,
        specificity=specificity,
        split=held.split,
        negatives=blast_calls.negative_labels(held.run, held.labels[part]),
    )
