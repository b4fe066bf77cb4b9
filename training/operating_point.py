"""Where a recipe's models say blast, from every patient that a cross-validation held out.

One split leaves half a dozen patients to choose a threshold on and as many to measure it, and patients differ
more than that: a threshold chosen there for a specificity of 0.80 has measured 0.94 on others.
"""

from pathlib import Path

import numpy as np

from training import blast_calls, crossval, metrics, run
from training.crossval import Kind
from training.run import OperatingPoint


def pooled_operating_point(directory: Path, seed: int, kind: Kind) -> OperatingPoint | None:
    """The operating point over all held-out samples of a cross-validation; None where there is no blast.

    What is reported of each fold was called at the threshold of the others, so no patient is measured at a
    threshold chosen with them. The point's own threshold is chosen on all.

    Args:
        directory: of the cross-validation.
        seed: which of its seeds.
        kind: of the models; ``int8`` needs what ``leukoscope-convert`` measures of each fold.

    Raises:
        RunError: a fold is missing or damaged.
    """
    record = crossval.load_crossval(directory)
    folds = [crossval.fold_directory(directory, seed, number) for number in record.only_folds]
    first = run.load_run(folds[0])
    blasts = blast_calls.blast_columns(first.labels)
    if len(folds) < 2 or not blasts.any():
        return None
    tests, ps = zip(*(crossval.held_out(fold, kind) for fold in folds), strict=True)
    fold_of = np.repeat(np.arange(len(folds)), [len(test) for test in tests])
    labels, groups, sources = (
        np.concatenate([getattr(test, name) for test in tests]) for name in ("labels", "groups", "sources")
    )
    p = np.concatenate(ps)
    score, positive = blast_calls.blast_probability(first.labels, p), blasts[labels]
    called = np.zeros(len(labels), dtype=bool)
    for number in range(len(folds)):
        held = fold_of == number
        called[held] = score[held] >= blast_calls.choose_threshold(
            first, labels[~held], sources[~held], p[~held]
        )
    part = blast_calls.with_patients(first, sources)
    boot = metrics.GroupBootstrap(labels[part], groups[part], sources[part])
    sensitivity, specificity = blast_calls.sensitivity_specificity(called[part], positive[part], boot)
    threshold = blast_calls.choose_threshold(first, labels, sources, p)
    known = sorted(blast_calls.grouped_sources(first) & set(sources.tolist()))
    who = f"patients of {', '.join(known)}" if known else "pictures"
    return OperatingPoint(
        blast_threshold=threshold,
        reject_threshold=blast_calls.choose_rejection(first, p, threshold),
        sensitivity=sensitivity,
        specificity=specificity,
        split=(
            f"{boot.groups} {who}, each held out once in {len(folds)} folds of the same recipe, "
            f"{int(positive[part].sum())} blasts, {int((~positive[part]).sum())} others; "
            "threshold from the other folds"
        ),
        negatives=blast_calls.negative_labels(first, labels[part]),
    )
