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
    """The slope, MB an hour, with its 95 % interval; Theil-Sen, so that a peak is not taken for growth."""

    slope: float
    low: float
    high: float

    @classmethod
    def of(cls, at_s: Sequence[float], held_mb: Sequence[float]) -> "Growth | None":
        """The slope over the second half of the samples; None where there are too few."""
        half = np.asarray(at_s) >= (at_s[0] + at_s[-1]) / 2.0 if len(at_s) else np.zeros(0, bool)
        if half.sum() < FEWEST:
            return None
        # Only now: it weighs 70 MB, which are not the kiosk's.
        from scipy.stats import theilslopes

        hours = np.asarray(at_s)[half] / 3600.0
        slope, _, low, high = theilslopes(np.asarray(held_mb)[half], hours, 0.95)
        return cls(float(slope), float(low), float(high))

    @property
    def too_much(self) -> bool:
        """Whether it surely grows by more than is allowed."""
        return self.low > ALLOWED_MB_PER_HOUR

    def __str__(self) -> str:
        verdict = "GROWS" if self.too_much else "does not surely grow"
        return (
            f"{verdict}: slope over the second half {self.slope:+.0f} MB an hour "
            f"({self.low:+.0f} to {self.high:+.0f}), allowed {ALLOWED_MB_PER_HOUR:g}"
        )
