"""Westgard's rules on the control results of one cell class.

Westgard JO, Barry PL, Hunt MR, Groth T. A multi-rule Shewhart chart for quality control in clinical
chemistry. Clin Chem 1981;27:493-501. There 1-2s is a warning that calls for the other rules, which reject.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from math import sqrt


class Rule(str, Enum):
    """A control rule; the value is its name in the literature."""

    ONE_2S = "1-2s"
    """One result beyond 2 SD: a warning. By chance 4.6 % of results of one class are, so with five classes
    about every fifth good slide warns."""
    ONE_3S = "1-3s"
    """One result beyond 3 SD: rejected."""
    TWO_2S = "2-2s"
    """Two results in a row beyond 2 SD on the same side: rejected; a shift."""
    R_4S = "R-4s"
    """Two results in a row beyond 2 SD on opposite sides: rejected; scatter. Written for the controls of one
    run; with one slide a day, the last two slides of a lot stand for the run."""

    @property
    def rejects(self) -> bool:
        """Whether the rule rejects rather than warns."""
        return self is not Rule.ONE_2S


@dataclass(frozen=True)
class Expectation:
    """Expected share of one cell class in a control material.

    Attributes:
        mean: 0 to 1.
        sd: standard deviation between slides and days, 0 to 1; 0 where the site knows none.
    """

    mean: float
    sd: float = 0.0


def standard_deviation(expected: Expectation, leucocytes: int) -> float:
    """The SD that a share counted on so many cells is held against, 0 to 1.

    Counting cells is drawing from a binomial distribution, whose SD is sqrt(p (1 - p) / n) (Rümke 1985, Stat
    Med 4:97): no slide can scatter less, so it is the least, whatever the site states. A share of 0 or 1 is
    taken as one cell from it, because the formula would give an SD of 0 and reject a single cell.

    Args:
        expected: mean and the site's own SD.
        leucocytes: how many were counted, at least 1.
    """
    nearest = min(max(expected.mean, 1.0 / leucocytes), 1.0 - 1.0 / leucocytes) if leucocytes > 1 else 0.5
    return max(expected.sd, sqrt(nearest * (1.0 - nearest) / leucocytes))


def broken_rules(z_scores: Sequence[float]) -> tuple[Rule, ...]:
    """The rules that the last of these results breaks.

    Args:
        z_scores: (share - mean) / SD of one cell class, oldest first, at least one; two are looked at.
    """
    last = z_scores[-1]
    before = z_scores[-2] if len(z_scores) > 1 else 0.0
    broken = []
    if abs(last) > 2.0:
        broken.append(Rule.ONE_2S)
        if abs(last) > 3.0:
            broken.append(Rule.ONE_3S)
        if abs(before) > 2.0:
            broken.append(Rule.TWO_2S if (last > 0) == (before > 0) else Rule.R_4S)
    return tuple(broken)
