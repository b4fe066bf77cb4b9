"""Dividing samples into train, validation and test so that no group is on two sides."""

import hashlib
import json
import warnings
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import StratifiedGroupKFold

from training.datasets import Sample
from training.exceptions import SplitError
from training.metrics import full_names
from training.run import Part, Side

FOLDS = 5
"""Folds of a cross-validation; one is the test side."""

VALIDATION_FOLDS = 6
"""One part in this many of what is not the test side is validation, the others train."""

SIDES: tuple[Side, ...] = ("train", "validation", "test")


def split_groups(
    labels: NDArray[np.str_],
    groups: NDArray[np.str_],
    sources: NDArray[np.str_],
    seed: int,
    fold: int = 0,
    train_only: NDArray[np.bool_] | None = None,
) -> dict[Side, NDArray[np.int64]]:
    """Divides samples, each source for itself, stratified by label, groups whole.

    The test side is one fold of StratifiedGroupKFold(5, shuffle, seed), the validation side about a sixth of
    the rest, so that a single fit is the first fold of a cross-validation.

    Args:
        labels: shape (n,).
        groups: shape (n,); a group is a patient, or pictures that are the same.
        sources: shape (n,); groups of different sources are different groups.
        seed: of the shuffle.
        fold: which fold is the test side, 0 to 4.
        train_only: shape (n,); these go to the train side with all of their group.

    Returns:
        Indices of each side, ascending.

    Raises:
        SplitError: some class has too few groups to be on every side, or is train-only altogether.
    """
    parts: dict[Side, list[NDArray[np.int64]]] = {side: [] for side in SIDES}
    free = (
        np.ones(len(labels), dtype=bool) if train_only is None else ~whole_groups(groups, sources, train_only)
    )
    if only := sorted(set(labels) - set(labels[free])):
        raise SplitError(
            f"All pictures of the class {only[0]} are for training only; add patients to test it on or leave "
            "the class out."
        )
    parts["train"].append(np.nonzero(~free)[0])
    for source in np.unique(sources[free]):
        index = np.nonzero((sources == source) & free)[0]
        for label in np.unique(labels[index]):
            count = len(np.unique(groups[index][labels[index] == label]))
            if count < len(SIDES):
                raise SplitError(
                    f"The class {label} of {source} has {count} group(s); train, validation and test need "
                    "at least one each, so add patients or leave the class out."
                )
        fewest = _fewest_groups(labels[index], groups[index])
        folds = _folds(labels, groups, index, max(len(SIDES), min(FOLDS, fewest)), seed)
        test = folds[fold % len(folds)]
        rest = np.setdiff1d(index, test)
        fewest = _fewest_groups(labels[rest], groups[rest])
        validation = _folds(labels, groups, rest, max(2, min(VALIDATION_FOLDS, fewest)), seed)[0]
        parts["test"].append(test)
        parts["validation"].append(validation)
        parts["train"].append(np.setdiff1d(rest, validation))
    sides = {side: np.sort(np.concatenate(pieces)) for side, pieces in parts.items()}
    for side, index in sides.items():
        missing = sorted(set(labels) - set(labels[index]))
        if missing:
            raise SplitError(
                f"The {side} side got no {missing[0]} with seed {seed}; choose another seed or add patients."
            )
    return sides


def whole_groups(
    groups: NDArray[np.str_], sources: NDArray[np.str_], chosen: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """The chosen samples with all others of their groups, bool (n,)."""
    names = full_names(sources, groups)
    return np.isin(names, names[chosen])


def _folds(
    labels: NDArray[np.str_], groups: NDArray[np.str_], index: NDArray[np.int64], count: int, seed: int
) -> list[NDArray[np.int64]]:
    splitter = StratifiedGroupKFold(n_splits=count, shuffle=True, random_state=seed)
    with warnings.catch_warnings():
        # A class with fewer samples than folds is checked afterwards by what matters: is it on every side.
        warnings.simplefilter("ignore", UserWarning)
        return [index[held] for _, held in splitter.split(index, labels[index], groups[index])]


def describe(
    samples: Sequence[Sample], index: NDArray[np.int64], fingerprints: Sequence[str] | None = None
) -> Part:
    """Counts one side and hashes who is in it.

    Args:
        samples: all of them.
        index: which are on the side.
        fingerprints: of the crop of each sample; None where nothing was cut out.
    """
    chosen = [samples[i] for i in index]
    names = sorted(f"{sample.source}/{sample.path.parent.name}/{sample.path.name}" for sample in chosen)
    content = "" if fingerprints is None else _content(samples, index, fingerprints)
    return Part(
        images=len(chosen),
        groups=len({(sample.source, sample.group) for sample in chosen}),
        per_class=dict(sorted(Counter(sample.label for sample in chosen).items())),
        membership_sha256=hashlib.sha256("\n".join(names).encode()).hexdigest(),
        content_sha256=content,
    )


def _content(samples: Sequence[Sample], index: NDArray[np.int64], fingerprints: Sequence[str]) -> str:
    rows = sorted((fingerprints[i], samples[i].label, samples[i].source, samples[i].group) for i in index)
    return hashlib.sha256(json.dumps(rows).encode()).hexdigest()


def _fewest_groups(labels: NDArray[np.str_], groups: NDArray[np.str_]) -> int:
    return min(len(np.unique(groups[labels == label])) for label in np.unique(labels))
