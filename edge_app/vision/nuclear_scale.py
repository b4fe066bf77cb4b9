"""µm/px guessed from nuclei, for fields so full of blasts that no red cell lies alone in them."""

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.vision.aperture import Lit
from edge_app.vision.locate import DARKEST, is_cold, nucleus_signal
from edge_app.vision.scale import PLAUSIBLE_UM_PER_PX, SIZES_ALIKE, most_common_size, shown_small
from edge_app.vision.stain import estimate_background, optical_density

NUCLEUS_UM = 9.3
"""Diameter of the largest circle in a blast's nucleus: in the median 9.5 in the ALL set's early, 9.2 in its
pre-B and 8.3 in its pro-B fields, 9.5 in Munich's myeloblasts; 8.5 in Barcelona's cells of all classes."""

FEWEST_NUCLEI = 8
LEAST_SHARE = 0.06
LEAST_ALIKE = 0.38
"""A field is read so where at least so many nuclei are of about one size, nuclei are this share of it, and
those of that size this share of all nuclei. Lobes and red cells, which this would take for small nuclei, are
less: chosen on 70 fields of the ALL set, BCCD and Chula whose red cells give no scale."""

BLUR_PX = 2.0
"""Standard deviation of the blur that leaves a nucleus one innermost point, px of ``shown_small``."""

NEIGHBOURS_PX = 15
"""Side of the square in which a nucleus has one innermost point."""

SMALLEST_PX = 4.0
"""Radius of the smallest circle that is looked at."""


def guess_scale(pixels: NDArray[np.uint8]) -> float | None:
    """Guesses the scale from the size most nuclei have; None where few are round and alike.

    It is a guess: a fifth off is usual, and what is measured at it says nothing of how large cells are.

    Args:
        pixels: RGB uint8, shape (height, width, 3).

    Returns:
        µm per px of ``pixels``.
    """
    small, factor = shown_small(Lit.of(pixels).pixels)
    density = np.minimum(optical_density(small, estimate_background(small)), DARKEST)
    signal = cv2.GaussianBlur(nucleus_signal(density, cold=is_cold(density)), (0, 0), BLUR_PX)
    low, high = np.percentile(signal, (1.0, 99.8))
    levels = np.clip((signal - low) / max(float(high - low), 1e-3) * 255.0, 0, 255).astype(np.uint8)
    _, nuclei = cv2.threshold(levels, 0, 1, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    nuclei = cv2.morphologyEx(nuclei, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    # The edge of the picture cuts nuclei: it counts as their rim.
    depth = cv2.distanceTransform(cv2.copyMakeBorder(nuclei, 1, 1, 1, 1, cv2.BORDER_CONSTANT), cv2.DIST_L2, 5)
    depth = cv2.GaussianBlur(depth, (0, 0), BLUR_PX)
    highest = cv2.dilate(depth, np.ones((NEIGHBOURS_PX, NEIGHBOURS_PX), np.uint8))
    diameters = 2.0 * depth[(depth == highest) & (depth > SMALLEST_PX)].astype(np.float64)
    if len(diameters) < FEWEST_NUCLEI:
        return None
    size = most_common_size(diameters)
    alike = diameters[(diameters > size / SIZES_ALIKE) & (diameters < size * SIZES_ALIKE)]
    nuclei_px = float(np.count_nonzero(nuclei))
    round_px = np.pi / 4.0 * float(np.sum(alike**2))
    um_per_px = NUCLEUS_UM / (size / factor)
    low_um, high_um = PLAUSIBLE_UM_PER_PX
    full = nuclei_px >= LEAST_SHARE * nuclei.size and round_px >= LEAST_ALIKE * nuclei_px
    return um_per_px if full and len(alike) >= FEWEST_NUCLEI and low_um <= um_per_px <= high_um else None
