"""What can be told without looking at the inside of a cell, measured out of fold."""

import warnings
from collections.abc import Iterator, Mapping
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedGroupKFold
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler
from threadpoolctl import threadpool_limits

from training import metrics
from training.audit_record import Shortcut
from training.splits import FOLDS

FOLD_SEED = 0
"""The shortcuts' folds do not follow --seed, so that two audits can be compared."""

ModelName = Literal["logistic regression", "5 nearest neighbours"]


def measure_shortcuts(
    features: Mapping[str, NDArray[np.float64]],
    labels: NDArray[np.str_],
    groups: NDArray[np.str_],
    sources: NDArray[np.str_],
    grouped: frozenset[str],
) -> Iterator[Shortcut]:
    """Measures each set of numbers on all pictures and within each source of two or more classes.

    Args:
        features: by name, float64 (n, numbers); rows that are not a number are of pictures without it, and
            the set is measured on the others.
        labels: (n,).
        groups: patient or duplicate group, (n,).
        sources: (n,).
        grouped: the sources that name patients.

    Yields:
        One result at a time; a scope with a class of fewer than two groups gives none.
    """
    scopes = {"all": np.ones(len(labels), dtype=bool)}
    if len(np.unique(sources)) > 1:
        scopes |= {str(source): sources == source for source in np.unique(sources)}
    for scope, inside in scopes.items():
        for name, numbers in features.items():
            part = inside & ~np.isnan(numbers).any(axis=1)
            if scope == "all" and not part[inside].all():
                continue
            folds = _folds(labels[part], groups[part], sources[part])
            if folds is None:
                continue
            for model in ("logistic regression", "5 nearest neighbours"):
                yield _measure(
                    scope,
                    name,
                    model,
                    numbers[part],
                    labels[part],
                    groups[part],
                    sources[part],
                    grouped,
                    folds,
                )


class RankedScores:
    """Scores put in order once, for the areas under the ROC curve of many weightings, ties counted half.

    As scikit-learn's ``roc_auc_score``, which sorts and checks anew for each of the bootstrap's hundreds of
    weightings of the same scores.
    """

    def __init__(self, scores: NDArray[np.float64], positive: NDArray[np.bool_]) -> None:
        levels, self._level = np.unique(scores, return_inverse=True)
        self._levels = len(levels)
        self._positive = positive

    def auc(self, weights: NDArray[np.float64]) -> float:
        """The area with these sample weights, float64 (n,); not a number where a side is empty."""
        hit = np.bincount(self._level, weights * self._positive, self._levels)
        other = np.bincount(self._level, weights * ~self._positive, self._levels)
        pairs = hit.sum() * other.sum()
        if pairs == 0:
            return float("nan")
        return float((hit * (np.cumsum(other) - 0.5 * other)).sum() / pairs)


def _folds(
    labels: NDArray[np.str_], groups: NDArray[np.str_], sources: NDArray[np.str_]
) -> list[tuple[NDArray[np.int64], NDArray[np.int64]]] | None:
    names = metrics.full_names(sources, groups)
    kinds = np.unique(labels)
    fewest = min((len(np.unique(names[labels == label])) for label in kinds), default=0)
    if len(kinds) < 2 or fewest < 2:
        return None
    splitter = StratifiedGroupKFold(min(FOLDS, fewest), shuffle=True, random_state=FOLD_SEED)
    with warnings.catch_warnings():
        # A class in fewer pictures than folds: its groups are counted above.
        warnings.simplefilter("ignore", UserWarning)
        folds = list(splitter.split(names, labels, names))
    # Few and uneven groups may put all of a class into one fold; then it could not be learnt for that one.
    whole = all(len(np.unique(labels[train])) == len(kinds) for train, _ in folds)
    return folds if whole else None


def _classifier(name: ModelName, pictures: int) -> Pipeline:
    if name == "logistic regression":
        return make_pipeline(StandardScaler(), LogisticRegression(max_iter=2000, class_weight="balanced"))
    return make_pipeline(StandardScaler(), KNeighborsClassifier(min(5, pictures)))


def _measure(
    scope: str,
    name: str,
    model: ModelName,
    numbers: NDArray[np.float64],
    labels: NDArray[np.str_],
    groups: NDArray[np.str_],
    sources: NDArray[np.str_],
    grouped: frozenset[str],
    folds: list[tuple[NDArray[np.int64], NDArray[np.int64]]],
) -> Shortcut:
    kinds, numbered = np.unique(labels, return_inverse=True)
    p = np.zeros((len(labels), len(kinds)))
    # On tables this small the threads of BLAS wait for one another longer than they work.
    with threadpool_limits(1):
        for train, test in folds:
            fitted = _classifier(model, len(train)).fit(numbers[train], numbered[train])
            p[test] = fitted.predict_proba(numbers[test])
    called = p.argmax(axis=1)
    columns = [1] if len(kinds) == 2 else range(len(kinds))
    ranked = [RankedScores(p[:, k], numbered == k) for k in columns]

    def figures(weights: NDArray[np.float64]) -> NDArray[np.float64]:
        matrix = metrics.confusion(numbered, called, len(kinds), weights)
        each = metrics.class_figures(matrix)["sensitivity"]
        areas = [scores.auc(weights) for scores in ranked]
        return np.array([np.trace(matrix) / matrix.sum(), np.nanmean(each), np.nanmean(areas)])

    boot = metrics.GroupBootstrap(numbered, groups, sources)
    accuracy, balanced, auc = boot.estimate(figures)
    return Shortcut(
        scope=scope,
        features=name,
        model=model,
        classes=tuple(kinds.tolist()),
        pictures=len(labels),
        groups=boot.groups,
        folds=len(folds),
        by_patient=set(sources.tolist()) <= grouped,
        accuracy=accuracy,
        balanced_accuracy=balanced,
        auc=auc,
    )
