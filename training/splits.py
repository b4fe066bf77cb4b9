"""Dividing samples into train, validation and test so that no group is on two sides."""

import hashlib
import warnings
from collections import Counter
from collections.abc import Sequence
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import StratifiedGroupKFold

from training.datasets import Sample
from training.exceptions import SplitError
from training.run import Part

FOLDS = 5
"""One fold is the test side, one validation, the others train."""

Side = Literal["train", "validation", "test"]
SIDES: tuple[Side, ...] = ("train", "validation", "test")


def split_groups(
    labels: NDArray[np.str_], groups: NDArray[np.str_], sources: NDArray[np.str_], seed: int
) -> dict[Side, NDArray[np.int64]]:
    """Divides samples about 60/20/20, each source for itself, stratified by label, groups whole.

    Args:
        labels: shape (n,).
        groups: shape (n,); a group is a patient, or pictures that are the same.
        sources: shape (n,); groups of different sources are different groups.
        seed: of the shuffle.

    Returns:
        Indices of each side, ascending.

    Raises:
        SplitError: some class has too few groups to be on every side.
    """
    parts: dict[Side, list[NDArray[np.int64]]] = {side: [] for side in SIDES}
    for source in np.unique(sources):
        index = np.nonzero(sources == source)[0]
        for label in np.unique(labels[index]):
            count = len(np.unique(groups[index][labels[index] == label]))
            if count < len(SIDES):
                raise SplitError(
                    f"The class {label} of {source} has {count} group(s); train, validation and test need "
                    "at least one each, so add patients or leave the class out."
                )
        folds = max(len(SIDES), min(FOLDS, _fewest_groups(labels[index], groups[index])))
        splitter = StratifiedGroupKFold(n_splits=folds, shuffle=True, random_state=seed)
        with warnings.catch_warnings():
            # A class with fewer samples than folds is checked below by what matters: is it on every side.
            warnings.simplefilter("ignore", UserWarning)
            held = [index[test] for _, test in splitter.split(index, labels[index], groups[index])]
        parts["test"].append(held[0])
        parts["validation"].append(held[1])
        parts["train"].extend(held[2:])
    sides = {side: np.sort(np.concatenate(pieces)) for side, pieces in parts.items()}
    for side, index in sides.items():
        missing = sorted(set(labels) - set(labels[index]))
        if missing:
            raise SplitError(
                f"The {side} side got no {missing[0]} with seed {seed}; choose another seed or add patients."
            )
    return sides


def describe(samples: Sequence[Sample], index: NDArray[np.int64]) -> Part:
    """Counts one side and hashes who is in it."""
    chosen = [samples[i] for i in index]
    names = sorted(f"{sample.source}/{sample.path.parent.name}/{sample.path.name}" for sample in chosen)
    return Part(
        images=len(chosen),
        groups=len({(sample.source, sample.group) for sample in chosen}),
        per_class=dict(sorted(Counter(sample.label for sample in chosen).items())),
        membership_sha256=hashlib.sha256("\n".join(names).encode()).hexdigest(),
    )


def _fewest_groups(labels: NDArray[np.str_], groups: NDArray[np.str_]) -> int:
    return min(len(np.unique(groups[labels == label])) for label in np.unique(labels))
