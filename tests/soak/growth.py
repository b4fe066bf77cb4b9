"""Whether a process grows: the slope of its memory over the second half of a run, with an interval."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

ALLOWED_MB_PER_HOUR = 20.0
"""A slope that is surely above this is growth: a kiosk is started anew each day."""

FEWEST = 8
"""Samples in the second half without which nothing is said."""


@dataclass(frozen=True)
class Growth:
    """How memory went over a run.

    Attributes:
        slope: over the second half, MB an hour; Theil-Sen, so that a peak is not taken for growth.
        low: lower end of its 95 % interval.
        high: upper end.
        before: the most that was held in the first half, MB.
        end: the median of the last quarter, MB.
    """

    slope: float
    low: float
    high: float
    before: float
    end: float

    @classmethod
    def of(cls, at_s: Sequence[float], held_mb: Sequence[float]) -> "Growth | None":
        """The figures of samples in their order; None where there are too few."""
        if len(at_s) < 2 * FEWEST:
            return None
        at, held = np.asarray(at_s), np.asarray(held_mb)
        half = at >= (at[0] + at[-1]) / 2.0
        # Only now: it weighs 70 MB, which are not the kiosk's.
        from scipy.stats import theilslopes

        slope, _, low, high = theilslopes(held[half], at[half] / 3600.0, 0.95)
        end = float(np.median(held[-len(held) // 4 :]))
        return cls(float(slope), float(low), float(high), float(held[~half].max()), end)

    @property
    def too_much(self) -> bool:
        """Whether it surely grows by more than is allowed.

        The interval takes samples for independent, and an exam that begins or ends is a step of 50 MB: so the
        end must also lie above all that the first half held.
        """
        return self.low > ALLOWED_MB_PER_HOUR and self.end > self.before

    def __str__(self) -> str:
        return (
            f"{'GROWS' if self.too_much else 'does not surely grow'}: slope over the second half "
            f"{self.slope:+.0f} MB an hour ({self.low:+.0f} to {self.high:+.0f}), allowed "
            f"{ALLOWED_MB_PER_HOUR:g}; {self.before:.0f} MB at most in the first half, {self.end:.0f} MB at "
            "the end"
        )
