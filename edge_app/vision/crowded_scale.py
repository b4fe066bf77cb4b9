"""µm/px guessed where no red cell lies alone: from nuclei among blasts, else from red cells in heaps.

What touches is measured by the largest circles that fit into it: their middles are where the distance to the
outline is largest, and most of them are as wide as one nucleus or one red cell.
"""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.vision.aperture import Lit
from edge_app.vision.locate import DARKEST, is_cold, nucleus_signal
from edge_app.vision.scale import PLAUSIBLE_UM_PER_PX, disc_area, most_common_size, of_size, shown_small
from edge_app.vision.stain import estimate_background, optical_density

NUCLEUS_UM = 9.3
"""Width of the circle in a blast's nucleus: in the median 9.4 in the ALL set's early, 9.2 in its pre-B and
8.7 in its pro-B fields, 9.5 in Munich's myeloblasts; 8.5 in Barcelona's cells of all classes."""

HEAPED_UM = 6.8
"""Width of the circle in a red cell among others: 6.7, 6.9 and 6.7 in the median of BCCD's, Chula's and the
ALL set's fields in which none lies alone. Less than the 7.35 of one alone, whose outline is not a circle."""

FEWEST = 8
"""Circles of about one size without which nothing is guessed."""

LEAST_SHARE = 0.06
LEAST_ALIKE = 0.38
"""Nuclei are asked where they are this share of the field, and those of about one size this share of all
nuclei. Lobes and red cells, which this would take for small nuclei, are less: chosen on 70 fields of the ALL
set, BCCD and Chula whose red cells give no scale."""

OUTLINES = (0.8, 1.0, 1.25)
"""Heaps are outlined at these multiples of the level that parts them from glass."""

STEADY = 1.25
"""Most by which the sizes at these may differ: in hazy fields heaps flow together at one level only."""

PALE_MIDDLE_PX2 = 380
"""Area of holes that are the pale middles of red cells, px of ``shown_small``."""

BLUR_PX = 2.0
"""Standard deviation of the blur that leaves one circle to a nucleus or a red cell, px of ``shown_small``."""

NEIGHBOURS_PX = 15
"""Side of the square in which there is one circle."""

SMALLEST_PX = 4.0
"""Radius of the smallest circle that is looked at."""


class _Circles(NamedTuple):
    """The circles of about one size that most are.

    Attributes:
        width: of them, px.
        share: of all that is outlined that they cover.
    """

    width: float
    share: float


def guess_scale(pixels: NDArray[np.uint8]) -> float | None:
    """Guesses the scale; None where neither nuclei nor heaps of red cells say anything.

    Nine in ten guesses are within a quarter. What is measured at one that comes from nuclei says nothing of
    how large these cells are.

    Args:
        pixels: RGB uint8, shape (height, width, 3).

    Returns:
        µm per px of ``pixels``.
    """
    small, factor = shown_small(Lit.of(pixels).pixels)
    density = np.minimum(optical_density(small, estimate_background(small)), DARKEST)
    nuclei = _nuclei(density)
    width = _heaped(density) if nuclei is None else nuclei
    if width is None:
        return None
    um_per_px = (HEAPED_UM if nuclei is None else NUCLEUS_UM) * factor / width
    low, high = PLAUSIBLE_UM_PER_PX
    return um_per_px if low <= um_per_px <= high else None


def _nuclei(density: NDArray[np.float32]) -> float | None:
    """Width, px, of most nuclei, where many are round and alike."""
    signal = cv2.GaussianBlur(nucleus_signal(density, cold=is_cold(density)), (0, 0), BLUR_PX)
    levels, level = _levels(signal, 99.8)
    nuclei = cv2.morphologyEx((levels > level).astype(np.uint8), cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    circles = _circles(np.asarray(nuclei, dtype=np.uint8))
    if circles is None or circles.share < LEAST_ALIKE or np.mean(nuclei) < LEAST_SHARE:
        return None
    # Where there is no nucleus, red cells are what stands out; they absorb more of blue than of red.
    red, blue = (float(np.median(density[..., channel][nuclei > 0])) for channel in (0, 2))
    return circles.width if blue < red else None


def _heaped(density: NDArray[np.float32]) -> float | None:
    """Width, px, of most red cells in heaps, where it does not depend on where these are outlined."""
    levels, level = _levels(cv2.GaussianBlur(density[..., 1], (0, 0), BLUR_PX), 90.0)
    found = [_circles(_without_holes((levels > level * more).astype(np.uint8))) for more in OUTLINES]
    widths = [circles.width for circles in found if circles is not None]
    steady = len(widths) == len(OUTLINES) and max(widths) <= STEADY * min(widths)
    return widths[OUTLINES.index(1.0)] if steady else None


def _levels(signal: cv2.typing.MatLike, highest_percent: float) -> tuple[NDArray[np.uint8], float]:
    """A signal in 256 levels, and the one that parts what stands out from the rest (Otsu 1979)."""
    low, high = np.percentile(signal, (1.0, highest_percent))
    levels = np.clip((signal - low) / max(float(high - low), 1e-3) * 255.0, 0, 255).astype(np.uint8)
    level, _ = cv2.threshold(levels, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    return levels, level


def _without_holes(heaps: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Red cells with their pale middles."""
    _, gaps, stats, _ = cv2.connectedComponentsWithStats(1 - heaps, connectivity=4)
    holes = stats[:, cv2.CC_STAT_AREA] <= PALE_MIDDLE_PX2
    return np.asarray(heaps | holes[gaps], dtype=np.uint8)


def _circles(outlined: NDArray[np.uint8]) -> _Circles | None:
    """The largest circles in what is outlined; None where few are alike."""
    # The edge of the picture cuts cells: it counts as their rim.
    framed = cv2.copyMakeBorder(outlined, 1, 1, 1, 1, cv2.BORDER_CONSTANT)
    depth = cv2.GaussianBlur(cv2.distanceTransform(framed, cv2.DIST_L2, 5), (0, 0), BLUR_PX)
    highest = cv2.dilate(depth, np.ones((NEIGHBOURS_PX, NEIGHBOURS_PX), np.uint8))
    widths = 2.0 * depth[(depth == highest) & (depth > SMALLEST_PX)].astype(np.float64)
    if len(widths) < FEWEST:
        return None
    width = most_common_size(widths)
    alike = of_size(widths, width)
    share = disc_area(alike) / max(float(np.count_nonzero(outlined)), 1.0)
    return _Circles(width, share) if len(alike) >= FEWEST else None
