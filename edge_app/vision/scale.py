"""µm/px from the red cells in the picture."""

from collections.abc import Sequence
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.exceptions import ScaleError
from edge_app.vision.aperture import Lit
from edge_app.vision.percentile import percentile
from edge_app.vision.stain import estimate_background, optical_density

RED_CELL_UM = 7.35
"""Median diameter of red cells on a dried smear, 7.2-7.5 µm (Dacie and Lewis, Practical Haematology)."""

WORK_SIDE_PX = 960
"""The picture is searched at this long side; red cells are 20-150 px there at any usual magnification."""

MIN_RED_CELLS = 6
"""Fewer single red cells than this give no scale worth having."""

MIN_ROUNDNESS = 0.8
"""4 pi area / perimeter² of an outline that is one red cell and not a heap."""

VIOLET = 1.1
"""What absorbs no more of blue than of red, and this many times as much of green, is no red cell: haemoglobin
absorbs most of blue, and under a cold lamp as much of red as of green. Without this the white cells of a
field full of blasts are taken for its red cells, and its scale for a third less than it is."""

STAINED = 0.15
"""Optical density of green, to the glass near by, below which a pixel has no colour worth asking."""

LEAST_OF_DARK = 0.05
"""Discs of the size most have are the red cells where they are at least this share of all that is dark in the
picture: a few platelets that lie alone among heaps of red cells are less. Chosen on every fourth BCCD and
every second Chula field."""

PLAUSIBLE_UM_PER_PX = (0.02, 1.5)
"""From a 100x objective on a camera of small pixels to a 10x one; outside it, those were no red cells."""


SIZES_ALIKE = 1.25
"""Red cells of one person differ in diameter by at most this factor, but for a few."""


class EstimatedScale(NamedTuple):
    """A scale and how many red cells it rests on."""

    um_per_px: float
    red_cells: int


def estimate_scale(pixels: NDArray[np.uint8]) -> EstimatedScale:
    """Estimates the scale from the median diameter of the red cells that lie alone.

    Args:
        pixels: RGB uint8, shape (height, width, 3).

    Raises:
        ScaleError: too few single red cells are in the picture.
    """
    small, factor = shown_small(Lit.of(pixels).pixels)
    discs = _single_discs(small)
    size = most_common_size(discs.diameters) if len(discs.diameters) >= MIN_RED_CELLS else 0.0
    if discs.share_of_dark(size) < LEAST_OF_DARK:
        raise ScaleError(
            "The scale cannot be estimated because too few single red cells are in the picture; "
            "move to a thinner area or give the scale (µm per pixel) of this microscope."
        )
    um_per_px = RED_CELL_UM / (size / factor)
    low, high = PLAUSIBLE_UM_PER_PX
    if not low <= um_per_px <= high:
        raise ScaleError(
            f"The red cells give an impossible scale of {um_per_px:.3f} µm per pixel; "
            "move to another area or give the scale of this microscope."
        )
    return EstimatedScale(um_per_px, len(discs.diameters))


def shown_small(pixels: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], float]:
    """A picture at the size it is searched at for a scale, and how many of its px are one of the picture's.

    Args:
        pixels: RGB uint8, shape (height, width, 3).
    """
    factor = WORK_SIDE_PX / max(pixels.shape[:2])
    interpolation = cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR
    small = cv2.resize(pixels, None, fx=factor, fy=factor, interpolation=interpolation)
    return np.asarray(small, dtype=np.uint8), factor


def pool_scales(estimates: Sequence[tuple[float, int]]) -> float:
    """The median of estimates, each weighted by its red cells: one odd field cannot pull it away.

    Args:
        estimates: at least one; a scale, or anything proportional to it, and the red cells it rests on.
    """
    values = np.array(sorted(estimates))
    weight = np.cumsum(values[:, 1])
    return float(values[int(np.searchsorted(weight, weight[-1] / 2.0)), 0])


class _Discs(NamedTuple):
    """Diameters, px, of round outlines, and the area, px, of all that is dark in the picture."""

    diameters: NDArray[np.float64]
    dark_px: float

    def share_of_dark(self, size: float) -> float:
        """Share of all that is dark which discs of about this size are, 0 to 1."""
        return disc_area(of_size(self.diameters, size)) / max(self.dark_px, 1.0)


def _single_discs(pixels: NDArray[np.uint8]) -> _Discs:
    """The round outlines in the green channel, where haemoglobin absorbs most, that may be red cells."""
    green = pixels[..., 1]
    # The lamp is uneven: compare each pixel with its neighbourhood, at several widths as the size is unknown.
    blurred = cv2.GaussianBlur(green, (0, 0), 1.0).astype(np.float32)
    # To the glass near by: a lens that shades its corners makes red cells there as dark as nuclei elsewhere.
    density = optical_density(pixels, estimate_background(pixels))
    beside_nuclei = ~_nuclear(density)
    found, dark_px = list[float](), 0.0
    for width in (91, 181, 361):
        below = cv2.blur(blurred, (width, width)) - blurred
        # About half way down the red cells' slope, in crowded fields (90 %) and sparse ones (99 %), so that
        # neither blur nor contrast moves the outline. Nuclei would put it too high for red cells.
        crowded, sparse = np.percentile(below[beside_nuclei], (90, 99)) if beside_nuclei.any() else (0.0, 0.0)
        dark = (below > max(0.5 * float(crowded), 0.3 * float(sparse), 2.0)).astype(np.uint8)
        outlines, _ = cv2.findContours(dark, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
        discs = [
            diameter
            for outline in outlines
            if (diameter := _diameter(outline, green.shape)) is not None
            and _may_be_red_cell(density, outline)
        ]
        if len(discs) > len(found):
            found = discs
            dark_px = sum(cv2.contourArea(outline) for outline in outlines)
    return _Discs(np.asarray(found, dtype=np.float64), dark_px)


def _nuclear(density: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Where nuclei are, rims included; not every pixel of them.

    Args:
        density: optical density, float32 (height, width, 3).
    """
    smooth = cv2.blur(density, (5, 5))
    stained = (_violet(smooth) & (smooth[..., 1] > STAINED)).astype(np.uint8)
    nuclei = cv2.morphologyEx(stained, cv2.MORPH_OPEN, np.ones((5, 5), np.uint8))
    return np.asarray(cv2.dilate(nuclei, np.ones((7, 7), np.uint8)) > 0)


def _violet(density: NDArray[np.float32] | cv2.typing.MatLike) -> NDArray[np.bool_]:
    """Whether optical densities, (..., 3), are of the colour of nuclei and not of red cells."""
    red, green, blue = (density[..., channel] for channel in range(3))
    return np.asarray((blue <= red) & (green > VIOLET * red))


def _may_be_red_cell(density: NDArray[np.float32], outline: cv2.typing.MatLike) -> bool:
    """Whether what an outline holds is not of the colour of nuclei."""
    x, y, width, height = cv2.boundingRect(outline)
    inside = np.zeros((height, width), np.uint8)
    cv2.drawContours(inside, [outline - np.array([x, y], outline.dtype)], -1, 1, cv2.FILLED)
    held = density[y : y + height, x : x + width][inside > 0]
    colour = np.array([percentile(channel, 50) for channel in held.T], dtype=np.float32)
    return not _violet(colour)


def _diameter(outline: cv2.typing.MatLike, shape: tuple[int, ...]) -> float | None:
    """Diameter of an outline that is a whole round disc; None for anything else."""
    x, y, width, height = cv2.boundingRect(outline)
    if x <= 0 or y <= 0 or x + width >= shape[1] or y + height >= shape[0] or min(width, height) < 9:
        return None
    hull = cv2.convexHull(outline)
    area, perimeter = cv2.contourArea(outline), cv2.arcLength(outline, closed=True)
    roundness = 4.0 * np.pi * cv2.contourArea(hull) / cv2.arcLength(hull, closed=True) ** 2
    if perimeter == 0 or area < 0.88 * cv2.contourArea(hull) or roundness < MIN_ROUNDNESS:
        return None
    if max(width, height) > 1.35 * min(width, height):
        return None
    # The outline runs through pixel centres: half a pixel is missing on each side.
    return float(np.sqrt(4.0 * area / np.pi)) + 1.0


def of_size(diameters: NDArray[np.float64], size: float) -> NDArray[np.float64]:
    """Those of some diameters that are about as large as one size, in its unit."""
    return diameters[(diameters > size / SIZES_ALIKE) & (diameters < size * SIZES_ALIKE)]


def disc_area(diameters: NDArray[np.float64]) -> float:
    """Area of discs of these diameters together, in the square of their unit."""
    return np.pi / 4.0 * float(np.sum(diameters**2))


def most_common_size(diameters: NDArray[np.float64]) -> float:
    """The diameter round which most lie: of outlines, platelets and white cells are discs of other sizes.

    Args:
        diameters: at least one, in any unit, (n,).
    """
    ordered = np.sort(np.log(diameters))
    width = np.log(SIZES_ALIKE)
    ends = np.searchsorted(ordered, ordered + width, side="right")
    # Weighted between diameter and area: platelets may outnumber the red cells, white cells outweigh them.
    weight = np.concatenate([[0.0], np.cumsum(np.exp(1.5 * ordered))])
    start = int(np.argmax(weight[ends] - weight[np.arange(len(ordered))]))
    return float(np.exp(np.median(ordered[start : ends[start]])))
