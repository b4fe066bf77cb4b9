"""Figures from predicted probabilities, with 95 % intervals bootstrapped over groups.

They take arrays and know no model, so the float and the int8 model are measured by the same code.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax, softmax
from scipy.stats import beta
from sklearn.metrics import average_precision_score, roc_auc_score, roc_curve

from edge_app.pack.manifest import Estimate

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

RESAMPLES = 500
"""Bootstrap resamples: the ends of a 95 % interval move by less than its tenth beyond this."""

CALIBRATION_BINS = 15
"""Bins of the expected calibration error, as in Guo et al. 2017."""


def probabilities(logits: NDArray[np.float32], temperature: float) -> Floats:
    """Softmax of logits divided by the temperature, float64 (n, classes)."""
    return np.asarray(softmax(logits.astype(np.float64) / temperature, axis=1))


def fit_temperature(logits: NDArray[np.float32], labels: Ints) -> float:
    """The temperature of least negative log likelihood (Guo et al. 2017, arXiv 1706.04599), 0.05 to 20."""

    def loss(log_temperature: float) -> float:
        log_p = log_softmax(logits.astype(np.float64) / np.exp(log_temperature), axis=1)
        return float(-log_p[np.arange(len(labels)), labels].mean())

    found = minimize_scalar(loss, bounds=(np.log(0.05), np.log(20.0)), method="bounded")
    return float(np.exp(found.x))


def calibration_error(confidence: Floats, correct: NDArray[np.bool_], weights: Floats | None = None) -> float:
    """Expected calibration error: mean gap of confidence and accuracy over equal-width bins."""
    weights = np.ones(len(confidence)) if weights is None else weights
    bins = np.minimum((confidence * CALIBRATION_BINS).astype(np.int64), CALIBRATION_BINS - 1)
    gap = np.bincount(bins, weights * (confidence - correct), CALIBRATION_BINS)
    return float(np.abs(gap).sum() / weights.sum())


def threshold_at_specificity(scores: Floats, positive: NDArray[np.bool_], specificity: float) -> float:
    """The lowest threshold at which at least this share of the negatives stays below it.

    A score that reaches the threshold counts as positive, as on the device.
    """
    candidates = np.unique(np.concatenate([scores, [1.0]]))
    negatives = np.sort(scores[~positive])
    below = np.searchsorted(negatives, candidates, side="left") / max(1, len(negatives))
    enough = np.nonzero(below >= specificity)[0]
    return float(candidates[enough[0]] if len(enough) else 1.0)


def one_sided(positive: NDArray[np.bool_], weights: Floats | None = None) -> bool:
    """Whether positives or others are missing, so that nothing tells one from the other.

    Args:
        positive: bool (n,).
        weights: of each, (n,); what weighs nothing is not there. None: all are.
    """
    present = positive if weights is None else positive[weights > 0]
    return bool(present.all() or not present.any())


def auc(scores: Floats, positive: NDArray[np.bool_], weights: Floats | None = None) -> float:
    """Area under the ROC curve; not a number where one side is empty."""
    if one_sided(positive, weights):
        return float("nan")
    return float(roc_auc_score(positive, scores, sample_weight=weights))


def sensitivity_at(
    scores: Floats, positive: NDArray[np.bool_], specificity: float, weights: Floats | None = None
) -> float:
    """Highest sensitivity of any threshold with at least this specificity."""
    if one_sided(positive, weights):
        return float("nan")
    false_rate, true_rate, _ = roc_curve(positive, scores, sample_weight=weights)
    return float(true_rate[false_rate <= 1.0 - specificity + 1e-12].max())


def specificity_at(
    scores: Floats, positive: NDArray[np.bool_], sensitivity: float, weights: Floats | None = None
) -> float:
    """Highest specificity of any threshold with at least this sensitivity."""
    if one_sided(positive, weights):
        return float("nan")
    false_rate, true_rate, _ = roc_curve(positive, scores, sample_weight=weights)
    return float(1.0 - false_rate[true_rate >= sensitivity - 1e-12].min())


def average_precision(scores: Floats, positive: NDArray[np.bool_], weights: Floats | None = None) -> float:
    """Area under the precision-recall curve as average precision; not a number where one side is empty."""
    if one_sided(positive, weights):
        return float("nan")
    return float(average_precision_score(positive, scores, sample_weight=weights))


def confusion(labels: Ints, called: Ints, classes: int, weights: Floats | None = None) -> Floats:
    """Confusion matrix, rows true, columns called, float64 (classes, classes)."""
    # scikit-learn's checks its arguments for longer than it counts, and the bootstrap asks a thousand times.
    counts = np.bincount(labels * classes + called, weights, classes * classes)
    return counts.reshape(classes, classes).astype(np.float64)


def class_figures(matrix: Floats) -> dict[str, Floats]:
    """``sensitivity``, ``specificity``, ``precision``, ``f1`` of each class, NaN where undefined."""
    hit = np.diag(matrix)
    true, called, total = matrix.sum(axis=1), matrix.sum(axis=0), matrix.sum()
    with np.errstate(invalid="ignore", divide="ignore"):
        return {
            "sensitivity": hit / true,
            "specificity": (total - true - called + hit) / (total - true),
            "precision": hit / called,
            "f1": 2 * hit / (true + called),
        }


def full_names(*parts: NDArray[Any]) -> NDArray[np.str_]:
    """Joins names that are only unique together, such as source and group, (n,) each.

    A tab between them, not NUL: NumPy drops trailing NULs, and "a" + "bc" would be "ab" + "c".
    """
    joined = parts[0].astype(str)
    for part in parts[1:]:
        joined = np.char.add(np.char.add(joined, "\t"), part.astype(str))
    return joined


NO_WIDTH = 1e-6
"""An interval narrower than this is none."""


def exact_interval(found: float | Floats, of: int | Ints) -> tuple[Floats, Floats]:
    """The 95 % intervals of shares by Clopper and Pearson, low and high ends.

    Args:
        found: cases that have it; need not be whole.
        of: independent cases; at least 1 each.
    """
    low = np.nan_to_num(beta.ppf(0.025, found, of - found + 1), nan=0.0)
    high = np.nan_to_num(beta.ppf(0.975, found + 1, of - found), nan=1.0)
    return low, high


class GroupBootstrap:
    """Resamples whole groups, so that an interval is as wide as patients differ, not as cells do.

    Groups are resampled within strata of source and the label most of their samples have: C-NMC's patients
    have cells of one class only, and a resample without any normal patient says nothing.

    Args:
        labels: (n,).
        groups: (n,).
        sources: (n,); groups of different sources are different groups.
        seed: of the resampling.
        resamples: how many; without any, estimates have no width.
        exact: give an interval without width that of as few independent cases; see ``estimate``.
    """

    def __init__(
        self,
        labels: Ints,
        groups: NDArray[np.str_],
        sources: NDArray[np.str_],
        seed: int = 0,
        *,
        resamples: int | None = None,
        exact: bool = True,
    ) -> None:
        self._exact = exact
        resamples = RESAMPLES if resamples is None else resamples
        names, self._member = np.unique(full_names(sources, groups), return_inverse=True)
        strata: dict[tuple[str, int], list[int]] = {}
        order = np.argsort(self._member, kind="stable")
        starts = np.searchsorted(self._member[order], np.arange(len(names) + 1))
        for group in range(len(names)):
            inside = order[starts[group] : starts[group + 1]]
            label = int(np.bincount(labels[inside]).argmax())
            strata.setdefault((str(sources[inside[0]]), label), []).append(group)
        random = np.random.default_rng(seed)
        self._weights = np.zeros((resamples, len(names)))
        for members in strata.values():
            shares = random.multinomial(len(members), np.full(len(members), 1.0 / len(members)), resamples)
            self._weights[:, members] = shares
        self.groups = len(names)
        self._fewest = min((len(members) for members in strata.values()), default=0)

    def estimate(self, figure: Callable[[Floats], float | Floats]) -> list[Estimate]:
        """A figure (or several at once) with percentile intervals.

        Where every resample gives the same, which is for want of groups and no certainty, the interval is
        that of a share of as many independent cases as the smallest stratum has groups (Clopper and Pearson,
        Biometrika 1934).

        Args:
            figure: takes sample weights, float64 (n,), returns values in 0..1.

        Returns:
            One estimate for each value; one that is undefined on the whole sample is 0 in 0..1.
        """
        whole = np.atleast_1d(figure(np.ones(len(self._member))))
        if len(self._weights) == 0:
            points = np.clip(np.nan_to_num(whole), 0.0, 1.0)
            return [Estimate(value=float(v), low=float(v), high=float(v)) for v in points]
        drawn = np.array([np.atleast_1d(figure(weights[self._member])) for weights in self._weights])
        found = []
        for value, sample in zip(whole, drawn.T, strict=True):
            sample = sample[~np.isnan(sample)]
            if np.isnan(value) or len(sample) == 0:
                found.append(Estimate(value=0.0, low=0.0, high=1.0))
                continue
            low, high = np.clip(np.percentile(sample, [2.5, 97.5]), 0.0, 1.0)
            value = float(np.clip(value, 0.0, 1.0))
            if self._exact and high - low < NO_WIDTH:
                low, high = exact_interval(value * self._fewest, self._fewest)
            found.append(Estimate(value=value, low=min(float(low), value), high=max(float(high), value)))
        return found
