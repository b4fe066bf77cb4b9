"""Exact statistics of one proportion.

SciPy has these, but is a 35 MB download for a device that needs two functions; the tests hold them to SciPy.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from math import exp, lgamma, log, log1p
from typing import NamedTuple


class Interval(NamedTuple):
    """A two-sided confidence interval of a proportion, both ends in 0..1."""

    low: float
    high: float


def percent_ends(interval: Interval) -> tuple[str, str]:
    """Both ends in %, whole numbers but where the upper end would be called 0."""
    decimals = next((places for places in (0, 1, 2) if 100.0 * interval.high >= 10.0**-places), 3)
    low, high = (f"{100.0 * end:.{decimals}f}" for end in interval)
    return low, high


def binomial_tail(successes: int, trials: int, probability: float) -> float:
    """P(X >= successes) for X ~ Binomial(trials, probability)."""
    if successes <= 0:
        return 1.0
    if successes > trials or probability <= 0.0:
        return 0.0
    if probability >= 1.0:
        return 1.0
    # Each side is summed away from the mean, where every term is smaller than the one before it: a few dozen
    # terms are all that count, and 400 cells must not hold up a screen that asks for eight intervals.
    odds = probability / (1.0 - probability)
    if successes > trials * probability:
        upward = ((trials - k) / (k + 1) * odds for k in range(successes, trials))
        return min(1.0, _falling_sum(_term(successes, trials, probability), upward))
    downward = (k / (trials - k + 1) / odds for k in range(successes - 1, 0, -1))
    return max(0.0, 1.0 - _falling_sum(_term(successes - 1, trials, probability), downward))


def _term(successes: int, trials: int, probability: float) -> float:
    """P(X = successes) for X ~ Binomial(trials, probability), 0 < probability < 1."""
    return exp(
        lgamma(trials + 1)
        - lgamma(successes + 1)
        - lgamma(trials - successes + 1)
        + successes * log(probability)
        + (trials - successes) * log1p(-probability)
    )


def _falling_sum(first: float, ratios: Iterable[float]) -> float:
    """The sum of terms that each are the one before times the next ratio, to double precision."""
    total = term = first
    for ratio in ratios:
        term *= ratio
        if term < 1e-18 * total:
            break
        total += term
    return total


# A page that says the same exam again, or a second page, asks for the same few intervals.
@lru_cache(maxsize=1024)
def clopper_pearson(successes: int, trials: int, level: float = 0.95) -> Interval:
    """The exact interval of Clopper and Pearson (1934, Biometrika 26:404).

    Args:
        successes: 0..trials.
        trials: number of cells; 0 gives the whole range 0..1.
        level: confidence level, 0.95 for a 95 % interval.

    Raises:
        ValueError: successes is not in 0..trials.
    """
    if not 0 <= successes <= trials:
        raise ValueError(f"{successes} of {trials} is not a proportion")
    if trials == 0:
        return Interval(0.0, 1.0)
    tail = (1.0 - level) / 2.0
    low = 0.0 if successes == 0 else _solve(lambda p: binomial_tail(successes, trials, p), tail)
    high = (
        1.0 if successes == trials else _solve(lambda p: binomial_tail(successes + 1, trials, p), 1.0 - tail)
    )
    return Interval(low, high)


def _solve(rising: Callable[[float], float], target: float) -> float:
    """Where a function that rises from 0 to 1 over 0..1 takes the value, by bisection to 2^-34 (6e-11)."""
    low, high = 0.0, 1.0
    for _ in range(34):
        middle = (low + high) / 2.0
        if rising(middle) < target:
            low = middle
        else:
            high = middle
    return (low + high) / 2.0
