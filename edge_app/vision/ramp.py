"""Scores from measures."""

import numpy as np


def ramp(value: float, low: float, high: float) -> float:
    """0 up to ``low``, 1 from ``high`` on, straight between them."""
    return float(np.clip((value - low) / (high - low), 0.0, 1.0))
